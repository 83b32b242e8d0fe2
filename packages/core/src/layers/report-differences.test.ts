import { expect, test } from "vitest";
import { fakeOrg, orgUrl } from "../../test/fake-org.ts";
import type { ContractDifference } from "../index.ts";

const user = {
  id: "00u1",
  status: "ACTIVE",
  created: "2024-03-04T09:15:00.000Z",
  profile: { login: "ana@example.com" },
};

/** Requests a user, and returns the result and the reported differences. */
async function readUser(respond: () => Response, onDifference?: (difference: ContractDifference) => void) {
  const differences: ContractDifference[] = [];
  const { client } = fakeOrg(respond, {
    onDifference: (difference) => {
      differences.push(difference);
      return onDifference?.(difference);
    },
    retry: { attempts: 1 },
  });
  const result = await client.GET("/api/v1/users/{userId}", { params: { path: { userId: "00u1" } } });
  return { differences, ...result };
}

test("a response that matches the contract is not reported", async () => {
  expect((await readUser(() => Response.json(user))).differences).toEqual([]);
});

test("a difference has the operation, the pointer, the expected and the found value, and the request id", async () => {
  const { differences } = await readUser(() =>
    Response.json(
      { ...user, profile: { login: "ana@example.com", email: 5 } },
      { headers: { "X-Okta-Request-Id": "req-1" } },
    ),
  );
  expect(differences).toEqual([
    {
      kind: "unexpected_form",
      operation: "getUser",
      pointer: "/profile/email",
      expected: "string or null",
      found: "number",
      status: 200,
      requestId: "req-1",
    },
  ]);
});

test("the response is passed on unchanged, including unknown members", async () => {
  const strange = { ...user, status: 7, created: undefined, added: { deep: [1] } };
  const { data, differences } = await readUser(() => Response.json(strange));
  expect(data).toEqual(JSON.parse(JSON.stringify(strange)));
  expect(differences).toHaveLength(2);
});

test("an error body is checked too", async () => {
  const { differences, error } = await readUser(() => Response.json({ errorSummary: "No" }, { status: 403 }));
  expect(error).toEqual({ errorSummary: "No" });
  expect(differences).toMatchObject([
    { kind: "unexpected_form", pointer: "/errorCode", expected: "a value", found: "nothing", status: 403 },
  ]);
});

test("a status that is not in the contract is reported", async () => {
  const { differences } = await readUser(() => Response.json({ teapot: true }, { status: 418 }));
  expect(differences).toMatchObject([
    {
      kind: "undocumented_status",
      pointer: "",
      expected: expect.stringMatching(/^one of 200, 4/),
      found: "418",
    },
  ]);
});

test.each([
  [
    "throws",
    () => {
      throw new Error("hook");
    },
  ],
  [
    "rejects",
    async () => {
      throw new Error("hook");
    },
  ],
  ["never ends", () => new Promise<void>(() => {})],
])("a hook that %s does not break the call, and receives the next difference", async (_, hook) => {
  const { data, differences } = await readUser(() => Response.json({ ...user, id: 1, created: 2 }), hook);
  expect(data).toMatchObject({ id: 1, created: 2 });
  expect(differences).toHaveLength(2);
});

test("members that `fields` omits are no difference, except the id", async () => {
  const pointers: string[] = [];
  const { client } = fakeOrg(
    () => Response.json([{ id: "00u1", profile: { login: "ana@x" } }, { status: "ACTIVE" }]),
    {
      onDifference: ({ pointer }) => pointers.push(pointer),
    },
  );
  await client.GET("/api/v1/users", { params: { query: { fields: "profile:(login)" } } });
  expect(pointers).toEqual(["/1/id"]);
});

test("only the last response of a retried call is checked", async () => {
  let attempt = 0;
  const statuses: number[] = [];
  const { client } = fakeOrg(
    () => (attempt++ === 0 ? new Response("busy", { status: 429 }) : Response.json([{}])),
    {
      onDifference: ({ status }) => statuses.push(status),
    },
  );
  await client.GET("/api/v1/users");
  expect(statuses).toEqual([200, 200, 200, 200]);
});

test("a request outside the contract is not checked", async () => {
  const differences: ContractDifference[] = [];
  const { client } = fakeOrg(() => new Response("no JSON", { status: 418 }), {
    onDifference: (difference) => differences.push(difference),
  });
  await client.fetch(new Request(`${orgUrl}/api/v1/meta/schemas`));
  expect(differences).toEqual([]);
});
