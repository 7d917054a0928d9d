// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldeditor.h"

#include "ui/text/words.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/fieldline.h"
#include "ui/widgets/lookupfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QWheelEvent>

namespace fettle::ui
{

namespace
{

QHBoxLayout *hold(QWidget *outer, QWidget *inner)
{
    auto *layout = new QHBoxLayout(outer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(inner);
    outer->setFocusProxy(inner);
    return layout;
}

class TextEditor : public FieldEditor
{
public:
    TextEditor(ValueType type, bool quiet, QWidget *parent)
        : FieldEditor(parent)
        , m_type(type)
        , m_line(new FieldLine(this))
    {
        hold(this, m_line);
        if (quiet)
            setQuietField(m_line);
        connect(m_line, &QLineEdit::editingFinished, this, [this] {
            if (!m_line->isModified())
                return;
            QPalette colors;
            if (isWrong())
                colors.setColor(QPalette::Text, color(Tone::Danger));
            m_line->setPalette(colors);
            if (isWrong()) {
                m_line->setToolTip(QCoreApplication::translate("fettle::ui::FieldEditor", "This isn't a number."));
                return; // it stays to be seen, and is stored nowhere
            }
            m_line->setModified(false);
            Q_EMIT edited();
        });
    }
    void setValue(const Value &value, const QList<RecordRef> &) override
    {
        if (const auto *list = std::get_if<QStringList>(&value))
            m_line->setText(list->join(QStringLiteral(", ")));
        else if (const auto *number = std::get_if<qint64>(&value))
            m_line->setText(QString::number(*number));
        else if (const auto *real = std::get_if<double>(&value))
            m_line->setText(QLocale().toString(*real));
        else
            m_line->setText(std::holds_alternative<QString>(value) ? std::get<QString>(value) : QString());
        m_line->setCursorPosition(0);
        m_line->setToolTip(m_line->text());
    }
    [[nodiscard]] Value value() const override
    {
        const QString text = m_line->text().trimmed();
        if (text.isEmpty())
            return m_type == ValueType::WordSet ? Value(QStringList()) : Value();
        bool fine = false;
        if (m_type == ValueType::Integer) {
            const qint64 number = QLocale().toLongLong(text, &fine);
            return fine ? Value(number) : Value();
        }
        if (m_type == ValueType::Real) {
            const double number = QLocale().toDouble(text, &fine);
            return fine ? Value(number) : Value();
        }
        if (m_type == ValueType::WordSet) {
            QStringList words;
            for (const QString &word : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
                words.append(word.trimmed());
            words.removeAll(QString());
            words.sort();
            words.removeDuplicates();
            return words;
        }
        return text;
    }
    [[nodiscard]] bool isBusy() const override { return m_line->isModified() && (m_line->hasFocus() || isWrong()); }
    [[nodiscard]] bool isWrong() const override
    {
        const bool number = m_type == ValueType::Integer || m_type == ValueType::Real;
        return number && isEmpty(value()) && !m_line->text().trimmed().isEmpty();
    }

private:
    ValueType m_type;
    QLineEdit *m_line;
};

class LongTextEditor : public FieldEditor
{
public:
    LongTextEditor(int leastLines, QWidget *parent)
        : FieldEditor(parent)
        , m_text(new GrowingText(leastLines, 12, this))
    {
        hold(this, m_text);
        const auto finish = [this] {
            if (!m_text->document()->isModified())
                return;
            m_text->document()->setModified(false);
            Q_EMIT edited();
        };
        connect(m_text, &GrowingText::left, this, finish);
    }
    void setValue(const Value &value, const QList<RecordRef> &) override
    {
        m_text->setPlainText(std::holds_alternative<QString>(value) ? std::get<QString>(value) : QString());
        m_text->document()->setModified(false);
    }
    [[nodiscard]] Value value() const override
    {
        const QString text = m_text->toPlainText();
        return text.trimmed().isEmpty() ? Value() : Value(text);
    }
    [[nodiscard]] bool isBusy() const override { return m_text->hasFocus() && m_text->document()->isModified(); }

private:
    GrowingText *m_text;
};

/// The wheel over a closed list scrolls the page, it doesn't change a ticket.
class CalmCombo : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

class ChoiceEditor : public FieldEditor
{
public:
    ChoiceEditor(const QList<std::pair<Value, QString>> &choices, bool quiet, QWidget *parent)
        : FieldEditor(parent)
        , m_choices(choices)
        , m_combo(new CalmCombo(this))
    {
        hold(this, m_combo);
        if (quiet)
            setQuietField(m_combo);
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_combo->setMinimumContentsLength(8);
        m_combo->addItem(QStringLiteral("–"));
        for (const auto &[value, label] : choices)
            m_combo->addItem(label);
        connect(m_combo, &QComboBox::activated, this, &FieldEditor::edited);
    }
    void setValue(const Value &value, const QList<RecordRef> &) override
    {
        int at = 0;
        for (int i = 0; i < m_choices.size(); ++i)
            if (m_choices[i].first == value)
                at = i + 1;
        if (at == 0 && !isEmpty(value)) {
            // A word this version doesn't know: shown and kept.
            const QString *word = std::get_if<QString>(&value);
            m_choices.append({value, word ? wordLabel(*word) : valueText(RecordType::Incident, QString(), value)});
            m_combo->addItem(m_choices.last().second);
            at = static_cast<int>(m_choices.size());
        }
        m_combo->setCurrentIndex(at);
    }
    [[nodiscard]] Value value() const override
    {
        return m_combo->currentIndex() > 0 ? m_choices[m_combo->currentIndex() - 1].first : Value();
    }

private:
    QList<std::pair<Value, QString>> m_choices;
    QComboBox *m_combo;
};

class FlagEditor : public FieldEditor
{
public:
    explicit FlagEditor(QWidget *parent)
        : FieldEditor(parent)
        , m_box(new QCheckBox(this))
    {
        hold(this, m_box)->setContentsMargins(8, 0, 0, 0);
        setFixedHeight(30);
        connect(m_box, &QCheckBox::clicked, this, &FieldEditor::edited);
    }
    void setValue(const Value &value, const QList<RecordRef> &) override
    {
        m_box->setChecked(std::holds_alternative<bool>(value) && std::get<bool>(value));
    }
    [[nodiscard]] Value value() const override { return m_box->isChecked(); }

private:
    QCheckBox *m_box;
};

class InstantEditor : public FieldEditor
{
public:
    InstantEditor(const Desk &desk, bool quiet, QWidget *parent)
        : FieldEditor(parent)
        , m_field(new DateField([&desk] { return desk.now(); }, this))
    {
        hold(this, m_field);
        if (quiet)
            setQuietField(m_field);
        connect(m_field, &DateField::picked, this, &FieldEditor::edited);
    }
    void setValue(const Value &value, const QList<RecordRef> &) override
    {
        m_field->setInstant(std::holds_alternative<qint64>(value) ? std::optional(std::get<qint64>(value)) : std::nullopt);
    }
    [[nodiscard]] Value value() const override { return m_field->instant() ? Value(*m_field->instant()) : Value(); }
    [[nodiscard]] bool isBusy() const override { return (m_field->hasFocus() && m_field->isModified()) || m_field->isWrong(); }
    [[nodiscard]] bool isWrong() const override { return m_field->isWrong(); }

private:
    DateField *m_field;
};

class RefEditor : public FieldEditor
{
public:
    RefEditor(Desk &desk, const FieldDecl &field, const EditorStyle &style, QWidget *parent)
        : FieldEditor(parent)
        , m_field(new LookupField(desk, field.target ? field.target : ~TypeMask(0), this))
    {
        hold(this, m_field);
        if (style.quiet)
            setQuietField(m_field);
        m_field->setCanCreate(style.canCreate && (field.target & maskOf(RecordType::Person)));
        if (field.name == u"assignee")
            m_field->setPlaceholderText(QCoreApplication::translate("fettle::ui::FieldEditor", "Nobody yet"));
        connect(m_field, &LookupField::picked, this, &FieldEditor::edited);
    }
    void setValue(const Value &value, const QList<RecordRef> &labels) override
    {
        const auto *id = std::get_if<QUuid>(&value);
        if (!id)
            return m_field->setRecord({});
        for (const RecordRef &record : labels)
            if (record.id == *id)
                return m_field->setRecord(record);
        m_field->setRecord({*id, RecordType::Person, QCoreApplication::translate("fettle::ui::FieldEditor", "not here")});
    }
    [[nodiscard]] Value value() const override { return m_field->record().id.isNull() ? Value() : Value(m_field->record().id); }
    [[nodiscard]] QString newName() const override { return m_field->newName(); }
    [[nodiscard]] bool isBusy() const override { return m_field->isPicking(); }

private:
    LookupField *m_field;
};

QList<std::pair<Value, QString>> levels(int count, QString (*label)(int))
{
    QList<std::pair<Value, QString>> choices;
    for (int i = 1; i <= count; ++i)
        choices.append({Value(qint64(i)), label(i)});
    return choices;
}

QString priorityChoice(int level)
{
    return QStringLiteral("%1 %2").arg(priorityShort(level), priorityLabel(level));
}

}

FieldEditor *makeFieldEditor(Desk &desk, const FieldDecl &field, const EditorStyle &style, bool forVerb, QWidget *parent)
{
    if (field.merge == MergeRule::Derived || (field.merge == MergeRule::Append && field.name == u"number")
        || (field.merge == MergeRule::Verb && !forVerb))
        return nullptr;
    if (field.name == u"impact" || field.name == u"urgency")
        return new ChoiceEditor(levels(3, levelLabel), style.quiet, parent);
    if (field.name == u"priority_override")
        return new ChoiceEditor(levels(5, priorityChoice), style.quiet, parent);
    switch (field.type) {
    case ValueType::Text:
    case ValueType::Integer:
    case ValueType::Real:
    case ValueType::WordSet:
        return new TextEditor(field.type, style.quiet, parent);
    case ValueType::LongText:
        return new LongTextEditor(style.leastLines, parent);
    case ValueType::Word: {
        QList<std::pair<Value, QString>> choices;
        for (const QLatin1StringView word : field.words)
            choices.append({Value(QString(word)), wordLabel(word)});
        return new ChoiceEditor(choices, style.quiet, parent);
    }
    case ValueType::Boolean:
        return new FlagEditor(parent);
    case ValueType::Instant:
        return new InstantEditor(desk, style.quiet, parent);
    case ValueType::Ref:
        return new RefEditor(desk, field, style, parent);
    case ValueType::RefSet:
    case ValueType::Json:
        return nullptr;
    }
    return nullptr;
}

}
