// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overviewcontroller.h"

#include "account/session.h"
#include "queue/overviewreader.h"
#include "queue/tasktext.h"
#include "redbrick/redbrickapi.h"
#include "ui/overviewpage.h"

#include <QLocale>
#include <QTreeView>

namespace brickyard {

OverviewController::OverviewController(QObject *parent)
    : QObject(parent),
      m_page(new OverviewPage(&m_model))
{
    connect(m_page, &OverviewPage::refreshRequested, this, &OverviewController::refresh);
    connect(m_page, &OverviewPage::cancelRequested, this, [this] {
        if (m_reader)
            m_reader->cancel();
    });
    connect(m_page, &OverviewPage::inSightChanged, this, &OverviewController::tellInSight);
}

OverviewController::~OverviewController()
{
    setSession(nullptr);
}

void OverviewController::setSession(Session *session)
{
    if (session == m_session)
        return;
    m_reader.reset();
    m_session = session;
    m_model.setReading(false);
    m_model.setProjects({});
    if (!session)
        return;
    m_model.setProjects(session->projects());
    m_reader.reset(OverviewReader::create(session->api()));
    connect(m_reader.get(), &OverviewReader::projectChanged, this,
            [this](const ProjectOverview &overview) {
                m_model.setOverview(overview);
                if (m_reader->isReading())
                    m_page->showReading(m_reader->doneCount(), m_reader->projectCount());
                tellInSight(); // rows below may have moved away
            });
    connect(m_reader.get(), &OverviewReader::finished, this, &OverviewController::readingEnded);
}

void OverviewController::setShown(bool shown)
{
    if (!m_reader)
        return;
    if (!shown) {
        m_reader->cancel();
        return;
    }
    m_page->tree()->setFocus();
    const QDateTime readAt = m_model.readAt();
    const bool isFresh =
        readAt.isValid() && readAt.msecsTo(QDateTime::currentDateTimeUtc()) < qint64(staleAfter);
    if (!isFresh && !m_reader->isReading())
        refresh();
}

void OverviewController::refresh()
{
    if (!m_session || !m_reader)
        return;
    m_reader->cancel();
    tellInSight();
    m_model.setReading(true);
    m_reader->read(m_session->projects());
    m_page->showReading(0, m_reader->projectCount());
}

void OverviewController::tellInSight()
{
    if (m_reader)
        m_reader->setInSight(m_page->projectsInSight());
}

void OverviewController::readingEnded(const std::optional<Error> &error)
{
    m_model.setReading(false);
    QStringList sentences;
    if (error && error->kind == Error::Kind::Cancelled)
        sentences += tr("Reading was cancelled; what is not known shows as \"?\".");
    else if (error)
        sentences += error->message;
    if (const int problems = m_model.problemCount(); problems > 0)
        sentences += tr("%Ln project(s) could not be read.", nullptr, problems);
    if (const QDateTime readAt = m_model.readAt(); readAt.isValid() && sentences.isEmpty())
        sentences += tr("Read %1.", "time").arg(TaskText::shortTime(readAt));
    m_page->showEnded(sentences.join(u' '));
}

} // namespace brickyard
