// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labeling/labelcomparison.h"
#include "labels/labelfile.h"
#include "labels/taxonomyindex.h"
#include "operations/decision.h"
#include "ui/fileputting.h"

#include <memory>

namespace brickyard {

/// A file of labels on its way to tasks: read and checked against the project's taxonomy, matched
/// with tasks, compared with the labels that these have, converted by the service, and put.
class LabelPutting : public FilePutting
{
    Q_OBJECT

public:
    explicit LabelPutting(QueueController *queue, QObject *parent = nullptr);

    /// PreLabel, SaveDraft, Submit, or Accept for a correction.
    Operation::Kind kind() const { return m_kind; }
    void setKind(Operation::Kind kind);
    /// What sends the tasks on: Submit, or Accept in a review stage.
    Operation::Kind finishingKind() const;

    const QList<LabelEntry> &entries() const { return m_labels.entries; }
    /// What the tasks have now, by task id.
    const QHash<QString, PresentLabels> &present() const { return m_present; }
    /// How many of those that get labels have some that go.
    int countWithLabels() const;

private:
    void readFile() override;
    void send() override;
    LabelMatch matched() const override;
    FileRows matchedRows() const override;

    void readEntries();
    void takeEntries(const LabelFile &labels);
    void lookUp();
    bool takeNamed();
    QString folder() const;
    QHash<QString, QDateTime> replaced() const;
    void compare();
    void takeRefusal(const QList<FileFault> &faults);
    void putConverted(const QUuid &labelSet, const Decision &how);
    LabelMatch matchFor(const Decision &decision) const;
    Decision decision() const { return {m_kind, {}, takesOver(), {}}; }

    Operation::Kind m_kind = Operation::Kind::PreLabel;
    std::shared_ptr<const TaxonomyIndex> m_taxonomy; ///< null: there is none, or nobody asked yet
    LabelFile m_labels;
    QList<Task> m_found; ///< with the ids that the file names
    QList<Task> m_named; ///< of the queue, with the names that the file has
    QHash<QString, PresentLabels> m_present;
};

} // namespace brickyard
