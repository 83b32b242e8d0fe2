import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { breakingChanges } from "./breaking-changes.ts";
import type { PublicContract } from "./public-contract.ts";

type Json = { readonly [key: string]: unknown };

const NO_PATHS = { openapi: "3.1.0", paths: {} };

/** A public contract of one document and, when given, of one manifest. */
function publicContract(folder: string, document: Json, manifest?: Json): PublicContract {
  const file = (path: string, text: string) => ({ path: `${folder}/${path}`, text });
  const manifests = manifest
    ? [["act.json", file("act.json", JSON.stringify(manifest, null, 2))] as const]
    : [];
  return { contract: file("okta.yaml", stringify(document)), manifests: new Map(manifests) };
}

const manifests = (before: Json | undefined, after: Json | undefined) =>
  breakingChanges(publicContract("released", NO_PATHS, before), publicContract("now", NO_PATHS, after));

const operations = (before: Json, after: Json) => {
  const document = (operation: Json) => ({
    openapi: "3.1.0",
    paths: { "/a": { get: { operationId: "readA", ...operation } } },
  });
  return breakingChanges(
    publicContract("released", document(before)),
    publicContract("now", document(after)),
  );
};

/** An input with a group of parameters, as manifests have it. */
const input = (properties: Json, required: string[] = []) => ({
  input: {
    type: "object",
    properties: { parameters: { type: "object", properties, required, additionalProperties: false } },
  },
});
const limit = (schema: Json) => input({ limit: { type: "integer", ...schema } });
const output = (properties: Json, required = Object.keys(properties)) => ({
  output: { type: "object", properties, required },
});
const json = (schema: Json) => ({ "application/json": { schema } });
const response = (schema: Json) => ({ responses: { 200: { content: json(schema) } } });
/** A query parameter that is a list. */
const list = (written: Json) => ({ name: "a", in: "query", ...written, schema: { type: "array" } });
const member = (schema: Json, required = ["a"]) =>
  response({ type: "object", properties: { a: schema }, required });

describe("a manifest breaks callers", () => {
  test("when its action is gone, on the first line of the released file", () => {
    expect(manifests({ name: "act" }, undefined)).toEqual([
      "released/act.json:1 action: gone: callers cannot call it any more",
    ]);
  });

  test("when a bound is narrowed, on the line of the new bound", () => {
    expect(manifests(limit({ maximum: 200 }), limit({ maximum: 150 }))).toEqual([
      "now/act.json:10 input.parameters.limit: maximum 200 -> 150: callers that send more are refused",
    ]);
  });

  test("when an input is gone, on its line of the released file", () => {
    expect(manifests(input({ a: {}, b: {} }), input({ a: {} }))).toEqual([
      "released/act.json:9 input.parameters.b: gone: callers that send it are refused",
    ]);
  });

  test("when an input is newly required, on the line that requires it", () => {
    expect(manifests(input({ a: {} }), input({ a: {} }, ["a"]))).toEqual([
      "now/act.json:11 input.parameters.a: optional -> required: callers that leave it out are refused",
    ]);
  });

  test.each<[string, Json, Json, string]>([
    [
      "a new input is required",
      input({}),
      input({ a: {} }, ["a"]),
      "a: new, required: callers that do not send it",
    ],
    ["a type is narrowed", limit({ type: ["string", "integer"] }), limit({}), "send string are refused"],
    [
      "any type becomes one",
      input({ a: {} }),
      input({ a: { type: "string" } }),
      "send something else are refused",
    ],
    ["null is no longer taken", limit({ type: ["integer", "null"] }), limit({}), "send null are refused"],
    ["a value is gone", limit({ enum: [1, 2] }), limit({ enum: [1] }), "send 2 are refused"],
    ["values are listed", limit({}), limit({ enum: [1] }), "send another value are refused"],
    [
      "open values are closed",
      limit({ "x-extensible-enum": [1] }),
      limit({ enum: [1] }),
      "send another value are refused",
    ],
    ["a const is new", limit({}), limit({ const: 1 }), "send another value are refused"],
    ["a const is another", limit({ const: 1 }), limit({ const: 2 }), "send 1 are refused"],
    [
      "a const takes the place of values",
      limit({ enum: [1, 2] }),
      limit({ const: 2 }),
      "values gone 1: callers that send 1 are refused",
    ],
    [
      "null is no longer among the values",
      limit({ type: ["integer", "null"], enum: [1, null] }),
      limit({ type: ["integer", "null"], enum: [1] }),
      "send null are refused",
    ],
    ["something is excluded", limit({}), limit({ not: { const: 1 } }), "send what is excluded are refused"],
    [
      "something else is excluded",
      limit({ not: { const: 1 } }),
      limit({ not: { enum: [1, 2] } }),
      'not {"const":1} -> {"enum":[1,2]}: callers that send what is excluded are refused',
    ],
    [
      "a member demands another",
      { input: {} },
      { input: { dependentRequired: { title: ["limit"] } } },
      'dependentRequired none -> {"title":["limit"]}: callers that send what is excluded are refused',
    ],
    [
      "a condition demands something",
      { input: { if: { required: ["a"] } } },
      { input: { if: { required: ["a"] }, else: { required: ["b"] } } },
      "callers that send what is excluded are refused",
    ],
    [
      "one of two patterns is another",
      limit({ allOf: [{ pattern: "^1" }, { pattern: "9$" }] }),
      limit({ allOf: [{ pattern: "^2" }, { pattern: "9$" }] }),
      "send anything else are refused",
    ],
    [
      "a default is another",
      limit({ default: 200 }),
      limit({ default: 100 }),
      "default 200 -> 100: callers that leave it out get something else",
    ],
    ["a default is gone", limit({ default: 200 }), limit({}), "leave it out get something else"],
    ["a minimum rises", limit({ minimum: 0 }), limit({ minimum: 1 }), "send less are refused"],
    ["a minimum is new", limit({}), limit({ minimum: 1 }), "send less are refused"],
    ["a pattern is new", limit({}), limit({ pattern: "^1" }), "send anything else are refused"],
    [
      "a pattern is another",
      limit({ pattern: "^2" }),
      limit({ pattern: "^1" }),
      "send anything else are refused",
    ],
    ["a format is new", limit({}), limit({ format: "date" }), "send anything else are refused"],
    [
      "other members are refused",
      { input: { type: "object" } },
      { input: { type: "object", additionalProperties: false } },
      "send other members are refused",
    ],
    [
      "a key of the output is gone",
      output({ a: {} }),
      output({}),
      "output.a: gone: callers that read it find nothing",
    ],
    [
      "an optional key of the output is gone",
      output({ a: {} }, []),
      output({}),
      "released/act.json:5 output.a: gone: callers that read it find nothing",
    ],
    [
      "a key of the output is optional",
      output({ a: {} }),
      output({ a: {} }, []),
      "output.a: required -> optional: callers that rely on it may find nothing",
    ],
    [
      "a key deep in the output is gone",
      output({ json: { anyOf: [{ properties: { token: {}, url: {} } }, { type: "null" }] } }),
      output({ json: { anyOf: [{ properties: { url: {} } }, { type: "null" }] } }),
      "output.json.token: gone: callers that read it find nothing",
    ],
    [
      "an output excludes less",
      output({ a: { not: { const: "x" } } }),
      output({ a: {} }),
      "may find what was excluded",
    ],
    [
      "an output says less of members by their names",
      output({ a: { patternProperties: { "^x-": { type: "string" } } } }),
      output({ a: {} }),
      "may find what was excluded",
    ],
    [
      "an output leaves its undeclared members open",
      output({ a: { additionalProperties: { type: "string" } } }),
      output({ a: { additionalProperties: true } }),
      "undeclared members some -> any: callers that read them may find anything",
    ],
    [
      "an output leaves the items of a list open",
      output({ a: { type: "array", items: { type: "string" } } }),
      output({ a: { type: "array" } }),
      "output.a[]: type string -> any: callers that read it may find anything",
    ],
    [
      "an output is another const",
      output({ a: { const: "x" } }),
      output({ a: { const: "y" } }),
      "may find y",
    ],
    [
      "an output is another type",
      output({ a: { type: "string" } }),
      output({ a: { type: "object" } }),
      "may find object",
    ],
    ["an output takes any type", output({ a: { type: "string" } }), output({ a: {} }), "may find anything"],
    [
      "an output may be null",
      output({ a: { type: "string" } }),
      output({ a: { type: ["string", "null"] } }),
      "may find null",
    ],
    [
      "an output has a new value",
      output({ a: { enum: ["x"] } }),
      output({ a: { enum: ["x", "y"] } }),
      "may find y",
    ],
    [
      "a scope is added",
      { scopes: [] },
      { scopes: ["okta.a"] },
      "scope okta.a: new: tokens without it are refused",
    ],
    [
      "the effect is another",
      { effect: "read" },
      { effect: "destroy" },
      "effect read -> destroy: callers that decide",
    ],
    [
      "the endpoint is another",
      { endpoint: "GET /a" },
      { endpoint: "GET /b" },
      "endpoint GET /a -> GET /b: callers reach",
    ],
  ])("when %s", (_, before, after, text) => {
    expect(manifests(before, after)).toEqual([expect.stringContaining(text)]);
  });

  test("when a schema that it keeps in $defs does", () => {
    const side = (type: string) => ({
      output: { properties: { a: { $ref: "#/$defs/A" } }, $defs: { A: { type } } },
    });
    expect(manifests(side("string"), side("number"))).toEqual([
      "now/act.json:10 output.a: type string -> number: callers that read it may find number",
    ]);
  });

  test.each<[string, Json | undefined, Json | undefined]>([
    ["its action is new", undefined, { name: "act" }],
    ["an optional input is new", input({}), input({ a: {} })],
    ["an input is no longer required", input({ a: {} }, ["a"]), input({ a: {} })],
    ["a type is widened", limit({}), limit({ type: "number" })],
    [
      "bounds are widened or gone",
      limit({ minimum: 1, maximum: 5, pattern: "^1" }),
      limit({ minimum: 0, maximum: 9 }),
    ],
    ["a value is taken besides", limit({ enum: [1] }), limit({ enum: [1, 2] })],
    [
      "other members are taken",
      { input: { type: "object", additionalProperties: false } },
      { input: { type: "object" } },
    ],
    [
      "some other members are taken",
      { input: { type: "object", additionalProperties: false } },
      { input: { type: "object", additionalProperties: { type: "string" } } },
    ],
    [
      "bounds of an output change",
      output({ a: { maxLength: 5 } }),
      output({ a: { maxLength: 4, pattern: "^a" } }),
    ],
    ["any other members are taken", { input: { additionalProperties: { type: "string" } } }, { input: {} }],
    ["an output key is new", output({}), output({ a: {} })],
    ["an output is narrowed", output({ a: { type: ["string", "null"] } }), output({ a: { type: "string" } })],
    [
      "a known value of an open list is new",
      output({ a: { "x-extensible-enum": [1] } }),
      output({ a: { "x-extensible-enum": [2] } }),
    ],
    ["a scope is gone", { scopes: ["okta.a"] }, { scopes: [] }],
    ["texts and examples change", limit({ description: "a", examples: [1] }), limit({ description: "b" })],
    ["a default is declared", limit({}), limit({ default: 1 })],
    ["less is excluded", limit({ not: { const: 1 } }), limit({})],
    ["the default of an output changes", output({ a: { default: 1 } }), output({ a: { default: 2 } })],
  ])("not when %s", (_, before, after) => {
    expect(manifests(before, after)).toEqual([]);
  });
});

describe("the contract breaks callers", () => {
  test("when an operation is gone", () => {
    const document = (paths: Json) => ({ openapi: "3.1.0", paths });
    const released = publicContract("released", document({ "/a": { get: { operationId: "readA" } } }));
    expect(breakingChanges(released, publicContract("now", document({ "/a": { put: {} } })))).toEqual([
      "released/okta.yaml:4 operation: gone: callers cannot call it any more (readA)",
    ]);
  });

  test.each<[string, Json, Json, string]>([
    [
      "a required member is gone",
      member({}),
      member({}, []),
      "200 body.a: required -> optional: callers that rely on it",
    ],
    [
      "a required member may be null",
      member({ type: "string" }),
      member({ type: ["string", "null"] }),
      "may find null (readA)",
    ],
    [
      "a required member is undeclared",
      member({}),
      response({ type: "object" }),
      "released/okta.yaml:13 200 body.a: gone",
    ],
    ["a body is gone", response({}), { responses: { 200: {} } }, "200 body: gone: callers that read it"],
    [
      "an optional member is gone",
      member({}, []),
      response({ type: "object" }),
      "released/okta.yaml:13 200 body.a: gone: callers that read it find nothing (readA)",
    ],
    [
      "the code of an error is gone",
      { responses: { 404: { content: json({ properties: { errorCode: {} } }) } } },
      { responses: { 404: { content: json({ type: "object" }) } } },
      "404 body.errorCode: gone: callers that read it find nothing (readA)",
    ],
    [
      "a list is written otherwise",
      { parameters: [list({ style: "form", explode: false })] },
      { parameters: [list({ style: "pipeDelimited", explode: false })] },
      "now/okta.yaml:9 query a: style form -> pipeDelimited: callers that write it as before are misread (readA)",
    ],
    [
      "a list is exploded",
      { parameters: [list({ explode: false })] },
      { parameters: [list({})] },
      "query a: style form -> form, exploded: callers that write it as before are misread (readA)",
    ],
    [
      "a parameter has another default",
      { parameters: [{ name: "a", in: "query", schema: { default: 200 } }] },
      { parameters: [{ name: "a", in: "query", schema: { default: 100 } }] },
      "now/okta.yaml:10 query a: default 200 -> 100: callers that leave it out get something else (readA)",
    ],
    [
      "a media type of the request is gone",
      { requestBody: { content: { ...json({}), "text/csv": {} } } },
      { requestBody: { content: json({}) } },
      "released/okta.yaml:10 body text/csv: gone: callers that send it are refused (readA)",
    ],
    [
      "a media type of the response is another",
      response({}),
      { responses: { 200: { content: { "text/csv": {} } } } },
      "released/okta.yaml:9 200 body application/json: gone: callers that read it find nothing (readA)",
    ],
    [
      "a header of the response is gone",
      { responses: { 200: { headers: { Link: { schema: { type: "string" } } } } } },
      { responses: { 200: { headers: {} } } },
      "released/okta.yaml:9 200 header Link: gone: callers that read it find nothing (readA)",
    ],
    [
      "a header of an error is gone",
      { responses: { 429: { headers: { "X-Rate-Limit-Reset": {} } } } },
      { responses: { 429: {} } },
      "429 header X-Rate-Limit-Reset: gone: callers that read it find nothing (readA)",
    ],
    [
      "a header is of another type",
      { responses: { 200: { headers: { "X-A": { schema: { type: "integer" } } } } } },
      { responses: { 200: { headers: { "X-A": { schema: { type: "string" } } } } } },
      "200 header X-A: type integer -> string: callers that read it may find string (readA)",
    ],
    [
      "its server is another",
      { servers: [{ url: "https://{oktaDomain}" }] },
      { servers: [{ url: "https://{org}.okta.com" }] },
      "released/okta.yaml:7 server https://{oktaDomain}: gone: callers that call it there do not find it (readA)",
    ],
    [
      "a variable of its server takes less",
      { servers: [{ url: "https://{a}", variables: { a: { enum: ["x", "y"], default: "x" } } }] },
      { servers: [{ url: "https://{a}", variables: { a: { enum: ["x"], default: "x" } } }] },
      "server https://{a} a: values gone y: callers that send y are refused (readA)",
    ],
    [
      "the status of success is another",
      { responses: { 200: {} } },
      { responses: { 204: {} } },
      "status 200: gone",
    ],
    [
      "a way to sign in is gone",
      { security: [{ key: [] }] },
      { security: [] },
      "scheme key: gone: callers that sign in",
    ],
    ["a scope is added", { security: [{ o: [] }] }, { security: [{ o: ["a"] }] }, "scope a: new: tokens"],
    ["the operation is called otherwise", {}, { operationId: "getA" }, "operationId readA -> getA: code"],
  ])("when %s", (_, before, after, text) => {
    expect(operations(before, after)).toEqual([expect.stringContaining(text)]);
  });

  test("when a parameter of the path is renamed", () => {
    const document = (name: string) => ({
      openapi: "3.1.0",
      paths: { [`/a/{${name}}`]: { get: { parameters: [{ name, in: "path", required: true }] } } },
    });
    expect(
      breakingChanges(publicContract("released", document("id")), publicContract("now", document("key"))),
    ).toEqual([
      "now/okta.yaml:6 path id: renamed id -> key: callers that give it by its name are refused (GET /a/{id})",
    ]);
  });

  test("at every operation that uses a component, in one line", () => {
    const document = (type: unknown) => ({
      openapi: "3.1.0",
      paths: {
        "/a": { get: { operationId: "readA", ...response({ $ref: "#/components/schemas/A" }) } },
        "/b": { get: { operationId: "readB", ...response({ items: { $ref: "#/components/schemas/A" } }) } },
      },
      components: { schemas: { A: { type } } },
    });
    const lines = breakingChanges(
      publicContract("released", document("string")),
      publicContract("now", document("number")),
    );
    expect(lines).toEqual([
      expect.stringMatching(/^now\/okta\.yaml:\d+ .*may find number \(readA, readB\)$/),
    ]);
  });

  test.each<[string, Json, Json]>([
    ["an error status is new or gone", { responses: { 404: {} } }, { responses: { 409: {} } }],
    ["a status of success is new", { responses: { 200: {} } }, { responses: { 200: {}, 202: {} } }],
    [
      "an optional member may be null",
      member({ type: "string" }, []),
      member({ type: ["string", "null"] }, []),
    ],
    ["a member is new", response({}), member({})],
    ["a scope is gone", { security: [{ o: ["a"] }] }, { security: [{ o: [] }] }],
    ["it is deprecated", {}, { deprecated: true }],
    ["texts change", { summary: "a" }, { summary: "b" }],
    ["a header is new", { responses: { 200: {} } }, { responses: { 200: { headers: { Link: {} } } } }],
    ["a server is new", { servers: [{ url: "/a" }] }, { servers: [{ url: "/a" }, { url: "/b" }] }],
    [
      "a media type is taken besides",
      { requestBody: { content: json({}) } },
      { requestBody: { content: { ...json({}), "text/csv": {} } } },
    ],
    [
      "another media type is returned too",
      response({}),
      { responses: { 200: { content: { ...json({}), "text/csv": {} } } } },
    ],
    [
      "a text is exploded",
      { parameters: [{ ...list({}), schema: { type: "string" } }] },
      { parameters: [{ ...list({ explode: false }), schema: { type: "string" } }] },
    ],
  ])("not when %s", (_, before, after) => {
    expect(operations(before, after)).toEqual([]);
  });
});
