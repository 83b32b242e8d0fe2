import { describe, expect, test } from "vitest";
import { compareDocuments } from "./compare-documents.ts";
import { wordingOf } from "./difference.ts";
import { openapiOf } from "./openapi-document.ts";

type Json = { readonly [key: string]: unknown };

const document = (paths: Json, rest: Json = {}) => openapiOf({ openapi: "3.1.0", paths, ...rest }, "test");

/** The differences between two documents, each as its place and its wording. */
function compared(before: ReturnType<typeof document>, after: ReturnType<typeof document>): string[] {
  return compareDocuments(before, after).operations.flatMap(({ differences }) =>
    differences.map((difference) => `${difference.where}: ${wordingOf(difference)}`),
  );
}

/** The differences between two forms of the one operation `GET /things`. */
const operations = (before: Json, after: Json, rest: Json = {}) =>
  compared(document({ "/things": { get: before } }, rest), document({ "/things": { get: after } }, rest));

const parameters = (before: Json[], after: Json[]) =>
  operations({ parameters: before }, { parameters: after });

/** The differences between two schemas of a query parameter. */
const inputs = (before: Json, after: Json) =>
  parameters([{ name: "q", in: "query", schema: before }], [{ name: "q", in: "query", schema: after }]);

const response = (schema: unknown) => ({
  responses: { 200: { content: { "application/json": { schema } } } },
});

/** The differences between two schemas of a successful response. */
const bodies = (before: Json, after: Json, rest?: Json) =>
  operations(response(before), response(after), rest);

describe("operations", () => {
  test("are the same if only the path's parameter names differ, and a renamed operation is reported", () => {
    const path = (name: string) =>
      document({ [`/users/{${name}}/x`]: { get: { parameters: [{ name, in: "path", required: true }] } } });
    expect(compared(path("userId"), path("id"))).toEqual(["path userId: renamed userId -> id"]);
  });

  test("are gone if the path or the method is gone, and are counted if only the other document has them", () => {
    const [before, after] = [
      document({ "/a": { get: {} }, "/b": { get: {} } }),
      document({ "/a": { get: {}, put: {} } }),
    ];
    expect(compared(before, after)).toEqual(["operation: gone"]);
    expect(compareDocuments(before, after)).toMatchObject({ there: 2, onlyThere: 1 });
  });

  test("report deprecation and new names", () => {
    const lines = operations({ operationId: "a" }, { operationId: "b", deprecated: true });
    expect(lines).toEqual([": operationId a -> b", ": deprecated"]);
  });
});

describe("parameters", () => {
  test("are reported if they are new, new and required, or gone", () => {
    const [a, b, c] = ["a", "b", "c"].map((name) => ({ name, in: "query" }));
    expect(parameters([a as Json], [b as Json, { ...c, required: true }])).toEqual([
      "query a: gone",
      "query b: new",
      "query c: new, required",
    ]);
  });

  test("with the same name in another place differ, and names of headers have no case", () => {
    expect(parameters([{ name: "a", in: "query" }], [{ name: "a", in: "header" }])).toEqual([
      "query a: gone",
      "header a: new",
    ]);
    expect(parameters([{ name: "Prefer", in: "header" }], [{ name: "prefer", in: "header" }])).toEqual([]);
  });

  test("of the path apply to its operations, which may override them", () => {
    const shared = { name: "a", in: "query", schema: { type: "string" } };
    const item = (own: Json[]) => document({ "/a": { parameters: [shared], get: { parameters: own } } });
    const own = document({ "/a": { get: { parameters: [shared] } } });
    expect(compared(item([]), own)).toEqual([]);
    expect(compared(item([{ ...shared, schema: { type: "integer" } }]), own)).toEqual([
      "query a: type integer -> string",
    ]);
  });

  test.each<[string, Json, Json, string]>([
    ["a type", { type: "integer" }, { type: "string" }, "type integer -> string"],
    ["new and lost values", { enum: ["a", "b"] }, { enum: ["b", "c"] }, "new values c; values gone a"],
    ["a minimum", { minimum: 0 }, { minimum: 1 }, "minimum 0 -> 1"],
    ["a maximum that is gone", { maximum: 200 }, {}, "maximum 200 -> none"],
    ["a pattern", { pattern: "^a" }, { pattern: "^b" }, "pattern ^a -> ^b"],
    ["a default", { default: 10 }, { default: 20 }, "default 10 -> 20"],
    ["null", { type: "string" }, { type: ["string", "null"] }, "never null -> nullable"],
    [
      "other members",
      { type: "object" },
      { type: "object", additionalProperties: false },
      "undeclared members any -> none",
    ],
    ["deprecation", {}, { deprecated: true }, "deprecated"],
    ["a const", { const: "a" }, { const: "b" }, "new values b; values gone a"],
    [
      "null that is no value",
      { type: ["string", "null"], enum: ["a", null] },
      { type: ["string", "null"], enum: ["a"] },
      "nullable -> never null",
    ],
    ["what is excluded", { not: { const: 1 } }, { not: { const: 2 } }, 'not {"const":1} -> {"const":2}'],
    [
      "one of two patterns",
      { allOf: [{ pattern: "^a" }, { pattern: "b$" }] },
      { allOf: [{ pattern: "^c" }, { pattern: "b$" }] },
      "pattern ^a and b$ -> ^c and b$",
    ],
  ])("report %s", (_, before, after, text) => {
    expect(inputs(before, after)).toEqual([`query q: ${text}`]);
  });

  test("are equal if exclusions are written elsewhere, or explained differently", () => {
    const components = { schemas: { A: { properties: { title: { const: 1 } }, title: "a" } } };
    const excluding = (not: Json) => ({ parameters: [{ name: "q", in: "query", schema: { not } }] });
    const reference = { $ref: "#/components/schemas/A" };
    const same = { properties: { title: { const: 1 } }, description: "b" };
    const before = document({ "/a": { get: excluding(reference) } }, { components });
    expect(compared(before, document({ "/a": { get: excluding(same) } }))).toEqual([]);
    const other = { properties: { title: { const: 2 } } };
    expect(compared(before, document({ "/a": { get: excluding(other) } }))).toHaveLength(1);
  });

  test("are equal in another order of types and values", () => {
    const side = (...order: string[]) => ({ type: order, enum: order });
    expect(inputs(side("string", "integer"), side("integer", "string"))).toEqual([]);
  });

  test("are omitted if references to them are circular", () => {
    const components = {
      parameters: { A: { $ref: "#/components/parameters/B" }, B: { $ref: "#/components/parameters/A" } },
    };
    const circle = { parameters: [{ $ref: "#/components/parameters/A" }] };
    expect(operations(circle, {}, { components })).toEqual([]);
  });

  test("report that they are required", () => {
    const parameter = { name: "a", in: "query" };
    expect(parameters([parameter], [{ ...parameter, required: true }])).toEqual([
      "query a: optional -> required",
    ]);
  });

  test("report another media type", () => {
    const content = { "application/json": { schema: { type: "string" } } };
    expect(
      parameters(
        [{ name: "a", in: "query", schema: { type: "string" } }],
        [{ name: "a", in: "query", content }],
      ),
    ).toEqual(["query a: style form, exploded -> application/json"]);
  });

  test("report the style of a list only if it changes the request", () => {
    const styled = (type: string, explode: boolean) => [
      { name: "a", in: "query", explode, schema: { type } },
    ];
    expect(parameters(styled("array", true), styled("array", false))).toEqual([
      "query a: style form, exploded -> form",
    ]);
    expect(parameters(styled("string", true), styled("string", false))).toEqual([]);
  });
});

describe("request bodies", () => {
  const body = (schema: Json, required = false) => ({
    requestBody: { required, content: { "application/json; charset=utf-8": { schema } } },
  });

  test("are reported if they are new, required or gone", () => {
    expect(operations({}, body({}))).toEqual(["body: new"]);
    expect(operations({}, body({}, true))).toEqual(["body: new, required"]);
    expect(operations(body({}), body({}, true))).toEqual(["body: optional -> required"]);
    expect(operations(body({}), {})).toEqual(["body: gone"]);
  });

  test("report their members", () => {
    const before = body({ properties: { a: { type: "string" }, b: {} } });
    const after = body({ properties: { a: { type: "integer" }, c: {} }, required: ["c"] });
    expect(operations(before, after)).toEqual([
      "body.a: type string -> integer",
      "body.b: gone",
      "body.c: new, required",
    ]);
  });
});

describe("responses", () => {
  test("report new and removed statuses, including errors", () => {
    expect(
      operations({ responses: { 200: {}, 404: {} } }, { responses: { 202: {}, 404: {}, 429: {} } }),
    ).toEqual(["status 200: gone", "status 202: new", "status 429: new"]);
  });

  test("do not include extensions", () => {
    expect(operations({ responses: { "x-note": {} } }, { responses: {} })).toEqual([]);
  });

  test("report a removed body, and differences in the bodies of errors", () => {
    expect(operations(response({}), { responses: { 200: { content: {} } } })).toEqual(["200 body: gone"]);
    const error = (type: string) => ({
      responses: { 400: { content: { "application/json": { schema: { type } } } } },
    });
    expect(operations(error("string"), error("object"))).toEqual(["400 body: type string -> object"]);
  });

  test("report their media types, without parameters", () => {
    const typed = (...types: string[]) => ({
      responses: { 200: { content: Object.fromEntries(types.map((type) => [type, {}])) } },
    });
    expect(
      operations(typed("application/json", "text/csv"), typed("Application/JSON;charset=UTF-8")),
    ).toEqual(["200 body text/csv: gone"]);
    expect(operations(typed("application/json"), typed("application/json", "text/csv"))).toEqual([
      "200 body text/csv: new",
    ]);
  });

  test("report their headers and contents, with names in any case", () => {
    const with_ = (headers: Json) => ({ responses: { 200: { headers } } });
    const components = { headers: { A: { schema: { type: "integer" } } } };
    const before = with_({ "X-A": { $ref: "#/components/headers/A" }, "X-B": {}, "Content-Type": {} });
    const after = with_({ "x-a": { schema: { type: "string" } }, "X-C": {} });
    expect(operations(before, after, { components })).toEqual([
      "200 header X-A: type integer -> string",
      "200 header X-B: gone",
      "200 header X-C: new",
    ]);
  });

  test("report members at any depth: gone, new, of another type, nullable, optional", () => {
    const user = (profile: Json) => ({
      type: "array",
      items: { type: "object", properties: { profile: { type: "object", ...profile } } },
    });
    const before = user({
      properties: { a: {}, b: { type: "string" }, c: { type: "string" }, d: {} },
      required: ["d"],
    });
    const after = user({
      properties: { b: { type: "number" }, c: { type: ["string", "null"] }, d: {}, e: {} },
    });
    expect(bodies(before, after)).toEqual([
      "200 body[].profile.a: gone",
      "200 body[].profile.b: type string -> number",
      "200 body[].profile.c: never null -> nullable",
      "200 body[].profile.d: required -> optional",
      "200 body[].profile.e: new",
    ]);
  });

  test("report items if one side does not describe them", () => {
    const items = { type: "object", properties: { id: { type: "string" } }, required: ["id"] };
    const open = { type: "array" };
    expect(bodies({ ...open, items }, open)).toEqual([
      "200 body[]: type object -> any",
      "200 body[].id: gone",
    ]);
    expect(bodies(open, { ...open, items })).toEqual([
      "200 body[]: type any -> object",
      "200 body[].id: new",
    ]);
    expect(inputs(open, { ...open, items: { enum: ["a"] } })).toEqual([
      "query q[]: type any -> string",
      "query q[]: values any -> a",
    ]);
    expect(bodies(open, open)).toEqual([]);
  });

  test("report the values of undeclared members", () => {
    const map = (type: string) => ({ additionalProperties: { type } });
    expect(bodies(map("string"), map("number"))).toEqual(["200 body{}: type string -> number"]);
  });

  test("are compared completely if schemas are circular", () => {
    const tree = (type: string) => ({
      properties: { label: { type }, kids: { items: { $ref: "#/components/schemas/Tree" } } },
    });
    const side = (type: string) =>
      document(
        { "/a": { get: response({ $ref: "#/components/schemas/Tree" }) } },
        { components: { schemas: { Tree: tree(type) } } },
      );
    expect(compared(side("string"), side("number"))).toEqual(["200 body.label: type string -> number"]);
  });

  test("are compared completely if circles branch", () => {
    const branch = { $ref: "#/components/schemas/A" };
    const A = {
      allOf: [
        { properties: { x: branch, y: branch } },
        { anyOf: [{ properties: { x: branch } }, { properties: { y: branch } }] },
      ],
    };
    expect(bodies(branch, branch, { components: { schemas: { A } } })).toEqual([]);
  });

  test("may hold a $ref in an example, which is data", () => {
    const example = { $ref: "#/nowhere" };
    const media = {
      schema: { type: "object", example, properties: {} },
      example,
      examples: { a: { value: example } },
    };
    const side = () =>
      document({ "/a": { get: { responses: { 200: { content: { "application/json": media } } } } } });
    const after = side();
    expect(compared(side(), after)).toEqual([]);
    expect([...after.lost]).toEqual([]);
  });
});

describe("servers", () => {
  const at = (url: string, variables: Json = {}) =>
    document({ "/a": { get: {} } }, { servers: [{ url, variables }] });

  test("are identified by the templates of their URLs and the values of their variables", () => {
    expect(compared(at("https://{a}"), at("https://{b}"))).toEqual([
      "server https://{a}: gone",
      "server https://{b}: new",
    ]);
    expect(
      compared(at("https://{a}", { a: { default: "x" } }), at("https://{a}", { a: { default: "y" } })),
    ).toEqual(["server https://{a} a: default x -> y"]);
  });

  test("are those of the operation, its path or the document, in this order", () => {
    const [one, two] = [{ servers: [{ url: "/one" }] }, { servers: [{ url: "/two" }] }];
    const of = (operation: Json, path: Json, whole: Json) =>
      document({ "/a": { ...path, get: operation } }, whole);
    expect(compared(of(one, two, two), of({}, one, two))).toEqual([]);
    expect(compared(of({}, {}, one), of({}, one, two))).toEqual([]);
  });
});

describe("security", () => {
  const components = {
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "Authorization" },
      oauth2: { type: "oauth2" },
    },
  };

  test("reports new and removed scopes and schemes", () => {
    const lines = operations(
      { security: [{ key: [] }, { oauth2: ["a"] }] },
      { security: [{ oauth2: ["b"] }] },
      { components },
    );
    expect(lines).toEqual(["scheme apiKey header Authorization: gone", "scope a: gone", "scope b: new"]);
  });

  test("is the document's if an operation has none, and schemes are identified by type", () => {
    const before = document({ "/a": { get: {} } }, { components, security: [{ oauth2: ["a"] }] });
    const renamed = { securitySchemes: { OktaOAuth: { type: "oauth2" } } };
    const after = document({ "/a": { get: { security: [{ OktaOAuth: ["a"] }] } } }, { components: renamed });
    expect(compared(before, after)).toEqual([]);
  });
});
