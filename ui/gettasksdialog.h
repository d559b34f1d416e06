// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/taskgetting.h"

#include <QDialog>
#include <QStringList>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace brickyard {

class Banner;

/// Writes tasks with their labels to a file, for programs. Opened with open().
class GetTasksDialog : public QDialog
{
    Q_OBJECT

public:
    struct Input
    {
        QString projectId;
        QString stageName;
        QStringList selected; ///< task ids, as below; may be empty
        QStringList shown;
        QStringList unassigned; ///< of those shown, in the table's order
    };

    /// \a api must be good until the dialog has closed.
    GetTasksDialog(RedBrickApi *api, const Input &input, QWidget *parent = nullptr);

    void setFile(const QString &file);
    void reject() override;

Q_SIGNALS:
    /// They are in the file; a sentence. The dialog has closed.
    void said(const QString &sentence);

private:
    QLayout *makeChoices();
    QRadioButton *addChoice(QLayout *layout, const QString &text, const QString &objectName,
                            bool isPossible);
    QLayout *makeFileRow();
    QLayout *makeProgress();
    QLayout *makeButtons();
    /// Without labels: those among which they are looked for.
    QStringList chosenIds() const;
    int wantedCount() const;
    void chooseFile();
    void start();
    void showRunning(bool isRunning);
    void updateButton();

    Input m_input;
    TaskGetting *m_getting;
    QRadioButton *m_selected = nullptr;
    QRadioButton *m_shown = nullptr;
    QRadioButton *m_next = nullptr;
    QSpinBox *m_count = nullptr;
    QLineEdit *m_file = nullptr;
    QPushButton *m_choose = nullptr;
    QCheckBox *m_withItems = nullptr;
    QCheckBox *m_withoutLabels = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stop = nullptr;
    Banner *m_failure = nullptr;
    QLabel *m_reason = nullptr;
    QPushButton *m_get = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace brickyard
