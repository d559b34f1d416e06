// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/changerun.h"
#include "cli/labelinput.h"
#include "labeling/labelmatch.h"
#include "labels/taxonomyindex.h"

#include <QDateTime>
#include <QHash>

#include <memory>
#include <optional>

namespace brickyard {

class LabelComparison;
class LabelConversion;

/// `brickyard put-labels`
class PutLabelsRun : public ChangeRun
{
    Q_OBJECT

public:
    /// What of \a input names a task; for StageRun.
    static Subject subjectOf(Subject subject, const LabelInput &input);

    /// \a subject lists the tasks of \a input.
    PutLabelsRun(CliSession &session, Output &output, Subject subject, PutLabelsCommand command,
                 LabelInput input, QObject *parent = nullptr);
    ~PutLabelsRun() override;

    /// Since when the tasks have had the labels that those who made these knew of, by task id: what
    /// was changed since then is left alone.
    void setReplaces(const QHash<QString, QDateTime> &replaces);

protected:
    Operation::Kind kind() const override;
    QString objection() const override;
    bool needsQueue() const override;
    QList<QUuid> begin(const QList<Task> &tasks) override;
    /// What is wrong with the file is told also where more cannot be found out.
    void fail(const QString &why, ExitStatus status) override;

private:
    void projectKnown() override;
    void carryOut(const ChosenTasks &all) override;
    void goOn();
    void checkAll();
    void leaveOutFaulty(const QList<FileFault> &faults);
    void takeRefusal(const QList<FileFault> &faults);
    void match();
    void compare();
    void showPlan();
    void convert();
    void put();
    QStringList targetIds() const;

    PutLabelsCommand m_command;
    LabelInput m_input;
    std::unique_ptr<TaxonomyIndex> m_taxonomy;
    QList<LabelTarget> m_targets;
    QList<LeftOutTask> m_leftOut;
    std::unique_ptr<LabelComparison> m_comparison;
    std::unique_ptr<LabelConversion> m_conversion;
    QUuid m_labelSet;
    std::optional<Error> m_taxonomyError;
    bool m_isChosen = false; ///< the tasks are known
    bool m_isChecked = false; ///< the input, by all that the project says
    std::optional<QHash<QString, QDateTime>> m_replaces;
};

} // namespace brickyard
