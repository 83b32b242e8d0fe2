import { expect, test } from "vitest";
import type { Fault } from "../src/index.ts";
import { ask, mockWith } from "./ask.ts";

const GROUPS = "/api/v1/groups?limit=1";
const USERS = "/api/v1/users?limit=1";
const JSON_BODY = { "Content-Type": "application/json" };

async function statuses(mock: Parameters<typeof ask>[0], path: string, times: number) {
  const found = [];
  for (let asked = 0; asked < times; asked += 1) found.push((await ask(mock, path)).status);
  return found;
}

test("times: only the next N requests", async () => {
  const mock = await mockWith({ faults: [{ kind: "status", status: 503, times: 2 }] });
  expect(await statuses(mock, GROUPS, 3)).toEqual([503, 503, 200]);
});

test("the first matching fault is applied", async () => {
  const mock = await mockWith({
    faults: [
      { kind: "status", status: 500, operation: "listUsers" },
      { kind: "status", status: 503 },
    ],
  });
  expect(await statuses(mock, GROUPS, 1)).toEqual([503]);
  expect(await statuses(mock, USERS, 2)).toEqual([500, 200]);
});

test.each([[{ operation: "listUsers" }], [{ path: "/api/v1/users" }], [{ path: "/api/v1/users*" }]])(
  "only for %j",
  async (scope) => {
    const mock = await mockWith({ faults: [{ kind: "status", status: 500, times: 5, ...scope }] });
    expect(await statuses(mock, GROUPS, 1)).toEqual([200]);
    expect(await statuses(mock, USERS, 1)).toEqual([500]);
  },
);

test("a path without * is that path only", async () => {
  const mock = await mockWith({ faults: [{ kind: "status", status: 500, path: "/api/v1/users" }] });
  expect(await statuses(mock, "/api/v1/users/00u1ana2ferreira3Q5d", 1)).toEqual([200]);
});

test("a probability depends on the seed", async () => {
  const drawn = async (seed: number) => {
    const mock = await mockWith({ seed, faults: [{ kind: "status", status: 503, probability: 0.5 }] });
    return statuses(mock, GROUPS, 20);
  };
  const first = await drawn(3);
  expect(first).toContain(200);
  expect(first).toContain(503);
  expect(await drawn(3)).toEqual(first);
  expect(await drawn(4)).not.toEqual(first);
});

test("a probability of 1 applies to every request", async () => {
  const mock = await mockWith({ faults: [{ kind: "status", status: 503, probability: 1 }] });
  expect(new Set(await statuses(mock, GROUPS, 10))).toEqual(new Set([503]));
  expect(mock.faultsLeft()).toEqual([{ kind: "status", status: 503, probability: 1 }]);
});

test("POST, GET and DELETE /_mock/faults add, list and remove faults", async () => {
  const mock = await mockWith();
  const script: Fault[] = [{ kind: "status", status: 503, times: 3 }, { kind: "html" }];
  const body = JSON.stringify(script);
  const left = [script[0], { kind: "html", times: 1 }];
  const added = await ask(mock, "/_mock/faults", { method: "POST", headers: JSON_BODY, body });
  expect({ status: added.status, left: added.json() }).toEqual({ status: 200, left });
  await ask(mock, GROUPS);
  expect((await ask(mock, "/_mock/faults")).json()).toEqual([{ ...script[0], times: 2 }, left[1]]);
  expect((await ask(mock, "/_mock/faults", { method: "DELETE" })).status).toBe(204);
  expect((await ask(mock, "/_mock/faults")).json()).toEqual([]);
  expect(await statuses(mock, GROUPS, 1)).toEqual([200]);
});

test("a test can add and remove faults", async () => {
  const mock = await mockWith();
  mock.faults([{ kind: "status", status: 500, times: 9 }]);
  expect(await statuses(mock, GROUPS, 1)).toEqual([500]);
  mock.clearFaults();
  expect(await statuses(mock, GROUPS, 1)).toEqual([200]);
});

test.each([
  [{}, "faults: takes a list of faults"],
  [[7], "faults[0]: takes an object"],
  [[{ kind: "explode" }], "faults[0].kind: takes one of status, delay, concurrencyLimit, "],
  [[{ kind: "html" }, {}], "faults[1].kind: takes one of "],
  [[{ kind: "status" }], "faults[0].status: takes a status from 200 to 599"],
  [[{ kind: "status", status: 100 }], "faults[0].status: takes a status from 200 to 599"],
  [
    [{ kind: "status", status: 500, headers: { "a b": "1" } }],
    "faults[0].headers: takes an object of header",
  ],
  [[{ kind: "status", status: 500, headers: { a: "b\r\nc: d" } }], "faults[0].headers: takes an object of "],
  [
    [{ kind: "status", status: 500, headers: { a: 1 } }],
    "faults[0].headers: takes an object of header lines",
  ],
  [[{ kind: "html", body: "x" }], 'faults[0].body: unknown; "html" takes '],
  [[{ kind: "delay" }], "faults[0].delayMs: takes a whole number from 0 to 86400000"],
  [[{ kind: "html", delayMs: -1 }], "faults[0].delayMs: takes a whole number from 0 to 86400000"],
  [[{ kind: "html", status: 99 }], "faults[0].status: takes a status from 200 to 599"],
  [[{ kind: "html", times: 0 }], "faults[0].times: takes a whole number from 1"],
  [[{ kind: "html", probability: 2 }], "faults[0].probability: takes a number above 0 and up to 1"],
  [[{ kind: "html", operation: "listUser" }], "faults[0].operation: takes one of listUsers, "],
  [[{ kind: "html", path: "users" }], "faults[0].path: takes a path that begins with a slash"],
  [
    [{ kind: "html", tims: 1 }],
    'faults[0].tims: unknown; "html" takes times, probability, operation, path, delayMs, status',
  ],
  [[{ kind: "drip", to: "https://a.example" }], 'faults[0].to: unknown; "drip" takes '],
  [[{ kind: "drip", chunkBytes: 0 }], "faults[0].chunkBytes: takes a whole number from 1"],
  [[{ kind: "drip", everyMs: -1 }], "faults[0].everyMs: takes a whole number from 0 to 60000"],
  [[{ kind: "redirect", to: "elsewhere" }], "faults[0].to: takes an origin (http or https) without a path"],
])("%j is rejected everywhere with a message", async (faults, message) => {
  await expect(mockWith({ faults: faults as Fault[] })).rejects.toThrow(message);
  const mock = await mockWith();
  expect(() => mock.faults(faults as Fault[])).toThrow(message);
  const answer = await ask(mock, "/_mock/faults", {
    method: "POST",
    headers: JSON_BODY,
    body: JSON.stringify(faults),
  });
  expect(answer.status).toBe(400);
  expect(answer.json().error).toContain(message);
  expect(mock.faultsLeft()).toEqual([]);
});
