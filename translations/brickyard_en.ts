<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message numerus="yes">
        <source>%1 did not answer within %n second(s).</source>
        <translation>
            <numerusform>%1 did not answer within %n second.</numerusform>
            <numerusform>%1 did not answer within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 could not be reached within %n second(s).</source>
        <translation>
            <numerusform>%1 could not be reached within %n second.</numerusform>
            <numerusform>%1 could not be reached within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileFault</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <comment>faults in a file</comment>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>more than … ago</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>more than … ago</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <comment>more than … ago</comment>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <comment>more than … ago</comment>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>more than … ago</comment>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln id(s)</source>
        <comment>tasks that are looked for by their ids</comment>
        <translation>
            <numerusform>%Ln id</numerusform>
            <numerusform>%Ln ids</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonEntries</name>
    <message numerus="yes">
        <source>the line is longer than %Ln MB</source>
        <translation>
            <numerusform>the line is longer than %Ln MB</numerusform>
            <numerusform>the line is longer than %Ln MB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an entry is longer than %Ln MB</source>
        <translation>
            <numerusform>an entry is longer than %Ln MB</numerusform>
            <numerusform>an entry is longer than %Ln MB</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelCounts</name>
    <message numerus="yes">
        <source>%Ln box(es)</source>
        <translation>
            <numerusform>%Ln box</numerusform>
            <numerusform>%Ln boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln polygon(s)</source>
        <translation>
            <numerusform>%Ln polygon</numerusform>
            <numerusform>%Ln polygons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln polyline(s)</source>
        <translation>
            <numerusform>%Ln polyline</numerusform>
            <numerusform>%Ln polylines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln landmark(s)</source>
        <translation>
            <numerusform>%Ln landmark</numerusform>
            <numerusform>%Ln landmarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln landmark(s) in 3D</source>
        <translation>
            <numerusform>%Ln landmark in 3D</numerusform>
            <numerusform>%Ln landmarks in 3D</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ellipse(s)</source>
        <translation>
            <numerusform>%Ln ellipse</numerusform>
            <numerusform>%Ln ellipses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cuboid(s)</source>
        <translation>
            <numerusform>%Ln cuboid</numerusform>
            <numerusform>%Ln cuboids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln length(s)</source>
        <translation>
            <numerusform>%Ln length</numerusform>
            <numerusform>%Ln lengths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln angle(s)</source>
        <translation>
            <numerusform>%Ln angle</numerusform>
            <numerusform>%Ln angles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln classification(s)</source>
        <translation>
            <numerusform>%Ln classification</numerusform>
            <numerusform>%Ln classifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln series classification(s)</source>
        <translation>
            <numerusform>%Ln series classification</numerusform>
            <numerusform>%Ln series classifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frame classification(s)</source>
        <translation>
            <numerusform>%Ln frame classification</numerusform>
            <numerusform>%Ln frame classifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other label(s)</source>
        <translation>
            <numerusform>%Ln other label</numerusform>
            <numerusform>%Ln other labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelInput</name>
    <message numerus="yes">
        <source>%Ln fault(s) in %1; nothing was sent.</source>
        <translation>
            <numerusform>%Ln fault in %1; nothing was sent.</numerusform>
            <numerusform>%Ln faults in %1; nothing was sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelMatching</name>
    <message numerus="yes">
        <source>%Ln series</source>
        <translation>
            <numerusform>%Ln series</numerusform>
            <numerusform>%Ln series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks in %1 have this name; give the id.</source>
        <translation>
            <numerusform>%Ln task in %1 has this name; give the id.</numerusform>
            <numerusform>%Ln tasks in %1 have this name; give the id.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelShapes</name>
    <message numerus="yes">
        <source>must have at least %Ln point(s)</source>
        <translation>
            <numerusform>must have at least %Ln point</numerusform>
            <numerusform>must have at least %Ln points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message numerus="yes">
        <source>Assign %Ln task(s) to %1</source>
        <translation>
            <numerusform>Assign %Ln task to %1</numerusform>
            <numerusform>Assign %Ln tasks to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unassign %Ln task(s)</source>
        <translation>
            <numerusform>Unassign %Ln task</numerusform>
            <numerusform>Unassign %Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln task(s) in %1</source>
        <translation>
            <numerusform>Accept %Ln task in %1</numerusform>
            <numerusform>Accept %Ln tasks in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln task(s) in %1</source>
        <translation>
            <numerusform>Reject %Ln task in %1</numerusform>
            <numerusform>Reject %Ln tasks in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <comment>to be distributed</comment>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <comment>among whom tasks are distributed</comment>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %Ln task(s) in %1</source>
        <translation>
            <numerusform>Submit %Ln task in %1</numerusform>
            <numerusform>Submit %Ln tasks in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left alone</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln left alone</numerusform>
            <numerusform>%Ln left alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comment on %Ln task(s)</source>
        <translation>
            <numerusform>Comment on %Ln task</numerusform>
            <numerusform>Comment on %Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln task(s) with corrections in %1</source>
        <translation>
            <numerusform>Accept %Ln task with corrections in %1</numerusform>
            <numerusform>Accept %Ln tasks with corrections in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %Ln task(s) with labels in %1</source>
        <translation>
            <numerusform>Submit %Ln task with labels in %1</numerusform>
            <numerusform>Submit %Ln tasks with labels in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pre-label %Ln task(s) in %1</source>
        <translation>
            <numerusform>Pre-label %Ln task in %1</numerusform>
            <numerusform>Pre-label %Ln tasks in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save drafts of %Ln task(s) in %1</source>
        <translation>
            <numerusform>Save a draft of %Ln task in %1</numerusform>
            <numerusform>Save drafts of %Ln tasks in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OperationGroup</name>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <comment>tasks of several decisions</comment>
        <translation>
            <numerusform>%Ln accepted</numerusform>
            <numerusform>%Ln accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <comment>tasks of several decisions</comment>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln submitted</source>
        <comment>tasks of several decisions</comment>
        <translation>
            <numerusform>%Ln submitted</numerusform>
            <numerusform>%Ln submitted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being sent</source>
        <comment>tasks of several decisions</comment>
        <translation>
            <numerusform>%Ln being sent</numerusform>
            <numerusform>%Ln being sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held</source>
        <comment>tasks of several decisions: not sent yet</comment>
        <translation>
            <numerusform>%Ln held</numerusform>
            <numerusform>%Ln held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left alone</source>
        <comment>tasks of several decisions</comment>
        <translation>
            <numerusform>%Ln left alone</numerusform>
            <numerusform>%Ln left alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>tasks of several decisions</comment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <comment>tasks of several decisions</comment>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <comment>tasks of several decisions</comment>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left alone</source>
        <comment>tasks of an operation</comment>
        <translation>
            <numerusform>%Ln left alone</numerusform>
            <numerusform>%Ln left alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>tasks of an operation</comment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <comment>tasks of an operation</comment>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <comment>tasks of an operation</comment>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <comment>tasks of several decisions: not sent yet</comment>
        <translation>
            <numerusform>%Ln paused</numerusform>
            <numerusform>%Ln paused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message numerus="yes">
        <source>%n task(s): %1</source>
        <translation>
            <numerusform>%n task: %1</numerusform>
            <numerusform>%n tasks: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The audit log is as it was written: %n entries.</source>
        <translation>
            <numerusform>The audit log is as it was written: %n entry.</numerusform>
            <numerusform>The audit log is as it was written: %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the audit log were written to %1.</source>
        <translation>
            <numerusform>%n entry of the audit log was written to %1.</numerusform>
            <numerusform>%n entries of the audit log were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) written to %1.</source>
        <translation>
            <numerusform>%Ln task written to %1.</numerusform>
            <numerusform>%Ln tasks written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgramSummary</name>
    <message numerus="yes">
        <source>The program was stopped, because it took longer than %Ln second(s).</source>
        <translation>
            <numerusform>The program was stopped, because it took longer than %Ln second.</numerusform>
            <numerusform>The program was stopped, because it took longer than %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentationSource</name>
    <message numerus="yes">
        <source>In series %1, %Ln instance(s) have no voxel and are left out: %2.</source>
        <comment>the numbers of instances</comment>
        <translation>
            <numerusform>In series %1, %Ln instance has no voxel and is left out: %2.</numerusform>
            <numerusform>In series %1, %Ln instances have no voxel and are left out: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskDetailsDocument</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <comment>of a series</comment>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskHistory</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ActivityController</name>
    <message numerus="yes">
        <source>%Ln interrupted change(s)</source>
        <translation>
            <numerusform>%Ln interrupted change</numerusform>
            <numerusform>%Ln interrupted changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ActivityPanel</name>
    <message numerus="yes">
        <source>Clear %Ln entries from the history?</source>
        <translation>
            <numerusform>Clear %Ln entry from the history?</numerusform>
            <numerusform>Clear %Ln entries from the history?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the changes in there can still be undone, and then no more. What was changed stays as it is, and the audit log keeps all of it.</source>
        <translation>
            <numerusform>%Ln of the changes in there can still be undone, and then no more. What was changed stays as it is, and the audit log keeps all of it.</numerusform>
            <numerusform>%Ln of the changes in there can still be undone, and then no more. What was changed stays as it is, and the audit log keeps all of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %Ln entries</source>
        <translation>
            <numerusform>Clear %Ln entry</numerusform>
            <numerusform>Clear %Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::AssignController</name>
    <message numerus="yes">
        <source>Assign %Ln</source>
        <translation>
            <numerusform>Assign %Ln</numerusform>
            <numerusform>Assign %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unassign %Ln</source>
        <translation>
            <numerusform>Unassign %Ln</numerusform>
            <numerusform>Unassign %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody else is working at %Ln of them: %1. Taking a task away may reset the progress of what was begun.</source>
        <comment>the people and how many tasks each</comment>
        <translation>
            <numerusform>Somebody else is working at %Ln of them: %1. Taking a task away may reset the progress of what was begun.</numerusform>
            <numerusform>Somebody else is working at %Ln of them: %1. Taking a task away may reset the progress of what was begun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign Only the Other %Ln</source>
        <translation>
            <numerusform>Assign Only the Other %Ln</numerusform>
            <numerusform>Assign Only the Other %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unassign Only the Other %Ln</source>
        <translation>
            <numerusform>Unassign Only the Other %Ln</numerusform>
            <numerusform>Unassign Only the Other %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln task(s) to %1?</source>
        <translation>
            <numerusform>Assign %Ln task to %1?</numerusform>
            <numerusform>Assign %Ln tasks to %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unassign %Ln task(s)?</source>
        <translation>
            <numerusform>Unassign %Ln task?</numerusform>
            <numerusform>Unassign %Ln tasks?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody is working at %Ln of these tasks already; taking one away may reset its progress.</source>
        <translation>
            <numerusform>Somebody is working at %Ln of these tasks already; taking one away may reset its progress.</numerusform>
            <numerusform>Somebody is working at %Ln of these tasks already; taking one away may reset its progress.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::AuditDialog</name>
    <message numerus="yes">
        <source>The audit log is whole: %Ln entries, each as it was written.</source>
        <translation>
            <numerusform>The audit log is whole: %Ln entry, as it was written.</numerusform>
            <numerusform>The audit log is whole: %Ln entries, each as it was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were written to %1.</source>
        <translation>
            <numerusform>%Ln entry was written to %1.</numerusform>
            <numerusform>%Ln entries were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ChangeBatch</name>
    <message numerus="yes">
        <source>It was sent %n time(s), and each time the answer was lost and reading showed that the task was not changed. You can try again.</source>
        <translation>
            <numerusform>It was sent %n time, and the answer was lost and reading showed that the task was not changed. You can try again.</numerusform>
            <numerusform>It was sent %n times, and each time the answer was lost and reading showed that the task was not changed. You can try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::CloseDialog</name>
    <message numerus="yes">
        <source>%Ln task(s) are still to be changed.</source>
        <translation>
            <numerusform>%Ln task is still to be changed.</numerusform>
            <numerusform>%Ln tasks are still to be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are on their way.</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln of them is on its way.</numerusform>
            <numerusform>%Ln of them are on their way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are held, so that their decisions can still be taken back.</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln of them is held, so that its decision can still be taken back.</numerusform>
            <numerusform>%Ln of them are held, so that their decisions can still be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Closes now. %Ln task(s) are kept on this computer and offered again when Brickyard is started.</source>
        <translation>
            <numerusform>Closes now. %Ln task is kept on this computer and offered again when Brickyard is started.</numerusform>
            <numerusform>Closes now. %Ln tasks are kept on this computer and offered again when Brickyard is started.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goes on now. %Ln task(s) are kept on this computer and offered again when this account is opened.</source>
        <translation>
            <numerusform>Goes on now. %Ln task is kept on this computer and offered again when this account is opened.</numerusform>
            <numerusform>Goes on now. %Ln tasks are kept on this computer and offered again when this account is opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sends all %Ln, also what is held, and closes then.</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>Sends %Ln task, also if it is held, and closes then.</numerusform>
            <numerusform>Sends all %Ln, also what is held, and closes then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sends all %Ln, also what is held, and goes on then.</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>Sends %Ln task, also if it is held, and goes on then.</numerusform>
            <numerusform>Sends all %Ln, also what is held, and goes on then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are not sent and stay as they are.</source>
        <translation>
            <numerusform>%Ln task is not sent and stays as it is.</numerusform>
            <numerusform>%Ln tasks are not sent and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ConnectDialog</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n characters</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::CopyController</name>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task id(s) copied.</source>
        <translation>
            <numerusform>%Ln task id copied.</numerusform>
            <numerusform>%Ln task ids copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) copied.</source>
        <translation>
            <numerusform>%Ln link copied.</numerusform>
            <numerusform>%Ln links copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::DistributeDialog</name>
    <message numerus="yes">
        <source>%Ln unassigned task(s) of %1, all that there are.</source>
        <comment>stage</comment>
        <translation>
            <numerusform>%Ln unassigned task of %1, all that there are.</numerusform>
            <numerusform>%Ln unassigned tasks of %1, all that there are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected task(s) of %1.</source>
        <comment>stage</comment>
        <translation>
            <numerusform>%Ln selected task of %1.</numerusform>
            <numerusform>%Ln selected tasks of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are left unassigned.</source>
        <translation>
            <numerusform>%Ln task is left unassigned.</numerusform>
            <numerusform>%Ln tasks are left unassigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) stay with whom they are.</source>
        <translation>
            <numerusform>%Ln task stays with whom it is.</numerusform>
            <numerusform>%Ln tasks stay with whom they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are with the right person already.</source>
        <translation>
            <numerusform>%Ln task is with the right person already.</numerusform>
            <numerusform>%Ln tasks are with the right person already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unassigned task(s) of %1, all that the filter shows.</source>
        <comment>stage</comment>
        <translation>
            <numerusform>%Ln unassigned task of %1, all that the filter shows.</numerusform>
            <numerusform>%Ln unassigned tasks of %1, all that the filter shows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ExportController</name>
    <message numerus="yes">
        <source>Exporting %Ln task(s)…</source>
        <translation>
            <numerusform>Exporting %Ln task…</numerusform>
            <numerusform>Exporting %Ln tasks…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) were exported to %1.</source>
        <comment>a file</comment>
        <translation>
            <numerusform>%Ln task was exported to %1.</numerusform>
            <numerusform>%Ln tasks were exported to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::FailedLabels</name>
    <message numerus="yes">
        <source>The labels of %Ln task(s) were written to %1.</source>
        <comment>a file</comment>
        <translation>
            <numerusform>The labels of %Ln task were written to %1.</numerusform>
            <numerusform>The labels of %Ln tasks were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Those of %Ln task(s) are not kept any more.</source>
        <translation>
            <numerusform>Those of %Ln task are not kept any more.</numerusform>
            <numerusform>Those of %Ln tasks are not kept any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::FilterChips</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>explanations of what is wrong</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::FolderModel</name>
    <message numerus="yes">
        <source>%1, %Ln task(s)</source>
        <comment>a folder</comment>
        <translation>
            <numerusform>%1, %Ln task</numerusform>
            <numerusform>%1, %Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::GetTasksDialog</name>
    <message numerus="yes">
        <source>The %Ln &amp;selected task(s)</source>
        <translation>
            <numerusform>The %Ln &amp;selected task</numerusform>
            <numerusform>The %Ln &amp;selected tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %Ln task(s) that the filter shows</source>
        <translation>
            <numerusform>&amp;The %Ln task that the filter shows</numerusform>
            <numerusform>&amp;All %Ln tasks that the filter shows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>G&amp;et %Ln Task(s)</source>
        <translation>
            <numerusform>G&amp;et %Ln Task</numerusform>
            <numerusform>G&amp;et %Ln Tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>G&amp;et up to %Ln Task(s)</source>
        <translation>
            <numerusform>G&amp;et up to %Ln Task</numerusform>
            <numerusform>G&amp;et up to %Ln Tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::GetTasksRun</name>
    <message numerus="yes">
        <source>%Ln task(s) were deleted meanwhile.</source>
        <translation>
            <numerusform>%Ln task was deleted meanwhile.</numerusform>
            <numerusform>%Ln tasks were deleted meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::InterruptedController</name>
    <message numerus="yes">
        <source>%Ln change(s) were interrupted: %1 of %2 tasks were not sent.</source>
        <comment>%1 and %2 are numbers of tasks</comment>
        <translation>
            <numerusform>%Ln change was interrupted: %1 of %2 tasks were not sent.</numerusform>
            <numerusform>%Ln changes were interrupted: %1 of %2 tasks were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What became of %Ln of them could not be found out.</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>What became of %Ln of them could not be found out.</numerusform>
            <numerusform>What became of %Ln of them could not be found out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another Brickyard is at work on this account with %Ln change(s).</source>
        <translation>
            <numerusform>Another Brickyard is at work on this account with %Ln change.</numerusform>
            <numerusform>Another Brickyard is at work on this account with %Ln changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard what was not sent of %Ln interrupted change(s)?</source>
        <translation>
            <numerusform>Discard what was not sent of %Ln interrupted change?</numerusform>
            <numerusform>Discard what was not sent of %Ln interrupted changes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln</source>
        <comment>a number of tasks</comment>
        <translation>
            <numerusform>Discard %Ln</numerusform>
            <numerusform>Discard %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are left undone; those that your key has taken over for it go back to whom they belonged. What was sent stays done. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln task is left undone; if your key has taken it over for it, it goes back to whom it belonged. What was sent stays done. This cannot be undone.</numerusform>
            <numerusform>%Ln tasks are left undone; those that your key has taken over for it go back to whom they belonged. What was sent stays done. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::LabelPutting</name>
    <message numerus="yes">
        <source>Nothing was sent: the labels of %Ln task(s) cannot be converted, which are left out now.</source>
        <translation>
            <numerusform>Nothing was sent: the labels of %Ln task cannot be converted, which is left out now.</numerusform>
            <numerusform>Nothing was sent: the labels of %Ln tasks cannot be converted, which are left out now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::LeaveController</name>
    <message numerus="yes">
        <source>%Ln task(s) could not be sent and are paused now. Resume them, or leave again: they are kept.</source>
        <translation>
            <numerusform>%Ln task could not be sent and is paused now. Resume it, or leave again: it is kept.</numerusform>
            <numerusform>%Ln tasks could not be sent and are paused now. Resume them, or leave again: they are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::MainWindow</name>
    <message numerus="yes">
        <source>RedBrick asked for a pause; going on in %n second(s).</source>
        <translation>
            <numerusform>RedBrick asked for a pause; going on in %n second.</numerusform>
            <numerusform>RedBrick asked for a pause; going on in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::OperationDetailsDialog</name>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <comment>in an operation</comment>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::OperationEngine</name>
    <message numerus="yes">
        <source>Replaces a decision that was held for %Ln task(s). Undo brings it back.</source>
        <translation>
            <numerusform>Replaces a decision that was held for %Ln task. Undo brings it back.</numerusform>
            <numerusform>Replaces a decision that was held for %Ln tasks. Undo brings it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaces a decision that was held for %Ln task(s).</source>
        <translation>
            <numerusform>Replaces a decision that was held for %Ln task.</numerusform>
            <numerusform>Replaces a decision that was held for %Ln tasks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>RedBrick shows %Ln of them as assigned now, which had been begun, skipped or raised as an issue before.</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>RedBrick shows %Ln of them as assigned now, which had been begun, skipped or raised as an issue before.</numerusform>
            <numerusform>RedBrick shows %Ln of them as assigned now, which had been begun, skipped or raised as an issue before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::OperationRow</name>
    <message numerus="yes">
        <source>and %Ln more reason(s)</source>
        <translation>
            <numerusform>and %Ln more reason</numerusform>
            <numerusform>and %Ln more reasons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::OperationWatch</name>
    <message numerus="yes">
        <source>Until then %Ln task(s) that were taken over for it stay with the key.</source>
        <translation>
            <numerusform>Until then %Ln task that was taken over for it stays with the key.</numerusform>
            <numerusform>Until then %Ln tasks that were taken over for it stay with the key.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::OverviewController</name>
    <message numerus="yes">
        <source>%Ln project(s) could not be read.</source>
        <translation>
            <numerusform>%Ln project could not be read.</numerusform>
            <numerusform>%Ln projects could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::PeopleHead</name>
    <message numerus="yes">
        <source>Distribute %Ln task(s)…</source>
        <translation>
            <numerusform>Distribute %Ln task…</numerusform>
            <numerusform>Distribute %Ln tasks…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::PeopleModel</name>
    <message numerus="yes">
        <source>%1, %Ln open</source>
        <comment>person, open tasks</comment>
        <translation>
            <numerusform>%1, %Ln open</numerusform>
            <numerusform>%1, %Ln open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::PersonPicker</name>
    <message numerus="yes">
        <source>Assign %Ln task(s) to…</source>
        <translation>
            <numerusform>Assign %Ln task to…</numerusform>
            <numerusform>Assign %Ln tasks to…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ProgramController</name>
    <message numerus="yes">
        <source>%Ln task(s) are being accepted or rejected.</source>
        <translation>
            <numerusform>%Ln task is being accepted or rejected.</numerusform>
            <numerusform>%Ln tasks are being accepted or rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drafts of %Ln task(s) are being saved.</source>
        <translation>
            <numerusform>The draft of %Ln task is being saved.</numerusform>
            <numerusform>Drafts of %Ln tasks are being saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are being submitted with their labels.</source>
        <translation>
            <numerusform>%Ln task is being submitted with its labels.</numerusform>
            <numerusform>%Ln tasks are being submitted with their labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are being accepted with these corrections.</source>
        <translation>
            <numerusform>%Ln task is being accepted with these corrections.</numerusform>
            <numerusform>%Ln tasks are being accepted with these corrections.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are being pre-labeled.</source>
        <translation>
            <numerusform>%Ln task is being pre-labeled.</numerusform>
            <numerusform>%Ln tasks are being pre-labeled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are left out.</source>
        <translation>
            <numerusform>%Ln task is left out.</numerusform>
            <numerusform>%Ln tasks are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) were saved in %1.</source>
        <comment>a file</comment>
        <translation>
            <numerusform>%Ln result was saved in %1.</numerusform>
            <numerusform>%Ln results were saved in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ProgramDialog</name>
    <message numerus="yes">
        <source>Sta&amp;rt with %Ln Task(s)</source>
        <translation>
            <numerusform>Sta&amp;rt with %Ln Task</numerusform>
            <numerusform>Sta&amp;rt with %Ln Tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) have neither been sent nor saved, and are lost.</source>
        <translation>
            <numerusform>%Ln result has neither been sent nor saved, and is lost.</numerusform>
            <numerusform>%Ln results have neither been sent nor saved, and are lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sta&amp;rt with up to %Ln Task(s)</source>
        <translation>
            <numerusform>Sta&amp;rt with up to %Ln Task</numerusform>
            <numerusform>Sta&amp;rt with up to %Ln Tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln result(s) so far, which are lost if its window closes.</source>
        <translation>
            <numerusform>It has %Ln result so far, which is lost if its window closes.</numerusform>
            <numerusform>It has %Ln results so far, which are lost if its window closes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ProgramRunPage</name>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fault(s) are in the log.</source>
        <translation>
            <numerusform>%Ln fault is in the log.</numerusform>
            <numerusform>%Ln faults are in the log.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) have no result:</source>
        <translation>
            <numerusform>%Ln task has no result:</numerusform>
            <numerusform>%Ln tasks have no result:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for tasks without labels: %Ln looked at.</source>
        <translation>
            <numerusform>Looking for tasks without labels: %Ln looked at.</numerusform>
            <numerusform>Looking for tasks without labels: %Ln looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ProgramSetupPage</name>
    <message numerus="yes">
        <source>The %Ln &amp;selected task(s)</source>
        <translation>
            <numerusform>The %Ln &amp;selected task</numerusform>
            <numerusform>The %Ln &amp;selected tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::PutFileDialog</name>
    <message numerus="yes">
        <source>%Ln fault(s). Nothing of the file can be sent before all of them are mended.</source>
        <translation>
            <numerusform>%Ln fault. Nothing of the file can be sent before it is mended.</numerusform>
            <numerusform>%Ln faults. Nothing of the file can be sent before all of them are mended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are listed.</source>
        <translation>
            <numerusform>The first %Ln is listed.</numerusform>
            <numerusform>The first %Ln are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) are left out.</source>
        <translation>
            <numerusform>%Ln task is left out.</numerusform>
            <numerusform>%Ln tasks are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more fault(s) are not listed.</source>
        <translation>
            <numerusform>%Ln more fault is not listed.</numerusform>
            <numerusform>%Ln more faults are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::PutLabelsDialog</name>
    <message numerus="yes">
        <source>%Ln task(s) get labels.</source>
        <translation>
            <numerusform>%Ln task gets labels.</numerusform>
            <numerusform>%Ln tasks get labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have labels, which are replaced.</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%Ln of them has labels, which are replaced.</numerusform>
            <numerusform>%Ln of them have labels, which are replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sa&amp;ve %Ln Draft(s)</source>
        <translation>
            <numerusform>Sa&amp;ve %Ln Draft</numerusform>
            <numerusform>Sa&amp;ve %Ln Drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>S&amp;ubmit %Ln Task(s)</source>
        <translation>
            <numerusform>S&amp;ubmit %Ln Task</numerusform>
            <numerusform>S&amp;ubmit %Ln Tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Acc&amp;ept %Ln Task(s)</source>
        <translation>
            <numerusform>Acc&amp;ept %Ln Task</numerusform>
            <numerusform>Acc&amp;ept %Ln Tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pre-&amp;label %Ln Task(s)</source>
        <translation>
            <numerusform>Pre-&amp;label %Ln Task</numerusform>
            <numerusform>Pre-&amp;label %Ln Tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::PutLabelsRun</name>
    <message numerus="yes">
        <source>%Ln more fault(s) are not listed.</source>
        <translation>
            <numerusform>%Ln more fault is not listed.</numerusform>
            <numerusform>%Ln more faults are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::PutReviewsDialog</name>
    <message numerus="yes">
        <source>&amp;Accept %Ln Task(s)</source>
        <translation>
            <numerusform>&amp;Accept %Ln Task</numerusform>
            <numerusform>&amp;Accept %Ln Tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;ject %Ln Task(s)</source>
        <translation>
            <numerusform>Re&amp;ject %Ln Task</numerusform>
            <numerusform>Re&amp;ject %Ln Tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) of %1 will be decided. The key takes them over for it.</source>
        <comment>stage</comment>
        <translation>
            <numerusform>%Ln task of %1 will be decided. The key takes it over for it.</numerusform>
            <numerusform>%Ln tasks of %1 will be decided. The key takes them over for it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::PutReviewsRun</name>
    <message numerus="yes">
        <source>%Ln fault(s) in %1; nothing was sent.</source>
        <translation>
            <numerusform>%Ln fault in %1; nothing was sent.</numerusform>
            <numerusform>%Ln faults in %1; nothing was sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::QueueController</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::QueueTable</name>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <comment>beside the pointer while dragging</comment>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::QueueView</name>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln task(s).</source>
        <comment>stage</comment>
        <translation>
            <numerusform>%1 has %Ln task.</numerusform>
            <numerusform>%1 has %Ln tasks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ReconnectController</name>
    <message numerus="yes">
        <source>RedBrick no longer takes the key. %Ln task(s) wait until you connect again with a key that is valid.</source>
        <translation>
            <numerusform>RedBrick no longer takes the key. %Ln task waits until you connect again with a key that is valid.</numerusform>
            <numerusform>RedBrick no longer takes the key. %Ln tasks wait until you connect again with a key that is valid.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::RedBrickApi</name>
    <message numerus="yes">
        <source>Between 1 and %n task(s) can be read at once.</source>
        <translation>
            <numerusform>Between 1 and %n task can be read at once.</numerusform>
            <numerusform>Between 1 and %n tasks can be read at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Between 1 and %n task(s) can be changed at once. Nothing was changed.</source>
        <translation>
            <numerusform>Between 1 and %n task can be changed at once. Nothing was changed.</numerusform>
            <numerusform>Between 1 and %n tasks can be changed at once. Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ReviewController</name>
    <message numerus="yes">
        <source>Accept %Ln task(s)?</source>
        <translation>
            <numerusform>Accept %Ln task?</numerusform>
            <numerusform>Accept %Ln tasks?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln task(s)?</source>
        <translation>
            <numerusform>Reject %Ln task?</numerusform>
            <numerusform>Reject %Ln tasks?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln</source>
        <translation>
            <numerusform>Accept %Ln</numerusform>
            <numerusform>Accept %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln</source>
        <translation>
            <numerusform>Reject %Ln</numerusform>
            <numerusform>Reject %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take Over and Accept %Ln</source>
        <translation>
            <numerusform>Take Over and Accept %Ln</numerusform>
            <numerusform>Take Over and Accept %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take Over and Reject %Ln</source>
        <translation>
            <numerusform>Take Over and Reject %Ln</numerusform>
            <numerusform>Take Over and Reject %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept Only the Other %Ln</source>
        <translation>
            <numerusform>Accept Only the Other %Ln</numerusform>
            <numerusform>Accept Only the Other %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject Only the Other %Ln</source>
        <translation>
            <numerusform>Reject Only the Other %Ln</numerusform>
            <numerusform>Reject Only the Other %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) belong to someone else</source>
        <comment>number of tasks assigned to other people</comment>
        <translation>
            <numerusform>%Ln task belongs to someone else</numerusform>
            <numerusform>%Ln tasks belong to someone else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %Ln task(s)?</source>
        <translation>
            <numerusform>Submit %Ln task?</numerusform>
            <numerusform>Submit %Ln tasks?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %Ln</source>
        <translation>
            <numerusform>Submit %Ln</numerusform>
            <numerusform>Submit %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take Over and Submit %Ln</source>
        <translation>
            <numerusform>Take Over and Submit %Ln</numerusform>
            <numerusform>Take Over and Submit %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit Only the Other %Ln</source>
        <translation>
            <numerusform>Submit Only the Other %Ln</numerusform>
            <numerusform>Submit Only the Other %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks are selected, and at most %1 are opened at once.</source>
        <translation>
            <numerusform>%Ln task is selected, and at most %1 are opened at once.</numerusform>
            <numerusform>%Ln tasks are selected, and at most %1 are opened at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::RunRun</name>
    <message numerus="yes">
        <source>Nothing was sent of its %Ln result(s), because of how the program ended.</source>
        <translation>
            <numerusform>Nothing was sent of its %Ln result, because of how the program ended.</numerusform>
            <numerusform>Nothing was sent of its %Ln results, because of how the program ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::SandboxProcess</name>
    <message numerus="yes">
        <source>The sandbox did not say where it listens within %n second(s).</source>
        <translation>
            <numerusform>The sandbox did not say where it listens within %n second.</numerusform>
            <numerusform>The sandbox did not say where it listens within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ShareModel</name>
    <message numerus="yes">
        <source>%Ln of these task(s) are with %1 already.</source>
        <comment>person</comment>
        <translation>
            <numerusform>%Ln of these tasks is with %1 already.</numerusform>
            <numerusform>%Ln of these tasks are with %1 already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::StageList</name>
    <message numerus="yes">
        <source>%1, %Ln task(s)</source>
        <comment>stage</comment>
        <translation>
            <numerusform>%1, %Ln task</numerusform>
            <numerusform>%1, %Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::TaskGetting</name>
    <message numerus="yes">
        <source>%Ln task(s) were written to %1.</source>
        <comment>a file</comment>
        <translation>
            <numerusform>%Ln task was written to %1.</numerusform>
            <numerusform>%Ln tasks were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) were deleted meanwhile.</source>
        <translation>
            <numerusform>%Ln task was deleted meanwhile.</numerusform>
            <numerusform>%Ln tasks were deleted meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::TaskTableModel</name>
    <message numerus="yes">
        <source>%Ln series</source>
        <comment>how many series a task has</comment>
        <translation>
            <numerusform>%Ln series</numerusform>
            <numerusform>%Ln series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::UndoController</name>
    <message numerus="yes">
        <source>These are %Ln tasks. What others have changed since is left alone.</source>
        <translation>
            <numerusform>This is %Ln task. What others have changed since is left alone.</numerusform>
            <numerusform>These are %Ln tasks. What others have changed since is left alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ViewsController</name>
    <message numerus="yes">
        <source>There are %Ln views already, and no more can be kept. Delete one first.</source>
        <translation>
            <numerusform>There is %Ln view already, and no more can be kept. Delete one first.</numerusform>
            <numerusform>There are %Ln views already, and no more can be kept. Delete one first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s) were added.</source>
        <translation>
            <numerusform>%Ln view was added.</numerusform>
            <numerusform>%Ln views were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s) were written to %1.</source>
        <translation>
            <numerusform>%Ln view was written to %1.</numerusform>
            <numerusform>%Ln views were written to %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
