// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/journalstore.h"

#include "storage/database.h"
#include "operations/operationjson.h"
#include "operations/ownerlock.h"

#include <QDir>
#include <QSaveFile>

#include <algorithm>

namespace brickyard {

namespace {

constexpr int mostFinished = 200; // operations that have ended and are loaded
constexpr int mostFinishedItems = 20'000;

QString text(const QUuid &id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

/// A column that may not be null takes an empty text instead of a null one.
QString given(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

/// The columns of items from task_id on, in the order of the statements below.
void bindItem(Statement &statement, const OperationItem &item)
{
    const ItemProgress &progress = item.progress;
    statement.bind(given(item.before.id)).bind(given(item.before.name));
    statement.bind(given(beforeToJson(item))).bind(given(toJson(item.target)));
    statement.bind(given(item.targetStage)).bind(wordOf(progress.takeOver));
    statement.bind(wordOf(progress.write)).bind(wordOf(progress.giveBack));
    statement.bind(progress.outcome ? QVariant(wordOf(*progress.outcome)) : QVariant());
    statement.bind(progress.ended).bind(progress.takesOver).bind(wordOf(item.state));
    statement.bind(given(item.reason)).bind(item.changed).bind(item.attempts);
    statement.bind(item.look ? QVariant(given(toJson(*item.look))) : QVariant());
    statement.bind(given(item.stageAfter)).bind(given(item.assigneeAfter));
    statement.bind(progress.handsOver);
}

OperationItem itemOf(const Statement &row, SharedTexts &texts)
{
    OperationItem item;
    setBefore(item, row.value(2).toByteArray(), texts);
    item.before.id = row.text(0);
    item.before.name = row.text(1);
    item.target = personFromJson(row.value(3).toByteArray(), texts);
    item.targetStage = texts(row.text(4));
    item.progress.takeOver = stepStateFromWord(row.text(5));
    item.progress.write = stepStateFromWord(row.text(6));
    item.progress.giveBack = stepStateFromWord(row.text(7));
    if (!row.value(8).isNull())
        item.progress.outcome = itemStateFromWord(row.text(8));
    item.progress.ended = row.value(9).toBool();
    item.progress.takesOver = row.value(10).toBool();
    item.state = itemStateFromWord(row.text(11));
    item.reason = texts(row.text(12));
    item.changed = row.value(13).toBool();
    item.attempts = row.value(14).toInt();
    if (!row.value(15).isNull()) {
        item.look =
            std::make_shared<const ItemLook>(lookFromJson(row.value(15).toByteArray(), texts));
    }
    item.stageAfter = texts(row.text(16));
    item.assigneeAfter = texts(row.text(17));
    item.progress.handsOver = row.value(18).toBool();
    return item;
}

OperationItem leftAlone(OperationItem item, const QString &reason)
{
    if (item.progress.ended)
        return item;
    item.progress.outcome = ItemState::Skipped;
    item.progress.ended = true;
    item.state = ItemState::Skipped;
    item.reason = reason;
    return item;
}

/// The columns of operations from kind on, in the order of the statements below.
void bindOperation(Statement &statement, const Operation &operation)
{
    statement.bind(wordOf(operation.kind)).bind(wordOf(operation.phase));
    statement.bind(wordOf(operation.pause)).bind(given(operation.pauseReason));
    statement.bind(given(text(operation.group))).bind(given(operation.projectId));
    statement.bind(given(operation.projectName)).bind(given(operation.stageName));
    statement.bind(given(operation.userId)).bind(given(operation.author));
    statement.bind(given(parametersOf(operation)));
    statement.bind(given(timeText(operation.startedAt)));
    statement.bind(given(timeText(operation.finishedAt)));
    statement.bind(given(text(operation.labelSet)));
}

/// From a row of number, id, and the columns from kind on; empty where this version does not know
/// its kind.
std::optional<Operation> operationOf(const Statement &row)
{
    const std::optional<Operation::Kind> kind = kindFromWord(row.text(2));
    if (!kind)
        return {};
    Operation operation;
    operation.id = QUuid::fromString(row.text(1));
    operation.kind = *kind;
    operation.phase = phaseFromWord(row.text(3));
    operation.pause = pauseFromWord(row.text(4));
    operation.pauseReason = row.text(5);
    operation.group = QUuid::fromString(row.text(6));
    operation.projectId = row.text(7);
    operation.projectName = row.text(8);
    operation.stageName = row.text(9);
    operation.userId = row.text(10);
    operation.author = row.text(11);
    setParameters(operation, row.value(12).toByteArray());
    operation.startedAt = timeFromText(row.text(13));
    operation.finishedAt = timeFromText(row.text(14));
    operation.labelSet = QUuid::fromString(row.text(15));
    return operation;
}

} // namespace

JournalStore::JournalStore(Database &database, const QUuid &owner, const QString &lockFolder)
    : m_database(database),
      m_owner(text(owner)),
      m_lockFolder(lockFolder)
{}

// Writing

Journal::Conflicts JournalStore::add(const Operation &operation)
{
    const Journal::Conflicts conflicts = conflictsOf(operation);
    // One that is there already is written anew: its answer was an error, but perhaps only that.
    Statement(m_database,
                     QStringLiteral("DELETE FROM operations WHERE id = ? AND owner = ?"))
        .bind(text(operation.id))
        .bind(m_owner)
        .run();
    Statement insert(
        m_database,
        QStringLiteral("INSERT INTO operations (kind, phase, pause, pause_reason, group_id,"
                       " project_id, project_name, stage, user_id, author, parameters, started_at,"
                       " finished_at, label_set, id, owner)"
                       " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
    bindOperation(insert, operation);
    insert.bind(text(operation.id)).bind(m_owner).run();
    const qint64 number = insert.insertedRow();

    Statement insertItem(
        m_database,
        QStringLiteral(
            "INSERT INTO items (task_id, name, before, target, target_stage,"
            " take_over, write, give_back, outcome, ended, takes_over, state, reason,"
            " changed, attempts, look, stage_after, assignee_after, hands_over, operation,"
            " position) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
    // From now on they belong to it, and not to the process that has prepared them.
    if (operation.putsLabels()) {
        Statement(m_database,
                         QStringLiteral("UPDATE labels SET owner = '' WHERE label_set = ?"))
            .bind(text(operation.labelSet))
            .run();
    }
    for (int position = 0; position < operation.items.size(); ++position) {
        const OperationItem &item = operation.items[position];
        const QString conflict = conflicts.value(item.before.id);
        bindItem(insertItem, conflict.isEmpty() ? item : leftAlone(item, conflict));
        insertItem.bind(number).bind(position).run();
    }
    return conflicts;
}

Journal::Conflicts JournalStore::conflictsOf(const Operation &operation)
{
    Journal::Conflicts conflicts;
    Statement others(m_database,
                            QStringLiteral("SELECT 1 FROM operations WHERE phase <> 'finished'"
                                           " AND owner <> ? LIMIT 1"));
    others.bind(m_owner).run();
    if (!others.next())
        return conflicts;
    QHash<qint64, QString> sentences; // by the number of the operation that has the task
    Statement find(
        m_database,
        QStringLiteral("SELECT operations.number FROM items JOIN operations"
                       " ON operations.number = items.operation WHERE items.task_id = ?"
                       " AND items.ended = 0 AND operations.phase <> 'finished'"
                       " AND operations.owner <> ? LIMIT 1"));
    for (const OperationItem &item : operation.items) {
        if (item.progress.ended)
            continue;
        find.bind(item.before.id).bind(m_owner).run();
        if (!find.next())
            continue;
        QString &sentence = sentences[find.number(0)];
        if (sentence.isEmpty()) {
            sentence = Journal::tr("The task is part of another operation that has not ended: %1.",
                                   "the title of an operation")
                           .arg(titleOf(find.number(0)));
        }
        conflicts.insert(item.before.id, sentence);
    }
    return conflicts;
}

QString JournalStore::titleOf(qint64 number)
{
    const QList<Row> rows = operations(QStringLiteral("WHERE number = ?"), {number});
    Statement items(
        m_database, QStringLiteral("SELECT count(*), min(name) FROM items WHERE operation = ?"));
    items.bind(number).run();
    items.next();
    return rows.isEmpty() ? QString()
                          : rows.first().operation.titleFor(int(items.number(0)), items.text(1));
}

void JournalStore::update(const Operation &operation)
{
    Statement statement(
        m_database,
        QStringLiteral("UPDATE operations SET kind = ?, phase = ?, pause = ?, pause_reason = ?,"
                       " group_id = ?, project_id = ?, project_name = ?, stage = ?, user_id = ?,"
                       " author = ?, parameters = ?, started_at = ?, finished_at = ?,"
                       " label_set = ?"
                       " WHERE number = ?"));
    const qint64 number = ownNumber(operation.id);
    bindOperation(statement, operation);
    statement.bind(number).run();
    if (operation.isFinished() && operation.putsLabels())
        dropPutLabels(number, operation.labelSet);
}

void JournalStore::updateItems(const QUuid &operationId, const QList<Journal::ItemChange> &changes)
{
    const qint64 number = ownNumber(operationId);
    for (const Journal::ItemChange &change : changes)
        writeItem(number, change.position, change.item);
    addToAudit(changes);
}

void JournalStore::writeItem(qint64 number, int position, const OperationItem &item)
{
    Statement statement(
        m_database,
        QStringLiteral(
            "UPDATE items SET task_id = ?, name = ?, before = ?, target = ?,"
            " target_stage = ?, take_over = ?, write = ?, give_back = ?, outcome = ?,"
            " ended = ?, takes_over = ?, state = ?, reason = ?, changed = ?,"
            " attempts = ?, look = ?, stage_after = ?, assignee_after = ?, hands_over = ?"
            " WHERE operation = ? AND position = ?"));
    bindItem(statement, item);
    statement.bind(number).bind(position).run();
    if (statement.changedRows() != 1)
        throw DatabaseError(DatabaseError::Cause::Told,
                           Journal::tr("The journal has no such task in this operation."));
}

qint64 JournalStore::ownNumber(const QUuid &operationId)
{
    // What has ended is sent by nobody: whoever goes on with it has it from then on.
    Statement take(
        m_database,
        QStringLiteral("UPDATE operations SET owner = ? WHERE id = ? AND phase = ?"
                       " AND owner <> ?"));
    take.bind(m_owner).bind(text(operationId)).bind(wordOf(Operation::Phase::Finished));
    take.bind(m_owner).run();
    Statement find(
        m_database, QStringLiteral("SELECT number FROM operations WHERE id = ? AND owner = ?"));
    find.bind(text(operationId)).bind(m_owner).run();
    if (!find.next())
        throw DatabaseError(DatabaseError::Cause::Told,
                           Journal::tr("The operation is not in the journal any more, or another "
                                       "Brickyard goes on with it."));
    return find.number(0);
}

void JournalStore::remove(const QList<QUuid> &operationIds)
{
    Statement statement(
        m_database, QStringLiteral("DELETE FROM operations WHERE id = ? AND phase = 'finished'"));
    for (const QUuid &id : operationIds)
        statement.bind(text(id)).run();
    // An operation that was started again for some of its tasks has them in common with it.
    Statement(m_database,
                     QStringLiteral("DELETE FROM labels WHERE owner = '' AND label_set NOT IN"
                                    " (SELECT label_set FROM operations)"))
        .run();
}

// Labels

void JournalStore::addLabels(const QUuid &labelSet, const Journal::Labels &labels)
{
    Statement insert(m_database,
                            QStringLiteral("INSERT OR REPLACE INTO labels"
                                           " (label_set, task_id, owner, content)"
                                           " VALUES (?,?,?,?)"));
    for (auto it = labels.cbegin(); it != labels.cend(); ++it)
        insert.bind(text(labelSet)).bind(it.key()).bind(m_owner).bind(it.value()).run();
}

Journal::Labels JournalStore::readLabels(const QUuid &labelSet, const QStringList &taskIds)
{
    Journal::Labels labels;
    Statement find(
        m_database,
        QStringLiteral("SELECT content FROM labels WHERE label_set = ? AND task_id = ?"));
    for (const QString &taskId : taskIds) {
        find.bind(text(labelSet)).bind(taskId).run();
        if (find.next())
            labels.insert(taskId, find.value(0).toByteArray());
    }
    return labels;
}

void JournalStore::dropLabels(const QUuid &labelSet)
{
    Statement(m_database,
                     QStringLiteral("DELETE FROM labels WHERE label_set = ? AND label_set NOT IN"
                                    " (SELECT label_set FROM operations)"))
        .bind(text(labelSet))
        .run();
}

void JournalStore::dropPutLabels(qint64 number, const QUuid &labelSet)
{
    Statement(m_database,
                     QStringLiteral("DELETE FROM labels WHERE label_set = ? AND task_id IN"
                                    " (SELECT task_id FROM items WHERE operation = ?"
                                    " AND state = ?)"))
        .bind(text(labelSet))
        .bind(number)
        .bind(wordOf(ItemState::Done))
        .run();
}

void JournalStore::dropForsakenLabels()
{
    QStringList owners;
    {
        Statement find(m_database,
                              QStringLiteral("SELECT DISTINCT owner FROM labels"
                                             " WHERE owner NOT IN ('', ?)"));
        find.bind(m_owner).run();
        while (find.next())
            owners += find.text(0);
    }
    Statement drop(m_database, QStringLiteral("DELETE FROM labels WHERE owner = ?"));
    for (const QString &owner : std::as_const(owners)) {
        if (OwnerLock::isFree(m_lockFolder + u'/' + owner + QLatin1String(".lock")))
            drop.bind(owner).run();
    }
}

// Reading

QList<JournalStore::Row> JournalStore::operations(const QString &where, const QVariantList &values)
{
    Statement statement(
        m_database,
        QStringLiteral("SELECT number, id, kind, phase, pause, pause_reason, group_id, project_id,"
                       " project_name, stage, user_id, author, parameters, started_at, finished_at,"
                       " label_set"
                       " FROM operations ")
            + where);
    for (const QVariant &value : values)
        statement.bind(value);
    statement.run();
    QList<Row> rows;
    while (statement.next()) {
        if (std::optional<Operation> operation = operationOf(statement))
            rows.append({statement.number(0), std::move(*operation)});
    }
    return rows;
}

void JournalStore::readItems(Row &row)
{
    Statement statement(
        m_database,
        QStringLiteral(
            "SELECT task_id, name, before, target, target_stage, take_over, write,"
            " give_back, outcome, ended, takes_over, state, reason, changed, attempts,"
            " look, stage_after, assignee_after, hands_over FROM items WHERE operation = ?"
            " ORDER BY position"));
    statement.bind(row.number).run();
    SharedTexts texts;
    while (statement.next())
        row.operation.items.append(itemOf(statement, texts));
}

Journal::Listed JournalStore::list()
{
    QHash<qint64, ItemCounts> counts;
    Statement items(m_database,
                           QStringLiteral("SELECT operation, state, count(*) FROM items"
                                          " GROUP BY operation, state"));
    items.run();
    while (items.next())
        counts[items.number(0)].add(itemStateFromWord(items.text(1)), int(items.number(2)));
    Journal::Listed listed;
    const QList<Row> rows = operations(QStringLiteral("ORDER BY number DESC"));
    for (const Row &row : rows)
        listed.append({row.operation, counts.value(row.number)});
    return listed;
}

std::optional<Operation> JournalStore::read(const QUuid &operationId)
{
    QList<Row> rows = operations(QStringLiteral("WHERE id = ?"), {text(operationId)});
    if (rows.isEmpty())
        return {};
    readItems(rows.first());
    return rows.first().operation;
}

// Loading

Journal::Loaded JournalStore::load()
{
    Journal::Loaded loaded;
    loaded.elsewhere = takeOver();
    dropForsakenLabels();
    QList<Row> rows = newestFinished();
    QList<Row> own =
        operations(QStringLiteral("WHERE phase <> 'finished' AND owner = ?"), {m_owner});
    for (Row &row : own) {
        readItems(row);
        restart(row);
    }
    rows += own;
    std::sort(rows.begin(), rows.end(),
              [](const Row &left, const Row &right) { return left.number < right.number; });
    for (Row &row : rows)
        loaded.operations.append(std::move(row.operation));
    return loaded;
}

int JournalStore::takeOver()
{
    QList<std::pair<QString, int>> others;
    {
        Statement owners(m_database,
                                QStringLiteral("SELECT owner, count(*) FROM operations"
                                               " WHERE phase <> 'finished' AND owner <> ?"
                                               " GROUP BY owner"));
        owners.bind(m_owner).run();
        while (owners.next())
            others.append({owners.text(0), int(owners.number(1))});
    }
    Statement take(m_database,
                          QStringLiteral("UPDATE operations SET owner = ?"
                                         " WHERE phase <> 'finished' AND owner = ?"));
    int elsewhere = 0;
    for (const auto &[owner, count] : std::as_const(others)) {
        if (OwnerLock::isFree(m_lockFolder + u'/' + owner + QLatin1String(".lock")))
            take.bind(m_owner).bind(owner).run();
        else
            elsewhere += count;
    }
    return elsewhere;
}

void JournalStore::restart(Row &row)
{
    Operation &operation = row.operation;
    for (int position = 0; position < operation.items.size(); ++position) {
        OperationItem &item = operation.items[position];
        const ItemProgress progress =
            after(item.progress, ItemEvent::Restarted).value_or(item.progress);
        const ItemState state = stateOf(progress, false);
        if (progress == item.progress && state == item.state)
            continue;
        item.progress = progress;
        item.state = state;
        writeItem(row.number, position, item);
    }
    const bool ended = std::all_of(operation.items.cbegin(), operation.items.cend(),
                                   [](const OperationItem &item) { return item.progress.ended; });
    operation.pauseReason.clear();
    operation.phase = ended ? Operation::Phase::Finished : Operation::Phase::Paused;
    operation.pause = ended ? Operation::Pause::None : Operation::Pause::Interrupted;
    if (ended)
        operation.finishedAt = QDateTime::currentDateTimeUtc();
    update(operation);
}

QList<JournalStore::Row> JournalStore::newestFinished()
{
    QList<Row> rows = operations(
        QStringLiteral("WHERE phase = 'finished' ORDER BY number DESC LIMIT ?"), {mostFinished});
    qsizetype items = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        readItems(rows[i]);
        items += rows[i].operation.items.size();
        if (items < mostFinishedItems)
            continue;
        rows.resize(i + 1);
        break;
    }
    return rows;
}

// The audit log

AuditHead JournalStore::auditHead()
{
    Statement find(
        m_database,
        QStringLiteral("SELECT (SELECT value FROM meta WHERE name = 'audit number'),"
                       " (SELECT value FROM meta WHERE name = 'audit hash')"));
    find.run();
    find.next();
    return {find.number(0), find.text(1)};
}

void JournalStore::setAuditHead(const AuditHead &head)
{
    Statement write(
        m_database, QStringLiteral("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)"));
    write.bind(QStringLiteral("audit number")).bind(QString::number(head.number)).run();
    write.bind(QStringLiteral("audit hash")).bind(head.hash).run();
}

void JournalStore::addToAudit(const QList<Journal::ItemChange> &changes)
{
    if (std::none_of(changes.cbegin(), changes.cend(),
                     [](const Journal::ItemChange &change) { return change.audit.has_value(); }))
        return;
    AuditHead head = auditHead();
    Statement insert(m_database,
                            QStringLiteral("INSERT INTO audit (number, line) VALUES (?, ?)"));
    for (const Journal::ItemChange &change : changes) {
        if (!change.audit)
            continue;
        const QString line = QString::fromUtf8(nextAuditLine(*change.audit, head));
        insert.bind(head.number).bind(line).run();
    }
    setAuditHead(head);
}

AuditReport JournalStore::verifyAudit()
{
    AuditCheck check;
    Statement lines(m_database, QStringLiteral("SELECT line FROM audit ORDER BY number"));
    lines.run();
    bool good = true;
    while (good && lines.next())
        good = check.add(lines.text(0).toUtf8());
    if (good)
        check.end(auditHead());
    return {check.head().number, check.head().hash, check.problem()};
}

qint64 JournalStore::exportAudit(const QString &path)
{
    QSaveFile file(path);
    qint64 count = 0;
    bool good = file.open(QIODevice::WriteOnly);
    Statement lines(m_database, QStringLiteral("SELECT line FROM audit ORDER BY number"));
    lines.run();
    while (good && lines.next()) {
        const QByteArray line = lines.text(0).toUtf8() + '\n';
        good = file.write(line) == line.size();
        ++count;
    }
    if (good && file.commit())
        return count;
    throw DatabaseError(DatabaseError::Cause::Told,
                       Journal::tr("The audit log could not be written to %1: %2. What was there "
                                   "before is unchanged.",
                                   "a file, the system's words")
                           .arg(QDir::toNativeSeparators(path), file.errorString()));
}

} // namespace brickyard
