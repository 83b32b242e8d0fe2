import { expect, test } from "vitest";
import { apiToken, createOktaClient, paginate } from "../index.ts";

const USER = '{"id":"00u1","profile":{"badge":9007199254740993}}';

function recording(answer: string) {
  const bodies: string[] = [];
  const client = createOktaClient({
    orgUrl: "https://acme.okta.com",
    auth: apiToken("key"),
    fetch: async (request) => {
      bodies.push(await request.text());
      return new Response(answer, { headers: { "Content-Type": "application/json" } });
    },
  });
  return { client, bodies };
}

test("a 64-bit integer of a user arrives as a bigint with all its digits", async () => {
  const { client } = recording(USER);
  const { data } = await client.GET("/api/v1/users/{userId}", { params: { path: { userId: "00u1" } } });
  expect(data?.profile).toEqual({ badge: 9007199254740993n });
});

test("a 64-bit integer in a list arrives as a bigint", async () => {
  const { client } = recording(`[${USER}]`);
  for await (const user of paginate(client, "/api/v1/users")) {
    expect(user.profile).toEqual({ badge: 9007199254740993n });
  }
});

test.each([
  ["behind text of digits", `"note":"${"1".repeat(300)}","badge":9007199254740993`],
  ["before it", `"badge":9007199254740993,"note":"${"1".repeat(300)}"`],
  ["among blanks", `"note":"${" 1".repeat(300)}","badge": \n 9007199254740993 `],
])("a 64-bit integer in a long response arrives as a bigint, %s", async (_, members) => {
  const { client } = recording(`{"id":"00u1","profile":{${members}}}`);
  const { data } = await client.GET("/api/v1/users/{userId}", { params: { path: { userId: "00u1" } } });
  expect(data?.profile).toMatchObject({ badge: 9007199254740993n });
});

test("a bigint is sent with all its digits, and a number that has lost digits is rejected", async () => {
  const { client, bodies } = recording(USER);
  const post = (badge: unknown) =>
    client.request("post" as never, "/api/v1/users/00u1" as never, { body: { profile: { badge } } } as never);
  await post(9007199254740993n);
  expect(bodies).toEqual(['{"profile":{"badge":9007199254740993}}']);
  await expect(post(2 ** 53 + 2)).rejects.toThrow(
    "The body's profile.badge has more digits than a JavaScript number keeps. Pass it as a bigint or a string",
  );
  await expect(post(Number.NaN)).rejects.toThrow("The body's profile.badge is not a finite number");
  expect(bodies).toHaveLength(1);
});

test.each([new Map([["a", 1]]), new URLSearchParams("a=1"), Promise.resolve({}), new Uint8Array(2)])(
  "a body that JSON would write as {} is rejected: %s",
  async (body) => {
    const { client, bodies } = recording(USER);
    const call = client.request("post" as never, "/api/v1/groups" as never, { body } as never);
    await expect(call).rejects.toThrow("The body must be a plain object or a list");
    expect(bodies).toEqual([]);
  },
);
