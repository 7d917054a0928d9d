<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>Column</name>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Melder</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Public note</source>
        <translation>Öffentliche Notiz</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>It isn&apos;t here (any more).</source>
        <translation>Das ist hier nicht (mehr) vorhanden.</translation>
    </message>
    <message>
        <source>Somebody changed it in the meantime.</source>
        <translation>Das wurde inzwischen von jemand anderem geändert.</translation>
    </message>
    <message>
        <source>A rule doesn&apos;t allow it.</source>
        <translation>Eine Regel lässt das nicht zu.</translation>
    </message>
    <message>
        <source>That value doesn&apos;t fit.</source>
        <translation>Dieser Wert passt nicht.</translation>
    </message>
    <message>
        <source>Another program is using the workspace just now.</source>
        <translation>Ein anderes Programm verwendet den Arbeitsbereich gerade.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>You don&apos;t have the right to do that.</source>
        <translation>Dazu haben Sie keine Berechtigung.</translation>
    </message>
    <message>
        <source>The workspace was written by a newer Fettle.</source>
        <translation>Der Arbeitsbereich stammt von einer neueren Fettle-Version.</translation>
    </message>
    <message>
        <source>The workspace is damaged.</source>
        <translation>Der Arbeitsbereich ist beschädigt.</translation>
    </message>
    <message>
        <source>The workspace can only be read, not written.</source>
        <translation>Der Arbeitsbereich ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost; make room and try again.</source>
        <translation>Der Datenträger ist voll. Es ging nichts verloren; schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A file couldn&apos;t be read or written.</source>
        <translation>Eine Datei konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>On hold because</source>
        <translation>Wartegrund</translation>
    </message>
    <message>
        <source>Canceled because</source>
        <translation>Stornogrund</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Melder</translation>
    </message>
    <message>
        <source>Affected person</source>
        <translation>Betroffene Person</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Eröffnet von</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Subcategory</source>
        <translation>Unterkategorie</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Configuration item</source>
        <translation>Konfigurationselement</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Priority matrix</source>
        <translation>Prioritätsmatrix</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Lebenszyklus</translation>
    </message>
    <message>
        <source>Priority set by hand</source>
        <translation>Manuelle Priorität</translation>
    </message>
    <message>
        <source>Reason for the priority</source>
        <translation>Prioritätsgrund</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>Watchers</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Resumes</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>Geplant ab</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Geplant bis</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Impact start</source>
        <translation>Auswirkung ab</translation>
    </message>
    <message>
        <source>Impact end</source>
        <translation>Auswirkung bis</translation>
    </message>
    <message>
        <source>Major incident</source>
        <translation>Großstörung</translation>
    </message>
    <message>
        <source>Caused by problem</source>
        <translation>Auslösendes Problem</translation>
    </message>
    <message>
        <source>Solved by change</source>
        <translation>Lösender Change</translation>
    </message>
    <message>
        <source>Caused by change</source>
        <translation>Auslösender Change</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>Symptom</translation>
    </message>
    <message>
        <source>Kind of resolution</source>
        <translation>Lösungsart</translation>
    </message>
    <message>
        <source>Resolution code</source>
        <translation>Lösungscode</translation>
    </message>
    <message>
        <source>Resolution notes</source>
        <translation>Lösungstext</translation>
    </message>
    <message>
        <source>Resolved by</source>
        <translation>Gelöst von</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Zufriedenheit</translation>
    </message>
    <message>
        <source>Catalog item</source>
        <translation>Katalogeintrag</translation>
    </message>
    <message>
        <source>Form answers</source>
        <translation>Formularangaben</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Notes on the cause</source>
        <translation>Notizen zur Ursache</translation>
    </message>
    <message>
        <source>Workaround</source>
        <translation>Behelfslösung</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>Entscheidungsgrund</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Genehmiger</translation>
    </message>
    <message>
        <source>Review date</source>
        <translation>Prüfdatum</translation>
    </message>
    <message>
        <source>Known error</source>
        <translation>Bekannter Fehler</translation>
    </message>
    <message>
        <source>Knowledge article</source>
        <translation>Wissensartikel</translation>
    </message>
    <message>
        <source>Fixed by change</source>
        <translation>Behebender Change</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>Duplikat von</translation>
    </message>
    <message>
        <source>Closure code</source>
        <translation>Abschlusscode</translation>
    </message>
    <message>
        <source>Type of change</source>
        <translation>Change-Typ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Rollout plan</source>
        <translation>Umsetzungsplan</translation>
    </message>
    <message>
        <source>Test plan</source>
        <translation>Testplan</translation>
    </message>
    <message>
        <source>Back-out plan</source>
        <translation>Rollback-Plan</translation>
    </message>
    <message>
        <source>Communication plan</source>
        <translation>Kommunikationsplan</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Causes an outage</source>
        <translation>Mit Ausfall</translation>
    </message>
    <message>
        <source>Downtime start</source>
        <translation>Ausfallzeit ab</translation>
    </message>
    <message>
        <source>Downtime end</source>
        <translation>Ausfallzeit bis</translation>
    </message>
    <message>
        <source>Actual start</source>
        <translation>Durchgeführt ab</translation>
    </message>
    <message>
        <source>Actual end</source>
        <translation>Durchgeführt bis</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Review notes</source>
        <translation>Prüfnotizen</translation>
    </message>
    <message>
        <source>Unauthorised</source>
        <translation>Nicht autorisiert</translation>
    </message>
    <message>
        <source>Retrospective approval due</source>
        <translation>Nachgenehmigung fällig</translation>
    </message>
    <message>
        <source>Kind of issue</source>
        <translation>Vorgangsart</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Affected version</source>
        <translation>Betroffene Version</translation>
    </message>
    <message>
        <source>Fixed version</source>
        <translation>Behoben in</translation>
    </message>
    <message>
        <source>Steps to reproduce</source>
        <translation>Schritte zum Nachstellen</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Erwartetes Ergebnis</translation>
    </message>
    <message>
        <source>Actual result</source>
        <translation>Tatsächliches Ergebnis</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>SLA met at the source</source>
        <translation>SLA laut Quelle eingehalten</translation>
    </message>
    <message>
        <source>State category</source>
        <translation>Statuskategorie</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Priority by the matrix</source>
        <translation>Priorität laut Matrix</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Times reopened</source>
        <translation>Wiedereröffnungen</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Last public entry</source>
        <translation>Letzter öffentlicher Eintrag</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>Medientyp</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>Kritikalität</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>Teilenummer</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Asset tag</source>
        <translation>Inventarnummer</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Support team</source>
        <translation>Supportteam</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Mail domain</source>
        <translation>E-Mail-Domain</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Teamleitung</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortierung</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
</context>
<context>
    <name>FilterFault</name>
    <message>
        <source>This isn&apos;t the number of a ticket.</source>
        <translation>Das ist keine Ticketnummer.</translation>
    </message>
    <message>
        <source>This field can only be compared with “none” and “any”; search for words instead.</source>
        <translation>Dieses Feld lässt sich nur mit „none“ und „any“ vergleichen; suchen Sie stattdessen nach Wörtern.</translation>
    </message>
    <message>
        <source>Only numbers and times can be compared like this.</source>
        <translation>So lassen sich nur Zahlen und Zeiten vergleichen.</translation>
    </message>
    <message>
        <source>This isn&apos;t a time.</source>
        <translation>Das ist keine Zeitangabe.</translation>
    </message>
    <message>
        <source>The field doesn&apos;t know this word.</source>
        <translation>Das Feld kennt dieses Wort nicht.</translation>
    </message>
    <message>
        <source>This is neither yes nor no.</source>
        <translation>Das ist weder Ja noch Nein.</translation>
    </message>
    <message>
        <source>There is nobody whom “me” could mean.</source>
        <translation>Es gibt niemanden, der mit „me“ gemeint sein könnte.</translation>
    </message>
    <message>
        <source>“or” needs something on both sides.</source>
        <translation>„or“ braucht auf beiden Seiten etwas.</translation>
    </message>
    <message>
        <source>A parenthesis isn&apos;t closed, or closes nothing.</source>
        <translation>Eine Klammer ist nicht geschlossen oder schließt nichts.</translation>
    </message>
    <message>
        <source>These are too many terms.</source>
        <translation>Das sind zu viele Bedingungen.</translation>
    </message>
    <message>
        <source>Too many parentheses stand in each other.</source>
        <translation>Zu viele Klammern stehen ineinander.</translation>
    </message>
    <message>
        <source>Nothing stands between the parentheses.</source>
        <translation>Zwischen den Klammern steht nichts.</translation>
    </message>
    <message>
        <source>A quote isn&apos;t closed.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>Dieses Feld gibt es nicht.</translation>
    </message>
    <message>
        <source>A blank is missing.</source>
        <translation>Ein Leerzeichen fehlt.</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>Ein Wert fehlt.</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>Der Filter ist zu lang.</translation>
    </message>
    <message>
        <source>The filter can&apos;t be read.</source>
        <translation>Der Filter ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 Did you mean %2?</source>
        <extracomment>%1 is a whole sentence, %2 one word or several</extracomment>
        <translation>%1 Meinten Sie %2?</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
</context>
<context>
    <name>Lifecycle</name>
    <message>
        <source>Abstain</source>
        <translation>Sich enthalten</translation>
    </message>
    <message>
        <source>Abstained</source>
        <translation>Enthaltung</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Akzeptieren</translation>
    </message>
    <message>
        <source>Accept workaround</source>
        <translation>Behelfslösung akzeptieren</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Attached to change</source>
        <translation>Change zugeordnet</translation>
    </message>
    <message>
        <source>Authorize</source>
        <translation>Autorisierung</translation>
    </message>
    <message>
        <source>Awaiting Approval</source>
        <translation>Genehmigung offen</translation>
    </message>
    <message>
        <source>Back out</source>
        <translation>Zurückrollen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Break glass</source>
        <translation>Notfallfreigabe</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Melder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Stornieren</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Cause found</source>
        <translation>Ursache gefunden</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <source>Configuration item</source>
        <translation>Konfigurationselement</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Delegieren</translation>
    </message>
    <message>
        <source>Delegated</source>
        <translation>Delegiert</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Disposed</source>
        <translation>Entsorgt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>Emergency change</source>
        <translation>Notfall-Change</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Expire</source>
        <translation>Ablaufen lassen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Fix in Progress</source>
        <translation>Behebung läuft</translation>
    </message>
    <message>
        <source>Fulfil</source>
        <translation>Erfüllen</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Implement</source>
        <translation>Umsetzung</translation>
    </message>
    <message>
        <source>In Fulfilment</source>
        <translation>In Erfüllung</translation>
    </message>
    <message>
        <source>In Progress</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>In Stock</source>
        <translation>Auf Lager</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Knowledge article</source>
        <translation>Wissensartikel</translation>
    </message>
    <message>
        <source>Known Error</source>
        <translation>Bekannter Fehler</translation>
    </message>
    <message>
        <source>Lost/Stolen</source>
        <translation>Verloren/gestohlen</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Need info</source>
        <translation>Rückfragen</translation>
    </message>
    <message>
        <source>Needs approval</source>
        <translation>Genehmigung nötig</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Neue Version</translation>
    </message>
    <message>
        <source>Normal change</source>
        <translation>Normaler Change</translation>
    </message>
    <message>
        <source>On Hold</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Ersatzteile</translation>
    </message>
    <message>
        <source>Pending Retirement</source>
        <translation>Vor Ausmusterung</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Problem candidate</source>
        <translation>Problemkandidat</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktiv</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Qualify</source>
        <translation>Qualifizieren</translation>
    </message>
    <message>
        <source>Reanalyse</source>
        <translation>Neu analysieren</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wiedereröffnen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>In Reparatur</translation>
    </message>
    <message>
        <source>Replan</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Beantragen</translation>
    </message>
    <message>
        <source>Request approval</source>
        <translation>Genehmigung anfordern</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Ausmustern</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Ausgemustert</translation>
    </message>
    <message>
        <source>Return to owner</source>
        <translation>Zurück an Eigentümer</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Root Cause Analysis</source>
        <translation>Ursachenanalyse</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Einplanen</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Eingeplant</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Service request</source>
        <translation>Serviceanfrage</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Standard change</source>
        <translation>Standard-Change</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Test/QA</source>
        <translation>Test/QS</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Anfahrt</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Triaged</source>
        <translation>Gesichtet</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Very high</source>
        <translation>Sehr hoch</translation>
    </message>
    <message>
        <source>Very low</source>
        <translation>Sehr niedrig</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Vor-Ort-Termin</translation>
    </message>
    <message>
        <source>Workaround only</source>
        <translation>Nur Behelfslösung</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>Parent of</source>
        <translation>Übergeordnet zu</translation>
    </message>
    <message>
        <source>Child of</source>
        <translation>Untergeordnet zu</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>Duplikat von</translation>
    </message>
    <message>
        <source>Has the duplicate</source>
        <translation>Hat Duplikat</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Zusammengeführt in</translation>
    </message>
    <message>
        <source>Merged from</source>
        <translation>Zusammengeführt aus</translation>
    </message>
    <message>
        <source>Relates to</source>
        <translation>Verwandt mit</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Blocked by</source>
        <translation>Blockiert durch</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>Verursacht durch</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Verursacht</translation>
    </message>
    <message>
        <source>Made visible by</source>
        <translation>Sichtbar durch</translation>
    </message>
    <message>
        <source>Makes visible</source>
        <translation>Macht sichtbar</translation>
    </message>
    <message>
        <source>Fixed by</source>
        <translation>Behoben durch</translation>
    </message>
    <message>
        <source>Fixes</source>
        <translation>Behebt</translation>
    </message>
    <message>
        <source>Implemented by</source>
        <translation>Umgesetzt durch</translation>
    </message>
    <message>
        <source>Implements</source>
        <translation>Setzt um</translation>
    </message>
    <message>
        <source>Affects</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Affected by</source>
        <translation>Betroffen von</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet durch</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Handed off to</source>
        <translation>Übergeben an</translation>
    </message>
    <message>
        <source>Handed off from</source>
        <translation>Übernommen von</translation>
    </message>
</context>
<context>
    <name>Priority</name>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
</context>
<context>
    <name>RecordType</name>
    <message>
        <source>Incident</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Service request</source>
        <translation>Serviceanfrage</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Configuration item</source>
        <translation>Konfigurationselement</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Knowledge article</source>
        <translation>Wissensartikel</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>Artikeltext</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Gespeicherte Ansicht</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Lebenszyklus</translation>
    </message>
    <message>
        <source>Priority matrix</source>
        <translation>Prioritätsmatrix</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>External reference</source>
        <translation>Externe Referenz</translation>
    </message>
</context>
<context>
    <name>RecordTypes</name>
    <message>
        <source>Incidents</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Service requests</source>
        <translation>Serviceanfragen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Vorgänge</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>This isn&apos;t possible in the state the ticket is in.</source>
        <translation>Das ist im aktuellen Status des Tickets nicht möglich.</translation>
    </message>
    <message>
        <source>“%1” has to be filled in.</source>
        <translation>„%1“ muss ausgefüllt sein.</translation>
    </message>
    <message>
        <source>There are tasks that aren&apos;t done yet.</source>
        <translation>Es gibt noch unerledigte Aufgaben.</translation>
    </message>
    <message>
        <source>It isn&apos;t approved yet.</source>
        <translation>Die Genehmigung fehlt noch.</translation>
    </message>
    <message>
        <source>Now isn&apos;t inside the planned window.</source>
        <translation>Der jetzige Zeitpunkt liegt außerhalb des geplanten Zeitfensters.</translation>
    </message>
    <message>
        <source>It was closed too long ago: create a follow-up instead.</source>
        <translation>Es ist schon zu lange geschlossen: Legen Sie stattdessen ein Folgeticket an.</translation>
    </message>
    <message>
        <source>It can&apos;t have been done later than now.</source>
        <translation>Der Zeitpunkt darf nicht in der Zukunft liegen.</translation>
    </message>
    <message>
        <source>The ticket moved on since you looked. Look again, then decide.</source>
        <translation>Das Ticket ist seit Ihrem Blick darauf weitergekommen. Sehen Sie nach und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>This kind of ticket has no such step.</source>
        <translation>Diese Ticketart hat keinen solchen Schritt.</translation>
    </message>
    <message>
        <source>This kind of ticket has no such state.</source>
        <translation>Diese Ticketart hat keinen solchen Status.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t hold this value.</source>
        <translation>„%1“ kann diesen Wert nicht aufnehmen.</translation>
    </message>
    <message>
        <source>The text is too long for “%1”.</source>
        <translation>Der Text ist zu lang für „%1“.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be changed here.</source>
        <translation>„%1“ lässt sich hier nicht ändern.</translation>
    </message>
    <message>
        <source>There is no field “%1” here.</source>
        <translation>Ein Feld „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Somebody answered since you looked. Read the answer first.</source>
        <translation>Seit Ihrem Blick darauf hat jemand geantwortet. Lesen Sie zuerst die Antwort.</translation>
    </message>
    <message>
        <source>Nobody decides on what they asked for themselves. Somebody else can.</source>
        <translation>Niemand entscheidet über einen eigenen Antrag. Jemand anderes kann es.</translation>
    </message>
    <message>
        <source>What is to be decided was edited since you looked. Read it again.</source>
        <translation>Was zu entscheiden ist, wurde seit Ihrem Blick darauf geändert. Lesen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This is possible only while “%1” is filled in.</source>
        <translation>Das ist nur möglich, solange „%1“ ausgefüllt ist.</translation>
    </message>
    <message>
        <source>This isn&apos;t possible while “%1” is filled in.</source>
        <translation>Das ist nicht möglich, solange „%1“ ausgefüllt ist.</translation>
    </message>
    <message>
        <source>There is a condition that this version of Fettle doesn&apos;t know.</source>
        <translation>Es gibt eine Bedingung, die diese Fettle-Version nicht kennt.</translation>
    </message>
    <message>
        <source>It has been deleted. Bring it back first.</source>
        <translation>Das wurde gelöscht. Stellen Sie es zuerst wieder her.</translation>
    </message>
    <message>
        <source>It isn&apos;t deleted.</source>
        <translation>Das ist nicht gelöscht.</translation>
    </message>
    <message>
        <source>It was changed in the meantime. Look again, then decide.</source>
        <translation>Das wurde inzwischen geändert. Sehen Sie nach und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>It isn&apos;t here any more.</source>
        <translation>Das ist hier nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>It is here already.</source>
        <translation>Das ist hier schon vorhanden.</translation>
    </message>
    <message>
        <source>This version of Fettle doesn&apos;t know that kind of record.</source>
        <translation>Diese Fettle-Version kennt diese Art von Datensatz nicht.</translation>
    </message>
    <message>
        <source>A record can&apos;t be linked with itself.</source>
        <translation>Ein Datensatz lässt sich nicht mit sich selbst verknüpfen.</translation>
    </message>
    <message>
        <source>There is no lifecycle for this kind of ticket.</source>
        <translation>Für diese Ticketart gibt es keinen Lebenszyklus.</translation>
    </message>
    <message>
        <source>That change was never made, so there is nothing to undo.</source>
        <translation>Diese Änderung kam nie zustande, es gibt also nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>That is undone already.</source>
        <translation>Das ist schon rückgängig gemacht.</translation>
    </message>
    <message>
        <source>There was another step since. Undo that one first.</source>
        <translation>Seither gab es einen weiteren Schritt. Machen Sie den zuerst rückgängig.</translation>
    </message>
    <message>
        <source>All of it was changed by somebody since.</source>
        <translation>Alles davon wurde seither von jemandem geändert.</translation>
    </message>
    <message>
        <source>That change isn&apos;t decided yet.</source>
        <translation>Über diese Änderung ist noch nicht entschieden.</translation>
    </message>
    <message>
        <source>You don&apos;t have the right to do that.</source>
        <translation>Dazu haben Sie keine Berechtigung.</translation>
    </message>
    <message>
        <source>An approval isn&apos;t on this device yet. Connect once, then try again.</source>
        <translation>Eine Genehmigung ist noch nicht auf diesem Gerät. Verbinden Sie sich einmal und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>Der Arbeitsbereich ist schreibgeschützt geöffnet.</translation>
    </message>
</context>
<context>
    <name>RowFault</name>
    <message>
        <source>A cell is too long.</source>
        <translation>Eine Zelle ist zu lang.</translation>
    </message>
    <message>
        <source>The text of an entry is too long.</source>
        <translation>Der Text eines Eintrags ist zu lang.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read: %2</source>
        <translation>„%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>“%1” lies in the future: %2</source>
        <translation>„%1“ liegt in der Zukunft: %2</translation>
    </message>
    <message>
        <source>“%1” has no time.</source>
        <translation>„%1“ hat keinen Zeitpunkt.</translation>
    </message>
    <message>
        <source>A name stands twice in the same object.</source>
        <translation>Ein Name steht zweimal im selben Objekt.</translation>
    </message>
    <message>
        <source>This isn&apos;t a JSON object.</source>
        <translation>Das ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The list isn&apos;t where the mapping says.</source>
        <translation>Die Liste steht nicht dort, wo die Zuordnung sie nennt.</translation>
    </message>
    <message>
        <source>This isn&apos;t valid JSON.</source>
        <translation>Das ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The same key stands in another row with other values.</source>
        <translation>Derselbe Schlüssel steht in einer anderen Zeile mit anderen Werten.</translation>
    </message>
    <message>
        <source>The rows of one record don&apos;t follow each other.</source>
        <translation>Die Zeilen eines Datensatzes stehen nicht beieinander.</translation>
    </message>
    <message>
        <source>The row links a record with itself.</source>
        <translation>Die Zeile verknüpft einen Datensatz mit sich selbst.</translation>
    </message>
    <message>
        <source>There is text behind a closing quote.</source>
        <translation>Hinter einem schließenden Anführungszeichen steht Text.</translation>
    </message>
    <message>
        <source>A quote isn&apos;t closed.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>What the row refers to isn&apos;t here: %2</source>
        <translation>Worauf die Zeile verweist, ist nicht vorhanden: %2</translation>
    </message>
    <message>
        <source>The row has too many or too few cells.</source>
        <translation>Die Zeile hat zu viele oder zu wenige Zellen.</translation>
    </message>
    <message>
        <source>The row is too long.</source>
        <translation>Die Zeile ist zu lang.</translation>
    </message>
    <message>
        <source>The text isn&apos;t in the encoding that the mapping names.</source>
        <translation>Der Text hat nicht die Kodierung, die die Zuordnung nennt.</translation>
    </message>
    <message>
        <source>There is a NUL byte in the row.</source>
        <translation>Die Zeile enthält ein NUL-Byte.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a time: %2</source>
        <translation>„%1“ ist keine Zeitangabe: %2</translation>
    </message>
    <message>
        <source>The file has no column “%1”.</source>
        <translation>Die Datei hat keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>The column “%1” stands twice in the file.</source>
        <translation>Die Spalte „%1“ steht zweimal in der Datei.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file is too large to be read at once.</source>
        <translation>Die Datei ist zu groß, um auf einmal gelesen zu werden.</translation>
    </message>
    <message>
        <source>The first line can&apos;t be read as a header.</source>
        <translation>Die erste Zeile ist nicht als Kopfzeile lesbar.</translation>
    </message>
    <message>
        <source>The gzip file ends in the middle.</source>
        <translation>Die gzip-Datei bricht mittendrin ab.</translation>
    </message>
    <message>
        <source>The gzip file is damaged.</source>
        <translation>Die gzip-Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>There is no such mapping.</source>
        <translation>Diese Zuordnung gibt es nicht.</translation>
    </message>
    <message>
        <source>The mapping has a mistake: %2</source>
        <translation>Die Zuordnung enthält einen Fehler: %2</translation>
    </message>
    <message>
        <source>The file for what can&apos;t be taken can&apos;t be written.</source>
        <translation>Die Datei für abgewiesene Zeilen kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>Wrote %1 tickets to %2.</source>
        <translation>%1 Tickets nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 rows read, nothing stored yet.</source>
        <translation>%1 Zeilen gelesen, noch nichts gespeichert.</translation>
    </message>
    <message>
        <source>%1 rows read and stored.</source>
        <translation>%1 Zeilen gelesen und gespeichert.</translation>
    </message>
    <message>
        <source>New: %1.</source>
        <translation>Neu: %1.</translation>
    </message>
    <message>
        <source>Made: %1.</source>
        <translation>Angelegt: %1.</translation>
    </message>
    <message>
        <source>%1 rows were here already.</source>
        <translation>%1 Zeilen waren schon vorhanden.</translation>
    </message>
    <message>
        <source>%1 rows can&apos;t be taken; the reasons stand below.</source>
        <translation>%1 Zeilen können nicht übernommen werden; die Gründe stehen unten.</translation>
    </message>
    <message>
        <source>%1 values that were changed here stay as they are.</source>
        <translation>%1 hier geänderte Werte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>%1: “%2” stays; the file says %3</source>
        <translation>%1: „%2“ bleibt; in der Datei steht %3</translation>
    </message>
    <message>
        <source>Columns without a place: %1</source>
        <translation>Nicht zugeordnete Spalten: %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>StateCategory</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 Tg.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>a day without its year, in a narrow column</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 Tg. %2 h</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <extracomment>a date with its time, short</extracomment>
        <translation>dd.MM.yyyy HH:mm</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Persönlich</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Monitoring</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>Degradation</source>
        <translation>Beeinträchtigung</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>Dauerhaft</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Vorübergehend</translation>
    </message>
    <message>
        <source>Workaround</source>
        <translation>Behelfslösung</translation>
    </message>
    <message>
        <source>Assistance</source>
        <translation>Hilfestellung</translation>
    </message>
    <message>
        <source>Bug fixed</source>
        <translation>Fehler behoben</translation>
    </message>
    <message>
        <source>Hardware repair</source>
        <translation>Hardwarereparatur</translation>
    </message>
    <message>
        <source>Software patch</source>
        <translation>Software-Patch</translation>
    </message>
    <message>
        <source>System update</source>
        <translation>Systemaktualisierung</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Waiting for the caller</source>
        <translation>Wartet auf Melder</translation>
    </message>
    <message>
        <source>Waiting for the vendor</source>
        <translation>Wartet auf Lieferant</translation>
    </message>
    <message>
        <source>Waiting for a change</source>
        <translation>Wartet auf Change</translation>
    </message>
    <message>
        <source>Waiting for a problem</source>
        <translation>Wartet auf Problem</translation>
    </message>
    <message>
        <source>Waiting for parts</source>
        <translation>Wartet auf Ersatzteile</translation>
    </message>
    <message>
        <source>Waiting for a visit</source>
        <translation>Wartet auf Vor-Ort-Termin</translation>
    </message>
    <message>
        <source>Waiting for evidence</source>
        <translation>Wartet auf Nachweise</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>Not an incident</source>
        <translation>Keine Störung</translation>
    </message>
    <message>
        <source>Out of operating hours</source>
        <translation>Außerhalb der Betriebszeit</translation>
    </message>
    <message>
        <source>In maintenance</source>
        <translation>In Wartung</translation>
    </message>
    <message>
        <source>Accept the risk</source>
        <translation>Risiko akzeptieren</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Fix applied</source>
        <translation>Behebung umgesetzt</translation>
    </message>
    <message>
        <source>Risk accepted</source>
        <translation>Risiko akzeptiert</translation>
    </message>
    <message>
        <source>Workaround accepted</source>
        <translation>Behelfslösung akzeptiert</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Notfall</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Successful with issues</source>
        <translation>Erfolgreich mit Mängeln</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Backed out</source>
        <translation>Zurückgerollt</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Bug</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>Verbesserung</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>Blocker</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Trivial</source>
        <translation>Trivial</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Won&apos;t fix</source>
        <translation>Wird nicht behoben</translation>
    </message>
    <message>
        <source>Can&apos;t be reproduced</source>
        <translation>Nicht reproduzierbar</translation>
    </message>
    <message>
        <source>By design</source>
        <translation>So vorgesehen</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primär</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Betroffen</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Manuell gesetzt</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Not impacted</source>
        <translation>Nicht betroffen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Auf Lager</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktiv</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>In repair</source>
        <translation>In Reparatur</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Ausgemustert</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>Entsorgt</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Impacts</source>
        <translation>Wirkt auf</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Located in</source>
        <translation>Steht in</translation>
    </message>
    <message>
        <source>Mounted in</source>
        <translation>Eingebaut in</translation>
    </message>
    <message>
        <source>Cabled to</source>
        <translation>Verkabelt mit</translation>
    </message>
    <message>
        <source>Terminates at</source>
        <translation>Endet an</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>Mitglied von</translation>
    </message>
</context>
<context>
    <name>fettle::app::Program</name>
    <message>
        <source>The folder isn&apos;t empty. Choose another one, or open the workspace in it.</source>
        <translation>Der Ordner ist nicht leer. Wählen Sie einen anderen oder öffnen Sie den Arbeitsbereich darin.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Preparing… %1 %</source>
        <translation>Wird vorbereitet… %1 %</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::AboutDialog</name>
    <message>
        <source>About Fettle</source>
        <translation>Über Fettle</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>A service desk that is as fast without a network as with one. Free software under the GNU GPL, version 3 or later.</source>
        <translation>Ein Service Desk, der ohne Netz so schnell ist wie mit. Freie Software unter der GNU GPL, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::AttachmentChip</name>
    <message>
        <source>%1: the file isn&apos;t on this computer</source>
        <translation>%1: Die Datei liegt nicht auf diesem Computer</translation>
    </message>
    <message>
        <source>%1: click to open</source>
        <translation>%1: Zum Öffnen klicken</translation>
    </message>
    <message>
        <source>Attachment %1, %2</source>
        <translation>Anhang %1, %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
</context>
<context>
    <name>fettle::ui::CommandPalette</name>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Find an action, a view or a ticket</source>
        <translation>Aktion, Ansicht oder Ticket suchen</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>fettle::ui::Composer</name>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Write to the requester</source>
        <translation>An den Melder schreiben</translation>
    </message>
    <message>
        <source>Write for colleagues only</source>
        <translation>Nur für Kollegen schreiben</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Attach files; paste or drop them, too</source>
        <translation>Dateien anhängen; auch per Einfügen oder Ziehen</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>The draft couldn&apos;t be kept.</source>
        <translation>Der Entwurf konnte nicht gesichert werden.</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Entwurf gesichert</translation>
    </message>
    <message>
        <source>Only colleagues see this note…</source>
        <translation>Diese Notiz sehen nur Kollegen…</translation>
    </message>
    <message>
        <source>Write a reply…</source>
        <translation>Antwort schreiben…</translation>
    </message>
    <message>
        <source>Reply to %1…</source>
        <translation>Antwort an %1…</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Pasted image %1</source>
        <translation>Eingefügtes Bild %1</translation>
    </message>
    <message>
        <source>The image couldn&apos;t be kept.</source>
        <translation>Das Bild konnte nicht gesichert werden.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Kommunikation</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier entries</source>
        <translation>
            <numerusform>%n früheren Eintrag anzeigen</numerusform>
            <numerusform>%n frühere Einträge anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Change the description</source>
        <translation>Beschreibung ändern</translation>
    </message>
    <message>
        <source>No description.</source>
        <translation>Keine Beschreibung.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::DateField</name>
    <message>
        <source>Pick from a calendar</source>
        <translation>Im Kalender auswählen</translation>
    </message>
    <message>
        <source>For example 14:30, +2h, tomorrow, 24.12.2026 9:00</source>
        <translation>Zum Beispiel 14:30, +2h, morgen, 24.12.2026 9:00</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>In 2 h</source>
        <translation>In 2 h</translation>
    </message>
    <message>
        <source>Today 17:00</source>
        <translation>Heute 17:00</translation>
    </message>
    <message>
        <source>Tomorrow 9:00</source>
        <translation>Morgen 9:00</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>This can&apos;t be read as a time. For example 14:30, +2h, tomorrow, 24.12.2026 9:00</source>
        <translation>Das ist nicht als Zeitangabe lesbar. Zum Beispiel 14:30, +2h, morgen, 24.12.2026 9:00</translation>
    </message>
</context>
<context>
    <name>fettle::ui::DetailPane</name>
    <message>
        <source>Choose a ticket to read it here.</source>
        <translation>Wählen Sie ein Ticket aus, um es hier zu lesen.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Parts of the ticket</source>
        <translation>Teile des Tickets</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Kommunikation %1</translation>
    </message>
    <message>
        <source>The file couldn&apos;t be opened.</source>
        <translation>Die Datei konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Anhang speichern</translation>
    </message>
    <message>
        <source>The file couldn&apos;t be saved.</source>
        <translation>Die Datei konnte nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>fettle::ui::Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::EntryWidget</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1, recorded %2</source>
        <translation>%1, erfasst %2</translation>
    </message>
    <message>
        <source>Done %1
Recorded %2</source>
        <translation>Geschehen %1
Erfasst %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>This entry was deleted.</source>
        <translation>Dieser Eintrag wurde gelöscht.</translation>
    </message>
    <message>
        <source>Show the quoted text</source>
        <translation>Zitierten Text anzeigen</translation>
    </message>
    <message>
        <source>Hide the quoted text</source>
        <translation>Zitierten Text ausblenden</translation>
    </message>
</context>
<context>
    <name>fettle::ui::FieldDialog</name>
    <message numerus="yes">
        <source>Change a field of %n ticket(s)</source>
        <translation>
            <numerusform>Ein Feld von %n Ticket ändern</numerusform>
            <numerusform>Ein Feld von %n Tickets ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>An empty value clears the field. All of it is one step to undo.</source>
        <translation>Ein leerer Wert leert das Feld. Alles zusammen lässt sich in einem Schritt rückgängig machen.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>fettle::ui::FieldEditor</name>
    <message>
        <source>not here</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>This isn&apos;t a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>fettle::ui::Gallery</name>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>The quick brown fox</source>
        <translation>Zwölf Boxkämpfer jagen Viktor</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>A line</source>
        <translation>Eine Zeile</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>Noch nichts eingegeben</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
</context>
<context>
    <name>fettle::ui::HistoryView</name>
    <message>
        <source>opened the ticket</source>
        <translation>hat das Ticket eröffnet</translation>
    </message>
    <message>
        <source>moved it to “%1”</source>
        <translation>hat den Status auf „%1“ gesetzt</translation>
    </message>
    <message>
        <source>undid a change</source>
        <translation>hat eine Änderung rückgängig gemacht</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Done %1
Recorded %2</source>
        <translation>Geschehen %1
Erfasst %2</translation>
    </message>
    <message>
        <source>%1: %2 → nothing</source>
        <translation>%1: %2 → leer</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>recorded %1</source>
        <translation>erfasst %1</translation>
    </message>
    <message>
        <source>by import</source>
        <translation>durch Import</translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>durch eine Regel</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>Nicht ausgeführt: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take back this change; later ones stay</source>
        <translation>Diese Änderung zurücknehmen; spätere bleiben erhalten</translation>
    </message>
    <message>
        <source>Show older changes</source>
        <translation>Ältere Änderungen anzeigen</translation>
    </message>
    <message>
        <source>Nothing was recorded yet.</source>
        <translation>Noch nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>wrote an entry</source>
        <translation>hat einen Eintrag geschrieben</translation>
    </message>
    <message>
        <source>attached a file</source>
        <translation>hat eine Datei angehängt</translation>
    </message>
    <message>
        <source>added a link</source>
        <translation>hat eine Verknüpfung hinzugefügt</translation>
    </message>
    <message>
        <source>added a record</source>
        <translation>hat einen Datensatz hinzugefügt</translation>
    </message>
    <message>
        <source>took a step</source>
        <translation>hat einen Schritt ausgeführt</translation>
    </message>
    <message>
        <source>changed the ticket</source>
        <translation>hat das Ticket geändert</translation>
    </message>
    <message>
        <source>changed an entry</source>
        <translation>hat einen Eintrag geändert</translation>
    </message>
    <message>
        <source>changed an attachment</source>
        <translation>hat einen Anhang geändert</translation>
    </message>
    <message>
        <source>changed a link</source>
        <translation>hat eine Verknüpfung geändert</translation>
    </message>
    <message>
        <source>changed a record</source>
        <translation>hat einen Datensatz geändert</translation>
    </message>
    <message>
        <source>deleted the ticket</source>
        <translation>hat das Ticket gelöscht</translation>
    </message>
    <message>
        <source>deleted an entry</source>
        <translation>hat einen Eintrag gelöscht</translation>
    </message>
    <message>
        <source>deleted an attachment</source>
        <translation>hat einen Anhang gelöscht</translation>
    </message>
    <message>
        <source>removed a link</source>
        <translation>hat eine Verknüpfung entfernt</translation>
    </message>
    <message>
        <source>deleted a record</source>
        <translation>hat einen Datensatz gelöscht</translation>
    </message>
    <message>
        <source>brought back the ticket</source>
        <translation>hat das Ticket wiederhergestellt</translation>
    </message>
    <message>
        <source>brought back an entry</source>
        <translation>hat einen Eintrag wiederhergestellt</translation>
    </message>
    <message>
        <source>brought back an attachment</source>
        <translation>hat einen Anhang wiederhergestellt</translation>
    </message>
    <message>
        <source>brought back a link</source>
        <translation>hat eine Verknüpfung wiederhergestellt</translation>
    </message>
    <message>
        <source>brought back a record</source>
        <translation>hat einen Datensatz wiederhergestellt</translation>
    </message>
    <message>
        <source>did something that this version doesn&apos;t know</source>
        <translation>hat etwas getan, das diese Version nicht kennt</translation>
    </message>
</context>
<context>
    <name>fettle::ui::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>First look at what would come: that writes nothing. Importing the same file again adds only what is new.</source>
        <translation>Prüfen Sie zuerst, was importiert würde: Dabei wird nichts geschrieben. Ein erneuter Import derselben Datei fügt nur Neues hinzu.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What was found stands here.</source>
        <translation>Hier steht, was gefunden wurde.</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Zuerst prüfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import from</source>
        <translation>Importieren aus</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Prüfung läuft…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Import läuft…</translation>
    </message>
    <message>
        <source>The first rows as they would be stored</source>
        <translation>Die ersten Zeilen, wie sie gespeichert würden</translation>
    </message>
</context>
<context>
    <name>fettle::ui::LinkDialog</name>
    <message>
        <source>Link to</source>
        <translation>Verknüpfen mit</translation>
    </message>
    <message>
        <source>Kind of link</source>
        <translation>Art der Verknüpfung</translation>
    </message>
    <message>
        <source>Number, title or name</source>
        <translation>Nummer, Titel oder Name</translation>
    </message>
    <message>
        <source>Other record</source>
        <translation>Anderer Datensatz</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::ListPane</name>
    <message>
        <source>One line a ticket</source>
        <translation>Eine Zeile pro Ticket</translation>
    </message>
    <message>
        <source>Search, filter or number</source>
        <translation>Suche, Filter oder Nummer</translation>
    </message>
    <message>
        <source>Search and filter</source>
        <translation>Suchen und filtern</translation>
    </message>
    <message>
        <source>Words, or filters such as priority:1 team:network is:open</source>
        <translation>Wörter oder Filter wie priority:1 team:netzwerk is:open</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Sortierung</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No tickets here</source>
        <translation>Keine Tickets vorhanden</translation>
    </message>
    <message>
        <source>New ones appear by themselves.</source>
        <translation>Neue Tickets erscheinen von selbst.</translation>
    </message>
    <message>
        <source>%1 so far, still searching</source>
        <translation>bisher %1, Suche läuft</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Try fewer or other words.</source>
        <translation>Verwenden Sie weniger oder andere Wörter.</translation>
    </message>
    <message>
        <source>Try fewer words, or search everything.</source>
        <translation>Verwenden Sie weniger Wörter oder suchen Sie überall.</translation>
    </message>
</context>
<context>
    <name>fettle::ui::LookupField</name>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>New person “%1”</source>
        <translation>Neue Person „%1“</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>fettle::ui::MainWindow</name>
    <message>
        <source>Opened for reading only</source>
        <translation>Schreibgeschützt geöffnet</translation>
    </message>
    <message>
        <source>Everything is saved on this computer</source>
        <translation>Alles ist auf diesem Computer gespeichert</translation>
    </message>
    <message>
        <source>%1 finds everything</source>
        <translation>%1 findet alles</translation>
    </message>
    <message>
        <source>There is no ticket %1 here.</source>
        <translation>Hier gibt es kein Ticket %1.</translation>
    </message>
    <message>
        <source>%1 selected of %2</source>
        <translation>%1 ausgewählt von %2</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>&amp;New ticket…</source>
        <translation>&amp;Neues Ticket…</translation>
    </message>
    <message>
        <source>&amp;Find anything…</source>
        <translation>Alles &amp;finden…</translation>
    </message>
    <message>
        <source>&amp;Search in this list</source>
        <translation>In dieser &amp;Liste suchen</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>Üb&amp;ernehmen</translation>
    </message>
    <message>
        <source>&amp;Assign…</source>
        <translation>&amp;Zuweisen…</translation>
    </message>
    <message>
        <source>Start &amp;work</source>
        <translation>Bearbeitung &amp;beginnen</translation>
    </message>
    <message>
        <source>&amp;Resolve…</source>
        <translation>&amp;Lösen…</translation>
    </message>
    <message>
        <source>Put on &amp;hold…</source>
        <translation>Zurück&amp;stellen…</translation>
    </message>
    <message>
        <source>&amp;Other step…</source>
        <translation>&amp;Anderer Schritt…</translation>
    </message>
    <message>
        <source>Re&amp;ply</source>
        <translation>A&amp;ntworten</translation>
    </message>
    <message>
        <source>Change the tit&amp;le</source>
        <translation>&amp;Titel ändern</translation>
    </message>
    <message>
        <source>Change a &amp;field…</source>
        <translation>&amp;Feld ändern…</translation>
    </message>
    <message>
        <source>Lin&amp;k to…</source>
        <translation>&amp;Verknüpfen mit…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Lös&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Copy &amp;number</source>
        <translation>&amp;Nummer kopieren</translation>
    </message>
    <message>
        <source>Copy number and &amp;title</source>
        <translation>Nummer und &amp;Titel kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Next ticket</source>
        <translation>&amp;Nächstes Ticket</translation>
    </message>
    <message>
        <source>Next &amp;view</source>
        <translation>Nächste &amp;Ansicht</translation>
    </message>
    <message>
        <source>Previous vie&amp;w</source>
        <translation>Vori&amp;ge Ansicht</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>&amp;Kommunikation</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historie</translation>
    </message>
    <message>
        <source>List &amp;beside the ticket</source>
        <translation>Liste ne&amp;ben dem Ticket</translation>
    </message>
    <message>
        <source>List &amp;above the ticket</source>
        <translation>Liste &amp;über dem Ticket</translation>
    </message>
    <message>
        <source>List al&amp;one</source>
        <translation>Nu&amp;r Liste</translation>
    </message>
    <message>
        <source>One &amp;line a ticket</source>
        <translation>Eine &amp;Zeile pro Ticket</translation>
    </message>
    <message>
        <source>Fold the &amp;rail</source>
        <translation>&amp;Seitenleiste einklappen</translation>
    </message>
    <message>
        <source>&amp;Properties</source>
        <translation>&amp;Eigenschaften</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>&amp;Export this list…</source>
        <translation>Liste &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Sichern…</translation>
    </message>
    <message>
        <source>&amp;Open a workspace…</source>
        <translation>&amp;Arbeitsbereich öffnen…</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>&amp;Protokoll anzeigen</translation>
    </message>
    <message>
        <source>&amp;About Fettle</source>
        <translation>Ü&amp;ber Fettle</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Ticket</source>
        <translation>&amp;Ticket</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>That step isn&apos;t possible here.</source>
        <translation>Dieser Schritt ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>Copied “%1”.</source>
        <translation>„%1“ kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n line(s).</source>
        <translation>
            <numerusform>%n Zeile kopiert.</numerusform>
            <numerusform>%n Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>Back up into which folder?</source>
        <translation>In welchen Ordner sichern?</translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation>Gesichert in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 ticket(s)</source>
        <translation>
            <numerusform>%1 Ticket</numerusform>
            <numerusform>%1 Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach f&amp;iles…</source>
        <translation>Dateien an&amp;hängen…</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>Wiede&amp;rherstellen</translation>
    </message>
    <message>
        <source>Col&amp;umns…</source>
        <translation>S&amp;palten…</translation>
    </message>
    <message>
        <source>Search e&amp;verything</source>
        <translation>Überall &amp;suchen</translation>
    </message>
    <message>
        <source>Inter&amp;nal note</source>
        <translation>&amp;Interne Notiz</translation>
    </message>
    <message>
        <source>Copy ro&amp;ws</source>
        <translation>&amp;Zeilen kopieren</translation>
    </message>
    <message>
        <source>Prev&amp;ious ticket</source>
        <translation>&amp;Voriges Ticket</translation>
    </message>
    <message>
        <source>Or&amp;der…</source>
        <translation>S&amp;ortierung…</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
</context>
<context>
    <name>fettle::ui::NewTicketDialog</name>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>Title: what is it, in one line?</source>
        <translation>Titel: Worum geht es, in einer Zeile?</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description: what happens, since when, for whom?</source>
        <translation>Beschreibung: Was passiert, seit wann, bei wem?</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Create ticket</source>
        <translation>Ticket anlegen</translation>
    </message>
    <message>
        <source>A title is needed.</source>
        <translation>Ein Titel ist nötig.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read.</source>
        <translation>„%1“ ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>fettle::ui::PriorityChip</name>
    <message>
        <source>Priority: %1</source>
        <translation>Priorität: %1</translation>
    </message>
    <message>
        <source>Major incident</source>
        <translation>Großstörung</translation>
    </message>
</context>
<context>
    <name>fettle::ui::ProblemPage</name>
    <message>
        <source>Install the newer version of Fettle that wrote it, or open another workspace. This version leaves it alone, so that nothing gets lost.</source>
        <translation>Installieren Sie die neuere Fettle-Version, von der er stammt, oder öffnen Sie einen anderen Arbeitsbereich. Diese Version lässt ihn unangetastet, damit nichts verloren geht.</translation>
    </message>
    <message>
        <source>Copy the folder to a safe place first. Then run “fettlectl rescue” on it: it writes out every change, draft and file that can be read. A backup, if you have one, can be opened like any workspace.</source>
        <translation>Kopieren Sie den Ordner zuerst an einen sicheren Ort. Führen Sie dann „fettlectl rescue“ darauf aus: Das gibt alle lesbaren Änderungen, Entwürfe und Dateien aus. Eine Sicherung lässt sich wie jeder Arbeitsbereich öffnen.</translation>
    </message>
    <message>
        <source>The folder or the disk can&apos;t be written to. Ask for the right to write there, or open the workspace for reading only.</source>
        <translation>In den Ordner oder auf den Datenträger kann nicht geschrieben werden. Lassen Sie sich Schreibrechte geben oder öffnen Sie den Arbeitsbereich schreibgeschützt.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again. What was saved is safe.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und versuchen Sie es erneut. Was gespeichert wurde, ist sicher.</translation>
    </message>
    <message>
        <source>Another program is repairing or moving the workspace just now. Wait until it is done and try again.</source>
        <translation>Ein anderes Programm repariert oder verschiebt den Arbeitsbereich gerade. Warten Sie, bis es fertig ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The folder isn&apos;t there any more. Was it moved, or is its disk not connected?</source>
        <translation>Den Ordner gibt es nicht mehr. Wurde er verschoben oder ist sein Datenträger nicht verbunden?</translation>
    </message>
    <message>
        <source>Try again. If it stays like this, the log says what happened.</source>
        <translation>Versuchen Sie es erneut. Bleibt es dabei, steht im Protokoll, was passiert ist.</translation>
    </message>
    <message>
        <source>There is no workspace here</source>
        <translation>Hier gibt es keinen Arbeitsbereich</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open another workspace…</source>
        <translation>Anderen Arbeitsbereich öffnen…</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Protokoll anzeigen</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Schreibgeschützt öffnen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::PropertyPanel</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Weniger Felder</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <source>Add a watcher</source>
        <translation>Neuer Beobachter</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Link to another record</source>
        <translation>Mit anderem Datensatz verknüpfen</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>Diese Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>From elsewhere</source>
        <translation>Aus anderen Quellen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Fields that this version doesn&apos;t know. They are kept as they are.</source>
        <translation>Felder, die diese Version nicht kennt. Sie bleiben unverändert erhalten.</translation>
    </message>
    <message>
        <source>CI</source>
        <translation>CI</translation>
    </message>
</context>
<context>
    <name>fettle::ui::Rail</name>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Meine Arbeit</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Service Desk</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message numerus="yes">
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
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>Wie das System (%1)</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Changes how times are shown, never when something happened.</source>
        <translation>Ändert nur, wie Zeiten angezeigt werden, nie, wann etwas geschah.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::StateChip</name>
    <message>
        <source>State: %1</source>
        <translation>Status: %1</translation>
    </message>
</context>
<context>
    <name>fettle::ui::TextDialog</name>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>Noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::TicketActs</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>the ticket</source>
        <translation>das Ticket</translation>
    </message>
    <message>
        <source>Resolved %1.</source>
        <translation>Gelöst: %1.</translation>
    </message>
    <message>
        <source>Started work on %1.</source>
        <translation>Bearbeitung begonnen: %1.</translation>
    </message>
    <message>
        <source>Put %1 on hold.</source>
        <translation>Zurückgestellt: %1.</translation>
    </message>
    <message>
        <source>Resumed %1.</source>
        <translation>Fortgesetzt: %1.</translation>
    </message>
    <message>
        <source>Assigned %1.</source>
        <translation>Zugewiesen: %1.</translation>
    </message>
    <message>
        <source>Closed %1.</source>
        <translation>Geschlossen: %1.</translation>
    </message>
    <message>
        <source>Reopened %1.</source>
        <translation>Wiedereröffnet: %1.</translation>
    </message>
    <message>
        <source>Canceled %1.</source>
        <translation>Storniert: %1.</translation>
    </message>
    <message>
        <source>Fulfilled %1.</source>
        <translation>Erfüllt: %1.</translation>
    </message>
    <message>
        <source>Approved %1.</source>
        <translation>Genehmigt: %1.</translation>
    </message>
    <message>
        <source>Rejected %1.</source>
        <translation>Abgelehnt: %1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Not applied: %1 And %n more.</source>
        <translation>
            <numerusform>Nicht ausgeführt: %1 Und %n weiteres Ticket.</numerusform>
            <numerusform>Nicht ausgeführt: %1 Und %n weitere Tickets.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>Nicht ausgeführt: %1</translation>
    </message>
    <message>
        <source>Changed %1.</source>
        <translation>Geändert: %1.</translation>
    </message>
    <message>
        <source>Changed “%1” of %2.</source>
        <translation>„%1“ geändert: %2.</translation>
    </message>
    <message>
        <source>You took %1.</source>
        <translation>Von Ihnen übernommen: %1.</translation>
    </message>
    <message>
        <source>Replied in %1.</source>
        <translation>Geantwortet: %1.</translation>
    </message>
    <message>
        <source>Added a note to %1.</source>
        <translation>Notiz hinzugefügt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Attached %n file(s).</source>
        <translation>
            <numerusform>%n Datei angehängt.</numerusform>
            <numerusform>%n Dateien angehängt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Linked.</source>
        <translation>Verknüpft.</translation>
    </message>
    <message>
        <source>Created %1.</source>
        <translation>Angelegt: %1.</translation>
    </message>
    <message>
        <source>Deleted %1.</source>
        <translation>Gelöscht: %1.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Undone, but for “%1”: %2 changed it since.</source>
        <translation>Rückgängig gemacht, außer „%1“: von %2 seither geändert.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>Wiederholt.</translation>
    </message>
    <message>
        <source>Brought back %1.</source>
        <translation>Wiederhergestellt: %1.</translation>
    </message>
</context>
<context>
    <name>fettle::ui::TicketHeader</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Click to change the title</source>
        <translation>Klicken, um den Titel zu ändern</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>Noch keine Nummer</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>eröffnet %1</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Assign it to yourself</source>
        <translation>Sich selbst zuweisen</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation>überfällig seit %1</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>fällig in %1</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Link to…</source>
        <translation>Verknüpfen mit…</translation>
    </message>
    <message>
        <source>Copy number and title</source>
        <translation>Nummer und Titel kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::TicketListModel</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>%1, %2, %3, requester %4, changed %5</source>
        <translation>%1, %2, %3, Melder %4, geändert %5</translation>
    </message>
</context>
<context>
    <name>fettle::ui::TicketListView</name>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Standardspalten</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Geändert %1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Fällig %1</translation>
    </message>
</context>
<context>
    <name>fettle::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>fettle::ui::VerbDialog</name>
    <message numerus="yes">
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
        <source>%1, required</source>
        <translation>%1, Pflichtfeld</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Add a note for colleagues (optional)</source>
        <translation>Notiz für Kollegen hinzufügen (optional)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Send the text to the requester as a reply</source>
        <translation>Text als Antwort an den Melder senden</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Write to the requester</source>
        <translation>An den Melder schreiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Still needed: %1</source>
        <translation>Es fehlt noch: %1</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read.</source>
        <translation>„%1“ ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>fettle::ui::WelcomePage</name>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Welcome to Fettle</source>
        <translation>Willkommen bei Fettle</translation>
    </message>
    <message>
        <source>A service desk on your own computer: incidents, requests, problems and changes, as fast without a network as with one.</source>
        <translation>Ein Service Desk auf Ihrem Computer: Störungen, Anfragen, Probleme und Changes, ohne Netz so schnell wie mit.</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Umsehen</translation>
    </message>
    <message>
        <source>A desk full of invented tickets, people and machines to try things on.</source>
        <translation>Ein Service Desk voller erfundener Tickets, Personen und Geräte zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Leer beginnen</translation>
    </message>
    <message>
        <source>The shipped lifecycles and views, and no tickets yet.</source>
        <translation>Die mitgelieferten Lebenszyklen und Ansichten, noch ohne Tickets.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Bring tickets from another system, by CSV or JSON. Nothing is written before you have seen what comes.</source>
        <translation>Tickets aus einem anderen System, per CSV oder JSON. Sie sehen zuerst, was kommt; vorher wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your e-mail (optional)</source>
        <translation>Ihre E-Mail-Adresse (optional)</translation>
    </message>
    <message>
        <source>Workspace folder</source>
        <translation>Ordner des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Everything lies in this folder. It can be copied, backed up and deleted like any other.</source>
        <translation>Alles liegt in diesem Ordner. Er lässt sich wie jeder andere kopieren, sichern und löschen.</translation>
    </message>
    <message>
        <source>Open a workspace I have…</source>
        <translation>Vorhandenen Arbeitsbereich öffnen…</translation>
    </message>
    <message>
        <source>Where shall the workspace lie?</source>
        <translation>Wo soll der Arbeitsbereich liegen?</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Please say who you are: your name stands beside everything you do.</source>
        <translation>Bitte geben Sie an, wer Sie sind: Ihr Name steht bei allem, was Sie tun.</translation>
    </message>
    <message>
        <source>Please choose a folder for the workspace.</source>
        <translation>Bitte wählen Sie einen Ordner für den Arbeitsbereich.</translation>
    </message>
</context>
</TS>
