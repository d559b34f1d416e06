// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/graphql/answer.h"
#include "sandbox/graphql/document.h"
#include "sandbox/graphql/schema.h"

#include <QCache>
#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <utility>

namespace brickyard::sandbox::graphql {

/// Thrown by a resolver: the field is null, and the answer's `errors` has the message.
class FieldError
{
public:
    explicit FieldError(QString message)
        : m_message(std::move(message))
    {}

    const QString &message() const { return m_message; }

private:
    QString m_message;
};

/// What a resolver is told about the field that it answers.
struct ResolveInfo
{
    QJsonObject arguments; ///< coerced; what was absent is absent, an explicit null is null
    std::shared_ptr<const QSet<QString>> selected;

    /// Whether a field of this name is selected directly below, through fragments too.
    bool selects(QStringView fieldName) const { return selected->contains(fieldName.toString()); }
};

/// Answers a field of \a source, which is what the field above answered (empty for a root field).
using Resolver = std::function<QJsonValue(const QJsonObject &source, const ResolveInfo &info)>;

/// The same for \a source that is no JSON.
using Reader = std::function<Answer(const Object &source, const ResolveInfo &info)>;

struct FieldAnswers
{
    QHash<const FieldDefinition *, Resolver> resolvers;
    QHash<const FieldDefinition *, Reader> readers;
};

/// Executes GraphQL queries over JSON and over objects of the program's own. To be used from one
/// thread: it keeps a cache of queries.
class Executor
{
public:
    explicit Executor(std::shared_ptr<const Schema> schema);

    /// \a type is Query or Mutation for a root field. A field without a resolver takes the member
    /// of its name from the source, null where that is absent. An object of a union carries
    /// `__typename`, unless the union has one member only. The field must be in the schema.
    void setResolver(const QString &type, const QString &field, const Resolver &resolver);
    /// For a source that is an Object, where a field without a reader is null, and for root fields
    /// that answer one, before a resolver. An Object cannot stand for a union of several members.
    void setReader(const QString &type, const QString &field, const Reader &reader);

    /// `{"data":{…}}`, or on any failure `{"data":…,"errors":[{"message":…,"path":[…]}]}`, where
    /// data is null if nothing was executed; `errors` is never empty. The query must hold one
    /// operation. What a resolver throws other than FieldError comes out of here.
    QByteArray answer(const QString &query, const QJsonObject &variables) const;
    /// The same, read again.
    QJsonObject execute(const QString &query, const QJsonObject &variables) const;

private:
    struct Prepared
    {
        std::shared_ptr<const Document> document; // null where there are errors
        QStringList errors;
    };

    const FieldDefinition *definition(const QString &type, const QString &field) const;
    std::shared_ptr<const Prepared> prepare(const QString &query) const;

    std::shared_ptr<const Schema> m_schema;
    FieldAnswers m_answers;
    // The same few queries come thousands of times; the cost is in characters.
    mutable QCache<QString, std::shared_ptr<const Prepared>> m_cache;
};

} // namespace brickyard::sandbox::graphql
