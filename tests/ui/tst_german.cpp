// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/pages.h"
#include "core/domain/error.h"
#include "tests/ui/sampledesk.h"
#include "ui/detail/detailpane.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/linkdialog.h"
#include "ui/list/listpane.h"
#include "ui/list/ticketlistview.h"
#include "ui/shell/gallery.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/problempage.h"
#include "ui/shell/ticketacts.h"
#include "ui/shell/welcomepage.h"
#include "ui/text/reasons.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/basics.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>
#include <QtTest>

#include <algorithm>

using namespace fettle;
using namespace fettle::ui;
using namespace fettle::test;

namespace
{

struct Message {
    QString context = {};
    QString source = {};
    QStringList translations = {}; ///< several where they follow a number
    bool finished = false;
    bool plural = false;
};

QList<Message> readMessages(const QString &name)
{
    QFile file(QStringLiteral(FETTLE_SOURCE_DIR "/translations/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    Message message;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        const QStringView tag = xml.name();
        if (token == QXmlStreamReader::EndElement && tag == u"message")
            messages.append(message);
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (tag == u"name") {
            context = xml.readElementText();
        } else if (tag == u"message") {
            message = {context, {}, {}, false, xml.attributes().value(QLatin1StringView("numerus")) == u"yes"};
        } else if (tag == u"source") {
            message.source = xml.readElementText();
        } else if (tag == u"translation") {
            message.finished = !xml.attributes().hasAttribute(QLatin1StringView("type"));
            if (!message.plural)
                message.translations.append(xml.readElementText());
        } else if (tag == u"numerusform") {
            message.translations.append(xml.readElementText());
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(L?[0-9]+|L?n)"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

QChar mnemonic(const QString &text)
{
    const qsizetype at = text.indexOf(QLatin1Char('&'));
    return at < 0 || at + 1 >= text.size() ? QChar() : text[at + 1].toLower();
}

/// What a widget says itself, in the window.
QString shownText(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *label = qobject_cast<const ElidedLabel *>(&widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return box->currentText();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return line->placeholderText();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
        return text->placeholderText();
    return {};
}

/// Everything a widget says, to the eye, under the mouse and to a screen reader.
QStringList saidBy(const QWidget &widget)
{
    static const QRegularExpression key(QStringLiteral(" \\([^()]+\\)$"));
    QStringList texts{shownText(widget), widget.toolTip().remove(key), widget.accessibleName(), widget.windowTitle()};
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
        for (int i = 0; i < tabs->count(); ++i)
            texts.append(tabs->tabText(i));
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        for (int i = 0; i < box->count(); ++i)
            texts.append(box->itemText(i));
    const QList<QAction *> actions = widget.actions();
    for (const QAction *action : actions)
        texts.append(action->text());
    texts.removeAll(QString());
    return texts;
}

/// Empty where the whole text is seen, else how much room it has and wants.
QString cutOff(const QWidget &widget)
{
    const QString text = shownText(widget);
    const QLatin1StringView name(widget.metaObject()->className());
    const auto tell = [&](int room, int wanted) {
        return room + 1 >= wanted ? QString() : QStringLiteral("%1 “%2” has %3 px and wants %4").arg(name, text).arg(room).arg(wanted);
    };
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->wordWrap())
            return tell(label->height(), label->heightForWidth(label->width()));
        return tell(label->width(), label->sizeHint().width());
    }
    if (qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const ElidedLabel *>(&widget))
        return tell(widget.width(), widget.sizeHint().width());
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        option.editable = box->isEditable();
        const QRect room = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
        return tell(room.width(), box->fontMetrics().horizontalAdvance(text));
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget); line && line->text().isEmpty())
        return tell(line->contentsRect().width() - line->textMargins().left() - line->textMargins().right(),
            line->fontMetrics().horizontalAdvance(text));
    return {};
}

}

/// The window in German: complete, consistent, and nothing cut off in a small window.
class GermanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void placeholdersAreTheSame();
    void punctuationAndMnemonicsAreTheSame();
    void theProgramCarriesTheTranslation();
    void everyWordOfAFieldIsGerman();
    void reasonsAreSentences();
    void menusHaveNoMnemonicTwice_data();
    void menusHaveNoMnemonicTwice();
    void pagesAreGermanAndUncut_data();
    void pagesAreGermanAndUncut();

private:
    void open();
    void settle();
    void run(const QString &name);
    void show(const QString &page);
    [[nodiscard]] QStringList faults(const QWidget &top) const;

    QList<Message> m_messages;
    QSet<QString> m_english; ///< texts that German has another word for
    QSet<QString> m_german;
    QTranslator m_translator;
    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QWidget> m_other;
    Sample m_sample;
};

void GermanTest::initTestCase()
{
    m_messages = readMessages(QStringLiteral("fettle_de.ts"));
    QVERIFY(!m_messages.isEmpty());
    for (const Message &message : std::as_const(m_messages)) {
        m_german += QSet<QString>(message.translations.cbegin(), message.translations.cend());
        m_english.insert(message.source);
    }
    m_english -= m_german;
    QVERIFY(m_translator.load(
        QLocale(QLocale::German, QLocale::Germany), QStringLiteral("fettle"), QStringLiteral("_"), QStringLiteral(":/i18n")));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QVERIFY(QCoreApplication::installTranslator(&m_translator));
    m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light);
    m_desk = makeDesk(m_folder.filePath(QStringLiteral("workspace")));
    m_sample = fill(*m_desk, 40);
    for (const RecordRef &service : std::as_const(m_sample.services))
        m_english.remove(service.label);
    m_english.remove(QStringLiteral("English")); // languages go by their own names
}

void GermanTest::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("German") << QStringLiteral("fettle_de.ts");
    QTest::newRow("English plurals") << QStringLiteral("fettle_en.ts");
}

void GermanTest::everyTextIsTranslated()
{
    QFETCH(QString, file);
    const QList<Message> messages = readMessages(file);
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        const bool full = message.translations.size() == (message.plural ? 2 : 1) && !message.translations.contains(QString());
        QVERIFY2(message.finished && full, qPrintable(message.context + QStringLiteral(": ") + message.source));
    }
}

void GermanTest::placeholdersAreTheSame()
{
    for (const Message &message : std::as_const(m_messages))
        for (const QString &translation : message.translations)
            QVERIFY2(placeholders(message.source) == placeholders(translation),
                qPrintable(message.source + QStringLiteral(" → ") + translation));
}

void GermanTest::punctuationAndMnemonicsAreTheSame()
{
    for (const Message &message : std::as_const(m_messages)) {
        for (const QString &translation : message.translations) {
            const QString both = message.source + QStringLiteral(" → ") + translation;
            const bool abbreviates = message.context == u"Time"; // "3 Tg."
            QVERIFY2(mnemonic(message.source).isNull() == mnemonic(translation).isNull(), qPrintable(both));
            for (const QChar end : {QChar(u'.'), QChar(u'…'), QChar(u':'), QChar(u'!'), QChar(u'?')})
                QVERIFY2(abbreviates || message.source.endsWith(end) == translation.endsWith(end), qPrintable(both));
            QVERIFY2(message.source.count(QLatin1Char('\n')) == translation.count(QLatin1Char('\n')), qPrintable(both));
            QVERIFY2(message.source.contains(QLatin1Char('\t')) == translation.contains(QLatin1Char('\t')), qPrintable(both));
            QVERIFY2(!translation.contains(u"“%") && !translation.contains(u'"'), qPrintable(both));
        }
    }
}

void GermanTest::theProgramCarriesTheTranslation()
{
    for (const Message &message : std::as_const(m_messages)) {
        if (message.plural)
            continue;
        QCOMPARE(m_translator.translate(message.context.toUtf8().constData(), message.source.toUtf8().constData()),
            message.translations.first());
    }
}

void GermanTest::open()
{
    WindowServices services;
    services.exportList = [](const ListQuery &, const QString &, const std::function<void(const QString &)> &) {};
    services.importTickets = [](QWidget *) {};
    services.openOther = [] {};
    services.logText = [] { return QString(); };
    m_window = std::make_unique<MainWindow>(*m_desk, *m_theme, SettingsFile(m_folder.filePath(QStringLiteral("fettle.ini"))), services);
    m_window->resize(1280, 720);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    settle();
    m_window->openTicket(m_sample.tickets.first());
    QTRY_COMPARE(m_window->detail()->detail().row.id, m_sample.tickets.first());
    settle();
}

void GermanTest::settle()
{
    int still = 0;
    QVERIFY(QTest::qWaitFor([&] { return (still = m_window->isSettled() ? still + 1 : 0) > 12; }, 5000));
}

void GermanTest::run(const QString &name)
{
    const QList<QAction *> actions = m_window->commands();
    const auto action = std::find_if(actions.cbegin(), actions.cend(), [&](const QAction *one) { return one->objectName() == name; });
    QVERIFY2(action != actions.cend(), qPrintable(name));
    (*action)->trigger();
}

void GermanTest::everyWordOfAFieldIsGerman()
{
    for (const TableDecl *table : recordTables())
        for (const FieldDecl &field : table->fields)
            for (const QLatin1StringView word : field.words) {
                const QString label =
                    table == declaration(RecordType::Link).table && field.name == u"kind" ? linkLabel(word, false) : wordLabel(word);
                QVERIFY2(m_german.contains(label), qPrintable(label));
            }
    for (const QLatin1StringView kind : declaration(RecordType::Link).field(u"kind")->words)
        QVERIFY2(m_german.contains(valueText(RecordType::Link, QStringLiteral("kind"), QString(kind))), kind.data());
    for (const QLatin1StringView kind : declaration(RecordType::Entry).field(u"kind")->words)
        QVERIFY2(m_german.contains(entryLabel(kind, true)), kind.data());
}

void GermanTest::reasonsAreSentences()
{
    const QStringList known = knownReasons();
    QVERIFY(known.size() > 40);
    QSet<QString> said;
    for (const QString &word : known) {
        const QString text = word.startsWith(u"filter.") ? filterText({ErrorCode::Invalid, {}, word + QStringLiteral(":0:1:team")})
                                                         : refusalText(word + QStringLiteral(":team"), RecordType::Incident);
        QVERIFY2(text.endsWith(QLatin1Char('.')) || text.endsWith(QLatin1Char('?')), qPrintable(text));
        QVERIFY2(!m_english.contains(text) && !text.contains(u"%1") && !text.contains(word), qPrintable(text));
        said.insert(text);
    }
    QVERIFY(said.size() >= known.size() - 2); // "it isn't here" and "you may not" stand for two words each
    QVERIFY(refusalText(QStringLiteral("guard.closed_within:P14D"), RecordType::Incident).contains(u"Folgeticket"));
    QVERIFY(rejectText(QStringLiteral("date.invalid:opened_at"), QStringLiteral("31.02.2016")).contains(u"31.02.2016"));
    // A word from a newer version is no sentence, and isn't shown.
    QVERIFY(!refusalText(QStringLiteral("guard.full_moon"), RecordType::Incident).contains(u"full"));
}

void GermanTest::menusHaveNoMnemonicTwice_data()
{
    QTest::addColumn<bool>("german");
    QTest::newRow("German") << true;
    QTest::newRow("English") << false;
}

void GermanTest::menusHaveNoMnemonicTwice()
{
    QFETCH(bool, german);
    if (!german)
        QCoreApplication::removeTranslator(&m_translator);
    open();
    if (!german)
        QCoreApplication::installTranslator(&m_translator);
    const QList<QMenu *> menus = m_window->menuBar()->findChildren<QMenu *>();
    QList<const QWidget *> holders{m_window->menuBar()};
    for (const QMenu *menu : menus)
        holders.append(menu);
    QVERIFY(holders.size() > 3);
    for (const QWidget *holder : std::as_const(holders)) {
        QHash<QChar, QString> taken;
        const QList<QAction *> actions = holder->actions();
        for (const QAction *action : actions) {
            const QChar letter = mnemonic(action->text());
            if (letter.isNull())
                continue;
            QVERIFY2(!taken.contains(letter), qPrintable(action->text() + QStringLiteral(" and ") + taken.value(letter)));
            taken.insert(letter, action->text());
        }
    }
    m_window.reset();
}

void GermanTest::show(const QString &page)
{
    if (page == u"welcome") {
        m_other = std::make_unique<WelcomePage>(QStringLiteral("/home/sam/fettle"), QStringLiteral("Sam Keller"));
        m_other->resize(1280, 720);
        m_other->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_other.get()));
        return;
    }
    if (page == u"gallery") {
        m_other = std::make_unique<Gallery>();
        m_other->resize(1280, 720);
        m_other->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_other.get()));
        return;
    }
    if (page.startsWith(u"problem")) {
        const int code =
            page == u"problem-workspace" ? static_cast<int>(ErrorCode::SchemaTooNew) : page.section(QLatin1Char(' '), 1).toInt();
        m_other = std::make_unique<ProblemPage>(Error{static_cast<ErrorCode>(code), {}, {}}, QStringLiteral("/home/sam/fettle"));
        m_other->resize(1280, 720);
        m_other->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_other.get()));
        return;
    }
    open();
    if (page == u"list-table") {
        m_window->setArrangement(Arrangement::ListAbove);
        m_window->list()->setOneLine(true);
    } else if (page == u"detail") {
        m_window->setArrangement(Arrangement::ListAlone);
        m_window->openTicket(m_sample.tickets.first());
    } else if (page.startsWith(u"ticket ")) {
        const RecordType type = static_cast<RecordType>(page.section(QLatin1Char(' '), 1).toInt());
        const auto ticket = std::find_if(
            m_sample.tickets.cbegin(), m_sample.tickets.cend(), [&](const QUuid &id) { return get(m_desk->detail(id)).row.type == type; });
        QVERIFY(ticket != m_sample.tickets.cend());
        m_window->openTicket(*ticket);
        QTRY_COMPARE(m_window->detail()->detail().row.id, *ticket);
    } else if (page == u"detail-history") {
        m_window->detail()->setTab(DetailPane::Tab::History);
    } else if (page == u"detail-note") {
        m_window->detail()->write(true);
    } else if (page == u"import") {
        ImportService service;
        service.sources.append({QStringLiteral("helpdesk"), QStringLiteral("Helpdesk")});
        auto *dialog = new ImportDialog(service, m_window.get());
        dialog->open();
    } else if (page == u"empty") {
        m_window->list()->search(QStringLiteral("nothing-is-called-like-this"));
    } else if (page == u"new-ticket") {
        run(QStringLiteral("new"));
    } else if (page == u"verb-prompt") {
        run(QStringLiteral("resolve"));
    } else if (page == u"all fields") {
        const auto buttons = m_window->findChildren<QPushButton *>();
        const auto all =
            std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *one) { return one->text() == u"Alle Felder"; });
        QVERIFY(all != buttons.cend());
        (*all)->click();
        QCoreApplication::processEvents();
    } else if (page != u"list") {
        run(page);
    }
    settle();
}

QStringList GermanTest::faults(const QWidget &top) const
{
    QStringList found;
    QList<const QWidget *> widgets = top.findChildren<const QWidget *>();
    widgets.append(&top);
    for (const QWidget *widget : std::as_const(widgets)) {
        const QStringList texts = saidBy(*widget);
        for (const QString &text : texts)
            if (m_english.contains(text))
                found.append(QStringLiteral("%1 says “%2” in English").arg(QLatin1StringView(widget->metaObject()->className()), text));
        // What people wrote may give way; what the program says may not.
        const QString text = shownText(*widget);
        if (widget->isVisible() && m_german.contains(text))
            found.append(cutOff(*widget));
    }
    found.removeAll(QString());
    return found;
}

void GermanTest::pagesAreGermanAndUncut_data()
{
    QTest::addColumn<QString>("page");
    for (const PageName &page : pageNames)
        QTest::addRow("%s", page.name.data()) << QString(page.name);
    for (const char *page : {"hold", "assign", "verb", "field", "link", "all fields"})
        QTest::newRow(page) << QString::fromLatin1(page);
    for (const RecordType type : {RecordType::Request, RecordType::Problem, RecordType::Change, RecordType::Task, RecordType::Issue})
        QTest::addRow("ticket %d", static_cast<int>(type)) << QStringLiteral("ticket %1").arg(static_cast<int>(type));
    for (const ErrorCode code :
        {ErrorCode::NotFound, ErrorCode::Busy, ErrorCode::SchemaTooNew, ErrorCode::Corrupt, ErrorCode::ReadOnly, ErrorCode::Full})
        QTest::addRow("problem %d", static_cast<int>(code)) << QStringLiteral("problem %1").arg(static_cast<int>(code));
}

void GermanTest::pagesAreGermanAndUncut()
{
    QFETCH(QString, page);
    show(page);
    QStringList found;
    const QWidgetList tops = QApplication::topLevelWidgets();
    for (const QWidget *top : tops)
        if (top->isVisible())
            found += faults(*top);
    if (m_window)
        for (const QString &title : m_window->rail()->cutTitles())
            found.append(QStringLiteral("the rail cuts “%1”").arg(title));
    found.removeDuplicates();
    m_other.reset();
    m_window.reset();
    QVERIFY2(found.isEmpty(), qPrintable(QLatin1Char('\n') + found.join(QLatin1Char('\n'))));
}

QTEST_MAIN(GermanTest)
#include "tst_german.moc"
