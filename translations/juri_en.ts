<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>juri::AssignCard</name>
    <message numerus="yes">
        <source>Every judge has %n entries.</source>
        <translation>
            <numerusform>Every judge has %n entry.</numerusform>
            <numerusform>Every judge has %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluations in all.</source>
        <translation>
            <numerusform>%n evaluation in all.</numerusform>
            <numerusform>%n evaluations in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The judges fall into %n groups without a common entry: results of different groups cannot be compared. Choose more judges for each entry.</source>
        <translation>
            <numerusform>The judges form %n group. Choose more judges for each entry.</numerusform>
            <numerusform>The judges fall into %n groups without a common entry: results of different groups cannot be compared. Choose more judges for each entry.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judges for each entry</source>
        <translation>
            <numerusform>%n judge for each entry</numerusform>
            <numerusform>%n judges for each entry</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::Closing</name>
    <message numerus="yes">
        <source>%n changes could not be saved: %1</source>
        <translation>
            <numerusform>%n change could not be saved: %1</numerusform>
            <numerusform>%n changes could not be saved: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::ConflictCard</name>
    <message numerus="yes">
        <source>%n evaluations</source>
        <translation>
            <numerusform>%n evaluation</numerusform>
            <numerusform>%n evaluations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more differences.</source>
        <translation>
            <numerusform>And %n more difference.</numerusform>
            <numerusform>And %n more differences.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::CriterionRow</name>
    <message numerus="yes">
        <source>The entrant may use at most %n words here.</source>
        <translation>
            <numerusform>The entrant may use at most %n word here.</numerusform>
            <numerusform>The entrant may use at most %n words here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::DateText</name>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::DecisionWording</name>
    <message numerus="yes">
        <source>Key %2 of %1 is taken back; %n sheets signed with it are kept.</source>
        <translation>
            <numerusform>Key %2 of %1 is taken back; %n sheet signed with it is kept.</numerusform>
            <numerusform>Key %2 of %1 is taken back; %n sheets signed with it are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The stage is closed with %n sheets.</source>
        <translation>
            <numerusform>The stage is closed with %n sheet.</numerusform>
            <numerusform>The stage is closed with %n sheets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::DemoDay</name>
    <message numerus="yes">
        <source>The list of entries is imported: %n entries.</source>
        <translation>
            <numerusform>The list of entries is imported: %n entry.</numerusform>
            <numerusform>The list of entries is imported: %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every judge is assigned every entry: %n evaluations are owed.</source>
        <translation>
            <numerusform>Every judge is assigned every entry: %n evaluation is owed.</numerusform>
            <numerusform>Every judge is assigned every entry: %n evaluations are owed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chair verifies and merges %n sheets.</source>
        <translation>
            <numerusform>The chair verifies and merges %n sheet.</numerusform>
            <numerusform>The chair verifies and merges %n sheets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judges make their own keys and send the chair their identity files.</source>
        <translation>
            <numerusform>%n judge makes a key and sends the chair the identity file.</numerusform>
            <numerusform>%n judges make their own keys and send the chair their identity files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The judges score, each on a computer of their own: %n scores.</source>
        <translation>
            <numerusform>The judges score, each on a computer of their own: %n score.</numerusform>
            <numerusform>The judges score, each on a computer of their own: %n scores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judges sign their sheets and hand them in.</source>
        <translation>
            <numerusform>%n judge signs the sheet and hands it in.</numerusform>
            <numerusform>%n judges sign their sheets and hand them in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::Edit</name>
    <message numerus="yes">
        <source>change %n entry(ies)</source>
        <translation>
            <numerusform>change %n entry</numerusform>
            <numerusform>change %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n judge(s)</source>
        <translation>
            <numerusform>change %n judge</numerusform>
            <numerusform>change %n judges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change %n assignment(s)</source>
        <translation>
            <numerusform>change %n assignment</numerusform>
            <numerusform>change %n assignments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>enter %n evaluation(s)</source>
        <translation>
            <numerusform>enter %n evaluation</numerusform>
            <numerusform>enter %n evaluations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take in %n signed file(s)</source>
        <translation>
            <numerusform>take in %n signed file</numerusform>
            <numerusform>take in %n signed files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::EnrolCard</name>
    <message numerus="yes">
        <source>%n more files wait.</source>
        <translation>
            <numerusform>%n more file waits.</numerusform>
            <numerusform>%n more files wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::HandInPage</name>
    <message numerus="yes">
        <source>%n scores are open</source>
        <translation>
            <numerusform>%n score is open</numerusform>
            <numerusform>%n scores are open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are missing</source>
        <translation>
            <numerusform>%n note is missing</numerusform>
            <numerusform>%n notes are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are not finished. Choose one to go there.</source>
        <translation>
            <numerusform>%n entry is not finished. Choose it to go there.</numerusform>
            <numerusform>%n entries are not finished. Choose one to go there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sheet holds %n complete evaluations.</source>
        <translation>
            <numerusform>The sheet holds %n complete evaluation.</numerusform>
            <numerusform>The sheet holds %n complete evaluations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries you do not judge, each with its reason.</source>
        <translation>
            <numerusform>%n entry you do not judge, with its reason.</numerusform>
            <numerusform>%n entries you do not judge, each with its reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were not there.</source>
        <translation>
            <numerusform>%n entry was not there.</numerusform>
            <numerusform>%n entries were not there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::ImportCard</name>
    <message numerus="yes">
        <source>%n rows are not taken. Mend them in the list and import it again.</source>
        <translation>
            <numerusform>%n row is not taken. Mend it in the list and import it again.</numerusform>
            <numerusform>%n rows are not taken. Mend them in the list and import it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n entries</source>
        <translation>
            <numerusform>Take over %n entry</numerusform>
            <numerusform>Take over %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::MainWindow</name>
    <message numerus="yes">
        <source>%n entries are new for you.</source>
        <translation>
            <numerusform>%n entry is new for you.</numerusform>
            <numerusform>%n entries are new for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are no longer yours to judge.</source>
        <translation>
            <numerusform>%n entry is no longer yours to judge.</numerusform>
            <numerusform>%n entries are no longer yours to judge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed files lie in %1. Each can be checked and merged by itself.</source>
        <translation>
            <numerusform>%n signed file lies in %1. It can be checked and merged by itself.</numerusform>
            <numerusform>%n signed files lie in %1. Each can be checked and merged by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::MergePage</name>
    <message numerus="yes">
        <source>%n new files were merged.</source>
        <translation>
            <numerusform>%n new file was merged.</numerusform>
            <numerusform>%n new files were merged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were known already.</source>
        <translation>
            <numerusform>%n was known already.</numerusform>
            <numerusform>%n were known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were refused; the reason stands beside each one.</source>
        <translation>
            <numerusform>%n was refused; the reason stands beside it.</numerusform>
            <numerusform>%n were refused; the reason stands beside each one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::Ranking</name>
    <message numerus="yes">
        <source>Not placed: %n evaluation(s) counted, but at least %1 are needed.</source>
        <translation>
            <numerusform>Not placed: %n evaluation counted, but at least %1 are needed.</numerusform>
            <numerusform>Not placed: %n evaluations counted, but at least %1 are needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::Recovery</name>
    <message numerus="yes">
        <source>%n signed file(s) are damaged beyond recognition.</source>
        <translation>
            <numerusform>%n signed file is damaged beyond recognition.</numerusform>
            <numerusform>%n signed files are damaged beyond recognition.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name an entry, judge or criterion that is lost, and were left out.</source>
        <translation>
            <numerusform>%n row names an entry, judge or criterion that is lost, and was left out.</numerusform>
            <numerusform>%n rows name an entry, judge or criterion that is lost, and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n signed file(s) verify.</source>
        <translation>
            <numerusform>The %n signed file verifies.</numerusform>
            <numerusform>All %n signed files verify.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signed files are damaged; %n still verify(ies).</source>
        <translation>
            <numerusform>Signed files are damaged; %n still verifies.</numerusform>
            <numerusform>Signed files are damaged; %n still verify.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is one chain of %n row(s).</source>
        <translation>
            <numerusform>The journal is one chain of %n row.</numerusform>
            <numerusform>The journal is one chain of %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is damaged; %n row(s) of it still prove themselves.</source>
        <translation>
            <numerusform>The journal is damaged; %n row of it still proves itself.</numerusform>
            <numerusform>The journal is damaged; %n rows of it still prove themselves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::Rules</name>
    <message numerus="yes">
        <source>an entry needs %n counted evaluation(s) to be placed</source>
        <translation>
            <numerusform>an entry needs %n counted evaluation to be placed</numerusform>
            <numerusform>an entry needs %n counted evaluations to be placed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::SaveState</name>
    <message numerus="yes">
        <source>%n changes cannot be saved. They are taken back, and the file is shown as it is on the disk.</source>
        <translation>
            <numerusform>%n change cannot be saved. It is taken back, and the file is shown as it is on the disk.</numerusform>
            <numerusform>%n changes cannot be saved. They are taken back, and the file is shown as it is on the disk.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::Steps</name>
    <message numerus="yes">
        <source>%n entries are in the list.</source>
        <translation>
            <numerusform>%n entry is in the list.</numerusform>
            <numerusform>%n entries are in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judges are enrolled.</source>
        <translation>
            <numerusform>%n judge is enrolled.</numerusform>
            <numerusform>%n judges are enrolled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have not sent their identity file yet.</source>
        <translation>
            <numerusform>%n has not sent the identity file yet.</numerusform>
            <numerusform>%n have not sent their identity file yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The digits of %n judges are not compared yet.</source>
        <translation>
            <numerusform>The digits of %n judge are not compared yet.</numerusform>
            <numerusform>The digits of %n judges are not compared yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluations are assigned.</source>
        <translation>
            <numerusform>%n evaluation is assigned.</numerusform>
            <numerusform>%n evaluations are assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries have no judge yet.</source>
        <translation>
            <numerusform>%n entry has no judge yet.</numerusform>
            <numerusform>%n entries have no judge yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judges handed in sheets that contradict each other.</source>
        <translation>
            <numerusform>%n judge handed in sheets that contradict each other.</numerusform>
            <numerusform>%n judges handed in sheets that contradict each other.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::cli::IntegrityWords</name>
    <message numerus="yes">
        <source>  Nothing of the competition; %n signed file(s) verify.</source>
        <translation>
            <numerusform>  Nothing of the competition; %n signed file verifies.</numerusform>
            <numerusform>  Nothing of the competition; %n signed files verify.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::cli::JudgingCommand</name>
    <message numerus="yes">
        <source>%1 was not taken, nothing was changed: correct %n rows and try again.</source>
        <translation>
            <numerusform>%1 was not taken, nothing was changed: correct %n row and try again.</numerusform>
            <numerusform>%1 was not taken, nothing was changed: correct %n rows and try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scores were entered and saved.</source>
        <translation>
            <numerusform>%n score was entered and saved.</numerusform>
            <numerusform>%n scores were entered and saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are not finished.</source>
        <translation>
            <numerusform>%n entry is not finished.</numerusform>
            <numerusform>%n entries are not finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was signed: %n entries of judge %1 are not finished.</source>
        <translation>
            <numerusform>Nothing was signed: %n entry of judge %1 is not finished.</numerusform>
            <numerusform>Nothing was signed: %n entries of judge %1 are not finished.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::cli::MergeCommand</name>
    <message numerus="yes">
        <source>%n files would be new. Nothing was written (--dry-run).</source>
        <translation>
            <numerusform>%n file would be new. Nothing was written (--dry-run).</numerusform>
            <numerusform>%n files would be new. Nothing was written (--dry-run).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::cli::NewCommand</name>
    <message numerus="yes">
        <source>Rubric: %1, %n criteria.</source>
        <translation>
            <numerusform>Rubric: %1, %n criterion.</numerusform>
            <numerusform>Rubric: %1, %n criteria.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::cli::PackageCommand</name>
    <message numerus="yes">
        <source>%1: package %2 with code %3, for %n judges.</source>
        <translation>
            <numerusform>%1: package %2 with code %3, for %n judge.</numerusform>
            <numerusform>%1: package %2 with code %3, for %n judges.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries to evaluate.</source>
        <translation>
            <numerusform>%n entry to evaluate.</numerusform>
            <numerusform>%n entries to evaluate.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::cli::RepairCommand</name>
    <message numerus="yes">
        <source>%n signed file(s) lie in %1; each of them verifies.</source>
        <translation>
            <numerusform>%n signed file lies in %1; it verifies.</numerusform>
            <numerusform>%n signed files lie in %1; each of them verifies.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::cli::ResultWords</name>
    <message numerus="yes">
        <source>  %n pairs of sheets were signed twice under one revision; the decisions say what was done.</source>
        <translation>
            <numerusform>  %n pair of sheets was signed twice under one revision; the decisions say what was done.</numerusform>
            <numerusform>  %n pairs of sheets were signed twice under one revision; the decisions say what was done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::cli::ResultsCommand</name>
    <message numerus="yes">
        <source>%1: the result with %n sheets, code %2.</source>
        <translation>
            <numerusform>%1: the result with %n sheet, code %2.</numerusform>
            <numerusform>%1: the result with %n sheets, code %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::cli::RosterCommand</name>
    <message numerus="yes">
        <source>%n evaluations are owed.</source>
        <translation>
            <numerusform>%n evaluation is owed.</numerusform>
            <numerusform>%n evaluations are owed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The panel falls into %n groups that share no entry: results of different groups cannot be compared.</source>
        <translation>
            <numerusform>The panel forms %n group.</numerusform>
            <numerusform>The panel falls into %n groups that share no entry: results of different groups cannot be compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs were left out because of a conflict.</source>
        <translation>
            <numerusform>%n pair was left out because of a conflict.</numerusform>
            <numerusform>%n pairs were left out because of a conflict.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::cli::SimulateCommand</name>
    <message numerus="yes">
        <source>%n signed sheets lie in %1.</source>
        <translation>
            <numerusform>%n signed sheet lies in %1.</numerusform>
            <numerusform>%n signed sheets lie in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juri::cli::VerifyCommand</name>
    <message numerus="yes">
        <source>  %n evaluations.</source>
        <translation>
            <numerusform>  %n evaluation.</numerusform>
            <numerusform>  %n evaluations.</numerusform>
        </translation>
    </message>
</context>
</TS>
