// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons.h"

#include <QDialog>

class QCommandLinkButton;
class QLabel;
class QPushButton;

namespace brickyard {

/// Asks what to do with changes that have not been sent when the window is closed or another
/// account is opened. Opened with open(); says what was chosen through decided(), also when it is
/// closed by Esc (Stay). Follows the numbers while it is open: what was waited for may be done
/// before the person has chosen.
class CloseDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Decision {
        Leave, ///< what is not sent stays in the journal, for next time
        Wait, ///< send what is left, also what is held, then go on
        Stop, ///< don't send what is left, ever; go on
        Stay,
    };
    Q_ENUM(Decision)
    /// What the person is about to do.
    enum class Purpose { Close, SwitchAccount };
    /// Of the tasks whose changes have not ended.
    struct Counts
    {
        int held = 0; ///< not sent, so that they can still be taken back
        int planned = 0; ///< not sent, and not held
        int sending = 0; ///< on their way

        int unsent() const { return held + planned; }
        int all() const { return unsent() + sending; }
    };

    CloseDialog(Purpose purpose, const Counts &counts, QWidget *parent = nullptr);

    /// With nothing left there is nothing to ask: that is Wait.
    void setCounts(const Counts &counts);

    /// Esc and the window's close button: Stay.
    void reject() override;

Q_SIGNALS:
    /// Exactly once.
    void decided(brickyard::CloseDialog::Decision decision);

private:
    QCommandLinkButton *addChoice(const char *objectName, IconName icon, const QString &text,
                                  Decision decision);
    void decide(Decision decision);

    Purpose m_purpose;
    bool m_decided = false;
    QLabel *m_question;
    QCommandLinkButton *m_leave;
    QCommandLinkButton *m_wait;
    QCommandLinkButton *m_stop;
    QPushButton *m_stay;
};

} // namespace brickyard
