// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"
#include "programs/programsetup.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;
class QSpinBox;

namespace brickyard {

/// Which program is to be run over which tasks, and how.
class ProgramSetupPage : public QWidget
{
    Q_OBJECT

public:
    struct Input
    {
        ProgramPurpose purpose = ProgramPurpose::Label;
        /// What can become of labels: Submit or Accept, as the stage is.
        Operation::Kind finishingKind = Operation::Kind::Submit;
        QStringList selected; ///< task ids; may be empty
        QStringList unassigned; ///< of those shown, in the table's order
        QList<ProgramSetup> known; ///< that were run before, newest first
    };

    explicit ProgramSetupPage(const Input &input, QWidget *parent = nullptr);

    ProgramSetup setup() const;
    /// With withoutLabels() those among which they are looked for.
    QStringList chosenIds() const;
    /// How many of them are wanted.
    int count() const;
    /// Only those without labels.
    bool withoutLabels() const;
    bool applies() const;
    /// What becomes of labels that are put without asking.
    Operation::Kind kind() const;

Q_SIGNALS:
    void changed();

private:
    void addCommand(QFormLayout *form);
    void addFolder(QFormLayout *form);
    void addVariables(QFormLayout *form);
    void addTasks(QFormLayout *form);
    void addNumbers(QFormLayout *form);
    void addTicks(QFormLayout *form);
    void addKinds();
    QSpinBox *makeSpinBox(const QString &objectName, const QString &name, int least, int most);
    void use(const ProgramSetup &setup);
    void browse();
    QString commandLine() const;

    Input m_input;
    QComboBox *m_command = nullptr;
    QLineEdit *m_folder = nullptr;
    QPlainTextEdit *m_variables = nullptr;
    QRadioButton *m_selected = nullptr;
    QRadioButton *m_next = nullptr;
    QSpinBox *m_count = nullptr;
    QCheckBox *m_withoutLabels = nullptr; ///< null: whoever reviews wants labels
    QSpinBox *m_processes = nullptr;
    QSpinBox *m_minutes = nullptr;
    QCheckBox *m_download = nullptr;
    QCheckBox *m_apply = nullptr;
    QComboBox *m_kind = nullptr;
};

} // namespace brickyard
