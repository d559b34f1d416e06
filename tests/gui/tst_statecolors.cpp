// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statecolors.h"
#include "ui/theme.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace brickyard;

namespace {

using Matrix = std::array<std::array<double, 3>, 3>;

// Machado, Oliveira, Fernandes 2009, severity 1, on linear RGB.
constexpr Matrix normalSight = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopia = {{{0.152286, 1.052583, -0.204868},
                                {0.114503, 0.786281, 0.099216},
                                {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia = {{{0.367322, 0.860646, -0.227968},
                                  {0.280085, 0.672501, 0.047413},
                                  {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia = {{{1.255528, -0.076749, -0.178779},
                                {-0.078411, 0.930809, 0.147602},
                                {0.004733, 0.691367, 0.303900}}};

std::array<double, 3> asSeen(const QColor &color, const Matrix &sight)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const std::array<double, 3> rgb{linear(color.redF()), linear(color.greenF()),
                                    linear(color.blueF())};
    std::array<double, 3> seen{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            seen[row] += sight[row][column] * rgb[column];
        seen[row] = std::clamp(seen[row], 0.0, 1.0);
    }
    return seen;
}

/// CIE 1976 L*a*b* (D65), in which distances are roughly what the eye makes of them.
std::array<double, 3> lab(const std::array<double, 3> &rgb)
{
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; };
    const double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
    const double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
    const double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const QColor &a, const QColor &b, const Matrix &sight)
{
    const auto first = lab(asSeen(a, sight));
    const auto second = lab(asSeen(b, sight));
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

void addPalettes()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

constexpr int stateCount = int(TaskState::Unknown) + 1;

} // namespace

class TestStateColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresContrast();
    void statesCanBeRead_data() { addPalettes(); }
    void statesCanBeRead();
    void statesAreToldApart_data() { addPalettes(); }
    void statesAreToldApart();
    void initialsCanBeRead_data() { addPalettes(); }
    void initialsCanBeRead();
    void huesFollowFromTheUserId();
};

void TestStateColors::measuresContrast()
{
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(contrastRatio(Qt::white, Qt::white) * 100), 100);
    QCOMPARE(qRound(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448); // WCAG's
    QCOMPARE(mixed(Qt::white, Qt::black, 0.0), QColor(Qt::black));
    QCOMPARE(mixed(Qt::white, Qt::black, 1.0), QColor(Qt::white));
}

void TestStateColors::statesCanBeRead()
{
    QFETCH(QPalette, palette);
    for (int state = 0; state < stateCount; ++state) {
        const ColorPair colors = stateColors(TaskState(state), palette);
        QVERIFY2(contrastRatio(colors.foreground, colors.background) >= 4.5,
                 qPrintable(taskStateWord(TaskState(state))));
        QCOMPARE(colors.background.alpha(), 255); // also on a selected row
    }
}

void TestStateColors::statesAreToldApart()
{
    QFETCH(QPalette, palette);
    for (const Matrix &sight : {normalSight, protanopia, deuteranopia, tritanopia}) {
        for (int a = 0; a < stateCount; ++a) {
            for (int b = a + 1; b < stateCount; ++b) {
                const double apart =
                    difference(stateColors(TaskState(a), palette).foreground,
                               stateColors(TaskState(b), palette).foreground, sight);
                QVERIFY2(apart >= 10,
                         qPrintable(QStringLiteral("%1 and %2: %3").arg(a).arg(b).arg(apart)));
            }
        }
    }
}

void TestStateColors::initialsCanBeRead()
{
    QFETCH(QPalette, palette);
    for (int i = 0; i < 300; ++i) {
        const ColorPair colors = personColors(QStringLiteral("user-%1").arg(i), palette);
        QVERIFY(contrastRatio(colors.foreground, colors.background) >= 4.5);
    }
    const ColorPair muted = mutedPersonColors(palette);
    QVERIFY(contrastRatio(muted.foreground, muted.background) >= 4.5);
}

void TestStateColors::huesFollowFromTheUserId()
{
    // The same in every run and with every Qt: people learn the colours of their colleagues.
    const QPalette palette = lightPalette();
    const auto hue = [&](const char *userId) {
        return personColors(QLatin1String(userId), palette).background.hslHue();
    };
    QCOMPARE(hue("user-anna"), hue("user-anna"));
    QVERIFY(hue("user-anna") != hue("user-bob"));
    QSet<int> hues;
    for (int i = 0; i < 200; ++i)
        hues.insert(personColors(QString::number(i), palette).background.hslHue() / 15);
    QVERIFY(hues.size() >= 16);
}

QTEST_GUILESS_MAIN(TestStateColors)
#include "tst_statecolors.moc"
