// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "queue/overviewmodel.h"

#include <QObject>

#include <memory>
#include <optional>

namespace brickyard {

class OverviewPage;
class OverviewReader;
class Session;

/// Fills the page over all projects: reads when it is opened and what is shown is old, or when it
/// is asked to; keeps what was read as long as the session lives.
class OverviewController : public QObject
{
    Q_OBJECT

public:
    /// What is older than this is read again when the page is opened.
    static constexpr int staleAfter = 300'000; ///< ms

    explicit OverviewController(QObject *parent = nullptr);
    ~OverviewController() override;

    /// The caller owns it: it goes into a window.
    OverviewPage *page() const { return m_page; }
    /// Null: none. The session must outlive the controller or be taken away before it goes.
    void setSession(Session *session);
    /// The page is shown from now on, or no longer: then reading ends.
    void setShown(bool shown);
    void refresh();

private:
    void readingEnded(const std::optional<Error> &error);
    void tellInSight();

    OverviewModel m_model;
    OverviewPage *m_page;
    Session *m_session = nullptr;
    std::unique_ptr<OverviewReader> m_reader;
};

} // namespace brickyard
