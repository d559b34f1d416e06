// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/api/api.h"
#include "sandbox/labels/importformat.h"

#include <QJsonArray>

namespace brickyard::sandbox {

// Uploads and downloads, and labels in the public format.
void Api::installFiles(graphql::Executor &executor)
{
    root(executor, "Query", "getLabelStorage", [this](const Arguments &arguments) {
        const Project &asked = project(arguments);
        return QJsonObject{
            {QStringLiteral("storageId"), redbrickStorage},
            {QStringLiteral("path"),
             QString(m_stores.directory.orgId + QLatin1Char('/') + asked.projectId)}};
    });

    root(executor, "Query", "presignItems", [this](const Arguments &arguments) {
        requireOrganization(arguments);
        const QString storageId = textArgument(arguments, "storageId").toLower();
        QJsonArray addresses;
        for (const QJsonValue &item : arguments.value(QLatin1StringView("items")).toArray()) {
            addresses.append(item.isString()
                                 ? textValue(m_library.downloadAddress(storageId, item.toString()))
                                 : QJsonValue());
        }
        return addresses;
    });

    root(executor, "Query", "presignUploads", [this](const Arguments &arguments) {
        const Project &asked = project(arguments);
        QJsonArray uploads;
        const QStringList files = listArgument(arguments, "files");
        for (const QString &file : files) {
            if (!Links::isSafePath(file))
                throw Refusal(QStringLiteral("Files cannot be kept under \"%1\".").arg(file));
            const QString path = m_library.pathIn(asked, file);
            uploads.append(
                QJsonObject{{QStringLiteral("presignedUrl"), m_library.uploadAddress(path)},
                            {QStringLiteral("filePath"), path},
                            {QStringLiteral("fileName"), file}});
        }
        return uploads;
    });

    root(executor, "Query", "validateAndConvertToImportFormat", [](const Arguments &arguments) {
        const ImportFormatResult result =
            convertToImportFormat(textArgument(arguments, "original").toUtf8(),
                                  arguments.value(QLatin1StringView("convert")).toBool());
        return QJsonObject{{QStringLiteral("isValid"), result.isValid},
                           {QStringLiteral("error"),
                            result.error.isEmpty() ? QJsonValue() : QJsonValue(result.error)},
                           {QStringLiteral("converted"),
                            result.converted.isEmpty()
                                ? QJsonValue()
                                : QJsonValue(QString::fromUtf8(result.converted))}};
    });
}

} // namespace brickyard::sandbox
