// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interruptedcontroller.h"

#include "ui/banner.h"
#include "ui/question.h"

#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace brickyard {

InterruptedController::InterruptedController(Banner *banner, QWidget *window, QObject *parent)
    : QObject(parent),
      m_banner(banner),
      m_window(window)
{}

void InterruptedController::setSource(OperationSource source)
{
    m_source = std::move(source);
    m_interrupted.clear();
    m_elsewhere = 0;
    showBanner();
}

void InterruptedController::setInterrupted(const QList<QUuid> &interrupted, int elsewhere)
{
    m_interrupted = interrupted;
    m_elsewhere = elsewhere;
    forgetWhatGoesOn();
    showBanner();
}

void InterruptedController::updateOperation(const QUuid &operationId)
{
    if (!m_interrupted.contains(operationId))
        return;
    forgetWhatGoesOn();
    showBanner();
}

const Operation *InterruptedController::interrupted(const QUuid &operationId) const
{
    const Operation *operation = m_source.operation ? m_source.operation(operationId) : nullptr;
    const bool is =
        operation && operation->isPaused() && operation->pause == Operation::Pause::Interrupted;
    return is ? operation : nullptr;
}

void InterruptedController::forgetWhatGoesOn()
{
    m_interrupted.removeIf([this](const QUuid &id) { return !interrupted(id); });
}

InterruptedController::Left InterruptedController::countLeft(const QList<QUuid> &operationIds) const
{
    Left left;
    ItemCounts counts;
    for (const QUuid &id : operationIds) {
        if (const Operation *operation = interrupted(id)) {
            ++left.operations;
            counts.add(operation->counts());
            left.wasSent = left.wasSent
                || std::any_of(operation->items.cbegin(), operation->items.cend(),
                               [](const OperationItem &item) { return item.attempts > 0; });
        }
    }
    left.unsent = counts.of(ItemState::Planned);
    left.beingSettled = counts.of(ItemState::Sending) > 0;
    left.unknown = counts.of(ItemState::Unknown);
    left.tasks = counts.all();
    return left;
}

QString InterruptedController::sentences(const Left &left) const
{
    const QLocale locale;
    QStringList said;
    if (left.operations > 0) {
        said += tr("%Ln change(s) were interrupted: %1 of %2 tasks were not sent.",
                   "%1 and %2 are numbers of tasks", left.operations)
                    .arg(locale.toString(left.unsent), locale.toString(left.tasks));
        if (left.beingSettled)
            said += tr("What had been on its way is being looked up.");
        else if (left.wasSent)
            said += tr("What had been on its way has been looked up.");
        if (left.unknown > 0)
            said += tr("What became of %Ln of them could not be found out.", "tasks", left.unknown);
    }
    if (m_elsewhere > 0)
        said += tr("Another Brickyard is at work on this account with %Ln change(s).", nullptr,
                   m_elsewhere);
    return said.join(u' ');
}

void InterruptedController::showBanner()
{
    const Left left = countLeft(m_interrupted);
    const QString text = sentences(left);
    if (text == m_shown)
        return;
    m_shown = text;
    if (text.isEmpty()) {
        m_banner->clear();
        return;
    }
    m_banner->showMessage(left.operations > 0 ? Tone::Warning : Tone::Info, text);
    if (left.operations == 0)
        return;
    connect(m_banner->addButton(tr("Resume")), &QPushButton::clicked, this, [this] {
        const QList<QUuid> ids = m_interrupted;
        for (const QUuid &id : ids)
            Q_EMIT resumeRequested(id);
    });
    connect(m_banner->addButton(tr("Review each…")), &QPushButton::clicked, this,
            [this] { Q_EMIT reviewRequested(m_interrupted); });
    connect(m_banner->addButton(tr("Discard…")), &QPushButton::clicked, this,
            [this] { askToDiscard(m_interrupted); });
}

void InterruptedController::askToDiscard(const QList<QUuid> &operationIds)
{
    const Left left = countLeft(operationIds);
    if (left.operations == 0)
        return;
    // What the key took over goes back, so a change without unsent tasks may be left as well.
    ask(m_window, this,
        tr("Discard what was not sent of %Ln interrupted change(s)?", nullptr, left.operations),
        tr("%Ln task(s) are left undone; those that your key has taken over for it go back to "
           "whom they belonged. What was sent stays done. This cannot be undone.",
           nullptr, left.unsent),
        {{tr("Discard %Ln", "a number of tasks", left.unsent), [this, operationIds] {
              for (const QUuid &id : operationIds) {
                  // Another window of this person may have resumed it meanwhile.
                  if (interrupted(id))
                      Q_EMIT discardRequested(id);
              }
          }}});
}

} // namespace brickyard
