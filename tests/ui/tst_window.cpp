// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ids.h"
#include "tests/ui/sampledesk.h"
#include "ui/detail/composer.h"
#include "ui/detail/detailpane.h"
#include "ui/detail/historyview.h"
#include "ui/detail/ticketheader.h"
#include "ui/detail/verbprompt.h"
#include "ui/dialogs/newticketdialog.h"
#include "ui/list/listpane.h"
#include "ui/list/ticketlistview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/ticketacts.h"
#include "ui/shell/undobar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/lookupfield.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace fettle;
using namespace fettle::ui;
using namespace fettle::test;

/// The real window over a real workspace, driven as a person would.
class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsTheFirstTicketOfTheFirstView();
    void createsATicketWithANewRequester();
    void aNewTicketIsFilledInWithTab();
    void aNewTicketNeedsATitle();
    void takesWithOneKey();
    void aVerbAsksForWhatItNeeds();
    void repliesAndNotes();
    void undoTakesBackAndRedoDoesAgain();
    void changesSeveralTicketsAtOnce();
    void searchesAsOneTypesAndSaysWhatIsWrong();
    void aSearchOverEverythingKeepsItsWords();
    void whatIsShownIsMarked();
    void theBarIsReadable();
    void whatWasDeletedComesBackByKey();
    void escapeLeadsBackToTheList();
    void aTimeThatCantBeReadStays();
    void aStepIsKeptForLater();
    void aNumberOpensItsTicket();
    void aDraftSurvivesTheWindow();
    void theTitleIsChangedInPlace();
    void aPropertyIsChangedInPlace();
    void theHistoryShowsBeforeAndAfter();
    void lettersAreTypedWhereOneTypes();
    void everythingHasANameForScreenReaders();
    void rememberedPerView();

private:
    void open();
    void settle();
    [[nodiscard]] QAction *action(const char *name) const;
    void run(const char *name);
    template <class T>
    [[nodiscard]] T *dialog() const
    {
        return m_window->findChild<T *>();
    }
    [[nodiscard]] TicketDetail first() { return get(m_desk->detail(m_sample.tickets.first())); }
    void openFirst();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    Sample m_sample;
};

void WindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light);
    m_desk = makeDesk(m_folder->filePath(QStringLiteral("workspace")));
    m_sample = fill(*m_desk, 12);
    open();
}

void WindowTest::cleanup()
{
    m_window.reset();
    m_desk.reset();
    m_theme.reset();
    m_folder.reset();
}

void WindowTest::open()
{
    m_window = std::make_unique<MainWindow>(*m_desk, *m_theme, SettingsFile(m_folder->filePath(QStringLiteral("fettle.ini"))));
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    settle();
}

void WindowTest::settle()
{
    int still = 0;
    QVERIFY(QTest::qWaitFor([&] { return (still = m_window->isSettled() ? still + 1 : 0) > 12; }, 5000));
}

QAction *WindowTest::action(const char *name) const
{
    for (QAction *one : m_window->commands())
        if (one->objectName() == QLatin1StringView(name))
            return one;
    return nullptr;
}

void WindowTest::run(const char *name)
{
    QAction *one = action(name);
    QVERIFY2(one, name);
    one->trigger();
}

void WindowTest::openFirst()
{
    m_window->openTicket(m_sample.tickets.first());
    QTRY_COMPARE(m_window->detail()->detail().row.id, m_sample.tickets.first());
    settle();
}

void WindowTest::showsTheFirstTicketOfTheFirstView()
{
    QVERIFY(m_window->list()->model()->rowCount() > 0);
    QCOMPARE(m_window->detail()->ticket(), m_window->list()->view()->currentTicket());
    QVERIFY(!m_window->rail()->entries().isEmpty());
}

void WindowTest::createsATicketWithANewRequester()
{
    run("new");
    auto *form = dialog<NewTicketDialog>();
    QVERIFY(form);
    QTest::keyClicks(form->findChild<QLineEdit *>(QStringLiteral("subject")), QStringLiteral("The door badge reader is dead"));
    auto *requester = form->findChild<QWidget *>(QStringLiteral("field/requester"))->findChild<LookupField *>();
    QVERIFY(requester);
    form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(form));
    requester->setFocus();
    QTest::keyClicks(requester, QStringLiteral("Zoe Quill"));
    QTRY_VERIFY([&] {
        for (QWidget *top : QApplication::topLevelWidgets())
            if (auto *list = qobject_cast<QListWidget *>(top);
                list && list->isVisible() && list->count() > 0 && list->item(list->count() - 1)->text().contains(QStringLiteral("Zoe")))
                return true;
        return false;
    }());
    QTest::keyClick(requester, Qt::Key_Return);
    QCOMPARE(requester->newName(), QStringLiteral("Zoe Quill"));
    QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_window->detail()->detail().row.subject, QStringLiteral("The door badge reader is dead"));
    QCOMPARE(m_window->detail()->detail().row.requester, QStringLiteral("Zoe Quill"));
    QVERIFY(m_window->undoBar()->sentence().startsWith(QStringLiteral("Created INC-")));
    QVERIFY(get(m_desk->drafts()).isEmpty());
}

void WindowTest::aNewTicketIsFilledInWithTab()
{
    run("new");
    auto *form = dialog<NewTicketDialog>();
    auto *subject = form->findChild<QLineEdit *>(QStringLiteral("subject"));
    form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(form));
    subject->setFocus();
    QTRY_VERIFY(subject->hasFocus());
    for (const char *name : {"requester", "service", "ci", "impact"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const auto *field = form->findChild<QWidget *>(QStringLiteral("field/") + QString::fromLatin1(name));
        const QWidget *focused = QApplication::focusWidget();
        QVERIFY2(focused && field->isAncestorOf(focused), qPrintable(focused ? focused->accessibleName() : QString()));
    }
}

void WindowTest::aNewTicketNeedsATitle()
{
    run("new");
    auto *form = dialog<NewTicketDialog>();
    const qint64 before = get(m_desk->count({}));
    QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
    settle();
    QVERIFY(form->isVisible());
    QCOMPARE(get(m_desk->count({})), before);
}

void WindowTest::takesWithOneKey()
{
    QUuid nobodys;
    for (const QUuid &id : m_sample.tickets)
        if (get(m_desk->detail(id)).row.assignee.isEmpty())
            nobodys = id;
    QVERIFY(!nobodys.isNull());
    m_window->openTicket(nobodys);
    QTRY_COMPARE(m_window->detail()->detail().row.id, nobodys);
    m_window->detail()->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_T);
    QTRY_COMPARE(get(m_desk->detail(nobodys)).row.assignee, m_desk->me().label);
    QTRY_VERIFY(m_window->undoBar()->sentence().startsWith(QStringLiteral("You took ")));
}

void WindowTest::aVerbAsksForWhatItNeeds()
{
    openFirst();
    m_window->detail()->setFocus();
    run("resolve");
    auto *prompt = m_window->findChild<VerbPrompt *>();
    QTRY_VERIFY(prompt->isVisible());
    QTest::keyClick(prompt, Qt::Key_Return, Qt::ControlModifier);
    settle();
    QVERIFY(prompt->isVisible()); // something required is missing
    QVERIFY(first().row.category < StateCategory::Done);
    for (QComboBox *combo : prompt->findChildren<QComboBox *>()) {
        combo->setCurrentIndex(1);
        Q_EMIT combo->activated(1);
    }
    const auto texts = prompt->findChildren<GrowingText *>();
    for (GrowingText *text : texts)
        text->setPlainText(QStringLiteral("The relay is in the record now."));
    texts.last()->setFocus();
    QTest::keyClick(texts.last(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(first().row.category, StateCategory::Done);
    QTRY_VERIFY(!prompt->isVisible());
    QVERIFY(m_window->undoBar()->sentence().startsWith(QStringLiteral("Resolved INC-")));
    QCOMPARE(first().entries.last().body, QStringLiteral("The relay is in the record now."));
    QVERIFY(!first().entries.last().isPublic);
    QTRY_VERIFY(m_window->detail()->hasFocus()); // the next key is for the ticket, too
}

void WindowTest::repliesAndNotes()
{
    openFirst();
    run("reply");
    auto *text = m_window->findChild<GrowingText *>(QStringLiteral("composer"));
    text->setPlainText(QStringLiteral("It works again."));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(first().entries.last().body, QStringLiteral("It works again."));
    QVERIFY(first().entries.last().isPublic);
    QTRY_VERIFY(text->toPlainText().isEmpty());
    run("note");
    text->setPlainText(QStringLiteral("Only for us."));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(first().entries.last().body, QStringLiteral("Only for us."));
    QVERIFY(!first().entries.last().isPublic);
}

void WindowTest::undoTakesBackAndRedoDoesAgain()
{
    openFirst();
    const QString before = first().row.subject;
    m_window->acts().setFields({m_sample.tickets.first()}, {{QStringLiteral("subject"), QStringLiteral("Another title")}});
    QTRY_COMPARE(first().row.subject, QStringLiteral("Another title"));
    settle();
    run("undo");
    QTRY_COMPARE(first().row.subject, before);
    settle();
    run("redo");
    QTRY_COMPARE(first().row.subject, QStringLiteral("Another title"));
}

void WindowTest::changesSeveralTicketsAtOnce()
{
    const int rows = std::min(4, m_window->list()->model()->rowCount());
    QVERIFY(rows > 1);
    m_window->list()->focusList();
    QList<QUuid> chosen;
    for (int i = 0; i < rows; ++i)
        chosen.append(m_window->list()->model()->rowAt(i)->id);
    m_window->list()->view()->selectRow(0);
    for (int i = 1; i < rows; ++i)
        QTest::keyClick(m_window->list()->view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_window->list()->view()->selectedTickets().size(), rows);
    run("delete");
    for (const QUuid &id : std::as_const(chosen))
        QTRY_VERIFY(get(m_desk->detail(id)).row.deleted);
    settle();
    run("undo"); // one step for all of them
    for (const QUuid &id : std::as_const(chosen))
        QTRY_VERIFY(!get(m_desk->detail(id)).row.deleted);
}

void WindowTest::searchesAsOneTypesAndSaysWhatIsWrong()
{
    for (const RailEntry &entry : m_window->rail()->entries())
        if (entry.query.filter.isEmpty()) {
            m_window->rail()->select(entry.key);
            Q_EMIT m_window->rail()->chosen(entry);
        }
    settle();
    const int all = m_window->list()->model()->rowCount();
    run("search");
    auto *box = m_window->list()->findChild<QLineEdit *>();
    QTest::keyClicks(box, QStringLiteral("headset"));
    QTRY_VERIFY(m_window->list()->model()->rowCount() < all);
    settle();
    const int found = m_window->list()->model()->rowCount();
    box->clear();
    QTRY_COMPARE(m_window->list()->model()->rowCount(), all);
    QVERIFY(found < all);
    QTest::keyClicks(box, QStringLiteral("nosuchfield:1"));
    QTRY_VERIFY([&] {
        for (const Label *label : m_window->list()->findChildren<Label *>())
            if (label->isVisible() && label->text() == u"There is no such field.")
                return true;
        return false;
    }());
    QCOMPARE(QApplication::activeModalWidget(), nullptr);
}

void WindowTest::aSearchOverEverythingKeepsItsWords()
{
    QVERIFY(!m_window->list()->query().filter.isEmpty());
    m_window->list()->search(QStringLiteral("printer"));
    settle();
    run("searchAll");
    settle();
    QCOMPARE(m_window->list()->query().filter, QStringLiteral("printer"));
    QVERIFY(m_window->list()->hasSearchFocus());
}

void WindowTest::whatIsShownIsMarked()
{
    run("searchAll");
    settle();
    m_window->list()->view()->step(1);
    for (const char *word : {"vpn", "printer", "laptop"}) {
        m_window->list()->search(QString::fromLatin1(word));
        settle();
        QVERIFY(m_window->list()->model()->rowCount() > 0);
        m_window->list()->focusList();
        if (!m_window->list()->view()->currentIndex().isValid())
            m_window->list()->view()->step(1);
        QTRY_COMPARE(m_window->list()->view()->selectedTickets(), QList<QUuid>{m_window->list()->view()->currentTicket()});
    }
    // From a list without rows back to one with rows: the keys that come into it mark one.
    m_window->list()->search(QStringLiteral("nothing-is-called-like-this"));
    settle();
    m_window->list()->focusSearch();
    m_window->detail()->showTicket({});
    m_window->list()->search({});
    settle();
    m_window->list()->focusList();
    QTRY_COMPARE(m_window->list()->view()->selectedTickets(), QList<QUuid>{m_window->list()->view()->currentTicket()});
}

void WindowTest::theBarIsReadable()
{
    m_window->undoBar()->tell(QStringLiteral("Resolved INC-1."), QUuid::createUuid());
    const auto *text = m_window->undoBar()->findChild<Label *>();
    QVERIFY(contrastRatio(text->palette().color(QPalette::WindowText), tokens().toast) >= 4.5);
    m_theme->setChoice(ThemeChoice::Dark);
    QVERIFY(contrastRatio(text->palette().color(QPalette::WindowText), tokens().toast) >= 4.5);
}

void WindowTest::whatWasDeletedComesBackByKey()
{
    openFirst();
    run("delete");
    QTRY_VERIFY(first().row.deleted);
    QTRY_VERIFY(m_window->detail()->detail().row.deleted);
    run("restore");
    QTRY_VERIFY(!first().row.deleted);
}

void WindowTest::escapeLeadsBackToTheList()
{
    openFirst();
    run("note");
    auto *text = m_window->findChild<GrowingText *>(QStringLiteral("composer"));
    QTRY_VERIFY(text->hasFocus());
    QTest::keyClick(text, Qt::Key_Escape);
    QTRY_VERIFY(m_window->list()->view()->hasFocus());
    m_window->detail()->focusField(QStringLiteral("category"));
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    const QString before = field->text();
    QTest::keyClicks(field, QStringLiteral("xyz"));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), before);
    QVERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(m_window->list()->view()->hasFocus());
    settle();
    QCOMPARE(first().fields.value(QStringLiteral("category")), Value(before));
}

void WindowTest::aTimeThatCantBeReadStays()
{
    openFirst();
    m_window->detail()->focusField(QStringLiteral("due"));
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    const Value before = first().fields.value(QStringLiteral("due"));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("soon"));
    QTest::keyClick(field, Qt::Key_Return);
    settle();
    QCOMPARE(field->text(), QStringLiteral("soon"));
    QCOMPARE(field->palette().color(QPalette::Text), tokens().danger);
    QCOMPARE(first().fields.value(QStringLiteral("due")), before);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(field->text() != u"soon");
}

void WindowTest::aStepIsKeptForLater()
{
    openFirst();
    run("resolve");
    auto *prompt = m_window->findChild<VerbPrompt *>();
    QTRY_VERIFY(prompt->isVisible());
    prompt->findChildren<GrowingText *>().last()->setPlainText(QStringLiteral("Half of what I know"));
    m_window->openTicket(m_sample.tickets.at(1));
    settle();
    QVERIFY(!prompt->isVisible());
    openFirst();
    run("resolve");
    QTRY_VERIFY(prompt->isVisible());
    QCOMPARE(prompt->findChildren<GrowingText *>().last()->toPlainText(), QStringLiteral("Half of what I know"));
}

void WindowTest::aNumberOpensItsTicket()
{
    const TicketRow row = get(m_desk->detail(m_sample.tickets.last())).row;
    run("search");
    auto *box = m_window->list()->findChild<QLineEdit *>();
    QTest::keyClicks(box, numberText(row.type, *row.number).toLower());
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE(m_window->detail()->detail().row.id, row.id);
    QVERIFY(!box->hasFocus()); // the next key is for the ticket
}

void WindowTest::aDraftSurvivesTheWindow()
{
    openFirst();
    run("note");
    auto *text = m_window->findChild<GrowingText *>(QStringLiteral("composer"));
    QTest::keyClicks(text, QStringLiteral("half a thought"));
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            for (const Draft &draft : get(m_desk->drafts()))
                if (draft.body == QStringLiteral("half a thought"))
                    return true;
            return false;
        }(),
        1000);
    m_window.reset();
    open();
    openFirst();
    QTRY_COMPARE(m_window->findChild<GrowingText *>(QStringLiteral("composer"))->toPlainText(), QStringLiteral("half a thought"));
    QVERIFY(m_window->findChild<Composer *>()->isNote());
}

void WindowTest::theTitleIsChangedInPlace()
{
    openFirst();
    run("rename");
    auto *title = m_window->findChild<TicketHeader *>()->findChild<GrowingText *>();
    title->setPlainText(QStringLiteral("Suppliers get our mail again"));
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_COMPARE(first().row.subject, QStringLiteral("Suppliers get our mail again"));
}

void WindowTest::aPropertyIsChangedInPlace()
{
    openFirst();
    m_window->detail()->focusField(QStringLiteral("category"));
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("Mail gateway"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(first().fields.value(QStringLiteral("category")), Value(QStringLiteral("Mail gateway")));
}

void WindowTest::theHistoryShowsBeforeAndAfter()
{
    openFirst();
    m_window->acts().setFields({m_sample.tickets.first()}, {{QStringLiteral("urgency"), Value(qint64(3))}});
    settle();
    run("history");
    settle();
    auto *history = m_window->findChild<HistoryView *>();
    QTRY_VERIFY([&] {
        for (const Label *label : history->findChildren<Label *>())
            if (label->text() == QStringLiteral("Urgency: High → Low"))
                return true;
        return false;
    }());
}

void WindowTest::lettersAreTypedWhereOneTypes()
{
    openFirst();
    run("note");
    auto *text = m_window->findChild<GrowingText *>(QStringLiteral("composer"));
    QVERIFY(text->hasFocus());
    QTest::keyClicks(text, QStringLiteral("trashnet j k"));
    QCOMPARE(text->toPlainText(), QStringLiteral("trashnet j k"));
}

void WindowTest::everythingHasANameForScreenReaders()
{
    openFirst();
    for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->objectName().startsWith(QStringLiteral("qt_")) || button->inherits("QLineEditIconButton"))
            continue;
        QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(), qPrintable(button->toolTip()));
    }
    for (const QAction *one : m_window->commands())
        QVERIFY2(!one->shortcut().isEmpty() || one->objectName() == QStringLiteral("back"), qPrintable(one->text()));
    QSet<QKeySequence> keys;
    for (const QAction *one : m_window->commands())
        for (const QKeySequence &key : one->shortcuts()) {
            QVERIFY2(!keys.contains(key), qPrintable(key.toString()));
            keys.insert(key);
        }
}

void WindowTest::rememberedPerView()
{
    m_window->setArrangement(Arrangement::ListAbove);
    m_window->list()->setOneLine(true);
    m_window->list()->model()->sort(static_cast<int>(Column::Requester), Qt::AscendingOrder);
    Q_EMIT m_window->list()->view()->settingsChanged();
    settle();
    const QString view = m_window->list()->viewKey();
    m_window->close();
    open();
    QCOMPARE(m_window->list()->viewKey(), view);
    QVERIFY(m_window->list()->view()->isOneLine());
    QCOMPARE(m_window->list()->query().sort.field, QStringLiteral("requester"));
    const QHeaderView *header = m_window->list()->view()->horizontalHeader();
    QVERIFY(header->isSortIndicatorShown());
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(Column::Requester));
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
