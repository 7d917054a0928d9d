<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>fettle::ui::ConversationView</name>
    <message numerus="yes">
        <location filename="../ui/detail/conversationview.cpp" line="105"/>
        <source>Show %n earlier entries</source>
        <translation>
            <numerusform>Show %n earlier entry</numerusform>
            <numerusform>Show %n earlier entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fettle::ui::FieldDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/fielddialog.cpp" line="16"/>
        <source>Change a field of %n ticket(s)</source>
        <translation>
            <numerusform>Change a field of %n ticket</numerusform>
            <numerusform>Change a field of %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fettle::ui::MainWindow</name>
    <message numerus="yes">
        <location filename="../ui/shell/mainwindow_actions.cpp" line="245"/>
        <source>Copied %n line(s).</source>
        <translation>
            <numerusform>Copied %n line.</numerusform>
            <numerusform>Copied %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/shell/mainwindow.cpp" line="293"/>
        <source>%1 ticket(s)</source>
        <translation>
            <numerusform>%1 ticket</numerusform>
            <numerusform>%1 tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fettle::ui::Rail</name>
    <message numerus="yes">
        <location filename="../ui/shell/rail.cpp" line="302"/>
        <source>%1, %2 ticket(s)</source>
        <translation>
            <numerusform>%1, %2 ticket</numerusform>
            <numerusform>%1, %2 tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fettle::ui::TicketActs</name>
    <message numerus="yes">
        <location filename="../ui/shell/ticketacts.cpp" line="18"/>
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/shell/ticketacts.cpp" line="73"/>
        <source>Not applied: %1 And %n more.</source>
        <translation>
            <numerusform>Not applied: %1 And %n more.</numerusform>
            <numerusform>Not applied: %1 And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/shell/ticketacts.cpp" line="124"/>
        <source>Attached %n file(s).</source>
        <translation>
            <numerusform>Attached %n file.</numerusform>
            <numerusform>Attached %n files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fettle::ui::VerbDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/verbdialog.cpp" line="16"/>
        <source>Next step for %n ticket(s)</source>
        <translation>
            <numerusform>Next step for %n ticket</numerusform>
            <numerusform>Next step for %n tickets</numerusform>
        </translation>
    </message>
</context>
</TS>
