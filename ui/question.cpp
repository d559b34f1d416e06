// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/question.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QSpacerItem>

namespace brickyard {

namespace {
constexpr int minimumWidth = 380; // device-independent pixels, some 60 letters a line

struct Question
{
    Q_DECLARE_TR_FUNCTIONS(Question)
};
} // namespace

QMessageBox *ask(QWidget *parent, QObject *context, const QString &title, const QString &text,
                 const QList<Answer> &answers)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(QStringLiteral("question"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(title);
    // Names of tasks and people may look like markup.
    box->setTextFormat(Qt::PlainText);
    box->setText(title);
    box->setInformativeText(text);
    // The box sizes itself by its longest word otherwise: a column of three words a line.
    if (auto *grid = qobject_cast<QGridLayout *>(box->layout()))
        grid->addItem(new QSpacerItem(minimumWidth, 0), grid->rowCount(), 0, 1,
                      grid->columnCount());
    for (const Answer &answer : answers) {
        QPushButton *button = box->addButton(answer.text, QMessageBox::AcceptRole);
        button->setAccessibleName(answer.text);
        button->setObjectName(QStringLiteral("answer"));
        if (answer.isDefault)
            box->setDefaultButton(button);
        QObject::connect(button, &QPushButton::clicked, context, answer.chosen);
    }
    // Not the box's own: Qt's translations may not be installed.
    QPushButton *cancel = box->addButton(Question::tr("Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(QStringLiteral("cancel"));
    box->setEscapeButton(cancel);
    if (!box->defaultButton())
        box->setDefaultButton(cancel);
    box->open();
    return box;
}

} // namespace brickyard
