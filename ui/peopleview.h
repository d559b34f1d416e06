// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QMimeData>
#include <QPersistentModelIndex>
#include <QPointer>

namespace brickyard {

class PeopleModel;

/// Who tasks can be given to, with their load. Tasks are dropped on a whole row; while they
/// hover there the row says what would come of it, or why it cannot be.
class PeopleView : public QListView
{
    Q_OBJECT

public:
    /// \a model must outlive the view.
    explicit PeopleView(PeopleModel *model, QWidget *parent = nullptr);

    /// The row that is hovered with a drag, and what it says; for the delegate.
    QModelIndex dropIndex() const { return m_dropIndex; }
    QString dropText() const { return m_dropText; }
    bool dropAllowed() const { return m_dropAllowed; }

    /// The person that the queue is filtered to: shown as the chosen row. An invalid index: none.
    void setChosen(const QModelIndex &index);

Q_SIGNALS:
    /// A person was clicked, or Enter was pressed on them; "" is *Unassigned*.
    void personChosen(const QString &userId, const QString &name);
    /// What the row under a drag says; empty when the drag has left. For a status bar.
    void dropHintChanged(const QString &sentence);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &search) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setDrop(const QModelIndex &index, const QString &text, bool allowed);
    bool hover();
    void endHover();
    int scrollDirection() const;
    void scrollOn();
    void choose(const QModelIndex &index);

    PeopleModel *m_people;
    QTimer *m_scroll;
    QPersistentModelIndex m_dropIndex;
    QString m_dropText;
    bool m_dropAllowed = false;
    QPointer<const QMimeData> m_dragged; ///< what hovers, while something does
    QPoint m_dragPosition; ///< in the viewport
};

} // namespace brickyard
