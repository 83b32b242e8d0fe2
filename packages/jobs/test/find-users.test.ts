import { apiToken, createOktaClient, type Fetch } from "@okta-idm/core";
import { aUser, type Mock, startMock } from "@okta-idm/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findUsers } from "../src/index.ts";

const person = (login: string, firstName: string, lastName: string, more: object = {}) =>
  aUser({ login, ...more, profile: { email: login, firstName, lastName } });

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({
    state: {
      users: [
        person("ana@example.com", "Ana", "Ferreira"),
        person("joana.silva@example.com", "Joana", "Silva"),
        person("anabela@example.com", "Anabela", "Costa"),
        person("a.gone@example.com", "Ana", "Gone", { status: "DEPROVISIONED" }),
        person("chloe@example.com", "Chloé", "Martin"),
        ...Array.from({ length: 30 }, (_, index) => person(`zed${index}@example.com`, "Zed", `Z${index}`)),
      ],
      groups: [],
      apps: [],
      memberships: {},
    },
  });
});
afterAll(async () => {
  expect(mock.violations()).toEqual([]);
  await mock.close();
});

const clientOf = (org: Mock) => createOktaClient({ orgUrl: org.url, auth: apiToken(org.apiKey) });
const logins = async (text: string, limit?: number) => {
  const { users, complete } = await findUsers(clientOf(mock), text, { limit });
  return { logins: users.map(({ profile }) => profile?.login), complete };
};

test.each([
  ["ana", ["ana@example.com", "anabela@example.com", "joana.silva@example.com", "a.gone@example.com"]],
  ["ANA@EX", ["ana@example.com"]],
  ["Ana Ferreira", ["ana@example.com"]],
  ["Ferreira, Ana", ["ana@example.com"]],
  ["erreir", ["ana@example.com"]],
  ["silva joana", ["joana.silva@example.com"]],
  ["joana.sil", ["joana.silva@example.com"]],
  ["gone", ["a.gone@example.com"]],
  ["nobody-has-this", []],
  ['x" or id pr or profile.login co "', []],
])("%s finds %j: who fits best comes first, who is deactivated last", async (text, expected) => {
  expect(await logins(text)).toEqual({ logins: expected, complete: true });
});

test("no more are given than the limit, and it says that there are more", async () => {
  expect(await logins("zed")).toMatchObject({ complete: false, logins: { length: 20 } });
  expect(await logins("zed", 3)).toMatchObject({ complete: false, logins: { length: 3 } });
  expect(await logins("zed", 200)).toMatchObject({ complete: true, logins: { length: 30 } });
});

test("more than a page of them are not all", async () => {
  const many = await startMock({ users: 3_000 });
  const { users, complete } = await findUsers(clientOf(many), "example", { limit: 200 });
  expect({ complete, count: users.length }).toEqual({ complete: false, count: 200 });
  await many.close();
});

test.each(["", " ", "a", "@", "%"])(
  "%j is too little to find anybody by, and nothing is sent",
  async (text) => {
    const client = createOktaClient({ orgUrl: "https://acme.okta.com", auth: apiToken("x"), fetch: unsent });
    await expect(findUsers(client, text)).rejects.toMatchObject({ kind: "refused" });
  },
);

test.each([0, 201, 1.5])("a limit of %d is rejected", async (limit) => {
  const client = createOktaClient({ orgUrl: "https://acme.okta.com", auth: apiToken("x"), fetch: unsent });
  await expect(findUsers(client, "ana", { limit })).rejects.toThrow(`limit of 1 to 200, not ${limit}`);
});

const unsent = () => Promise.reject(new Error("something was sent"));

/** The network to a mock, where Okta rejects lists of users that have one of these parameters. */
function rejecting(parameters: readonly string[], status = 400): Fetch {
  return (request) => {
    const { searchParams } = new URL(request.url);
    if (!parameters.some((name) => searchParams.has(name))) return fetch(request);
    const body = {
      errorCode: "E0000031",
      errorSummary: "Invalid search criteria.",
      errorId: "x",
      errorCauses: [],
    };
    return Promise.resolve(Response.json(body, { status }));
  };
}

test.each([
  ["search", ["ana@example.com", "anabela@example.com"], false],
  ["q", ["ana@example.com", "anabela@example.com", "joana.silva@example.com", "a.gone@example.com"], true],
])("if Okta rejects %s, the other question is answered", async (parameter, expected, complete) => {
  const network = rejecting([parameter]);
  const client = createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey), fetch: network });
  const found = await findUsers(client, "ana");
  expect(found.users.map(({ profile }) => profile?.login)).toEqual(expected);
  expect(found.complete).toBe(complete);
});

test.each([
  [["q", "search"], 400, "invalid"],
  [["q"], 403, "forbidden"],
])(
  "if Okta rejects %j with %d, nobody is found, and the error says why",
  async (parameters, status, kind) => {
    const network = rejecting(parameters, status);
    const client = createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey), fetch: network });
    await expect(findUsers(client, "ana")).rejects.toMatchObject({ kind });
  },
);
