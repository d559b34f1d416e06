// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/taskfiltermodel.h"
#include "queue/tasktablemodel.h"
#include "tests/support/sampletasks.h"
#include "ui/filterbar.h"
#include "ui/filterchip.h"
#include "ui/filterchips.h"
#include "ui/filtersuggestions.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

namespace brickyard::test {

/// A filter over 100 tasks in a window of its own.
struct FilterBarWindow
{
    FilterBarWindow()
    {
        tasks.setOrigin(QStringLiteral("account"), QStringLiteral("project"), labelStage());
        tasks.upsert(test::tasks(100));
        auto *layout = new QVBoxLayout(&window);
        bar = new FilterBar(&filter, 1, &window);
        layout->addWidget(bar);
        rows = new QLineEdit(&window); // something below that takes the focus
        rows->setObjectName(QStringLiteral("rows"));
        rows->setAccessibleName(QStringLiteral("rows"));
        layout->addWidget(rows);
        layout->addStretch();
        window.resize(700, 400);
        window.show();
        QApplication::setActiveWindow(&window);
        bar->setSources([] {
            FilterSources sources;
            sources.people = {anna(), bob()};
            sources.stages = {QStringLiteral("Label")};
            return sources;
        });
        bar->field()->setFocus();
    }

    void type(const char *text) const { QTest::keyClicks(bar->field(), QString::fromUtf8(text)); }
    QStringList chips() const
    {
        QStringList texts;
        for (const FilterChip *chip : chipRow()->chips()) {
            if (chip->isVisible())
                texts.append(chip->text());
        }
        return texts;
    }
    FilterChips *chipRow() const { return bar->findChild<FilterChips *>(); }
    FilterChip *chip(int number) const { return chipRow()->chips().at(number); }
    FilterSuggestions *suggestions() const { return window.findChild<FilterSuggestions *>(); }
    QStringList suggested() const
    {
        QStringList texts;
        const FilterSuggestions *list = suggestions();
        for (int row = 0; list->isVisible() && row < list->model()->rowCount(); ++row)
            texts.append(list->model()->index(row, 0).data().toString());
        return texts;
    }
    QString text() const { return bar->field()->text(); }

    TaskTableModel tasks;
    TaskFilterModel filter{&tasks};
    QWidget window;
    FilterBar *bar = nullptr;
    QLineEdit *rows = nullptr;
};

inline QStringList list(std::initializer_list<const char *> texts)
{
    QStringList all;
    for (const char *text : texts)
        all.append(QString::fromUtf8(text));
    return all;
}

} // namespace brickyard::test
