import { expect, test } from "vitest";
import { ask, mockWith } from "./ask.ts";

test("a response has the headers that Okta sends", async () => {
  const mock = await mockWith();
  const { headers, lines } = await ask(mock, "/api/v1/users?limit=1");
  expect(headers).toMatchObject({
    "content-type": "application/json;charset=UTF-8",
    "x-okta-request-id": expect.stringMatching(/^[0-9a-f]{32}$/),
    "x-rate-limit-limit": "600",
    "x-rate-limit-remaining": "599",
    "x-rate-limit-reset": expect.stringMatching(/^\d{10}$/),
    "cache-control": "no-cache, no-store",
    pragma: "no-cache",
    expires: "0",
  });
  expect(headers).not.toHaveProperty("retry-after");
  expect(lines("set-cookie")).toEqual([
    expect.stringContaining("sid="),
    expect.stringMatching(/^JSESSIONID=[0-9A-F]{32};/),
  ]);
  const untilReset = Number(headers["x-rate-limit-reset"]) * 1000 - Date.parse(String(headers.date));
  expect(untilReset).toBeGreaterThan(0);
  expect(untilReset).toBeLessThanOrEqual(60_000);
});

test("self and next are two header lines", async () => {
  const mock = await mockWith();
  const { lines } = await ask(mock, "/api/v1/users?limit=1");
  expect(lines("link")).toEqual([
    expect.stringMatching(/; rel="self"$/),
    expect.stringMatching(/; rel="next"$/),
  ]);
});

test("groups with q have no Link header", async () => {
  const mock = await mockWith();
  const { lines, json } = await ask(mock, "/api/v1/groups?q=Fin&limit=1");
  expect(json()).toHaveLength(1);
  expect(lines("link")).toEqual([]);
});

test("a 204 has neither a content type nor a length", async () => {
  const mock = await mockWith();
  const path = "/api/v1/users/00u1ana2ferreira3Q5d/sessions?__code=204";
  const { status, headers, body } = await ask(mock, path, { method: "DELETE" });
  expect({ status, body }).toEqual({ status: 204, body: "" });
  expect(headers).not.toHaveProperty("content-type");
  expect(headers).not.toHaveProperty("content-length");
});

test("Date follows the mock's clock", async () => {
  const mock = await mockWith();
  const day = 86_400_000;
  mock.advance(day);
  const earliest = Date.now() + day;
  const { headers } = await ask(mock, "/api/v1/users?limit=1");
  const date = Date.parse(String(headers.date));
  expect(date).toBeGreaterThan(earliest - 1_000);
  expect(date).toBeLessThanOrEqual(mock.now());
});

test("speed makes the clock run faster", async () => {
  const mock = await mockWith({ speed: 1_000_000 });
  const { headers } = await ask(mock, "/api/v1/users?limit=1");
  expect(Date.parse(String(headers.date)) - Date.now()).toBeGreaterThan(60_000);
});

test("the same seed gives the same request ids, another seed others", async () => {
  const ids = async (seed: number) => {
    const mock = await mockWith({ seed });
    const answers = [await ask(mock, "/api/v1/groups"), await ask(mock, "/api/v1/groups")];
    return answers.map(({ headers }) => headers["x-okta-request-id"]);
  };
  const first = await ids(7);
  expect(first[0]).not.toBe(first[1]);
  expect(await ids(7)).toEqual(first);
  expect(await ids(8)).not.toEqual(first);
});

test("latencyMs delays every response", async () => {
  const mock = await mockWith({ latencyMs: 30 });
  const started = performance.now();
  await ask(mock, "/api/v1/groups");
  expect(performance.now() - started).toBeGreaterThanOrEqual(29);
});
