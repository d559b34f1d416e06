// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QtMath>

#include <array>
#include <cstddef>

namespace brickyard {

namespace {

// In the order of IconName.
constexpr std::array fileNames = {
    "state-unassigned",
    "state-assigned",
    "state-in-progress",
    "state-draft",
    "state-skipped",
    "state-issue",
    "state-completed",
    "state-unknown",
    "stage-input",
    "stage-label",
    "stage-review",
    "stage-model",
    "stage-feedback",
    "stage-ground-truth",
    "stage-other",
    "refresh",
    "search",
    "filter",
    "accept",
    "reject",
    "open-external",
    "cancel",
    "pause",
    "resume",
    "undo",
    "redo",
    "distribute",
    "close",
    "copy",
    "reveal",
    "conceal",
    "expand",
    "collapse",
    "connect",
    "person",
    "unassigned",
    "key",
    "comment",
    "project",
    "star",
    "sandbox",
    "pending",
    "info",
    "warning",
    "error",
};
static_assert(fileNames.size() == std::size_t(IconName::Count));

/// The drawing with its strokes in \a color. QtSvg knows no currentColor from outside.
QByteArray coloured(IconName name, const QColor &color)
{
    QFile file(QLatin1String(":/icons/") + QLatin1String(fileNames[std::size_t(name)])
               + QLatin1String(".svg"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    return drawing;
}

void drawIcon(QPainter *painter, const QRectF &rect, IconName name, const QColor &color)
{
    QSvgRenderer renderer(coloured(name, color));
    // Square and in the middle, whatever room there is.
    const qreal side = qMin(rect.width(), rect.height());
    const QRectF square(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(painter->opacity() * color.alphaF());
    renderer.render(painter, square);
    painter->restore();
}

/// Looks the colour up when it paints, so an icon that was made once follows the theme.
class ThemedIconEngine : public QIconEngine
{
public:
    explicit ThemedIconEngine(IconName name, const QColor &color = {})
        : m_name(name),
          m_color(color)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        drawIcon(painter, rect, m_name, colorFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return sharedPixmap(size, colorFor(mode));
    }

    QPixmap sharedPixmap(const QSize &size, const QColor &color, qreal devicePixelRatio = 1) const
    {
        const QString key = QStringLiteral("brickyard-icon/%1/%2x%3@%4/%5")
                                .arg(int(m_name))
                                .arg(size.width())
                                .arg(size.height())
                                .arg(devicePixelRatio)
                                .arg(color.rgba(), 8, 16, QLatin1Char('0'));
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawIcon(&painter, QRectF(QPointF(), QSizeF(size)), m_name, color);
        painter.end();
        pixmap.setDevicePixelRatio(devicePixelRatio);
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }
    QString key() const override { return QStringLiteral("brickyard"); }
    bool isNull() override { return false; }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Selected:
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return m_color.isValid() ? m_color : palette.color(QPalette::Active, QPalette::WindowText);
    }

    IconName m_name;
    QColor m_color; ///< invalid: the palette's
};

} // namespace

QIcon themedIcon(IconName name)
{
    return QIcon(new ThemedIconEngine(name));
}

QIcon themedIcon(IconName name, const QColor &color)
{
    return QIcon(new ThemedIconEngine(name, color));
}

QPixmap iconPixmap(IconName name, int size, const QColor &color, qreal devicePixelRatio)
{
    const int pixels = qCeil(size * devicePixelRatio);
    return ThemedIconEngine(name).sharedPixmap(QSize(pixels, pixels), color, devicePixelRatio);
}

IconName stateIcon(TaskState state)
{
    switch (state) {
    case TaskState::Unassigned:
        return IconName::StateUnassigned;
    case TaskState::Assigned:
        return IconName::StateAssigned;
    case TaskState::InProgress:
        return IconName::StateInProgress;
    case TaskState::Completed:
        return IconName::StateCompleted;
    case TaskState::Problem:
        return IconName::StateIssue;
    case TaskState::Skipped:
        return IconName::StateSkipped;
    case TaskState::Staged:
        return IconName::StateDraft;
    case TaskState::Unknown:
        break;
    }
    return IconName::StateUnknown;
}

IconName stageIcon(StageKind kind)
{
    switch (kind) {
    case StageKind::Input:
        return IconName::StageInput;
    case StageKind::Label:
        return IconName::StageLabel;
    case StageKind::Review:
        return IconName::StageReview;
    case StageKind::Model:
        return IconName::StageModel;
    case StageKind::Feedback:
        return IconName::StageFeedback;
    case StageKind::Output:
        return IconName::StageGroundTruth;
    case StageKind::Other:
        break;
    }
    return IconName::StageOther;
}

QIcon applicationIcon()
{
    return QIcon(QStringLiteral(":/icons/brickyard.svg"));
}

} // namespace brickyard
