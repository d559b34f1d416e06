// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QToolButton;

namespace brickyard {

class PeopleModel;
class PeopleView;

/// The head of the people panel: a button that distributes, and a place where tasks are dropped
/// to be distributed. While they hover it says what would come of it, or why it cannot be.
class PeopleHead : public QFrame
{
    Q_OBJECT

public:
    /// \a model must outlive the head.
    explicit PeopleHead(const PeopleModel *model, QWidget *parent = nullptr);

    /// What the head says now.
    QString text() const;

Q_SIGNALS:
    /// The tasks that were dropped; none where the button was pressed.
    void distributeRequested(const QStringList &taskIds);
    /// What the head says to a drag; empty when it has left. For a status bar.
    void dropHintChanged(const QString &sentence);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Hover { None, Allowed, Refused };

    void setHover(Hover hover, const QString &sentence);
    void updateState();

    const PeopleModel *m_people;
    QLabel *m_text;
    QToolButton *m_distribute;
    Hover m_hover = Hover::None;
};

/// The people of the stage below a head.
class PeoplePanel : public QWidget
{
    Q_OBJECT

public:
    /// \a model must outlive the panel.
    explicit PeoplePanel(PeopleModel *model, QWidget *parent = nullptr);

    PeopleHead *head() const { return m_head; }
    PeopleView *view() const { return m_view; }

Q_SIGNALS:
    /// See PeopleHead.
    void distributeRequested(const QStringList &taskIds);
    /// Of the head and of the list.
    void dropHintChanged(const QString &sentence);

private:
    PeopleHead *m_head;
    PeopleView *m_view;
};

} // namespace brickyard
