// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "operations/operation.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSaveFile>
#include <QStringList>
#include <QUuid>

namespace brickyard {

class OperationEngine;

/// A task whose labels were not put.
struct UnputTask
{
    QString taskId;
    QString name;
    QString reason; ///< a sentence; may be empty
};

/// Those of an operation that have ended and were not done; none where it puts no labels.
QList<UnputTask> unputTasks(const Operation &operation);

/// A line for each of them that \a labels, as the journal has them, has something for: an object
/// with `taskId`, `name`, `error`, and the labels in the stored format as `labels` and `labelsMap`,
/// as a file of labels may have them. For any thread.
QByteArray unputLines(const QList<UnputTask> &tasks, const QHash<QString, QByteArray> &labels);

/// Writes the labels that operations did not put to a file, as JSON Lines, from which they can be
/// put again. Some at a time. Ends with finished() exactly once, from the event loop. To destroy it
/// is to give up; then a file that was there before stays.
class FailedLabels : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype tasksAtOnce = 20;

    /// Nothing is written any more once \a engine is gone.
    explicit FailedLabels(OperationEngine *engine, QObject *parent = nullptr);

    void save(const QList<QUuid> &operationIds, const QString &file);

Q_SIGNALS:
    /// What came of it: a sentence or two.
    void finished(const QString &sentence);

private:
    struct Slice
    {
        QUuid operationId;
        QList<UnputTask> tasks;
    };

    void goOn();
    void take(const Slice &slice, const QHash<QString, QByteArray> &labels);
    void write(const QByteArray &lines);
    void end();
    void failWriting();
    void fail(const QString &sentence);

    QPointer<OperationEngine> m_engine;
    QSaveFile m_file;
    QList<Slice> m_slices;
    qsizetype m_next = 0;
    int m_written = 0;
    int m_wanted = 0;
};

} // namespace brickyard
