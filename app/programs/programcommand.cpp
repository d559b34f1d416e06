// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/programcommand.h"

#include "redbrick/redaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace brickyard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProgramCommand)
};

const QString keyVariable = QStringLiteral("BRICKYARD_API_KEY");

Error invalid(const QString &message)
{
    return Error{Error::Kind::InvalidInput, message};
}

/// Splits a line into words. Nothing is expanded: neither variables nor patterns nor "~".
class WordSplitter
{
public:
    /// False where a quote is not closed.
    bool split(const QString &line)
    {
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QChar letter = line.at(i);
            const QChar next = i + 1 < line.size() ? line.at(i + 1) : QChar();
            if (letter == u'\\' && isEscaped(next)) {
                add(next);
                ++i;
            } else if (!m_quote.isNull()) {
                addQuoted(letter);
            } else if (letter == u'\'' || letter == u'"') {
                m_quote = letter;
                m_inWord = true;
            } else if (letter.isSpace()) {
                endWord();
            } else {
                add(letter);
            }
        }
        endWord();
        return m_quote.isNull();
    }

    const QStringList &words() const { return m_words; }

private:
    bool isEscaped(QChar next) const
    {
        if (next.isNull() || m_quote == u'\'')
            return false;
        return m_quote.isNull() || next == u'"' || next == u'\\' || next == u'$' || next == u'`';
    }

    void add(QChar letter)
    {
        m_word += letter;
        m_inWord = true;
    }

    void addQuoted(QChar letter)
    {
        if (letter == m_quote)
            m_quote = QChar();
        else
            m_word += letter;
    }

    void endWord()
    {
        if (!m_inWord)
            return;
        m_words += m_word;
        m_word.clear();
        m_inWord = false;
    }

    QStringList m_words;
    QString m_word;
    bool m_inWord = false; ///< '' is a word too
    QChar m_quote; ///< the one that is open
};

QString variableFault(const QString &name, const QString &value, const QString &apiKey)
{
    if (name.isEmpty() || name.contains(u'=') || name.contains(QChar(u'\0')))
        return Words::tr("'%1' cannot be the name of an environment variable.").arg(name);
    if (name == keyVariable)
        return Words::tr("The variable %1 is not given to programs: they never see the key.")
            .arg(name);
    if (value.contains(QChar(u'\0')))
        return Words::tr("The value of the variable %1 cannot be given to a program.").arg(name);
    const QString assignment = name + u'=' + value;
    if (redacted(assignment, apiKey) != assignment)
        return Words::tr("The value of the variable %1 looks like a key or a signed address. "
                         "Brickyard remembers it as it is, so it must not be a secret.")
            .arg(name);
    return {};
}

QString programFault(const ProgramCommand &command)
{
    const QString path = executableOf(command);
    const QFileInfo file(path);
    if (path.isEmpty() || (!file.exists() && !file.isSymLink()))
        return Words::tr("There is no program '%1'.").arg(command.program);
    if (file.isDir())
        return Words::tr("'%1' is a folder, not a program.").arg(command.program);
    if (!file.isExecutable())
        return Words::tr("'%1' may not be executed.").arg(command.program);
    return {};
}

QString argumentFault(const ProgramCommand &command, const QString &apiKey)
{
    for (const QString &argument : command.arguments) {
        if (argument.contains(QChar(u'\0')))
            return Words::tr("The arguments cannot be given to a program.");
        if (!apiKey.isEmpty() && argument.contains(apiKey, Qt::CaseInsensitive))
            return Words::tr("The command holds the API key. Programs never see it.");
    }
    return {};
}

QString commandFault(const ProgramCommand &command, const QString &apiKey)
{
    if (command.program.trimmed().isEmpty())
        return Words::tr("There is no program to run.");
    if (command.processes < 1 || command.processes > ProgramCommand::mostProcesses)
        return Words::tr("From 1 to %1 processes can run at once.")
            .arg(ProgramCommand::mostProcesses);
    if (command.timeLimitMs < 0)
        return Words::tr("The time limit cannot be negative.");
    for (auto variable = command.environment.cbegin(); variable != command.environment.cend();
         ++variable) {
        const QString fault = variableFault(variable.key(), variable.value(), apiKey);
        if (!fault.isEmpty())
            return fault;
    }
    if (!command.workingFolder.isEmpty() && !QFileInfo(command.workingFolder).isDir())
        return Words::tr("There is no folder '%1' to work in.").arg(command.workingFolder);
    const QString fault = argumentFault(command, apiKey);
    return fault.isEmpty() ? programFault(command) : fault;
}

} // namespace

Result<ProgramCommand> commandFromLine(const QString &line)
{
    WordSplitter splitter;
    if (!splitter.split(line))
        return invalid(Words::tr("A quotation mark in the command is not closed."));
    ProgramCommand command;
    command.arguments = splitter.words();
    if (!command.arguments.isEmpty())
        command.program = command.arguments.takeFirst();
    if (command.program.isEmpty())
        return invalid(Words::tr("There is no program to run."));
    return command;
}

Result<std::pair<QString, QString>> variableFromText(const QString &text)
{
    const qsizetype sign = text.indexOf(u'=');
    const QString name = text.left(sign).trimmed();
    if (sign < 0 || name.isEmpty())
        return invalid(Words::tr("An environment variable is written as NAME=value."));
    return std::pair(name, text.mid(sign + 1));
}

Result<Done> checkedCommand(const ProgramCommand &command, const QString &apiKey)
{
    const QString fault = commandFault(command, apiKey);
    if (!fault.isEmpty())
        return invalid(fault);
    return Done{};
}

QProcessEnvironment environmentOf(const ProgramCommand &command)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto variable = command.environment.cbegin(); variable != command.environment.cend();
         ++variable)
        environment.insert(variable.key(), variable.value());
    environment.remove(keyVariable);
    return environment;
}

QString executableOf(const ProgramCommand &command)
{
    if (command.program.contains(u'/')) {
        const QDir folder =
            command.workingFolder.isEmpty() ? QDir::current() : QDir(command.workingFolder);
        return QDir(folder.absolutePath()).absoluteFilePath(command.program);
    }
    const QString path = environmentOf(command).value(QStringLiteral("PATH"));
    return QStandardPaths::findExecutable(command.program, path.split(u':', Qt::SkipEmptyParts));
}

} // namespace brickyard
