// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcomepage.h"

#include "ui/theme/icons.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/paint.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace fettle::ui
{

namespace
{

/// A choice as a card: sign, title, what one gets.
class Card : public QAbstractButton
{
public:
    Card(QString sign, const QString &title, QString text)
        : m_sign(std::move(sign))
        , m_text(std::move(text))
    {
        setText(title);
        setAccessibleName(title);
        setAccessibleDescription(m_text);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return QFontMetrics(textFont(TextSize::Body)).boundingRect(QRect(0, 0, width - 32, 1000), Qt::TextWordWrap, m_text).height() + 92;
    }
    [[nodiscard]] QSize sizeHint() const override { return {180, heightForWidth(180)}; }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        const Tokens &t = tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool on = isChecked();
        painter.setPen(QPen(on || hasFocus() ? t.accent
                : t.contrast                 ? t.fieldLine
                                             : t.line.darker(t.dark ? 90 : 106),
            on || hasFocus() ? 1.75 : 1));
        painter.setBrush(on ? t.selection : underMouse() ? t.hover : t.raised);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
        paintIcon(&painter, QRectF(16, 16, 24, 24), m_sign, on ? t.accentText : t.quiet);
        if (on)
            paintIcon(&painter, QRectF(width() - 34, 16, 18, 18), QStringLiteral("resolve"), t.accentText);
        paintText(&painter, QRect(16, 46, width() - 32, 22), text(), t.text, textFont(TextSize::Body, true));
        painter.setPen(t.quiet);
        painter.setFont(textFont(TextSize::Body));
        painter.drawText(QRect(16, 70, width() - 32, height() - 80), Qt::TextWordWrap, m_text);
    }

private:
    QString m_sign;
    QString m_text;
};

}

WelcomePage::WelcomePage(const QString &usualFolder, const QString &usualName, QWidget *parent)
    : QWidget(parent)
    , m_content(new QButtonGroup(this))
    , m_name(new QLineEdit(usualName))
    , m_email(new QLineEdit)
    , m_folder(new QLineEdit(QDir::toNativeSeparators(usualFolder)))
    , m_problem(new Label({}, TextSize::Body, Tone::Danger))
    , m_start(button(tr("Start"), ButtonKind::Primary))
{
    auto *column = new QWidget;
    column->setMaximumWidth(660);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(space::huge, space::huge, space::huge, space::huge);
    layout->setSpacing(space::medium);
    auto *sign = new QLabel;
    sign->setPixmap(QIcon(QStringLiteral(":/fettle/app/fettle.svg")).pixmap(56, 56));
    layout->addWidget(sign);
    layout->addWidget(new Label(tr("Welcome to Fettle"), TextSize::Title, Tone::Text, true));
    auto *lead = new Label(
        tr("A service desk on your own computer: incidents, requests, problems and changes, as fast without a network as with one."),
        TextSize::Body, Tone::Quiet);
    lead->setWordWrap(true);
    layout->addWidget(lead);
    layout->addSpacing(space::small);

    auto *cards = new QHBoxLayout;
    cards->setSpacing(space::medium);
    const auto add = [&](Content content, const QString &icon, const QString &title, const QString &text) {
        auto *card = new Card(icon, title, text);
        m_content->addButton(card, static_cast<int>(content));
        cards->addWidget(card);
    };
    add(Content::Demo, QStringLiteral("sparkle"), tr("Look around"),
        tr("A desk full of invented tickets, people and machines to try things on."));
    add(Content::Empty, QStringLiteral("inbox"), tr("Start empty"), tr("The shipped lifecycles and views, and no tickets yet."));
    add(Content::Import, QStringLiteral("import"), tr("Import"),
        tr("Bring tickets from another system, by CSV or JSON. Nothing is written before you have seen what comes."));
    m_content->button(static_cast<int>(Content::Demo))->setChecked(true);
    layout->addLayout(cards);
    layout->addSpacing(space::small);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::medium);
    grid->setColumnStretch(1, 1);
    const auto row = [&](int at, const QString &text, QWidget *field) {
        auto *label = new Label(text, TextSize::Body, Tone::Quiet);
        label->setBuddy(field);
        field->setAccessibleName(text);
        grid->addWidget(label, at, 0);
        grid->addWidget(field, at, 1, 1, at < 2 ? 2 : 1);
    };
    row(0, tr("Your name"), m_name);
    row(1, tr("Your e-mail (optional)"), m_email);
    row(2, tr("Workspace folder"), m_folder);
    QPushButton *browse = button(tr("Choose…"), ButtonKind::Plain, QStringLiteral("folder"));
    grid->addWidget(browse, 2, 2);
    layout->addLayout(grid);
    auto *hint = new Label(
        tr("Everything lies in this folder. It can be copied, backed up and deleted like any other."), TextSize::Small, Tone::Faint);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addSpacing(space::small);
    auto *bottom = new QHBoxLayout;
    QPushButton *open = button(tr("Open a workspace I have…"), ButtonKind::Quiet, QStringLiteral("open"));
    bottom->addWidget(open);
    bottom->addStretch();
    m_start->setMinimumWidth(120);
    m_start->setDefault(true);
    bottom->addWidget(m_start);
    layout->addLayout(bottom);

    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column, 100);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(3);

    connect(browse, &QPushButton::clicked, this, [this] {
        chooseFolder(
            tr("Where shall the workspace lie?"), [this](const QString &folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    });
    connect(open, &QPushButton::clicked, this,
        [this] { chooseFolder(tr("Open a workspace"), [this](const QString &folder) { Q_EMIT openWanted(folder); }); });
    connect(m_start, &QPushButton::clicked, this, &WelcomePage::start);
    for (QLineEdit *field : {m_name, m_email, m_folder})
        connect(field, &QLineEdit::returnPressed, this, &WelcomePage::start);
    m_name->setFocus();
}

void WelcomePage::chooseFolder(const QString &title, const std::function<void(const QString &)> &then)
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, then);
    dialog->open();
}

void WelcomePage::start()
{
    Choice choice;
    choice.content = static_cast<Content>(m_content->checkedId());
    choice.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    choice.founder.name = m_name->text().simplified();
    choice.founder.email = m_email->text().trimmed();
    choice.founder.login = choice.founder.name.toLower().replace(QLatin1Char(' '), QLatin1Char('.'));
    if (choice.founder.name.isEmpty())
        return tellProblem(tr("Please say who you are: your name stands beside everything you do."));
    if (choice.folder.isEmpty())
        return tellProblem(tr("Please choose a folder for the workspace."));
    m_problem->hide();
    Q_EMIT started(choice);
}

void WelcomePage::setBusy(const QString &sentence)
{
    m_start->setEnabled(sentence.isEmpty());
    m_start->setText(sentence.isEmpty() ? tr("Start") : sentence);
}

void WelcomePage::tellProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
}

void WelcomePage::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), tokens().ground);
}

}
