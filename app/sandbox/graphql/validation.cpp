// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/graphql/validation.h"

#include "sandbox/graphql/coercion.h"
#include "sandbox/graphql/fieldmerging.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace brickyard::sandbox::graphql {

namespace {

struct VariableUse
{
    QString name;
    const TypeReference *type = nullptr; // null where what it is given to is unknown
    bool locationHasDefault = false;
};

// What one operation or fragment uses.
struct Uses
{
    std::vector<VariableUse> variables;
    QSet<QString> fragments;
};

class Validator
{
public:
    Validator(const Schema &schema, const Document &document)
        : m_schema(schema),
          m_document(document)
    {
        const TypeReference required = {
            QStringLiteral("Boolean"), {}, true, schema.type(QStringLiteral("Boolean"))};
        m_conditionArguments.push_back({QStringLiteral("if"), {}, required, {}});
    }

    QStringList run();

private:
    void checkDefinitions();
    bool checkNesting();
    int depthBelow(const SelectionSet &selections, int depth);
    int depthOfFragment(const Fragment &fragment, int depth);
    void checkOperation(const Operation &operation);
    void checkVariables(const Operation &operation);
    void checkVariableUse(const Operation &operation, const VariableUse &use);
    void checkUnusedFragments();
    QSet<QString> reachableFragments(const QSet<QString> &from) const;
    void checkSelections(const SelectionSet &selections, const TypeDefinition *parent);
    void checkField(const Selection &field, const TypeDefinition *parent);
    void checkSpread(const Selection &spread, const TypeDefinition *parent);
    void checkInlineFragment(const Selection &fragment, const TypeDefinition *parent);
    const TypeDefinition *checkTypeCondition(const QString &name);
    void checkOverlap(const TypeDefinition *parent, const TypeDefinition *condition);
    void checkDirectives(const std::vector<Directive> &directives, bool onSelection);
    void checkArguments(const std::vector<Argument> &arguments,
                        const std::vector<InputDefinition> *definitions, const QString &where);
    void checkValue(const Value &value, const TypeReference *type, bool locationHasDefault);
    void fail(const QString &message) { m_errors.append(message); }

    const Schema &m_schema;
    const Document &m_document;
    std::vector<InputDefinition> m_conditionArguments; // of @skip and @include
    QStringList m_errors;
    Uses *m_uses = nullptr; // of the definition that is being looked at
    QHash<QString, Uses> m_fragmentUses;
    QHash<const Operation *, Uses> m_operationUses;
    QHash<QString, int> m_fragmentDepths; // -1 while being measured
    bool m_tooDeep = false;
};

QStringList Validator::run()
{
    checkDefinitions();
    if (!m_errors.isEmpty() || !checkNesting())
        return m_errors;
    for (const Fragment &fragment : m_document.fragments) {
        m_uses = &m_fragmentUses[fragment.name];
        checkDirectives(fragment.directives, false);
        checkSelections(fragment.selections, checkTypeCondition(fragment.typeCondition));
    }
    for (const Operation &operation : m_document.operations)
        checkOperation(operation);
    for (const Operation &operation : m_document.operations)
        checkVariables(operation);
    checkUnusedFragments();
    for (const Operation &operation : m_document.operations) {
        if (!m_errors.isEmpty())
            break;
        const QString problem = fieldMergingProblem(m_schema, m_document, operation);
        if (!problem.isEmpty())
            fail(problem);
    }
    return m_errors;
}

void Validator::checkDefinitions()
{
    if (m_document.operations.size() + m_document.fragments.size() > maximumDefinitions)
        return fail(QStringLiteral("More than %1 definitions.").arg(maximumDefinitions));
    QSet<QString> names;
    for (const Operation &operation : m_document.operations) {
        if (operation.name.isEmpty() && m_document.operations.size() > 1)
            fail(QStringLiteral("An operation without a name must be the only one."));
        else if (names.contains(operation.name))
            fail(QStringLiteral("There are two operations named \"%1\".").arg(operation.name));
        names.insert(operation.name);
    }
    if (m_document.fragmentsByName.size() != qsizetype(m_document.fragments.size()))
        fail(QStringLiteral("There are two fragments of the same name."));
}

// Fragments within fragments must end, and soon: everything after this recurses through them.
bool Validator::checkNesting()
{
    for (const Fragment &fragment : m_document.fragments)
        depthOfFragment(fragment, 0);
    for (const Operation &operation : m_document.operations)
        depthBelow(operation.selections, 0);
    if (m_tooDeep) {
        fail(QStringLiteral("Fields are nested more than %1 levels deep.")
                 .arg(maximumExpandedNesting));
    }
    return m_errors.isEmpty();
}

int Validator::depthOfFragment(const Fragment &fragment, int depth)
{
    const auto known = m_fragmentDepths.constFind(fragment.name);
    if (known == m_fragmentDepths.constEnd()) {
        m_fragmentDepths.insert(fragment.name, -1);
        const int below = depthBelow(fragment.selections, depth);
        m_fragmentDepths.insert(fragment.name, below);
        return below;
    }
    if (*known < 0)
        fail(QStringLiteral("The fragment \"%1\" contains itself.").arg(fragment.name));
    return std::max(0, *known);
}

int Validator::depthBelow(const SelectionSet &selections, int depth)
{
    int deepest = 0;
    for (const Selection &selection : selections) {
        if (m_tooDeep || !m_errors.isEmpty())
            break;
        int below = 0;
        if (depth >= maximumExpandedNesting) {
            m_tooDeep = true;
        } else if (selection.kind == Selection::Kind::FragmentSpread) {
            const Fragment *fragment = m_document.fragment(selection.name);
            below = fragment ? depthOfFragment(*fragment, depth + 1) : 0;
        } else {
            below = depthBelow(selection.selections, depth + 1);
        }
        deepest = std::max(deepest, below + 1);
    }
    if (depth + deepest > maximumExpandedNesting)
        m_tooDeep = true;
    return deepest;
}

void Validator::checkOperation(const Operation &operation)
{
    m_uses = &m_operationUses[&operation];
    checkDirectives(operation.directives, false);
    const TypeDefinition *root = nullptr;
    if (operation.kind == Operation::Kind::Query)
        root = m_schema.queryType();
    else if (operation.kind == Operation::Kind::Mutation)
        root = m_schema.mutationType();
    if (!root)
        return fail(QStringLiteral("The schema has no such kind of operation."));
    checkSelections(operation.selections, root);
}

QSet<QString> Validator::reachableFragments(const QSet<QString> &from) const
{
    QSet<QString> reached = from;
    QStringList waiting = from.values();
    while (!waiting.isEmpty()) {
        const QSet<QString> next = m_fragmentUses.value(waiting.takeLast()).fragments;
        for (const QString &name : next) {
            if (!reached.contains(name)) {
                reached.insert(name);
                waiting.append(name);
            }
        }
    }
    return reached;
}

void Validator::checkUnusedFragments()
{
    QSet<QString> spread;
    for (const Uses &uses : std::as_const(m_operationUses))
        spread.unite(uses.fragments);
    const QSet<QString> reached = reachableFragments(spread);
    for (const Fragment &fragment : m_document.fragments) {
        if (!reached.contains(fragment.name))
            fail(QStringLiteral("The fragment \"%1\" is not used.").arg(fragment.name));
    }
}

void Validator::checkVariables(const Operation &operation)
{
    QSet<QString> declared;
    for (const VariableDefinition &variable : operation.variables) {
        if (declared.contains(variable.name))
            fail(QStringLiteral("The variable \"$%1\" is declared twice.").arg(variable.name));
        declared.insert(variable.name);
        checkDirectives(variable.directives, false);
        const std::optional<TypeReference> type = resolveInputType(m_schema, variable.type);
        if (!type) {
            fail(QStringLiteral("\"%1\" cannot be the type of the variable \"$%2\".")
                     .arg(variable.type.toString(), variable.name));
        } else if (variable.defaultValue) {
            checkValue(*variable.defaultValue, &*type, false);
        }
    }
    std::vector<VariableUse> uses = m_operationUses.value(&operation).variables;
    const QSet<QString> fragments = reachableFragments(m_operationUses.value(&operation).fragments);
    for (const QString &name : fragments) {
        const std::vector<VariableUse> below = m_fragmentUses.value(name).variables;
        uses.insert(uses.end(), below.cbegin(), below.cend());
    }
    QSet<QString> used;
    for (const VariableUse &use : uses) {
        used.insert(use.name);
        if (declared.contains(use.name))
            checkVariableUse(operation, use);
        else
            fail(QStringLiteral("The variable \"$%1\" is not declared.").arg(use.name));
    }
    for (const VariableDefinition &variable : operation.variables) {
        if (!used.contains(variable.name))
            fail(QStringLiteral("The variable \"$%1\" is not used.").arg(variable.name));
    }
}

// Whether a value of the type \a from can be given where \a to is expected.
bool isSubtype(const TypeReference &from, const TypeReference &to)
{
    if (to.nonNull && !from.nonNull)
        return false;
    if (from.isList() != to.isList())
        return false;
    return from.isList() ? isSubtype(*from.item, *to.item) : from.name == to.name;
}

void Validator::checkVariableUse(const Operation &operation, const VariableUse &use)
{
    if (!use.type)
        return;
    const auto variable = std::find_if(
        operation.variables.cbegin(), operation.variables.cend(),
        [&use](const VariableDefinition &candidate) { return candidate.name == use.name; });
    TypeReference expected = *use.type;
    const bool hasDefault =
        variable->defaultValue && variable->defaultValue->kind != Value::Kind::Null;
    // A default stands in for the null that the variable's type would allow.
    if (expected.nonNull && !variable->type.nonNull && (hasDefault || use.locationHasDefault))
        expected.nonNull = false;
    if (!isSubtype(variable->type, expected)) {
        fail(QStringLiteral("The variable \"$%1\" of type \"%2\" is used where \"%3\" is expected.")
                 .arg(use.name, variable->type.toString(), use.type->toString()));
    }
}

void Validator::checkSelections(const SelectionSet &selections, const TypeDefinition *parent)
{
    for (const Selection &selection : selections) {
        checkDirectives(selection.directives, true);
        switch (selection.kind) {
        case Selection::Kind::Field:
            checkField(selection, parent);
            break;
        case Selection::Kind::FragmentSpread:
            checkSpread(selection, parent);
            break;
        case Selection::Kind::InlineFragment:
            checkInlineFragment(selection, parent);
            break;
        }
    }
}

void Validator::checkField(const Selection &field, const TypeDefinition *parent)
{
    static const std::vector<InputDefinition> noArguments;
    const bool isTypename = field.name == u"__typename";
    const FieldDefinition *definition = parent ? parent->field(field.name) : nullptr;
    const std::vector<InputDefinition> *arguments = nullptr;
    if (isTypename)
        arguments = &noArguments;
    else if (definition)
        arguments = &definition->arguments;
    checkArguments(field.arguments, arguments, field.name);
    const TypeDefinition *type = nullptr;
    if (definition) {
        type = m_schema.type(definition->type.innermostName());
        if (type->isComposite() && field.selections.empty()) {
            fail(QStringLiteral("The field \"%1\" of type %2 needs a selection of fields.")
                     .arg(field.name, definition->type.toString()));
        }
    } else if (parent && !isTypename) {
        fail(QStringLiteral("Cannot query field \"%1\" on type \"%2\".")
                 .arg(field.name, parent->name));
    }
    if ((isTypename || (type && !type->isComposite())) && !field.selections.empty()) {
        fail(QStringLiteral("The field \"%1\" is a value and has no fields.").arg(field.name));
        type = nullptr;
    }
    checkSelections(field.selections, type);
}

void Validator::checkSpread(const Selection &spread, const TypeDefinition *parent)
{
    m_uses->fragments.insert(spread.name);
    const Fragment *fragment = m_document.fragment(spread.name);
    if (!fragment)
        return fail(QStringLiteral("There is no fragment \"%1\".").arg(spread.name));
    checkOverlap(parent, m_schema.type(fragment->typeCondition));
}

void Validator::checkInlineFragment(const Selection &fragment, const TypeDefinition *parent)
{
    const TypeDefinition *type = parent;
    if (!fragment.typeCondition.isEmpty()) {
        type = checkTypeCondition(fragment.typeCondition);
        checkOverlap(parent, type);
    }
    checkSelections(fragment.selections, type);
}

const TypeDefinition *Validator::checkTypeCondition(const QString &name)
{
    const TypeDefinition *type = m_schema.type(name);
    if (type && type->isComposite())
        return type;
    fail(QStringLiteral("A fragment cannot be on \"%1\".").arg(name));
    return nullptr;
}

void Validator::checkOverlap(const TypeDefinition *parent, const TypeDefinition *condition)
{
    if (!parent || !condition || !condition->isComposite())
        return;
    const QStringList members =
        condition->members.isEmpty() ? QStringList{condition->name} : condition->members;
    const bool possible = std::any_of(members.cbegin(), members.cend(), [&](const QString &member) {
        return m_schema.isPossibleType(*parent, *m_schema.type(member));
    });
    if (!possible) {
        fail(QStringLiteral("An object of type \"%1\" can never be of type \"%2\".")
                 .arg(parent->name, condition->name));
    }
}

void Validator::checkDirectives(const std::vector<Directive> &directives, bool onSelection)
{
    QSet<QString> seen;
    for (const Directive &directive : directives) {
        const bool known = directive.name == u"skip" || directive.name == u"include";
        if (!known || !onSelection)
            fail(QStringLiteral("The directive \"@%1\" cannot be used here.").arg(directive.name));
        else if (seen.contains(directive.name))
            fail(QStringLiteral("The directive \"@%1\" is used twice.").arg(directive.name));
        seen.insert(directive.name);
        checkArguments(directive.arguments, known ? &m_conditionArguments : nullptr,
                       u'@' % directive.name);
    }
}

void Validator::checkArguments(const std::vector<Argument> &arguments,
                               const std::vector<InputDefinition> *definitions,
                               const QString &where)
{
    QSet<QString> given;
    for (const Argument &argument : arguments) {
        if (given.contains(argument.name)) {
            fail(QStringLiteral("The argument \"%1\" of \"%2\" is given twice.")
                     .arg(argument.name, where));
        }
        given.insert(argument.name);
        const InputDefinition *definition = nullptr;
        if (definitions) {
            const auto it = std::find_if(
                definitions->cbegin(), definitions->cend(),
                [&argument](const InputDefinition &d) { return d.name == argument.name; });
            if (it != definitions->cend())
                definition = &*it;
            else
                fail(QStringLiteral("\"%1\" has no argument \"%2\".").arg(where, argument.name));
        }
        checkValue(argument.value, definition ? &definition->type : nullptr,
                   definition && definition->defaultValue);
    }
    if (!definitions)
        return;
    for (const InputDefinition &definition : *definitions) {
        if (definition.isRequired() && !given.contains(definition.name)) {
            fail(QStringLiteral("The argument \"%1\" of \"%2\" is required.")
                     .arg(definition.name, where));
        }
    }
}

// Notes the variables in a value, finds fields that are given twice, and checks its type.
void Validator::checkValue(const Value &value, const TypeReference *type, bool locationHasDefault)
{
    struct Walk
    {
        Validator *validator;

        void operator()(const Value &part, const TypeReference *expected, bool hasDefault) const
        {
            if (part.kind == Value::Kind::Variable)
                validator->m_uses->variables.push_back({part.text, expected, hasDefault});
            if (part.kind == Value::Kind::List) {
                const TypeReference *item = expected ? expected->item.get() : nullptr;
                for (const Value &element : part.items)
                    (*this)(element, item, false);
            }
            if (part.kind != Value::Kind::Object)
                return;
            // An object may stand for a list of one.
            while (expected && expected->isList())
                expected = expected->item.get();
            const TypeDefinition *object = expected ? expected->definition : nullptr;
            QSet<QString> given;
            for (const NamedValue &field : part.fields) {
                if (given.contains(field.name)) {
                    validator->fail(
                        QStringLiteral("The field \"%1\" is given twice.").arg(field.name));
                }
                given.insert(field.name);
                const InputDefinition *input = object ? object->inputField(field.name) : nullptr;
                (*this)(field.value, input ? &input->type : nullptr, input && input->defaultValue);
            }
        }
    };
    Walk{this}(value, type, locationHasDefault);
    const QString problem = type ? literalProblem(value, *type) : QString();
    if (!problem.isEmpty())
        fail(problem);
}

} // namespace

QStringList validate(const Schema &schema, const Document &document)
{
    QStringList errors = Validator(schema, document).run();
    // A client reads the first one; a hostile query could have a hundred thousand.
    constexpr qsizetype maximumErrors = 100;
    if (errors.size() > maximumErrors)
        errors.resize(maximumErrors);
    return errors;
}

} // namespace brickyard::sandbox::graphql
