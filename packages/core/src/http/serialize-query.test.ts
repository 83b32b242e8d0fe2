import { expect, test } from "vitest";
import { apiToken, createOktaClient, paginate } from "../index.ts";
import { writeQuery } from "./serializers.ts";

test.each<[string, Record<string, unknown>, string]>([
  ["a Date as an instant", { since: new Date(0) }, "since=1970-01-01T00%3A00%3A00.000Z"],
  ["a bigint by its digits", { limit: 9007199254740993n }, "limit=9007199254740993"],
  ["true and false", { sendEmail: false }, "sendEmail=false"],
  ["a list by its items", { id: ["a", "b"] }, "id=a&id=b"],
  ["all that ends a value", { q: 'a+b&c=d "e"#' }, "q=a%2Bb%26c%3Dd%20%22e%22%23"],
  ["an empty text", { search: "" }, "search="],
  ["what is undefined not at all", { search: undefined, limit: 1 }, "limit=1"],
])("a query has %s", (_, query, text) => {
  expect(writeQuery(query)).toBe(text);
});

test.each<[string, unknown]>([
  ["null", null],
  ["a date that does not exist", new Date(Number.NaN)],
  ["an object", { gt: 1 }],
  ["an empty list", []],
  ["a list with a hole", [undefined]],
  ["NaN", Number.NaN],
  ["a number that lost its digits", 2 ** 60],
  ["a function", () => "x"],
  ["half of a character", "\ud83d"],
])("%s in a query is rejected by the parameter's name, not omitted", (_, value) => {
  expect(() => writeQuery({ search: value })).toThrow(
    expect.objectContaining({ kind: "refused", message: expect.stringContaining("parameter search ") }),
  );
});

function recording() {
  const urls: string[] = [];
  const client = createOktaClient({
    orgUrl: "https://acme.okta.com",
    auth: apiToken("key"),
    fetch: async ({ url }) => {
      urls.push(url);
      const more = urls.length === 1 && {
        Link: '<https://acme.okta.com/api/v1/logs?after=x>; rel="next"',
      };
      return new Response("[{}]", { headers: { "Content-Type": "application/json", ...more } });
    },
  });
  return { client, urls };
}

test("since: new Date(0) requests events since 1970, and not of the last seven days", async () => {
  const { client, urls } = recording();
  await client.GET("/api/v1/logs", { params: { query: { since: new Date(0) as never } } });
  expect(urls).toEqual(["https://acme.okta.com/api/v1/logs?since=1970-01-01T00%3A00%3A00.000Z"]);
});

test("since: null is rejected", async () => {
  const { client, urls } = recording();
  const call = client.GET("/api/v1/logs", { params: { query: { since: null as never } } });
  await expect(call).rejects.toThrow("The query parameter since takes a string");
  expect(urls).toEqual([]);
});

test("query parameters that a link lacks are added as they were first sent", async () => {
  const { client, urls } = recording();
  const query = { until: new Date(0), filter: "x" } as never;
  for await (const _ of paginate(client, "/api/v1/logs", { params: { query } }));
  expect(urls[1]).toBe(
    "https://acme.okta.com/api/v1/logs?after=x&until=1970-01-01T00%3A00%3A00.000Z&filter=x",
  );
});
