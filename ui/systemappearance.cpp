// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systemappearance.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace brickyard {

namespace {

constexpr QLatin1String portalService("org.freedesktop.portal.Desktop");
constexpr QLatin1String portalPath("/org/freedesktop/portal/desktop");
constexpr QLatin1String settingsInterface("org.freedesktop.portal.Settings");
constexpr QLatin1String appearance("org.freedesktop.appearance");
constexpr QLatin1String colorScheme("color-scheme"); // 0 no preference, 1 dark, 2 light
constexpr QLatin1String reducedMotionKey("reduced-motion"); // 0 no preference, 1 reduced
// GNOME's own switch, which older portals hand on.
constexpr QLatin1String gnomeInterface("org.gnome.desktop.interface");
constexpr QLatin1String enableAnimations("enable-animations");

} // namespace

SystemAppearance::SystemAppearance(const QDBusConnection &bus, QObject *parent)
    : QObject(parent),
      m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(portalService, portalPath, settingsInterface, QStringLiteral("SettingChanged"),
                  this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(appearance, colorScheme);
    ask(appearance, reducedMotionKey);
    ask(gnomeInterface, enableAnimations);
}

void SystemAppearance::ask(const QString &group, const QString &key)
{
    // Read and not the newer ReadOne, which Debian 12's portal does not have.
    QDBusMessage message = QDBusMessage::createMethodCall(
        portalService, portalPath, settingsInterface, QStringLiteral("Read"));
    message << group << key;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, group, key](QDBusPendingCallWatcher *call) {
                const QDBusPendingReply<QDBusVariant> reply = *call;
                call->deleteLater();
                if (reply.isValid())
                    take(group, key, reply.value().variant());
            });
}

void SystemAppearance::settingChanged(const QString &group, const QString &key,
                                      const QDBusVariant &value)
{
    take(group, key, value.variant());
}

void SystemAppearance::take(const QString &group, const QString &key, QVariant value)
{
    // Read answers a variant in a variant, the signal a single one.
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();

    const Scheme oldScheme = m_scheme;
    const bool oldReduced = reducedMotion();
    if (group == appearance && key == colorScheme) {
        const uint word = value.toUInt();
        m_scheme = word == 1 ? Scheme::Dark : word == 2 ? Scheme::Light : Scheme::Unknown;
    } else if (group == appearance && key == reducedMotionKey) {
        m_reducedMotion = value.toUInt() == 1;
    } else if (group == gnomeInterface && key == enableAnimations) {
        m_animations = value.toBool();
    }
    if (m_scheme != oldScheme || reducedMotion() != oldReduced)
        Q_EMIT changed();
}

} // namespace brickyard
