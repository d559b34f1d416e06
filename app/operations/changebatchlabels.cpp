// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/changebatch.h"
#include "operations/labelupload.h"
#include "redbrick/answer.h"

#include <QTimer>

#include <algorithm>

// How a batch gets ready what it puts as labels: read from the journal, and uploaded where it is
// too large or a file. All of that before the look, so that little happens between look and write;
// it may be done twice, the put that follows may not.

namespace brickyard {

namespace {

constexpr int mostUploads = 2; // of a batch at the same time
constexpr int maxFailedUploads = 3; // each of which has tried several times

} // namespace

ChangeBatch::Positions ChangeBatch::readyToLook(const Positions &positions)
{
    Positions ready;
    Positions unknown;
    for (const int position : positions) {
        const auto labels = m_labels.find(position);
        // What is only given back needs none.
        const bool needsNone = item(position).progress.outcome.has_value();
        if (!needsNone && labels == m_labels.end())
            unknown += position;
        else if (needsNone || labels->second.data)
            ready += position;
    }
    if (!unknown.isEmpty())
        readLabels(unknown);
    else
        uploadSome();
    // One look for all of them where nothing has to be uploaded.
    return m_readingLabels ? Positions() : ready;
}

void ChangeBatch::readLabels(const Positions &positions)
{
    if (m_readingLabels)
        return;
    m_readingLabels = true;
    m_context.readLabels(taskIdsOf(positions), this,
                         [this, positions](const Result<Journal::Labels> &answer) {
                             m_readingLabels = false;
                             takeLabels(positions, answer);
                             pumpSoon();
                         });
}

void ChangeBatch::takeLabels(const Positions &positions, const Result<Journal::Labels> &answer)
{
    for (const int position : positions) {
        if (!answer) {
            giveUp(position, answer.error().message);
            continue;
        }
        const std::optional<LabelPackage> package =
            LabelPackage::fromBytes(answer->value(item(position).before.id));
        if (!package) {
            giveUp(position, tr("The journal does not have its labels (any more)."));
            continue;
        }
        Labels &labels = m_labels[position];
        labels.package = *package;
        if (!LabelUpload::isNeededFor(*package)) {
            labels.data = LabelData{package->labels, {}, {}};
            labels.mark = package->mark;
        }
    }
}

void ChangeBatch::uploadSome()
{
    auto uploading = std::count_if(m_labels.cbegin(), m_labels.cend(),
                                   [](const auto &entry) { return entry.second.isUploading; });
    for (auto &[position, labels] : m_labels) {
        if (uploading == mostUploads)
            return;
        if (labels.data || labels.isUploading || item(position).progress.ended)
            continue;
        upload(position);
        ++uploading;
    }
}

void ChangeBatch::upload(int position)
{
    Labels &labels = m_labels.at(position);
    labels.isUploading = true;
    auto *uploading =
        new LabelUpload(m_context.api, m_context.operation.projectId, labels.package, this);
    connect(uploading, &LabelUpload::finished, this,
            [this, position, uploading](const std::optional<Error> &error) {
                Labels &waiting = m_labels.at(position);
                if (!error) {
                    waiting.data = uploading->labels();
                    waiting.mark = uploading->mark();
                }
                uploading->deleteLater();
                uploaded(position, error);
            });
    uploading->start();
}

void ChangeBatch::uploaded(int position, const std::optional<Error> &error)
{
    Labels &labels = m_labels.at(position);
    if (!error) {
        labels.isUploading = false;
        pumpSoon();
        return;
    }
    const bool isFinal = !isPassing(*error) || m_halted;
    if (!isFinal && ++labels.failures < maxFailedUploads) {
        const int delay = std::min(m_context.timings.retryBackoff << labels.failures,
                                   m_context.timings.maxBackoff);
        QTimer::singleShot(delay, this, [this, position] {
            m_labels.at(position).isUploading = false;
            pumpSoon();
        });
        return;
    }
    labels.isUploading = false;
    labels.failures = 0;
    if (error->kind == Error::Kind::KeyRefused || error->kind == Error::Kind::Cancelled) {
        // Everything is being stopped.
    } else if (isFinal) {
        giveUp(position, error->message);
    } else {
        Q_EMIT stalled(*error);
    }
    pumpSoon();
}

void ChangeBatch::giveUp(int position, const QString &why)
{
    if (phaseOf(item(position).progress) != ItemPhase::Look)
        return; // cancelled meanwhile
    apply(position, ItemEvent::GaveUp, why);
    record({position});
}

} // namespace brickyard
