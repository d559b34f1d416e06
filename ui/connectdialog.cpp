// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectdialog.h"

#include "queue/tasktext.h"
#include "redbrick/endpoint.h"
#include "ui/icons.h"
#include "ui/plaintextview.h"
#include "ui/primarybutton.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace brickyard {

namespace {

constexpr int projectIdRole = Qt::UserRole;
constexpr int projectListHeight = 96;
constexpr int errorLines = 2;
constexpr int wantedWidth = 540;

void setTextColor(QWidget *widget, const QColor &color)
{
    QPalette palette = widget->palette();
    palette.setColor(QPalette::Text, color);
    widget->setPalette(palette);
}

} // namespace

ConnectDialog::ConnectDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("connectDialog"));
    setWindowTitle(tr("Connect to RedBrick AI"));

    auto *intro =
        new PlainTextView(QStringLiteral("connectIntroduction"), tr("Introduction"), this);
    // Where the two are found: "https://app.redbrickai.com/[org_id]" is the reference client's
    // word for the first.
    intro->setText(tr("The organization id stands in the address of your organization's page, "
                      "app.redbrickai.com/<organization id>; an API key is made in RedBrick by an "
                      "administrator of the organization."));
    intro->setFocusPolicy(Qt::ClickFocus);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    layout->setSpacing(spacing::large);
    layout->addWidget(intro);
    layout->addLayout(makeFields());
    layout->addLayout(makeProjects(), 1);
    layout->addLayout(makeButtons());

    updateAddressHint();
    updateEnabled();
    m_address.edit->setFocus();
    resize(wantedWidth, sizeHint().height());
}

ConnectDialog::Row ConnectDialog::makeRow(const QString &label, const QString &objectName,
                                          QGridLayout *grid, int place)
{
    Row made;
    auto *caption = new QLabel(label, this);
    made.edit = new QLineEdit(this);
    made.edit->setObjectName(objectName);
    made.edit->setAccessibleName(caption->text().remove(u'&'));
    caption->setBuddy(made.edit);
    made.error =
        new PlainTextView(QString(objectName + QLatin1String("Error")),
                          tr("What is wrong with: %1").arg(made.edit->accessibleName()), this);
    made.error->setMaximumLines(errorLines);
    made.error->hide();
    grid->addWidget(caption, place, 0);
    // The key's field leaves room for the button beside it.
    const bool secret = objectName == QLatin1String("apiKey");
    grid->addWidget(made.edit, place, 1, 1, secret ? 1 : 2);
    grid->addWidget(made.error, place + 1, 1, 1, 2);
    connect(made.edit, &QLineEdit::textEdited, this, &ConnectDialog::inputChanged);
    return made;
}

QLayout *ConnectDialog::makeFields()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::medium);
    grid->setVerticalSpacing(spacing::small);
    grid->setColumnStretch(1, 1);

    m_address = makeRow(tr("A&ddress"), QStringLiteral("address"), grid, 0);
    m_address.edit->setText(QLatin1String(defaultAddress));
    m_addressHint =
        new PlainTextView(QStringLiteral("addressInUse"), tr("Address that is used"), this);
    m_addressHint->setFocusPolicy(Qt::ClickFocus);
    grid->addWidget(m_addressHint, 2, 1, 1, 2);
    connect(m_address.edit, &QLineEdit::textChanged, this, &ConnectDialog::updateAddressHint);

    m_orgId = makeRow(tr("&Organization id"), QStringLiteral("orgId"), grid, 3);
    m_orgId.edit->setPlaceholderText(QStringLiteral("00000000-0000-0000-0000-000000000000"));

    m_apiKey = makeRow(tr("API &key"), QStringLiteral("apiKey"), grid, 5);
    m_apiKey.edit->setEchoMode(QLineEdit::Password);
    m_apiKey.edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                       | Qt::ImhNoAutoUppercase);
    m_apiKey.edit->setPlaceholderText(tr("%n characters", nullptr, apiKeyLength));
    m_reveal = new QToolButton(this);
    m_reveal->setObjectName(QStringLiteral("revealKey"));
    m_reveal->setCheckable(true);
    m_reveal->setIcon(themedIcon(IconName::Reveal));
    m_reveal->setAccessibleName(tr("Show the key"));
    m_reveal->setToolTip(m_reveal->accessibleName());
    m_reveal->setFocusPolicy(Qt::StrongFocus);
    connect(m_reveal, &QToolButton::toggled, this, [this](bool on) {
        m_apiKey.edit->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
        m_reveal->setIcon(themedIcon(on ? IconName::Conceal : IconName::Reveal));
    });
    grid->addWidget(m_reveal, 5, 2);

    m_keychainNote =
        new PlainTextView(QStringLiteral("keychainNote"), tr("About the keychain"), this);
    m_keychainNote->setMaximumLines(3);
    m_keychainNote->hide();
    m_sessionOnly = new QCheckBox(tr("Keep the key for &this session only"), this);
    m_sessionOnly->setObjectName(QStringLiteral("sessionOnly"));
    m_sessionOnly->setAccessibleName(tr("Keep the key for this session only"));
    m_sessionOnly->setToolTip(tr("It is forgotten when Brickyard is closed. Otherwise it is "
                                 "stored in the system's keychain, and nowhere else."));
    connect(m_sessionOnly, &QCheckBox::toggled, this, &ConnectDialog::updateEnabled);
    grid->addWidget(m_keychainNote, 7, 1, 1, 2);
    grid->addWidget(m_sessionOnly, 8, 1, 1, 2);
    return grid;
}

QLayout *ConnectDialog::makeProjects()
{
    m_projectsLabel = new QLabel(tr("&Project"), this);
    m_projectsLabel->setTextFormat(Qt::PlainText);
    auto *hint = new QLabel(tr("Test the connection to see the projects here."), this);
    hint->setAlignment(Qt::AlignCenter);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setFrameShape(QFrame::StyledPanel);
    hint->setWordWrap(true);
    m_projects = new QListWidget(this);
    m_projects->setObjectName(QStringLiteral("projects"));
    m_projects->setAccessibleName(tr("Projects"));
    m_projects->setTextElideMode(Qt::ElideMiddle);
    m_projects->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_projects->setUniformItemSizes(true);
    m_projects->setIconSize(QSize(16, 16));
    m_projectsLabel->setBuddy(m_projects);
    connect(m_projects, &QListWidget::currentItemChanged, this, &ConnectDialog::updateEnabled);
    connect(m_projects, &QListWidget::itemActivated, this, &ConnectDialog::connectToProject);
    m_projectPages = new QStackedWidget(this);
    m_projectPages->addWidget(hint);
    m_projectPages->addWidget(m_projects);
    m_projectPages->setMinimumHeight(projectListHeight);

    m_status =
        new PlainTextView(QStringLiteral("connectStatus"), tr("State of the connection"), this);
    m_status->setMaximumLines(3);
    m_status->hide();
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("connectProgress"));
    m_progress->setAccessibleName(tr("Busy"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(spacing::small);
    QSizePolicy keepsItsPlace = m_progress->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsItsPlace);
    m_progress->hide();

    auto *column = new QVBoxLayout;
    column->setSpacing(spacing::small);
    column->addWidget(m_projectsLabel);
    column->addWidget(m_projectPages, 1);
    column->addWidget(m_progress);
    column->addWidget(m_status);
    return column;
}

QLayout *ConnectDialog::makeButtons()
{
    const auto prepare = [](QPushButton *button, const QString &objectName) {
        button->setObjectName(objectName);
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    };
    m_sandbox = new QPushButton(tr("Try the sandbox"), this);
    m_sandbox->setIcon(themedIcon(IconName::Sandbox));
    m_sandbox->setToolTip(tr("A project to try things out with, on this computer, without an "
                             "account"));
    prepare(m_sandbox, QStringLiteral("trySandbox"));
    m_cancel = new QPushButton(tr("Cancel"), this);
    prepare(m_cancel, QStringLiteral("cancelConnect"));
    m_test = new QPushButton(tr("Test connection"), this);
    prepare(m_test, QStringLiteral("testConnection"));
    m_connect = new PrimaryButton(tr("Connect"), this);
    prepare(m_connect, QStringLiteral("connect"));

    connect(m_sandbox, &QPushButton::clicked, this, &ConnectDialog::sandboxRequested);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectDialog::reject);
    connect(m_test, &QPushButton::clicked, this, &ConnectDialog::test);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::connectToProject);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::medium);
    buttons->addWidget(m_sandbox);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_test);
    buttons->addWidget(m_connect);

    const QList<QWidget *> order = {m_address.edit, m_orgId.edit, m_apiKey.edit, m_reveal,
                                    m_sessionOnly,  m_projects,   m_test,        m_connect,
                                    m_cancel,       m_sandbox};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    return buttons;
}

void ConnectDialog::setConnection(const QString &address, const QString &orgId)
{
    if (!address.isEmpty())
        m_address.edit->setText(address);
    m_orgId.edit->setText(orgId);
    inputChanged();
    (orgId.isEmpty() ? m_orgId.edit : m_apiKey.edit)->setFocus();
}

ConnectionDetails ConnectDialog::details() const
{
    return {m_address.edit->text().trimmed(), m_orgId.edit->text().trimmed(),
            m_apiKey.edit->text().trimmed(), m_sessionOnly->isChecked()};
}

QString ConnectDialog::selectedProjectId() const
{
    const QListWidgetItem *item = m_projects->currentItem();
    return m_tested && item ? item->data(projectIdRole).toString() : QString();
}

void ConnectDialog::setBusy(const QString &what)
{
    m_busy = true;
    clearErrors();
    setTextColor(m_status, palette().color(QPalette::Text));
    m_status->setText(what);
    m_status->show();
    m_progress->show();
    updateEnabled();
    m_cancel->setFocus();
}

void ConnectDialog::setIdle()
{
    m_busy = false;
    m_status->hide();
    m_status->setText({});
    m_progress->hide();
    updateEnabled();
}

void ConnectDialog::setError(Field field, const QString &sentence)
{
    setIdle();
    showFieldError(field, sentence);
    if (const Row *place = row(field)) {
        place->edit->setFocus();
        place->edit->selectAll();
    } else {
        (m_tested ? static_cast<QWidget *>(m_connect) : m_test)->setFocus();
    }
}

void ConnectDialog::setProjects(const QString &organization, const QList<Project> &projects,
                                const QString &projectId)
{
    setIdle();
    m_projects->clear();
    for (const Project &project : projects) {
        auto *item = new QListWidgetItem(TaskText::oneLine(project.name), m_projects);
        item->setData(projectIdRole, project.id);
        item->setIcon(themedIcon(IconName::Project));
        item->setToolTip(TaskText::asPlainToolTip(project.name));
        if (!project.isReady()) {
            item->setFlags(item->flags() & ~(Qt::ItemIsEnabled | Qt::ItemIsSelectable));
            item->setText(tr("%1 (not ready)", "a project that is being made or removed")
                              .arg(TaskText::oneLine(project.name)));
        } else if (!m_projects->currentItem() || project.id == projectId) {
            m_projects->setCurrentItem(item);
        }
    }
    m_tested = true;
    m_projectsLabel->setText(
        organization.isEmpty()
            ? tr("&Project")
            : tr("&Project in %1")
                  .arg(
                      QString(TaskText::oneLine(organization)).replace(u'&', QLatin1String("&&"))));
    m_projectPages->setCurrentWidget(m_projects);
    if (!m_projects->currentItem()) {
        showFieldError(Field::General,
                       projects.isEmpty()
                           ? tr("The connection works, but this organization has no projects that "
                                "the key may see.")
                           : tr("The connection works, but none of the projects is ready."));
    }
    updateEnabled();
    m_projects->setFocus();
}

void ConnectDialog::setKeychainAvailable(bool available, const QString &why)
{
    m_keychainAvailable = available;
    m_keychainNote->setText(available
                                ? QString()
                                : tr("There is no keychain to store the key in. It can be kept in "
                                     "memory until Brickyard is closed, never in a file. %1")
                                      .arg(why)
                                      .trimmed());
    m_keychainNote->setVisible(!available);
    updateEnabled();
}

void ConnectDialog::reject()
{
    if (!m_busy) {
        QDialog::reject();
        return;
    }
    setIdle();
    (m_tested ? static_cast<QWidget *>(m_connect) : m_test)->setFocus();
    Q_EMIT cancelRequested();
}

void ConnectDialog::updateAddressHint()
{
    const Result<QUrl> url = graphQlUrl(m_address.edit->text());
    m_addressHint->setText(url ? tr("Requests go to %1").arg(url->toDisplayString())
                               : url.error().message);
    setTextColor(m_addressHint,
                 url ? secondaryTextColor(palette()) : toneColor(Tone::Error, palette()));
}

void ConnectDialog::updateEnabled()
{
    for (QWidget *widget :
         {static_cast<QWidget *>(m_address.edit), static_cast<QWidget *>(m_orgId.edit),
          static_cast<QWidget *>(m_apiKey.edit), static_cast<QWidget *>(m_reveal),
          static_cast<QWidget *>(m_sessionOnly), static_cast<QWidget *>(m_projects),
          static_cast<QWidget *>(m_test), static_cast<QWidget *>(m_sandbox)}) {
        widget->setEnabled(!m_busy);
    }
    const bool canKeep = m_keychainAvailable || m_sessionOnly->isChecked();
    m_connect->setEnabled(!m_busy && canKeep && !selectedProjectId().isEmpty());
    m_connect->setToolTip(m_connect->isEnabled() ? QString()
                              : !canKeep ? tr("Tick the box to keep the key for this session.")
                                         : tr("Test the connection, then choose a project."));
    // Enter does what comes next.
    m_test->setDefault(!m_connect->isEnabled());
    m_connect->setDefault(m_connect->isEnabled());
}

void ConnectDialog::inputChanged()
{
    clearErrors();
    // What was tried is no longer what stands there.
    m_tested = false;
    m_projects->clear();
    m_projectsLabel->setText(tr("&Project"));
    m_projectPages->setCurrentIndex(0);
    updateEnabled();
}

bool ConnectDialog::validate()
{
    clearErrors();
    const Result<QUrl> url = graphQlUrl(m_address.edit->text());
    const Result<QString> orgId = checkedOrgId(m_orgId.edit->text());
    const Result<QString> key = checkedApiKey(m_apiKey.edit->text());
    if (!url)
        showFieldError(Field::Address, url.error().message);
    if (!orgId)
        showFieldError(Field::OrgId, orgId.error().message);
    if (!key)
        showFieldError(Field::ApiKey, key.error().message);
    const Row *first = !url ? &m_address : !orgId ? &m_orgId : !key ? &m_apiKey : nullptr;
    if (first)
        first->edit->setFocus();
    return !first;
}

void ConnectDialog::test()
{
    if (!m_busy && validate())
        Q_EMIT testRequested(details());
}

void ConnectDialog::connectToProject()
{
    // Also from a double click in the list, where the button's state is not asked.
    if (m_connect->isEnabled() && validate())
        Q_EMIT connectRequested(details(), selectedProjectId());
}

void ConnectDialog::showFieldError(Field field, const QString &sentence)
{
    // The key stands in this dialog; no message may repeat it, whoever wrote the message.
    QString shown = sentence;
    const QString key = details().apiKey;
    if (key.size() >= apiKeyLength / 2) // a few letters stand in every sentence
        shown.replace(key, QStringLiteral("•••"));
    const Row *place = row(field);
    PlainTextView *view = place ? place->error : m_status;
    setTextColor(view, toneColor(Tone::Error, palette()));
    view->setText(shown);
    view->show();
    if (field == Field::Address)
        m_addressHint->hide();
}

void ConnectDialog::clearErrors()
{
    for (PlainTextView *view : {m_address.error, m_orgId.error, m_apiKey.error, m_status}) {
        view->hide();
        view->setText({});
    }
    m_addressHint->show();
}

ConnectDialog::Row *ConnectDialog::row(Field field)
{
    switch (field) {
    case Field::General:
        return nullptr;
    case Field::Address:
        return &m_address;
    case Field::OrgId:
        return &m_orgId;
    case Field::ApiKey:
        return &m_apiKey;
    }
    return nullptr;
}

} // namespace brickyard
