// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labeldata.h"
#include "domain/result.h"
#include "labels/labelpackage.h"
#include "labels/segmentationfiles.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTemporaryDir>

#include <atomic>
#include <memory>
#include <optional>

namespace brickyard {

class RedBrickApi;

/// Brings to the storage what does not fit into a request: the files of segmentations, put together
/// and packed where needed, and labels that are too many (protocol.md 3). Each time to new places,
/// so it may be repeated. Says finished() exactly once, from the event loop. To destroy it is to
/// give up.
class LabelUpload : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostInline = 1000; ///< labels that go without a file (protocol.md 3)

    static bool isNeededFor(const LabelPackage &package);

    /// \a api must outlive it.
    LabelUpload(RedBrickApi *api, QString projectId, LabelPackage package, QObject *parent);
    ~LabelUpload() override;

    void start();
    /// What is to be put; valid after finished() without an error.
    const LabelData &labels() const { return m_labels; }
    /// What it is known again by.
    const QString &mark() const { return m_mark; }

Q_SIGNALS:
    void finished(const std::optional<brickyard::Error> &error);

private:
    /// What a thread of the pool has made.
    struct Prepared
    {
        PreparedSegmentations segmentations;
        QByteArray packedLabels; ///< gzipped; empty where they need no file
    };

    void takePrepared();
    void askForPlaces();
    void uploadNext();

    RedBrickApi *m_api;
    QString m_projectId;
    LabelPackage m_package;
    /// For what has to be made before it can be uploaded; goes with whoever needs it last.
    std::shared_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QFutureWatcher<Prepared> m_preparing;
    Prepared m_prepared;
    UploadPlaces m_places;
    qsizetype m_nextFile = 0;
    LabelData m_labels;
    QString m_mark;
};

} // namespace brickyard
