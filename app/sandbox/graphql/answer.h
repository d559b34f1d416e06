// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <memory>
#include <variant>
#include <vector>

namespace brickyard::sandbox::graphql {

/// An object of the answer that is no JSON: the readers of its type (Executor::setReader()) know
/// what it is and answer its fields. So nothing is made of what nobody has asked for.
class Object
{
public:
    Object() = default;
    virtual ~Object() = default;
    Object(const Object &) = delete;
    Object &operator=(const Object &) = delete;
};

/// What a field is answered with: JSON; a text, null where it is a null string; an object or a
/// list of objects, which live at least as long as the one that was asked; an object that nobody
/// else has.
using Answer = std::variant<QJsonValue, QString, const Object *, std::vector<const Object *>,
                            std::shared_ptr<const Object>>;

} // namespace brickyard::sandbox::graphql
