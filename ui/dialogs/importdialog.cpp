// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importdialog.h"

#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QTableWidget>
#include <QVBoxLayout>

namespace fettle::ui
{

ImportDialog::ImportDialog(ImportService service, QWidget *parent)
    : Dialog(tr("Import"), parent)
    , m_service(std::move(service))
    , m_source(new QComboBox)
    , m_path(new QLineEdit)
    , m_summary(new Label({}))
    , m_rows(new QTableWidget)
    , m_details(new QPlainTextEdit)
    , m_progress(new QProgressBar)
{
    resize(760, 560);
    auto *lead = new Label(tr("First look at what would come: that writes nothing. Importing the same file again adds only what is new."),
        TextSize::Body, Tone::Quiet);
    lead->setWordWrap(true);
    body()->addWidget(lead);
    for (const ImportService::Source &source : std::as_const(m_service.sources))
        m_source->addItem(source.label, source.word);
    m_source->setAccessibleName(tr("From"));
    m_path->setPlaceholderText(tr("File or folder"));
    m_path->setAccessibleName(tr("File or folder"));
    QPushButton *browse = button(tr("Choose…"), ButtonKind::Plain, QStringLiteral("folder"));
    body()->addWidget(m_source);
    auto *row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    row->addWidget(browse);
    body()->addLayout(row);
    m_summary->setWordWrap(true);
    body()->addWidget(m_summary);
    m_progress->hide();
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    body()->addWidget(m_progress);
    m_rows->setAccessibleName(tr("The first rows as they would be stored"));
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionMode(QAbstractItemView::NoSelection);
    m_rows->setShowGrid(false);
    m_rows->setWordWrap(false);
    m_rows->verticalHeader()->hide();
    m_rows->verticalHeader()->setDefaultSectionSize(metric::oneLineRow);
    m_rows->horizontalHeader()->setMaximumSectionSize(220);
    m_rows->setTabKeyNavigation(false);
    m_rows->hide();
    body()->addWidget(m_rows, 3);
    m_details->setReadOnly(true);
    m_details->setAccessibleName(tr("Findings"));
    m_details->setPlaceholderText(tr("What was found stands here."));
    body()->addWidget(m_details, 1);
    m_check = button(tr("Look first"), ButtonKind::Plain, QStringLiteral("eye"), this);
    buttons()->insertWidget(0, m_check);
    addCancel(tr("Close"));
    m_import = addPrimary(tr("Import"));
    m_import->setEnabled(false);
    connect(m_check, &QPushButton::clicked, this, [this] { run(true); });
    connect(m_path, &QLineEdit::textChanged, this, [this] { m_import->setEnabled(false); });
    connect(browse, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Import from"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { m_path->setText(QDir::toNativeSeparators(file)); });
        dialog->open();
    });
}

void ImportDialog::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    m_progress->setRange(0, 0);
    for (QWidget *field : std::initializer_list<QWidget *>{m_source, m_path, m_check, m_import})
        field->setEnabled(!busy);
}

void ImportDialog::run(bool dryRun)
{
    if (!m_service.run || m_path->text().trimmed().isEmpty())
        return;
    setBusy(true);
    const QString source = m_source->currentData().toString();
    const QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (dryRun && m_service.preview)
        m_service.preview(source, path, [guard = QPointer<ImportDialog>(this)](const ImportService::Preview &preview) {
            if (guard)
                guard->show(preview);
        });
    m_summary->setText(dryRun ? tr("Looking…") : tr("Importing…"));
    const QPointer<ImportDialog> guard(this);
    m_service.run(
        source, path, dryRun,
        [guard](qint64 done, qint64 total) {
            if (guard && total > 0) {
                guard->m_progress->setRange(0, 1000);
                guard->m_progress->setValue(static_cast<int>(done * 1000 / total));
            }
        },
        [guard, dryRun](const ImportService::Outcome &outcome) {
            if (!guard)
                return;
            guard->setBusy(false);
            guard->m_summary->setText(outcome.summary);
            guard->m_summary->setTone(outcome.fine ? Tone::Text : Tone::Danger);
            guard->m_details->setPlainText(outcome.details);
            guard->m_import->setEnabled(dryRun && outcome.fine);
        });
}

void ImportDialog::show(const ImportService::Preview &preview)
{
    m_rows->setVisible(!preview.rows.isEmpty());
    m_rows->clear();
    m_rows->setColumnCount(static_cast<int>(preview.columns.size()));
    m_rows->setRowCount(static_cast<int>(preview.rows.size()));
    m_rows->setHorizontalHeaderLabels(preview.columns);
    for (int row = 0; row < m_rows->rowCount(); ++row)
        for (int column = 0; column < m_rows->columnCount(); ++column) {
            const QString text = preview.rows[row].value(column);
            auto *cell = new QTableWidgetItem(text.left(200).simplified());
            cell->setToolTip(text.left(2000));
            m_rows->setItem(row, column, cell);
        }
    m_rows->resizeColumnsToContents();
}

void ImportDialog::commit()
{
    if (m_import->isEnabled())
        run(false);
}

}
