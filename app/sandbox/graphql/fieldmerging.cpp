// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/graphql/fieldmerging.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace brickyard::sandbox::graphql {

namespace {

struct TypedSelections
{
    const SelectionSet *selections;
    const TypeDefinition *parent;

    friend bool operator<(const TypedSelections &a, const TypedSelections &b)
    {
        return std::less<>()(a.selections, b.selections);
    }
    friend bool operator==(const TypedSelections &a, const TypedSelections &b)
    {
        return a.selections == b.selections;
    }
};

using MergedSets = std::vector<TypedSelections>; // sorted, without duplicates

struct FieldEntry
{
    const Selection *node;
    const TypeDefinition *parent;
    const FieldDefinition *definition; // null for __typename
};

using FieldGroup = std::vector<FieldEntry>;

bool sameValue(const Value &a, const Value &b);

// Names within each are unique.
bool sameNamedValues(const std::vector<NamedValue> &a, const std::vector<NamedValue> &b)
{
    if (a.size() != b.size())
        return false;
    QHash<QString, const Value *> values;
    for (const NamedValue &named : a)
        values.insert(named.name, &named.value);
    return std::all_of(b.cbegin(), b.cend(), [&values](const NamedValue &named) {
        const Value *value = values.value(named.name);
        return value && sameValue(*value, named.value);
    });
}

bool sameValue(const Value &a, const Value &b)
{
    return a.kind == b.kind && a.text == b.text && a.boolean == b.boolean
        && std::equal(a.items.cbegin(), a.items.cend(), b.items.cbegin(), b.items.cend(), sameValue)
        && sameNamedValues(a.fields, b.fields);
}

bool sameShape(const TypeReference &a, const TypeReference &b)
{
    if (a.nonNull != b.nonNull || a.isList() != b.isList())
        return false;
    if (a.isList())
        return sameShape(*a.item, *b.item);
    return a.name == b.name || (a.definition->isComposite() && b.definition->isComposite());
}

const TypeDefinition *innermost(const TypeReference &type)
{
    return type.item ? innermost(*type.item) : type.definition;
}

// The algorithm of the specification compares all pairs. This one goes down the tree of response
// keys instead, with everything that lands under the same key taken together, twice: once for the
// shapes, which must fit whatever the objects' types are, and once for names and arguments, which
// must fit where the same object can be meant.
class FieldMerging
{
public:
    FieldMerging(const Schema &schema, const Document &document)
        : m_schema(schema),
          m_document(document)
    {}

    QString check(const TypedSelections &root)
    {
        checkShapes({root});
        if (m_problem.isEmpty())
            checkSameFields({root});
        return m_problem;
    }

private:
    using Check = void (FieldMerging::*)(const MergedSets &);

    void checkShapes(const MergedSets &sets);
    void checkSameFields(const MergedSets &sets);
    void checkOneObject(const FieldGroup &group);
    void descend(const FieldGroup &group, Check next);
    QHash<QString, FieldGroup> collect(const MergedSets &sets);
    void collectInto(const TypedSelections &set, QSet<QString> *fragments,
                     QHash<QString, FieldGroup> *groups);
    void refuse(const FieldEntry &entry, const char *why);

    const Schema &m_schema;
    const Document &m_document;
    std::set<MergedSets> m_shapesChecked;
    std::set<MergedSets> m_fieldsChecked;
    int m_work = 0;
    QString m_problem;
};

// A query that was made to take long is refused; real ones need some hundreds.
constexpr int maximumWork = 1'000'000;

void FieldMerging::refuse(const FieldEntry &entry, const char *why)
{
    if (m_problem.isEmpty()) {
        m_problem = QStringLiteral("Fields \"%1\" conflict: %2.")
                        .arg(entry.node->responseKey(), QString::fromLatin1(why));
    }
}

void FieldMerging::collectInto(const TypedSelections &set, QSet<QString> *fragments,
                               QHash<QString, FieldGroup> *groups)
{
    for (const Selection &node : *set.selections) {
        if (++m_work > maximumWork) {
            m_problem = QStringLiteral("The query is too complex.");
            return;
        }
        if (node.kind == Selection::Kind::Field) {
            const FieldDefinition *definition = set.parent->field(node.name);
            (*groups)[node.responseKey()].push_back(FieldEntry{&node, set.parent, definition});
        } else if (node.kind == Selection::Kind::InlineFragment) {
            const TypeDefinition *parent =
                node.typeCondition.isEmpty() ? set.parent : m_schema.type(node.typeCondition);
            collectInto({&node.selections, parent}, fragments, groups);
        } else if (!fragments->contains(node.name)) {
            fragments->insert(node.name);
            const Fragment *fragment = m_document.fragment(node.name);
            collectInto({&fragment->selections, m_schema.type(fragment->typeCondition)}, fragments,
                        groups);
        }
    }
}

QHash<QString, FieldGroup> FieldMerging::collect(const MergedSets &sets)
{
    QHash<QString, FieldGroup> groups;
    QSet<QString> fragments;
    for (const TypedSelections &set : sets)
        collectInto(set, &fragments, &groups);
    return groups;
}

void FieldMerging::descend(const FieldGroup &group, Check next)
{
    MergedSets below;
    for (const FieldEntry &entry : group) {
        if (!entry.node->selections.empty())
            below.push_back({&entry.node->selections, innermost(entry.definition->type)});
    }
    std::sort(below.begin(), below.end());
    below.erase(std::unique(below.begin(), below.end()), below.end());
    if (!below.empty() && m_problem.isEmpty())
        (this->*next)(below);
}

void FieldMerging::checkShapes(const MergedSets &sets)
{
    if (!m_shapesChecked.insert(sets).second)
        return;
    const QHash<QString, FieldGroup> groups = collect(sets);
    for (const FieldGroup &group : groups) {
        static const TypeReference typenameType = {QStringLiteral("String"), {}, true, nullptr};
        const auto typeOf = [](const FieldEntry &entry) -> const TypeReference & {
            return entry.definition ? entry.definition->type : typenameType;
        };
        for (const FieldEntry &entry : group) {
            const TypeReference &first = typeOf(group.front());
            const TypeReference &other = typeOf(entry);
            // __typename has no definition to ask whether it is composite; it never is.
            const bool same = &first == &other
                || (first.innermostName() == other.innermostName()
                        ? first.toString() == other.toString()
                        : entry.definition && group.front().definition && sameShape(first, other));
            if (!same)
                refuse(entry, "they return conflicting types");
        }
        descend(group, &FieldMerging::checkShapes);
    }
}

void FieldMerging::checkOneObject(const FieldGroup &group)
{
    for (const FieldEntry &entry : group) {
        if (entry.node->name != group.front().node->name)
            refuse(entry, "they are different fields");
        else if (!sameNamedValues(entry.node->arguments, group.front().node->arguments))
            refuse(entry, "they have different arguments");
    }
}

void FieldMerging::checkSameFields(const MergedSets &sets)
{
    if (!m_fieldsChecked.insert(sets).second)
        return;
    const QHash<QString, FieldGroup> groups = collect(sets);
    for (const FieldGroup &group : groups) {
        // A field of a union (that is __typename) can meet the fields of each of its members.
        FieldGroup ofUnions;
        QHash<const TypeDefinition *, FieldGroup> byObject;
        for (const FieldEntry &entry : group) {
            if (entry.parent->kind == TypeDefinition::Kind::Object)
                byObject[entry.parent].push_back(entry);
            else
                ofUnions.push_back(entry);
        }
        checkOneObject(ofUnions);
        for (FieldGroup &ofObject : byObject) {
            if (!ofUnions.empty())
                ofObject.push_back(ofUnions.front());
            checkOneObject(ofObject);
            descend(ofObject, &FieldMerging::checkSameFields);
        }
    }
}

} // namespace

QString fieldMergingProblem(const Schema &schema, const Document &document,
                            const Operation &operation)
{
    const TypeDefinition *root =
        operation.kind == Operation::Kind::Mutation ? schema.mutationType() : schema.queryType();
    return FieldMerging(schema, document).check({&operation.selections, root});
}

} // namespace brickyard::sandbox::graphql
