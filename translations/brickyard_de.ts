<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Whether the change was made is not known until the task is read again.</source>
        <translation>Ob die Änderung ausgeführt wurde, ist erst bekannt, wenn die Aufgabe erneut gelesen wurde.</translation>
    </message>
    <message>
        <source>%1 refused the API key.</source>
        <translation>%1 hat den API-Schlüssel abgelehnt.</translation>
    </message>
    <message>
        <source>Check that the key is still valid and belongs to this organization.</source>
        <translation>Bitte prüfen, ob der Schlüssel noch gültig ist und zu dieser Organisation gehört.</translation>
    </message>
    <message>
        <source>The request was too large for %1.</source>
        <translation>Die Anfrage war zu groß für %1.</translation>
    </message>
    <message>
        <source>Try it with fewer tasks at once.</source>
        <translation>Bitte mit weniger Aufgaben auf einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests at a time.</source>
        <translation>%1 bittet um weniger Anfragen auf einmal.</translation>
    </message>
    <message>
        <source>Try again in a little while.</source>
        <translation>Bitte in Kürze noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 gave up on the request after %2 s (status %3): it was probably too large.</source>
        <translation>%1 hat die Anfrage nach %2 s aufgegeben (Status %3): Sie war vermutlich zu groß.</translation>
    </message>
    <message>
        <source>The service at %1 failed (status %2).</source>
        <translation>Beim Dienst unter %1 ist ein Fehler aufgetreten (Status %2).</translation>
    </message>
    <message>
        <source>Try again later. If it stays so, check the API key: the service may answer like this to a wrong one.</source>
        <translation>Bitte später noch einmal versuchen. Bleibt es dabei, bitte den API-Schlüssel prüfen: Auf einen falschen antwortet der Dienst mitunter so.</translation>
    </message>
    <message>
        <source>%1 redirects to another address, which is not followed, because that would hand over the API key.</source>
        <translation>%1 leitet auf eine andere Adresse um. Der Umleitung wird nicht gefolgt, weil sonst der API-Schlüssel weitergegeben würde.</translation>
    </message>
    <message>
        <source>%1 redirects to %2, which is not followed, because that would hand over the API key.</source>
        <translation>%1 leitet auf %2 um. Der Umleitung wird nicht gefolgt, weil sonst der API-Schlüssel weitergegeben würde.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Bitte die Adresse prüfen.</translation>
    </message>
    <message>
        <source>%1 answered with status %2, as RedBrick&apos;s service does not.</source>
        <translation>%1 hat mit Status %2 geantwortet, was der Dienst von RedBrick nicht tut.</translation>
    </message>
    <message>
        <source>Check the address and the network connection.</source>
        <translation>Bitte die Adresse und die Netzwerkverbindung prüfen.</translation>
    </message>
    <message>
        <source>There is no server named %1.</source>
        <translation>Es gibt keinen Server mit dem Namen %1.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure: its certificate is not trusted, or it does not speak TLS. Nothing was sent.</source>
        <translation>Die Verbindung zu %1 ist nicht sicher: Dem Zertifikat wird nicht vertraut, oder der Server spricht kein TLS. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the address, and ask whoever runs the server.</source>
        <translation>Bitte die Adresse prüfen und beim Betreiber des Servers nachfragen.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 did not let the request through.</source>
        <translation>Der Proxy auf dem Weg zu %1 hat die Anfrage nicht durchgelassen.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s proxy settings.</source>
        <translation>Bitte die Proxy-Einstellungen des Rechners prüfen.</translation>
    </message>
    <message>
        <source>The answer of %1 could not be read: it is damaged, unpacks to far too much, or is not HTTP.</source>
        <translation>Die Antwort von %1 konnte nicht gelesen werden: Sie ist beschädigt, entpackt viel zu groß oder kein HTTP.</translation>
    </message>
    <message>
        <source>Check the address, and try again.</source>
        <translation>Bitte die Adresse prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before the whole answer came.</source>
        <translation>Die Verbindung zu %1 brach ab, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>Check the network connection, and try again.</source>
        <translation>Bitte die Netzwerkverbindung prüfen und noch einmal versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not answer within %n second(s).</source>
        <translation>
            <numerusform>%1 hat nicht innerhalb von %n Sekunde geantwortet.</numerusform>
            <numerusform>%1 hat nicht innerhalb von %n Sekunden geantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Bitte später noch einmal versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 could not be reached within %n second(s).</source>
        <translation>
            <numerusform>%1 war nicht innerhalb von %n Sekunde erreichbar.</numerusform>
            <numerusform>%1 war nicht innerhalb von %n Sekunden erreichbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer of %1 was far too large and was not read to its end.</source>
        <translation>Die Antwort von %1 war viel zu groß und wurde nicht zu Ende gelesen.</translation>
    </message>
    <message>
        <source>The request to %1 was cancelled.</source>
        <translation>Die Anfrage an %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 answered with a web page instead of data.</source>
        <translation>%1 hat mit einer Webseite statt mit Daten geantwortet.</translation>
    </message>
    <message>
        <source>The answer of %1 is not what RedBrick&apos;s service sends, or is cut off.</source>
        <translation>Die Antwort von %1 ist keine, die der Dienst von RedBrick sendet, oder sie ist abgeschnitten.</translation>
    </message>
    <message>
        <source>%1 refused the request without a reason.</source>
        <translation>%1 hat die Anfrage ohne Angabe von Gründen abgelehnt.</translation>
    </message>
    <message>
        <source>%1 refused the request: %2</source>
        <comment>%2: the service&apos;s own words</comment>
        <translation>%1 hat die Anfrage abgelehnt: %2</translation>
    </message>
    <message>
        <source>The answer of %1 lacks what was asked for.</source>
        <translation>In der Antwort von %1 fehlt das Gefragte.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, check the address.</source>
        <translation>Bitte noch einmal versuchen und, falls es dabei bleibt, die Adresse prüfen.</translation>
    </message>
    <message>
        <source>%1 says that it did not do this, without a reason.</source>
        <translation>%1 meldet ohne Angabe von Gründen, dass dies nicht ausgeführt wurde.</translation>
    </message>
    <message>
        <source>%1 says that it did not do this: %2</source>
        <comment>%2: the service&apos;s own words</comment>
        <translation>%1 meldet, dass dies nicht ausgeführt wurde: %2</translation>
    </message>
</context>
<context>
    <name>AuditLog</name>
    <message>
        <source>Entry %1 of the audit log cannot be read.</source>
        <translation>Eintrag %1 des Audit-Protokolls kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Entry %1 of the audit log is missing or not in its place.</source>
        <translation>Eintrag %1 des Audit-Protokolls fehlt oder steht nicht an seiner Stelle.</translation>
    </message>
    <message>
        <source>Entry 1 of the audit log is not the one that it began with.</source>
        <translation>Eintrag 1 des Audit-Protokolls ist nicht der, mit dem es begann.</translation>
    </message>
    <message>
        <source>Entry %1 of the audit log was changed after it was written, or the one that follows it.</source>
        <translation>Eintrag %1 des Audit-Protokolls oder der darauf folgende wurde nachträglich geändert.</translation>
    </message>
    <message>
        <source>Entries of the audit log are missing after entry %1.</source>
        <translation>Nach Eintrag %1 fehlen Einträge des Audit-Protokolls.</translation>
    </message>
    <message>
        <source>The audit log has entries after entry %1 that were not written by Brickyard.</source>
        <translation>Das Audit-Protokoll enthält nach Eintrag %1 Einträge, die nicht von Brickyard stammen.</translation>
    </message>
    <message>
        <source>Entry %1 of the audit log was changed after it was written.</source>
        <translation>Eintrag %1 des Audit-Protokolls wurde nachträglich geändert.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>unexpected argument &apos;%1&apos;</source>
        <translation>unerwartetes Argument „%1“</translation>
    </message>
    <message>
        <source>The account, by its organization&apos;s name or id, or its address; not needed where there is only one.</source>
        <translation>Das Konto: Name oder ID der Organisation oder die Adresse; nicht nötig, wenn es nur eines gibt.</translation>
    </message>
    <message>
        <source>Address of the service, instead of an account; needs --org.</source>
        <translation>Adresse des Dienstes, anstelle eines Kontos; benötigt --org.</translation>
    </message>
    <message>
        <source>Organization id, instead of an account.</source>
        <translation>Organisations-ID, anstelle eines Kontos.</translation>
    </message>
    <message>
        <source>The project&apos;s id; without it, the one that was open last in the account.</source>
        <translation>ID des Projekts; ohne sie das Projekt, das im Konto zuletzt geöffnet war.</translation>
    </message>
    <message>
        <source>How many requests at once, from 1 to 30; otherwise 10.</source>
        <translation>Wie viele Anfragen gleichzeitig, von 1 bis 30; sonst 10.</translation>
    </message>
    <message>
        <source>Keep everything that is stored below this folder.</source>
        <translation>Alles Gespeicherte unterhalb dieses Ordners ablegen.</translation>
    </message>
    <message>
        <source>Write one JSON object a line.</source>
        <translation>Ein JSON-Objekt je Zeile ausgeben.</translation>
    </message>
    <message>
        <source>The stage, by its name.</source>
        <translation>Name der Phase.</translation>
    </message>
    <message>
        <source>The tasks, an id a line, in this file; - is standard input.</source>
        <translation>Datei mit den Aufgaben, eine ID je Zeile; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>The tasks of nobody: all of them, or the N most urgent and oldest.</source>
        <translation>Nicht zugewiesene Aufgaben: alle oder die N dringendsten und ältesten.</translation>
    </message>
    <message>
        <source>--account goes without --url and --org</source>
        <translation>--account lässt sich nicht mit --url und --org verwenden</translation>
    </message>
    <message>
        <source>--url needs --org</source>
        <translation>--url benötigt --org</translation>
    </message>
    <message>
        <source>--in-flight needs a number from 1 to %1</source>
        <translation>--in-flight benötigt eine Zahl von 1 bis %1</translation>
    </message>
    <message>
        <source>--stage is missing</source>
        <translation>--stage fehlt</translation>
    </message>
    <message>
        <source>--tasks needs the name of a file</source>
        <translation>--tasks benötigt den Namen einer Datei</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number of tasks</source>
        <translation>„%1“ ist keine Anzahl von Aufgaben</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no operation&apos;s id</source>
        <translation>„%1“ ist keine ID eines Vorgangs</translation>
    </message>
    <message>
        <source>Gives tasks to somebody, or takes them away from whom they belong to.</source>
        <translation>Weist jemandem Aufgaben zu oder hebt ihre Zuweisung auf.</translation>
    </message>
    <message>
        <source>Whom the tasks are given to.</source>
        <translation>Wem die Aufgaben zugewiesen werden.</translation>
    </message>
    <message>
        <source>The tasks come to be nobody&apos;s.</source>
        <translation>Die Zuweisung der Aufgaben aufheben.</translation>
    </message>
    <message>
        <source>--to needs an email address</source>
        <translation>--to benötigt eine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Shares tasks out among people, by priority and age.</source>
        <translation>Verteilt Aufgaben nach Priorität und Alter auf mehrere Personen.</translation>
    </message>
    <message>
        <source>Who gets them: email addresses with commas between them.</source>
        <translation>Wer sie bekommt: E-Mail-Adressen, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>So that everybody ends with as many open tasks in the stage; otherwise everybody gets as many of these tasks.</source>
        <translation>So verteilen, dass am Ende alle möglichst gleich viele offene Aufgaben in der Phase haben; sonst bekommen alle gleich viele dieser Aufgaben.</translation>
    </message>
    <message>
        <source>Only say who would get what.</source>
        <translation>Nur anzeigen, wer was bekäme.</translation>
    </message>
    <message>
        <source>--among is missing</source>
        <translation>--among fehlt</translation>
    </message>
    <message>
        <source>--tasks goes without --unassigned</source>
        <translation>--tasks lässt sich nicht mit --unassigned verwenden</translation>
    </message>
    <message>
        <source>Accepts or rejects tasks that are in a review stage. The key takes over those of nobody first.</source>
        <translation>Nimmt Aufgaben in einer Prüfphase an oder lehnt sie ab. Nicht zugewiesene übernimmt der Schlüssel zuvor.</translation>
    </message>
    <message>
        <source>Accept them.</source>
        <translation>Die Aufgaben annehmen.</translation>
    </message>
    <message>
        <source>Reject them.</source>
        <translation>Die Aufgaben ablehnen.</translation>
    </message>
    <message>
        <source>What is said to the labeler.</source>
        <translation>Kommentar für die Person, die gelabelt hat.</translation>
    </message>
    <message>
        <source>Also those that belong to somebody else.</source>
        <translation>Auch Aufgaben, die anderen zugewiesen sind.</translation>
    </message>
    <message>
        <source>Those that belong to the key.</source>
        <translation>Die Aufgaben, die dem Schlüssel zugewiesen sind.</translation>
    </message>
    <message>
        <source>Lists what was done and what is unfinished, without a connection; with an id, the tasks of that operation.</source>
        <translation>Listet ohne Verbindung auf, was ausgeführt wurde und was noch nicht beendet ist; mit einer ID die Aufgaben dieses Vorgangs.</translation>
    </message>
    <message>
        <source>Goes on with what was interrupted: with one operation, or with every one. What was on its way is looked up before anything is sent.</source>
        <translation>Setzt Unterbrochenes fort: einen Vorgang oder alle. Was unterwegs war, wird überprüft, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Every one, and what nobody could tell before is read once more.</source>
        <translation>Alle; was bisher unbekannt blieb, wird außerdem noch einmal gelesen.</translation>
    </message>
    <message>
        <source>--all goes without an id</source>
        <translation>--all lässt sich nicht mit einer ID verwenden</translation>
    </message>
    <message>
        <source>Checks that nobody changed the audit log afterwards; with a file, one that was exported.</source>
        <translation>Prüft, ob das Audit-Protokoll nachträglich geändert wurde; mit einer Datei ein exportiertes.</translation>
    </message>
    <message>
        <source>Writes the audit log to a file, an entry a line.</source>
        <translation>Schreibt das Audit-Protokoll in eine Datei, einen Eintrag je Zeile.</translation>
    </message>
    <message>
        <source>the name of the file is missing</source>
        <translation>der Name der Datei fehlt</translation>
    </message>
    <message>
        <source>Try &apos;brickyard --help&apos; for the commands.</source>
        <translation>„brickyard --help“ zeigt die Befehle.</translation>
    </message>
    <message>
        <source>Try &apos;brickyard %1 --help&apos;.</source>
        <translation>Hilfe zeigt „brickyard %1 --help“.</translation>
    </message>
    <message>
        <source>there is no command &apos;%1&apos;</source>
        <translation>es gibt keinen Befehl „%1“</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Say which project with --project.</source>
        <translation>Bitte mit --project angeben, welches Projekt gemeint ist.</translation>
    </message>
    <message>
        <source>needs one of --to and --nobody</source>
        <translation>braucht eines von --to und --nobody</translation>
    </message>
    <message>
        <source>needs one of --tasks and --unassigned</source>
        <translation>braucht eines von --tasks und --unassigned</translation>
    </message>
    <message>
        <source>needs one of --accept and --reject</source>
        <translation>braucht eines von --accept und --reject</translation>
    </message>
    <message>
        <source>needs one of --tasks and --mine</source>
        <translation>braucht eines von --tasks und --mine</translation>
    </message>
    <message>
        <source>there is no command &apos;%1&apos;, but %2</source>
        <translation>es gibt keinen Befehl „%1“, aber %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of commands</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Accepts and rejects tasks that are in a review stage as a file says: JSON Lines, a JSON array or CSV with taskId, reviewVal (true or false) and comment. All of it is checked before anything is sent.</source>
        <translation>Nimmt Aufgaben in einer Prüfphase an oder lehnt sie ab, wie eine Datei es sagt: JSON Lines, ein JSON-Array oder CSV mit taskId, reviewVal (true oder false) und comment. Alles wird geprüft, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>The decisions; - is standard input.</source>
        <translation>Die Entscheidungen; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Only check it and say what would be done.</source>
        <translation>Nur prüfen und sagen, was getan würde.</translation>
    </message>
    <message>
        <source>--file is missing</source>
        <translation>--file fehlt</translation>
    </message>
    <message>
        <source>Writes tasks with their labels in RedBrick&apos;s public format, one JSON object a line.</source>
        <translation>Schreibt Aufgaben mit ihren Labels in RedBricks öffentlichem Format, ein JSON-Objekt je Zeile.</translation>
    </message>
    <message>
        <source>The N most urgent and oldest of the tasks of nobody.</source>
        <translation>Die N dringendsten und ältesten Aufgaben, die niemandem gehören.</translation>
    </message>
    <message>
        <source>All that are in the stage.</source>
        <translation>Alle, die in der Phase sind.</translation>
    </message>
    <message>
        <source>With signed addresses, from which the images can be read for some time.</source>
        <translation>Mit signierten Adressen, von denen die Bilder eine Zeit lang gelesen werden können.</translation>
    </message>
    <message>
        <source>Write to this file instead of standard output.</source>
        <translation>In diese Datei schreiben statt auf die Standardausgabe.</translation>
    </message>
    <message>
        <source>needs one of --tasks, --next and --all</source>
        <translation>braucht eines von --tasks, --next und --all</translation>
    </message>
    <message>
        <source>--out needs the name of a file</source>
        <translation>--out braucht den Namen einer Datei</translation>
    </message>
    <message>
        <source>Gives tasks the labels of a file, in the place of those that they have: JSON Lines or a JSON array of task objects with taskId or name, and series and classification, or labels in the stored format. All of it is checked before anything is sent.</source>
        <translation>Gibt Aufgaben die Labels einer Datei, anstelle derer, die sie haben: JSON Lines oder ein JSON-Array von Aufgabenobjekten mit taskId oder name sowie series und classification, oder labels im gespeicherten Format. Alles wird geprüft, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>The labels; - is standard input.</source>
        <translation>Die Labels; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>The tasks stay where they are, and whose they are.</source>
        <translation>Die Aufgaben bleiben, wo sie sind, und wem sie gehören.</translation>
    </message>
    <message>
        <source>The key takes the tasks over, saves a draft and gives them back.</source>
        <translation>Der Schlüssel übernimmt die Aufgaben, speichert einen Entwurf und gibt sie zurück.</translation>
    </message>
    <message>
        <source>The key takes the tasks over and submits them; in a review stage, it accepts them with these corrections. A task that the key submitted comes back to it if it is rejected.</source>
        <translation>Der Schlüssel übernimmt die Aufgaben und reicht sie ein; in einer Prüfphase nimmt er sie mit diesen Korrekturen an. Eine Aufgabe, die der Schlüssel eingereicht hat, kommt zu ihm zurück, wenn sie abgelehnt wird.</translation>
    </message>
    <message>
        <source>Also those that belong to somebody else; with --pre-label, also those that somebody has begun.</source>
        <translation>Auch solche, die jemand anderem gehören; mit --pre-label auch solche, die jemand begonnen hat.</translation>
    </message>
    <message>
        <source>Only check it and say what each task has and what it would get.</source>
        <translation>Nur prüfen und sagen, was jede Aufgabe hat und was sie bekäme.</translation>
    </message>
    <message>
        <source>needs one of --pre-label, --draft and --submit</source>
        <translation>braucht eines von --pre-label, --draft und --submit</translation>
    </message>
    <message>
        <source>Runs a program over tasks: it gets one task object a line on standard input and prints one result a line, labels or a review decision. Its results are checked and compared as put-labels and put-reviews do it; without --apply nothing is sent.</source>
        <translation>Führt ein Programm über Aufgaben aus: Es bekommt auf der Standardeingabe je Zeile ein Aufgabenobjekt und gibt je Zeile ein Ergebnis aus, Labels oder eine Entscheidung. Seine Ergebnisse werden geprüft und verglichen, wie put-labels und put-reviews es tun; ohne --apply wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Its labels go into the tasks, which stay where they are, and whose they are.</source>
        <translation>Seine Labels kommen in die Aufgaben; diese bleiben, wo sie sind, und wem sie gehören.</translation>
    </message>
    <message>
        <source>Its labels are saved as drafts.</source>
        <translation>Seine Labels werden als Entwürfe gespeichert.</translation>
    </message>
    <message>
        <source>The tasks are submitted with its labels; in a review stage, accepted with these corrections.</source>
        <translation>Die Aufgaben werden mit seinen Labels eingereicht; in einer Prüfphase mit diesen Korrekturen angenommen.</translation>
    </message>
    <message>
        <source>Its results are decisions.</source>
        <translation>Seine Ergebnisse sind Entscheidungen.</translation>
    </message>
    <message>
        <source>Send it; otherwise it is only said what would be done.</source>
        <translation>Es senden; sonst wird nur gesagt, was geschähe.</translation>
    </message>
    <message>
        <source>Also tasks that belong to somebody else.</source>
        <translation>Auch Aufgaben, die jemand anderem gehören.</translation>
    </message>
    <message>
        <source>The task objects have signed addresses of their items.</source>
        <translation>Die Aufgabenobjekte haben signierte Adressen ihrer Bilder.</translation>
    </message>
    <message>
        <source>The items are read into files first, whose paths the task objects have as itemPaths.</source>
        <translation>Die Bilder werden vorher in Dateien gelesen, deren Pfade die Aufgabenobjekte als itemPaths haben.</translation>
    </message>
    <message>
        <source>Keep the results in this file.</source>
        <translation>Die Ergebnisse in dieser Datei behalten.</translation>
    </message>
    <message>
        <source>So many of the program run at the same time.</source>
        <translation>So viele des Programms laufen zur gleichen Zeit.</translation>
    </message>
    <message>
        <source>Stop the program after so many seconds.</source>
        <translation>Das Programm nach so vielen Sekunden anhalten.</translation>
    </message>
    <message>
        <source>The folder that the program runs in.</source>
        <translation>Der Ordner, in dem das Programm läuft.</translation>
    </message>
    <message>
        <source>Another variable for the program; may be repeated. It never gets the API key.</source>
        <translation>Eine weitere Variable für das Programm; mehrfach möglich. Den API-Schlüssel bekommt es nie.</translation>
    </message>
    <message>
        <source>the program is missing, behind --</source>
        <translation>das Programm fehlt, hinter --</translation>
    </message>
    <message>
        <source>needs one of --tasks and --next</source>
        <translation>braucht eines von --tasks und --next</translation>
    </message>
    <message>
        <source>needs one of --pre-label, --draft, --submit and --review</source>
        <translation>braucht eines von --pre-label, --draft, --submit und --review</translation>
    </message>
    <message>
        <source>Only tasks that have no labels; with --next, the first N such.</source>
        <translation>Nur Aufgaben, die keine Labels haben; mit --next die ersten N solchen.</translation>
    </message>
</context>
<context>
    <name>CsvRows</name>
    <message>
        <source>a CSV file may have 64 MB at most</source>
        <translation>eine CSV-Datei darf höchstens 64 MB haben</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>es ist nicht genug Speicher da</translation>
    </message>
    <message>
        <source>around line %1 a quotation mark is missing or one too many</source>
        <translation>um Zeile %1 fehlt ein Anführungszeichen oder ist eines zu viel</translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>&quot;%1&quot; is not an address. It looks like this: %2</source>
        <translation>„%1“ ist keine Adresse. Sie sieht so aus: %2</translation>
    </message>
    <message>
        <source>An address begins with https://, not with %1://.</source>
        <translation>Eine Adresse beginnt mit https://, nicht mit %1://.</translation>
    </message>
    <message>
        <source>The address must not contain a user name or a password. The API key has a field of its own.</source>
        <translation>Die Adresse darf weder Benutzernamen noch Passwort enthalten. Für den API-Schlüssel gibt es ein eigenes Feld.</translation>
    </message>
    <message>
        <source>%1 can be reached with https:// only, because the API key would travel unprotected. Write https:// instead of http://.</source>
        <translation>%1 ist nur über https:// erreichbar, weil der API-Schlüssel sonst ungeschützt übertragen würde. Bitte https:// statt http:// schreiben.</translation>
    </message>
    <message>
        <source>An API key has %1 characters; this has %2. Copy it again from RedBrick&apos;s settings.</source>
        <translation>Ein API-Schlüssel hat %1 Zeichen; dieser hat %2. Bitte noch einmal aus den Einstellungen von RedBrick kopieren.</translation>
    </message>
    <message>
        <source>An API key has letters, digits and signs only, without spaces. Copy it again from RedBrick&apos;s settings.</source>
        <translation>Ein API-Schlüssel besteht nur aus Buchstaben, Ziffern und Zeichen, ohne Leerzeichen. Bitte noch einmal aus den Einstellungen von RedBrick kopieren.</translation>
    </message>
    <message>
        <source>An organization id looks like this: 01234567-89ab-cdef-0123-456789abcdef. It is in the address of the organization&apos;s page.</source>
        <translation>Eine Organisations-ID sieht so aus: 01234567-89ab-cdef-0123-456789abcdef. Sie steht in der Adresse der Seite der Organisation.</translation>
    </message>
</context>
<context>
    <name>FieldCheck</name>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is %1, which is no number</source>
        <comment>NaN or Infinity</comment>
        <translation>ist %1, also keine Zahl</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>must be between 0 and 1, and is %1</source>
        <translation>muss zwischen 0 und 1 liegen, ist aber %1</translation>
    </message>
    <message>
        <source>must be a whole number from 0</source>
        <translation>muss eine ganze Zahl ab 0 sein</translation>
    </message>
    <message>
        <source>must be text</source>
        <translation>muss Text sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <source>must be text or a list of texts</source>
        <translation>muss Text oder eine Liste von Texten sein</translation>
    </message>
</context>
<context>
    <name>FileFault</name>
    <message>
        <source>Line %1: %2</source>
        <comment>what is wrong in a file</comment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <comment>what is wrong in a file, where within an entry</comment>
        <translation>Zeile %1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <comment>faults in a file</comment>
        <translation>
            <numerusform>… und %Ln weiterer</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileRows</name>
    <message>
        <source>Nothing is removed.</source>
        <translation>Nichts wird entfernt.</translation>
    </message>
    <message>
        <source>All its labels are removed.</source>
        <translation>Alle vorhandenen Labels werden entfernt.</translation>
    </message>
    <message>
        <source>The labels that it has are replaced.</source>
        <translation>Die vorhandenen Labels werden ersetzt.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Has</source>
        <comment>labels of a task</comment>
        <translation>Hat</translation>
    </message>
    <message>
        <source>Gets</source>
        <comment>labels of a task</comment>
        <translation>Bekommt</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Accept</source>
        <comment>a decision</comment>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <comment>a decision</comment>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>The task is nobody&apos;s.</source>
        <translation>Die Aufgabe ist niemandem zugewiesen.</translation>
    </message>
    <message>
        <source>The task belongs to %1.</source>
        <translation>Die Aufgabe ist %1 zugewiesen.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
</context>
<context>
    <name>FileSaving</name>
    <message>
        <source>%1 is not a file, so nothing was written.</source>
        <translation>%1 ist keine Datei, daher wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. What was there before is unchanged.</source>
        <comment>a file, the system&apos;s words</comment>
        <translation>%1 konnte nicht geschrieben werden: %2. Was vorher dort war, ist unverändert.</translation>
    </message>
</context>
<context>
    <name>FilterSyntax</name>
    <message>
        <source>“is:” is followed by mine, notmine or rejected.</source>
        <translation>Auf „is:“ folgt mine, notmine oder rejected.</translation>
    </message>
    <message>
        <source>What %1: is to look for is missing.</source>
        <comment>the name of a field</comment>
        <translation>Es fehlt, wonach %1: suchen soll.</translation>
    </message>
    <message>
        <source>The quote that begins here has no end.</source>
        <translation>Das Anführungszeichen, das hier steht, hat kein zweites.</translation>
    </message>
    <message>
        <source>There is no field %1. To look for the words, put them in quotes.</source>
        <comment>what stands before a colon</comment>
        <translation>Es gibt kein Feld %1. Um nach den Wörtern zu suchen, bitte Anführungszeichen um sie setzen.</translation>
    </message>
    <message>
        <source>There is no state %1. States are: %2.</source>
        <comment>a word, names</comment>
        <translation>Den Status %1 gibt es nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>This project has no stage %1. Its stages are: %2.</source>
        <comment>a word, names</comment>
        <translation>Dieses Projekt hat keine Phase %1. Seine Phasen sind: %2.</translation>
    </message>
</context>
<context>
    <name>FilterValues</name>
    <message>
        <source>There is no day %1.</source>
        <translation>Den Tag %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>A range has two ends, like %1.</source>
        <translation>Ein Bereich hat zwei Enden, wie %1.</translation>
    </message>
    <message>
        <source>A day like 2026-01-31 or an age like 7d is missing.</source>
        <translation>Es fehlt ein Tag wie 2026-01-31 oder ein Alter wie 7d.</translation>
    </message>
    <message>
        <source>“%1” is neither a day like 2026-01-31 nor an age like 7d. Ages are numbers with h, d, w, mo or y: hours, days, weeks, months or years.</source>
        <translation>„%1“ ist weder ein Tag wie 2026-01-31 noch ein Alter wie 7d. Ein Alter ist eine Zahl mit h, d, w, mo oder y: Stunden, Tage, Wochen, Monate oder Jahre.</translation>
    </message>
    <message>
        <source>“%1” is no number; priorities go from 0 to 1.</source>
        <translation>„%1“ ist keine Zahl; Prioritäten gehen von 0 bis 1.</translation>
    </message>
    <message>
        <source>A number from 0 to 1 is missing.</source>
        <translation>Es fehlt eine Zahl von 0 bis 1.</translation>
    </message>
    <message>
        <source>A range goes from a day to a day, or from an age to an age.</source>
        <translation>Ein Bereich geht von Tag zu Tag oder von Alter zu Alter.</translation>
    </message>
    <message>
        <source>“%1” is too much; priorities go from 0 to 1.</source>
        <translation>„%1“ ist zu viel; Prioritäten gehen von 0 bis 1.</translation>
    </message>
    <message>
        <source>No task has such a priority; priorities go from 0 to 1.</source>
        <translation>Keine Aufgabe hat eine solche Priorität; Prioritäten gehen von 0 bis 1.</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>the task&apos;s state</source>
        <translation>der Status der Aufgabe</translation>
    </message>
    <message>
        <source>whose it is</source>
        <translation>wessen Aufgabe es ist</translation>
    </message>
    <message>
        <source>where it is</source>
        <translation>in welcher Phase sie ist</translation>
    </message>
    <message>
        <source>&gt;0.5, &lt;=0.2, 0.2..0.5</source>
        <translation>&gt;0.5, &lt;=0.2, 0.2..0.5</translation>
    </message>
    <message>
        <source>&gt;7d is longer ago than 7 days</source>
        <translation>&gt;7d ist länger her als 7 Tage</translation>
    </message>
    <message>
        <source>&lt;2026-01-31 is before that day</source>
        <translation>&lt;2026-01-31 ist vor diesem Tag</translation>
    </message>
    <message>
        <source>names that begin with it and a slash</source>
        <translation>Namen, die damit und einem / beginnen</translation>
    </message>
    <message>
        <source>mine, notmine or rejected</source>
        <translation>mine, notmine oder rejected</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>numbers</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>more than … ago</comment>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>more than … ago</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <comment>more than … ago</comment>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <comment>more than … ago</comment>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>more than … ago</comment>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>less than %1 ago</source>
        <translation>vor weniger als %1</translation>
    </message>
    <message>
        <source>at most %1 ago</source>
        <translation>vor höchstens %1</translation>
    </message>
    <message>
        <source>more than %1 ago</source>
        <translation>vor mehr als %1</translation>
    </message>
    <message>
        <source>at least %1 ago</source>
        <translation>vor mindestens %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 to %2 ago</source>
        <translation>vor %1 bis %2</translation>
    </message>
    <message>
        <source>today</source>
        <comment>as in: before today, since today</comment>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>as in: before yesterday, since yesterday</comment>
        <translation>gestern</translation>
    </message>
    <message>
        <source>before %1</source>
        <comment>a day</comment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a day</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <comment>a day</comment>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a day</comment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Assignee: %1</source>
        <translation>Zugewiesen an: %1</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>Phase: %1</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Ordner: %1</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>Priorität: %1</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>Erstellt: %1</translation>
    </message>
    <message>
        <source>Updated: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>tasks of the API key</comment>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Rejected before</source>
        <comment>tasks</comment>
        <translation>Bereits abgelehnt</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>Ground Truth</translation>
    </message>
    <message>
        <source>Not mine</source>
        <comment>tasks that the API key does not have</comment>
        <translation>Nicht meine</translation>
    </message>
    <message>
        <source>a part of the name only</source>
        <translation>ein Teil nur des Namens</translation>
    </message>
    <message>
        <source>how the task&apos;s id begins</source>
        <translation>wie die ID der Aufgabe beginnt</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>Id: %1…</source>
        <comment>the beginning of an id</comment>
        <translation>ID: %1…</translation>
    </message>
    <message>
        <source>Not rejected before</source>
        <comment>tasks</comment>
        <translation>Noch nicht abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln id(s)</source>
        <comment>tasks that are looked for by their ids</comment>
        <translation>
            <numerusform>%Ln ID</numerusform>
            <numerusform>%Ln IDs</numerusform>
        </translation>
    </message>
    <message>
        <source>without %1</source>
        <comment>a word that tasks must not have</comment>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>not %1</source>
        <comment>a value: State: not Skipped</comment>
        <translation>nicht %1</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Somebody moved the task to %1 meanwhile; it was left alone.</source>
        <translation>Die Aufgabe wurde inzwischen nach %1 verschoben; sie blieb unverändert.</translation>
    </message>
    <message>
        <source>The task has several assignees (consensus); Brickyard leaves such tasks alone.</source>
        <translation>Die Aufgabe ist mehreren Personen zugewiesen (Konsens); solche Aufgaben ändert Brickyard nicht.</translation>
    </message>
    <message>
        <source>Somebody unassigned the task meanwhile; it was left alone.</source>
        <translation>Die Zuweisung der Aufgabe wurde inzwischen aufgehoben; sie blieb unverändert.</translation>
    </message>
    <message>
        <source>Somebody gave the task to %1 meanwhile; it was left alone.</source>
        <translation>Die Aufgabe wurde inzwischen %1 zugewiesen; sie blieb unverändert.</translation>
    </message>
    <message>
        <source>The task belongs to %1 and was left with them.</source>
        <translation>Die Aufgabe ist %1 zugewiesen und blieb es.</translation>
    </message>
    <message>
        <source>%1 went on with the task meanwhile; it was left alone.</source>
        <translation>%1 hat inzwischen an der Aufgabe weitergearbeitet; sie blieb unverändert.</translation>
    </message>
    <message>
        <source>The task has gone on to %1 since; it was left alone.</source>
        <translation>Die Aufgabe ist seitdem nach %1 weitergegangen; sie blieb unverändert.</translation>
    </message>
    <message>
        <source>Somebody unassigned the task since; it was left alone.</source>
        <translation>Die Zuweisung der Aufgabe wurde seitdem aufgehoben; sie blieb unverändert.</translation>
    </message>
    <message>
        <source>The task was given to %1 since; it was left alone.</source>
        <translation>Die Aufgabe wurde seitdem %1 zugewiesen; sie blieb unverändert.</translation>
    </message>
    <message>
        <source>%1 submitted the task meanwhile.</source>
        <translation>%1 hat die Aufgabe inzwischen eingereicht.</translation>
    </message>
    <message>
        <source>%1 reviewed the task meanwhile.</source>
        <translation>%1 hat die Aufgabe inzwischen geprüft.</translation>
    </message>
    <message>
        <source>Somebody moved the task to %1 meanwhile.</source>
        <translation>Die Aufgabe wurde inzwischen nach %1 verschoben.</translation>
    </message>
    <message>
        <source>%1 changed the task&apos;s labels meanwhile; it was left alone.</source>
        <translation>%1 hat die Labels der Aufgabe inzwischen geändert; sie wurde nicht angetastet.</translation>
    </message>
    <message>
        <source>%1 has begun to work on the task; its labels were left as they are.</source>
        <translation>%1 hat mit der Aufgabe begonnen; ihre Labels blieben, wie sie sind.</translation>
    </message>
    <message>
        <source>%1 gave the task other labels meanwhile.</source>
        <translation>%1 hat der Aufgabe inzwischen andere Labels gegeben.</translation>
    </message>
    <message>
        <source>Somebody with your API key</source>
        <translation>Jemand mit Ihrem API-Schlüssel</translation>
    </message>
    <message>
        <source>Its labels have changed since the program saw them. Nothing was decided; run it again.</source>
        <translation>Ihre Labels haben sich geändert, seit das Programm sie gesehen hat. Es wurde nichts entschieden; führen Sie es noch einmal aus.</translation>
    </message>
    <message>
        <source>ground truth</source>
        <translation>Ground Truth</translation>
    </message>
    <message>
        <source>the archive</source>
        <translation>Archiv</translation>
    </message>
</context>
<context>
    <name>JsonEntries</name>
    <message numerus="yes">
        <source>the line is longer than %Ln MB</source>
        <translation>
            <numerusform>die Zeile ist länger als %Ln MB</numerusform>
            <numerusform>die Zeile ist länger als %Ln MB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an entry is longer than %Ln MB</source>
        <translation>
            <numerusform>ein Eintrag ist länger als %Ln MB</numerusform>
            <numerusform>ein Eintrag ist länger als %Ln MB</numerusform>
        </translation>
    </message>
    <message>
        <source>the file ends in the middle of an entry</source>
        <translation>die Datei endet mitten in einem Eintrag</translation>
    </message>
    <message>
        <source>an entry is missing between commas</source>
        <translation>zwischen Kommas fehlt ein Eintrag</translation>
    </message>
    <message>
        <source>the file ends before its list does</source>
        <translation>die Datei endet vor ihrer Liste</translation>
    </message>
</context>
<context>
    <name>LabelCheck</name>
    <message>
        <source>cannot be there beside series and classification: they are two ways to give the same</source>
        <translation>kann nicht neben series und classification stehen: Es sind zwei Arten, dasselbe anzugeben</translation>
    </message>
    <message>
        <source>has no labels: neither series, nor classification, nor labels</source>
        <translation>hat keine Labels: weder series noch classification noch labels</translation>
    </message>
    <message>
        <source>masks as PNG are not supported, only NIfTI is</source>
        <translation>Masken als PNG werden nicht unterstützt, nur NIfTI</translation>
    </message>
    <message>
        <source>must be a number from 1 to 65535</source>
        <translation>muss eine Zahl von 1 bis 65535 sein</translation>
    </message>
    <message>
        <source>names instances, but segmentations names no file</source>
        <translation>nennt Instanzen, aber segmentations nennt keine Datei</translation>
    </message>
    <message>
        <source>names a file, but segmentMap names no instance in it</source>
        <translation>nennt eine Datei, aber segmentMap nennt keine Instanz darin</translation>
    </message>
    <message>
        <source>must name the mask of each instance, because the masks are binary</source>
        <translation>muss die Maske jeder Instanz nennen, weil die Masken binär sind</translation>
    </message>
    <message>
        <source>must be whole numbers</source>
        <translation>müssen ganze Zahlen sein</translation>
    </message>
    <message>
        <source>must be one file</source>
        <translation>muss eine Datei sein</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>must be a category&apos;s name</source>
        <translation>muss der Name einer Kategorie sein</translation>
    </message>
    <message>
        <source>%1 is archived in the taxonomy</source>
        <translation>%1 ist in der Taxonomie archiviert</translation>
    </message>
    <message>
        <source>%1 is not in the taxonomy</source>
        <translation>%1 ist nicht in der Taxonomie</translation>
    </message>
    <message>
        <source>%1 is in the taxonomy for %2, not for %3</source>
        <comment>a category, the service&apos;s words for ways of marking</comment>
        <translation>%1 ist in der Taxonomie für %2, nicht für %3</translation>
    </message>
    <message>
        <source>is no attribute there by the taxonomy</source>
        <translation>ist nach der Taxonomie dort kein Attribut</translation>
    </message>
    <message>
        <source>is archived in the taxonomy</source>
        <translation>ist in der Taxonomie archiviert</translation>
    </message>
    <message>
        <source>must be text, true, false or a list of texts</source>
        <translation>muss Text, true, false oder eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be text</source>
        <translation>muss Text sein</translation>
    </message>
    <message>
        <source>must be one of the options, as text</source>
        <translation>muss eine der Optionen sein, als Text</translation>
    </message>
    <message>
        <source>%1 is none of the options: %2</source>
        <translation>%1 ist keine der Optionen: %2</translation>
    </message>
    <message>
        <source>is no label of a known kind</source>
        <translation>ist kein Label einer bekannten Art</translation>
    </message>
    <message>
        <source>is an instance of a segmentation, but labelsMap names no file for its series</source>
        <translation>ist eine Instanz einer Segmentierung, aber labelsMap nennt keine Datei für ihre Serie</translation>
    </message>
    <message>
        <source>is no index of a series</source>
        <translation>ist kein Index einer Serie</translation>
    </message>
    <message>
        <source>has no labels; where the task is to have none, say &quot;labels&quot;: []</source>
        <translation>hat keine Labels; wo die Aufgabe keine haben soll, steht &quot;labels&quot;: []</translation>
    </message>
    <message>
        <source>is no member that is known</source>
        <translation>ist kein bekanntes Feld</translation>
    </message>
</context>
<context>
    <name>LabelCounts</name>
    <message numerus="yes">
        <source>%Ln box(es)</source>
        <translation>
            <numerusform>%Ln Rahmen</numerusform>
            <numerusform>%Ln Rahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln polygon(s)</source>
        <translation>
            <numerusform>%Ln Polygon</numerusform>
            <numerusform>%Ln Polygone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln polyline(s)</source>
        <translation>
            <numerusform>%Ln Linienzug</numerusform>
            <numerusform>%Ln Linienzüge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln landmark(s)</source>
        <translation>
            <numerusform>%Ln Landmarke</numerusform>
            <numerusform>%Ln Landmarken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln landmark(s) in 3D</source>
        <translation>
            <numerusform>%Ln 3D-Landmarke</numerusform>
            <numerusform>%Ln 3D-Landmarken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ellipse(s)</source>
        <translation>
            <numerusform>%Ln Ellipse</numerusform>
            <numerusform>%Ln Ellipsen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cuboid(s)</source>
        <translation>
            <numerusform>%Ln Quader</numerusform>
            <numerusform>%Ln Quader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln length(s)</source>
        <translation>
            <numerusform>%Ln Länge</numerusform>
            <numerusform>%Ln Längen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln angle(s)</source>
        <translation>
            <numerusform>%Ln Winkel</numerusform>
            <numerusform>%Ln Winkel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln Segment</numerusform>
            <numerusform>%Ln Segmente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln classification(s)</source>
        <translation>
            <numerusform>%Ln Klassifikation</numerusform>
            <numerusform>%Ln Klassifikationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln series classification(s)</source>
        <translation>
            <numerusform>%Ln Klassifikation einer Serie</numerusform>
            <numerusform>%Ln Klassifikationen von Serien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frame classification(s)</source>
        <translation>
            <numerusform>%Ln Klassifikation eines Bildes</numerusform>
            <numerusform>%Ln Klassifikationen von Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other label(s)</source>
        <translation>
            <numerusform>%Ln anderes Label</numerusform>
            <numerusform>%Ln andere Labels</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>the labels that a task has</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number of labels, their category</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the counts of labels</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>&quot;3 boxes (2 nodule, 1 mass)&quot;</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>LabelFile</name>
    <message>
        <source>is missing, and so is a name</source>
        <translation>fehlt, und ein Name ebenso</translation>
    </message>
    <message>
        <source>is no task id: %1</source>
        <translation>ist keine Aufgaben-Id: %1</translation>
    </message>
    <message>
        <source>line %1 has labels for this task</source>
        <translation>Zeile %1 hat Labels für diese Aufgabe</translation>
    </message>
</context>
<context>
    <name>LabelInput</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fault(s) in %1; nothing was sent.</source>
        <translation>
            <numerusform>%Ln Fehler in %1; es wurde nichts gesendet.</numerusform>
            <numerusform>%Ln Fehler in %1; es wurde nichts gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>it is no file; give it as standard input</source>
        <translation>es ist keine Datei; geben Sie es als Standardeingabe</translation>
    </message>
</context>
<context>
    <name>LabelJson</name>
    <message>
        <source>must be a JSON object</source>
        <translation>muss ein JSON-Objekt sein</translation>
    </message>
    <message>
        <source>is no JSON: %1</source>
        <translation>ist kein JSON: %1</translation>
    </message>
</context>
<context>
    <name>LabelMatching</name>
    <message>
        <source>The task is in %1, not in %2.</source>
        <comment>stages</comment>
        <translation>Die Aufgabe ist in %1, nicht in %2.</translation>
    </message>
    <message>
        <source>The task has several assignees (consensus); Brickyard leaves such tasks alone.</source>
        <translation>Die Aufgabe ist mehreren Personen zugewiesen (Konsens); solche Aufgaben ändert Brickyard nicht.</translation>
    </message>
    <message>
        <source>It speaks of %1, and the task has %2.</source>
        <comment>numbers of series</comment>
        <translation>Die Datei nennt %1, die Aufgabe hat %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln series</source>
        <translation>
            <numerusform>%Ln Serie</numerusform>
            <numerusform>%Ln Serien</numerusform>
        </translation>
    </message>
    <message>
        <source>The task belongs to %1 and would be left with them.</source>
        <translation>Die Aufgabe gehört %1 und bliebe dort.</translation>
    </message>
    <message>
        <source>%1 has begun to work on the task.</source>
        <translation>%1 hat mit der Aufgabe begonnen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks in %1 have this name; give the id.</source>
        <translation>
            <numerusform>%Ln Aufgabe in %1 hat diesen Namen; geben Sie die Id an.</numerusform>
            <numerusform>%Ln Aufgaben in %1 haben diesen Namen; geben Sie die Id an.</numerusform>
        </translation>
    </message>
    <message>
        <source>No task in %1 has this name.</source>
        <translation>Keine Aufgabe in %1 hat diesen Namen.</translation>
    </message>
    <message>
        <source>There is no such task in the project.</source>
        <translation>Eine solche Aufgabe gibt es im Projekt nicht.</translation>
    </message>
    <message>
        <source>Another entry has labels for this task.</source>
        <translation>Ein anderer Eintrag hat Labels für diese Aufgabe.</translation>
    </message>
    <message>
        <source>The file calls it %1, and it is called %2.</source>
        <comment>names of a task</comment>
        <translation>In der Datei heißt sie %1, sie heißt aber %2.</translation>
    </message>
</context>
<context>
    <name>LabelShapes</name>
    <message>
        <source>reaches beyond the image: %1 + %2</source>
        <comment>numbers</comment>
        <translation>reicht über das Bild hinaus: %1 + %2</translation>
    </message>
    <message numerus="yes">
        <source>must have at least %Ln point(s)</source>
        <translation>
            <numerusform>muss mindestens %Ln Punkt haben</numerusform>
            <numerusform>muss mindestens %Ln Punkte haben</numerusform>
        </translation>
    </message>
    <message>
        <source>must be three numbers</source>
        <translation>müssen drei Zahlen sein</translation>
    </message>
    <message>
        <source>must be &quot;length&quot; or &quot;angle&quot;</source>
        <translation>muss &quot;length&quot; oder &quot;angle&quot; sein</translation>
    </message>
</context>
<context>
    <name>LogFile</name>
    <message>
        <source>Brickyard goes on without its log: %1 cannot be written (%2).</source>
        <translation>Brickyard läuft ohne Logdatei weiter: %1 kann nicht geschrieben werden (%2).</translation>
    </message>
</context>
<context>
    <name>NiftiHeader</name>
    <message>
        <source>a DICOM RT structure set</source>
        <translation>ein DICOM-RT-Structure-Set</translation>
    </message>
    <message>
        <source>a DICOM segmentation</source>
        <translation>eine DICOM-Segmentierung</translation>
    </message>
    <message>
        <source>a DICOM file</source>
        <translation>eine DICOM-Datei</translation>
    </message>
    <message>
        <source>a MetaImage file</source>
        <translation>eine MetaImage-Datei</translation>
    </message>
    <message>
        <source>an NRRD file</source>
        <translation>eine NRRD-Datei</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>ein PNG-Bild</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>ein JPEG-Bild</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>ein TIFF-Bild</translation>
    </message>
    <message>
        <source>an HDF5 file</source>
        <translation>eine HDF5-Datei</translation>
    </message>
    <message>
        <source>a NumPy array</source>
        <translation>ein NumPy-Array</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ein ZIP-Archiv</translation>
    </message>
    <message>
        <source>a VTK file</source>
        <translation>eine VTK-Datei</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is no NIfTI volume</source>
        <translation>ist kein NIfTI-Volumen</translation>
    </message>
    <message>
        <source>is %1; only NIfTI (.nii, .nii.gz) is supported</source>
        <translation>ist %1; unterstützt wird nur NIfTI (.nii, .nii.gz)</translation>
    </message>
    <message>
        <source>ends in the middle of its header</source>
        <translation>endet mitten im Dateikopf</translation>
    </message>
    <message>
        <source>is the header of a NIfTI volume in two files; only NIfTI in one file (.nii, .nii.gz) is supported</source>
        <translation>ist der Kopf eines NIfTI-Volumens aus zwei Dateien; unterstützt wird nur NIfTI in einer Datei (.nii, .nii.gz)</translation>
    </message>
    <message>
        <source>is no NIfTI volume: its header lacks the mark &quot;n+%1&quot;</source>
        <translation>ist kein NIfTI-Volumen: Im Dateikopf fehlt das Kennzeichen &quot;n+%1&quot;</translation>
    </message>
    <message>
        <source>has a damaged header: %1 dimensions</source>
        <translation>hat einen beschädigten Dateikopf: %1 Dimensionen</translation>
    </message>
    <message>
        <source>has fewer than three dimensions</source>
        <translation>hat weniger als drei Dimensionen</translation>
    </message>
    <message>
        <source>has %1 voxels along an axis; there can be 1 to %2</source>
        <translation>hat %1 Voxel entlang einer Achse; möglich sind 1 bis %2</translation>
    </message>
    <message>
        <source>has more than three dimensions</source>
        <translation>hat mehr als drei Dimensionen</translation>
    </message>
    <message>
        <source>has %1 voxels; at most %2 are supported</source>
        <translation>hat %1 Voxel; unterstützt werden höchstens %2</translation>
    </message>
    <message>
        <source>has voxels of the type %1, which cannot be instance ids</source>
        <translation>hat Voxel vom Typ %1, die keine Instanznummern sein können</translation>
    </message>
    <message>
        <source>has a damaged header: the voxels cannot begin at byte %1</source>
        <translation>hat einen beschädigten Dateikopf: Die Voxel können nicht bei Byte %1 beginnen</translation>
    </message>
    <message>
        <source>has a damaged header: its scaling is no number</source>
        <translation>hat einen beschädigten Dateikopf: Die Skalierung ist keine Zahl</translation>
    </message>
</context>
<context>
    <name>NiftiMerge</name>
    <message>
        <source>cannot be opened</source>
        <translation>kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>has %1 × %2 × %3 voxels, where the first has %4 × %5 × %6</source>
        <translation>hat %1 × %2 × %3 Voxel, die erste aber %4 × %5 × %6</translation>
    </message>
    <message>
        <source>so many instances overlap that there are not enough ids</source>
        <translation>es überlappen sich so viele Instanzen, dass die Nummern nicht reichen</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>a volume has changed while it was read</source>
        <translation>ein Volumen hat sich geändert, während es gelesen wurde</translation>
    </message>
    <message>
        <source>there can be 1 to %1 volumes of one image</source>
        <translation>von einem Bild kann es 1 bis %1 Volumen geben</translation>
    </message>
    <message>
        <source>%1 is no instance id: they go from 1 to %2</source>
        <translation>%1 ist keine Instanznummer: Sie gehen von 1 bis %2</translation>
    </message>
</context>
<context>
    <name>NiftiVolume</name>
    <message>
        <source>is damaged: what it has packed cannot be unpacked</source>
        <translation>ist beschädigt: Der gepackte Inhalt lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>is not complete: it ends in the middle of what it has packed</source>
        <translation>ist nicht vollständig: Die Datei endet mitten im gepackten Inhalt</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>is not complete: it ends before its voxels begin</source>
        <translation>ist nicht vollständig: Die Datei endet, bevor die Voxel beginnen</translation>
    </message>
    <message>
        <source>is not complete: it ends before its last voxel</source>
        <translation>ist nicht vollständig: Die Datei endet vor dem letzten Voxel</translation>
    </message>
    <message>
        <source>has a voxel with the value %1; instance ids go from 0 to %2</source>
        <translation>hat einen Voxel mit dem Wert %1; Instanznummern gehen von 0 bis %2</translation>
    </message>
    <message>
        <source>unpacks to more than its header says</source>
        <translation>ist entpackt größer, als der Dateikopf angibt</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>waiting</source>
        <comment>the state of a task in an operation</comment>
        <translation>wartet</translation>
    </message>
    <message>
        <source>being sent</source>
        <comment>the state of a task in an operation</comment>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>done</source>
        <comment>the state of a task in an operation</comment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>the state of a task in an operation</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>the state of a task in an operation</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not sent</source>
        <comment>the state of a task in an operation</comment>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>left alone</source>
        <comment>the state of a task in an operation</comment>
        <translation>unverändert gelassen</translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln task(s) to %1</source>
        <translation>
            <numerusform>%Ln Aufgabe an %1 zuweisen</numerusform>
            <numerusform>%Ln Aufgaben an %1 zuweisen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unassign %Ln task(s)</source>
        <translation>
            <numerusform>Zuweisung von %Ln Aufgabe aufheben</numerusform>
            <numerusform>Zuweisung von %Ln Aufgaben aufheben</numerusform>
        </translation>
    </message>
    <message>
        <source>Distribute %1 among %2</source>
        <comment>a number of tasks, a number of people</comment>
        <translation>%1 auf %2 verteilen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <comment>to be distributed</comment>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <comment>among whom tasks are distributed</comment>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <comment>the title of an operation</comment>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <comment>the title of an operation</comment>
        <translation>Rückgängig: %1</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln task(s) in %1</source>
        <translation>
            <numerusform>%Ln Aufgabe in %1 annehmen</numerusform>
            <numerusform>%Ln Aufgaben in %1 annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln task(s) in %1</source>
        <translation>
            <numerusform>%Ln Aufgabe in %1 ablehnen</numerusform>
            <numerusform>%Ln Aufgaben in %1 ablehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %Ln task(s) in %1</source>
        <translation>
            <numerusform>%Ln Aufgabe in %1 einreichen</numerusform>
            <numerusform>%Ln Aufgaben in %1 einreichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Comment on %1</source>
        <comment>a task&apos;s name</comment>
        <translation>Kommentar zu %1</translation>
    </message>
    <message>
        <source>Unassign</source>
        <comment>what is about to happen to a task</comment>
        <translation>Zuweisung aufheben</translation>
    </message>
    <message>
        <source>→ %1</source>
        <comment>a task is about to be given to this person</comment>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>Accept</source>
        <comment>what is about to happen to a task</comment>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <comment>what is about to happen to a task</comment>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Submit</source>
        <comment>what is about to happen to a task</comment>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>%1 of %2 assigned</source>
        <translation>%1 von %2 zugewiesen</translation>
    </message>
    <message>
        <source>%1 of %2 unassigned</source>
        <translation>%1 von %2 Zuweisungen aufgehoben</translation>
    </message>
    <message>
        <source>%1 of %2 restored</source>
        <comment>to the people they belonged to before</comment>
        <translation>%1 von %2 zurückgegeben</translation>
    </message>
    <message>
        <source>%1 of %2 accepted</source>
        <translation>%1 von %2 angenommen</translation>
    </message>
    <message>
        <source>%1 of %2 rejected</source>
        <translation>%1 von %2 abgelehnt</translation>
    </message>
    <message>
        <source>%1 of %2 submitted</source>
        <translation>%1 von %2 eingereicht</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>not written yet</source>
        <translation>noch nicht geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unbekannt</numerusform>
            <numerusform>%Ln unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln nicht gesendet</numerusform>
            <numerusform>%Ln nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the counts of an operation&apos;s summary</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 of %2 assigned again</source>
        <translation>%1 von %2 erneut zugewiesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left alone</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln unverändert gelassen</numerusform>
            <numerusform>%Ln unverändert gelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comment on %Ln task(s)</source>
        <translation>
            <numerusform>Kommentar zu %Ln Aufgabe</numerusform>
            <numerusform>Kommentar zu %Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to %1</source>
        <comment>what is about to happen to a task, a stage</comment>
        <translation>Zurück nach %1</translation>
    </message>
    <message>
        <source>%1 of %2 moved back</source>
        <comment>to the stages that they came from</comment>
        <translation>%1 von %2 zurückverschoben</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln task(s) with corrections in %1</source>
        <translation>
            <numerusform>%Ln Aufgabe mit Korrekturen in %1 annehmen</numerusform>
            <numerusform>%Ln Aufgaben mit Korrekturen in %1 annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %Ln task(s) with labels in %1</source>
        <translation>
            <numerusform>%Ln Aufgabe mit Labels in %1 einreichen</numerusform>
            <numerusform>%Ln Aufgaben mit Labels in %1 einreichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pre-label %Ln task(s) in %1</source>
        <translation>
            <numerusform>%Ln Aufgabe in %1 vorlabeln</numerusform>
            <numerusform>%Ln Aufgaben in %1 vorlabeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save drafts of %Ln task(s) in %1</source>
        <translation>
            <numerusform>Entwurf von %Ln Aufgabe in %1 speichern</numerusform>
            <numerusform>Entwürfe von %Ln Aufgaben in %1 speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Pre-label</source>
        <comment>what is about to happen to a task</comment>
        <translation>Vorlabeln</translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>what is about to happen to a task</comment>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>%1 of %2 pre-labeled</source>
        <translation>%1 von %2 vorgelabelt</translation>
    </message>
    <message>
        <source>%1 of %2 saved as drafts</source>
        <translation>%1 von %2 als Entwurf gespeichert</translation>
    </message>
</context>
<context>
    <name>OperationGroup</name>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <comment>tasks of several decisions</comment>
        <translation>
            <numerusform>%Ln angenommen</numerusform>
            <numerusform>%Ln angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <comment>tasks of several decisions</comment>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln submitted</source>
        <comment>tasks of several decisions</comment>
        <translation>
            <numerusform>%Ln eingereicht</numerusform>
            <numerusform>%Ln eingereicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being sent</source>
        <comment>tasks of several decisions</comment>
        <translation>
            <numerusform>%Ln wird gesendet</numerusform>
            <numerusform>%Ln werden gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held</source>
        <comment>tasks of several decisions: not sent yet</comment>
        <translation>
            <numerusform>%Ln zurückgehalten</numerusform>
            <numerusform>%Ln zurückgehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left alone</source>
        <comment>tasks of several decisions</comment>
        <translation>
            <numerusform>%Ln unverändert gelassen</numerusform>
            <numerusform>%Ln unverändert gelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>tasks of several decisions</comment>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <comment>tasks of several decisions</comment>
        <translation>
            <numerusform>%Ln unbekannt</numerusform>
            <numerusform>%Ln unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <comment>tasks of several decisions</comment>
        <translation>
            <numerusform>%Ln nicht gesendet</numerusform>
            <numerusform>%Ln nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a stage, the counts of its decisions</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the counts of several decisions</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>waits for an earlier change of the same tasks</source>
        <translation>wartet auf eine frühere Änderung derselben Aufgaben</translation>
    </message>
    <message>
        <source>waits until you send it</source>
        <translation>wartet, bis Sie senden</translation>
    </message>
    <message>
        <source>sends in %1 s</source>
        <comment>a number of seconds</comment>
        <translation>wird in %1 s gesendet</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>how many tasks of how many have ended</comment>
        <translation>%1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left alone</source>
        <comment>tasks of an operation</comment>
        <translation>
            <numerusform>%Ln unverändert gelassen</numerusform>
            <numerusform>%Ln unverändert gelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>tasks of an operation</comment>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <comment>tasks of an operation</comment>
        <translation>
            <numerusform>%Ln unbekannt</numerusform>
            <numerusform>%Ln unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <comment>tasks of an operation</comment>
        <translation>
            <numerusform>%Ln nicht gesendet</numerusform>
            <numerusform>%Ln nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tasks/s</source>
        <comment>a rate</comment>
        <translation>%1 Aufgaben/s</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <comment>a number of seconds</comment>
        <translation>noch etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <comment>a number of minutes</comment>
        <translation>noch etwa %1 min</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 sent, %2 not sent</source>
        <comment>numbers of tasks</comment>
        <translation>%1 gesendet, %2 nicht gesendet</translation>
    </message>
    <message>
        <source>The key was refused. It goes on when you connect again.</source>
        <translation>Der Schlüssel wurde abgelehnt. Nach erneuter Verbindung geht es weiter.</translation>
    </message>
    <message>
        <source>RedBrick cannot be reached. It goes on by itself.</source>
        <translation>RedBrick ist nicht erreichbar. Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>What was done could not be written down.</source>
        <translation>Was ausgeführt wurde, konnte nicht aufgezeichnet werden.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pausiert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <comment>tasks of several decisions: not sent yet</comment>
        <translation>
            <numerusform>%Ln pausiert</numerusform>
            <numerusform>%Ln pausiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 of %3 were sent.</source>
        <comment>why it is paused, a number of tasks, of how many</comment>
        <translation>%1 Gesendet: %2 von %3.</translation>
    </message>
    <message>
        <source>Interrupted: Brickyard ended before all of it was sent.</source>
        <translation>Unterbrochen: Brickyard wurde beendet, bevor alles gesendet war.</translation>
    </message>
    <message>
        <source>waits for the connection to RedBrick</source>
        <translation>wartet auf die Verbindung zu RedBrick</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Try &apos;brickyard --help&apos; for the options.</source>
        <translation>„brickyard --help“ zeigt die Optionen.</translation>
    </message>
    <message>
        <source>Open the sandbox on this computer.</source>
        <translation>Die Sandbox auf diesem Rechner öffnen.</translation>
    </message>
    <message>
        <source>Address of the service.</source>
        <translation>Adresse des Dienstes.</translation>
    </message>
    <message>
        <source>Organization id.</source>
        <translation>Organisations-ID.</translation>
    </message>
    <message>
        <source>Project to open, by its id.</source>
        <translation>ID des Projekts, das geöffnet werden soll.</translation>
    </message>
    <message>
        <source>Stage to show, by its name.</source>
        <translation>Name der Phase, die angezeigt werden soll.</translation>
    </message>
    <message>
        <source>Keep everything that is stored below this folder.</source>
        <translation>Alles Gespeicherte unterhalb dieses Ordners ablegen.</translation>
    </message>
    <message>
        <source>Say on standard error what is going on.</source>
        <translation>Auf der Standardfehlerausgabe mitteilen, was geschieht.</translation>
    </message>
    <message>
        <source>unexpected argument &apos;%1&apos;</source>
        <translation>unerwartetes Argument „%1“</translation>
    </message>
    <message>
        <source>--sandbox goes without --url and --org</source>
        <translation>--sandbox lässt sich nicht mit --url und --org verwenden</translation>
    </message>
    <message>
        <source>--url needs --org</source>
        <translation>--url benötigt --org</translation>
    </message>
    <message>
        <source>Task queues of RedBrick AI projects for the people who manage them.

Without a command it shows a window. The commands need none, and each says more with
--help:

  %1

The API key comes from the system&apos;s keychain, or from the environment variable
BRICKYARD_API_KEY, never from an argument.</source>
        <translation>Aufgaben-Warteschlangen von RedBrick-AI-Projekten für alle, die sie leiten.

Ohne Befehl erscheint ein Fenster. Die Befehle brauchen keines; --help zeigt zu jedem mehr:

  %1

Der API-Schlüssel kommt aus dem Schlüsselbund des Systems oder aus der Umgebungsvariable
BRICKYARD_API_KEY, nie aus einem Argument.</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>%1 of %2</source>
        <comment>how far a command is</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s): %1</source>
        <translation>
            <numerusform>%n Aufgabe: %1</numerusform>
            <numerusform>%n Aufgaben: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number of tasks, their state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the counts of an operation</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: %2 open, gets %3, has %4 afterwards</source>
        <comment>a person; numbers of tasks</comment>
        <translation>%1: %2 offen, bekommt %3, hat danach %4</translation>
    </message>
    <message numerus="yes">
        <source>The audit log is as it was written: %n entries.</source>
        <translation>
            <numerusform>Das Audit-Protokoll ist so, wie es geschrieben wurde: %n Eintrag.</numerusform>
            <numerusform>Das Audit-Protokoll ist so, wie es geschrieben wurde: %n Einträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last one&apos;s hash: %1</source>
        <translation>Hash des letzten Eintrags: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the audit log were written to %1.</source>
        <translation>
            <numerusform>%n Eintrag des Audit-Protokolls wurde nach %1 geschrieben.</numerusform>
            <numerusform>%n Einträge des Audit-Protokolls wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) written to %1.</source>
        <translation>
            <numerusform>%Ln Aufgabe nach %1 geschrieben.</numerusform>
            <numerusform>%Ln Aufgaben nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a task, the labels that it has, those that it gets</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <comment>a task, a line of a file</comment>
        <translation>%1 (Zeile %2)</translation>
    </message>
</context>
<context>
    <name>OverlapGroups</name>
    <message>
        <source>%1 is no instance id: they go from 1 to %2</source>
        <translation>%1 ist keine Instanznummer: Sie gehen von 1 bis %2</translation>
    </message>
    <message>
        <source>%1 is the id of an instance and of a group</source>
        <translation>%1 ist die Nummer einer Instanz und einer Gruppe</translation>
    </message>
    <message>
        <source>so many instances overlap that there are not enough ids</source>
        <translation>es überlappen sich so viele Instanzen, dass die Nummern nicht reichen</translation>
    </message>
</context>
<context>
    <name>PeopleNames</name>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemandem</translation>
    </message>
    <message>
        <source>You (API key)</source>
        <translation>Ihr API-Schlüssel</translation>
    </message>
    <message>
        <source>you (API key)</source>
        <translation>Ihrem API-Schlüssel</translation>
    </message>
    <message>
        <source>An API key</source>
        <translation>Ein API-Schlüssel</translation>
    </message>
    <message>
        <source>an API key</source>
        <translation>einem API-Schlüssel</translation>
    </message>
    <message>
        <source>The API key %1</source>
        <translation>Der API-Schlüssel %1</translation>
    </message>
    <message>
        <source>the API key %1</source>
        <translation>dem API-Schlüssel %1</translation>
    </message>
</context>
<context>
    <name>ProgramAnswers</name>
    <message>
        <source>In the program&apos;s answer, &apos;%1&apos; is no text.</source>
        <translation>In der Antwort des Programms ist „%1“ kein Text.</translation>
    </message>
    <message>
        <source>The program reports an error without a reason.</source>
        <translation>Das Programm meldet einen Fehler ohne Begründung.</translation>
    </message>
    <message>
        <source>The program skipped it without a reason.</source>
        <translation>Das Programm hat sie ohne Begründung übersprungen.</translation>
    </message>
    <message>
        <source>this is no JSON object: %1</source>
        <translation>dies ist kein JSON-Objekt: %1</translation>
    </message>
    <message>
        <source>this is no JSON (%1): %2</source>
        <translation>dies ist kein JSON (%1): %2</translation>
    </message>
    <message>
        <source>this answer names no task in &apos;taskId&apos;: %1</source>
        <translation>diese Antwort nennt in „taskId“ keine Aufgabe: %1</translation>
    </message>
    <message>
        <source>the task &apos;%1&apos; was not given to the program</source>
        <translation>die Aufgabe „%1“ wurde dem Programm nicht gegeben</translation>
    </message>
    <message>
        <source>line %1 has answered for the task &apos;%2&apos; before</source>
        <translation>Zeile %1 hat für die Aufgabe „%2“ schon geantwortet</translation>
    </message>
</context>
<context>
    <name>ProgramCommand</name>
    <message>
        <source>&apos;%1&apos; cannot be the name of an environment variable.</source>
        <translation>„%1“ kann nicht der Name einer Umgebungsvariablen sein.</translation>
    </message>
    <message>
        <source>The variable %1 is not given to programs: they never see the key.</source>
        <translation>Die Variable %1 wird Programmen nicht gegeben: Sie sehen den Schlüssel nie.</translation>
    </message>
    <message>
        <source>The value of the variable %1 cannot be given to a program.</source>
        <translation>Der Wert der Variablen %1 kann einem Programm nicht gegeben werden.</translation>
    </message>
    <message>
        <source>The value of the variable %1 looks like a key or a signed address. Brickyard remembers it as it is, so it must not be a secret.</source>
        <translation>Der Wert der Variablen %1 sieht aus wie ein Schlüssel oder eine signierte Adresse. Brickyard merkt ihn sich, wie er ist; er darf daher kein Geheimnis sein.</translation>
    </message>
    <message>
        <source>There is no program &apos;%1&apos;.</source>
        <translation>Ein Programm „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder, not a program.</source>
        <translation>„%1“ ist ein Ordner, kein Programm.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; may not be executed.</source>
        <translation>„%1“ darf nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>The arguments cannot be given to a program.</source>
        <translation>Die Argumente können einem Programm nicht gegeben werden.</translation>
    </message>
    <message>
        <source>The command holds the API key. Programs never see it.</source>
        <translation>Der Befehl enthält den API-Schlüssel. Programme sehen ihn nie.</translation>
    </message>
    <message>
        <source>There is no program to run.</source>
        <translation>Es ist kein Programm angegeben.</translation>
    </message>
    <message>
        <source>From 1 to %1 processes can run at once.</source>
        <translation>Es können 1 bis %1 Prozesse zugleich laufen.</translation>
    </message>
    <message>
        <source>The time limit cannot be negative.</source>
        <translation>Die Zeitgrenze kann nicht negativ sein.</translation>
    </message>
    <message>
        <source>There is no folder &apos;%1&apos; to work in.</source>
        <translation>Einen Arbeitsordner „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>A quotation mark in the command is not closed.</source>
        <translation>Ein Anführungszeichen im Befehl ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>An environment variable is written as NAME=value.</source>
        <translation>Eine Umgebungsvariable wird als NAME=Wert geschrieben.</translation>
    </message>
</context>
<context>
    <name>ProgramLog</name>
    <message>
        <source>[The program writes too fast: %1 KB are left out here.]</source>
        <translation>[Das Programm schreibt zu schnell: Hier sind %1 KB ausgelassen.]</translation>
    </message>
</context>
<context>
    <name>ProgramSetup</name>
    <message>
        <source>Line %1 of the environment variables: %2</source>
        <comment>a sentence</comment>
        <translation>Zeile %1 der Umgebungsvariablen: %2</translation>
    </message>
</context>
<context>
    <name>ProgramSummary</name>
    <message>
        <source>The program has ended.</source>
        <translation>Das Programm ist beendet.</translation>
    </message>
    <message>
        <source>The program ended with the exit code %1.</source>
        <translation>Das Programm endete mit dem Rückgabewert %1.</translation>
    </message>
    <message>
        <source>The program was ended by signal %1 (%2).</source>
        <translation>Das Programm wurde durch Signal %1 (%2) beendet.</translation>
    </message>
    <message>
        <source>The program could not be started: %1</source>
        <translation>Das Programm konnte nicht gestartet werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>The program was stopped, because it took longer than %Ln second(s).</source>
        <translation>
            <numerusform>Das Programm wurde angehalten, weil es länger als %Ln Sekunde brauchte.</numerusform>
            <numerusform>Das Programm wurde angehalten, weil es länger als %Ln Sekunden brauchte.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program was stopped, as you asked.</source>
        <translation>Das Programm wurde angehalten, wie Sie es wollten.</translation>
    </message>
    <message>
        <source>The program could not be started.</source>
        <translation>Das Programm konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The time was over before the program answered.</source>
        <translation>Die Zeit war um, bevor das Programm antwortete.</translation>
    </message>
    <message>
        <source>The time was over before the program was given this task.</source>
        <translation>Die Zeit war um, bevor das Programm diese Aufgabe bekam.</translation>
    </message>
    <message>
        <source>The program was stopped before it answered.</source>
        <translation>Das Programm wurde angehalten, bevor es antwortete.</translation>
    </message>
    <message>
        <source>The program was stopped before it was given this task.</source>
        <translation>Das Programm wurde angehalten, bevor es diese Aufgabe bekam.</translation>
    </message>
    <message>
        <source>The program ended without an answer for this task.</source>
        <translation>Das Programm endete ohne eine Antwort für diese Aufgabe.</translation>
    </message>
    <message>
        <source>The program ended before it was given this task.</source>
        <translation>Das Programm endete, bevor es diese Aufgabe bekam.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <comment>two to six</comment>
        <translation>vor %1 Tagen</translation>
    </message>
</context>
<context>
    <name>ResultsFile</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>ReviewFile</name>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is no task id: %1</source>
        <translation>ist keine Aufgaben-Id: %1</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>line %1 has decided about this task</source>
        <translation>Zeile %1 hat über diese Aufgabe entschieden</translation>
    </message>
    <message>
        <source>must be a JSON object</source>
        <translation>muss ein JSON-Objekt sein</translation>
    </message>
    <message>
        <source>is no JSON: %1</source>
        <translation>ist kein JSON: %1</translation>
    </message>
    <message>
        <source>must be text</source>
        <translation>muss Text sein</translation>
    </message>
    <message>
        <source>the first line must name the columns: taskId, reviewVal and, where there are comments, comment</source>
        <translation>die erste Zeile muss die Spalten nennen: taskId, reviewVal und, wo es Kommentare gibt, comment</translation>
    </message>
</context>
<context>
    <name>SavedView</name>
    <message>
        <source>Line %1 of the views makes no sense: %2</source>
        <comment>a number, a sentence</comment>
        <translation>Zeile %1 der Ansichten ergibt keinen Sinn: %2</translation>
    </message>
    <message>
        <source>A name has 1 to %1 letters.</source>
        <translation>Ein Name hat 1 bis %1 Buchstaben.</translation>
    </message>
    <message>
        <source>There are more than %1 views.</source>
        <translation>Es sind mehr als %1 Ansichten.</translation>
    </message>
    <message>
        <source>It begins with none of name:, filter: and sort:.</source>
        <translation>Sie beginnt weder mit name: noch mit filter: oder sort:.</translation>
    </message>
    <message>
        <source>A view begins with its name:.</source>
        <translation>Eine Ansicht beginnt mit ihrem name:.</translation>
    </message>
    <message>
        <source>It is there twice.</source>
        <translation>Es steht doppelt da.</translation>
    </message>
    <message>
        <source>It is too long.</source>
        <translation>Sie ist zu lang.</translation>
    </message>
    <message>
        <source>This is no file of views: it is too large.</source>
        <translation>Das ist keine Datei mit Ansichten: Sie ist zu groß.</translation>
    </message>
    <message>
        <source>This is no file of views: it does not begin with “%1”.</source>
        <translation>Das ist keine Datei mit Ansichten: Sie beginnt nicht mit „%1“.</translation>
    </message>
    <message>
        <source>These views are of a later Brickyard, which this one cannot read (“%1”). Nothing was taken from the file.</source>
        <translation>Diese Ansichten sind von einem neueren Brickyard, das dieses nicht lesen kann („%1“). Aus der Datei wurde nichts übernommen.</translation>
    </message>
</context>
<context>
    <name>SegmentationFiles</name>
    <message>
        <source>%1 %2</source>
        <comment>a file, what is wrong with it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>%1. Its labels were not put.</source>
        <comment>what is wrong with a file</comment>
        <translation>%1. Die Labels wurden nicht eingetragen.</translation>
    </message>
    <message>
        <source>is no file</source>
        <translation>ist keine Datei</translation>
    </message>
    <message>
        <source>has another size than the files before it</source>
        <translation>hat eine andere Größe als die Dateien davor</translation>
    </message>
    <message>
        <source>has instance %1, which segmentMap does not name</source>
        <translation>hat die Instanz %1, die segmentMap nicht nennt</translation>
    </message>
    <message>
        <source>is another than the one that was checked, or was changed since</source>
        <translation>ist eine andere als die, die geprüft wurde, oder wurde seitdem geändert</translation>
    </message>
</context>
<context>
    <name>SegmentationSource</name>
    <message numerus="yes">
        <source>In series %1, %Ln instance(s) have no voxel and are left out: %2.</source>
        <comment>the numbers of instances</comment>
        <translation>
            <numerusform>In Serie %1 hat %Ln Instanz kein Voxel und wird weggelassen: %2.</numerusform>
            <numerusform>In Serie %1 haben %Ln Instanzen kein Voxel und werden weggelassen: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between numbers</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The settings in %1 cannot be read or written. What you set up now will be forgotten when Brickyard is closed.</source>
        <translation>Die Einstellungen in %1 können nicht gelesen oder geschrieben werden. Was jetzt eingestellt wird, geht beim Schließen von Brickyard verloren.</translation>
    </message>
    <message>
        <source>The settings in %1 are damaged. Brickyard starts as if it were new; mend or remove the file to be rid of this message.</source>
        <translation>Die Einstellungen in %1 sind beschädigt. Brickyard startet wie beim ersten Mal; diese Meldung verschwindet, sobald die Datei repariert oder entfernt ist.</translation>
    </message>
</context>
<context>
    <name>SnapshotStore</name>
    <message>
        <source>The disk is full, so the queue was not kept for the next start. Nothing at RedBrick is lost.</source>
        <translation>Der Datenträger ist voll, deshalb wurde die Warteschlange nicht für den nächsten Start aufgehoben. Bei RedBrick ist nichts verloren.</translation>
    </message>
    <message>
        <source>The queue could not be kept for the next start (%1). Nothing at RedBrick is lost.</source>
        <translation>Die Warteschlange konnte nicht für den nächsten Start aufgehoben werden (%1). Bei RedBrick ist nichts verloren.</translation>
    </message>
</context>
<context>
    <name>TaskChoice</name>
    <message>
        <source>The task is not in %1 but in %2.</source>
        <translation>Die Aufgabe ist nicht in %1, sondern in %2.</translation>
    </message>
    <message>
        <source>The project has no such task.</source>
        <translation>Im Projekt gibt es keine solche Aufgabe.</translation>
    </message>
</context>
<context>
    <name>TaskDetailsDocument</name>
    <message>
        <source>bounding box</source>
        <translation>Begrenzungsrahmen</translation>
    </message>
    <message>
        <source>polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>polyline</source>
        <translation>Polylinie</translation>
    </message>
    <message>
        <source>landmark</source>
        <translation>Landmarke</translation>
    </message>
    <message>
        <source>3D landmark</source>
        <translation>3D-Landmarke</translation>
    </message>
    <message>
        <source>ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>cuboid</source>
        <translation>Quader</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>study classification</source>
        <translation>Studienklassifikation</translation>
    </message>
    <message>
        <source>series classification</source>
        <translation>Serienklassifikation</translation>
    </message>
    <message>
        <source>instance classification</source>
        <translation>Instanzklassifikation</translation>
    </message>
    <message>
        <source>segmentation</source>
        <translation>Segmentierung</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>(a task without a name)</source>
        <translation>(Aufgabe ohne Namen)</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Labeled by</source>
        <translation>Gelabelt von</translation>
    </message>
    <message>
        <source>Labeled on</source>
        <translation>Gelabelt am</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>The labels of this task are in a file of their own. Open it in RedBrick to see them.</source>
        <translation>Die Labels dieser Aufgabe liegen in einer eigenen Datei. Sie sind zu sehen, wenn die Aufgabe in RedBrick geöffnet wird.</translation>
    </message>
    <message>
        <source>Labels (%1)</source>
        <comment>heading with their number</comment>
        <translation>Labels (%1)</translation>
    </message>
    <message>
        <source>This task has no labels.</source>
        <translation>Diese Aufgabe hat keine Labels.</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Ohne Kategorie</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>%1 is how many, %2 a kind of label</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Series (%1)</source>
        <comment>heading with their number</comment>
        <translation>Serien (%1)</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <comment>of a series</comment>
        <translation>
            <numerusform>%Ln Element</numerusform>
            <numerusform>%Ln Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>, %1</source>
        <comment>follows what happened: when</comment>
        <translation>, %1</translation>
    </message>
    <message>
        <source>Reply</source>
        <comment>a link below a comment: to write an answer</comment>
        <translation>Antworten</translation>
    </message>
</context>
<context>
    <name>TaskHistory</name>
    <message>
        <source>It was created</source>
        <translation>Sie wurde erstellt</translation>
    </message>
    <message>
        <source>%1 created it</source>
        <translation>%1 hat sie erstellt</translation>
    </message>
    <message>
        <source>It came to %1</source>
        <comment>a stage</comment>
        <translation>Sie kam in %1 an</translation>
    </message>
    <message>
        <source>%1 submitted it in %2</source>
        <comment>a person, a stage</comment>
        <translation>%1 hat sie in %2 eingereicht</translation>
    </message>
    <message>
        <source>%1 accepted it in %2</source>
        <comment>a person, a stage</comment>
        <translation>%1 hat sie in %2 angenommen</translation>
    </message>
    <message>
        <source>%1 accepted it with a correction in %2</source>
        <comment>a person, a stage</comment>
        <translation>%1 hat sie in %2 mit einer Korrektur angenommen</translation>
    </message>
    <message>
        <source>%1 rejected it in %2</source>
        <comment>a person, a stage</comment>
        <translation>%1 hat sie in %2 abgelehnt</translation>
    </message>
    <message>
        <source>It was given to %1</source>
        <comment>a person</comment>
        <translation>Sie wurde %1 zugewiesen</translation>
    </message>
    <message>
        <source>It was given from %1 to %2</source>
        <comment>two people</comment>
        <translation>Die Zuweisung wechselte von %1 zu %2</translation>
    </message>
    <message>
        <source>It was taken from %1</source>
        <comment>a person</comment>
        <translation>Sie wurde %1 entzogen</translation>
    </message>
    <message>
        <source>Its state became “%1”</source>
        <translation>Ihr Status wurde „%1“</translation>
    </message>
    <message>
        <source>Something happened that Brickyard does not know</source>
        <translation>Es geschah etwas, das Brickyard nicht kennt</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>a decision and its comment</comment>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>Ground Truth</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>%1 edited it in ground truth</source>
        <comment>a person</comment>
        <translation>%1 hat sie in Ground Truth bearbeitet</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>Line %1 is no task id: %2</source>
        <translation>Zeile %1 ist keine Aufgaben-ID: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>TaskText</name>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Issue</source>
        <comment>state of a task that somebody reported a problem with</comment>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>state of a task whose labels were saved but not submitted</comment>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>state of a task</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1, %2 (UTC%3)</source>
        <comment>date, time of day, offset from UTC</comment>
        <translation>%1, %2 (UTC%3)</translation>
    </message>
</context>
<context>
    <name>Timings</name>
    <message>
        <source>There is no timing &apos;%1&apos;.</source>
        <translation>Es gibt keine Zeitvorgabe „%1“.</translation>
    </message>
    <message>
        <source>The timing &apos;%1&apos; needs a number from 0.</source>
        <translation>Die Zeitvorgabe „%1“ benötigt eine Zahl ab 0.</translation>
    </message>
</context>
<context>
    <name>ViewSort</name>
    <message>
        <source>“%1” is not a column followed by ascending or descending.</source>
        <translation>„%1“ ist keine Spalte, auf die ascending oder descending folgt.</translation>
    </message>
    <message>
        <source>There is no column %1, but %2.</source>
        <comment>a word, names of columns</comment>
        <translation>Eine Spalte %1 gibt es nicht, nur %2.</translation>
    </message>
    <message>
        <source>“%1” is neither ascending nor descending.</source>
        <translation>„%1“ ist weder ascending noch descending.</translation>
    </message>
    <message>
        <source>The column %1 is there twice.</source>
        <translation>Die Spalte %1 steht zweimal da.</translation>
    </message>
</context>
<context>
    <name>brickyard::AccountMenu</name>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>The sandbox</source>
        <translation>Die Sandbox</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>organization and address</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>&amp;Connect to Another…</source>
        <translation>&amp;Mit anderem verbinden&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Remove This Account…</source>
        <translation>Dieses Konto &amp;entfernen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>brickyard::ActivityController</name>
    <message numerus="yes">
        <source>%Ln interrupted change(s)</source>
        <translation>
            <numerusform>%Ln unterbrochene Änderung</numerusform>
            <numerusform>%Ln unterbrochene Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ActivityPanel</name>
    <message>
        <source>What you change is listed here: how far it is, and what came of it.</source>
        <translation>Hier stehen alle Änderungen: wie weit sie sind und was daraus geworden ist.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Clear history…</source>
        <translation>Verlauf leeren&#xa0;…</translation>
    </message>
    <message>
        <source>Search the activity</source>
        <translation>Aktivität durchsuchen</translation>
    </message>
    <message>
        <source>Search titles, people, tasks, reasons</source>
        <translation>Titel, Personen, Aufgaben, Gründe</translation>
    </message>
    <message numerus="yes">
        <source>Clear %Ln entries from the history?</source>
        <translation>
            <numerusform>%Ln Eintrag aus dem Verlauf entfernen?</numerusform>
            <numerusform>%Ln Einträge aus dem Verlauf entfernen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the changes in there can still be undone, and then no more. What was changed stays as it is, and the audit log keeps all of it.</source>
        <translation>
            <numerusform>%Ln der Änderungen darin lässt sich noch rückgängig machen, danach nicht mehr. Was geändert wurde, bleibt, wie es ist, und im Audit-Protokoll bleibt alles erhalten.</numerusform>
            <numerusform>%Ln der Änderungen darin lassen sich noch rückgängig machen, danach nicht mehr. Was geändert wurde, bleibt, wie es ist, und im Audit-Protokoll bleibt alles erhalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag entfernen</numerusform>
            <numerusform>%Ln Einträge entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how many operations of how many are shown</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing here has all of these words.</source>
        <translation>Nichts hier enthält alle diese Wörter.</translation>
    </message>
</context>
<context>
    <name>brickyard::AssignController</name>
    <message>
        <source>%1 assigns automatically: RedBrick may hand out what is unassigned there by itself.</source>
        <translation>%1 weist automatisch zu: RedBrick verteilt dort nicht zugewiesene Aufgaben unter Umständen von selbst.</translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln</source>
        <translation>
            <numerusform>%Ln zuweisen</numerusform>
            <numerusform>%Ln zuweisen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unassign %Ln</source>
        <translation>
            <numerusform>Zuweisung von %Ln aufheben</numerusform>
            <numerusform>Zuweisung von %Ln aufheben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody else is working at %Ln of them: %1. Taking a task away may reset the progress of what was begun.</source>
        <comment>the people and how many tasks each</comment>
        <translation>
            <numerusform>An %Ln davon arbeitet bereits jemand anderes: %1. Eine begonnene Aufgabe zu entziehen, kann ihren Fortschritt zurücksetzen.</numerusform>
            <numerusform>An %Ln davon arbeiten bereits andere: %1. Eine begonnene Aufgabe zu entziehen, kann ihren Fortschritt zurücksetzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are many tasks at once. It can be undone afterwards, as long as nobody else has changed them.</source>
        <translation>Das sind viele Aufgaben auf einmal. Es lässt sich danach rückgängig machen, solange niemand anderes sie geändert hat.</translation>
    </message>
    <message numerus="yes">
        <source>Assign Only the Other %Ln</source>
        <translation>
            <numerusform>Nur %Ln andere zuweisen</numerusform>
            <numerusform>Nur die anderen %Ln zuweisen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unassign Only the Other %Ln</source>
        <translation>
            <numerusform>Nur bei %Ln anderen aufheben</numerusform>
            <numerusform>Nur bei den anderen %Ln aufheben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln task(s) to %1?</source>
        <translation>
            <numerusform>%Ln Aufgabe an %1 zuweisen?</numerusform>
            <numerusform>%Ln Aufgaben an %1 zuweisen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unassign %Ln task(s)?</source>
        <translation>
            <numerusform>Zuweisung von %Ln Aufgabe aufheben?</numerusform>
            <numerusform>Zuweisung von %Ln Aufgaben aufheben?</numerusform>
        </translation>
    </message>
    <message>
        <source>The queue is still being read. Distribute when all of it is there: before, nobody&apos;s load is known.</source>
        <translation>Die Warteschlange wird noch gelesen. Bitte erst verteilen, wenn sie vollständig ist: Vorher ist die Auslastung unbekannt.</translation>
    </message>
    <message>
        <source>There is nothing to distribute: no task is unassigned.</source>
        <translation>Es gibt nichts zu verteilen: Alle Aufgaben sind zugewiesen.</translation>
    </message>
    <message numerus="yes">
        <source>Somebody is working at %Ln of these tasks already; taking one away may reset its progress.</source>
        <translation>
            <numerusform>An %Ln dieser Aufgaben wird bereits gearbeitet; sie zu entziehen, kann den Fortschritt zurücksetzen.</numerusform>
            <numerusform>An %Ln dieser Aufgaben wird bereits gearbeitet; sie zu entziehen, kann den Fortschritt zurücksetzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to distribute: none of the tasks that the filter shows is unassigned.</source>
        <translation>Es gibt nichts zu verteilen: Der Filter zeigt keine nicht zugewiesene Aufgabe.</translation>
    </message>
    <message>
        <source>Another stage was opened meanwhile; nothing was changed.</source>
        <translation>Inzwischen wurde eine andere Phase geöffnet; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The queue could not be read to its end, so nobody&apos;s load is known. Read it again before you distribute.</source>
        <translation>Die Warteschlange konnte nicht bis zum Ende gelesen werden; deshalb ist die Auslastung unbekannt. Bitte vor dem Verteilen noch einmal lesen.</translation>
    </message>
</context>
<context>
    <name>brickyard::AssignMenu</name>
    <message>
        <source>A&amp;ssign To</source>
        <translation>&amp;Zuweisen an</translation>
    </message>
</context>
<context>
    <name>brickyard::AuditDialog</name>
    <message>
        <source>The audit log is empty: nothing was changed yet.</source>
        <translation>Das Audit-Protokoll ist leer: Es wurde noch nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>The audit log is whole: %Ln entries, each as it was written.</source>
        <translation>
            <numerusform>Das Audit-Protokoll ist vollständig: %Ln Eintrag, so wie er geschrieben wurde.</numerusform>
            <numerusform>Das Audit-Protokoll ist vollständig: %Ln Einträge, jeder so, wie er geschrieben wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>The hash of the last one is
%1
Keep it elsewhere, and it can be told later that nothing was taken away up to here.</source>
        <translation>Der Hash des letzten Eintrags ist
%1
Bewahren Sie ihn an anderer Stelle auf; dann lässt sich später nachweisen, dass bis hierher nichts entfernt wurde.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Audit Log</source>
        <translation>Audit-Protokoll</translation>
    </message>
    <message>
        <source>Reading the audit log…</source>
        <translation>Audit-Protokoll wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The audit log could not be read. %1</source>
        <translation>Das Audit-Protokoll konnte nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>The audit log is not as it was written. %1</source>
        <comment>a sentence that names the entry</comment>
        <translation>Das Audit-Protokoll ist nicht mehr so, wie es geschrieben wurde. %1</translation>
    </message>
    <message>
        <source>Export the Audit Log</source>
        <translation>Audit-Protokoll exportieren</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>audit-log.jsonl</source>
        <comment>a file name</comment>
        <translation>audit-protokoll.jsonl</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were written to %1.</source>
        <translation>
            <numerusform>%Ln Eintrag wurde nach %1 geschrieben.</numerusform>
            <numerusform>%Ln Einträge wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::AuditFileRun</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>brickyard::Banner</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>brickyard::ChangeBatch</name>
    <message>
        <source>The answer was lost; finding out what happened.</source>
        <translation>Die Antwort ging verloren; es wird ermittelt, was geschehen ist.</translation>
    </message>
    <message>
        <source>The task could not be read, or is no longer in the project; it was left alone.</source>
        <translation>Die Aufgabe konnte nicht gelesen werden oder ist nicht mehr im Projekt; sie wurde nicht verändert.</translation>
    </message>
    <message>
        <source>Brickyard ended before it came</source>
        <translation>Brickyard wurde beendet, bevor sie kam</translation>
    </message>
    <message>
        <source>The task was taken over, and whether it still belongs to your key could not be seen: it could not be read, or is no longer in the project.</source>
        <translation>Die Aufgabe wurde übernommen; ob sie noch Ihrem Schlüssel zugewiesen ist, war nicht zu sehen: Sie konnte nicht gelesen werden oder ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>%1 The task stays with your key, because it could not be read: %2</source>
        <translation>%1 Die Aufgabe bleibt bei Ihrem Schlüssel, weil sie nicht gelesen werden konnte: %2</translation>
    </message>
    <message numerus="yes">
        <source>It was sent %n time(s), and each time the answer was lost and reading showed that the task was not changed. You can try again.</source>
        <translation>
            <numerusform>Es wurde %n Mal gesendet, die Antwort ging verloren, und das erneute Lesen ergab, dass die Aufgabe nicht geändert wurde. Ein neuer Versuch ist möglich.</numerusform>
            <numerusform>Es wurde %n Mal gesendet; jedes Mal ging die Antwort verloren, und das erneute Lesen ergab, dass die Aufgabe nicht geändert wurde. Ein neuer Versuch ist möglich.</numerusform>
        </translation>
    </message>
    <message>
        <source>A task cannot be given to another API key (%1).</source>
        <translation>Eine Aufgabe kann keinem anderen API-Schlüssel gegeben werden (%1).</translation>
    </message>
    <message>
        <source>%1 The task stays with your key: it belonged to %2, and a task cannot be given to another API key.</source>
        <translation>%1 Die Aufgabe bleibt bei Ihrem Schlüssel: Sie gehörte %2, und einem anderen API-Schlüssel kann keine Aufgabe zugewiesen werden.</translation>
    </message>
    <message>
        <source>RedBrick did not change this task and gave no reason.</source>
        <translation>RedBrick hat diese Aufgabe nicht geändert und keinen Grund genannt.</translation>
    </message>
    <message>
        <source>%1 The task stays with your key, because giving it back failed too: %2</source>
        <translation>%1 Die Aufgabe bleibt bei Ihrem Schlüssel, weil auch die Rückgabe fehlgeschlagen ist: %2</translation>
    </message>
    <message>
        <source>The journal does not have its labels (any more).</source>
        <translation>Das Journal hat ihre Labels nicht (mehr).</translation>
    </message>
</context>
<context>
    <name>brickyard::ChangeRun</name>
    <message>
        <source>There is nothing to be done.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>%1 is no member of %2.</source>
        <translation>%1 ist kein Mitglied von %2.</translation>
    </message>
    <message>
        <source>%1 has no access to %2.</source>
        <translation>%1 hat keinen Zugriff auf %2.</translation>
    </message>
    <message>
        <source>It belongs to an operation that is not finished. Go on with that first: brickyard resume %1</source>
        <translation>Sie gehört zu einer Änderung, die nicht abgeschlossen ist. Setzen Sie diese zuerst fort: brickyard resume %1</translation>
    </message>
</context>
<context>
    <name>brickyard::CliSession</name>
    <message>
        <source>, </source>
        <comment>between the names of accounts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>There are several accounts (%1): say which with --account, by its organization&apos;s name or id.</source>
        <translation>Es gibt mehrere Konten (%1): Bitte mit --account angeben, welches gemeint ist, mit dem Namen oder der ID der Organisation.</translation>
    </message>
    <message>
        <source>There is no account &apos;%1&apos;. Those that there are have been made in Brickyard&apos;s window.</source>
        <translation>Es gibt kein Konto „%1“. Konten werden im Fenster von Brickyard eingerichtet.</translation>
    </message>
    <message>
        <source>There is no account yet: connect in Brickyard&apos;s window, or say --url, --org and --project.</source>
        <translation>Es gibt noch kein Konto: Bitte im Fenster von Brickyard verbinden oder --url, --org und --project angeben.</translation>
    </message>
    <message>
        <source>There is no API key: BRICKYARD_API_KEY is not set, and the keychain cannot be read. %1</source>
        <translation>Es gibt keinen API-Schlüssel: BRICKYARD_API_KEY ist nicht gesetzt, und der Schlüsselbund kann nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>There is no API key: BRICKYARD_API_KEY is not set, and the keychain has none for this account.</source>
        <translation>Es gibt keinen API-Schlüssel: BRICKYARD_API_KEY ist nicht gesetzt, und der Schlüsselbund hat keinen für dieses Konto.</translation>
    </message>
</context>
<context>
    <name>brickyard::CloseDialog</name>
    <message>
        <source>Stay</source>
        <translation>Hierbleiben</translation>
    </message>
    <message>
        <source>Close Brickyard</source>
        <translation>Brickyard schließen</translation>
    </message>
    <message>
        <source>Leave the account</source>
        <translation>Konto verlassen</translation>
    </message>
    <message>
        <source>&amp;Leave it for next time</source>
        <translation>Auf das nächste Mal &amp;verschieben</translation>
    </message>
    <message>
        <source>&amp;Wait until all is sent</source>
        <translation>&amp;Warten, bis alles gesendet ist</translation>
    </message>
    <message>
        <source>&amp;Stop after what is on its way</source>
        <translation>&amp;Nur noch beenden, was unterwegs ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are still to be changed.</source>
        <translation>
            <numerusform>%Ln Aufgabe ist noch zu ändern.</numerusform>
            <numerusform>%Ln Aufgaben sind noch zu ändern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are on their way.</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln davon ist unterwegs.</numerusform>
            <numerusform>%Ln davon sind unterwegs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are held, so that their decisions can still be taken back.</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln davon wird zurückgehalten, sodass sich die Entscheidung noch zurücknehmen lässt.</numerusform>
            <numerusform>%Ln davon werden zurückgehalten, sodass sich die Entscheidungen noch zurücknehmen lassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closes now. %Ln task(s) are kept on this computer and offered again when Brickyard is started.</source>
        <translation>
            <numerusform>Schließt sofort. %Ln Aufgabe bleibt auf diesem Rechner gespeichert und wird beim nächsten Start von Brickyard wieder angeboten.</numerusform>
            <numerusform>Schließt sofort. %Ln Aufgaben bleiben auf diesem Rechner gespeichert und werden beim nächsten Start von Brickyard wieder angeboten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goes on now. %Ln task(s) are kept on this computer and offered again when this account is opened.</source>
        <translation>
            <numerusform>Es geht sofort weiter. %Ln Aufgabe bleibt auf diesem Rechner gespeichert und wird beim nächsten Öffnen dieses Kontos wieder angeboten.</numerusform>
            <numerusform>Es geht sofort weiter. %Ln Aufgaben bleiben auf diesem Rechner gespeichert und werden beim nächsten Öffnen dieses Kontos wieder angeboten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sends all %Ln, also what is held, and closes then.</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>Sendet %Ln Aufgabe, auch wenn sie zurückgehalten wird, und schließt dann.</numerusform>
            <numerusform>Sendet alle %Ln, auch zurückgehaltene, und schließt dann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sends all %Ln, also what is held, and goes on then.</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>Sendet %Ln Aufgabe, auch wenn sie zurückgehalten wird; danach geht es weiter.</numerusform>
            <numerusform>Sendet alle %Ln, auch zurückgehaltene; danach geht es weiter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are not sent and stay as they are.</source>
        <translation>
            <numerusform>%Ln Aufgabe wird nicht gesendet und bleibt, wie sie ist.</numerusform>
            <numerusform>%Ln Aufgaben werden nicht gesendet und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ColumnMenu</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Arrange Columns…</source>
        <translation>Spalten &amp;anordnen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Move &amp;Left</source>
        <translation>Nach &amp;links</translation>
    </message>
    <message>
        <source>Move R&amp;ight</source>
        <translation>Nach &amp;rechts</translation>
    </message>
    <message>
        <source>&amp;Sort By</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>&amp;Then By</source>
        <translation>&amp;Dann nach</translation>
    </message>
    <message>
        <source>%1 (ascending)</source>
        <comment>column that the rows are sorted by</comment>
        <translation>%1 (aufsteigend)</translation>
    </message>
    <message>
        <source>%1 (descending)</source>
        <comment>column that the rows are sorted by</comment>
        <translation>%1 (absteigend)</translation>
    </message>
    <message>
        <source>As RedBrick Lists Them</source>
        <translation>Wie RedBrick sie auflistet</translation>
    </message>
</context>
<context>
    <name>brickyard::ColumnsDialog</name>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Arrange Columns</source>
        <translation>Spalten anordnen</translation>
    </message>
    <message>
        <source>Columns, from the left</source>
        <translation>Spalten, von links</translation>
    </message>
    <message>
        <source> px</source>
        <comment>unit of the width of a column</comment>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>&amp;Breite:</translation>
    </message>
</context>
<context>
    <name>brickyard::CommentBox</name>
    <message>
        <source>Do not reply</source>
        <translation>Nicht antworten</translation>
    </message>
    <message>
        <source>Write a comment of its own instead</source>
        <translation>Stattdessen einen eigenen Kommentar schreiben</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Comment (optional)</source>
        <translation>Kommentar (optional)</translation>
    </message>
    <message>
        <source>What became of the comment</source>
        <translation>Was aus dem Kommentar wurde</translation>
    </message>
    <message>
        <source>Recent reasons</source>
        <translation>Letzte Begründungen</translation>
    </message>
    <message>
        <source>What was said in the last rejections (%1)</source>
        <translation>Was bei den letzten Ablehnungen geschrieben wurde (%1)</translation>
    </message>
    <message>
        <source>Comment</source>
        <comment>button: to write a comment</comment>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>Write the comment</source>
        <translation>Kommentar schreiben</translation>
    </message>
    <message>
        <source>Writes the comment without deciding (%1)</source>
        <translation>Schreibt den Kommentar, ohne zu entscheiden (%1)</translation>
    </message>
    <message>
        <source>Replying to %1: %2</source>
        <comment>a person, and what they said</comment>
        <translation>Antwort an %1: %2</translation>
    </message>
    <message>
        <source>The comment is being written…</source>
        <translation>Kommentar wird geschrieben&#xa0;…</translation>
    </message>
    <message>
        <source>Reply</source>
        <comment>button: to write an answer</comment>
        <translation>Antworten</translation>
    </message>
</context>
<context>
    <name>brickyard::ConnectController</name>
    <message>
        <source>The account has been removed, but its API key may still be in the system&apos;s keychain, as an entry of Brickyard. %1</source>
        <translation>Das Konto wurde entfernt, aber sein API-Schlüssel ist möglicherweise noch im Schlüsselbund des Systems, als Eintrag von Brickyard. %1</translation>
    </message>
</context>
<context>
    <name>brickyard::ConnectDialog</name>
    <message>
        <source>Connect to RedBrick AI</source>
        <translation>Mit RedBrick AI verbinden</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Einführung</translation>
    </message>
    <message>
        <source>The organization id stands in the address of your organization&apos;s page, app.redbrickai.com/&lt;organization id&gt;; an API key is made in RedBrick by an administrator of the organization.</source>
        <translation>Die Organisations-ID steht in der Adresse der Seite Ihrer Organisation, app.redbrickai.com/&lt;Organisations-ID&gt;; einen API-Schlüssel erstellt in RedBrick, wer die Organisation verwaltet.</translation>
    </message>
    <message>
        <source>What is wrong with: %1</source>
        <translation>Was nicht stimmt mit: %1</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Address that is used</source>
        <translation>Verwendete Adresse</translation>
    </message>
    <message>
        <source>&amp;Organization id</source>
        <translation>&amp;Organisations-ID</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-&amp;Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Schlüssel anzeigen</translation>
    </message>
    <message>
        <source>About the keychain</source>
        <translation>Zum Schlüsselbund</translation>
    </message>
    <message>
        <source>Keep the key for &amp;this session only</source>
        <translation>Schlüssel nur für diese Si&amp;tzung behalten</translation>
    </message>
    <message>
        <source>Keep the key for this session only</source>
        <translation>Schlüssel nur für diese Sitzung behalten</translation>
    </message>
    <message>
        <source>It is forgotten when Brickyard is closed. Otherwise it is stored in the system&apos;s keychain, and nowhere else.</source>
        <translation>Er wird beim Schließen von Brickyard vergessen. Sonst wird er im Schlüsselbund des Systems gespeichert, und nirgends sonst.</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>Test the connection to see the projects here.</source>
        <translation>Nach dem Testen der Verbindung stehen hier die Projekte.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>State of the connection</source>
        <translation>Zustand der Verbindung</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Beschäftigt</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>A project to try things out with, on this computer, without an account</source>
        <translation>Ein Projekt zum Ausprobieren, auf diesem Rechner, ohne Konto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>%1 (not ready)</source>
        <comment>a project that is being made or removed</comment>
        <translation>%1 (nicht bereit)</translation>
    </message>
    <message>
        <source>&amp;Project in %1</source>
        <translation>&amp;Projekt in %1</translation>
    </message>
    <message>
        <source>The connection works, but this organization has no projects that the key may see.</source>
        <translation>Die Verbindung funktioniert, aber der Schlüssel hat auf kein Projekt dieser Organisation Zugriff.</translation>
    </message>
    <message>
        <source>The connection works, but none of the projects is ready.</source>
        <translation>Die Verbindung funktioniert, aber keines der Projekte ist bereit.</translation>
    </message>
    <message>
        <source>There is no keychain to store the key in. It can be kept in memory until Brickyard is closed, never in a file. %1</source>
        <translation>Es gibt keinen Schlüsselbund, in dem der Schlüssel gespeichert werden kann. Er kann bis zum Schließen von Brickyard im Speicher bleiben, nie in einer Datei. %1</translation>
    </message>
    <message>
        <source>Requests go to %1</source>
        <translation>Anfragen gehen an %1</translation>
    </message>
    <message>
        <source>Tick the box to keep the key for this session.</source>
        <translation>Bitte das Kästchen ankreuzen, um den Schlüssel für diese Sitzung zu behalten.</translation>
    </message>
    <message>
        <source>Test the connection, then choose a project.</source>
        <translation>Erst die Verbindung testen, dann ein Projekt wählen.</translation>
    </message>
</context>
<context>
    <name>brickyard::Connector</name>
    <message>
        <source>Starting the sandbox…</source>
        <translation>Sandbox wird gestartet&#xa0;…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird hergestellt&#xa0;…</translation>
    </message>
    <message>
        <source>The keychain has no key for this account. Enter it once more.</source>
        <translation>Der Schlüsselbund enthält keinen Schlüssel für dieses Konto. Bitte noch einmal eingeben.</translation>
    </message>
    <message>
        <source>Testing the connection to %1…</source>
        <translation>Verbindung zu %1 wird getestet&#xa0;…</translation>
    </message>
</context>
<context>
    <name>brickyard::CopyController</name>
    <message>
        <source>&amp;Copy Rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Ids</source>
        <translation>I&amp;Ds kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Links</source>
        <translation>&amp;Links kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln Zeile kopiert.</numerusform>
            <numerusform>%Ln Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task id(s) copied.</source>
        <translation>
            <numerusform>%Ln Aufgaben-ID kopiert.</numerusform>
            <numerusform>%Ln Aufgaben-IDs kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) copied.</source>
        <translation>
            <numerusform>%Ln Link kopiert.</numerusform>
            <numerusform>%Ln Links kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::CredentialStore</name>
    <message>
        <source>The system&apos;s keychain did not answer as it should: %1.</source>
        <translation>Der Schlüsselbund des Systems hat nicht wie erwartet geantwortet: %1.</translation>
    </message>
</context>
<context>
    <name>brickyard::DistributeDialog</name>
    <message>
        <source>Distribute tasks</source>
        <translation>Aufgaben verteilen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unassigned task(s) of %1, all that there are.</source>
        <comment>stage</comment>
        <translation>
            <numerusform>%Ln nicht zugewiesene Aufgabe in %1, mehr gibt es nicht.</numerusform>
            <numerusform>Alle %Ln nicht zugewiesenen Aufgaben in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected task(s) of %1.</source>
        <comment>stage</comment>
        <translation>
            <numerusform>%Ln ausgewählte Aufgabe in %1.</numerusform>
            <numerusform>%Ln ausgewählte Aufgaben in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Equal count</source>
        <translation>&amp;Gleiche Anzahl</translation>
    </message>
    <message>
        <source>Equal count</source>
        <translation>Gleiche Anzahl</translation>
    </message>
    <message>
        <source>Everybody gets as many of these tasks, give or take one.</source>
        <translation>Alle bekommen gleich viele dieser Aufgaben, bis auf höchstens eine.</translation>
    </message>
    <message>
        <source>&amp;Level loads</source>
        <translation>&amp;Last angleichen</translation>
    </message>
    <message>
        <source>Level loads</source>
        <translation>Last angleichen</translation>
    </message>
    <message>
        <source>Everybody ends with as many open tasks, as near as can be.</source>
        <translation>Alle haben am Ende möglichst gleich viele offene Aufgaben.</translation>
    </message>
    <message>
        <source>E&amp;verybody</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>&amp;Reset numbers</source>
        <translation>Zahlen zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Reset numbers</source>
        <translation>Zahlen zurücksetzen</translation>
    </message>
    <message>
        <source>Forgets the numbers that were edited.</source>
        <translation>Verwirft die bearbeiteten Zahlen.</translation>
    </message>
    <message>
        <source>People and numbers</source>
        <translation>Personen und Zahlen</translation>
    </message>
    <message>
        <source>Show every &amp;task</source>
        <translation>Jede A&amp;ufgabe anzeigen</translation>
    </message>
    <message>
        <source>Show every task</source>
        <translation>Jede Aufgabe anzeigen</translation>
    </message>
    <message>
        <source>Tasks of the plan</source>
        <translation>Aufgaben des Plans</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Assign %1</source>
        <comment>number of tasks</comment>
        <translation>%1 &amp;zuweisen</translation>
    </message>
    <message>
        <source>Assign %1</source>
        <comment>number of tasks</comment>
        <translation>%1 zuweisen</translation>
    </message>
    <message>
        <source>Looking at the tasks…</source>
        <translation>Aufgaben werden durchgesehen&#xa0;…</translation>
    </message>
    <message>
        <source>Tick somebody to give tasks to.</source>
        <translation>Bitte ankreuzen, wer Aufgaben bekommen soll.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are left unassigned.</source>
        <translation>
            <numerusform>%Ln Aufgabe wird nicht zugewiesen.</numerusform>
            <numerusform>%Ln Aufgaben werden nicht zugewiesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) stay with whom they are.</source>
        <translation>
            <numerusform>%Ln Aufgabe bleibt bei der bisherigen Person.</numerusform>
            <numerusform>%Ln Aufgaben bleiben bei den bisherigen Personen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are with the right person already.</source>
        <translation>
            <numerusform>%Ln Aufgabe ist bereits bei der richtigen Person.</numerusform>
            <numerusform>%Ln Aufgaben sind bereits bei der richtigen Person.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are given to somebody.</source>
        <translation>Alle werden jemandem zugewiesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unassigned task(s) of %1, all that the filter shows.</source>
        <comment>stage</comment>
        <translation>
            <numerusform>%Ln nicht zugewiesene Aufgabe in %1, alle, die der Filter zeigt.</numerusform>
            <numerusform>%Ln nicht zugewiesene Aufgaben in %1, alle, die der Filter zeigt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ExportController</name>
    <message>
        <source>&amp;Export Queue…</source>
        <translation>Warteschlange &amp;exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Export Queue</source>
        <translation>Warteschlange exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %Ln task(s)…</source>
        <translation>
            <numerusform>%Ln Aufgabe wird exportiert&#xa0;…</numerusform>
            <numerusform>%Ln Aufgaben werden exportiert&#xa0;…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) were exported to %1.</source>
        <comment>a file</comment>
        <translation>
            <numerusform>%Ln Aufgabe wurde nach %1 exportiert.</numerusform>
            <numerusform>%Ln Aufgaben wurden nach %1 exportiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::FailedLabels</name>
    <message>
        <source>The account was left; nothing was written.</source>
        <translation>Das Konto wurde verlassen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The labels are not kept any more; nothing was written.</source>
        <translation>Die Labels sind nicht mehr vorhanden; es wurde nichts geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>The labels of %Ln task(s) were written to %1.</source>
        <comment>a file</comment>
        <translation>
            <numerusform>Die Labels von %Ln Aufgabe wurden in %1 geschrieben.</numerusform>
            <numerusform>Die Labels von %Ln Aufgaben wurden in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Those of %Ln task(s) are not kept any more.</source>
        <translation>
            <numerusform>Die von %Ln Aufgabe sind nicht mehr vorhanden.</numerusform>
            <numerusform>Die von %Ln Aufgaben sind nicht mehr vorhanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <comment>a file, the system&apos;s words</comment>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>brickyard::FilePutting</name>
    <message>
        <source>Looking for the tasks…</source>
        <translation>Die Aufgaben werden gesucht&#xa0;…</translation>
    </message>
</context>
<context>
    <name>brickyard::FileRowsModel</name>
    <message>
        <source>Left out: %1</source>
        <comment>a reason</comment>
        <translation>Ausgelassen: %1</translation>
    </message>
</context>
<context>
    <name>brickyard::FileRowsView</name>
    <message>
        <source>What the file says</source>
        <translation>Inhalt der Datei</translation>
    </message>
</context>
<context>
    <name>brickyard::FilterBar</name>
    <message>
        <source>Filter tasks</source>
        <translation>Aufgaben filtern</translation>
    </message>
    <message>
        <source>Show everybody&apos;s tasks, not only those of %1</source>
        <comment>person</comment>
        <translation>Aufgaben aller Personen anzeigen, nicht nur die von %1</translation>
    </message>
    <message>
        <source>Show everybody&apos;s tasks</source>
        <translation>Aufgaben aller Personen anzeigen</translation>
    </message>
    <message>
        <source>Name, id, assignee or state; all words must match, and quotes keep words together.
state:skipped, assignee:anna, stage:Label, folder:patA, name:ct and id:0a1b look only there.
priority:&gt;0.5, updated:&gt;7d (longer ago than 7 days) and created:&lt;2026-01-31 compare.
is:mine, is:notmine and is:rejected choose among all.
Several whole ids, as they are copied, find those tasks.
A minus excludes: -state:skipped. Ctrl+Space shows what there is, Esc clears.</source>
        <translation>Name, ID, Person oder Status; alle Wörter müssen passen, Anführungszeichen halten Wörter zusammen.
state:skipped, assignee:anna, stage:Label, folder:patA, name:ct und id:0a1b suchen nur dort.
priority:&gt;0.5, updated:&gt;7d (länger her als 7 Tage) und created:&lt;2026-01-31 vergleichen.
is:mine, is:notmine und is:rejected wählen unter allen aus.
Mehrere ganze IDs, wie sie kopiert werden, finden diese Aufgaben.
Ein Minus schließt aus: -state:skipped. Strg+Leertaste zeigt, was es gibt, Esc leert das Feld.</translation>
    </message>
</context>
<context>
    <name>brickyard::FilterButton</name>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>tasks of the API key</comment>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Not mine</source>
        <comment>tasks that the API key does not have</comment>
        <translation>Nicht meine</translation>
    </message>
    <message>
        <source>Rejected before</source>
        <comment>tasks</comment>
        <translation>Bereits abgelehnt</translation>
    </message>
    <message>
        <source>Tasks that are assigned to the API key that asks</source>
        <translation>Aufgaben, die dem verwendeten API-Schlüssel zugewiesen sind</translation>
    </message>
    <message>
        <source>Everything but the tasks of the API key that asks</source>
        <translation>Alles außer den Aufgaben des verwendeten API-Schlüssels</translation>
    </message>
    <message>
        <source>Tasks that were sent back from this stage before</source>
        <translation>Aufgaben, die aus dieser Phase schon einmal zurückgegeben wurden</translation>
    </message>
    <message>
        <source>RedBrick says it of review stages only</source>
        <translation>RedBrick teilt das nur für Prüfphasen mit</translation>
    </message>
    <message>
        <source>More filters: %1</source>
        <comment>names</comment>
        <translation>Weitere Filter: %1</translation>
    </message>
</context>
<context>
    <name>brickyard::FilterChip</name>
    <message>
        <source>Take away the condition %1</source>
        <translation>Die Bedingung %1 wegnehmen</translation>
    </message>
    <message>
        <source>%1
A click takes this condition away.</source>
        <translation>%1
Ein Klick nimmt diese Bedingung weg.</translation>
    </message>
</context>
<context>
    <name>brickyard::FilterChips</name>
    <message>
        <source>Save view…</source>
        <translation>Ansicht speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Keeps this filter and the order of the rows under a name.</source>
        <translation>Behält diesen Filter und die Reihenfolge der Zeilen unter einem Namen.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Shows all tasks of the stage.</source>
        <translation>Zeigt alle Aufgaben der Phase.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>a part of the filter, a sentence</comment>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a part of the filter that begins with a quote, a sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>explanations of what is wrong</comment>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::FilterController</name>
    <message>
        <source>Cl&amp;ear Filter</source>
        <translation>Filter auf&amp;heben</translation>
    </message>
</context>
<context>
    <name>brickyard::FilterSuggestions</name>
    <message>
        <source>Ways to go on with the filter</source>
        <translation>Wie der Filter weitergehen kann</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a filter, what it means</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>brickyard::FolderModel</name>
    <message numerus="yes">
        <source>%1, %Ln task(s)</source>
        <comment>a folder</comment>
        <translation>
            <numerusform>%1, %Ln Aufgabe</numerusform>
            <numerusform>%1, %Ln Aufgaben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::FolderPanel</name>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>&amp;Show Only This Folder</source>
        <translation>&amp;Nur diesen Ordner anzeigen</translation>
    </message>
    <message>
        <source>&amp;Leave Out This Folder</source>
        <translation>Diesen Ordner aus&amp;lassen</translation>
    </message>
    <message>
        <source>Show &amp;All Folders</source>
        <translation>&amp;Alle Ordner anzeigen</translation>
    </message>
    <message>
        <source>No folders: no task&apos;s name has a “/” in it.</source>
        <translation>Keine Ordner: In keinem Namen einer Aufgabe ist ein „/“.</translation>
    </message>
</context>
<context>
    <name>brickyard::FreshnessLabel</name>
    <message>
        <source>When the queue was read last</source>
        <translation>Wann die Warteschlange zuletzt gelesen wurde</translation>
    </message>
    <message>
        <source>Read %1</source>
        <comment>the time of a queue</comment>
        <translation>Gelesen %1</translation>
    </message>
    <message>
        <source>Not up to date (%1)</source>
        <comment>the time of a queue that could not be read since</comment>
        <translation>Nicht aktuell (%1)</translation>
    </message>
</context>
<context>
    <name>brickyard::GetTasksDialog</name>
    <message>
        <source>Get Tasks</source>
        <translation>Aufgaben holen</translation>
    </message>
    <message>
        <source>Writes tasks of %1 with their labels to a file, as task objects for programs.</source>
        <translation>Schreibt Aufgaben aus %1 mit ihren Labels in eine Datei, als Aufgabenobjekte für Programme.</translation>
    </message>
    <message>
        <source>Si&amp;gned item addresses</source>
        <translation>&amp;Signierte Adressen der Bilder</translation>
    </message>
    <message>
        <source>Signed item addresses</source>
        <translation>Signierte Adressen der Bilder</translation>
    </message>
    <message>
        <source>Whoever has such an address can read that image without a key, until it expires.</source>
        <translation>Wer eine solche Adresse hat, kann das Bild ohne Schlüssel lesen, bis sie abläuft.</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln &amp;selected task(s)</source>
        <translation>
            <numerusform>Die %Ln &amp;ausgewählte Aufgabe</numerusform>
            <numerusform>Die %Ln &amp;ausgewählten Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %Ln task(s) that the filter shows</source>
        <translation>
            <numerusform>Die %Ln Aufgabe, die der &amp;Filter zeigt</numerusform>
            <numerusform>Alle %Ln Aufgaben, die der &amp;Filter zeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>The &amp;next unassigned ones, in the table&apos;s order:</source>
        <translation>Die &amp;nächsten nicht zugewiesenen, in der Reihenfolge der Tabelle:</translation>
    </message>
    <message>
        <source>How many unassigned tasks</source>
        <translation>Wie viele nicht zugewiesene Aufgaben</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>A file whose name ends in .json has one array, any other JSON Lines.</source>
        <translation>Eine Datei, deren Name auf .json endet, hat ein Array, jede andere JSON Lines.</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Aus&amp;wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>tasks.jsonl</source>
        <comment>a file name</comment>
        <translation>aufgaben.jsonl</translation>
    </message>
    <message numerus="yes">
        <source>G&amp;et %Ln Task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe h&amp;olen</numerusform>
            <numerusform>%Ln Aufgaben h&amp;olen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no task to get.</source>
        <translation>Es gibt keine Aufgabe zu holen.</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Wählen Sie zuerst eine Datei aus.</translation>
    </message>
    <message>
        <source>&amp;Only those without labels</source>
        <translation>Nur die ohne &amp;Labels</translation>
    </message>
    <message>
        <source>Only those without labels</source>
        <translation>Nur die ohne Labels</translation>
    </message>
    <message>
        <source>The next ones are then the first that have no labels.</source>
        <translation>Die nächsten sind dann die ersten, die keine Labels haben.</translation>
    </message>
    <message numerus="yes">
        <source>G&amp;et up to %Ln Task(s)</source>
        <translation>
            <numerusform>Bis zu %Ln Aufgabe h&amp;olen</numerusform>
            <numerusform>Bis zu %Ln Aufgaben h&amp;olen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::GetTasksRun</name>
    <message numerus="yes">
        <source>%Ln task(s) were deleted meanwhile.</source>
        <translation>
            <numerusform>%Ln Aufgabe wurde inzwischen gelöscht.</numerusform>
            <numerusform>%Ln Aufgaben wurden inzwischen gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation>Auf die Standardausgabe kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. What it had before is still there.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Der frühere Inhalt ist noch da.</translation>
    </message>
</context>
<context>
    <name>brickyard::InterruptedController</name>
    <message numerus="yes">
        <source>%Ln change(s) were interrupted: %1 of %2 tasks were not sent.</source>
        <comment>%1 and %2 are numbers of tasks</comment>
        <translation>
            <numerusform>%Ln Änderung wurde unterbrochen: %1 von %2 Aufgaben wurden nicht gesendet.</numerusform>
            <numerusform>%Ln Änderungen wurden unterbrochen: %1 von %2 Aufgaben wurden nicht gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>What had been on its way is being looked up.</source>
        <translation>Was unterwegs war, wird gerade überprüft.</translation>
    </message>
    <message>
        <source>What had been on its way has been looked up.</source>
        <translation>Was unterwegs war, wurde überprüft.</translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln of them could not be found out.</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>Bei %Ln davon ließ sich nicht ermitteln, was daraus geworden ist.</numerusform>
            <numerusform>Bei %Ln davon ließ sich nicht ermitteln, was daraus geworden ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another Brickyard is at work on this account with %Ln change(s).</source>
        <translation>
            <numerusform>Ein anderes Brickyard arbeitet gerade an %Ln Änderung in diesem Konto.</numerusform>
            <numerusform>Ein anderes Brickyard arbeitet gerade an %Ln Änderungen in diesem Konto.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Review each…</source>
        <translation>Einzeln durchsehen&#xa0;…</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>Discard what was not sent of %Ln interrupted change(s)?</source>
        <translation>
            <numerusform>Nicht Gesendetes von %Ln unterbrochenen Änderung verwerfen?</numerusform>
            <numerusform>Nicht Gesendetes von %Ln unterbrochenen Änderungen verwerfen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln</source>
        <comment>a number of tasks</comment>
        <translation>
            <numerusform>%Ln verwerfen</numerusform>
            <numerusform>%Ln verwerfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are left undone; those that your key has taken over for it go back to whom they belonged. What was sent stays done. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln Aufgabe bleibt unerledigt; hat Ihr Schlüssel sie dafür übernommen, geht sie an den zurück, dem sie gehörte. Was gesendet wurde, bleibt getan. Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%Ln Aufgaben bleiben unerledigt; die Ihr Schlüssel dafür übernommen hat, gehen an die zurück, denen sie gehörten. Was gesendet wurde, bleibt getan. Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ItemDownload</name>
    <message>
        <source>The service gave no address for image %1 of this task.</source>
        <translation>Der Dienst gab keine Adresse für Bild %1 dieser Aufgabe.</translation>
    </message>
    <message>
        <source>The folder %1 for images cannot be made.</source>
        <translation>Der Ordner %1 für Bilder kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Image %1 of this task could not be read. %2</source>
        <translation>Bild %1 dieser Aufgabe konnte nicht gelesen werden. %2</translation>
    </message>
</context>
<context>
    <name>brickyard::Journal</name>
    <message>
        <source>The file %1 could not be made: %2. Nothing is sent without a journal.</source>
        <comment>a file, the system&apos;s words</comment>
        <translation>Die Datei %1 konnte nicht angelegt werden: %2. Ohne Journal wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The journal was not opened.</source>
        <translation>Das Journal wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made: %2. Nothing is sent without a journal.</source>
        <comment>a folder, the system&apos;s words</comment>
        <translation>Der Ordner %1 konnte nicht angelegt werden: %2. Ohne Journal wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The journal %1 could not be made: %2. Nothing is sent without a journal.</source>
        <comment>a file, the system&apos;s words</comment>
        <translation>Das Journal %1 konnte nicht angelegt werden: %2. Ohne Journal wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The journal %1 is damaged and could not be moved aside: %2. Nothing is sent without a journal.</source>
        <comment>a file, the system&apos;s words</comment>
        <translation>Das Journal %1 ist beschädigt und konnte nicht beiseitegelegt werden: %2. Ohne Journal wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The journal was damaged. It was moved to %1, and a new one was begun: what was on its way is not known any more.</source>
        <translation>Das Journal war beschädigt. Es wurde nach %1 verschoben und ein neues begonnen: Was unterwegs war, ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>The journal %1 is damaged: %2.</source>
        <comment>a file, the system&apos;s words</comment>
        <translation>Das Journal %1 ist beschädigt: %2.</translation>
    </message>
    <message>
        <source>The journal %1 was moved or deleted while it was open; a new one was begun.</source>
        <translation>Das Journal %1 wurde verschoben oder gelöscht, während es geöffnet war; ein neues wurde begonnen.</translation>
    </message>
    <message>
        <source>The journal %1 could not be written, because the disk is full.</source>
        <translation>Das Journal %1 konnte nicht geschrieben werden, weil der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>The journal %1 could not be written, because it is read-only.</source>
        <translation>Das Journal %1 konnte nicht geschrieben werden, weil es schreibgeschützt ist.</translation>
    </message>
    <message>
        <source>The journal %1 could not be written, because another program keeps it busy.</source>
        <translation>Das Journal %1 konnte nicht geschrieben werden, weil ein anderes Programm es belegt.</translation>
    </message>
    <message>
        <source>The journal %1 could not be read or written: %2.</source>
        <comment>a file, the system&apos;s words</comment>
        <translation>Das Journal %1 konnte nicht gelesen oder geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The file %1 is not a journal of Brickyard&apos;s. It was left as it is, and nothing is sent without a journal.</source>
        <translation>Die Datei %1 ist kein Journal von Brickyard. Sie blieb, wie sie ist, und ohne Journal wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The journal %1 was written by a newer version of Brickyard. It was left as it is, and nothing is sent without a journal.</source>
        <translation>Das Journal %1 wurde von einer neueren Version von Brickyard geschrieben. Es blieb, wie es ist, und ohne Journal wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The task is part of another operation that has not ended: %1.</source>
        <comment>the title of an operation</comment>
        <translation>Die Aufgabe gehört zu einem anderen Vorgang, der noch nicht beendet ist: %1.</translation>
    </message>
    <message>
        <source>The journal has no such task in this operation.</source>
        <translation>Im Journal enthält dieser Vorgang keine solche Aufgabe.</translation>
    </message>
    <message>
        <source>The operation is not in the journal any more, or another Brickyard goes on with it.</source>
        <translation>Der Vorgang ist nicht mehr im Journal, oder ein anderes Brickyard setzt ihn fort.</translation>
    </message>
    <message>
        <source>The audit log could not be written to %1: %2. What was there before is unchanged.</source>
        <comment>a file, the system&apos;s words</comment>
        <translation>Das Audit-Protokoll konnte nicht nach %1 geschrieben werden: %2. Was vorher dort war, ist unverändert.</translation>
    </message>
</context>
<context>
    <name>brickyard::LabelConversion</name>
    <message>
        <source>is not there any more as it was read before</source>
        <translation>ist nicht mehr so da, wie es zuvor gelesen wurde</translation>
    </message>
    <message>
        <source>RedBrick converted another number of tasks than it was asked to. Nothing was changed.</source>
        <translation>RedBrick hat eine andere Anzahl von Aufgaben umgewandelt als verlangt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>RedBrick does not take it: %1</source>
        <comment>the service&apos;s words</comment>
        <translation>RedBrick nimmt es nicht an: %1</translation>
    </message>
</context>
<context>
    <name>brickyard::LabelPutting</name>
    <message>
        <source>cannot be read: %1</source>
        <comment>the system&apos;s words</comment>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Reading what the project allows as labels…</source>
        <translation>Die Taxonomie des Projekts wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Reading and checking the file…</source>
        <translation>Die Datei wird gelesen und geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>The file names tasks without their ids, and the queue has not been read to its end yet. Read the file again when it has.</source>
        <translation>Die Datei nennt Aufgaben ohne ihre Ids, und die Aufgabenliste ist noch nicht ganz gelesen. Lesen Sie die Datei erneut, wenn sie es ist.</translation>
    </message>
    <message>
        <source>Reading the labels that the tasks have…</source>
        <translation>Die vorhandenen Labels der Aufgaben werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>RedBrick checks and converts the labels; nothing is changed yet…</source>
        <translation>RedBrick prüft die Labels und wandelt sie um; noch wird nichts geändert&#xa0;…</translation>
    </message>
    <message>
        <source>Checking the results…</source>
        <translation>Prüft die Ergebnisse&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent: the labels of %Ln task(s) cannot be converted, which are left out now.</source>
        <translation>
            <numerusform>Es wurde nichts gesendet: Die Labels von %Ln Aufgabe lassen sich nicht umwandeln, die nun ausgelassen wird.</numerusform>
            <numerusform>Es wurde nichts gesendet: Die Labels von %Ln Aufgaben lassen sich nicht umwandeln, die nun ausgelassen werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::LabelUpload</name>
    <message>
        <source>%1 was changed while it was uploaded. Its labels were not put.</source>
        <translation>%1 wurde geändert, während es hochgeladen wurde. Die Labels wurden nicht eingetragen.</translation>
    </message>
</context>
<context>
    <name>brickyard::LabeledTaskReading</name>
    <message>
        <source>The file with the labels of %1 is damaged.</source>
        <translation>Die Datei mit den Labels von %1 ist beschädigt.</translation>
    </message>
</context>
<context>
    <name>brickyard::LeaveController</name>
    <message numerus="yes">
        <source>%Ln task(s) could not be sent and are paused now. Resume them, or leave again: they are kept.</source>
        <translation>
            <numerusform>%Ln Aufgabe konnte nicht gesendet werden und ist jetzt pausiert. Setzen Sie sie fort, oder beenden Sie die Sitzung noch einmal: Sie bleibt erhalten.</numerusform>
            <numerusform>%Ln Aufgaben konnten nicht gesendet werden und sind jetzt pausiert. Setzen Sie sie fort, oder beenden Sie die Sitzung noch einmal: Sie bleiben erhalten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::LostAnswers</name>
    <message>
        <source>The answer was lost (%1), and the task keeps changing, so that nobody can tell what was done. Look at it before you try again.</source>
        <translation>Die Antwort ging verloren (%1), und die Aufgabe ändert sich fortwährend, sodass sich nicht feststellen lässt, was geschehen ist. Sehen Sie sie sich an, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>The answer was lost (%1), and the task could not be found afterwards: it may be gone, or RedBrick could not read it. Refresh the queue and look before you try again.</source>
        <translation>Die Antwort ging verloren (%1), und die Aufgabe war danach nicht zu finden: Vielleicht gibt es sie nicht mehr, oder RedBrick konnte sie nicht lesen. Aktualisieren Sie die Warteschlange und sehen Sie nach, bevor Sie es erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>brickyard::MainWindow</name>
    <message>
        <source>Connected, but the key could not be stored, so it will be asked for again at the next start. %1</source>
        <translation>Verbunden, aber der Schlüssel konnte nicht gespeichert werden. Beim nächsten Start wird er erneut abgefragt. %1</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>RedBrick asked for a pause; going on in %n second(s).</source>
        <translation>
            <numerusform>RedBrick hat um eine Pause gebeten; weiter in %n Sekunde.</numerusform>
            <numerusform>RedBrick hat um eine Pause gebeten; weiter in %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the sandbox: made-up tasks on this computer. Nothing here reaches RedBrick.</source>
        <translation>Dies ist die Sandbox: erfundene Aufgaben auf diesem Rechner. Nichts davon erreicht RedBrick.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden&#xa0;…</translation>
    </message>
    <message>
        <source>Open the &amp;Sandbox</source>
        <translation>&amp;Sandbox öffnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Stop Loading</source>
        <translation>&amp;Laden abbrechen</translation>
    </message>
    <message>
        <source>&amp;Filter Tasks</source>
        <translation>Aufgaben &amp;filtern</translation>
    </message>
    <message>
        <source>Select &amp;All That Match</source>
        <translation>&amp;Alle passenden auswählen</translation>
    </message>
    <message>
        <source>Assi&amp;gn by Name…</source>
        <translation>Nach &amp;Namen zuweisen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Distribute…</source>
        <translation>&amp;Verteilen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Unassign</source>
        <translation>Zuweisung auf&amp;heben</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>A&amp;blehnen</translation>
    </message>
    <message>
        <source>&amp;Open in RedBrick</source>
        <translation>In &amp;RedBrick öffnen</translation>
    </message>
    <message>
        <source>&amp;About Brickyard</source>
        <translation>&amp;Über Brickyard</translation>
    </message>
    <message>
        <source>About Brickyard</source>
        <translation>Über Brickyard</translation>
    </message>
    <message>
        <source>Brickyard %1</source>
        <translation>Brickyard %1</translation>
    </message>
    <message>
        <source>Task queues of RedBrick AI projects for the people who manage them. Free software under the GPL, version 3 or later.</source>
        <translation>Aufgaben-Warteschlangen von RedBrick-AI-Projekten für alle, die sie leiten. Freie Software unter der GPL, Version 3 oder neuer.</translation>
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
        <source>&amp;Task</source>
        <translation>A&amp;ufgabe</translation>
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
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Take Back</source>
        <translation>Zurü&amp;cknehmen</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Kommentieren</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Reset &amp;Layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen&#xa0;…</translation>
    </message>
    <message>
        <source>Distribute…</source>
        <translation>Verteilen&#xa0;…</translation>
    </message>
    <message>
        <source>Remove the account %1?</source>
        <translation>Konto %1 entfernen?</translation>
    </message>
    <message>
        <source>Brickyard forgets the account and deletes its API key from the system&apos;s keychain. Nothing changes in RedBrick: the key stays valid there until somebody revokes it.</source>
        <translation>Brickyard vergisst das Konto und löscht seinen API-Schlüssel aus dem Schlüsselbund des Systems. In RedBrick ändert sich nichts: Dort bleibt der Schlüssel gültig, bis ihn jemand widerruft.</translation>
    </message>
    <message>
        <source>Remove Account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>Organisation: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>project and stage, and organization</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Su&amp;bmit with Existing Labels</source>
        <translation>Mit vorhandenen Labels e&amp;inreichen</translation>
    </message>
    <message>
        <source>%1. %2 takes it back.</source>
        <comment>what was done, a key</comment>
        <translation>%1. %2 nimmt es zurück.</translation>
    </message>
    <message>
        <source>Going on as soon as the changes that are on their way have ended…</source>
        <translation>Es geht weiter, sobald die laufenden Änderungen beendet sind&#xa0;…</translation>
    </message>
    <message>
        <source>The selected tasks are hidden by the filter, so nothing is distributed. Clear the filter or the selection first.</source>
        <translation>Die ausgewählten Aufgaben sind durch den Filter ausgeblendet, deshalb wird nichts verteilt. Heben Sie zuerst den Filter oder die Auswahl auf.</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>&amp;Verify Audit Log…</source>
        <translation>Audit-Protokoll &amp;prüfen&#xa0;…</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard. API keys are not among them.</source>
        <translation>Die Diagnose ist in der Zwischenablage. API-Schlüssel enthält sie nicht.</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>All &amp;Projects</source>
        <translation>Alle &amp;Projekte</translation>
    </message>
    <message>
        <source>The sandbox ended unexpectedly and is being started again.</source>
        <translation>Die Sandbox wurde unerwartet beendet und wird neu gestartet.</translation>
    </message>
    <message>
        <source>The sandbox had ended unexpectedly and was started again. What it had answered is kept; look at the queue before you go on.</source>
        <translation>Die Sandbox wurde unerwartet beendet und ist neu gestartet. Was sie beantwortet hatte, bleibt erhalten; bitte die Warteschlange ansehen, bevor es weitergeht.</translation>
    </message>
</context>
<context>
    <name>brickyard::OfflineController</name>
    <message>
        <source>You are working offline. %1 What you see is what was known the last time; what you change waits in Activity, and every task is looked at again before anything is sent.</source>
        <comment>why RedBrick cannot be reached, one or more sentences</comment>
        <translation>Sie arbeiten ohne Verbindung. %1 Sie sehen, was zuletzt bekannt war; was Sie ändern, wartet unter „Aktivität“, und jede Aufgabe wird noch einmal angesehen, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>brickyard::OperationButtons</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details&#xa0;…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <comment>the title of an operation</comment>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Send now: %1</source>
        <comment>the title of an operation</comment>
        <translation>Jetzt senden: %1</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <comment>the title of an operation</comment>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>Retry what failed: %1</source>
        <comment>the title of an operation</comment>
        <translation>Fehlgeschlagenes wiederholen: %1</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <comment>the title of an operation</comment>
        <translation>Details: %1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <comment>the title of an operation</comment>
        <translation>Mehr: %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen&#xa0;…</translation>
    </message>
    <message>
        <source>Check unknown</source>
        <translation>Unbekannte klären</translation>
    </message>
    <message>
        <source>Review each…</source>
        <translation>Einzeln durchsehen&#xa0;…</translation>
    </message>
    <message>
        <source>Resume: %1</source>
        <comment>the title of an operation</comment>
        <translation>Fortsetzen: %1</translation>
    </message>
    <message>
        <source>Pause: %1</source>
        <comment>the title of an operation</comment>
        <translation>Pausieren: %1</translation>
    </message>
    <message>
        <source>Discard: %1</source>
        <comment>the title of an operation</comment>
        <translation>Verwerfen: %1</translation>
    </message>
    <message>
        <source>Check what is unknown: %1</source>
        <comment>the title of an operation</comment>
        <translation>Unbekanntes klären: %1</translation>
    </message>
    <message>
        <source>Review each: %1</source>
        <comment>the title of an operation</comment>
        <translation>Einzeln durchsehen: %1</translation>
    </message>
</context>
<context>
    <name>brickyard::OperationDetailsDialog</name>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Als CSV exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show tasks</source>
        <translation>Aufgaben anzeigen</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Alle Aufgaben</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>tasks in that state</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>tasks in that state</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Left alone</source>
        <comment>tasks in that state</comment>
        <translation>Unverändert gelassen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <comment>tasks in that state</comment>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>tasks in that state</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Tasks of the operation</source>
        <translation>Aufgaben des Vorgangs</translation>
    </message>
    <message>
        <source>This operation is not known any more.</source>
        <translation>Dieser Vorgang ist nicht mehr bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <comment>in an operation</comment>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how many tasks of how many are shown</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>operation.csv</source>
        <comment>a file name</comment>
        <translation>vorgang.csv</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <comment>a file</comment>
        <translation>Nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Do Not Send Selected</source>
        <translation>Ausgewählte nicht senden</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Not ended yet</source>
        <comment>tasks in that state</comment>
        <translation>Noch nicht beendet</translation>
    </message>
    <message>
        <source>Save Failed Ones…</source>
        <translation>Fehlgeschlagene speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Writes the labels that were not put to a file, from which they can be put again.</source>
        <translation>Schreibt die Labels, die nicht eingetragen wurden, in eine Datei, aus der sie sich erneut eintragen lassen.</translation>
    </message>
    <message>
        <source>Save Failed Ones</source>
        <translation>Fehlgeschlagene speichern</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>failed.jsonl</source>
        <comment>a file name</comment>
        <translation>fehlgeschlagen.jsonl</translation>
    </message>
</context>
<context>
    <name>brickyard::OperationEngine</name>
    <message numerus="yes">
        <source>Replaces a decision that was held for %Ln task(s). Undo brings it back.</source>
        <translation>
            <numerusform>Ersetzt eine zurückgehaltene Entscheidung für %Ln Aufgabe. „Rückgängig“ bringt sie zurück.</numerusform>
            <numerusform>Ersetzt eine zurückgehaltene Entscheidung für %Ln Aufgaben. „Rückgängig“ bringt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced by a later change of the same task.</source>
        <translation>Durch eine spätere Änderung derselben Aufgabe ersetzt.</translation>
    </message>
    <message>
        <source>Taken back before it was sent.</source>
        <translation>Vor dem Senden zurückgenommen.</translation>
    </message>
    <message numerus="yes">
        <source>Replaces a decision that was held for %Ln task(s).</source>
        <translation>
            <numerusform>Ersetzt eine Entscheidung, die für %Ln Aufgabe zurückgehalten wurde.</numerusform>
            <numerusform>Ersetzt eine Entscheidung, die für %Ln Aufgaben zurückgehalten wurde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>RedBrick shows %Ln of them as assigned now, which had been begun, skipped or raised as an issue before.</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>RedBrick zeigt %Ln davon jetzt als zugewiesen, die zuvor begonnen, übersprungen oder als Problem gemeldet war.</numerusform>
            <numerusform>RedBrick zeigt %Ln davon jetzt als zugewiesen, die zuvor begonnen, übersprungen oder als Problem gemeldet waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>RedBrick refused the API key. What was not sent waits for another key.</source>
        <translation>RedBrick hat den API-Schlüssel abgelehnt. Nicht Gesendetes wartet auf einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>%1 What was not sent waits until RedBrick answers again.</source>
        <translation>%1 Nicht Gesendetes wartet, bis RedBrick wieder antwortet.</translation>
    </message>
    <message>
        <source>Left out before it was sent.</source>
        <translation>Vor dem Senden ausgenommen.</translation>
    </message>
    <message>
        <source>The journal is closed, because another session has taken over.</source>
        <translation>Das Journal ist geschlossen, weil eine andere Sitzung übernommen hat.</translation>
    </message>
    <message>
        <source>%1 Nothing was sent.</source>
        <translation>%1 Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 What was not sent waits; what was on its way is looked up when it is resumed.</source>
        <translation>%1 Nicht Gesendetes wartet; was unterwegs war, wird beim Fortsetzen überprüft.</translation>
    </message>
    <message>
        <source>RedBrick failed several times in a row, so nothing more is sent for now.</source>
        <translation>RedBrick ist mehrmals nacheinander ausgefallen, deshalb wird vorerst nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>It was left for later.</source>
        <translation>Es wurde auf später verschoben.</translation>
    </message>
    <message>
        <source>The decisions stay in the history of the tasks.</source>
        <translation>Die Entscheidungen bleiben im Verlauf der Aufgaben stehen.</translation>
    </message>
</context>
<context>
    <name>brickyard::OperationHistory</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>“%1” was sent, and RedBrick has no way to take that back.</source>
        <translation>„%1“ wurde gesendet und lässt sich in RedBrick nicht zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>brickyard::OperationItemsModel</name>
    <message>
        <source>Unassigned</source>
        <comment>whom a task belongs to: nobody</comment>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of people</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>held</source>
        <comment>the state of a task: its decision has not been sent yet</comment>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>Task</source>
        <comment>a column: the task&apos;s name</comment>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Task id</source>
        <comment>a column</comment>
        <translation>Aufgaben-ID</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>a column: to whom the task belonged</comment>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <comment>a column: whom the task is to belong to</comment>
        <translation>Danach</translation>
    </message>
    <message>
        <source>State</source>
        <comment>a column: what became of the task</comment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reason</source>
        <comment>a column: why it was not done</comment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>the state of a task: nothing was sent yet</comment>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>What</source>
        <comment>a column: what is to happen to the task</comment>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Comment</source>
        <comment>a column: what is written beside a decision</comment>
        <translation>Kommentar</translation>
    </message>
</context>
<context>
    <name>brickyard::OperationRow</name>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Copy the reasons</source>
        <translation>Gründe kopieren</translation>
    </message>
    <message>
        <source>Progress of: %1</source>
        <comment>the title of an operation</comment>
        <translation>Fortschritt von: %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>how many tasks, the reason</comment>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more reason(s)</source>
        <translation>
            <numerusform>und %Ln weiterer Grund</numerusform>
            <numerusform>und %Ln weitere Gründe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>the title of an operation, its project</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>brickyard::OperationWatch</name>
    <message>
        <source>Waiting for what is on its way; the rest is left for later. Interrupt once more to end at once.</source>
        <translation>Es wird noch auf das gewartet, was unterwegs ist; der Rest bleibt für später. Noch einmal unterbrechen, um sofort zu beenden.</translation>
    </message>
    <message>
        <source>It is not finished. Go on with: brickyard resume %1</source>
        <translation>Es ist noch nicht alles gesendet. Weiter mit: brickyard resume %1</translation>
    </message>
    <message numerus="yes">
        <source>Until then %Ln task(s) that were taken over for it stay with the key.</source>
        <translation>
            <numerusform>Bis dahin bleibt %Ln Aufgabe, die dafür übernommen wurde, beim Schlüssel.</numerusform>
            <numerusform>Bis dahin bleiben %Ln Aufgaben, die dafür übernommen wurden, beim Schlüssel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::OperationsRun</name>
    <message>
        <source>There are no operations.</source>
        <translation>Es gibt keine Vorgänge.</translation>
    </message>
    <message>
        <source>There is no operation %1.</source>
        <translation>Es gibt keinen Vorgang %1.</translation>
    </message>
</context>
<context>
    <name>brickyard::OverviewController</name>
    <message>
        <source>Reading was cancelled; what is not known shows as &quot;?&quot;.</source>
        <translation>Das Lesen wurde abgebrochen; was nicht bekannt ist, steht als „?“ da.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln project(s) could not be read.</source>
        <translation>
            <numerusform>%Ln Projekt konnte nicht gelesen werden.</numerusform>
            <numerusform>%Ln Projekte konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read %1.</source>
        <comment>time</comment>
        <translation>Gelesen %1.</translation>
    </message>
</context>
<context>
    <name>brickyard::OverviewModel</name>
    <message>
        <source>Ground truth</source>
        <translation>Ground Truth</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <comment>a reason</comment>
        <translation>Nicht gelesen: %1</translation>
    </message>
    <message>
        <source>%1 was not read: %2</source>
        <comment>stage, a reason</comment>
        <translation>%1 wurde nicht gelesen: %2</translation>
    </message>
    <message>
        <source>Read %1.</source>
        <comment>time</comment>
        <translation>Gelesen %1.</translation>
    </message>
    <message>
        <source>Show %1 of %2</source>
        <comment>stage, project</comment>
        <translation>%1 von %2 zeigen</translation>
    </message>
    <message>
        <source>The oldest task was created %1.</source>
        <comment>time</comment>
        <translation>Die älteste Aufgabe wurde erstellt: %1.</translation>
    </message>
    <message>
        <source>There are too many tasks to look for the oldest one.</source>
        <translation>Es sind zu viele Aufgaben, um die älteste zu suchen.</translation>
    </message>
    <message>
        <source>Issues are raised in label stages.</source>
        <translation>Probleme werden in Labelphasen gemeldet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a column, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Project and stage</source>
        <translation>Projekt und Phase</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>tasks that nobody has</comment>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>All</source>
        <comment>all tasks of a stage</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Oldest task</source>
        <translation>Älteste Aufgabe</translation>
    </message>
</context>
<context>
    <name>brickyard::OverviewPage</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back to the Queue</source>
        <translation>Zurück zur Warteschlange</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>Projects that have been read</source>
        <translation>Gelesene Projekte</translation>
    </message>
    <message>
        <source>Stops reading; what has been read stays.</source>
        <translation>Hört auf zu lesen; was gelesen wurde, bleibt.</translation>
    </message>
    <message>
        <source>Projects and their stages</source>
        <translation>Projekte und ihre Phasen</translation>
    </message>
    <message>
        <source>%1 of %2 projects read</source>
        <comment>numbers of projects</comment>
        <translation>%1 von %2 Projekten gelesen</translation>
    </message>
</context>
<context>
    <name>brickyard::OverviewReader</name>
    <message>
        <source>The reading was cancelled.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>RedBrick answered the same page twice.</source>
        <translation>RedBrick hat dieselbe Seite zweimal geliefert.</translation>
    </message>
</context>
<context>
    <name>brickyard::PeopleHead</name>
    <message>
        <source>Distribute…</source>
        <translation>Verteilen&#xa0;…</translation>
    </message>
    <message>
        <source>Distribute tasks</source>
        <translation>Aufgaben verteilen</translation>
    </message>
    <message>
        <source>Splits tasks among several people: the selected ones, or all that are unassigned. Or drop tasks here.</source>
        <translation>Teilt Aufgaben unter mehreren Personen auf: die ausgewählten oder alle nicht zugewiesenen. Aufgaben können auch hierher gezogen werden.</translation>
    </message>
    <message>
        <source>Drop tasks to share them out</source>
        <translation>Aufgaben zum Verteilen hier ablegen</translation>
    </message>
    <message numerus="yes">
        <source>Distribute %Ln task(s)…</source>
        <translation>
            <numerusform>%Ln Aufgabe verteilen&#xa0;…</numerusform>
            <numerusform>%Ln Aufgaben verteilen&#xa0;…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::PeopleModel</name>
    <message>
        <source>%1 is a consensus project: Brickyard cannot assign its tasks yet.</source>
        <translation>%1 ist ein Konsens-Projekt: Brickyard kann dessen Aufgaben noch nicht zuweisen.</translation>
    </message>
    <message>
        <source>%1 is no longer active in this organization.</source>
        <translation>%1 ist in dieser Organisation nicht mehr aktiv.</translation>
    </message>
    <message>
        <source>%1 has no access to %2.</source>
        <comment>person, stage</comment>
        <translation>%1 hat keinen Zugriff auf %2.</translation>
    </message>
    <message>
        <source>%1 has no email, and RedBrick assigns by email.</source>
        <translation>%1 hat keine E-Mail-Adresse, und RedBrick weist per E-Mail-Adresse zu.</translation>
    </message>
    <message>
        <source>Only tasks can be dropped here.</source>
        <translation>Hier lassen sich nur Aufgaben ablegen.</translation>
    </message>
    <message>
        <source>These tasks belong to another account.</source>
        <translation>Diese Aufgaben gehören zu einem anderen Konto.</translation>
    </message>
    <message>
        <source>These tasks belong to another project.</source>
        <translation>Diese Aufgaben gehören zu einem anderen Projekt.</translation>
    </message>
    <message>
        <source>Nobody can be assigned in %1.</source>
        <comment>stage</comment>
        <translation>In %1 kann niemandem etwas zugewiesen werden.</translation>
    </message>
    <message>
        <source>These tasks are in another stage.</source>
        <translation>Diese Aufgaben sind in einer anderen Phase.</translation>
    </message>
    <message>
        <source>Drop the tasks on a person.</source>
        <translation>Die Aufgaben bitte auf einer Person ablegen.</translation>
    </message>
    <message>
        <source>Tasks are distributed in label and review stages.</source>
        <translation>Aufgaben werden in Label- und Prüfphasen verteilt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>person, open tasks before and after the drop</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>number of tasks that a person would get</comment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>open tasks before and after the drop</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>This API key</source>
        <translation>Dieser API-Schlüssel</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <comment>time</comment>
        <translation>Zuletzt gesehen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln open</source>
        <comment>person, open tasks</comment>
        <translation>
            <numerusform>%1, %Ln offen</numerusform>
            <numerusform>%1, %Ln offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::PeopleView</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Choose a label or review stage to see who may work there.</source>
        <translation>Bitte eine Label- oder Prüfphase wählen, um zu sehen, wer dort arbeiten darf.</translation>
    </message>
</context>
<context>
    <name>brickyard::PersonPicker</name>
    <message>
        <source>Nobody here is called that.</source>
        <translation>So heißt hier niemand.</translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln task(s) to…</source>
        <translation>
            <numerusform>%Ln Aufgabe zuweisen an&#xa0;…</numerusform>
            <numerusform>%Ln Aufgaben zuweisen an&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Name, email or initials</source>
        <translation>Name, E-Mail-Adresse oder Initialen</translation>
    </message>
    <message>
        <source>Matching people</source>
        <translation>Passende Personen</translation>
    </message>
</context>
<context>
    <name>brickyard::ProgramController</name>
    <message>
        <source>There is no task to give to the program.</source>
        <translation>Es gibt keine Aufgabe für das Programm.</translation>
    </message>
    <message>
        <source>There is no folder for the results: %1.</source>
        <comment>the system&apos;s words</comment>
        <translation>Es gibt keinen Ordner für die Ergebnisse: %1.</translation>
    </message>
    <message>
        <source>Nothing was sent, as you asked.</source>
        <translation>Es wurde nichts gesendet, wie Sie es wollten.</translation>
    </message>
    <message>
        <source>There are no results, so nothing was sent.</source>
        <translation>Es gibt keine Ergebnisse; es wurde also nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing was sent: what ended like this is not applied without asking.</source>
        <translation>Es wurde nichts gesendet: Was so endet, wird nicht ohne Rückfrage eingetragen.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing was sent: every task would be left out.</source>
        <translation>Es wurde nichts gesendet: Jede Aufgabe würde ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are being accepted or rejected.</source>
        <translation>
            <numerusform>%Ln Aufgabe wird angenommen oder abgelehnt.</numerusform>
            <numerusform>%Ln Aufgaben werden angenommen oder abgelehnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drafts of %Ln task(s) are being saved.</source>
        <translation>
            <numerusform>Der Entwurf von %Ln Aufgabe wird gespeichert.</numerusform>
            <numerusform>Entwürfe von %Ln Aufgaben werden gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are being submitted with their labels.</source>
        <translation>
            <numerusform>%Ln Aufgabe wird mit ihren Labels eingereicht.</numerusform>
            <numerusform>%Ln Aufgaben werden mit ihren Labels eingereicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are being accepted with these corrections.</source>
        <translation>
            <numerusform>%Ln Aufgabe wird mit diesen Korrekturen angenommen.</numerusform>
            <numerusform>%Ln Aufgaben werden mit diesen Korrekturen angenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are being pre-labeled.</source>
        <translation>
            <numerusform>%Ln Aufgabe wird vorgelabelt.</numerusform>
            <numerusform>%Ln Aufgaben werden vorgelabelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The activity panel shows what comes of it.</source>
        <translation>Was daraus wird, steht unter Aktivität.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are left out.</source>
        <translation>
            <numerusform>%Ln Aufgabe wird ausgelassen.</numerusform>
            <numerusform>%Ln Aufgaben werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) were saved in %1.</source>
        <comment>a file</comment>
        <translation>
            <numerusform>%Ln Ergebnis wurde in %1 gespeichert.</numerusform>
            <numerusform>%Ln Ergebnisse wurden in %1 gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <comment>a file, and the system&apos;s words</comment>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>All of these tasks have labels.</source>
        <translation>Alle diese Aufgaben haben Labels.</translation>
    </message>
    <message>
        <source>The program was not started.</source>
        <translation>Das Programm wurde nicht gestartet.</translation>
    </message>
    <message>
        <source>Nothing was done, as you asked.</source>
        <translation>Es wurde nichts getan, wie Sie es wollten.</translation>
    </message>
    <message>
        <source>Nothing was sent, because the results have faults. They are told where the results are shown, from where the others can be put.</source>
        <translation>Es wurde nichts gesendet, weil die Ergebnisse Fehler haben. Sie stehen dort, wo die Ergebnisse gezeigt werden; von dort lassen sich die anderen eintragen.</translation>
    </message>
</context>
<context>
    <name>brickyard::ProgramDialog</name>
    <message>
        <source>Label with a Program</source>
        <translation>Mit einem Programm labeln</translation>
    </message>
    <message>
        <source>Review with a Program</source>
        <translation>Mit einem Programm prüfen</translation>
    </message>
    <message>
        <source>A program gets tasks of %1, one a line, and prints their labels.</source>
        <translation>Ein Programm bekommt Aufgaben aus %1, je Zeile eine, und gibt ihre Labels aus.</translation>
    </message>
    <message>
        <source>A program gets tasks of %1, one a line, and prints whether they are accepted or rejected.</source>
        <translation>Ein Programm bekommt Aufgaben aus %1, je Zeile eine, und gibt aus, ob sie angenommen oder abgelehnt werden.</translation>
    </message>
    <message>
        <source>Sa&amp;ve Results…</source>
        <translation>Ergebnisse s&amp;peichern&#xa0;…</translation>
    </message>
    <message>
        <source>Sho&amp;w Results…</source>
        <translation>Ergebnisse &amp;zeigen&#xa0;…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Sta&amp;rt with %Ln Task(s)</source>
        <translation>
            <numerusform>Mit %Ln Aufgabe &amp;starten</numerusform>
            <numerusform>Mit %Ln Aufgaben &amp;starten</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop the program?</source>
        <translation>Das Programm anhalten?</translation>
    </message>
    <message>
        <source>Stop and Close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Close without sending the results?</source>
        <translation>Schließen, ohne die Ergebnisse zu senden?</translation>
    </message>
    <message>
        <source>They are being checked, and nothing has been sent yet.</source>
        <translation>Sie werden gerade geprüft, und es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Close without using the results?</source>
        <translation>Schließen, ohne die Ergebnisse zu verwenden?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) have neither been sent nor saved, and are lost.</source>
        <translation>
            <numerusform>%Ln Ergebnis wurde weder gesendet noch gespeichert und geht verloren.</numerusform>
            <numerusform>%Ln Ergebnisse wurden weder gesendet noch gespeichert und gehen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Results</source>
        <translation>Ergebnisse speichern</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>results.jsonl</source>
        <comment>a file name</comment>
        <translation>ergebnisse.jsonl</translation>
    </message>
    <message>
        <source>Results of the Program</source>
        <translation>Ergebnisse des Programms</translation>
    </message>
    <message>
        <source>Results of %1</source>
        <comment>a command line</comment>
        <translation>Ergebnisse von %1</translation>
    </message>
    <message numerus="yes">
        <source>Sta&amp;rt with up to %Ln Task(s)</source>
        <translation>
            <numerusform>Mit bis zu %Ln Aufgabe &amp;starten</numerusform>
            <numerusform>Mit bis zu %Ln Aufgaben &amp;starten</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no results yet.</source>
        <translation>Es hat noch keine Ergebnisse.</translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln result(s) so far, which are lost if its window closes.</source>
        <translation>
            <numerusform>Es hat bis jetzt %Ln Ergebnis, das verloren ist, wenn sein Fenster sich schließt.</numerusform>
            <numerusform>Es hat bis jetzt %Ln Ergebnisse, die verloren sind, wenn sein Fenster sich schließt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been sent, and no task has been changed. To stop it and keep its results, answer Cancel here, and then press Cancel in its window.</source>
        <translation>Es wurde nichts gesendet und keine Aufgabe geändert. Um es anzuhalten und seine Ergebnisse zu behalten, antworten Sie hier mit Abbrechen und drücken Sie dann Abbrechen in seinem Fenster.</translation>
    </message>
</context>
<context>
    <name>brickyard::ProgramLogView</name>
    <message>
        <source>Log of the program</source>
        <translation>Protokoll des Programms</translation>
    </message>
    <message>
        <source>What the program writes to its standard error appears here.</source>
        <translation>Hier erscheint, was das Programm auf die Standardfehlerausgabe schreibt.</translation>
    </message>
</context>
<context>
    <name>brickyard::ProgramRun</name>
    <message>
        <source>The program has closed its standard input before it read all tasks</source>
        <translation>Das Programm hat seine Standardeingabe geschlossen, bevor es alle Aufgaben gelesen hatte</translation>
    </message>
    <message>
        <source>it is longer than %1, and is passed over</source>
        <translation>sie ist länger als %1 und wird übergangen</translation>
    </message>
    <message>
        <source>The task &apos;%1&apos; was given twice</source>
        <translation>Die Aufgabe „%1“ wurde zweimal gegeben</translation>
    </message>
    <message>
        <source>Line %1 of the output: %2</source>
        <translation>Zeile %1 der Ausgabe: %2</translation>
    </message>
    <message>
        <source>Process %1: %2</source>
        <translation>Prozess %1: %2</translation>
    </message>
    <message>
        <source>The program has left others behind that held its output; they were stopped</source>
        <translation>Das Programm hat andere hinterlassen, die seine Ausgabe hielten; sie wurden angehalten</translation>
    </message>
</context>
<context>
    <name>brickyard::ProgramRunPage</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>What</source>
        <comment>became of a task</comment>
        <translation>Was</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a task</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>a task, by a program</comment>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie es endete</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Tasks without a result</source>
        <translation>Aufgaben ohne Ergebnis</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Brickyard: %1</source>
        <comment>a line of the log</comment>
        <translation>Brickyard: %1</translation>
    </message>
    <message>
        <source>%1 of %2 tasks were given to the program, %3 are answered.</source>
        <translation>%1 von %2 Aufgaben hat das Programm bekommen, %3 sind beantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln Ergebnis</numerusform>
            <numerusform>%Ln Ergebnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln ausgelassen</numerusform>
            <numerusform>%Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fault(s) are in the log.</source>
        <translation>
            <numerusform>%Ln Fehler steht im Protokoll.</numerusform>
            <numerusform>%Ln Fehler stehen im Protokoll.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its results are being checked and put…</source>
        <translation>Seine Ergebnisse werden geprüft und eingetragen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) have no result:</source>
        <translation>
            <numerusform>%Ln Aufgabe hat kein Ergebnis:</numerusform>
            <numerusform>%Ln Aufgaben haben kein Ergebnis:</numerusform>
        </translation>
    </message>
    <message>
        <source>The program has written nothing to its standard error.</source>
        <translation>Das Programm hat nichts auf die Standardfehlerausgabe geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>Looking for tasks without labels: %Ln looked at.</source>
        <translation>
            <numerusform>Sucht Aufgaben ohne Labels: %Ln angesehen.</numerusform>
            <numerusform>Sucht Aufgaben ohne Labels: %Ln angesehen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ProgramSetupPage</name>
    <message>
        <source>&amp;Command line:</source>
        <translation>&amp;Befehlszeile:</translation>
    </message>
    <message>
        <source>A program with its arguments, in quotes where they have spaces. It is started as it is, without a shell.</source>
        <translation>Ein Programm mit seinen Argumenten, in Anführungszeichen, wo sie Leerzeichen haben. Es wird gestartet, wie es ist, ohne eine Shell.</translation>
    </message>
    <message>
        <source>Programs that were run before</source>
        <translation>Programme, die schon liefen</translation>
    </message>
    <message>
        <source>&amp;Working folder:</source>
        <translation>&amp;Arbeitsordner:</translation>
    </message>
    <message>
        <source>Where the program runs, and what paths in its results are relative to.</source>
        <translation>Wo das Programm läuft, und worauf sich Pfade in seinen Ergebnissen beziehen.</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Environment variables:</source>
        <translation>&amp;Umgebungsvariablen:</translation>
    </message>
    <message>
        <source>NAME=value</source>
        <comment>an environment variable</comment>
        <translation>NAME=Wert</translation>
    </message>
    <message>
        <source>One a line. They are remembered as they are, so they must not be secrets.</source>
        <translation>Eine je Zeile. Brickyard merkt sie sich, wie sie sind; sie dürfen daher keine Geheimnisse sein.</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln &amp;selected task(s)</source>
        <translation>
            <numerusform>Die %Ln ausge&amp;wählte Aufgabe</numerusform>
            <numerusform>Die %Ln ausge&amp;wählten Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>The &amp;next unassigned ones, in the table&apos;s order:</source>
        <translation>Die &amp;nächsten nicht zugewiesenen, in der Reihenfolge der Tabelle:</translation>
    </message>
    <message>
        <source>How many unassigned tasks</source>
        <translation>Wie viele nicht zugewiesene Aufgaben</translation>
    </message>
    <message>
        <source>Tasks:</source>
        <translation>Aufgaben:</translation>
    </message>
    <message>
        <source>&amp;At the same time:</source>
        <translation>&amp;Gleichzeitig:</translation>
    </message>
    <message>
        <source>So many of the program run beside each other; the tasks are shared out among them.</source>
        <translation>So viele des Programms laufen nebeneinander; die Aufgaben werden unter ihnen verteilt.</translation>
    </message>
    <message>
        <source>&amp;Time limit:</source>
        <translation>Zei&amp;tgrenze:</translation>
    </message>
    <message>
        <source>none</source>
        <comment>time limit</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>For all of the tasks together; the program is stopped after it.</source>
        <translation>Für alle Aufgaben zusammen; danach wird das Programm angehalten.</translation>
    </message>
    <message>
        <source>&amp;Download the items first</source>
        <translation>Die Bilder vorher &amp;herunterladen</translation>
    </message>
    <message>
        <source>Each series has the paths of its images as itemPaths then. They are removed when the program has answered.</source>
        <translation>Jede Serie hat dann die Pfade ihrer Bilder als itemPaths. Sie werden entfernt, wenn das Programm geantwortet hat.</translation>
    </message>
    <message>
        <source>A&amp;pply without asking</source>
        <translation>&amp;Ohne Rückfrage eintragen</translation>
    </message>
    <message>
        <source>For programs that you know: what it answers is put as soon as it has ended, if nothing went wrong.</source>
        <translation>Für Programme, die Sie kennen: Was es antwortet, wird eingetragen, sobald es beendet ist, wenn nichts schiefging.</translation>
    </message>
    <message>
        <source>What becomes of the labels</source>
        <translation>Was aus den Labels wird</translation>
    </message>
    <message>
        <source>Pre-label</source>
        <translation>Vorlabeln</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>Als Entwurf speichern</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>Accept with these corrections</source>
        <translation>Mit diesen Korrekturen annehmen</translation>
    </message>
    <message>
        <source>Working Folder</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Only those without labels</source>
        <translation>Nur die ohne &amp;Labels</translation>
    </message>
    <message>
        <source>What was labeled before is not taken again; the next ones are then the first that have no labels.</source>
        <translation>Was schon gelabelt ist, wird nicht noch einmal genommen; die nächsten sind dann die ersten, die keine Labels haben.</translation>
    </message>
</context>
<context>
    <name>brickyard::ProgramWork</name>
    <message>
        <source>There is no folder for the images: %1.</source>
        <translation>Es gibt keinen Ordner für die Bilder: %1.</translation>
    </message>
    <message>
        <source>The task could not be read. %1</source>
        <translation>Die Aufgabe konnte nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>The task cannot be read; it was probably deleted.</source>
        <translation>Die Aufgabe kann nicht gelesen werden; wahrscheinlich wurde sie gelöscht.</translation>
    </message>
    <message>
        <source>The result could not be kept. %1</source>
        <translation>Das Ergebnis konnte nicht behalten werden. %1</translation>
    </message>
    <message>
        <source>%1 The results before are kept.</source>
        <translation>%1 Die Ergebnisse davor sind noch da.</translation>
    </message>
</context>
<context>
    <name>brickyard::ProjectController</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>This organization has no project that is open to the key.</source>
        <translation>In dieser Organisation ist kein Projekt für den Schlüssel zugänglich.</translation>
    </message>
    <message>
        <source>All projects…</source>
        <translation>Alle Projekte&#xa0;…</translation>
    </message>
    <message>
        <source>Opening the project…</source>
        <translation>Projekt wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>The project could not be opened. %1 Choose another one, or try again.</source>
        <translation>Das Projekt konnte nicht geöffnet werden. %1 Bitte ein anderes wählen oder noch einmal versuchen.</translation>
    </message>
    <message>
        <source>RedBrick says that this project is not ready (%1).</source>
        <translation>RedBrick meldet, dass dieses Projekt nicht bereit ist (%1).</translation>
    </message>
    <message>
        <source>This project uses consensus. Its queues can be looked at; assigning and reviewing are off.</source>
        <translation>Dieses Projekt verwendet Konsens. Seine Warteschlangen lassen sich ansehen; Zuweisen und Prüfen sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>project and stage</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>This project has no stage %1.</source>
        <translation>Dieses Projekt hat keine Phase %1.</translation>
    </message>
</context>
<context>
    <name>brickyard::PutFileDialog</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>Keine Datei ausgewählt</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Aus&amp;wählen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation>Erneut &amp;lesen</translation>
    </message>
    <message>
        <source>Reads the file once more, and looks at the tasks as they are now.</source>
        <translation>Liest die Datei noch einmal und sieht nach, wie die Aufgaben jetzt sind.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies all rows as text.</source>
        <translation>Kopiert alle Zeilen als Text.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Nothing can be sent yet: no file has been read.</source>
        <translation>Noch kann nichts gesendet werden: Es wurde keine Datei gelesen.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing can be sent.</source>
        <translation>Es kann nichts gesendet werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fault(s). Nothing of the file can be sent before all of them are mended.</source>
        <translation>
            <numerusform>%Ln Fehler. Nichts aus der Datei kann gesendet werden, bevor er behoben ist.</numerusform>
            <numerusform>%Ln Fehler. Nichts aus der Datei kann gesendet werden, bevor alle behoben sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are listed.</source>
        <translation>
            <numerusform>Der erste %Ln ist aufgeführt.</numerusform>
            <numerusform>Die ersten %Ln sind aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be sent: the file is empty.</source>
        <translation>Es kann nichts gesendet werden: Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Nothing can be sent: every task is left out, for the reason beside it.</source>
        <translation>Es kann nichts gesendet werden: Jede Aufgabe wird ausgelassen; der Grund steht daneben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are left out.</source>
        <translation>
            <numerusform>%Ln Aufgabe wird ausgelassen.</numerusform>
            <numerusform>%Ln Aufgaben werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more fault(s) are not listed.</source>
        <translation>
            <numerusform>%Ln weiterer Fehler ist nicht aufgeführt.</numerusform>
            <numerusform>%Ln weitere Fehler sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::PutLabelsDialog</name>
    <message>
        <source>Put Labels from a File</source>
        <translation>Labels aus einer Datei eintragen</translation>
    </message>
    <message>
        <source>JSON or JSON Lines (*.json *.jsonl *.ndjson)</source>
        <translation>JSON oder JSON Lines (*.json *.jsonl *.ndjson)</translation>
    </message>
    <message>
        <source>&amp;Pre-label</source>
        <translation>&amp;Vorlabeln</translation>
    </message>
    <message>
        <source>Save as &amp;draft</source>
        <translation>Als &amp;Entwurf speichern</translation>
    </message>
    <message>
        <source>&amp;Accept with these corrections</source>
        <translation>Mit diesen Korrekturen &amp;annehmen</translation>
    </message>
    <message>
        <source>&amp;Submit</source>
        <translation>E&amp;inreichen</translation>
    </message>
    <message>
        <source>The task gets the labels, and stays in %1 and with whoever has it.</source>
        <translation>Die Aufgabe bekommt die Labels und bleibt in %1 und zugewiesen, wie sie ist.</translation>
    </message>
    <message>
        <source>The key takes the task over, saves the labels as a draft in %1, and gives the task back.</source>
        <translation>Der Schlüssel übernimmt die Aufgabe, speichert die Labels in %1 als Entwurf und gibt die Aufgabe zurück.</translation>
    </message>
    <message>
        <source>The key takes the task over and accepts it with these labels, so that it leaves %1.</source>
        <translation>Der Schlüssel übernimmt die Aufgabe und nimmt sie mit diesen Labels an, so dass sie %1 verlässt.</translation>
    </message>
    <message>
        <source>The key takes the task over and submits it with these labels, so that it leaves %1; if it is rejected, it comes back to the key.</source>
        <translation>Der Schlüssel übernimmt die Aufgabe und reicht sie mit diesen Labels ein, so dass sie %1 verlässt; wird sie abgelehnt, kommt sie zum Schlüssel zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) get labels.</source>
        <translation>
            <numerusform>%Ln Aufgabe bekommt Labels.</numerusform>
            <numerusform>%Ln Aufgaben bekommen Labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have labels, which are replaced.</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln davon hat Labels, die ersetzt werden.</numerusform>
            <numerusform>%Ln davon haben Labels, die ersetzt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that is there is removed.</source>
        <translation>Nichts Vorhandenes wird entfernt.</translation>
    </message>
    <message>
        <source>Also tasks that somebody has &amp;begun</source>
        <translation>Auch Aufgaben, die jemand &amp;begonnen hat</translation>
    </message>
    <message>
        <source>Also tasks that &amp;belong to somebody else</source>
        <translation>Auch Aufgaben, die jemand anderem &amp;gehören</translation>
    </message>
    <message>
        <source>Choose a JSON or JSON Lines file with task objects: those that RedBrick&apos;s SDK gives out, or the command get-tasks. You see what would happen to each task before anything is sent.</source>
        <translation>Wählen Sie eine Datei (JSON oder JSON Lines) mit Aufgabenobjekten aus, wie RedBricks SDK oder der Befehl get-tasks sie ausgibt. Sie sehen, was mit jeder Aufgabe geschähe, bevor etwas gesendet wird.</translation>
    </message>
    <message numerus="yes">
        <source>Sa&amp;ve %Ln Draft(s)</source>
        <translation>
            <numerusform>%Ln Entwurf &amp;speichern</numerusform>
            <numerusform>%Ln Entwürfe &amp;speichern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>S&amp;ubmit %Ln Task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe ein&amp;reichen</numerusform>
            <numerusform>%Ln Aufgaben ein&amp;reichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Acc&amp;ept %Ln Task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe a&amp;nnehmen</numerusform>
            <numerusform>%Ln Aufgaben a&amp;nnehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pre-&amp;label %Ln Task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe v&amp;orlabeln</numerusform>
            <numerusform>%Ln Aufgaben v&amp;orlabeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::PutLabelsRun</name>
    <message>
        <source>%1 is no label stage: drafts are saved there only.</source>
        <translation>%1 ist keine Labelphase: Entwürfe werden nur dort gespeichert.</translation>
    </message>
    <message>
        <source>The project&apos;s taxonomy could not be read: %1</source>
        <translation>Die Taxonomie des Projekts konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The project&apos;s taxonomy is of an older kind: categories and attributes were not checked.</source>
        <translation>Die Taxonomie des Projekts ist von älterer Art: Kategorien und Attribute wurden nicht geprüft.</translation>
    </message>
    <message>
        <source>There is nothing to be done.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more fault(s) are not listed.</source>
        <translation>
            <numerusform>%Ln weiterer Fehler ist nicht aufgeführt.</numerusform>
            <numerusform>%Ln weitere Fehler sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::PutReviewsDialog</name>
    <message>
        <source>Put Reviews from a File</source>
        <translation>Prüfungen aus einer Datei eintragen</translation>
    </message>
    <message>
        <source>JSON, JSON Lines or CSV (*.json *.jsonl *.ndjson *.csv)</source>
        <translation>JSON, JSON Lines oder CSV (*.json *.jsonl *.ndjson *.csv)</translation>
    </message>
    <message>
        <source>&amp;Accept %1 and Reject %2</source>
        <comment>numbers of tasks</comment>
        <translation>%1 a&amp;nnehmen und %2 ablehnen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Accept %Ln Task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe a&amp;nnehmen</numerusform>
            <numerusform>%Ln Aufgaben a&amp;nnehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Also tasks that &amp;belong to somebody else</source>
        <translation>Auch Aufgaben, die jemand anderem &amp;gehören</translation>
    </message>
    <message>
        <source>Choose a JSON, JSON Lines or CSV file that has taskId, reviewVal (true or false) and, where you like, comment. You see what would happen to each task before anything is sent.</source>
        <translation>Wählen Sie eine Datei (JSON, JSON Lines oder CSV) mit taskId, reviewVal (true oder false) und, wo Sie möchten, comment aus. Sie sehen, was mit jeder Aufgabe geschähe, bevor etwas gesendet wird.</translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;ject %Ln Task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe &amp;ablehnen</numerusform>
            <numerusform>%Ln Aufgaben &amp;ablehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) of %1 will be decided. The key takes them over for it.</source>
        <comment>stage</comment>
        <translation>
            <numerusform>Über %Ln Aufgabe aus %1 wird entschieden werden. Der Schlüssel übernimmt sie dafür.</numerusform>
            <numerusform>Über %Ln Aufgaben aus %1 wird entschieden werden. Der Schlüssel übernimmt sie dafür.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::PutReviewsRun</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fault(s) in %1; nothing was sent.</source>
        <translation>
            <numerusform>%Ln Fehler in %1; nichts wurde gesendet.</numerusform>
            <numerusform>%Ln Fehler in %1; nichts wurde gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no review stage: tasks there cannot be accepted or rejected.</source>
        <translation>%1 ist keine Prüfphase: Aufgaben können dort weder angenommen noch abgelehnt werden.</translation>
    </message>
    <message>
        <source>The task belongs to %1 and would be left with them.</source>
        <translation>Die Aufgabe gehört %1 und bliebe dort.</translation>
    </message>
    <message>
        <source>Nothing was sent. It would accept %L1 and reject %L2 of them.</source>
        <comment>numbers of tasks</comment>
        <translation>Nichts wurde gesendet. %L1 davon würden angenommen und %L2 abgelehnt.</translation>
    </message>
</context>
<context>
    <name>brickyard::QueueController</name>
    <message>
        <source>No stage is open.</source>
        <translation>Es ist keine Phase geöffnet.</translation>
    </message>
    <message>
        <source>This project uses consensus; Brickyard does not assign there yet.</source>
        <translation>Dieses Projekt verwendet Konsens; dort weist Brickyard noch nichts zu.</translation>
    </message>
    <message>
        <source>Nothing can be assigned in ground truth.</source>
        <translation>In der Ground Truth kann nichts zugewiesen werden.</translation>
    </message>
    <message>
        <source>Nothing can be assigned in %1.</source>
        <translation>In %1 kann nichts zugewiesen werden.</translation>
    </message>
    <message>
        <source>This project uses consensus; Brickyard does not review there yet.</source>
        <translation>Dieses Projekt verwendet Konsens; dort prüft Brickyard noch nicht.</translation>
    </message>
    <message>
        <source>Nothing is reviewed or submitted in %1.</source>
        <translation>In %1 wird nichts geprüft oder eingereicht.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a person, a number of tasks</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is reviewed or submitted in ground truth.</source>
        <translation>In Ground Truth wird nichts geprüft oder eingereicht.</translation>
    </message>
</context>
<context>
    <name>brickyard::QueueRefresher</name>
    <message>
        <source>RedBrick named the same next page twice, so the list has no end. What was loaded until then is shown; try again later.</source>
        <translation>RedBrick hat zweimal dieselbe nächste Seite genannt, die Liste hat also kein Ende. Das bis dahin Geladene wird angezeigt; bitte später noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>brickyard::QueueTable</name>
    <message>
        <source>Task queue</source>
        <translation>Aufgaben-Warteschlange</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <comment>beside the pointer while dragging</comment>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>A click sorts, a click with Shift by one more column.</source>
        <translation>Ein Klick sortiert, ein Klick mit der Umschalttaste nach einer weiteren Spalte.</translation>
    </message>
</context>
<context>
    <name>brickyard::QueueView</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <source>Stops loading; the rows that are here stay.</source>
        <translation>Bricht das Laden ab; bereits geladene Zeilen bleiben.</translation>
    </message>
    <message>
        <source>Loading was cancelled; some tasks may be missing.</source>
        <translation>Das Laden wurde abgebrochen; möglicherweise fehlen Aufgaben.</translation>
    </message>
    <message>
        <source>No stage is chosen</source>
        <translation>Keine Phase gewählt</translation>
    </message>
    <message>
        <source>Choose a stage on the left to see its queue.</source>
        <translation>Links eine Phase wählen, um ihre Warteschlange zu sehen.</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <comment>stage</comment>
        <translation>%1 wird geladen&#xa0;…</translation>
    </message>
    <message>
        <source>Tasks show here as soon as they come into this stage.</source>
        <translation>Aufgaben erscheinen hier, sobald sie in diese Phase kommen.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>The queue could not be loaded</source>
        <translation>Die Warteschlange konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen&#xa0;…</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <comment>numbers of tasks</comment>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message>
        <source>%1 of %2 tasks match</source>
        <comment>numbers of tasks</comment>
        <translation>%1 von %2 passen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more hidden by the filter, not included</source>
        <comment>number of selected tasks</comment>
        <translation>%1 weitere ausgeblendet, nicht einbezogen</translation>
    </message>
    <message>
        <source>%1 selected but hidden by the filter, not included</source>
        <comment>number of selected tasks</comment>
        <translation>%1 ausgeblendete nicht einbezogen</translation>
    </message>
    <message>
        <source>The tasks of this stage are there; the filter hides them.</source>
        <translation>Die Aufgaben dieser Phase sind da; der Filter verbirgt sie.</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Nothing waiting in %1</source>
        <comment>stage</comment>
        <translation>Nichts wartet in %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln task(s).</source>
        <comment>stage</comment>
        <translation>
            <numerusform>%1 hat %Ln Aufgabe.</numerusform>
            <numerusform>%1 hat %Ln Aufgaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>stage</comment>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>RedBrick has not answered for a while; it is still being tried.</source>
        <translation>RedBrick antwortet seit einer Weile nicht; es wird weiter versucht.</translation>
    </message>
    <message>
        <source>Loading… No answer for a while; still trying</source>
        <translation>Wird geladen&#xa0;… Seit einer Weile keine Antwort; es wird weiter versucht</translation>
    </message>
</context>
<context>
    <name>brickyard::QueueViewController</name>
    <message>
        <source>It is being read again.</source>
        <translation>Sie wird gerade neu gelesen.</translation>
    </message>
</context>
<context>
    <name>brickyard::ReconnectController</name>
    <message numerus="yes">
        <source>RedBrick no longer takes the key. %Ln task(s) wait until you connect again with a key that is valid.</source>
        <translation>
            <numerusform>RedBrick nimmt den Schlüssel nicht mehr an. %Ln Aufgabe wartet auf die erneute Verbindung mit einem gültigen Schlüssel.</numerusform>
            <numerusform>RedBrick nimmt den Schlüssel nicht mehr an. %Ln Aufgaben warten auf die erneute Verbindung mit einem gültigen Schlüssel.</numerusform>
        </translation>
    </message>
    <message>
        <source>RedBrick no longer takes the key. Nothing more is changed until you connect again with a key that is valid.</source>
        <translation>RedBrick nimmt den Schlüssel nicht mehr an. Bis zur erneuten Verbindung mit einem gültigen Schlüssel wird nichts mehr geändert.</translation>
    </message>
    <message>
        <source>Connect again…</source>
        <translation>Erneut verbinden&#xa0;…</translation>
    </message>
</context>
<context>
    <name>brickyard::RedBrickApi</name>
    <message numerus="yes">
        <source>Between 1 and %n task(s) can be read at once.</source>
        <translation>
            <numerusform>Es kann nur %n Aufgabe auf einmal gelesen werden.</numerusform>
            <numerusform>Es können 1 bis %n Aufgaben auf einmal gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks can only be assigned to somebody with an email address. Nothing was changed.</source>
        <translation>Aufgaben können nur Personen mit E-Mail-Adresse zugewiesen werden. Es wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Between 1 and %n task(s) can be changed at once. Nothing was changed.</source>
        <translation>
            <numerusform>Es kann nur %n Aufgabe auf einmal geändert werden. Es wurde nichts geändert.</numerusform>
            <numerusform>Es können 1 bis %n Aufgaben auf einmal geändert werden. Es wurde nichts geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The storage at %1 did not hand out the file: its signed address is not valid (any more).</source>
        <translation>Der Speicher unter %1 hat die Datei nicht herausgegeben: Ihre signierte Adresse gilt nicht (mehr).</translation>
    </message>
    <message>
        <source>A file from %1 is damaged, or too large when it is unpacked.</source>
        <translation>Eine Datei von %1 ist beschädigt oder ausgepackt zu groß.</translation>
    </message>
    <message>
        <source>The service gave an address for a file that is not encrypted; nothing was read from it.</source>
        <translation>Der Dienst hat für eine Datei eine unverschlüsselte Adresse genannt; von ihr wurde nichts gelesen.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The storage at %1 did not take the file: its signed address is not valid (any more).</source>
        <translation>Der Speicher bei %1 hat die Datei nicht angenommen: Ihre signierte Adresse ist nicht (mehr) gültig.</translation>
    </message>
    <message>
        <source>RedBrick did not take the labels and gave no reason.</source>
        <translation>RedBrick hat die Labels nicht angenommen und keinen Grund genannt.</translation>
    </message>
    <message>
        <source>The service gave an address for a file that is not encrypted; nothing was sent there.</source>
        <translation>Der Dienst hat für eine Datei eine unverschlüsselte Adresse genannt; dorthin wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>brickyard::ResumeRun</name>
    <message>
        <source>%1 belongs to another Brickyard that is running, and is left alone: %2.</source>
        <translation>%1 gehört zu einem anderen Brickyard, das gerade läuft, und wird nicht angerührt: %2.</translation>
    </message>
    <message>
        <source>There is no operation %1.</source>
        <translation>Es gibt keinen Vorgang %1.</translation>
    </message>
    <message>
        <source>There is nothing to resume.</source>
        <translation>Es gibt nichts fortzusetzen.</translation>
    </message>
</context>
<context>
    <name>brickyard::ReviewController</name>
    <message numerus="yes">
        <source>Accept %Ln task(s)?</source>
        <translation>
            <numerusform>%Ln Aufgabe annehmen?</numerusform>
            <numerusform>%Ln Aufgaben annehmen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln task(s)?</source>
        <translation>
            <numerusform>%Ln Aufgabe ablehnen?</numerusform>
            <numerusform>%Ln Aufgaben ablehnen?</numerusform>
        </translation>
    </message>
    <message>
        <source>These are the selected tasks in %1.</source>
        <translation>Das sind die ausgewählten Aufgaben in %1.</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln</source>
        <translation>
            <numerusform>%Ln annehmen</numerusform>
            <numerusform>%Ln annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln</source>
        <translation>
            <numerusform>%Ln ablehnen</numerusform>
            <numerusform>%Ln ablehnen</numerusform>
        </translation>
    </message>
    <message>
        <source>RedBrick lets a key review only tasks that are assigned to it. Brickyard would take them over, which may reset the progress of work that was started, and RedBrick records the review under the key&apos;s name.</source>
        <translation>RedBrick lässt einen Schlüssel nur Aufgaben prüfen, die ihm zugewiesen sind. Brickyard würde sie übernehmen, was den Fortschritt begonnener Arbeit zurücksetzen kann, und RedBrick verzeichnet die Prüfung unter dem Namen des Schlüssels.</translation>
    </message>
    <message numerus="yes">
        <source>Take Over and Accept %Ln</source>
        <translation>
            <numerusform>%Ln übernehmen und annehmen</numerusform>
            <numerusform>%Ln übernehmen und annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take Over and Reject %Ln</source>
        <translation>
            <numerusform>%Ln übernehmen und ablehnen</numerusform>
            <numerusform>%Ln übernehmen und ablehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept Only the Other %Ln</source>
        <translation>
            <numerusform>Nur %Ln andere annehmen</numerusform>
            <numerusform>Nur die anderen %Ln annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject Only the Other %Ln</source>
        <translation>
            <numerusform>Nur %Ln andere ablehnen</numerusform>
            <numerusform>Nur die anderen %Ln ablehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) belong to someone else</source>
        <comment>number of tasks assigned to other people</comment>
        <translation>
            <numerusform>%Ln Aufgabe gehört jemand anderem</numerusform>
            <numerusform>%Ln Aufgaben gehören anderen</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <comment>a decision that is held</comment>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <comment>a decision that is held</comment>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Submit</source>
        <comment>a decision that is held</comment>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>%1 is not accepted: taken back.</source>
        <comment>a task</comment>
        <translation>%1 wird nicht angenommen: zurückgenommen.</translation>
    </message>
    <message>
        <source>%1 is not rejected: taken back.</source>
        <comment>a task</comment>
        <translation>%1 wird nicht abgelehnt: zurückgenommen.</translation>
    </message>
    <message>
        <source>%1 is not submitted: taken back.</source>
        <comment>a task</comment>
        <translation>%1 wird nicht eingereicht: zurückgenommen.</translation>
    </message>
    <message>
        <source>Tasks are rejected in review stages only.</source>
        <translation>Aufgaben werden nur in Prüfphasen abgelehnt.</translation>
    </message>
    <message numerus="yes">
        <source>Submit %Ln task(s)?</source>
        <translation>
            <numerusform>%Ln Aufgabe einreichen?</numerusform>
            <numerusform>%Ln Aufgaben einreichen?</numerusform>
        </translation>
    </message>
    <message>
        <source>These are the selected tasks in %1. They go on with the labels that they have.</source>
        <translation>Das sind die ausgewählten Aufgaben in %1. Sie gehen mit ihren vorhandenen Labels weiter.</translation>
    </message>
    <message numerus="yes">
        <source>Submit %Ln</source>
        <translation>
            <numerusform>%Ln einreichen</numerusform>
            <numerusform>%Ln einreichen</numerusform>
        </translation>
    </message>
    <message>
        <source>This was decided already; nothing was changed.</source>
        <translation>Das war bereits entschieden; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>RedBrick lets a key submit only tasks that are assigned to it. Brickyard would take them over, which may reset the progress of work that was started, and submit them with the labels that they have. RedBrick records this under the key&apos;s name.</source>
        <translation>RedBrick lässt einen Schlüssel nur Aufgaben einreichen, die ihm zugewiesen sind. Brickyard würde sie übernehmen, was den Fortschritt begonnener Arbeit zurücksetzen kann, und mit ihren vorhandenen Labels einreichen. RedBrick verzeichnet das unter dem Namen des Schlüssels.</translation>
    </message>
    <message numerus="yes">
        <source>Take Over and Submit %Ln</source>
        <translation>
            <numerusform>%Ln übernehmen und einreichen</numerusform>
            <numerusform>%Ln übernehmen und einreichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit Only the Other %Ln</source>
        <translation>
            <numerusform>Nur %Ln andere einreichen</numerusform>
            <numerusform>Nur die anderen %Ln einreichen</numerusform>
        </translation>
    </message>
    <message>
        <source>It was sent already and cannot be taken back: %1.</source>
        <translation>Es wurde bereits gesendet und lässt sich nicht zurücknehmen: %1.</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>Es wird nichts zurückgehalten.</translation>
    </message>
    <message>
        <source>Taken back: %1.</source>
        <translation>Zurückgenommen: %1.</translation>
    </message>
    <message>
        <source>%1: sends in %2 s</source>
        <comment>a decision, seconds</comment>
        <translation>%1: wird in %2 s gesendet</translation>
    </message>
    <message>
        <source>%1: held until it is sent</source>
        <comment>a decision</comment>
        <translation>%1: zurückgehalten, bis Sie senden</translation>
    </message>
    <message>
        <source>%1: waits to be sent</source>
        <comment>a change</comment>
        <translation>%1: wartet auf das Senden</translation>
    </message>
    <message>
        <source>%1: being sent, cannot be taken back</source>
        <comment>a change</comment>
        <translation>%1: wird gesendet, lässt sich nicht zurücknehmen</translation>
    </message>
    <message>
        <source>The comment was not written. %1</source>
        <translation>Der Kommentar wurde nicht geschrieben. %1</translation>
    </message>
    <message>
        <source>%1: being sent</source>
        <comment>a change</comment>
        <translation>%1: wird gesendet</translation>
    </message>
    <message>
        <source>Whether the comment was written is not known. Look at the task&apos;s comments before you send it again. %1</source>
        <translation>Ob der Kommentar geschrieben wurde, ist nicht bekannt. Sehen Sie in den Kommentaren der Aufgabe nach, bevor Sie ihn erneut senden. %1</translation>
    </message>
    <message>
        <source>No web browser could be started for %1.</source>
        <translation>Für %1 konnte kein Webbrowser gestartet werden.</translation>
    </message>
    <message>
        <source>%1: paused, see Activity</source>
        <comment>a change</comment>
        <translation>%1: angehalten, siehe Aktivität</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks are selected, and at most %1 are opened at once.</source>
        <translation>
            <numerusform>%Ln Aufgabe ist ausgewählt, und höchstens %1 werden auf einmal geöffnet.</numerusform>
            <numerusform>%Ln Aufgaben sind ausgewählt, und höchstens %1 werden auf einmal geöffnet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ReviewPanel</name>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Task details</source>
        <translation>Aufgabendetails</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Why no decision can be made</source>
        <translation>Warum keine Entscheidung möglich ist</translation>
    </message>
    <message>
        <source>Open in RedBrick</source>
        <translation>In RedBrick öffnen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <comment>%1 is the number of tasks</comment>
        <translation>%1 annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <comment>%1 is the number of tasks</comment>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <source>Choose a task to see what was labeled and what was said about it.</source>
        <translation>Bitte eine Aufgabe wählen, um Labels und Kommentare zu sehen.</translation>
    </message>
    <message>
        <source>Reading the task…</source>
        <translation>Aufgabe wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Take Back</source>
        <comment>button: undo a decision that was not sent yet</comment>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Submit with existing labels</source>
        <translation>Mit vorhandenen Labels einreichen</translation>
    </message>
    <message>
        <source>Submit %1 with existing labels</source>
        <comment>%1 is the number of tasks</comment>
        <translation>%1 mit vorhandenen Labels einreichen</translation>
    </message>
</context>
<context>
    <name>brickyard::ReviewPutting</name>
    <message>
        <source>Reading and checking the file…</source>
        <translation>Die Datei wird gelesen und geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <comment>the system&apos;s words</comment>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Checking the results…</source>
        <translation>Prüft die Ergebnisse&#xa0;…</translation>
    </message>
</context>
<context>
    <name>brickyard::ReviewRun</name>
    <message>
        <source>%1 is no review stage: tasks there cannot be accepted or rejected.</source>
        <translation>%1 ist keine Prüfphase: Aufgaben können dort weder angenommen noch abgelehnt werden.</translation>
    </message>
</context>
<context>
    <name>brickyard::RunRun</name>
    <message>
        <source>%1 is no review stage: tasks there cannot be accepted or rejected.</source>
        <translation>%1 ist keine Prüfphase: Aufgaben können dort weder angenommen noch abgelehnt werden.</translation>
    </message>
    <message>
        <source>%1 is no label stage: drafts are saved there only.</source>
        <translation>%1 ist keine Labelphase: Entwürfe werden nur dort gespeichert.</translation>
    </message>
    <message>
        <source>There is nothing to be done.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>The program left it alone: %1</source>
        <translation>Das Programm ließ sie aus: %1</translation>
    </message>
    <message>
        <source>The program has no result: %1</source>
        <translation>Das Programm hat kein Ergebnis: %1</translation>
    </message>
    <message>
        <source>It was interrupted; nothing was sent.</source>
        <translation>Es wurde unterbrochen; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>There are no results, so nothing was sent.</source>
        <translation>Es gibt keine Ergebnisse; es wurde also nichts gesendet.</translation>
    </message>
    <message>
        <source>Say --apply to have it put, or --out to keep the results.</source>
        <translation>Mit --apply wird es eingetragen, mit --out werden die Ergebnisse behalten.</translation>
    </message>
    <message>
        <source>Say --apply to have it put, or put %1 later.</source>
        <translation>Mit --apply wird es eingetragen; oder tragen Sie %1 später ein.</translation>
    </message>
    <message>
        <source>%1 is there already. Give the results another name.</source>
        <translation>%1 gibt es schon. Geben Sie den Ergebnissen einen anderen Namen.</translation>
    </message>
    <message>
        <source>Its result was not sent because of how the program ended.</source>
        <translation>Ihr Ergebnis wurde nicht gesendet, wegen der Art, wie das Programm endete.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent of its %Ln result(s), because of how the program ended.</source>
        <translation>
            <numerusform>Sein %Ln Ergebnis wurde nicht gesendet, wegen der Art, wie das Programm endete.</numerusform>
            <numerusform>Von seinen %Ln Ergebnissen wurde nichts gesendet, wegen der Art, wie das Programm endete.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say --out to keep the results also where it ends like this; %1 puts them.</source>
        <comment>a command</comment>
        <translation>Mit --out bleiben die Ergebnisse auch dann, wenn es so endet; %1 trägt sie ein.</translation>
    </message>
    <message>
        <source>Its results are in %1; %2 puts them.</source>
        <comment>a file, a command</comment>
        <translation>Seine Ergebnisse sind in %1; %2 trägt sie ein.</translation>
    </message>
</context>
<context>
    <name>brickyard::SandboxProcess</name>
    <message numerus="yes">
        <source>The sandbox did not say where it listens within %n second(s).</source>
        <translation>
            <numerusform>Die Sandbox hat nicht innerhalb von %n Sekunde mitgeteilt, wo sie erreichbar ist.</numerusform>
            <numerusform>Die Sandbox hat nicht innerhalb von %n Sekunden mitgeteilt, wo sie erreichbar ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sandbox program %1 could not be started: %2.</source>
        <translation>Das Sandbox-Programm %1 konnte nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>The sandbox did not say where it listens, but something else.</source>
        <translation>Die Sandbox hat nicht mitgeteilt, wo sie erreichbar ist, sondern etwas anderes.</translation>
    </message>
    <message>
        <source>The sandbox ended unexpectedly.</source>
        <translation>Die Sandbox wurde unerwartet beendet.</translation>
    </message>
    <message>
        <source>The sandbox ended unexpectedly and said: %1</source>
        <translation>Die Sandbox wurde unerwartet beendet und meldete: %1</translation>
    </message>
</context>
<context>
    <name>brickyard::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system says</source>
        <comment>language</comment>
        <translation>Wie im System eingestellt</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Another language is shown at the next start of Brickyard.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system says</source>
        <comment>theme</comment>
        <translation>Wie im System eingestellt</translation>
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
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Send at once</source>
        <translation>Sofort senden</translation>
    </message>
    <message>
        <source>Send after some seconds</source>
        <translation>Nach einigen Sekunden senden</translation>
    </message>
    <message>
        <source>Send when I press “Send now”</source>
        <translation>Bei „Jetzt senden“ senden</translation>
    </message>
    <message>
        <source>Seconds before it is sent</source>
        <translation>Sekunden bis zum Senden</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Accept and reject</source>
        <translation>&amp;Annehmen und ablehnen</translation>
    </message>
    <message>
        <source>Accept and reject</source>
        <translation>Annehmen und ablehnen</translation>
    </message>
    <message>
        <source>As long as a decision has not been sent, it can be taken back exactly.</source>
        <translation>Bis zum Senden lässt sich eine Entscheidung spurlos zurücknehmen.</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Ihr Konto</translation>
    </message>
    <message>
        <source>RedBrick records reviews under the name of the API key, not under yours. A task that is with somebody else is taken over for the review; where work on it has been started, that may reset its progress.</source>
        <translation>RedBrick verzeichnet Prüfungen unter dem Namen des API-Schlüssels, nicht unter Ihrem. Aufgaben anderer werden zur Prüfung übernommen; bei begonnenen kann das den Fortschritt zurücksetzen.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Anfragen gleichzeitig</translation>
    </message>
    <message>
        <source>&amp;Requests at once</source>
        <translation>Anfragen &amp;gleichzeitig</translation>
    </message>
    <message>
        <source>More make large changes faster, until RedBrick asks for a pause; fewer leave more of it to others.</source>
        <translation>Mehr beschleunigen große Änderungen, bis RedBrick um eine Pause bittet; weniger lassen anderen Platz.</translation>
    </message>
    <message>
        <source>Tasks in an answer</source>
        <translation>Aufgaben je Antwort</translation>
    </message>
    <message>
        <source>Tasks in an a&amp;nswer</source>
        <translation>Aufgaben &amp;je Antwort</translation>
    </message>
    <message>
        <source>Queues are read in answers of at most so many tasks. They begin small, and grow while RedBrick answers quickly.</source>
        <translation>Warteschlangen werden in Antworten von höchstens so vielen Aufgaben gelesen. Sie beginnen klein und wachsen, solange RedBrick schnell antwortet.</translation>
    </message>
</context>
<context>
    <name>brickyard::ShareDelegate</name>
    <message>
        <source>Tasks for %1</source>
        <comment>person</comment>
        <translation>Aufgaben für %1</translation>
    </message>
</context>
<context>
    <name>brickyard::ShareModel</name>
    <message>
        <source>This API key</source>
        <translation>Dieser API-Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these task(s) are with %1 already.</source>
        <comment>person</comment>
        <translation>
            <numerusform>%Ln dieser Aufgaben ist bereits bei %1.</numerusform>
            <numerusform>%Ln dieser Aufgaben sind bereits bei %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 now, gets %3, %4 after</source>
        <comment>person, numbers of tasks</comment>
        <translation>%1: jetzt %2, bekommt %3, danach %4</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>open tasks that a person has now</comment>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Gets</source>
        <comment>tasks that a person is given</comment>
        <translation>Bekommt</translation>
    </message>
    <message>
        <source>After</source>
        <comment>open tasks that a person has afterwards</comment>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Load</source>
        <comment>a bar: how much a person has and gets</comment>
        <translation>Last</translation>
    </message>
</context>
<context>
    <name>brickyard::StageList</name>
    <message>
        <source>auto</source>
        <comment>short mark: RedBrick assigns tasks by itself</comment>
        <translation>auto</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Ground truth</source>
        <translation>Ground Truth</translation>
    </message>
    <message>
        <source>Finished tasks. Nothing can be assigned here.</source>
        <translation>Fertige Aufgaben. Hier kann nichts zugewiesen werden.</translation>
    </message>
    <message>
        <source>Automatic assignment is on: RedBrick may hand out unassigned tasks of this stage by itself.</source>
        <translation>Die automatische Zuweisung ist eingeschaltet: RedBrick verteilt nicht zugewiesene Aufgaben dieser Phase unter Umständen von selbst.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln task(s)</source>
        <comment>stage</comment>
        <translation>
            <numerusform>%1, %Ln Aufgabe</numerusform>
            <numerusform>%1, %Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, automatic assignment</source>
        <comment>stage</comment>
        <translation>%1, automatische Zuweisung</translation>
    </message>
</context>
<context>
    <name>brickyard::StageRun</name>
    <message>
        <source>In %1 several people label each task. Brickyard changes nothing in such a project.</source>
        <comment>a project with consensus</comment>
        <translation>In %1 wird jede Aufgabe von mehreren Personen gelabelt. In einem solchen Projekt ändert Brickyard nichts.</translation>
    </message>
    <message>
        <source>%1 has no label or review stage &apos;%2&apos;. It has: %3.</source>
        <translation>%1 hat keine Label- oder Prüfphase „%2“. Vorhanden sind: %3.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of stages</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The task has labels.</source>
        <translation>Die Aufgabe hat Labels.</translation>
    </message>
</context>
<context>
    <name>brickyard::TaskFilterModel</name>
    <message>
        <source>%1, sorted ascending</source>
        <comment>column</comment>
        <translation>%1, aufsteigend sortiert</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <comment>column</comment>
        <translation>%1, absteigend sortiert</translation>
    </message>
    <message>
        <source>%1, sorted ascending, number %2</source>
        <comment>column, its place among several</comment>
        <translation>%1, aufsteigend sortiert, Nummer %2</translation>
    </message>
    <message>
        <source>%1, sorted descending, number %2</source>
        <comment>column, its place among several</comment>
        <translation>%1, absteigend sortiert, Nummer %2</translation>
    </message>
</context>
<context>
    <name>brickyard::TaskGetting</name>
    <message numerus="yes">
        <source>%Ln task(s) were written to %1.</source>
        <comment>a file</comment>
        <translation>
            <numerusform>%Ln Aufgabe wurde in %1 geschrieben.</numerusform>
            <numerusform>%Ln Aufgaben wurden in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) were deleted meanwhile.</source>
        <translation>
            <numerusform>%Ln Aufgabe wurde inzwischen gelöscht.</numerusform>
            <numerusform>%Ln Aufgaben wurden inzwischen gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. What it had before is still there.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Der frühere Inhalt ist noch da.</translation>
    </message>
    <message>
        <source>All of these tasks have labels; nothing was written.</source>
        <translation>Alle diese Aufgaben haben Labels; es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>brickyard::TaskPlanModel</name>
    <message>
        <source>left unassigned</source>
        <translation>wird nicht zugewiesen</translation>
    </message>
    <message>
        <source>left where it is</source>
        <translation>bleibt, wo sie ist</translation>
    </message>
    <message>
        <source>stays with %1</source>
        <comment>person</comment>
        <translation>bleibt bei %1</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>From</source>
        <comment>whose a task is</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <comment>whose a task will be</comment>
        <translation>An</translation>
    </message>
</context>
<context>
    <name>brickyard::TaskReading</name>
    <message>
        <source>The service sent the same part of the queue again and again. Nothing was changed.</source>
        <translation>Der Dienst hat immer wieder denselben Teil der Warteschlange gesendet. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>brickyard::TaskTableModel</name>
    <message>
        <source>On its way: %1</source>
        <comment>what is about to happen to a task</comment>
        <translation>Unterwegs: %1</translation>
    </message>
    <message>
        <source>It was sent back from this stage before.</source>
        <translation>Sie wurde aus dieser Phase schon einmal zurückgegeben.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, email</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>assigned %1</source>
        <comment>time</comment>
        <translation>zugewiesen: %1</translation>
    </message>
    <message>
        <source>Nobody set a priority.</source>
        <translation>Es wurde keine Priorität gesetzt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln series</source>
        <comment>how many series a task has</comment>
        <translation>
            <numerusform>%Ln Serie</numerusform>
            <numerusform>%Ln Serien</numerusform>
        </translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>Keine Priorität</translation>
    </message>
    <message>
        <source>%1, on its way: %2</source>
        <comment>a task&apos;s name, what is about to happen to it</comment>
        <translation>%1, unterwegs: %2</translation>
    </message>
    <message>
        <source>%1, rejected before</source>
        <comment>state of a task</comment>
        <translation>%1, bereits abgelehnt</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serien</translation>
    </message>
    <message>
        <source>Task id</source>
        <translation>Aufgaben-ID</translation>
    </message>
</context>
<context>
    <name>brickyard::ToolsController</name>
    <message>
        <source>T&amp;ools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>Put &amp;Labels from a File…</source>
        <translation>&amp;Labels aus einer Datei eintragen&#xa0;…</translation>
    </message>
    <message>
        <source>Put &amp;Reviews from a File…</source>
        <translation>&amp;Prüfungen aus einer Datei eintragen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Get Tasks…</source>
        <translation>Aufgaben &amp;holen&#xa0;…</translation>
    </message>
    <message>
        <source>%1 is no review stage: tasks there cannot be accepted or rejected.</source>
        <translation>%1 ist keine Prüfphase: Aufgaben können dort weder angenommen noch abgelehnt werden.</translation>
    </message>
    <message>
        <source>No stage is open.</source>
        <translation>Es ist keine Phase geöffnet.</translation>
    </message>
    <message>
        <source>L&amp;abel with a Program…</source>
        <translation>&amp;Mit einem Programm labeln&#xa0;…</translation>
    </message>
    <message>
        <source>Re&amp;view with a Program…</source>
        <translation>Mit einem Programm prü&amp;fen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>brickyard::UndoController</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <comment>the title of an operation</comment>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Cannot undo: %1</source>
        <comment>the title of an operation</comment>
        <translation>Nicht rückgängig zu machen: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <comment>the title of an operation</comment>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Undo “%1”?</source>
        <comment>the title of an operation</comment>
        <translation>„%1“ rückgängig machen?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Redo “%1”?</source>
        <comment>the title of an operation</comment>
        <translation>„%1“ wiederholen?</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>It was done in another project than the one that is open.</source>
        <translation>Das war in einem anderen Projekt als dem, das offen ist.</translation>
    </message>
    <message>
        <source>It was done in the project %1, and that is not the one that is open.</source>
        <translation>Das war im Projekt %1, und das ist nicht das, das offen ist.</translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln tasks. What others have changed since is left alone.</source>
        <translation>
            <numerusform>Das ist %Ln Aufgabe. Was andere seitdem geändert haben, bleibt unverändert.</numerusform>
            <numerusform>Das sind %Ln Aufgaben. Was andere seitdem geändert haben, bleibt unverändert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ViewsController</name>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Vie&amp;ws</source>
        <translation>A&amp;nsichten</translation>
    </message>
    <message>
        <source>&amp;Save View…</source>
        <translation>Ansicht &amp;speichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move D&amp;own</source>
        <translation>Nach u&amp;nten</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Import Views…</source>
        <translation>Ansichten &amp;importieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Export Views…</source>
        <translation>Ansichten &amp;exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Stale &gt; 7d</source>
        <comment>a view: tasks that nothing happened to for more than 7 days</comment>
        <translation>Liegen &gt; 7 d</translation>
    </message>
    <message>
        <source>Issues</source>
        <comment>a view: tasks with a problem</comment>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Save View</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Replace View</source>
        <translation>Ansicht ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln views already, and no more can be kept. Delete one first.</source>
        <translation>
            <numerusform>Es gibt schon %Ln Ansicht, und mehr können nicht behalten werden. Löschen Sie erst eine.</numerusform>
            <numerusform>Es gibt schon %Ln Ansichten, und mehr können nicht behalten werden. Löschen Sie erst eine.</numerusform>
        </translation>
    </message>
    <message>
        <source>The view %1 was saved.</source>
        <translation>Die Ansicht %1 wurde gespeichert.</translation>
    </message>
    <message>
        <source>Delete the view %1?</source>
        <translation>Die Ansicht %1 löschen?</translation>
    </message>
    <message>
        <source>Its filter is forgotten. No task changes.</source>
        <translation>Ihr Filter wird vergessen. Keine Aufgabe ändert sich.</translation>
    </message>
    <message>
        <source>Delete View</source>
        <translation>Ansicht löschen</translation>
    </message>
    <message>
        <source>Import Views</source>
        <translation>Ansichten importieren</translation>
    </message>
    <message>
        <source>Export Views</source>
        <translation>Ansichten exportieren</translation>
    </message>
    <message>
        <source>views.txt</source>
        <comment>a file name</comment>
        <translation>ansichten.txt</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. No view was added.</source>
        <comment>a file, a reason</comment>
        <translation>%1 kann nicht gelesen werden: %2. Es kam keine Ansicht dazu.</translation>
    </message>
    <message>
        <source>%1: %2 No view was added.</source>
        <comment>a file, a sentence</comment>
        <translation>%1: %2 Es kam keine Ansicht dazu.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s) were added.</source>
        <translation>
            <numerusform>%Ln Ansicht kam dazu.</numerusform>
            <numerusform>%Ln Ansichten kamen dazu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s) were written to %1.</source>
        <translation>
            <numerusform>%Ln Ansicht wurde nach %1 geschrieben.</numerusform>
            <numerusform>%Ln Ansichten wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <comment>a file, a reason</comment>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Replace View…</source>
        <translation>Ansicht ersetzen …</translation>
    </message>
    <message>
        <source>Replace the view %1?</source>
        <translation>Die Ansicht %1 ersetzen?</translation>
    </message>
    <message>
        <source>Its filter and its order are forgotten; what is shown now takes their place.</source>
        <translation>Ihr Filter und ihre Sortierung werden vergessen; was jetzt angezeigt wird, tritt an ihre Stelle.</translation>
    </message>
    <message>
        <source>The filter is too long to be kept: it has %1 letters, and %2 are the most.</source>
        <comment>two numbers</comment>
        <translation>Der Filter ist zu lang, um behalten zu werden: Er hat %1 Zeichen, höchstens %2 sind möglich.</translation>
    </message>
</context>
<context>
    <name>brickyard::ViewsModel</name>
    <message>
        <source>%1, shows %2</source>
        <comment>a view, its filter</comment>
        <translation>%1, zeigt %2</translation>
    </message>
</context>
<context>
    <name>brickyard::ViewsPanel</name>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>No views. Filter the queue, then save the filter as a view.</source>
        <translation>Keine Ansichten. Filtern Sie die Aufgaben, dann speichern Sie den Filter als Ansicht.</translation>
    </message>
</context>
<context>
    <name>brickyard::WindowLayout</name>
    <message>
        <source>Stages</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Brickyard is running already and shows its window; connect to another organization there.
</source>
        <translation>Brickyard läuft bereits und zeigt sein Fenster; dort lässt sich eine andere Organisation verbinden.
</translation>
    </message>
    <message>
        <source>Brickyard is running already with the same data, and does not answer. End it, or wait until it has ended, and start again.
</source>
        <translation>Brickyard läuft bereits mit denselben Daten und antwortet nicht. Bitte beenden oder warten, bis es beendet ist, und neu starten.
</translation>
    </message>
</context>
</TS>
