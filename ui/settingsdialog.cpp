// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settingsdialog.h"

#include "ui/primarybutton.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace brickyard {

namespace {

constexpr int wantedWidth = 520; // device-independent pixels, some 70 letters a line
constexpr int millisecondsPerSecond = 1000;

QFormLayout *makeForm(QWidget *parent)
{
    auto *form = new QFormLayout(parent);
    form->setHorizontalSpacing(spacing::medium);
    form->setVerticalSpacing(spacing::medium);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

QSpinBox *makeNumber(int least, int most, int value, const QString &objectName,
                     const QString &accessibleName)
{
    auto *box = new QSpinBox;
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    box->setRange(least, most);
    box->setValue(value);
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    return box;
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences &preferences, QWidget *parent)
    : QDialog(parent),
      m_before(preferences),
      m_themeBefore(appliedTheme(*qApp))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));

    auto *ok = new PrimaryButton(tr("Save"), this);
    ok->setObjectName(QStringLiteral("save"));
    ok->setAccessibleName(ok->text());
    ok->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setAccessibleName(cancel->text());
    cancel->setAutoDefault(false);
    connect(ok, &QPushButton::clicked, this, &SettingsDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &SettingsDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::medium);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(ok);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::large, spacing::large, spacing::large, spacing::large);
    layout->setSpacing(spacing::large);
    layout->addWidget(makeGeneral());
    layout->addWidget(makeAccountNote());
    layout->addWidget(makeAdvanced());
    layout->addStretch();
    layout->addLayout(buttons);

    updateHold();
    updateNotes();
    m_language->setFocus();
    // Its height follows from the width: the notes wrap.
    resize(wantedWidth, layout->totalHeightForWidth(wantedWidth));
    setMinimumWidth(wantedWidth * 3 / 4);
}

QWidget *SettingsDialog::makeGeneral()
{
    auto *general = new QWidget;
    QFormLayout *form = makeForm(general);
    form->setContentsMargins(0, 0, 0, 0);

    m_language = new QComboBox;
    m_language->setObjectName(QStringLiteral("language"));
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("As the system says", "language"), QString());
    // Each in its own language, so that it is found by those who read no other.
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_before.language)));
    form->addRow(tr("&Language"), m_language);
    m_languageNote = addNote(form, tr("Another language is shown at the next start of Brickyard."),
                             QStringLiteral("languageNote"));

    m_theme = new QComboBox;
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->addItem(tr("As the system says", "theme"), QStringLiteral("system"));
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(m_before.theme)));
    connect(m_theme, &QComboBox::currentIndexChanged, this, &SettingsDialog::tryTheme);
    form->addRow(tr("&Theme"), m_theme);

    m_hold = new QComboBox;
    m_hold->setObjectName(QStringLiteral("hold"));
    m_hold->addItem(tr("Send at once"), int(Hold::None));
    m_hold->addItem(tr("Send after some seconds"), int(Hold::Seconds));
    m_hold->addItem(tr("Send when I press “Send now”"), int(Hold::UntilSent));
    m_holdSeconds = makeNumber(1, Preferences::maxHoldMs / millisecondsPerSecond,
                               Preferences().holdMs / millisecondsPerSecond,
                               QStringLiteral("holdSeconds"), tr("Seconds before it is sent"));
    m_holdSeconds->setSuffix(tr(" s", "seconds, after a number"));
    Hold hold = Hold::UntilSent;
    if (m_before.holdMs == 0)
        hold = Hold::None;
    else if (m_before.holdMs > 0)
        hold = Hold::Seconds;
    m_hold->setCurrentIndex(m_hold->findData(int(hold)));
    if (hold == Hold::Seconds)
        m_holdSeconds->setValue((m_before.holdMs + millisecondsPerSecond - 1)
                                / millisecondsPerSecond);
    connect(m_hold, &QComboBox::currentIndexChanged, this, &SettingsDialog::updateHold);
    auto *line = new QHBoxLayout;
    line->setSpacing(spacing::medium);
    line->addWidget(m_hold, 1);
    line->addWidget(m_holdSeconds);
    form->addRow(tr("&Accept and reject"), line);
    // A row that is a layout has no buddy by itself.
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(line)))
        label->setBuddy(m_hold);
    m_hold->setAccessibleName(tr("Accept and reject"));
    addNote(form, tr("As long as a decision has not been sent, it can be taken back exactly."),
            QStringLiteral("holdNote"));
    return general;
}

QWidget *SettingsDialog::makeAccountNote()
{
    auto *group = new QGroupBox(tr("Your account"));
    auto *layout = new QVBoxLayout(group);
    auto *note = new QLabel(tr("RedBrick records reviews under the name of the API key, not under "
                               "yours. A task that is with somebody else is taken over for the "
                               "review; where work on it has been started, that may reset its "
                               "progress."));
    note->setObjectName(QStringLiteral("accountNote"));
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    layout->addWidget(note);
    return group;
}

QWidget *SettingsDialog::makeAdvanced()
{
    auto *group = new QGroupBox(tr("Advanced"));
    QFormLayout *form = makeForm(group);
    m_inFlight = makeNumber(1, Preferences::maxInFlight, m_before.inFlight,
                            QStringLiteral("inFlight"), tr("Requests at once"));
    form->addRow(tr("&Requests at once"), m_inFlight);
    addNote(form,
            tr("More make large changes faster, until RedBrick asks for a pause; fewer leave "
               "more of it to others."),
            QStringLiteral("inFlightNote"));
    m_pageSize = makeNumber(Preferences::minPageSize, Preferences::maxPageSize, m_before.pageSize,
                            QStringLiteral("pageSize"), tr("Tasks in an answer"));
    m_pageSize->setSingleStep(50);
    form->addRow(tr("Tasks in an a&nswer"), m_pageSize);
    addNote(form,
            tr("Queues are read in answers of at most so many tasks. They begin small, and grow "
               "while RedBrick answers quickly."),
            QStringLiteral("pageSizeNote"));
    return group;
}

QLabel *SettingsDialog::addNote(QFormLayout *form, const QString &sentence,
                                const QString &objectName)
{
    auto *note = new QLabel(sentence);
    note->setObjectName(objectName);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    form->addRow(QString(), note);
    m_notes += note;
    return note;
}

void SettingsDialog::updateNotes()
{
    for (QLabel *note : std::as_const(m_notes)) {
        QPalette palette = note->palette();
        palette.setColor(QPalette::WindowText, secondaryTextColor(QApplication::palette()));
        note->setPalette(palette);
    }
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateNotes();
}

void SettingsDialog::updateHold()
{
    m_holdSeconds->setVisible(m_hold->currentData().toInt() == int(Hold::Seconds));
}

void SettingsDialog::tryTheme()
{
    applyTheme(*qApp, themeFromName(m_theme->currentData().toString()).value_or(Theme::System));
}

Preferences SettingsDialog::preferences() const
{
    Preferences preferences = m_before;
    preferences.language = m_language->currentData().toString();
    preferences.theme = m_theme->currentData().toString();
    switch (Hold(m_hold->currentData().toInt())) {
    case Hold::None:
        preferences.holdMs = 0;
        break;
    case Hold::Seconds:
        preferences.holdMs = m_holdSeconds->value() * millisecondsPerSecond;
        break;
    case Hold::UntilSent:
        preferences.holdMs = Preferences::holdUntilSent;
        break;
    }
    preferences.inFlight = m_inFlight->value();
    preferences.pageSize = m_pageSize->value();
    return preferences;
}

void SettingsDialog::accept()
{
    const Preferences now = preferences();
    QDialog::accept();
    if (now != m_before)
        Q_EMIT preferencesChanged(now);
}

void SettingsDialog::reject()
{
    applyTheme(*qApp, m_themeBefore);
    QDialog::reject();
}

} // namespace brickyard
