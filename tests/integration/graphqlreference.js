// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What graphql-js, the reference implementation, makes of the queries that come on standard
// input as {"schemas": {name: SDL}, "source": root object, "cases": [{schema, query, variables}]}.
// Answers a list of {valid, messages, data, errorPaths} on standard output.
'use strict';

const { readFileSync } = require('fs');
const graphql = require('graphql');

function textScalar(type, fits) {
  const parse = (value) => {
    if (typeof value !== 'string' || !fits(value)) {
      throw new TypeError(`not of type ${type.name}`);
    }
    return value;
  };
  type.parseValue = parse;
  type.parseLiteral = (node) =>
    parse(node.kind === graphql.Kind.STRING ? node.value : undefined);
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const result = {};
  for (const key of Object.keys(value).sort()) result[key] = sorted(value[key]);
  return result;
}

function build(name, sdl) {
  const schema = graphql.buildSchema(sdl);
  const scalars = {
    UUID: (text) =>
      /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text),
    DateTime: (text) => !Number.isNaN(Date.parse(text)),
    CustomUUID: () => true,
    JSONString: () => true,
  };
  for (const [scalar, fits] of Object.entries(scalars)) {
    if (schema.getType(scalar)) textScalar(schema.getType(scalar), fits);
  }
  if (name === 'echo') {
    for (const field of Object.values(schema.getQueryType().getFields())) {
      field.resolve = (source, args) => JSON.stringify(sorted(args));
    }
  }
  return schema;
}

const input = JSON.parse(readFileSync(0, 'utf8'));
const schemas = {};
for (const [name, sdl] of Object.entries(input.schemas)) schemas[name] = build(name, sdl);

const answers = input.cases.map(({ schema: name, query, variables }) => {
  const schema = schemas[name];
  let document;
  try {
    document = graphql.parse(query);
  } catch (error) {
    return { valid: false, messages: [error.message] };
  }
  const problems = graphql.validate(schema, document);
  if (problems.length > 0) {
    return { valid: false, messages: problems.map((problem) => problem.message) };
  }
  const result = graphql.executeSync({
    schema,
    document,
    rootValue: input.source,
    variableValues: variables,
  });
  const errors = result.errors || [];
  return {
    valid: true,
    messages: errors.map((error) => error.message),
    data: result.data === undefined ? null : result.data,
    errorPaths: errors.map((error) => error.path || null),
  };
});
process.stdout.write(JSON.stringify(answers));
