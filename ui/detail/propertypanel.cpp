// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/propertypanel.h"

#include "core/domain/ids.h"
#include "ui/detail/entrywidget.h"
#include "ui/shell/ticketacts.h"
#include "ui/text/times.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/lookupfield.h"

#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace fettle::ui
{

namespace
{

constexpr int labelWidth = 106;

struct Section {
    const char *title;
    QList<QLatin1StringView> fields;
};
using L = QLatin1StringView;

/// Fields in the order of a conversation about them. Those of no section follow under "Details".
const QList<Section> &sections()
{
    static const QList<Section> all{
        {QT_TRANSLATE_NOOP("fettle::ui::PropertyPanel", "People"), {L("requester"), L("affected"), L("organisation"), L("location")}},
        {QT_TRANSLATE_NOOP("fettle::ui::PropertyPanel", "Handling"),
            {L("assignee"), L("team"), L("due"), L("hold_reason"), L("resumes_at"), L("tags")}},
        {QT_TRANSLATE_NOOP("fettle::ui::PropertyPanel", "Priority"),
            {L("impact"), L("urgency"), L("priority_override"), L("priority_reason"), L("major")}},
        {QT_TRANSLATE_NOOP("fettle::ui::PropertyPanel", "What it is about"),
            {L("service"), L("ci"), L("category"), L("subcategory"), L("channel"), L("kind"), L("change_type"), L("risk"), L("issue_kind"),
                L("severity")}},
    };
    return all;
}

/// Always offered, with or without a value.
bool isCommon(L field, RecordType type)
{
    if (type == RecordType::Change && (field == L("planned_start") || field == L("planned_end")))
        return true;
    static constexpr L common[] = {L("requester"), L("assignee"), L("team"), L("due"), L("tags"), L("impact"), L("urgency"), L("service"),
        L("ci"), L("category"), L("change_type"), L("risk"), L("issue_kind"), L("severity")};
    return std::find(std::begin(common), std::end(common), field) != std::end(common);
}

/// A long name takes two lines; its first stands beside the first of a value in a field of @p height.
QLabel *fieldName(const QString &text, int height)
{
    auto *name = new Label(text, TextSize::Body, Tone::Quiet);
    name->setWordWrap(true);
    name->setFixedWidth(labelWidth);
    const int over = std::max(0, (height - name->fontMetrics().lineSpacing()) / 2);
    name->setContentsMargins(0, over, 0, over);
    return name;
}

/// Shown elsewhere or not for reading.
bool isElsewhere(L field)
{
    static constexpr L elsewhere[] = {
        L("number"), L("subject"), L("description"), L("state"), L("matrix"), L("form_answers"), L("watchers"), L("made_sla")};
    return std::find(std::begin(elsewhere), std::end(elsewhere), field) != std::end(elsewhere);
}

}

PropertyPanel::PropertyPanel(TicketActs &acts, QWidget *parent)
    : QScrollArea(parent)
    , m_acts(acts)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Properties"));
    setMinimumWidth(240);
}

void PropertyPanel::show(const TicketDetail &detail)
{
    // Somebody may be typing in one of the fields: then nothing is torn down under the cursor.
    bool busy = false;
    for (const FieldEditor *editor : std::as_const(m_editors))
        busy = busy || editor->isBusy();
    const bool same = m_detail.row == detail.row && m_detail.version == detail.version && m_detail.links.size() == detail.links.size()
        && m_detail.attachments.size() == detail.attachments.size();
    const bool other = m_detail.row.id != detail.row.id;
    m_detail = detail;
    if (!same && (!busy || other))
        build();
    else
        fill();
}

void PropertyPanel::focusField(const QString &field)
{
    if (FieldEditor *editor = m_editors.value(field)) {
        ensureWidgetVisible(editor);
        editor->setFocus();
    }
}

void PropertyPanel::build()
{
    const int place = verticalScrollBar()->value();
    const QString focused = [this] {
        for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it)
            if (it.value()->focusProxy() && it.value()->focusProxy()->hasFocus())
                return it.key();
        return QString();
    }();
    m_editors.clear();
    auto *page = new Ground(Ground::Kind::Reading);
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(space::medium, space::small, space::medium, space::large);
    m_column->setSpacing(0);

    const RecordTypeDecl &type = declaration(m_detail.row.type);
    const auto wanted = [this](const FieldDecl &field) {
        return m_all || isCommon(field.name, m_detail.row.type) || m_detail.fields.contains(field.name);
    };
    QSet<QString> placed;
    for (const Section &section : sections()) {
        addSection(tr(section.title));
        for (const L name : section.fields) {
            placed.insert(name);
            if (const FieldDecl *field = type.field(QString(name)); field && wanted(*field))
                addField(*field);
        }
        if (section.fields.contains(L("requester")))
            addWatchers();
    }
    QList<const FieldDecl *> others;
    for (const FieldDecl &field : type.table->fields)
        if ((field.types == 0 || (field.types & maskOf(m_detail.row.type))) && !placed.contains(field.name) && !isElsewhere(field.name)
            && field.merge != MergeRule::Derived && wanted(field))
            others.append(&field);
    if (!others.isEmpty()) {
        addSection(tr("Details"));
        for (const FieldDecl *field : others)
            addField(*field);
    }
    QPushButton *all = button(m_all ? tr("Fewer fields") : tr("All fields"), ButtonKind::Quiet,
        m_all ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"));
    m_column->addWidget(all, 0, Qt::AlignLeft);
    connect(all, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        QMetaObject::invokeMethod(this, &PropertyPanel::build, Qt::QueuedConnection);
    });
    addLinks();
    addFacts();
    m_column->addStretch();
    setWidget(page);
    fill();
    verticalScrollBar()->setValue(place);
    if (!focused.isEmpty())
        focusField(focused);
}

void PropertyPanel::addSection(const QString &title)
{
    auto *label = new Label(title, TextSize::Small, Tone::Quiet, true);
    label->setContentsMargins(0, m_column->count() ? space::medium : space::hair, 0, space::hair);
    m_column->addWidget(label);
}

void PropertyPanel::addField(const FieldDecl &field)
{
    EditorStyle style;
    style.quiet = true;
    style.canCreate = true;
    FieldEditor *editor = makeFieldEditor(m_acts.desk(), field, style, false, nullptr);
    // The column is narrow, and the short word is the field's own.
    const QString label = field.name == L("ci") ? tr("CI") : fieldLabel(m_detail.row.type, field.name);
    if (!editor) {
        const Value value = m_detail.fields.value(field.name);
        const QString text = valueText(m_detail.row.type, field.name, value, m_detail.refs.value(field.name).label);
        if (!text.isEmpty())
            addFact(label, text);
        return;
    }
    editor->setAccessibleName(label);
    if (QWidget *inner = editor->focusProxy())
        inner->setAccessibleName(label);
    QLabel *name = fieldName(label, editor->sizeHint().height());
    m_editors.insert(field.name, editor);
    connect(editor, &FieldEditor::edited, this, [this, &field, editor] { commit(field, editor); });
    if (field.type == ValueType::LongText) {
        m_column->addWidget(new Label(label, TextSize::Body, Tone::Quiet));
        m_column->addWidget(editor);
        return;
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(space::hair);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(editor, 1);
    m_column->addLayout(row);
}

void PropertyPanel::addWatchers()
{
    const QList<RecordRef> watchers = m_detail.refSets.value(QStringLiteral("watchers"));
    auto *add = new LookupField(m_acts.desk(), maskOf(RecordType::Person) | maskOf(RecordType::Agent));
    add->setPlaceholderText(tr("Add a watcher"));
    add->setAccessibleName(tr("Add a watcher"));
    setQuietField(add);
    connect(add, &LookupField::picked, this, [this, add] {
        if (!add->record().id.isNull())
            m_acts.changeSet({m_detail.row.id}, QStringLiteral("watchers"), {toText(add->record().id)}, {});
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(space::hair);
    row->addWidget(fieldName(fieldLabel(m_detail.row.type, QStringLiteral("watchers")), add->sizeHint().height()), 0, Qt::AlignTop);
    row->addWidget(add, 1);
    m_column->addLayout(row);
    for (const RecordRef &watcher : watchers) {
        auto *line = new QHBoxLayout;
        line->setContentsMargins(labelWidth + space::medium, 0, 0, 0);
        line->addWidget(new ElidedLabel(watcher.label), 1);
        QToolButton *remove = iconButton(QStringLiteral("cross"), tr("Remove %1").arg(watcher.label));
        remove->setFixedSize(24, 24);
        line->addWidget(remove);
        connect(remove, &QToolButton::clicked, this,
            [this, id = watcher.id] { m_acts.changeSet({m_detail.row.id}, QStringLiteral("watchers"), {}, {toText(id)}); });
        m_column->addLayout(line);
    }
}

void PropertyPanel::addFact(const QString &label, const QString &value, const QString &tip)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 3, 0, 3);
    row->setSpacing(space::medium);
    QLabel *name = fieldName(label, 0);
    auto *text = new Label(value);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (!tip.isEmpty())
        text->setToolTip(tip);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    m_column->addLayout(row);
}

void PropertyPanel::addLinks()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, space::small, 0, 0);
    head->addWidget(new Label(tr("Links"), TextSize::Small, Tone::Quiet, true));
    head->addStretch();
    QToolButton *add = iconButton(QStringLiteral("plus"), tr("Link to another record"), QKeySequence(Qt::Key_L));
    add->setFixedSize(24, 24);
    connect(add, &QToolButton::clicked, this, &PropertyPanel::linkWanted);
    head->addWidget(add);
    m_column->addLayout(head);
    if (m_detail.links.isEmpty())
        m_column->addWidget(new Label(tr("None yet"), TextSize::Body, Tone::Faint));
    for (const LinkView &link : std::as_const(m_detail.links)) {
        const bool ticket = declaration(link.other.type).isTicket();
        auto *row = new QHBoxLayout;
        row->setContentsMargins(0, 2, 0, 2);
        QPushButton *open = button({}, ButtonKind::Quiet);
        open->setCursor(Qt::PointingHandCursor);
        open->setToolTip(link.other.label);
        open->setAccessibleName(QStringLiteral("%1 %2").arg(linkLabel(link.kind, link.outgoing), link.other.label));
        auto *inner = new QVBoxLayout(open);
        inner->setContentsMargins(space::small, 3, space::small, 3);
        inner->setSpacing(0);
        const QString kind = link.otherState.isEmpty()
            ? linkLabel(link.kind, link.outgoing)
            : QStringLiteral("%1 · %2").arg(linkLabel(link.kind, link.outgoing), stateLabel(link.otherState));
        auto *kindLabel = new ElidedLabel(kind, TextSize::Small, Tone::Quiet);
        auto *nameLabel = new ElidedLabel(link.other.label, TextSize::Body, ticket ? Tone::Accent : Tone::Text);
        for (ElidedLabel *label : {kindLabel, nameLabel}) {
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
            inner->addWidget(label);
        }
        open->setFixedHeight(42);
        open->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        if (ticket)
            connect(open, &QPushButton::clicked, this, [this, id = link.other.id] { Q_EMIT ticketChosen(id); });
        row->addWidget(open, 1);
        QToolButton *remove = iconButton(QStringLiteral("cross"), tr("Remove this link"));
        remove->setFixedSize(24, 24);
        connect(remove, &QToolButton::clicked, this, [this, id = link.id] { m_acts.remove({id}); });
        row->addWidget(remove);
        m_column->addLayout(row);
    }
}

void PropertyPanel::addFacts()
{
    if (!m_detail.attachments.isEmpty()) {
        addSection(tr("Attachments"));
        for (const AttachmentView &attachment : std::as_const(m_detail.attachments)) {
            auto *chip = new AttachmentChip(attachment);
            chip->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
            m_column->addWidget(chip);
            m_column->addSpacing(space::hair);
            connect(chip, &AttachmentChip::opened, this, [this, attachment] { Q_EMIT attachmentOpened(attachment); });
            connect(chip, &AttachmentChip::saved, this, [this, attachment] { Q_EMIT attachmentSaved(attachment); });
        }
    }
    const TimeText times;
    const qint64 now = m_acts.desk().now();
    const TicketRow &row = m_detail.row;
    addSection(tr("Times"));
    addFact(tr("Opened"), times.exact(row.opened), times.exactWithZone(row.opened));
    addFact(tr("Changed"), times.relative(row.updated, now), times.exactWithZone(row.updated));
    if (row.resolved)
        addFact(tr("Resolved"), times.exact(*row.resolved), times.exactWithZone(*row.resolved));
    if (row.closed)
        addFact(tr("Closed"), times.exact(*row.closed), times.exactWithZone(*row.closed));
    if (!m_detail.custom.isEmpty() || !m_detail.externalKeys.isEmpty() || !m_detail.extra.isEmpty()) {
        addSection(tr("From elsewhere"));
        for (auto it = m_detail.custom.cbegin(); it != m_detail.custom.cend(); ++it)
            addFact(it.key(), valueText(row.type, it.key(), it.value()));
        for (const QString &key : std::as_const(m_detail.externalKeys))
            addFact(key.section(QLatin1Char(':'), 0, 0), key.section(QLatin1Char(':'), 1));
        if (!m_detail.extra.isEmpty())
            addFact(tr("Unknown"), m_detail.extra, tr("Fields that this version doesn't know. They are kept as they are."));
    }
}

void PropertyPanel::fill()
{
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it) {
        if (it.value()->isBusy())
            continue;
        QList<RecordRef> labels;
        if (const auto ref = m_detail.refs.constFind(it.key()); ref != m_detail.refs.cend())
            labels.append(*ref);
        it.value()->setValue(m_detail.fields.value(it.key()), labels);
    }
}

void PropertyPanel::commit(const FieldDecl &field, FieldEditor *editor)
{
    const QUuid ticket = m_detail.row.id;
    if (!editor->newName().isEmpty()) {
        m_acts.createPersonAndSet({ticket}, field.name, editor->newName());
        return;
    }
    const Value before = m_detail.fields.value(field.name);
    const Value after = editor->value();
    if (after == before || (isEmpty(before) && after == Value(QStringList())))
        return;
    if (field.type == ValueType::WordSet) {
        const QStringList old = std::holds_alternative<QStringList>(before) ? std::get<QStringList>(before) : QStringList();
        const QStringList now = std::holds_alternative<QStringList>(after) ? std::get<QStringList>(after) : QStringList();
        QStringList add = now;
        QStringList remove = old;
        add.removeIf([&old](const QString &word) { return old.contains(word); });
        remove.removeIf([&now](const QString &word) { return now.contains(word); });
        m_acts.changeSet({ticket}, field.name, add, remove);
        return;
    }
    m_acts.setFields({ticket}, {{field.name, after}});
}

}
