// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/closedialog.h"

#include "ui/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace brickyard {

CloseDialog::CloseDialog(Purpose purpose, int held, int unsent, QWidget *parent)
    : QDialog(parent),
      m_purpose(purpose),
      m_question(new QLabel(this)),
      m_wait(new QPushButton(tr("Send now and wait"), this)),
      m_discard(new QPushButton(this)),
      m_stay(new QPushButton(tr("Stay"), this))
{
    setWindowTitle(purpose == Purpose::Close ? tr("Close Brickyard") : tr("Leave the account"));
    setObjectName(QStringLiteral("closeDialog"));

    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_question->setMinimumWidth(m_question->fontMetrics().averageCharWidth() * 48);
    m_wait->setObjectName(QStringLiteral("sendAndWait"));
    m_wait->setAccessibleName(m_wait->text());
    m_wait->setDefault(true);
    m_discard->setObjectName(QStringLiteral("discard"));
    m_discard->setAutoDefault(false);
    m_stay->setObjectName(QStringLiteral("stay"));
    m_stay->setAccessibleName(m_stay->text());
    m_stay->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::medium);
    buttons->addWidget(m_discard);
    buttons->addStretch();
    buttons->addWidget(m_stay);
    buttons->addWidget(m_wait);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    layout->setSpacing(spacing::large);
    layout->addWidget(m_question);
    layout->addLayout(buttons);
    setTabOrder(m_wait, m_discard);
    setTabOrder(m_discard, m_stay);

    connect(m_wait, &QPushButton::clicked, this, [this] { decide(Decision::Wait); });
    connect(m_discard, &QPushButton::clicked, this, [this] { decide(Decision::Discard); });
    connect(m_stay, &QPushButton::clicked, this, [this] { decide(Decision::Stay); });
    setCounts(held, unsent);
}

void CloseDialog::setCounts(int held, int unsent)
{
    if (unsent <= 0) {
        // Nothing is left to ask about: what the person wanted, closing, can go on.
        decide(Decision::Wait);
        return;
    }
    QStringList sentences;
    sentences += tr("%Ln change(s) have not ended yet.", nullptr, unsent);
    if (held > 0)
        sentences += tr("%Ln of them are held, so that they can still be taken back.",
                        "changes that have not been sent", held);
    sentences += m_purpose == Purpose::Close
        ? tr("Brickyard can send what is not sent yet and then close, or close without sending it. "
             "What is on its way is waited for.")
        : tr("Brickyard can send what is not sent yet and then go on, or go on without sending it. "
             "What is on its way is waited for.");
    m_question->setText(sentences.join(u' '));
    m_discard->setText(
        tr("Discard %1", "%1 is the number of changes").arg(QLocale().toString(unsent)));
    m_discard->setAccessibleName(m_discard->text());
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
