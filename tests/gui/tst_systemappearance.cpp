// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systemappearance.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace brickyard;

/// The desktop's side: answers what a portal answers.
class FakePortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    QHash<QString, QVariant> values; ///< by key

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        Q_UNUSED(group)
        ++reads;
        if (!values.contains(key)) {
            sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"),
                           QStringLiteral("Requested setting not found"));
            return {};
        }
        // Read wraps twice: the marshalling adds one variant, this is the other.
        return QDBusVariant(QVariant::fromValue(QDBusVariant(values.value(key))));
    }

public:
    int reads = 0;

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

/// On a bus of its own, so that neither the test's machine nor its desktop matters.
class tst_SystemAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void asks_data();
    void asks();
    void reducedMotion_data();
    void reducedMotion();
    void follows();
    void nothingWithoutPortal();
    void nothingWithoutBus();

private:
    QDBusConnection connectAs(const char *name)
    {
        return QDBusConnection::connectToBus(m_address, QString::fromLatin1(name));
    }

    QProcess m_daemon;
    QString m_address;
    std::unique_ptr<FakePortal> m_portal;
    const QString m_service = QStringLiteral("org.freedesktop.portal.Desktop");
    const QString m_path = QStringLiteral("/org/freedesktop/portal/desktop");
    const QString m_group = QStringLiteral("org.freedesktop.appearance");
};

void tst_SystemAppearance::initTestCase()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (program.isEmpty()) {
        if (qEnvironmentVariableIsSet("CI"))
            QFAIL("dbus-daemon is not installed");
        QSKIP("dbus-daemon is not installed");
    }
    m_daemon.start(program,
                   {QStringLiteral("--session"), QStringLiteral("--nofork"),
                    QStringLiteral("--nosyslog"), QStringLiteral("--print-address")});
    QVERIFY(m_daemon.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(m_daemon.canReadLine(), 10'000);
    m_address = QString::fromLocal8Bit(m_daemon.readLine()).trimmed();
    QVERIFY(!m_address.isEmpty());
}

void tst_SystemAppearance::cleanupTestCase()
{
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

void tst_SystemAppearance::init()
{
    m_portal = std::make_unique<FakePortal>();
}

void tst_SystemAppearance::cleanup()
{
    m_portal.reset();
    QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    QDBusConnection::disconnectFromBus(QStringLiteral("application"));
}

void tst_SystemAppearance::asks_data()
{
    QTest::addColumn<uint>("word");
    QTest::addColumn<SystemAppearance::Scheme>("scheme");
    QTest::newRow("no preference") << 0U << SystemAppearance::Scheme::Unknown;
    QTest::newRow("dark") << 1U << SystemAppearance::Scheme::Dark;
    QTest::newRow("light") << 2U << SystemAppearance::Scheme::Light;
    QTest::newRow("a word of later") << 7U << SystemAppearance::Scheme::Unknown;
}

void tst_SystemAppearance::asks()
{
    QFETCH(uint, word);
    QFETCH(SystemAppearance::Scheme, scheme);
    m_portal->values.insert(QStringLiteral("color-scheme"), word);
    QDBusConnection bus = connectAs("portal");
    QVERIFY(bus.registerService(m_service));
    QVERIFY(
        bus.registerObject(m_path, m_portal.get(),
                           QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));

    SystemAppearance appearance(connectAs("application"));
    // It does not wait for the answer.
    QCOMPARE(appearance.scheme(), SystemAppearance::Scheme::Unknown);
    QTRY_VERIFY(m_portal->reads >= 3);
    QTRY_COMPARE(appearance.scheme(), scheme);
}

void tst_SystemAppearance::reducedMotion_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("the portal's") << QStringLiteral("reduced-motion") << QVariant(1U);
    QTest::newRow("GNOME's") << QStringLiteral("enable-animations") << QVariant(false);
}

void tst_SystemAppearance::reducedMotion()
{
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    m_portal->values.insert(key, value);
    QDBusConnection bus = connectAs("portal");
    QVERIFY(bus.registerService(m_service));
    QVERIFY(
        bus.registerObject(m_path, m_portal.get(),
                           QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));

    SystemAppearance appearance(connectAs("application"));
    QVERIFY(!appearance.reducedMotion());
    QTRY_VERIFY(appearance.reducedMotion());
}

void tst_SystemAppearance::follows()
{
    m_portal->values.insert(QStringLiteral("color-scheme"), 2U);
    QDBusConnection bus = connectAs("portal");
    QVERIFY(bus.registerService(m_service));
    QVERIFY(
        bus.registerObject(m_path, m_portal.get(),
                           QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    SystemAppearance appearance(connectAs("application"));
    QTRY_COMPARE(appearance.scheme(), SystemAppearance::Scheme::Light);

    QSignalSpy changed(&appearance, &SystemAppearance::changed);
    Q_EMIT m_portal->SettingChanged(m_group, QStringLiteral("color-scheme"),
                                    QDBusVariant(QVariant(1U)));
    QTRY_COMPARE(appearance.scheme(), SystemAppearance::Scheme::Dark);
    QCOMPARE(changed.count(), 1);

    // What others of the desktop's settings say is not ours; the last signal tells that they came.
    Q_EMIT m_portal->SettingChanged(QStringLiteral("org.example"), QStringLiteral("color-scheme"),
                                    QDBusVariant(QVariant(2U)));
    Q_EMIT m_portal->SettingChanged(m_group, QStringLiteral("reduced-motion"),
                                    QDBusVariant(QVariant(1U)));
    QTRY_VERIFY(appearance.reducedMotion());
    QCOMPARE(appearance.scheme(), SystemAppearance::Scheme::Dark);
}

void tst_SystemAppearance::nothingWithoutPortal()
{
    QDBusConnection bus = connectAs("application");
    SystemAppearance appearance(bus);
    QSignalSpy changed(&appearance, &SystemAppearance::changed);
    // Answers come in the order in which they were asked for: after this one, the others were.
    QDBusMessage question = QDBusMessage::createMethodCall(
        m_service, m_path, QStringLiteral("org.freedesktop.DBus.Peer"), QStringLiteral("Ping"));
    QDBusPendingCall last = bus.asyncCall(question);
    QTRY_VERIFY(last.isFinished());
    QVERIFY(last.isError());
    QCOMPARE(changed.count(), 0);
    QCOMPARE(appearance.scheme(), SystemAppearance::Scheme::Unknown);
    QVERIFY(!appearance.reducedMotion());
}

void tst_SystemAppearance::nothingWithoutBus()
{
    SystemAppearance appearance(QDBusConnection(QStringLiteral("no such connection")));
    QCOMPARE(appearance.scheme(), SystemAppearance::Scheme::Unknown);
    QVERIFY(!appearance.reducedMotion());
}

QTEST_GUILESS_MAIN(tst_SystemAppearance)
#include "tst_systemappearance.moc"
