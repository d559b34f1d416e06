// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "labels/labelfile.h"

#include <QFile>
#include <QString>

#include <memory>

namespace brickyard {

/// A file of labels that a command was given.
struct LabelInput
{
    QString file; ///< can be read again
    QString folder; ///< what paths in it are relative to
    QString name; ///< for sentences
    LabelFile content;
    bool isOfProgram = false; ///< what is wrong in it is left out, and the rest goes on
    std::shared_ptr<QFile> copy; ///< of standard input; goes with the last of them
};

/// Reads it, or standard input where \a file is "-", and checks what can be without a connection;
/// what is wrong with it stays beside what is right. Blocks until it has been read.
Result<LabelInput> labelsFromFile(const QString &file);

/// The same of what a program has printed.
Result<LabelInput> labelsOfProgram(const QString &file);

/// The error of faults in a file: nothing was sent.
Error faultyLabels(const QString &name, const QList<FileFault> &faults, int untold = 0);

} // namespace brickyard
