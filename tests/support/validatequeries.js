// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";

// node validatequeries.js SCHEMA < {name: query, …}  →  {name: [error, …], …}
// Checks queries against a schema with graphql-js, the reference implementation.
const fs = require("fs");
const { buildSchema, parse, validate } = require("graphql");

const schema = buildSchema(fs.readFileSync(process.argv[2], "utf8"));
const queries = JSON.parse(fs.readFileSync(0, "utf8"));
const errors = {};
for (const [name, query] of Object.entries(queries)) {
    try {
        errors[name] = validate(schema, parse(query)).map((error) => error.message);
    } catch (error) {
        errors[name] = [error.message];
    }
}
process.stdout.write(JSON.stringify(errors));
