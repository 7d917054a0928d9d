<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>Column</name>
    <message>
        <location filename="../ui/list/columns.cpp" line="19"/>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <location filename="../ui/list/columns.cpp" line="20"/>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <location filename="../ui/list/columns.cpp" line="21"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../ui/list/columns.cpp" line="22"/>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../ui/list/columns.cpp" line="23"/>
        <source>Requester</source>
        <translation>Melder</translation>
    </message>
    <message>
        <location filename="../ui/list/columns.cpp" line="24"/>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <location filename="../ui/list/columns.cpp" line="25"/>
        <source>Assignee</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <location filename="../ui/list/columns.cpp" line="26"/>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <location filename="../ui/list/columns.cpp" line="27"/>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <location filename="../ui/list/columns.cpp" line="28"/>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <location filename="../ui/list/columns.cpp" line="29"/>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <location filename="../ui/list/columns.cpp" line="30"/>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <location filename="../ui/list/columns.cpp" line="31"/>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <location filename="../ui/list/columns.cpp" line="32"/>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <location filename="../ui/list/columns.cpp" line="33"/>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <location filename="../ui/text/words.cpp" line="242"/>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="244"/>
        <source>Public note</source>
        <translation>Öffentliche Notiz</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="245"/>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="247"/>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="249"/>
        <source>Phone call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="251"/>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="253"/>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <location filename="../ui/text/reasons.cpp" line="152"/>
        <source>It isn&apos;t here (any more).</source>
        <translation>Das ist hier nicht (mehr) vorhanden.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="154"/>
        <source>Somebody changed it in the meantime.</source>
        <translation>Das wurde inzwischen von jemand anderem geändert.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="143"/>
        <location filename="../ui/text/reasons.cpp" line="156"/>
        <source>A rule doesn&apos;t allow it.</source>
        <translation>Eine Regel lässt das nicht zu.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="160"/>
        <source>That value doesn&apos;t fit.</source>
        <translation>Dieser Wert passt nicht.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="162"/>
        <source>Another program is using the workspace just now.</source>
        <translation>Ein anderes Programm verwendet den Arbeitsbereich gerade.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="164"/>
        <source>The server can&apos;t be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="166"/>
        <source>You don&apos;t have the right to do that.</source>
        <translation>Dazu haben Sie keine Berechtigung.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="168"/>
        <source>The workspace was written by a newer Fettle.</source>
        <translation>Der Arbeitsbereich stammt von einer neueren Fettle-Version.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="170"/>
        <source>The workspace is damaged.</source>
        <translation>Der Arbeitsbereich ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="172"/>
        <source>The workspace can only be read, not written.</source>
        <translation>Der Arbeitsbereich ist schreibgeschützt.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="174"/>
        <source>The disk is full. Nothing was lost; make room and try again.</source>
        <translation>Der Datenträger ist voll. Es ging nichts verloren; schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="176"/>
        <source>A file couldn&apos;t be read or written.</source>
        <translation>Eine Datei konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="178"/>
        <source>Canceled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="66"/>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="67"/>
        <location filename="../core/domain/recordtypes.cpp" line="241"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="68"/>
        <location filename="../core/domain/recordtypes.cpp" line="280"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="69"/>
        <location filename="../core/domain/recordtypes.cpp" line="205"/>
        <location filename="../core/domain/recordtypes.cpp" line="231"/>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="70"/>
        <source>On hold because</source>
        <translation>Wartegrund</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="71"/>
        <source>Canceled because</source>
        <translation>Stornogrund</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="72"/>
        <source>Requester</source>
        <translation>Melder</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="73"/>
        <source>Affected person</source>
        <translation>Betroffene Person</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="74"/>
        <source>Opened by</source>
        <translation>Eröffnet von</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="75"/>
        <location filename="../core/domain/recordtypes.cpp" line="214"/>
        <location filename="../core/domain/recordtypes.cpp" line="250"/>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="76"/>
        <location filename="../core/domain/recordtypes.cpp" line="213"/>
        <location filename="../core/domain/recordtypes.cpp" line="251"/>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="77"/>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="78"/>
        <location filename="../core/domain/recordtypes.cpp" line="230"/>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="79"/>
        <source>Subcategory</source>
        <translation>Unterkategorie</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="80"/>
        <location filename="../core/domain/recordtypes.cpp" line="235"/>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="81"/>
        <source>Configuration item</source>
        <translation>Konfigurationselement</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="82"/>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="83"/>
        <source>Urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="85"/>
        <source>Priority matrix</source>
        <translation>Prioritätsmatrix</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="87"/>
        <source>Lifecycle</source>
        <translation>Lebenszyklus</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="88"/>
        <source>Priority set by hand</source>
        <translation>Manuelle Priorität</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="89"/>
        <source>Reason for the priority</source>
        <translation>Prioritätsgrund</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="90"/>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="91"/>
        <source>Assignee</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="92"/>
        <source>Watchers</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="93"/>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="94"/>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="95"/>
        <source>Resumes</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="96"/>
        <source>Planned start</source>
        <translation>Geplant ab</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="97"/>
        <source>Planned end</source>
        <translation>Geplant bis</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="98"/>
        <source>Parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="100"/>
        <location filename="../core/domain/recordtypes.cpp" line="178"/>
        <location filename="../core/domain/recordtypes.cpp" line="196"/>
        <location filename="../core/domain/recordtypes.cpp" line="223"/>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="101"/>
        <source>Detected</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="102"/>
        <source>Impact start</source>
        <translation>Auswirkung ab</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="103"/>
        <source>Impact end</source>
        <translation>Auswirkung bis</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="104"/>
        <source>Major incident</source>
        <translation>Großstörung</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="105"/>
        <source>Caused by problem</source>
        <translation>Auslösendes Problem</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="106"/>
        <source>Solved by change</source>
        <translation>Lösender Change</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="107"/>
        <source>Caused by change</source>
        <translation>Auslösender Change</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="108"/>
        <source>Vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="109"/>
        <source>Symptom</source>
        <translation>Symptom</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="110"/>
        <source>Kind of resolution</source>
        <translation>Lösungsart</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="111"/>
        <source>Resolution code</source>
        <translation>Lösungscode</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="112"/>
        <source>Resolution notes</source>
        <translation>Lösungstext</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="113"/>
        <source>Resolved by</source>
        <translation>Gelöst von</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="114"/>
        <source>Satisfaction</source>
        <translation>Zufriedenheit</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="116"/>
        <source>Catalog item</source>
        <translation>Katalogeintrag</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="117"/>
        <source>Form answers</source>
        <translation>Formularangaben</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="118"/>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="120"/>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="121"/>
        <source>Notes on the cause</source>
        <translation>Notizen zur Ursache</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="122"/>
        <source>Workaround</source>
        <translation>Behelfslösung</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="123"/>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="124"/>
        <source>Reason of the decision</source>
        <translation>Entscheidungsgrund</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="125"/>
        <source>Approver</source>
        <translation>Genehmiger</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="126"/>
        <source>Review date</source>
        <translation>Prüfdatum</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="127"/>
        <location filename="../core/domain/recordtypes.cpp" line="234"/>
        <source>Known error</source>
        <translation>Bekannter Fehler</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="128"/>
        <source>Knowledge article</source>
        <translation>Wissensartikel</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="129"/>
        <source>Fixed by change</source>
        <translation>Behebender Change</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="130"/>
        <source>Duplicate of</source>
        <translation>Duplikat von</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="131"/>
        <source>Closure code</source>
        <translation>Abschlusscode</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="133"/>
        <source>Type of change</source>
        <translation>Change-Typ</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="134"/>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="135"/>
        <source>Rollout plan</source>
        <translation>Umsetzungsplan</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="136"/>
        <source>Test plan</source>
        <translation>Testplan</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="137"/>
        <source>Back-out plan</source>
        <translation>Rollback-Plan</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="138"/>
        <source>Communication plan</source>
        <translation>Kommunikationsplan</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="139"/>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="140"/>
        <source>Causes an outage</source>
        <translation>Mit Ausfall</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="141"/>
        <source>Downtime start</source>
        <translation>Ausfallzeit ab</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="142"/>
        <source>Downtime end</source>
        <translation>Ausfallzeit bis</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="143"/>
        <source>Actual start</source>
        <translation>Durchgeführt ab</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="144"/>
        <source>Actual end</source>
        <translation>Durchgeführt bis</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="145"/>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="146"/>
        <source>Review notes</source>
        <translation>Prüfnotizen</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="147"/>
        <source>Unauthorised</source>
        <translation>Nicht autorisiert</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="148"/>
        <source>Retrospective approval due</source>
        <translation>Nachgenehmigung fällig</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="150"/>
        <source>Kind of issue</source>
        <translation>Vorgangsart</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="151"/>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="152"/>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="153"/>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="154"/>
        <source>Affected version</source>
        <translation>Betroffene Version</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="155"/>
        <source>Fixed version</source>
        <translation>Behoben in</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="156"/>
        <source>Steps to reproduce</source>
        <translation>Schritte zum Nachstellen</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="157"/>
        <source>Expected result</source>
        <translation>Erwartetes Ergebnis</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="158"/>
        <source>Actual result</source>
        <translation>Tatsächliches Ergebnis</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="159"/>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="160"/>
        <source>Resolution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="162"/>
        <source>SLA met at the source</source>
        <translation>SLA laut Quelle eingehalten</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="164"/>
        <source>State category</source>
        <translation>Statuskategorie</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="165"/>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="166"/>
        <source>Priority by the matrix</source>
        <translation>Priorität laut Matrix</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="167"/>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="168"/>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="169"/>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="170"/>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="171"/>
        <source>Times reopened</source>
        <translation>Wiedereröffnungen</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="172"/>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="173"/>
        <source>Last public entry</source>
        <translation>Letzter öffentlicher Eintrag</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="177"/>
        <location filename="../core/domain/recordtypes.cpp" line="186"/>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="179"/>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="180"/>
        <source>Author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="181"/>
        <location filename="../core/domain/recordtypes.cpp" line="243"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="182"/>
        <location filename="../core/domain/recordtypes.cpp" line="192"/>
        <source>Time</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="187"/>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="188"/>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="189"/>
        <source>Media type</source>
        <translation>Medientyp</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="190"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="191"/>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="197"/>
        <location filename="../core/domain/recordtypes.cpp" line="222"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="198"/>
        <location filename="../core/domain/recordtypes.cpp" line="224"/>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="199"/>
        <location filename="../core/domain/recordtypes.cpp" line="207"/>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="203"/>
        <location filename="../core/domain/recordtypes.cpp" line="247"/>
        <location filename="../core/domain/recordtypes.cpp" line="258"/>
        <location filename="../core/domain/recordtypes.cpp" line="263"/>
        <location filename="../core/domain/recordtypes.cpp" line="272"/>
        <location filename="../core/domain/recordtypes.cpp" line="279"/>
        <location filename="../core/domain/recordtypes.cpp" line="287"/>
        <location filename="../core/domain/recordtypes.cpp" line="297"/>
        <location filename="../core/domain/recordtypes.cpp" line="305"/>
        <location filename="../core/domain/recordtypes.cpp" line="312"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="204"/>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="206"/>
        <location filename="../core/domain/recordtypes.cpp" line="282"/>
        <source>Criticality</source>
        <translation>Kritikalität</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="208"/>
        <source>Manufacturer</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="209"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="210"/>
        <source>Part number</source>
        <translation>Teilenummer</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="211"/>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="212"/>
        <source>Asset tag</source>
        <translation>Inventarnummer</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="215"/>
        <location filename="../core/domain/recordtypes.cpp" line="232"/>
        <location filename="../core/domain/recordtypes.cpp" line="288"/>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="216"/>
        <location filename="../core/domain/recordtypes.cpp" line="281"/>
        <source>Support team</source>
        <translation>Supportteam</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="217"/>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="218"/>
        <location filename="../core/domain/recordtypes.cpp" line="321"/>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="225"/>
        <source>Redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="229"/>
        <location filename="../core/domain/recordtypes.cpp" line="303"/>
        <location filename="../core/domain/recordtypes.cpp" line="310"/>
        <location filename="../core/domain/recordtypes.cpp" line="319"/>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="233"/>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="239"/>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="240"/>
        <location filename="../core/domain/recordtypes.cpp" line="253"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="242"/>
        <location filename="../core/domain/recordtypes.cpp" line="292"/>
        <source>Section</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="248"/>
        <location filename="../core/domain/recordtypes.cpp" line="265"/>
        <location filename="../core/domain/recordtypes.cpp" line="273"/>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="249"/>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="252"/>
        <source>Job title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="254"/>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="259"/>
        <source>Mail domain</source>
        <translation>E-Mail-Domain</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="264"/>
        <source>Login</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="266"/>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="267"/>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="268"/>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="274"/>
        <location filename="../core/domain/recordtypes.cpp" line="283"/>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="275"/>
        <source>Team lead</source>
        <translation>Teamleitung</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="289"/>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="290"/>
        <source>Sort</source>
        <translation>Sortierung</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="291"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="293"/>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="298"/>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="304"/>
        <location filename="../core/domain/recordtypes.cpp" line="311"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="306"/>
        <location filename="../core/domain/recordtypes.cpp" line="314"/>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="313"/>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="318"/>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="320"/>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
</context>
<context>
    <name>FilterFault</name>
    <message>
        <location filename="../ui/text/reasons.cpp" line="69"/>
        <source>This isn&apos;t the number of a ticket.</source>
        <translation>Das ist keine Ticketnummer.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="71"/>
        <source>This field can only be compared with “none” and “any”; search for words instead.</source>
        <translation>Dieses Feld lässt sich nur mit „none“ und „any“ vergleichen; suchen Sie stattdessen nach Wörtern.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="72"/>
        <source>Only numbers and times can be compared like this.</source>
        <translation>So lassen sich nur Zahlen und Zeiten vergleichen.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="73"/>
        <source>This isn&apos;t a time.</source>
        <translation>Das ist keine Zeitangabe.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="74"/>
        <source>The field doesn&apos;t know this word.</source>
        <translation>Das Feld kennt dieses Wort nicht.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="75"/>
        <source>This is neither yes nor no.</source>
        <translation>Das ist weder Ja noch Nein.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="76"/>
        <source>There is nobody whom “me” could mean.</source>
        <translation>Es gibt niemanden, der mit „me“ gemeint sein könnte.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="77"/>
        <source>“or” needs something on both sides.</source>
        <translation>„or“ braucht auf beiden Seiten etwas.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="78"/>
        <source>A parenthesis isn&apos;t closed, or closes nothing.</source>
        <translation>Eine Klammer ist nicht geschlossen oder schließt nichts.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="79"/>
        <source>These are too many terms.</source>
        <translation>Das sind zu viele Bedingungen.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="80"/>
        <source>Too many parentheses stand in each other.</source>
        <translation>Zu viele Klammern stehen ineinander.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="81"/>
        <source>Nothing stands between the parentheses.</source>
        <translation>Zwischen den Klammern steht nichts.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="82"/>
        <source>A quote isn&apos;t closed.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="83"/>
        <source>There is no such field.</source>
        <translation>Dieses Feld gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="84"/>
        <source>A blank is missing.</source>
        <translation>Ein Leerzeichen fehlt.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="85"/>
        <source>A value is missing.</source>
        <translation>Ein Wert fehlt.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="86"/>
        <source>The filter is too long.</source>
        <translation>Der Filter ist zu lang.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="188"/>
        <source>The filter can&apos;t be read.</source>
        <translation>Der Filter ist nicht lesbar.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="193"/>
        <source>%1 Did you mean %2?</source>
        <extracomment>%1 is a whole sentence, %2 one word or several</extracomment>
        <translation>%1 Meinten Sie %2?</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <location filename="../ui/text/words.cpp" line="142"/>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="142"/>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="142"/>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
</context>
<context>
    <name>Lifecycle</name>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="14"/>
        <source>Abstain</source>
        <translation>Sich enthalten</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="15"/>
        <source>Abstained</source>
        <translation>Enthaltung</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="16"/>
        <source>Accept</source>
        <translation>Akzeptieren</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="17"/>
        <source>Accept workaround</source>
        <translation>Behelfslösung akzeptieren</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="18"/>
        <source>Accepted</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="19"/>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="20"/>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="21"/>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="22"/>
        <source>Assess</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="23"/>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="24"/>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="25"/>
        <source>Attached to change</source>
        <translation>Change zugeordnet</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="26"/>
        <source>Authorize</source>
        <translation>Autorisierung</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="27"/>
        <source>Awaiting Approval</source>
        <translation>Genehmigung offen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="28"/>
        <source>Back out</source>
        <translation>Zurückrollen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="29"/>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="30"/>
        <source>Break glass</source>
        <translation>Notfallfreigabe</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="31"/>
        <source>Caller</source>
        <translation>Melder</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="32"/>
        <source>Cancel</source>
        <translation>Stornieren</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="33"/>
        <source>Canceled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="34"/>
        <source>Cause found</source>
        <translation>Ursache gefunden</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="35"/>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="36"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="37"/>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="38"/>
        <source>Complete</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="39"/>
        <source>Configuration item</source>
        <translation>Konfigurationselement</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="40"/>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="41"/>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="42"/>
        <source>Delegate</source>
        <translation>Delegieren</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="43"/>
        <source>Delegated</source>
        <translation>Delegiert</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="44"/>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="45"/>
        <source>Disposed</source>
        <translation>Entsorgt</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="46"/>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="47"/>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="48"/>
        <source>Duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="49"/>
        <source>Emergency change</source>
        <translation>Notfall-Change</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="50"/>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="51"/>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="52"/>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="53"/>
        <source>Expire</source>
        <translation>Ablaufen lassen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="54"/>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="55"/>
        <source>Feedback</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="56"/>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="57"/>
        <source>Fix in Progress</source>
        <translation>Behebung läuft</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="58"/>
        <source>Fulfil</source>
        <translation>Erfüllen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="59"/>
        <source>Fulfilled</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="60"/>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="61"/>
        <source>Hold</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="62"/>
        <source>Implement</source>
        <translation>Umsetzung</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="63"/>
        <source>In Fulfilment</source>
        <translation>In Erfüllung</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="64"/>
        <source>In Progress</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="65"/>
        <source>In Stock</source>
        <translation>Auf Lager</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="66"/>
        <source>Incident</source>
        <translation>Störung</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="67"/>
        <source>Investigate</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="68"/>
        <source>Issue</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="69"/>
        <source>Knowledge article</source>
        <translation>Wissensartikel</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="70"/>
        <source>Known Error</source>
        <translation>Bekannter Fehler</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="71"/>
        <source>Lost/Stolen</source>
        <translation>Verloren/gestohlen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="72"/>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="73"/>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="74"/>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="75"/>
        <source>Moderate</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="76"/>
        <source>Need info</source>
        <translation>Rückfragen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="77"/>
        <source>Needs approval</source>
        <translation>Genehmigung nötig</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="78"/>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="79"/>
        <source>New version</source>
        <translation>Neue Version</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="80"/>
        <source>Normal change</source>
        <translation>Normaler Change</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="81"/>
        <source>On Hold</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="82"/>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="83"/>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="84"/>
        <source>Outdated</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="85"/>
        <source>Parts</source>
        <translation>Ersatzteile</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="86"/>
        <source>Pending Retirement</source>
        <translation>Vor Ausmusterung</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="87"/>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="88"/>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="89"/>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="90"/>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="91"/>
        <source>Problem candidate</source>
        <translation>Problemkandidat</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="92"/>
        <source>Production</source>
        <translation>Produktiv</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="93"/>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="94"/>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="95"/>
        <source>Qualify</source>
        <translation>Qualifizieren</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="96"/>
        <source>Reanalyse</source>
        <translation>Neu analysieren</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="97"/>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="98"/>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="99"/>
        <source>Recovered</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="100"/>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="101"/>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="102"/>
        <source>Reopen</source>
        <translation>Wiedereröffnen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="103"/>
        <source>Repair</source>
        <translation>In Reparatur</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="104"/>
        <source>Replan</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="105"/>
        <source>Request</source>
        <translation>Beantragen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="106"/>
        <source>Request approval</source>
        <translation>Genehmigung anfordern</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="107"/>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="108"/>
        <source>Resolve</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="109"/>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="110"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="111"/>
        <source>Retire</source>
        <translation>Ausmustern</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="112"/>
        <source>Retired</source>
        <translation>Ausgemustert</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="113"/>
        <source>Return to owner</source>
        <translation>Zurück an Eigentümer</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="114"/>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="115"/>
        <source>Root Cause Analysis</source>
        <translation>Ursachenanalyse</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="116"/>
        <source>Schedule</source>
        <translation>Einplanen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="117"/>
        <source>Scheduled</source>
        <translation>Eingeplant</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="118"/>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="119"/>
        <source>Service request</source>
        <translation>Serviceanfrage</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="120"/>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="121"/>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="122"/>
        <source>Standard change</source>
        <translation>Standard-Change</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="123"/>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="124"/>
        <source>Submit</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="125"/>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="126"/>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="127"/>
        <source>Test/QA</source>
        <translation>Test/QS</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="128"/>
        <source>Travel</source>
        <translation>Anfahrt</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="129"/>
        <source>Triage</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="130"/>
        <source>Triaged</source>
        <translation>Gesichtet</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="131"/>
        <source>Vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="132"/>
        <source>Very high</source>
        <translation>Sehr hoch</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="133"/>
        <source>Very low</source>
        <translation>Sehr niedrig</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="134"/>
        <source>Visit</source>
        <translation>Vor-Ort-Termin</translation>
    </message>
    <message>
        <location filename="../ui/lifecyclestrings.cpp" line="135"/>
        <source>Workaround only</source>
        <translation>Nur Behelfslösung</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <location filename="../ui/text/words.cpp" line="122"/>
        <source>Parent of</source>
        <translation>Übergeordnet zu</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="122"/>
        <source>Child of</source>
        <translation>Untergeordnet zu</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="123"/>
        <source>Duplicate of</source>
        <translation>Duplikat von</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="123"/>
        <source>Has the duplicate</source>
        <translation>Hat Duplikat</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="124"/>
        <source>Merged into</source>
        <translation>Zusammengeführt in</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="124"/>
        <source>Merged from</source>
        <translation>Zusammengeführt aus</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="125"/>
        <source>Relates to</source>
        <translation>Verwandt mit</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="126"/>
        <source>Blocks</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="126"/>
        <source>Blocked by</source>
        <translation>Blockiert durch</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="127"/>
        <source>Caused by</source>
        <translation>Verursacht durch</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="127"/>
        <source>Causes</source>
        <translation>Verursacht</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="128"/>
        <source>Made visible by</source>
        <translation>Sichtbar durch</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="128"/>
        <source>Makes visible</source>
        <translation>Macht sichtbar</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="129"/>
        <source>Fixed by</source>
        <translation>Behoben durch</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="129"/>
        <source>Fixes</source>
        <translation>Behebt</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="130"/>
        <source>Implemented by</source>
        <translation>Umgesetzt durch</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="130"/>
        <source>Implements</source>
        <translation>Setzt um</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="131"/>
        <source>Affects</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="131"/>
        <source>Affected by</source>
        <translation>Betroffen von</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="132"/>
        <source>Answered by</source>
        <translation>Beantwortet durch</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="132"/>
        <source>Answers</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="133"/>
        <source>Handed off to</source>
        <translation>Übergeben an</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="133"/>
        <source>Handed off from</source>
        <translation>Übernommen von</translation>
    </message>
</context>
<context>
    <name>Priority</name>
    <message>
        <location filename="../ui/text/words.cpp" line="139"/>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="139"/>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="140"/>
        <source>Moderate</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="140"/>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="140"/>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
</context>
<context>
    <name>RecordType</name>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="348"/>
        <source>Incident</source>
        <translation>Störung</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="349"/>
        <source>Service request</source>
        <translation>Serviceanfrage</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="350"/>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="351"/>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="352"/>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="353"/>
        <source>Issue</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="354"/>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="355"/>
        <source>Attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="356"/>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="357"/>
        <source>Configuration item</source>
        <translation>Konfigurationselement</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="358"/>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="359"/>
        <source>Knowledge article</source>
        <translation>Wissensartikel</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="360"/>
        <source>Article text</source>
        <translation>Artikeltext</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="361"/>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="362"/>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="363"/>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="364"/>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="365"/>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="366"/>
        <source>Saved view</source>
        <translation>Gespeicherte Ansicht</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="367"/>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="368"/>
        <source>Lifecycle</source>
        <translation>Lebenszyklus</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="369"/>
        <source>Priority matrix</source>
        <translation>Prioritätsmatrix</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="370"/>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <location filename="../core/domain/recordtypes.cpp" line="371"/>
        <source>External reference</source>
        <translation>Externe Referenz</translation>
    </message>
</context>
<context>
    <name>RecordTypes</name>
    <message>
        <location filename="../ui/text/words.cpp" line="174"/>
        <source>Incidents</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="176"/>
        <source>Service requests</source>
        <translation>Serviceanfragen</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="178"/>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="180"/>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="182"/>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="184"/>
        <source>Issues</source>
        <translation>Vorgänge</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <location filename="../ui/text/reasons.cpp" line="26"/>
        <source>This isn&apos;t possible in the state the ticket is in.</source>
        <translation>Das ist im aktuellen Status des Tickets nicht möglich.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="30"/>
        <source>“%1” has to be filled in.</source>
        <translation>„%1“ muss ausgefüllt sein.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="35"/>
        <source>What was chosen for “%1” is of another kind.</source>
        <translation>Das für „%1“ Gewählte ist von anderer Art.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="36"/>
        <source>The priority matrix has no such level for “%1”.</source>
        <translation>Die Prioritätsmatrix kennt diese Stufe für „%1“ nicht.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="56"/>
        <source>A ticket can&apos;t stand below itself: the chosen parent already does.</source>
        <translation>Ein Ticket kann nicht unter sich selbst stehen: Das gewählte übergeordnete Ticket steht schon darunter.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="37"/>
        <source>There are tasks that aren&apos;t done yet.</source>
        <translation>Es gibt noch unerledigte Aufgaben.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="38"/>
        <source>It isn&apos;t approved yet.</source>
        <translation>Die Genehmigung fehlt noch.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="39"/>
        <source>Now isn&apos;t inside the planned window.</source>
        <translation>Der jetzige Zeitpunkt liegt außerhalb des geplanten Zeitfensters.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="40"/>
        <source>It was closed too long ago: create a follow-up instead.</source>
        <translation>Es ist schon zu lange geschlossen: Legen Sie stattdessen ein Folgeticket an.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="47"/>
        <source>It can&apos;t have been done later than now.</source>
        <translation>Der Zeitpunkt darf nicht in der Zukunft liegen.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="27"/>
        <source>The ticket moved on since you looked. Look again, then decide.</source>
        <translation>Das Ticket ist seit Ihrem Blick darauf weitergekommen. Sehen Sie nach und entscheiden Sie dann.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="28"/>
        <source>This kind of ticket has no such step.</source>
        <translation>Diese Ticketart hat keinen solchen Schritt.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="29"/>
        <source>This kind of ticket has no such state.</source>
        <translation>Diese Ticketart hat keinen solchen Status.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="31"/>
        <source>“%1” can&apos;t hold this value.</source>
        <translation>„%1“ kann diesen Wert nicht aufnehmen.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="32"/>
        <source>The text is too long for “%1”.</source>
        <translation>Der Text ist zu lang für „%1“.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="33"/>
        <source>“%1” can&apos;t be changed here.</source>
        <translation>„%1“ lässt sich hier nicht ändern.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="34"/>
        <source>There is no field “%1” here.</source>
        <translation>Ein Feld „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="41"/>
        <source>Somebody answered since you looked. Read the answer first.</source>
        <translation>Seit Ihrem Blick darauf hat jemand geantwortet. Lesen Sie zuerst die Antwort.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="42"/>
        <source>Nobody decides on what they asked for themselves. Somebody else can.</source>
        <translation>Niemand entscheidet über einen eigenen Antrag. Jemand anderes kann es.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="43"/>
        <source>What is to be decided was edited since you looked. Read it again.</source>
        <translation>Was zu entscheiden ist, wurde seit Ihrem Blick darauf geändert. Lesen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="44"/>
        <source>This is possible only while “%1” is filled in.</source>
        <translation>Das ist nur möglich, solange „%1“ ausgefüllt ist.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="45"/>
        <source>This isn&apos;t possible while “%1” is filled in.</source>
        <translation>Das ist nicht möglich, solange „%1“ ausgefüllt ist.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="46"/>
        <source>There is a condition that this version of Fettle doesn&apos;t know.</source>
        <translation>Es gibt eine Bedingung, die diese Fettle-Version nicht kennt.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="48"/>
        <source>It has been deleted. Bring it back first.</source>
        <translation>Das wurde gelöscht. Stellen Sie es zuerst wieder her.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="49"/>
        <source>It isn&apos;t deleted.</source>
        <translation>Das ist nicht gelöscht.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="50"/>
        <source>It was changed in the meantime. Look again, then decide.</source>
        <translation>Das wurde inzwischen geändert. Sehen Sie nach und entscheiden Sie dann.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="51"/>
        <location filename="../ui/text/reasons.cpp" line="52"/>
        <source>It isn&apos;t here any more.</source>
        <translation>Das ist hier nicht mehr vorhanden.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="53"/>
        <source>It is here already.</source>
        <translation>Das ist hier schon vorhanden.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="54"/>
        <source>This version of Fettle doesn&apos;t know that kind of record.</source>
        <translation>Diese Fettle-Version kennt diese Art von Datensatz nicht.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="55"/>
        <source>A record can&apos;t be linked with itself.</source>
        <translation>Ein Datensatz lässt sich nicht mit sich selbst verknüpfen.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="57"/>
        <source>There is no lifecycle for this kind of ticket.</source>
        <translation>Für diese Ticketart gibt es keinen Lebenszyklus.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="58"/>
        <source>That change was never made, so there is nothing to undo.</source>
        <translation>Diese Änderung kam nie zustande, es gibt also nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="59"/>
        <source>That is undone already.</source>
        <translation>Das ist schon rückgängig gemacht.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="60"/>
        <source>There was another step since. Undo that one first.</source>
        <translation>Seither gab es einen weiteren Schritt. Machen Sie den zuerst rückgängig.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="61"/>
        <source>All of it was changed by somebody since.</source>
        <translation>Alles davon wurde seither von jemandem geändert.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="62"/>
        <source>That change isn&apos;t decided yet.</source>
        <translation>Über diese Änderung ist noch nicht entschieden.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="63"/>
        <source>You don&apos;t have the right to do that.</source>
        <translation>Dazu haben Sie keine Berechtigung.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="64"/>
        <source>An approval isn&apos;t on this device yet. Connect once, then try again.</source>
        <translation>Eine Genehmigung ist noch nicht auf diesem Gerät. Verbinden Sie sich einmal und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="65"/>
        <source>The workspace is open for reading only.</source>
        <translation>Der Arbeitsbereich ist schreibgeschützt geöffnet.</translation>
    </message>
</context>
<context>
    <name>RowFault</name>
    <message>
        <location filename="../ui/text/reasons.cpp" line="90"/>
        <source>A cell is too long.</source>
        <translation>Eine Zelle ist zu lang.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="91"/>
        <source>The text of an entry is too long.</source>
        <translation>Der Text eines Eintrags ist zu lang.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="92"/>
        <source>“%1” can&apos;t be read: %2</source>
        <translation>„%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="93"/>
        <source>“%1” lies in the future: %2</source>
        <translation>„%1“ liegt in der Zukunft: %2</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="94"/>
        <source>“%1” has no time.</source>
        <translation>„%1“ hat keinen Zeitpunkt.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="95"/>
        <source>A name stands twice in the same object.</source>
        <translation>Ein Name steht zweimal im selben Objekt.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="96"/>
        <source>This isn&apos;t a JSON object.</source>
        <translation>Das ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="97"/>
        <source>The list isn&apos;t where the mapping says.</source>
        <translation>Die Liste steht nicht dort, wo die Zuordnung sie nennt.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="98"/>
        <source>This isn&apos;t valid JSON.</source>
        <translation>Das ist kein gültiges JSON.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="99"/>
        <source>The same key stands in another row with other values.</source>
        <translation>Derselbe Schlüssel steht in einer anderen Zeile mit anderen Werten.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="100"/>
        <source>The rows of one record don&apos;t follow each other.</source>
        <translation>Die Zeilen eines Datensatzes stehen nicht beieinander.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="101"/>
        <source>The row links a record with itself.</source>
        <translation>Die Zeile verknüpft einen Datensatz mit sich selbst.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="102"/>
        <source>There is text behind a closing quote.</source>
        <translation>Hinter einem schließenden Anführungszeichen steht Text.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="103"/>
        <source>A quote isn&apos;t closed.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="104"/>
        <source>What the row refers to isn&apos;t here: %2</source>
        <translation>Worauf die Zeile verweist, ist nicht vorhanden: %2</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="105"/>
        <source>The row has too many or too few cells.</source>
        <translation>Die Zeile hat zu viele oder zu wenige Zellen.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="106"/>
        <source>The row is too long.</source>
        <translation>Die Zeile ist zu lang.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="107"/>
        <source>The text isn&apos;t in the encoding that the mapping names.</source>
        <translation>Der Text hat nicht die Kodierung, die die Zuordnung nennt.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="108"/>
        <source>There is a NUL byte in the row.</source>
        <translation>Die Zeile enthält ein NUL-Byte.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="109"/>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="110"/>
        <source>“%1” isn&apos;t a time: %2</source>
        <translation>„%1“ ist keine Zeitangabe: %2</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="111"/>
        <source>The file has no column “%1”.</source>
        <translation>Die Datei hat keine Spalte „%1“.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="112"/>
        <source>The column “%1” stands twice in the file.</source>
        <translation>Die Spalte „%1“ steht zweimal in der Datei.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="113"/>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="114"/>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="115"/>
        <source>The file can&apos;t be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="116"/>
        <source>The file is too large to be read at once.</source>
        <translation>Die Datei ist zu groß, um auf einmal gelesen zu werden.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="117"/>
        <source>The first line can&apos;t be read as a header.</source>
        <translation>Die erste Zeile ist nicht als Kopfzeile lesbar.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="118"/>
        <source>The gzip file ends in the middle.</source>
        <translation>Die gzip-Datei bricht mittendrin ab.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="119"/>
        <source>The gzip file is damaged.</source>
        <translation>Die gzip-Datei ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="120"/>
        <source>There is no such mapping.</source>
        <translation>Diese Zuordnung gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="121"/>
        <source>The mapping has a mistake: %2</source>
        <translation>Die Zuordnung enthält einen Fehler: %2</translation>
    </message>
    <message>
        <location filename="../ui/text/reasons.cpp" line="122"/>
        <source>The file for what can&apos;t be taken can&apos;t be written.</source>
        <translation>Die Datei für abgewiesene Zeilen kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <location filename="../app/desktop/services.cpp" line="111"/>
        <source>Wrote %1 tickets to %2.</source>
        <translation>%1 Tickets nach %2 geschrieben.</translation>
    </message>
    <message>
        <location filename="../app/desktop/services.cpp" line="37"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location filename="../app/desktop/services.cpp" line="40"/>
        <source>%1 rows read, nothing stored yet.</source>
        <translation>%1 Zeilen gelesen, noch nichts gespeichert.</translation>
    </message>
    <message>
        <location filename="../app/desktop/services.cpp" line="41"/>
        <source>%1 rows read and stored.</source>
        <translation>%1 Zeilen gelesen und gespeichert.</translation>
    </message>
    <message>
        <location filename="../app/desktop/services.cpp" line="44"/>
        <source>New: %1.</source>
        <translation>Neu: %1.</translation>
    </message>
    <message>
        <location filename="../app/desktop/services.cpp" line="44"/>
        <source>Made: %1.</source>
        <translation>Angelegt: %1.</translation>
    </message>
    <message>
        <location filename="../app/desktop/services.cpp" line="47"/>
        <source>%1 rows were here already.</source>
        <translation>%1 Zeilen waren schon vorhanden.</translation>
    </message>
    <message>
        <location filename="../app/desktop/services.cpp" line="49"/>
        <source>%1 rows can&apos;t be taken; the reasons stand below.</source>
        <translation>%1 Zeilen können nicht übernommen werden; die Gründe stehen unten.</translation>
    </message>
    <message>
        <location filename="../app/desktop/services.cpp" line="52"/>
        <source>%1 values that were changed here stay as they are.</source>
        <translation>%1 hier geänderte Werte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../app/desktop/services.cpp" line="59"/>
        <source>%1: “%2” stays; the file says %3</source>
        <translation>%1: „%2“ bleibt; in der Datei steht %3</translation>
    </message>
    <message>
        <location filename="../app/desktop/services.cpp" line="62"/>
        <source>Columns without a place: %1</source>
        <translation>Nicht zugeordnete Spalten: %1</translation>
    </message>
    <message>
        <location filename="../app/desktop/services.cpp" line="57"/>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>StateCategory</name>
    <message>
        <location filename="../ui/text/words.cpp" line="136"/>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="136"/>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="137"/>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="137"/>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="138"/>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <location filename="../ui/text/times.cpp" line="51"/>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <location filename="../ui/text/times.cpp" line="53"/>
        <location filename="../ui/text/times.cpp" line="85"/>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <location filename="../ui/text/times.cpp" line="55"/>
        <location filename="../ui/text/times.cpp" line="88"/>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <location filename="../ui/text/times.cpp" line="57"/>
        <location filename="../ui/text/times.cpp" line="91"/>
        <source>%1 d</source>
        <translation>%1 Tg.</translation>
    </message>
    <message>
        <location filename="../ui/text/times.cpp" line="62"/>
        <source>d MMM</source>
        <extracomment>a day without its year, in a narrow column</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <location filename="../ui/text/times.cpp" line="62"/>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <location filename="../ui/text/times.cpp" line="65"/>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <location filename="../ui/text/times.cpp" line="74"/>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <location filename="../ui/text/times.cpp" line="78"/>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <location filename="../ui/text/times.cpp" line="87"/>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <location filename="../ui/text/times.cpp" line="90"/>
        <source>%1 d %2 h</source>
        <translation>%1 Tg. %2 h</translation>
    </message>
    <message>
        <location filename="../ui/text/times.cpp" line="98"/>
        <source>d MMM yyyy HH:mm</source>
        <extracomment>a date with its time, short</extracomment>
        <translation>dd.MM.yyyy HH:mm</translation>
    </message>
    <message>
        <location filename="../ui/text/times.cpp" line="119"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <location filename="../ui/text/times.cpp" line="121"/>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <location filename="../ui/text/words.cpp" line="283"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="283"/>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <location filename="../ui/text/words.cpp" line="24"/>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="25"/>
        <location filename="../ui/text/words.cpp" line="91"/>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="26"/>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="27"/>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="28"/>
        <source>In person</source>
        <translation>Persönlich</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="29"/>
        <source>Monitoring</source>
        <translation>Monitoring</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="30"/>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="31"/>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="32"/>
        <source>Outage</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="33"/>
        <source>Degradation</source>
        <translation>Beeinträchtigung</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="34"/>
        <source>Permanent</source>
        <translation>Dauerhaft</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="35"/>
        <source>Temporary</source>
        <translation>Vorübergehend</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="36"/>
        <source>Workaround</source>
        <translation>Behelfslösung</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="37"/>
        <source>Assistance</source>
        <translation>Hilfestellung</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="38"/>
        <source>Bug fixed</source>
        <translation>Fehler behoben</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="39"/>
        <source>Hardware repair</source>
        <translation>Hardwarereparatur</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="40"/>
        <source>Software patch</source>
        <translation>Software-Patch</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="41"/>
        <source>System update</source>
        <translation>Systemaktualisierung</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="42"/>
        <source>Training</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="43"/>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="44"/>
        <source>Waiting for the caller</source>
        <translation>Wartet auf Melder</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="45"/>
        <source>Waiting for the vendor</source>
        <translation>Wartet auf Lieferant</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="46"/>
        <source>Waiting for a change</source>
        <translation>Wartet auf Change</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="47"/>
        <source>Waiting for a problem</source>
        <translation>Wartet auf Problem</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="48"/>
        <source>Waiting for parts</source>
        <translation>Wartet auf Ersatzteile</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="49"/>
        <source>Waiting for a visit</source>
        <translation>Wartet auf Vor-Ort-Termin</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="50"/>
        <source>Waiting for evidence</source>
        <translation>Wartet auf Nachweise</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="51"/>
        <source>Duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="52"/>
        <source>Not an incident</source>
        <translation>Keine Störung</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="53"/>
        <source>Out of operating hours</source>
        <translation>Außerhalb der Betriebszeit</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="54"/>
        <source>In maintenance</source>
        <translation>In Wartung</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="55"/>
        <source>Accept the risk</source>
        <translation>Risiko akzeptieren</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="56"/>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="57"/>
        <source>Fix applied</source>
        <translation>Behebung umgesetzt</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="58"/>
        <source>Risk accepted</source>
        <translation>Risiko akzeptiert</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="59"/>
        <source>Workaround accepted</source>
        <translation>Behelfslösung akzeptiert</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="60"/>
        <source>Canceled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="61"/>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="62"/>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="63"/>
        <source>Emergency</source>
        <translation>Notfall</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="64"/>
        <source>Successful</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="65"/>
        <source>Successful with issues</source>
        <translation>Erfolgreich mit Mängeln</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="66"/>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="67"/>
        <source>Backed out</source>
        <translation>Zurückgerollt</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="68"/>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="69"/>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="70"/>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="71"/>
        <source>Bug</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="72"/>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="73"/>
        <source>Improvement</source>
        <translation>Verbesserung</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="74"/>
        <source>Feature</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="75"/>
        <source>Blocker</source>
        <translation>Blocker</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="76"/>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="77"/>
        <source>Major</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="78"/>
        <source>Minor</source>
        <translation>Gering</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="79"/>
        <source>Trivial</source>
        <translation>Trivial</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="80"/>
        <source>Fixed</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="81"/>
        <source>Won&apos;t fix</source>
        <translation>Wird nicht behoben</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="82"/>
        <source>Can&apos;t be reproduced</source>
        <translation>Nicht reproduzierbar</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="83"/>
        <source>By design</source>
        <translation>So vorgesehen</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="112"/>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="113"/>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="84"/>
        <source>Primary</source>
        <translation>Primär</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="85"/>
        <source>Affected</source>
        <translation>Betroffen</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="86"/>
        <source>Set by hand</source>
        <translation>Manuell gesetzt</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="87"/>
        <source>Computed</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="88"/>
        <source>Not impacted</source>
        <translation>Nicht betroffen</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="89"/>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="90"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="92"/>
        <source>Phone call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="93"/>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="94"/>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="95"/>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="96"/>
        <source>In stock</source>
        <translation>Auf Lager</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="97"/>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="98"/>
        <source>Production</source>
        <translation>Produktiv</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="99"/>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="100"/>
        <source>In repair</source>
        <translation>In Reparatur</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="101"/>
        <source>Retired</source>
        <translation>Ausgemustert</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="102"/>
        <source>Disposed of</source>
        <translation>Entsorgt</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="103"/>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="104"/>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="105"/>
        <source>Impacts</source>
        <translation>Wirkt auf</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="106"/>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="107"/>
        <source>Located in</source>
        <translation>Steht in</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="108"/>
        <source>Mounted in</source>
        <translation>Eingebaut in</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="109"/>
        <source>Cabled to</source>
        <translation>Verkabelt mit</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="110"/>
        <source>Terminates at</source>
        <translation>Endet an</translation>
    </message>
    <message>
        <location filename="../ui/text/words.cpp" line="111"/>
        <source>Member of</source>
        <translation>Mitglied von</translation>
    </message>
</context>
<context>
    <name>fettle::app::Program</name>
    <message>
        <location filename="../app/desktop/program.cpp" line="166"/>
        <source>The folder isn&apos;t empty. Choose another one, or open the workspace in it.</source>
        <translation>Der Ordner ist nicht leer. Wählen Sie einen anderen oder öffnen Sie den Arbeitsbereich darin.</translation>
    </message>
    <message>
        <location filename="../app/desktop/program.cpp" line="174"/>
        <source>Preparing…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <location filename="../app/desktop/program.cpp" line="180"/>
        <source>Preparing… %1 %</source>
        <translation>Wird vorbereitet… %1 %</translation>
    </message>
    <message>
        <location filename="../app/desktop/program.cpp" line="205"/>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location filename="../app/desktop/program.cpp" line="221"/>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::AboutDialog</name>
    <message>
        <location filename="../ui/dialogs/aboutdialog.cpp" line="46"/>
        <source>About Fettle</source>
        <translation>Über Fettle</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/aboutdialog.cpp" line="54"/>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/aboutdialog.cpp" line="58"/>
        <source>A service desk that is as fast without a network as with one. Free software under the GNU GPL, version 3 or later.</source>
        <translation>Ein Service Desk, der ohne Netz so schnell ist wie mit. Freie Software unter der GNU GPL, Version 3 oder neuer.</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/aboutdialog.cpp" line="77"/>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/aboutdialog.cpp" line="78"/>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/aboutdialog.cpp" line="79"/>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/aboutdialog.cpp" line="81"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::AttachmentChip</name>
    <message>
        <location filename="../ui/detail/entrywidget.cpp" line="148"/>
        <source>%1: the file isn&apos;t on this computer</source>
        <translation>%1: Die Datei liegt nicht auf diesem Computer</translation>
    </message>
    <message>
        <location filename="../ui/detail/entrywidget.cpp" line="148"/>
        <source>%1: click to open</source>
        <translation>%1: Zum Öffnen klicken</translation>
    </message>
    <message>
        <location filename="../ui/detail/entrywidget.cpp" line="149"/>
        <source>Attachment %1, %2</source>
        <translation>Anhang %1, %2</translation>
    </message>
    <message>
        <location filename="../ui/detail/entrywidget.cpp" line="215"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../ui/detail/entrywidget.cpp" line="216"/>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
</context>
<context>
    <name>fettle::ui::CommandPalette</name>
    <message>
        <location filename="../ui/shell/commandpalette.cpp" line="91"/>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <location filename="../ui/shell/commandpalette.cpp" line="92"/>
        <source>Find an action, a view or a ticket</source>
        <translation>Aktion, Ansicht oder Ticket suchen</translation>
    </message>
    <message>
        <location filename="../ui/shell/commandpalette.cpp" line="106"/>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <location filename="../ui/shell/commandpalette.cpp" line="162"/>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>fettle::ui::Composer</name>
    <message>
        <location filename="../ui/detail/composer.cpp" line="32"/>
        <location filename="../ui/detail/composer.cpp" line="175"/>
        <location filename="../ui/detail/composer.cpp" line="179"/>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <location filename="../ui/detail/composer.cpp" line="33"/>
        <location filename="../ui/detail/composer.cpp" line="175"/>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <location filename="../ui/detail/composer.cpp" line="43"/>
        <source>Write to the requester</source>
        <translation>An den Melder schreiben</translation>
    </message>
    <message>
        <location filename="../ui/detail/composer.cpp" line="44"/>
        <source>Write for colleagues only</source>
        <translation>Nur für Kollegen schreiben</translation>
    </message>
    <message>
        <location filename="../ui/detail/composer.cpp" line="54"/>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <location filename="../ui/detail/composer.cpp" line="56"/>
        <source>Attach files; paste or drop them, too</source>
        <translation>Dateien anhängen; auch per Einfügen oder Ziehen</translation>
    </message>
    <message>
        <location filename="../ui/detail/composer.cpp" line="186"/>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <location filename="../ui/detail/composer.cpp" line="164"/>
        <source>The draft couldn&apos;t be kept.</source>
        <translation>Der Entwurf konnte nicht gesichert werden.</translation>
    </message>
    <message>
        <location filename="../ui/detail/composer.cpp" line="166"/>
        <source>Draft kept</source>
        <translation>Entwurf gesichert</translation>
    </message>
    <message>
        <location filename="../ui/detail/composer.cpp" line="176"/>
        <source>Only colleagues see this note…</source>
        <translation>Diese Notiz sehen nur Kollegen…</translation>
    </message>
    <message>
        <location filename="../ui/detail/composer.cpp" line="177"/>
        <source>Write a reply…</source>
        <translation>Antwort schreiben…</translation>
    </message>
    <message>
        <location filename="../ui/detail/composer.cpp" line="178"/>
        <source>Reply to %1…</source>
        <translation>Antwort an %1…</translation>
    </message>
    <message>
        <location filename="../ui/detail/composer.cpp" line="179"/>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <location filename="../ui/detail/composer.cpp" line="207"/>
        <source>Pasted image %1</source>
        <translation>Eingefügtes Bild %1</translation>
    </message>
    <message>
        <location filename="../ui/detail/composer.cpp" line="213"/>
        <source>The image couldn&apos;t be kept.</source>
        <translation>Das Bild konnte nicht gesichert werden.</translation>
    </message>
    <message>
        <location filename="../ui/detail/composer.cpp" line="226"/>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::ConversationView</name>
    <message>
        <location filename="../ui/detail/conversationview.cpp" line="62"/>
        <source>Conversation</source>
        <translation>Kommunikation</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/detail/conversationview.cpp" line="105"/>
        <source>Show %n earlier entries</source>
        <translation>
            <numerusform>%n früheren Eintrag anzeigen</numerusform>
            <numerusform>%n frühere Einträge anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/detail/conversationview.cpp" line="141"/>
        <location filename="../ui/detail/conversationview.cpp" line="196"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location filename="../ui/detail/conversationview.cpp" line="143"/>
        <source>Change the description</source>
        <translation>Beschreibung ändern</translation>
    </message>
    <message>
        <location filename="../ui/detail/conversationview.cpp" line="154"/>
        <source>No description.</source>
        <translation>Keine Beschreibung.</translation>
    </message>
    <message>
        <location filename="../ui/detail/conversationview.cpp" line="203"/>
        <location filename="../ui/detail/conversationview.cpp" line="204"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../ui/detail/conversationview.cpp" line="205"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::DateField</name>
    <message>
        <location filename="../ui/widgets/datefield.cpp" line="35"/>
        <source>Pick from a calendar</source>
        <translation>Im Kalender auswählen</translation>
    </message>
    <message>
        <location filename="../ui/widgets/datefield.cpp" line="45"/>
        <source>For example 14:30, +2h, tomorrow, 24.12.2026 9:00</source>
        <translation>Zum Beispiel 14:30, +2h, morgen, 24.12.2026 9:00</translation>
    </message>
    <message>
        <location filename="../ui/widgets/datefield.cpp" line="146"/>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <location filename="../ui/widgets/datefield.cpp" line="148"/>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <location filename="../ui/widgets/datefield.cpp" line="180"/>
        <source>In 2 h</source>
        <translation>In 2 h</translation>
    </message>
    <message>
        <location filename="../ui/widgets/datefield.cpp" line="181"/>
        <source>Today 17:00</source>
        <translation>Heute 17:00</translation>
    </message>
    <message>
        <location filename="../ui/widgets/datefield.cpp" line="182"/>
        <source>Tomorrow 9:00</source>
        <translation>Morgen 9:00</translation>
    </message>
    <message>
        <location filename="../ui/widgets/datefield.cpp" line="182"/>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <location filename="../ui/widgets/datefield.cpp" line="201"/>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <location filename="../ui/widgets/datefield.cpp" line="204"/>
        <source>Set</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../ui/widgets/datefield.cpp" line="102"/>
        <source>This can&apos;t be read as a time. For example 14:30, +2h, tomorrow, 24.12.2026 9:00</source>
        <translation>Das ist nicht als Zeitangabe lesbar. Zum Beispiel 14:30, +2h, morgen, 24.12.2026 9:00</translation>
    </message>
</context>
<context>
    <name>fettle::ui::DetailPane</name>
    <message>
        <location filename="../ui/detail/detailpane.cpp" line="39"/>
        <source>Choose a ticket to read it here.</source>
        <translation>Wählen Sie ein Ticket aus, um es hier zu lesen.</translation>
    </message>
    <message>
        <location filename="../ui/detail/detailpane.cpp" line="56"/>
        <location filename="../ui/detail/detailpane.cpp" line="61"/>
        <location filename="../ui/detail/detailpane.cpp" line="221"/>
        <source>Conversation</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <location filename="../ui/detail/detailpane.cpp" line="57"/>
        <location filename="../ui/detail/detailpane.cpp" line="62"/>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <location filename="../ui/detail/detailpane.cpp" line="60"/>
        <source>Parts of the ticket</source>
        <translation>Teile des Tickets</translation>
    </message>
    <message>
        <location filename="../ui/detail/detailpane.cpp" line="221"/>
        <source>Conversation %1</source>
        <translation>Kommunikation %1</translation>
    </message>
    <message>
        <location filename="../ui/detail/detailpane.cpp" line="351"/>
        <source>The file couldn&apos;t be opened.</source>
        <translation>Die Datei konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <location filename="../ui/detail/detailpane.cpp" line="357"/>
        <source>Save attachment</source>
        <translation>Anhang speichern</translation>
    </message>
    <message>
        <location filename="../ui/detail/detailpane.cpp" line="367"/>
        <source>The file couldn&apos;t be saved.</source>
        <translation>Die Datei konnte nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>fettle::ui::Dialog</name>
    <message>
        <location filename="../ui/dialogs/dialog.cpp" line="43"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::EntryWidget</name>
    <message>
        <location filename="../ui/detail/entrywidget.cpp" line="34"/>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <location filename="../ui/detail/entrywidget.cpp" line="45"/>
        <source>%1, recorded %2</source>
        <translation>%1, erfasst %2</translation>
    </message>
    <message>
        <location filename="../ui/detail/entrywidget.cpp" line="51"/>
        <source>Done %1
Recorded %2</source>
        <translation>Geschehen %1
Erfasst %2</translation>
    </message>
    <message>
        <location filename="../ui/detail/entrywidget.cpp" line="58"/>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <location filename="../ui/detail/entrywidget.cpp" line="60"/>
        <source>This entry was deleted.</source>
        <translation>Dieser Eintrag wurde gelöscht.</translation>
    </message>
    <message>
        <location filename="../ui/detail/entrywidget.cpp" line="66"/>
        <location filename="../ui/detail/entrywidget.cpp" line="75"/>
        <source>Show the quoted text</source>
        <translation>Zitierten Text anzeigen</translation>
    </message>
    <message>
        <location filename="../ui/detail/entrywidget.cpp" line="75"/>
        <source>Hide the quoted text</source>
        <translation>Zitierten Text ausblenden</translation>
    </message>
</context>
<context>
    <name>fettle::ui::FieldDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/fielddialog.cpp" line="16"/>
        <source>Change a field of %n ticket(s)</source>
        <translation>
            <numerusform>Ein Feld von %n Ticket ändern</numerusform>
            <numerusform>Ein Feld von %n Tickets ändern</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/dialogs/fielddialog.cpp" line="23"/>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/fielddialog.cpp" line="38"/>
        <source>An empty value clears the field. All of it is one step to undo.</source>
        <translation>Ein leerer Wert leert das Feld. Alles zusammen lässt sich in einem Schritt rückgängig machen.</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/fielddialog.cpp" line="42"/>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>fettle::ui::FieldEditor</name>
    <message>
        <location filename="../ui/widgets/fieldeditor.cpp" line="262"/>
        <source>not here</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <location filename="../ui/widgets/fieldeditor.cpp" line="251"/>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <location filename="../ui/widgets/fieldeditor.cpp" line="52"/>
        <source>This isn&apos;t a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>fettle::ui::Gallery</name>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="100"/>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="104"/>
        <source>The quick brown fox</source>
        <translation>Zwölf Boxkämpfer jagen Viktor</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="109"/>
        <source>Resolve</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="110"/>
        <source>Put on hold</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="111"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="112"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="113"/>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="114"/>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="117"/>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="118"/>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="129"/>
        <source>A line</source>
        <translation>Eine Zeile</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="132"/>
        <source>Nothing typed yet</source>
        <translation>Noch nichts eingegeben</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="135"/>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="135"/>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="135"/>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="137"/>
        <source>Checked</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="140"/>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="141"/>
        <source>Chosen</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="148"/>
        <source>Conversation</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <location filename="../ui/shell/gallery.cpp" line="149"/>
        <source>History</source>
        <translation>Historie</translation>
    </message>
</context>
<context>
    <name>fettle::ui::HistoryView</name>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="49"/>
        <source>opened the ticket</source>
        <translation>hat das Ticket eröffnet</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="57"/>
        <source>moved it to “%1”</source>
        <translation>hat den Status auf „%1“ gesetzt</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="83"/>
        <source>undid a change</source>
        <translation>hat eine Änderung rückgängig gemacht</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="147"/>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="193"/>
        <source>Done %1
Recorded %2</source>
        <translation>Geschehen %1
Erfasst %2</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="204"/>
        <source>%1: %2 → nothing</source>
        <translation>%1: %2 → leer</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="214"/>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="216"/>
        <source>recorded %1</source>
        <translation>erfasst %1</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="218"/>
        <source>by import</source>
        <translation>durch Import</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="220"/>
        <source>by a rule</source>
        <translation>durch eine Regel</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="222"/>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="225"/>
        <source>Not applied: %1</source>
        <translation>Nicht ausgeführt: %1</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="228"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="230"/>
        <source>Take back this change; later ones stay</source>
        <translation>Diese Änderung zurücknehmen; spätere bleiben erhalten</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="239"/>
        <source>Show older changes</source>
        <translation>Ältere Änderungen anzeigen</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="247"/>
        <source>Nothing was recorded yet.</source>
        <translation>Noch nichts aufgezeichnet.</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="50"/>
        <source>wrote an entry</source>
        <translation>hat einen Eintrag geschrieben</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="51"/>
        <source>attached a file</source>
        <translation>hat eine Datei angehängt</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="52"/>
        <source>added a link</source>
        <translation>hat eine Verknüpfung hinzugefügt</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="53"/>
        <source>added a record</source>
        <translation>hat einen Datensatz hinzugefügt</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="59"/>
        <source>took a step</source>
        <translation>hat einen Schritt ausgeführt</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="63"/>
        <source>changed the ticket</source>
        <translation>hat das Ticket geändert</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="64"/>
        <source>changed an entry</source>
        <translation>hat einen Eintrag geändert</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="65"/>
        <source>changed an attachment</source>
        <translation>hat einen Anhang geändert</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="66"/>
        <source>changed a link</source>
        <translation>hat eine Verknüpfung geändert</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="67"/>
        <source>changed a record</source>
        <translation>hat einen Datensatz geändert</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="70"/>
        <source>deleted the ticket</source>
        <translation>hat das Ticket gelöscht</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="71"/>
        <source>deleted an entry</source>
        <translation>hat einen Eintrag gelöscht</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="72"/>
        <source>deleted an attachment</source>
        <translation>hat einen Anhang gelöscht</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="73"/>
        <source>removed a link</source>
        <translation>hat eine Verknüpfung entfernt</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="74"/>
        <source>deleted a record</source>
        <translation>hat einen Datensatz gelöscht</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="77"/>
        <source>brought back the ticket</source>
        <translation>hat das Ticket wiederhergestellt</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="78"/>
        <source>brought back an entry</source>
        <translation>hat einen Eintrag wiederhergestellt</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="79"/>
        <source>brought back an attachment</source>
        <translation>hat einen Anhang wiederhergestellt</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="80"/>
        <source>brought back a link</source>
        <translation>hat eine Verknüpfung wiederhergestellt</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="81"/>
        <source>brought back a record</source>
        <translation>hat einen Datensatz wiederhergestellt</translation>
    </message>
    <message>
        <location filename="../ui/detail/historyview.cpp" line="84"/>
        <source>did something that this version doesn&apos;t know</source>
        <translation>hat etwas getan, das diese Version nicht kennt</translation>
    </message>
</context>
<context>
    <name>fettle::ui::ImportDialog</name>
    <message>
        <location filename="../ui/dialogs/importdialog.cpp" line="22"/>
        <location filename="../ui/dialogs/importdialog.cpp" line="71"/>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/importdialog.cpp" line="32"/>
        <source>First look at what would come: that writes nothing. Importing the same file again adds only what is new.</source>
        <translation>Prüfen Sie zuerst, was importiert würde: Dabei wird nichts geschrieben. Ein erneuter Import derselben Datei fügt nur Neues hinzu.</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/importdialog.cpp" line="38"/>
        <source>From</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/importdialog.cpp" line="39"/>
        <location filename="../ui/dialogs/importdialog.cpp" line="40"/>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/importdialog.cpp" line="41"/>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/importdialog.cpp" line="65"/>
        <source>Findings</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/importdialog.cpp" line="66"/>
        <source>What was found stands here.</source>
        <translation>Hier steht, was gefunden wurde.</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/importdialog.cpp" line="68"/>
        <source>Look first</source>
        <translation>Zuerst prüfen</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/importdialog.cpp" line="70"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/importdialog.cpp" line="76"/>
        <source>Import from</source>
        <translation>Importieren aus</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/importdialog.cpp" line="103"/>
        <source>Looking…</source>
        <translation>Prüfung läuft…</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/importdialog.cpp" line="103"/>
        <source>Importing…</source>
        <translation>Import läuft…</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/importdialog.cpp" line="53"/>
        <source>The first rows as they would be stored</source>
        <translation>Die ersten Zeilen, wie sie gespeichert würden</translation>
    </message>
</context>
<context>
    <name>fettle::ui::LinkDialog</name>
    <message>
        <location filename="../ui/dialogs/linkdialog.cpp" line="16"/>
        <source>Link to</source>
        <translation>Verknüpfen mit</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/linkdialog.cpp" line="21"/>
        <source>Kind of link</source>
        <translation>Art der Verknüpfung</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/linkdialog.cpp" line="29"/>
        <source>Number, title or name</source>
        <translation>Nummer, Titel oder Name</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/linkdialog.cpp" line="30"/>
        <source>Other record</source>
        <translation>Anderer Datensatz</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/linkdialog.cpp" line="34"/>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::ListPane</name>
    <message>
        <location filename="../ui/list/listpane.cpp" line="49"/>
        <source>One line a ticket</source>
        <translation>Eine Zeile pro Ticket</translation>
    </message>
    <message>
        <location filename="../ui/list/listpane.cpp" line="54"/>
        <source>Search, filter or number</source>
        <translation>Suche, Filter oder Nummer</translation>
    </message>
    <message>
        <location filename="../ui/list/listpane.cpp" line="55"/>
        <source>Search and filter</source>
        <translation>Suchen und filtern</translation>
    </message>
    <message>
        <location filename="../ui/list/listpane.cpp" line="56"/>
        <source>Words, or filters such as priority:1 team:network is:open</source>
        <translation>Wörter oder Filter wie priority:1 team:netzwerk is:open</translation>
    </message>
    <message>
        <location filename="../ui/list/listpane.cpp" line="64"/>
        <location filename="../ui/list/listpane.cpp" line="65"/>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <location filename="../ui/list/listpane.cpp" line="92"/>
        <source>Order</source>
        <translation>Sortierung</translation>
    </message>
    <message>
        <location filename="../ui/list/listpane.cpp" line="231"/>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <location filename="../ui/list/listpane.cpp" line="231"/>
        <source>No tickets here</source>
        <translation>Keine Tickets vorhanden</translation>
    </message>
    <message>
        <location filename="../ui/list/listpane.cpp" line="234"/>
        <source>New ones appear by themselves.</source>
        <translation>Neue Tickets erscheinen von selbst.</translation>
    </message>
    <message>
        <location filename="../ui/list/listpane.cpp" line="247"/>
        <source>%1 so far, still searching</source>
        <translation>bisher %1, Suche läuft</translation>
    </message>
    <message>
        <location filename="../ui/list/listpane.cpp" line="77"/>
        <location filename="../ui/list/listpane.cpp" line="78"/>
        <source>Search everything</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <location filename="../ui/list/listpane.cpp" line="233"/>
        <source>Try fewer or other words.</source>
        <translation>Verwenden Sie weniger oder andere Wörter.</translation>
    </message>
    <message>
        <location filename="../ui/list/listpane.cpp" line="233"/>
        <source>Try fewer words, or search everything.</source>
        <translation>Verwenden Sie weniger Wörter oder suchen Sie überall.</translation>
    </message>
</context>
<context>
    <name>fettle::ui::LookupField</name>
    <message>
        <location filename="../ui/widgets/lookupfield.cpp" line="70"/>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <location filename="../ui/widgets/lookupfield.cpp" line="82"/>
        <source>New person “%1”</source>
        <translation>Neue Person „%1“</translation>
    </message>
    <message>
        <location filename="../ui/widgets/lookupfield.cpp" line="87"/>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>fettle::ui::MainWindow</name>
    <message>
        <location filename="../ui/shell/mainwindow.cpp" line="97"/>
        <location filename="../ui/shell/mainwindow.cpp" line="283"/>
        <source>Opened for reading only</source>
        <translation>Schreibgeschützt geöffnet</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow.cpp" line="97"/>
        <location filename="../ui/shell/mainwindow.cpp" line="283"/>
        <source>Everything is saved on this computer</source>
        <translation>Alles ist auf diesem Computer gespeichert</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow.cpp" line="102"/>
        <source>%1 finds everything</source>
        <translation>%1 findet alles</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow.cpp" line="209"/>
        <source>There is no ticket %1 here.</source>
        <translation>Hier gibt es kein Ticket %1.</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow.cpp" line="294"/>
        <source>%1 selected of %2</source>
        <translation>%1 ausgewählt von %2</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow.cpp" line="363"/>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="55"/>
        <source>&amp;New ticket…</source>
        <translation>&amp;Neues Ticket…</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="56"/>
        <source>&amp;Find anything…</source>
        <translation>Alles &amp;finden…</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="57"/>
        <source>&amp;Search in this list</source>
        <translation>In dieser &amp;Liste suchen</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="61"/>
        <source>&amp;Take</source>
        <translation>Üb&amp;ernehmen</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="63"/>
        <source>&amp;Assign…</source>
        <translation>&amp;Zuweisen…</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="65"/>
        <source>Start &amp;work</source>
        <translation>Bearbeitung &amp;beginnen</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="67"/>
        <source>&amp;Resolve…</source>
        <translation>&amp;Lösen…</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="69"/>
        <source>Put on &amp;hold…</source>
        <translation>Zurück&amp;stellen…</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="71"/>
        <source>&amp;Other step…</source>
        <translation>&amp;Anderer Schritt…</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="72"/>
        <source>Re&amp;ply</source>
        <translation>A&amp;ntworten</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="76"/>
        <source>Change the tit&amp;le</source>
        <translation>&amp;Titel ändern</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="77"/>
        <source>Change a &amp;field…</source>
        <translation>&amp;Feld ändern…</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="78"/>
        <source>Lin&amp;k to…</source>
        <translation>&amp;Verknüpfen mit…</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="79"/>
        <source>&amp;Delete</source>
        <translation>Lös&amp;chen</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="83"/>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="84"/>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="85"/>
        <source>Copy &amp;number</source>
        <translation>&amp;Nummer kopieren</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="86"/>
        <source>Copy number and &amp;title</source>
        <translation>Nummer und &amp;Titel kopieren</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="89"/>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="90"/>
        <source>&amp;Next ticket</source>
        <translation>&amp;Nächstes Ticket</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="92"/>
        <source>Next &amp;view</source>
        <translation>Nächste &amp;Ansicht</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="93"/>
        <source>Previous vie&amp;w</source>
        <translation>Vori&amp;ge Ansicht</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="94"/>
        <source>&amp;Conversation</source>
        <translation>&amp;Kommunikation</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="96"/>
        <source>&amp;History</source>
        <translation>&amp;Historie</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="99"/>
        <source>List &amp;beside the ticket</source>
        <translation>Liste ne&amp;ben dem Ticket</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="101"/>
        <source>List &amp;above the ticket</source>
        <translation>Liste &amp;über dem Ticket</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="103"/>
        <source>List al&amp;one</source>
        <translation>Nu&amp;r Liste</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="107"/>
        <source>One &amp;line a ticket</source>
        <translation>Eine &amp;Zeile pro Ticket</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="116"/>
        <source>Fold the &amp;rail</source>
        <translation>&amp;Seitenleiste einklappen</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="118"/>
        <source>&amp;Properties</source>
        <translation>&amp;Eigenschaften</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="123"/>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="128"/>
        <source>&amp;Export this list…</source>
        <translation>Liste &amp;exportieren…</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="131"/>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="133"/>
        <source>&amp;Back up…</source>
        <translation>&amp;Sichern…</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="135"/>
        <source>&amp;Open a workspace…</source>
        <translation>&amp;Arbeitsbereich öffnen…</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="137"/>
        <source>Show &amp;log</source>
        <translation>&amp;Protokoll anzeigen</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="138"/>
        <source>&amp;About Fettle</source>
        <translation>Ü&amp;ber Fettle</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="141"/>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="156"/>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="157"/>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="158"/>
        <source>&amp;Ticket</source>
        <translation>&amp;Ticket</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="159"/>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="161"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="175"/>
        <source>That step isn&apos;t possible here.</source>
        <translation>Dieser Schritt ist hier nicht möglich.</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="244"/>
        <source>Copied “%1”.</source>
        <translation>„%1“ kopiert.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/shell/mainwindow_actions.cpp" line="245"/>
        <source>Copied %n line(s).</source>
        <translation>
            <numerusform>%n Zeile kopiert.</numerusform>
            <numerusform>%n Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="251"/>
        <source>Export this list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="254"/>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="254"/>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="264"/>
        <source>Back up into which folder?</source>
        <translation>In welchen Ordner sichern?</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="273"/>
        <source>Backed up to %1.</source>
        <translation>Gesichert in %1.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/shell/mainwindow.cpp" line="293"/>
        <source>%1 ticket(s)</source>
        <translation>
            <numerusform>%1 Ticket</numerusform>
            <numerusform>%1 Tickets</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="74"/>
        <source>Attach f&amp;iles…</source>
        <translation>Dateien an&amp;hängen…</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="81"/>
        <source>&amp;Bring back</source>
        <translation>Wiede&amp;rherstellen</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="112"/>
        <source>Col&amp;umns…</source>
        <translation>S&amp;palten…</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="59"/>
        <source>Search e&amp;verything</source>
        <translation>Überall &amp;suchen</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="73"/>
        <source>Inter&amp;nal note</source>
        <translation>&amp;Interne Notiz</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="88"/>
        <source>Copy ro&amp;ws</source>
        <translation>&amp;Zeilen kopieren</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="91"/>
        <source>Prev&amp;ious ticket</source>
        <translation>&amp;Voriges Ticket</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="111"/>
        <source>Or&amp;der…</source>
        <translation>S&amp;ortierung…</translation>
    </message>
    <message>
        <location filename="../ui/shell/mainwindow_actions.cpp" line="124"/>
        <source>S&amp;ettings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
</context>
<context>
    <name>fettle::ui::NewTicketDialog</name>
    <message>
        <location filename="../ui/dialogs/newticketdialog.cpp" line="31"/>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/newticketdialog.cpp" line="53"/>
        <source>Title: what is it, in one line?</source>
        <translation>Titel: Worum geht es, in einer Zeile?</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/newticketdialog.cpp" line="54"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/newticketdialog.cpp" line="64"/>
        <source>Description: what happens, since when, for whom?</source>
        <translation>Beschreibung: Was passiert, seit wann, bei wem?</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/newticketdialog.cpp" line="65"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/newticketdialog.cpp" line="70"/>
        <source>Create ticket</source>
        <translation>Ticket anlegen</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/newticketdialog.cpp" line="205"/>
        <source>A title is needed.</source>
        <translation>Ein Titel ist nötig.</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/newticketdialog.cpp" line="211"/>
        <source>“%1” can&apos;t be read.</source>
        <translation>„%1“ ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>fettle::ui::PriorityChip</name>
    <message>
        <location filename="../ui/widgets/basics.cpp" line="226"/>
        <source>Priority: %1</source>
        <translation>Priorität: %1</translation>
    </message>
    <message>
        <location filename="../ui/widgets/basics.cpp" line="234"/>
        <location filename="../ui/widgets/basics.cpp" line="249"/>
        <location filename="../ui/widgets/basics.cpp" line="250"/>
        <source>Major incident</source>
        <translation>Großstörung</translation>
    </message>
</context>
<context>
    <name>fettle::ui::ProblemPage</name>
    <message>
        <location filename="../ui/shell/problempage.cpp" line="27"/>
        <source>Install the newer version of Fettle that wrote it, or open another workspace. This version leaves it alone, so that nothing gets lost.</source>
        <translation>Installieren Sie die neuere Fettle-Version, von der er stammt, oder öffnen Sie einen anderen Arbeitsbereich. Diese Version lässt ihn unangetastet, damit nichts verloren geht.</translation>
    </message>
    <message>
        <location filename="../ui/shell/problempage.cpp" line="30"/>
        <source>Copy the folder to a safe place first. Then run “fettlectl rescue” on it: it writes out every change, draft and file that can be read. A backup, if you have one, can be opened like any workspace.</source>
        <translation>Kopieren Sie den Ordner zuerst an einen sicheren Ort. Führen Sie dann „fettlectl rescue“ darauf aus: Das gibt alle lesbaren Änderungen, Entwürfe und Dateien aus. Eine Sicherung lässt sich wie jeder Arbeitsbereich öffnen.</translation>
    </message>
    <message>
        <location filename="../ui/shell/problempage.cpp" line="34"/>
        <source>The folder or the disk can&apos;t be written to. Ask for the right to write there, or open the workspace for reading only.</source>
        <translation>In den Ordner oder auf den Datenträger kann nicht geschrieben werden. Lassen Sie sich Schreibrechte geben oder öffnen Sie den Arbeitsbereich schreibgeschützt.</translation>
    </message>
    <message>
        <location filename="../ui/shell/problempage.cpp" line="37"/>
        <source>Make room on the disk and try again. What was saved is safe.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und versuchen Sie es erneut. Was gespeichert wurde, ist sicher.</translation>
    </message>
    <message>
        <location filename="../ui/shell/problempage.cpp" line="39"/>
        <source>Another program is repairing or moving the workspace just now. Wait until it is done and try again.</source>
        <translation>Ein anderes Programm repariert oder verschiebt den Arbeitsbereich gerade. Warten Sie, bis es fertig ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../ui/shell/problempage.cpp" line="41"/>
        <source>The folder isn&apos;t there any more. Was it moved, or is its disk not connected?</source>
        <translation>Den Ordner gibt es nicht mehr. Wurde er verschoben oder ist sein Datenträger nicht verbunden?</translation>
    </message>
    <message>
        <location filename="../ui/shell/problempage.cpp" line="43"/>
        <source>Try again. If it stays like this, the log says what happened.</source>
        <translation>Versuchen Sie es erneut. Bleibt es dabei, steht im Protokoll, was passiert ist.</translation>
    </message>
    <message>
        <location filename="../ui/shell/problempage.cpp" line="60"/>
        <source>There is no workspace here</source>
        <translation>Hier gibt es keinen Arbeitsbereich</translation>
    </message>
    <message>
        <location filename="../ui/shell/problempage.cpp" line="79"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="../ui/shell/problempage.cpp" line="80"/>
        <source>Open another workspace…</source>
        <translation>Anderen Arbeitsbereich öffnen…</translation>
    </message>
    <message>
        <location filename="../ui/shell/problempage.cpp" line="81"/>
        <source>Show the folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <location filename="../ui/shell/problempage.cpp" line="82"/>
        <source>Show log</source>
        <translation>Protokoll anzeigen</translation>
    </message>
    <message>
        <location filename="../ui/shell/problempage.cpp" line="85"/>
        <source>Open for reading</source>
        <translation>Schreibgeschützt öffnen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::PropertyPanel</name>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="37"/>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="38"/>
        <source>Handling</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="40"/>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="42"/>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="87"/>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="151"/>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="155"/>
        <source>Fewer fields</source>
        <translation>Weniger Felder</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="155"/>
        <source>All fields</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="216"/>
        <location filename="../ui/detail/propertypanel.cpp" line="217"/>
        <source>Add a watcher</source>
        <translation>Neuer Beobachter</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="232"/>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="261"/>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="263"/>
        <source>Link to another record</source>
        <translation>Mit anderem Datensatz verknüpfen</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="269"/>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="295"/>
        <source>Remove this link</source>
        <translation>Diese Verknüpfung entfernen</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="306"/>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="319"/>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="320"/>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="321"/>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="323"/>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="325"/>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="327"/>
        <source>From elsewhere</source>
        <translation>Aus anderen Quellen</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="333"/>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="333"/>
        <source>Fields that this version doesn&apos;t know. They are kept as they are.</source>
        <translation>Felder, die diese Version nicht kennt. Sie bleiben unverändert erhalten.</translation>
    </message>
    <message>
        <location filename="../ui/detail/propertypanel.cpp" line="186"/>
        <source>CI</source>
        <translation>CI</translation>
    </message>
</context>
<context>
    <name>fettle::ui::Rail</name>
    <message>
        <location filename="../ui/shell/rail.cpp" line="127"/>
        <location filename="../ui/shell/rail.cpp" line="134"/>
        <location filename="../ui/shell/rail.cpp" line="190"/>
        <location filename="../ui/shell/rail.cpp" line="191"/>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <location filename="../ui/shell/rail.cpp" line="130"/>
        <location filename="../ui/shell/rail.cpp" line="192"/>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <location filename="../ui/shell/rail.cpp" line="131"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../ui/shell/rail.cpp" line="144"/>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <location filename="../ui/shell/rail.cpp" line="192"/>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <location filename="../ui/shell/rail.cpp" line="253"/>
        <source>My work</source>
        <translation>Meine Arbeit</translation>
    </message>
    <message>
        <location filename="../ui/shell/rail.cpp" line="254"/>
        <source>Desk</source>
        <translation>Service Desk</translation>
    </message>
    <message>
        <location filename="../ui/shell/rail.cpp" line="255"/>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <location filename="../ui/shell/rail.cpp" line="264"/>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/shell/rail.cpp" line="302"/>
        <source>%1, %2 ticket(s)</source>
        <translation>
            <numerusform>%1, %2 Ticket</numerusform>
            <numerusform>%1, %2 Tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fettle::ui::SettingsDialog</name>
    <message>
        <location filename="../ui/dialogs/settingsdialog.cpp" line="18"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/settingsdialog.cpp" line="23"/>
        <location filename="../ui/dialogs/settingsdialog.cpp" line="34"/>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/settingsdialog.cpp" line="23"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/settingsdialog.cpp" line="24"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/settingsdialog.cpp" line="24"/>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/settingsdialog.cpp" line="27"/>
        <source>Look</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/settingsdialog.cpp" line="38"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/settingsdialog.cpp" line="47"/>
        <source>As the system (%1)</source>
        <translation>Wie das System (%1)</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/settingsdialog.cpp" line="53"/>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/settingsdialog.cpp" line="53"/>
        <source>Changes how times are shown, never when something happened.</source>
        <translation>Ändert nur, wie Zeiten angezeigt werden, nie, wann etwas geschah.</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/settingsdialog.cpp" line="61"/>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/settingsdialog.cpp" line="63"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::StateChip</name>
    <message>
        <location filename="../ui/widgets/basics.cpp" line="190"/>
        <source>State: %1</source>
        <translation>Status: %1</translation>
    </message>
</context>
<context>
    <name>fettle::ui::TextDialog</name>
    <message>
        <location filename="../ui/dialogs/textdialog.cpp" line="19"/>
        <source>Nothing has been written yet.</source>
        <translation>Noch nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/textdialog.cpp" line="27"/>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <location filename="../ui/dialogs/textdialog.cpp" line="30"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::TicketActs</name>
    <message numerus="yes">
        <location filename="../ui/shell/ticketacts.cpp" line="18"/>
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="19"/>
        <source>the ticket</source>
        <translation>das Ticket</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="27"/>
        <source>Resolved %1.</source>
        <translation>Gelöst: %1.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="28"/>
        <source>Started work on %1.</source>
        <translation>Bearbeitung begonnen: %1.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="29"/>
        <source>Put %1 on hold.</source>
        <translation>Zurückgestellt: %1.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="30"/>
        <source>Resumed %1.</source>
        <translation>Fortgesetzt: %1.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="31"/>
        <source>Assigned %1.</source>
        <translation>Zugewiesen: %1.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="32"/>
        <location filename="../ui/shell/ticketacts.cpp" line="33"/>
        <source>Closed %1.</source>
        <translation>Geschlossen: %1.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="34"/>
        <source>Reopened %1.</source>
        <translation>Wiedereröffnet: %1.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="35"/>
        <source>Canceled %1.</source>
        <translation>Storniert: %1.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="36"/>
        <source>Fulfilled %1.</source>
        <translation>Erfüllt: %1.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="37"/>
        <source>Approved %1.</source>
        <translation>Genehmigt: %1.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="38"/>
        <source>Rejected %1.</source>
        <translation>Abgelehnt: %1.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="43"/>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="71"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/shell/ticketacts.cpp" line="73"/>
        <source>Not applied: %1 And %n more.</source>
        <translation>
            <numerusform>Nicht ausgeführt: %1 Und %n weiteres Ticket.</numerusform>
            <numerusform>Nicht ausgeführt: %1 Und %n weitere Tickets.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="73"/>
        <source>Not applied: %1</source>
        <translation>Nicht ausgeführt: %1</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="85"/>
        <source>Changed %1.</source>
        <translation>Geändert: %1.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="86"/>
        <location filename="../ui/shell/ticketacts.cpp" line="95"/>
        <source>Changed “%1” of %2.</source>
        <translation>„%1“ geändert: %2.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="109"/>
        <source>You took %1.</source>
        <translation>Von Ihnen übernommen: %1.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="117"/>
        <source>Replied in %1.</source>
        <translation>Geantwortet: %1.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="117"/>
        <source>Added a note to %1.</source>
        <translation>Notiz hinzugefügt: %1.</translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/shell/ticketacts.cpp" line="124"/>
        <source>Attached %n file(s).</source>
        <translation>
            <numerusform>%n Datei angehängt.</numerusform>
            <numerusform>%n Dateien angehängt.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="129"/>
        <source>Linked.</source>
        <translation>Verknüpft.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="135"/>
        <location filename="../ui/shell/ticketacts.cpp" line="142"/>
        <source>Created %1.</source>
        <translation>Angelegt: %1.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="151"/>
        <source>Deleted %1.</source>
        <translation>Gelöscht: %1.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="165"/>
        <location filename="../ui/shell/ticketacts.cpp" line="204"/>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="170"/>
        <source>Undone, but for “%1”: %2 changed it since.</source>
        <translation>Rückgängig gemacht, außer „%1“: von %2 seither geändert.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="168"/>
        <source>Undone: it is deleted. %2 changed “%1” in it since; a restore brings that back.</source>
        <translation>Rückgängig gemacht: Es ist gelöscht. %2 hat darin seither „%1“ geändert; Wiederherstellen bringt das zurück.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="185"/>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="194"/>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="198"/>
        <source>Done again.</source>
        <translation>Wiederholt.</translation>
    </message>
    <message>
        <location filename="../ui/shell/ticketacts.cpp" line="156"/>
        <source>Brought back %1.</source>
        <translation>Wiederhergestellt: %1.</translation>
    </message>
</context>
<context>
    <name>fettle::ui::TicketHeader</name>
    <message>
        <location filename="../ui/detail/ticketheader.cpp" line="28"/>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <location filename="../ui/detail/ticketheader.cpp" line="42"/>
        <source>Copy the number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <location filename="../ui/detail/ticketheader.cpp" line="51"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../ui/detail/ticketheader.cpp" line="52"/>
        <source>Click to change the title</source>
        <translation>Klicken, um den Titel zu ändern</translation>
    </message>
    <message>
        <location filename="../ui/detail/ticketheader.cpp" line="133"/>
        <source>No number yet</source>
        <translation>Noch keine Nummer</translation>
    </message>
    <message>
        <location filename="../ui/detail/ticketheader.cpp" line="137"/>
        <source>opened %1</source>
        <translation>eröffnet %1</translation>
    </message>
    <message>
        <location filename="../ui/detail/ticketheader.cpp" line="188"/>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../ui/detail/ticketheader.cpp" line="189"/>
        <source>Assign it to yourself</source>
        <translation>Sich selbst zuweisen</translation>
    </message>
    <message>
        <location filename="../ui/detail/ticketheader.cpp" line="193"/>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <location filename="../ui/detail/ticketheader.cpp" line="230"/>
        <source>overdue by %1</source>
        <translation>überfällig seit %1</translation>
    </message>
    <message>
        <location filename="../ui/detail/ticketheader.cpp" line="230"/>
        <source>due in %1</source>
        <translation>fällig in %1</translation>
    </message>
    <message>
        <location filename="../ui/detail/ticketheader.cpp" line="162"/>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <location filename="../ui/detail/ticketheader.cpp" line="163"/>
        <source>Bring back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <location filename="../ui/detail/ticketheader.cpp" line="212"/>
        <source>Link to…</source>
        <translation>Verknüpfen mit…</translation>
    </message>
    <message>
        <location filename="../ui/detail/ticketheader.cpp" line="213"/>
        <source>Copy number and title</source>
        <translation>Nummer und Titel kopieren</translation>
    </message>
    <message>
        <location filename="../ui/detail/ticketheader.cpp" line="214"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::TicketListModel</name>
    <message>
        <location filename="../ui/list/ticketlistmodel.cpp" line="327"/>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <location filename="../ui/list/ticketlistmodel.cpp" line="328"/>
        <source>%1, %2, %3, requester %4, changed %5</source>
        <translation>%1, %2, %3, Melder %4, geändert %5</translation>
    </message>
</context>
<context>
    <name>fettle::ui::TicketListView</name>
    <message>
        <location filename="../ui/list/ticketlistview.cpp" line="95"/>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <location filename="../ui/list/ticketlistview.cpp" line="249"/>
        <source>Usual columns</source>
        <translation>Standardspalten</translation>
    </message>
    <message>
        <location filename="../ui/list/ticketlistview.cpp" line="349"/>
        <source>Changed %1</source>
        <translation>Geändert %1</translation>
    </message>
    <message>
        <location filename="../ui/list/ticketlistview.cpp" line="351"/>
        <source>Due %1</source>
        <translation>Fällig %1</translation>
    </message>
</context>
<context>
    <name>fettle::ui::UndoBar</name>
    <message>
        <location filename="../ui/shell/undobar.cpp" line="51"/>
        <location filename="../ui/shell/undobar.cpp" line="55"/>
        <location filename="../ui/shell/undobar.cpp" line="56"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../ui/shell/undobar.cpp" line="58"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::VerbDialog</name>
    <message numerus="yes">
        <location filename="../ui/dialogs/verbdialog.cpp" line="16"/>
        <source>Next step for %n ticket(s)</source>
        <translation>
            <numerusform>Nächster Schritt für %n Ticket</numerusform>
            <numerusform>Nächster Schritt für %n Tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fettle::ui::VerbPrompt</name>
    <message>
        <location filename="../ui/detail/verbprompt.cpp" line="68"/>
        <source>%1, required</source>
        <translation>%1, Pflichtfeld</translation>
    </message>
    <message>
        <location filename="../ui/detail/verbprompt.cpp" line="77"/>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <location filename="../ui/detail/verbprompt.cpp" line="86"/>
        <location filename="../ui/detail/verbprompt.cpp" line="100"/>
        <source>Add a note for colleagues (optional)</source>
        <translation>Notiz für Kollegen hinzufügen (optional)</translation>
    </message>
    <message>
        <location filename="../ui/detail/verbprompt.cpp" line="87"/>
        <location filename="../ui/detail/verbprompt.cpp" line="92"/>
        <location filename="../ui/detail/verbprompt.cpp" line="99"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="../ui/detail/verbprompt.cpp" line="97"/>
        <source>Send the text to the requester as a reply</source>
        <translation>Text als Antwort an den Melder senden</translation>
    </message>
    <message>
        <location filename="../ui/detail/verbprompt.cpp" line="99"/>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <location filename="../ui/detail/verbprompt.cpp" line="100"/>
        <source>Write to the requester</source>
        <translation>An den Melder schreiben</translation>
    </message>
    <message>
        <location filename="../ui/detail/verbprompt.cpp" line="108"/>
        <location filename="../ui/detail/verbprompt.cpp" line="109"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../ui/detail/verbprompt.cpp" line="175"/>
        <source>Still needed: %1</source>
        <translation>Es fehlt noch: %1</translation>
    </message>
    <message>
        <location filename="../ui/detail/verbprompt.cpp" line="167"/>
        <source>“%1” can&apos;t be read.</source>
        <translation>„%1“ ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>fettle::ui::WelcomePage</name>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="84"/>
        <location filename="../ui/shell/welcomepage.cpp" line="200"/>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="94"/>
        <source>Welcome to Fettle</source>
        <translation>Willkommen bei Fettle</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="96"/>
        <source>A service desk on your own computer: incidents, requests, problems and changes, as fast without a network as with one.</source>
        <translation>Ein Service Desk auf Ihrem Computer: Störungen, Anfragen, Probleme und Changes, ohne Netz so schnell wie mit.</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="109"/>
        <source>Look around</source>
        <translation>Umsehen</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="110"/>
        <source>A desk full of invented tickets, people and machines to try things on.</source>
        <translation>Ein Service Desk voller erfundener Tickets, Personen und Geräte zum Ausprobieren.</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="111"/>
        <source>Start empty</source>
        <translation>Leer beginnen</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="111"/>
        <source>The shipped lifecycles and views, and no tickets yet.</source>
        <translation>Die mitgelieferten Lebenszyklen und Ansichten, noch ohne Tickets.</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="112"/>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="113"/>
        <source>Bring tickets from another system, by CSV or JSON. Nothing is written before you have seen what comes.</source>
        <translation>Tickets aus einem anderen System, per CSV oder JSON. Sie sehen zuerst, was kommt; vorher wird nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="128"/>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="129"/>
        <source>Your e-mail (optional)</source>
        <translation>Ihre E-Mail-Adresse (optional)</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="130"/>
        <source>Workspace folder</source>
        <translation>Ordner des Arbeitsbereichs</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="131"/>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="135"/>
        <source>Everything lies in this folder. It can be copied, backed up and deleted like any other.</source>
        <translation>Alles liegt in diesem Ordner. Er lässt sich wie jeder andere kopieren, sichern und löschen.</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="143"/>
        <source>Open a workspace I have…</source>
        <translation>Vorhandenen Arbeitsbereich öffnen…</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="162"/>
        <source>Where shall the workspace lie?</source>
        <translation>Wo soll der Arbeitsbereich liegen?</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="165"/>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="190"/>
        <source>Please say who you are: your name stands beside everything you do.</source>
        <translation>Bitte geben Sie an, wer Sie sind: Ihr Name steht bei allem, was Sie tun.</translation>
    </message>
    <message>
        <location filename="../ui/shell/welcomepage.cpp" line="192"/>
        <source>Please choose a folder for the workspace.</source>
        <translation>Bitte wählen Sie einen Ordner für den Arbeitsbereich.</translation>
    </message>
</context>
</TS>
