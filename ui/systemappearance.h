// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>
#include <QVariant>

namespace brickyard {

/// What the desktop says about its looks, through the freedesktop portal's settings
/// (org.freedesktop.portal.Settings, names below). Asks without waiting, and listens: changed()
/// comes when an answer differs from what was known. Where there is no portal it never comes.
class SystemAppearance : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { Unknown, Light, Dark };
    Q_ENUM(Scheme)

    /// \a bus is the session bus; a test gives its own.
    explicit SystemAppearance(const QDBusConnection &bus, QObject *parent = nullptr);

    /// Unknown until an answer came, and where the desktop has no preference.
    Scheme scheme() const { return m_scheme; }
    bool reducedMotion() const { return m_reducedMotion || !m_animations; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &group, const QString &key);
    void take(const QString &group, const QString &key, QVariant value);

    QDBusConnection m_bus;
    Scheme m_scheme = Scheme::Unknown;
    bool m_reducedMotion = false;
    bool m_animations = true;
};

} // namespace brickyard
