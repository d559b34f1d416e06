// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/putlabelsdialog.h"

#include "queue/tasktext.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QRadioButton>

namespace brickyard {

PutLabelsDialog::PutLabelsDialog(QueueController *queue, QWidget *parent)
    : PutLabelsDialog(new LabelPutting(queue), parent)
{}

PutLabelsDialog::PutLabelsDialog(LabelPutting *putting, QWidget *parent)
    : PutFileDialog(putting, tr("Put Labels from a File"),
                    tr("JSON or JSON Lines (*.json *.jsonl *.ndjson)"), parent),
      m_putting(putting),
      m_kinds(new QHBoxLayout),
      m_consequence(new QLabel(this))
{
    setObjectName(QStringLiteral("putLabelsDialog"));
    m_kinds->setSpacing(spacing::large);
    const Operation::Kind finishing = m_putting->finishingKind();
    const QList<QWidget *> kinds{
        addChoice(Operation::Kind::PreLabel, tr("&Pre-label"), QStringLiteral("preLabel")),
        addChoice(Operation::Kind::SaveDraft, tr("Save as &draft"), QStringLiteral("saveDraft")),
        addChoice(finishing,
                  finishing == Operation::Kind::Accept ? tr("&Accept with these corrections")
                                                       : tr("&Submit"),
                  QStringLiteral("finish"))};
    // RedBrick saves drafts in label stages (protocol.md 3).
    kinds.at(1)->setVisible(finishing == Operation::Kind::Submit);
    m_kinds->addStretch();
    m_consequence->setObjectName(QStringLiteral("consequence"));
    m_consequence->setTextFormat(Qt::PlainText);
    m_consequence->setWordWrap(true);
    choices()->addLayout(m_kinds);
    choices()->addWidget(m_consequence);
    putInOrder(kinds);
    choose(m_putting->kind());
}

QWidget *PutLabelsDialog::addChoice(Operation::Kind kind, const QString &text,
                                    const QString &objectName)
{
    auto *choice = new QRadioButton(text, this);
    choice->setObjectName(objectName);
    choice->setAccessibleName(QString(text).remove(u'&'));
    choice->setChecked(kind == m_putting->kind());
    connect(choice, &QRadioButton::toggled, this, [this, kind](bool isChosen) {
        if (isChosen)
            choose(kind);
    });
    m_kinds->addWidget(choice);
    return choice;
}

void PutLabelsDialog::choose(Operation::Kind kind)
{
    m_putting->setKind(kind);
    m_consequence->setText(consequence());
    refresh();
}

QString PutLabelsDialog::consequence() const
{
    const QString stage = TaskText::oneLine(m_putting->stage().name);
    if (m_putting->kind() == Operation::Kind::PreLabel)
        return tr("The task gets the labels, and stays in %1 and with whoever has it.").arg(stage);
    if (m_putting->kind() == Operation::Kind::SaveDraft) {
        return tr("The key takes the task over, saves the labels as a draft in %1, and gives the "
                  "task back.")
            .arg(stage);
    }
    if (m_putting->kind() == Operation::Kind::Accept) {
        return tr("The key takes the task over and accepts it with these labels, so that it leaves "
                  "%1.")
            .arg(stage);
    }
    return tr("The key takes the task over and submits it with these labels, so that it leaves "
              "%1; if it is rejected, it comes back to the key.")
        .arg(stage);
}

QString PutLabelsDialog::verb() const
{
    switch (m_putting->kind()) {
    case Operation::Kind::SaveDraft:
        return tr("Sa&ve %Ln Draft(s)", nullptr, m_putting->count());
    case Operation::Kind::Submit:
        return tr("S&ubmit %Ln Task(s)", nullptr, m_putting->count());
    case Operation::Kind::Accept:
        return tr("Acc&ept %Ln Task(s)", nullptr, m_putting->count());
    default:
        return tr("Pre-&label %Ln Task(s)", nullptr, m_putting->count());
    }
}

QString PutLabelsDialog::summary() const
{
    QStringList sentences{tr("%Ln task(s) get labels.", nullptr, m_putting->count())};
    const int replaced = m_putting->countWithLabels();
    sentences += replaced > 0
        ? tr("%Ln of them have labels, which are replaced.", "tasks", replaced)
        : tr("Nothing that is there is removed.");
    return sentences.join(u' ');
}

QString PutLabelsDialog::takeOverText() const
{
    return m_putting->kind() == Operation::Kind::PreLabel
        ? tr("Also tasks that somebody has &begun")
        : tr("Also tasks that &belong to somebody else");
}

QString PutLabelsDialog::hint() const
{
    return tr("Choose a JSON or JSON Lines file with task objects: those that RedBrick's SDK gives "
              "out, or the command get-tasks. You see what would happen to each task before "
              "anything is sent.");
}

} // namespace brickyard
