// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/store/database.h"
#include "sandbox/workflow/directory.h"

#include <optional>

namespace brickyard::sandbox {

/// Reads and writes the organization, its people, its projects and taxonomies.
class DirectoryStore
{
public:
    explicit DirectoryStore(Database &database)
        : m_database(database)
    {}

    /// What the data folder remembers about itself.
    std::optional<QString> meta(const QString &name);
    void setMeta(const QString &name, const QString &value);

    /// Writes all of it, once, inside a transaction of the caller's. Projects get their numbers.
    void write(Directory &directory);
    Directory read();

private:
    void readProjects(Directory &directory);

    Database &m_database;
};

} // namespace brickyard::sandbox
