// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace brickyard {

/// Asks what to do with changes that have not been sent when the window is closed or another
/// account is opened. Opened with
/// open(); says what was chosen through decided(), also when it is closed by Esc (Stay). Follows
/// the numbers while it is open: what was waited for may be done before the person has chosen.
class CloseDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Decision {
        Wait, ///< send what is left, also what is held, then go on
        Discard, ///< don't send what is left, go on
        Stay,
    };
    Q_ENUM(Decision)
    /// What the person is about to do.
    enum class Purpose { Close, SwitchAccount };

    /// \a unsent: all that have not been sent; \a held: those of them that are held.
    CloseDialog(Purpose purpose, int held, int unsent, QWidget *parent = nullptr);

    /// With nothing unsent there is nothing left to ask: that is Wait.
    void setCounts(int held, int unsent);

    /// Esc and the window's close button: Stay.
    void reject() override;

Q_SIGNALS:
    /// Exactly once.
    void decided(brickyard::CloseDialog::Decision decision);

private:
    void decide(Decision decision);

    Purpose m_purpose;
    bool m_decided = false;
    QLabel *m_question;
    QPushButton *m_wait;
    QPushButton *m_discard;
    QPushButton *m_stay;
};

} // namespace brickyard
