// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/ownerlock.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

using namespace brickyard;

namespace {

std::unique_ptr<OwnerLock> taken(const QString &path)
{
    QString problem;
    return OwnerLock::take(path, &problem);
}

} // namespace

class tst_OwnerLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freeWhereThereIsNone();
    void heldWhileItLives();
    void leftBehind();
    void killed();
    void removesOnlyWhatIsFree();
    void oneAfterTheOther();
    void impossible();
};

void tst_OwnerLock::freeWhereThereIsNone()
{
    QVERIFY(OwnerLock::isFree(QStringLiteral("/nowhere-at-all/a.lock")));
}

void tst_OwnerLock::heldWhileItLives()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.lock"));
    auto lock = taken(path);
    QVERIFY(lock);
    QVERIFY(!OwnerLock::isFree(path));
    QVERIFY(!OwnerLock::isFree(path)); // asking has changed nothing
    QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    lock.reset();
    QVERIFY(OwnerLock::isFree(path));
    QVERIFY(!QFile::exists(path));
}

void tst_OwnerLock::leftBehind()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.lock"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(OwnerLock::isFree(path));
    QVERIFY(file.exists());
    QVERIFY(taken(path));
}

void tst_OwnerLock::killed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.lock"));
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), path});
    QTRY_VERIFY(other.canReadLine());
    QVERIFY(!OwnerLock::isFree(path));
    other.kill();
    QVERIFY(other.waitForFinished());
    QVERIFY(QFile::exists(path));
    QVERIFY(OwnerLock::isFree(path));
}

void tst_OwnerLock::removesOnlyWhatIsFree()
{
    const QTemporaryDir folder;
    const auto lock = taken(folder.filePath(QStringLiteral("held.lock")));
    for (const QString &name : {QStringLiteral("left.lock"), QStringLiteral("other")}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    OwnerLock::removeFree(folder.path());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
             QStringList({QStringLiteral("held.lock"), QStringLiteral("other")}));
}

void tst_OwnerLock::oneAfterTheOther()
{
    // Each removes the file when it is done, while the others wait for it.
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.lock"));
    std::atomic<int> inside = 0;
    std::atomic<int> together = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 200; ++round) {
                const auto lock = taken(path);
                if (!lock || ++inside != 1)
                    ++together;
                OwnerLock::removeFree(folder.path());
                --inside;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(together.load(), 0);
}

void tst_OwnerLock::impossible()
{
    QString problem;
    QVERIFY(!OwnerLock::take(QStringLiteral("/nowhere-at-all/a.lock"), &problem));
    QVERIFY(!problem.isEmpty());
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--hold")) {
        const auto lock = taken(arguments[2]);
        std::puts("ready");
        std::fflush(stdout);
        return QCoreApplication::exec();
    }
    tst_OwnerLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ownerlock.moc"
