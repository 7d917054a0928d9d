// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

/// The built fettlectl with a workspace folder of its own.
class CtlProgram
{
public:
    struct Answer {
        int code = -1; ///< -1: it crashed or didn't end
        QByteArray out = {};
        QByteArray err = {};
        QJsonObject json = {}; ///< of the standard output, when it is one object
    };

    [[nodiscard]] static QString program()
    {
        return QStringLiteral(FETTLE_BIN_DIR "/fettlectl")
#ifdef Q_OS_WIN
            + QStringLiteral(".exe")
#endif
            ;
    }
    [[nodiscard]] QString path(const QString &name) const
    {
        return folder.filePath(name);
    }
    [[nodiscard]] QString workspace() const
    {
        return path(QStringLiteral("desk"));
    }

    /// Ready to be started with @p arguments.
    void prepare(QProcess &process, const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("FETTLE_WORKSPACE"), workspace());
        environment.insert(QStringLiteral("USER"), QStringLiteral("mara"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(folder.path());
        process.setProgram(program());
        process.setArguments(arguments);
    }
    [[nodiscard]] Answer run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        prepare(process, arguments);
        process.start();
        process.write(input);
        process.closeWriteChannel();
        Answer answer;
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) {
            process.kill();
            process.waitForFinished();
            return answer;
        }
        answer.code = process.exitCode();
        answer.out = process.readAllStandardOutput();
        answer.err = process.readAllStandardError();
        answer.json = QJsonDocument::fromJson(answer.out).object();
        return answer;
    }
    /// A file in the scratch folder; returns its path.
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no test file");
        return file.fileName();
    }

    QTemporaryDir folder;
};
