// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fileputting.h"

#include <QDialog>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace brickyard {

class Banner;
class FileRowsView;

/// Puts what a file says: the file, what would come of each entry or what is wrong with it, and a
/// button that does it. Nothing is sent before that is pressed, and then the dialog closes. What is
/// being put, and how, is said by those that derive from it. Opened with open().
class PutFileDialog : public QDialog
{
    Q_OBJECT

public:
    ~PutFileDialog() override;

    /// Asks which file; one that is chosen is read.
    void chooseFile();
    void readFile(const QString &file);
    /// The same for results of a program, in the place of a file that a person chooses; \a name is
    /// what is shown of it.
    void readResults(const QString &file, const QString &name, const FilePutting::Origin &origin);
    void reject() override;

protected:
    /// \a putting becomes the dialog's. \a filter are the kinds of files, as QFileDialog takes
    /// them.
    PutFileDialog(FilePutting *putting, const QString &title, const QString &filter,
                  QWidget *parent);

    /// Above the table.
    QBoxLayout *choices() const { return m_choices; }
    /// In which order the keyboard goes through them, once \a choices are there.
    void putInOrder(const QList<QWidget *> &choices);
    /// Reads the texts below again.
    void refresh();

    /// The button's text, with a letter.
    virtual QString verb() const = 0;
    /// What would be done, in whole sentences; asked for where something is ready.
    virtual QString summary() const = 0;
    /// What goes for tasks that somebody else has.
    virtual QString takeOverText() const = 0;
    /// Before a file was chosen: what may be in it.
    virtual QString hint() const = 0;

private:
    void makeFileRow(QBoxLayout *layout);
    QWidget *makePages();
    QBoxLayout *makeButtons();
    void showStep();
    void showProgress();
    QString whatIsReady() const;
    void copy() const;

    FilePutting *m_putting;
    QString m_filter;
    QLabel *m_fileLabel = nullptr;
    QLineEdit *m_file = nullptr;
    QLabel *m_results = nullptr; ///< in the place of a file
    QPushButton *m_choose = nullptr;
    QPushButton *m_again = nullptr;
    QWidget *m_choiceArea = nullptr;
    QBoxLayout *m_choices = nullptr;
    QCheckBox *m_takeOver = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_doing = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stop = nullptr;
    FileRowsView *m_rows = nullptr;
    Banner *m_failure = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_put = nullptr;
};

} // namespace brickyard
