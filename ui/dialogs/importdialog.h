// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialog.h"

#include <functional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QTableWidget;

namespace fettle::ui
{

class Label;

/// What can bring tickets from another system. Its functions return at once and report on the window's thread.
struct ImportService {
    struct Source {
        QString word = {};
        QString label = {};
    };
    struct Outcome {
        bool fine = false;
        QString summary = {}; ///< whole sentences
        QString details = {}; ///< one finding a line
    };
    /// The first rows as they would be stored.
    struct Preview {
        QStringList columns = {}; ///< labels
        QList<QStringList> rows = {};
    };
    QList<Source> sources;
    std::function<void(const QString &source, const QString &path, const std::function<void(const Preview &)> &done)> preview;
    /// @p dryRun writes nothing. @p progress takes done and total (0: unknown).
    std::function<void(const QString &source, const QString &path, bool dryRun, const std::function<void(qint64, qint64)> &progress,
        const std::function<void(const Outcome &)> &done)>
        run;
};

/// Chooses a file, shows what would come of it, then imports.
class ImportDialog : public Dialog
{
    Q_OBJECT

public:
    ImportDialog(ImportService service, QWidget *parent);

protected:
    void commit() override;

private:
    void run(bool dryRun);
    void setBusy(bool busy);
    void show(const ImportService::Preview &preview);

    ImportService m_service;
    QComboBox *m_source;
    QLineEdit *m_path;
    Label *m_summary;
    QTableWidget *m_rows;
    QPlainTextEdit *m_details;
    QProgressBar *m_progress;
    QPushButton *m_import;
    QPushButton *m_check;
};

}
