// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/preferences.h"
#include "ui/theme.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace brickyard {

/// *Edit › Settings…*: what a person prefers. Stores nothing itself. The theme is tried on while
/// the dialog is open, and is what it was before after Cancel.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const Preferences &preferences, QWidget *parent = nullptr);

    /// What stands in the fields.
    Preferences preferences() const;

    void accept() override;
    void reject() override;

Q_SIGNALS:
    /// OK was pressed, and something is not as it was before.
    void preferencesChanged(const brickyard::Preferences &preferences);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Hold { None, Seconds, UntilSent };

    QWidget *makeGeneral();
    QWidget *makeAdvanced();
    QWidget *makeAccountNote();
    /// A sentence below a field, in the colour of text that steps back.
    QLabel *addNote(QFormLayout *form, const QString &sentence, const QString &objectName);
    void updateHold();
    void tryTheme();
    void updateNotes();

    Preferences m_before;
    Theme m_themeBefore; ///< what is on the screen; the environment may have asked for it
    QComboBox *m_language = nullptr;
    QLabel *m_languageNote = nullptr;
    QComboBox *m_theme = nullptr;
    QComboBox *m_hold = nullptr;
    QSpinBox *m_holdSeconds = nullptr;
    QSpinBox *m_inFlight = nullptr;
    QSpinBox *m_pageSize = nullptr;
    QList<QLabel *> m_notes;
};

} // namespace brickyard
