import { expect, test } from "vitest";
import { createConnector } from "../src/index.ts";
import { asset } from "./recording-fetch.ts";

const BADGE = 9007199254740993n;

function connected(answer: string, options = {}) {
  const sent: string[] = [];
  const fetch = async (request: Request) => {
    sent.push(
      `${request.method} ${new URL(request.url).pathname}${new URL(request.url).search} ${await request.text()}`,
    );
    return new Response(answer, { headers: { "Content-Type": "application/json" } });
  };
  return { okta: createConnector(asset, { fetch: fetch as never, ...options }), sent };
}

test("generic_task sends a 64-bit integer with all its digits, wherever it is", async () => {
  const { okta, sent } = connected("{}");
  await okta.run("generic_task", {
    endpoint: "/api/v1/users/{{id}}",
    method: "POST",
    path_parameters: { id: BADGE },
    parameters: { n: [BADGE, 1] },
    json_body: { profile: { badge: BADGE } },
  });
  await okta.run("generic_task", { endpoint: "/x", method: "POST", data_body: { badge: BADGE } });
  await okta.run("generic_task", {
    endpoint: "/x",
    method: "POST",
    headers: { "Content-Type": "application/json" },
    data_body: { badge: BADGE },
  });
  expect(sent).toEqual([
    `POST /api/v1/users/${BADGE}?n=${BADGE}&n=1 {"profile":{"badge":${BADGE}}}`,
    `POST /x badge=${BADGE}`,
    `POST /x {"badge":${BADGE}}`,
  ]);
});

test("a number that lost digits in a body is an error that names it", async () => {
  const { okta, sent } = connected("{}");
  const call = okta.run("generic_task", {
    endpoint: "/x",
    method: "POST",
    json_body: { profile: { badges: [1, 2 ** 53] } },
  });
  await expect(call).rejects.toThrow(
    "json_body.profile.badges.1 has more digits than a JavaScript number keeps",
  );
  expect(sent).toEqual([]);
});

test.each([
  ["get_users", {}, "json"],
  ["generic_task", { endpoint: "/api/v1/users" }, "data"],
] as const)("%s answers a 64-bit integer as a bigint with all its digits", async (name, input, key) => {
  const body = `[{"id":"00u1","profile":{"badge":${BADGE}}}]`;
  const expected = [{ id: "00u1", profile: { badge: BADGE } }];
  const { okta } = connected(body);
  expect(await okta.runJson(name, input)).toMatchObject({ [key]: expected });
  const turbine = connected(body, { outputShape: "turbine" }).okta;
  expect(await turbine.runJson(name, input)).toMatchObject({ json_body: expected });
});
