// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"

#include "core/domain/filterfields.h"

namespace fettle
{

namespace
{

constexpr OptionDecl common[] = {
    {"workspace", "PATH", "the workspace's folder (else $FETTLE_WORKSPACE, else the user's own)"},
    {"json", nullptr, "answer in JSON"},
    {"now", "T", "a fixed clock: an ISO 8601 time with an offset"},
    {"at", "T", "when it was done, for what is written"},
    {"as", "AGENT", "who does it: an agent's name, login or UUID"},
    {"lang", "LANGUAGE", "en or de"},
    {"help", nullptr, "what the command takes"},
    {"version", nullptr, "the version of this program"},
};

const OptionDecl *findOption(std::span<const OptionDecl> options, const QString &name)
{
    for (const OptionDecl &option : options)
        if (name == QLatin1StringView(option.name))
            return &option;
    return nullptr;
}

QStringList groups(std::span<const CommandDecl> commands)
{
    QStringList words;
    for (const CommandDecl &command : commands)
        if (const QString group = QString::fromLatin1(command.path).section(u' ', 0, 0); !words.contains(group))
            words << group;
    return words;
}

/// The command that @p words begin with, and how many of them are its name.
const CommandDecl *findCommand(std::span<const CommandDecl> commands, const QStringList &words, qsizetype &length)
{
    for (const CommandDecl &command : commands) {
        const QStringList path = QString::fromLatin1(command.path).split(u' ');
        if (words.mid(0, path.size()) == path) {
            length = path.size();
            return &command;
        }
    }
    return nullptr;
}

QString unknownCommand(std::span<const CommandDecl> commands, const QStringList &words)
{
    QStringList known;
    for (const CommandDecl &command : commands)
        known << QString::fromLatin1(command.path);
    if (const QStringList below = known.filter(words.value(0) + u' '); !below.isEmpty() && groups(commands).contains(words.value(0))) {
        QStringList verbs;
        for (const QString &path : below)
            verbs << path.section(u' ', 1);
        return words.size() < 2
            ? QStringLiteral("\"%1\" needs one of: %2.").arg(words[0], verbs.join(QStringLiteral(", ")))
            : QStringLiteral("There is no \"%1 %2\".%3").arg(words[0], words[1], didYouMean(nearestWords(words[1], verbs)));
    }
    return QStringLiteral("There is no command \"%1\".%2").arg(words.value(0), didYouMean(nearestWords(words.value(0), groups(commands))));
}

}

std::span<const OptionDecl> commonOptions()
{
    return common;
}

QStringList Arguments::all(const char *option) const
{
    QStringList values = m_options.value(QLatin1StringView(option));
    std::reverse(values.begin(), values.end());
    return values;
}

Outcome<qint64> Arguments::number(const char *name, qint64 otherwise, qint64 least) const
{
    if (!has(name))
        return otherwise;
    bool ok = false;
    const qint64 value = option(name).toLongLong(&ok);
    if (!ok || value < least)
        return wrongUse(QStringLiteral("--%1 takes a whole number of at least %2, not \"%3\".")
                            .arg(QLatin1StringView(name))
                            .arg(least)
                            .arg(option(name)));
    return value;
}

Outcome<Arguments> Arguments::read(const QStringList &words, std::span<const CommandDecl> commands)
{
    Arguments arguments;
    QStringList path; // words read before the command is known
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (!optionsEnded && word == u"--") {
            optionsEnded = true;
            continue;
        }
        if (!optionsEnded && (word.startsWith(u"--") || word == u"-h")) {
            const QString name = word == u"-h" ? QStringLiteral("help") : word.mid(2).section(u'=', 0, 0);
            const OptionDecl *option = findOption(common, name);
            if (!option && arguments.m_command)
                option = findOption(arguments.m_command->options, name);
            if (!option) {
                QStringList known;
                for (const OptionDecl &other : common)
                    known << QString::fromLatin1(other.name);
                if (arguments.m_command)
                    for (const OptionDecl &other : arguments.m_command->options)
                        known << QString::fromLatin1(other.name);
                QStringList near = nearestWords(name, known);
                for (QString &other : near)
                    other.prepend(QStringLiteral("--"));
                return wrongUse(arguments.m_command || path.isEmpty()
                        ? QStringLiteral("There is no option --%1 here.%2").arg(name, didYouMean(near))
                        : unknownCommand(commands, path),
                    QStringLiteral("option.unknown:") + name);
            }
            const bool glued = word.contains(u'=') && word != u"-h";
            if (!option->value && glued)
                return wrongUse(QStringLiteral("--%1 takes no value.").arg(name), QStringLiteral("option.value:") + name);
            if (option->value && !glued && i + 1 >= words.size())
                return wrongUse(QStringLiteral("--%1 needs a value (%2).").arg(name, QLatin1StringView(option->value)),
                    QStringLiteral("option.value:") + name);
            arguments.m_options[name].prepend(!option->value ? QString() : glued ? word.mid(word.indexOf(u'=') + 1) : words[++i]);
            continue;
        }
        if (arguments.m_command) {
            arguments.m_operands << word;
            continue;
        }
        path << word;
        qsizetype length = 0;
        arguments.m_command = findCommand(commands, path, length);
        if (!arguments.m_command && (path.size() > 1 || !groups(commands).contains(path[0])))
            break;
    }
    if (arguments.has("help") || arguments.has("version"))
        return arguments;
    if (!arguments.m_command)
        return wrongUse(
            path.isEmpty() ? QStringLiteral("fettlectl needs a command; fettlectl --help lists them.") : unknownCommand(commands, path),
            QStringLiteral("command.unknown"));
    const CommandDecl &command = *arguments.m_command;
    const qsizetype given = arguments.m_operands.size();
    if (given < command.fewest || (command.most >= 0 && given > command.most))
        return wrongUse(given < command.fewest ? QStringLiteral("Something is missing.")
                                               : QStringLiteral("\"%1\" is too much.").arg(arguments.m_operands[command.most]),
            QStringLiteral("operands"));
    return arguments;
}

const CommandDecl *Arguments::commandOf(const QStringList &words, std::span<const CommandDecl> commands)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        qsizetype length = 0;
        if (const CommandDecl *found = findCommand(commands, words.mid(i), length))
            return found;
    }
    return nullptr;
}

QString usageLine(const CommandDecl &command)
{
    QString line = QStringLiteral("usage: fettlectl ") + QLatin1StringView(command.path);
    if (*command.operands)
        line += u' ' + QString::fromLatin1(command.operands);
    for (const OptionDecl &option : command.options)
        line += QStringLiteral(" [--%1%2]")
                    .arg(QLatin1StringView(option.name), option.value ? u' ' + QString::fromLatin1(option.value) : QString());
    return line;
}

QString helpText(const CommandDecl *command, std::span<const CommandDecl> commands)
{
    QString text;
    const auto list = [&](std::span<const OptionDecl> options) {
        for (const OptionDecl &option : options) {
            const QString name = QStringLiteral("--%1%2").arg(
                QLatin1StringView(option.name), option.value ? u' ' + QString::fromLatin1(option.value) : QString());
            text += QStringLiteral("  %1 %2\n").arg(name, -22).arg(QLatin1StringView(option.help));
        }
    };
    if (command) {
        text = usageLine(*command) + QStringLiteral("\n\n") + QLatin1StringView(command->help) + u'\n';
        if (!command->options.empty()) {
            text += QStringLiteral("\nOptions:\n");
            list(command->options);
        }
    } else {
        text = QStringLiteral("usage: fettlectl [OPTIONS] COMMAND\n\nCommands:\n");
        for (const CommandDecl &each : commands)
            text += QStringLiteral("  %1 %2\n").arg(QLatin1StringView(each.path), -22).arg(QLatin1StringView(each.help));
    }
    text += QStringLiteral("\nOptions of every command:\n");
    list(common);
    return text;
}

}
