// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/labelinput.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cstdio>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LabelInput)
};

constexpr qint64 copiedAtOnce = 1024LL * 1024;

Error unreadable(const QString &name, const QString &why)
{
    return Error{Error::Kind::InvalidInput, Words::tr("%1 cannot be read: %2.").arg(name, why),
                 Error::Effect::None, -1};
}

/// Labels are read twice, and standard input can be read once.
Result<std::shared_ptr<QFile>> copyOfStandardInput()
{
    QFile input;
    auto copy = std::make_shared<QTemporaryFile>();
    if (!input.open(stdin, QIODevice::ReadOnly))
        return unreadable(QStringLiteral("-"), input.errorString());
    if (!copy->open())
        return unreadable(QStringLiteral("-"), copy->errorString());
    for (;;) {
        const QByteArray bytes = input.read(copiedAtOnce);
        if (bytes.isEmpty())
            break;
        if (copy->write(bytes) != bytes.size())
            return unreadable(QStringLiteral("-"), copy->errorString());
    }
    if (!copy->flush())
        return unreadable(QStringLiteral("-"), copy->errorString());
    return std::shared_ptr<QFile>(copy);
}

} // namespace

Error faultyLabels(const QString &name, const QList<FileFault> &faults, int untold)
{
    return Error{
        Error::Kind::InvalidInput,
        Words::tr("%Ln fault(s) in %1; nothing was sent.", nullptr, int(faults.size()) + untold)
                .arg(name)
            + u'\n' + faultLines(faults),
        Error::Effect::None, -1};
}

Result<LabelInput> labelsFromFile(const QString &file)
{
    LabelInput input;
    input.name = file;
    input.file = file;
    input.folder = QFileInfo(file).absolutePath();
    if (file == QLatin1String("-")) {
        const auto copy = copyOfStandardInput();
        if (!copy)
            return copy.error();
        input.copy = *copy;
        input.file = input.copy->fileName();
        input.folder = QDir::currentPath();
    }
    QFile device(input.file);
    if (!device.open(QIODevice::ReadOnly))
        return unreadable(file, device.errorString());
    // What it was given may be no file that can be read again.
    if (device.isSequential())
        return unreadable(file, Words::tr("it is no file; give it as standard input"));
    input.content = readLabels(&device, nullptr);
    return input;
}

Result<LabelInput> labelsOfProgram(const QString &file)
{
    Result<LabelInput> input = labelsFromFile(file);
    if (input)
        input.value().isOfProgram = true;
    return input;
}

} // namespace brickyard
