import { describe, expect, test } from "vitest";
import { openapiOf } from "../compare/openapi-document.ts";
import { breakingCount, contractDiff } from "./contract-diff.ts";
import { textReport } from "./reports.ts";

type Json = { readonly [key: string]: unknown };

const document = (paths: Json, title = "Theirs") =>
  openapiOf({ openapi: "3.1.0", info: { title, version: "1" }, paths }, "test");

const response = (schema: Json, status = 200) => ({
  responses: { [status]: { content: { "application/json": { schema } } } },
});
const object = (names: string[], required: string[] = []) => ({
  properties: Object.fromEntries(names.map((name) => [name, {}])),
  required,
});

/** The lines about operations between our document and theirs. */
function report(ours: Json, theirs: Json): string[] {
  const lines = textReport(contractDiff(document(ours), document(theirs))).split("\n");
  return lines.slice(3, -2);
}

const breaking = (ours: Json, theirs: Json) =>
  breakingCount(contractDiff(document({ "/a": { get: ours } }), document({ "/a": { get: theirs } })));

describe("the report", () => {
  test("shows similar additions, removals and changes on one line", () => {
    const query = (name: string, maximum: number) => ({ name, in: "query", schema: { maximum } });
    const ours = { parameters: [query("a", 1), query("b", 1)], ...response(object(["c", "d"])) };
    const theirs = { parameters: [query("a", 2), query("b", 2)], ...response(object(["e", "f"])) };
    expect(report({ "/a": { get: { operationId: "x", ...ours } } }, { "/a": { get: theirs } })).toEqual([
      "GET /a (x)",
      "  ~ query a, b: maximum 1 -> 2",
      "  - 200 body .c, .d",
      "  + 200 body .e, .f",
    ]);
  });

  test("shows a difference of one place once, for several operations", () => {
    const shared = (maximum: number) => ({
      parameters: [{ name: "a", in: "query", schema: { maximum } }],
      get: {},
      put: {},
    });
    expect(report({ "/a": shared(1) }, { "/a": shared(2) })).toEqual([
      "GET /a (GET /a)",
      "  ~ query a: maximum 1 -> 2",
      "",
      "PUT /a (PUT /a)",
      "  = 1 more, as in GET /a",
    ]);
  });

  test("shows a removed part at every operation that we use", () => {
    const side = (schema: Json) => {
      const operation = response({ $ref: "#/components/schemas/A" });
      const paths = { "/a": { get: operation, put: operation } };
      return openapiOf({ openapi: "3.1.0", paths, components: { schemas: { A: schema } } }, "test");
    };
    const text = textReport(contractDiff(side(object(["a", "b"], ["a"])), side(object([]))));
    expect(text.match(/^ !- 200 body \.a$/gm)).toHaveLength(2);
    expect(text.match(/^ {2}- 200 body \.b$/gm)).toHaveLength(1);
  });

  test("marks what breaks us, whatever it is, and says of what is new that it is required", () => {
    const query = (name: string, required: boolean, schema: Json) => ({
      name,
      in: "query",
      required,
      schema,
    });
    const ours = { parameters: [query("a", false, { maximum: 9 }), query("b", false, {})] };
    const theirs = {
      parameters: [query("a", false, { maximum: 5 }), query("c", true, {}), query("d", false, {})],
    };
    expect(report({ "/a": { get: ours } }, { "/a": { get: theirs } })).toEqual([
      "GET /a (GET /a)",
      " !~ query a: maximum 9 -> 5",
      " !- query b",
      " !+ query c (required)",
      "  + query d",
    ]);
  });

  test("has no line longer than 80 columns, whatever names are", () => {
    const names = Array.from({ length: 30 }, (_, index) => `member${index}`);
    const lines = report(
      { "/a": { get: response(object(["x".repeat(300)])) } },
      { "/a": { get: response(object(names)) } },
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.join("").replaceAll(" ", "")).toContain("x".repeat(300));
  });

  test("shows no control character of the other document, which a terminal would obey", () => {
    const text = textReport(contractDiff(document({}), document({}, "a\u001b[2Jb")));
    expect(text).toMatch(/^a \[2Jb 1\n/);
  });

  test("names references that it could not follow", () => {
    const theirs = { get: response({ $ref: "other.yaml#/A" }) };
    const text = textReport(
      contractDiff(document({ "/a": { get: response({}) } }), document({ "/a": theirs })),
    );
    expect(text).toContain("Not followed: other.yaml#/A\n");
  });

  test("leaves out our own choices: patterns, open vocabularies, names of operations, bounds and defaults of responses", () => {
    const value = (schema: Json) => ({
      parameters: [{ name: "a", in: "query", schema }],
      ...response({ maxLength: 9, default: "a" }),
    });
    const ours = {
      operationId: "a",
      ...value({ pattern: "^a", "x-extensible-enum": ["A"], type: "string" }),
    };
    const theirs = { operationId: "b", ...value({ enum: ["A"], type: "string" }), ...response({}) };
    expect(report({ "/a": { get: ours } }, { "/a": { get: theirs } })).toEqual([]);
  });
});

describe("what we use, and what breaks us when it is gone or narrowed,", () => {
  const parameter = { parameters: [{ name: "a", in: "query" }] };
  const query = (schema: Json) => ({ parameters: [{ name: "a", in: "query", schema }] });
  const status = (schema: Json) => response({ properties: { status: schema }, required: ["status"] });
  const typed = (type: unknown, required: string[]) => ({ properties: { a: { type } }, required });
  const secured = { security: [{ oauth2: ["a"] }] };

  test.each<[string, Json, Json]>([
    ["a parameter", parameter, {}],
    ["a scope", secured, { security: [{ oauth2: [] }] }],
    ["a way to sign in", { security: [{ key: [] }] }, { security: [] }],
    ["the only status of success", { responses: { 200: {} } }, { responses: { 204: {} } }],
    [
      "a status with a body that we need",
      { responses: { ...response(object(["a"], ["a"])).responses, 204: {} } },
      { responses: { 204: {} } },
    ],
    ["a member that our contract requires", response(object(["a"], ["a"])), response(object(["b"]))],
    [
      "a list of members that our contract requires",
      response({ items: object(["a"], ["a"]) }),
      { responses: { 200: {} } },
    ],
    ["a request body", { requestBody: { content: { "application/json": {} } } }, {}],
    [
      "a media type",
      { responses: { 200: { content: { "application/json": {} } } } },
      { responses: { 200: { content: { "text/csv": {} } } } },
    ],
    ["a value that we send", query({ enum: ["asc", "desc"] }), query({ enum: ["asc"] })],
    ["any other value", query({ type: "string" }), query({ type: "string", enum: ["asc"] })],
    ["a type that we send", query({ type: "string" }), query({ type: "integer" })],
    ["a maximum that we allow more than", query({ maximum: 200 }), query({ maximum: 100 })],
    ["a minimum where we know none", query({ type: "integer" }), query({ type: "integer", minimum: 1 })],
    ["a length", query({ type: "string" }), query({ type: "string", maxLength: 9 })],
    ["a pattern where we know none", query({ type: "string" }), query({ type: "string", pattern: "^a" })],
    ["null that we send", query({ type: ["string", "null"] }), query({ type: "string" })],
    [
      "a parameter that was optional",
      parameter,
      { parameters: [{ name: "a", in: "query", required: true }] },
    ],
    ["a parameter that we do not know", {}, { parameters: [{ name: "a", in: "query", required: true }] }],
    [
      "how a list is written",
      { parameters: [{ name: "a", in: "query", schema: { type: "array" } }] },
      { parameters: [{ name: "a", in: "query", explode: false, schema: { type: "array" } }] },
    ],
    ["the type of a member", response(typed("string", [])), response(typed("object", []))],
    ["a number for a text", response(typed("string", ["a"])), response(typed(["string", "integer"], ["a"]))],
    [
      "null in a member that we require",
      response(typed("string", ["a"])),
      response(typed(["string", "null"], ["a"])),
    ],
    [
      "a status that our lifecycles decide by",
      { "x-lifecycle": { from: ["A"] }, ...status({ "x-extensible-enum": ["A", "B"] }) },
      status({ enum: ["B", "C"] }),
    ],
  ])("is %s", (_, ours, theirs) => {
    expect(breaking(ours, theirs)).toBe(1);
  });

  test.each<[string, Json, Json]>([
    ["an optional member", response(object(["a"])), response(object([]))],
    ["a body of which we need nothing", response({ type: "object" }), { responses: { 200: {} } }],
    [
      "a second status of success without a body",
      { responses: { 200: {}, 204: {} } },
      { responses: { 200: {} } },
    ],
    ["an error status", { responses: { 404: {} } }, { responses: {} }],
    ["a member that became optional", response(object(["a"], ["a"])), response(object(["a"]))],
    ["a parameter that is new and optional", {}, parameter],
    ["a value that is new", query({ enum: ["asc"] }), query({ enum: ["asc", "desc"] })],
    ["a wider bound", query({ maximum: 100 }), query({ maximum: 200 })],
    ["another pattern, of which nobody can say", query({ pattern: "^a" }), query({ pattern: "^b" })],
    ["another default", query({ default: 1 }), query({ default: 2 })],
    [
      "an integer for a number that we read",
      response(typed("number", ["a"])),
      response(typed("integer", ["a"])),
    ],
    ["a type that is left open", response(typed("string", ["a"])), response(object(["a"], ["a"]))],
    [
      "a member that is never null",
      response(typed(["string", "null"], ["a"])),
      response(typed("string", ["a"])),
    ],
    [
      "a value of which we decide nothing",
      { "x-lifecycle": { from: ["A"] }, ...status({ "x-extensible-enum": ["A", "B"] }) },
      status({ enum: ["A"] }),
    ],
    [
      "a header that we document",
      { responses: { 200: { headers: { Link: {} } } } },
      { responses: { 200: {} } },
    ],
    [
      "a server of another name",
      { servers: [{ url: "https://{a}" }] },
      { servers: [{ url: "https://{b}" }] },
    ],
  ])("is not %s", (_, ours, theirs) => {
    expect(breaking(ours, theirs)).toBe(0);
  });
});
