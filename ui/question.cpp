// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/question.h"

#include <QMessageBox>
#include <QPushButton>

namespace brickyard {

void ask(QWidget *parent, QObject *context, const QString &title, const QString &text,
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
    for (const Answer &answer : answers) {
        QPushButton *button = box->addButton(answer.text, QMessageBox::AcceptRole);
        button->setAccessibleName(answer.text);
        button->setObjectName(QStringLiteral("answer"));
        if (answer.isDefault)
            box->setDefaultButton(button);
        QObject::connect(button, &QPushButton::clicked, context, answer.chosen);
    }
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    cancel->setObjectName(QStringLiteral("cancel"));
    box->setEscapeButton(cancel);
    box->open();
}

} // namespace brickyard
