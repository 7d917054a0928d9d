// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importdialog.h"

#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QVBoxLayout>

namespace fettle::ui
{

ImportDialog::ImportDialog(ImportService service, QWidget *parent)
    : Dialog(tr("Import"), parent)
    , m_service(std::move(service))
    , m_source(new QComboBox)
    , m_path(new QLineEdit)
    , m_summary(new Label({}))
    , m_details(new QPlainTextEdit)
    , m_progress(new QProgressBar)
{
    resize(640, 480);
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
    m_summary->setText(dryRun ? tr("Looking…") : tr("Importing…"));
    const QPointer<ImportDialog> guard(this);
    m_service.run(
        m_source->currentData().toString(), QDir::fromNativeSeparators(m_path->text().trimmed()), dryRun,
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

void ImportDialog::commit()
{
    if (m_import->isEnabled())
        run(false);
}

}
