// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/closedialog.h"

#include "ui/theme.h"

#include <QBoxLayout>
#include <QCommandLinkButton>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace brickyard {

CloseDialog::CloseDialog(Purpose purpose, const Counts &counts, QWidget *parent)
    : QDialog(parent),
      m_purpose(purpose),
      m_question(new QLabel(this)),
      m_leave(addChoice("leaveForLater", IconName::Pause, tr("&Leave it for next time"),
                        Decision::Leave)),
      m_wait(addChoice("waitUntilSent", IconName::Resume, tr("&Wait until all is sent"),
                       Decision::Wait)),
      m_stop(addChoice("stopSending", IconName::Cancel, tr("&Stop after what is on its way"),
                       Decision::Stop)),
      m_stay(new QPushButton(tr("Stay"), this))
{
    setWindowTitle(purpose == Purpose::Close ? tr("Close Brickyard") : tr("Leave the account"));
    setObjectName(QStringLiteral("closeDialog"));

    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_question->setMinimumWidth(m_question->fontMetrics().averageCharWidth() * 60);
    m_leave->setDefault(true);
    m_stay->setObjectName(QStringLiteral("stay"));
    m_stay->setAccessibleName(m_stay->text());
    m_stay->setAutoDefault(false);
    connect(m_stay, &QPushButton::clicked, this, [this] { decide(Decision::Stay); });

    auto *choices = new QVBoxLayout;
    choices->setSpacing(spacing::small);
    for (QWidget *choice : {m_leave, m_wait, m_stop})
        choices->addWidget(choice);
    auto *below = new QHBoxLayout;
    below->addStretch();
    below->addWidget(m_stay);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    layout->setSpacing(spacing::large);
    layout->addWidget(m_question);
    layout->addLayout(choices);
    layout->addLayout(below);
    m_leave->setFocus();
    setCounts(counts);
}

QCommandLinkButton *CloseDialog::addChoice(const char *objectName, IconName icon,
                                           const QString &text, Decision decision)
{
    auto *choice = new QCommandLinkButton(text, this);
    choice->setObjectName(QLatin1String(objectName));
    choice->setIcon(themedIcon(icon));
    choice->setAutoDefault(false);
    connect(choice, &QPushButton::clicked, this, [this, decision] { decide(decision); });
    return choice;
}

void CloseDialog::setCounts(const Counts &counts)
{
    if (counts.all() <= 0) {
        // Nothing is left to ask about: what the person wanted, closing, can go on.
        decide(Decision::Wait);
        return;
    }
    QStringList sentences;
    sentences += tr("%Ln task(s) are still to be changed.", nullptr, counts.all());
    if (counts.sending > 0)
        sentences += tr("%Ln of them are on their way.", "tasks", counts.sending);
    if (counts.held > 0)
        sentences += tr("%Ln of them are held, so that their decisions can still be taken back.",
                        "tasks", counts.held);
    m_question->setText(sentences.join(u' '));

    const bool closes = m_purpose == Purpose::Close;
    m_leave->setDescription(
        closes
            ? tr("Closes now. %Ln task(s) are kept on this computer and offered again when "
                 "Brickyard is started.",
                 nullptr, counts.all())
            : tr("Goes on now. %Ln task(s) are kept on this computer and offered again when this "
                 "account is opened.",
                 nullptr, counts.all()));
    m_wait->setDescription(
        closes ? tr("Sends all %Ln, also what is held, and closes then.", "tasks", counts.all())
               : tr("Sends all %Ln, also what is held, and goes on then.", "tasks", counts.all()));
    m_stop->setDescription(
        tr("%Ln task(s) are not sent and stay as they are.", nullptr, counts.unsent()));
    for (QCommandLinkButton *choice : {m_leave, m_wait, m_stop}) {
        QString name = choice->text();
        choice->setAccessibleName(name.remove(u'&'));
        choice->setAccessibleDescription(choice->description());
    }
}

void CloseDialog::reject()
{
    decide(Decision::Stay);
}

void CloseDialog::decide(Decision decision)
{
    if (m_decided)
        return;
    m_decided = true;
    done(decision == Decision::Stay ? Rejected : Accepted);
    Q_EMIT decided(decision);
}

} // namespace brickyard
