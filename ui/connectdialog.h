// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"

#include <QDialog>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace brickyard {

class PlainTextView;
class PrimaryButton;

/// What a person typed in to connect to a service. The key goes to the keychain or stays in
/// memory, and nowhere else: never into a message, a log or a file.
struct ConnectionDetails
{
    QString address; ///< as typed; see graphQlUrl()
    QString orgId;
    QString apiKey;
    bool sessionOnly = false; ///< keep the key until the application ends, store it nowhere
};

/// Asks for address, organization and key, tries them, and lets the person choose a project. Does
/// not connect itself: it emits what is asked for, and is told what came of it. Says what is wrong
/// beside the field that it is about, never in another window.
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Field { General, Address, OrgId, ApiKey };
    Q_ENUM(Field)

    explicit ConnectDialog(QWidget *parent = nullptr);

    /// Fills in what is known from before; a key is never filled in.
    void setConnection(const QString &address, const QString &orgId);
    ConnectionDetails details() const;
    QString selectedProjectId() const; ///< empty where none is chosen

public Q_SLOTS:
    /// Something is going on, \a what in words ("Asking RedBrick for your projects…"); everything
    /// but Cancel is disabled. Ends with setError(), setProjects() or setIdle().
    void setBusy(const QString &what);
    void setIdle();
    /// Ends busy, shows \a sentence beside \a field and gives the field the focus.
    void setError(brickyard::ConnectDialog::Field field, const QString &sentence);
    /// The connection works: \a projects to choose from, \a projectId preselected where given.
    void setProjects(const QString &organization, const QList<brickyard::Project> &projects,
                     const QString &projectId = {});
    /// Where there is no keychain, the key can be kept for this session only.
    void setKeychainAvailable(bool available, const QString &why = {});

    /// Esc, Cancel and the window's close button: ends what is going on, or closes the dialog.
    void reject() override;

Q_SIGNALS:
    void testRequested(const brickyard::ConnectionDetails &details);
    void connectRequested(const brickyard::ConnectionDetails &details, const QString &projectId);
    void sandboxRequested();
    /// What is going on should end.
    void cancelRequested();

private:
    /// A field with its label above and, while there is something wrong with it, a sentence below.
    struct Row
    {
        QLineEdit *edit = nullptr;
        PlainTextView *error = nullptr;
    };

    Row makeRow(const QString &label, const QString &objectName, QGridLayout *grid, int place);
    QLayout *makeFields();
    QLayout *makeProjects();
    QLayout *makeButtons();
    void updateAddressHint();
    void updateEnabled();
    void inputChanged();
    /// Checks the fields as far as that is possible here; shows what is wrong. True when sound.
    bool validate();
    void test();
    void connectToProject();
    void showFieldError(Field field, const QString &sentence);
    void clearErrors();
    Row *row(Field field);

    bool m_busy = false;
    bool m_tested = false; ///< what stands in the fields was tried, and works
    bool m_keychainAvailable = true;
    Row m_address;
    Row m_orgId;
    Row m_apiKey;
    PlainTextView *m_addressHint = nullptr;
    QToolButton *m_reveal = nullptr;
    PlainTextView *m_keychainNote = nullptr;
    QCheckBox *m_sessionOnly = nullptr;
    QLabel *m_projectsLabel = nullptr;
    QStackedWidget *m_projectPages = nullptr;
    QListWidget *m_projects = nullptr;
    PlainTextView *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    PrimaryButton *m_connect = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_sandbox = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace brickyard
