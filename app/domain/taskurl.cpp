// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/taskurl.h"

#include <QUrlQuery>

namespace brickyard {

QUrl taskUrl(const Project &project, const QString &stageName, const QString &taskId)
{
    if (project.url.isEmpty())
        return {};
    // The service tells the project's page; the tool's place below it is the web application's.
    QUrl place(project.url + QStringLiteral("/tool/") + stageName);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("taskId"), taskId);
    place.setQuery(query);
    return place;
}

} // namespace brickyard
