// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/answer.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <span>

namespace fettle
{

class Session;
class Arguments;

struct OptionDecl {
    const char *name; ///< without "--"
    const char *value; ///< what it takes, for the help; null: nothing
    const char *help;
};

struct CommandDecl {
    const char *path; ///< "ticket create"
    const char *operands; ///< for the usage line
    int fewest; ///< operands
    int most; ///< -1: any number
    std::span<const OptionDecl> options;
    const char *help;
    Outcome<Answer> (*run)(Session &session, const Arguments &arguments);
};

/// A command line, read. An option is "--name", "--name value" or "--name=value" and may be given again; a word with one dash is an
/// operand ("-state:closed" is a filter); "--" ends the options.
class Arguments
{
public:
    /// Fails with Exit::Usage.
    [[nodiscard]] static Outcome<Arguments> read(const QStringList &words, std::span<const CommandDecl> commands);

    /// The command that a line means which can't be read, for the complaint; null when not even that is clear.
    [[nodiscard]] static const CommandDecl *commandOf(const QStringList &words, std::span<const CommandDecl> commands);

    [[nodiscard]] const CommandDecl *command() const { return m_command; } ///< null with --help or --version alone
    [[nodiscard]] bool has(const char *option) const { return m_options.contains(QLatin1StringView(option)); }
    /// The last one given; empty when there is none.
    [[nodiscard]] QString option(const char *name) const { return m_options.value(QLatin1StringView(name)).value(0); }
    [[nodiscard]] QStringList all(const char *option) const; ///< in the order given
    [[nodiscard]] const QStringList &operands() const { return m_operands; }
    [[nodiscard]] QString operand(qsizetype index) const { return m_operands.value(index); }
    /// Fails with Exit::Usage when it isn't a whole number of at least @p least.
    [[nodiscard]] Outcome<qint64> number(const char *option, qint64 otherwise, qint64 least = 0) const;

private:
    const CommandDecl *m_command = nullptr;
    QHash<QString, QStringList> m_options; ///< the last one given first
    QStringList m_operands;
};

[[nodiscard]] std::span<const OptionDecl> commonOptions();
[[nodiscard]] QString usageLine(const CommandDecl &command);
[[nodiscard]] QString helpText(const CommandDecl *command, std::span<const CommandDecl> commands);

}
