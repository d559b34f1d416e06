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
    <name>Operation</name>
    <message numerus="yes">
        <source>Assign %n task(s) to %1</source>
        <translation>
            <numerusform>Assign %n task to %1</numerusform>
            <numerusform>Assign %n tasks to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unassign %n task(s)</source>
        <translation>
            <numerusform>Unassign %n task</numerusform>
            <numerusform>Unassign %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n task(s) in %1</source>
        <translation>
            <numerusform>Accept %n task in %1</numerusform>
            <numerusform>Accept %n tasks in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n task(s) in %1</source>
        <translation>
            <numerusform>Reject %n task in %1</numerusform>
            <numerusform>Reject %n tasks in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::PeopleModel</name>
    <message numerus="yes">
        <source>%1, %n open</source>
        <comment>person, open tasks</comment>
        <translation>
            <numerusform>%1, %n open</numerusform>
            <numerusform>%1, %n open</numerusform>
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
    <name>brickyard::TaskTableModel</name>
    <message numerus="yes">
        <source>%n series</source>
        <comment>how many series a task has</comment>
        <translation>
            <numerusform>%n series</numerusform>
            <numerusform>%n series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::CloseDialog</name>
    <message numerus="yes">
        <source>%Ln change(s) have not been sent yet. Brickyard can send them first and then close, or close without sending them.</source>
        <translation>
            <numerusform>%Ln change has not been sent yet. Brickyard can send it first and then close, or close without sending it.</numerusform>
            <numerusform>%Ln changes have not been sent yet. Brickyard can send them first and then close, or close without sending them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>brickyard::ConnectDialog</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
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
</TS>
