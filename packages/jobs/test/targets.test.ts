import { apiToken, createOktaClient, type Fetch } from "@okta-idm/core";
import { type Mock, startMock } from "@okta-idm/mock";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  AmbiguousTargetError,
  appTarget,
  describeTarget,
  groupTarget,
  protectionMatches,
  resolveTarget,
  type TargetType,
  userTarget,
} from "../src/index.ts";

const dates = { created: "2024-01-01T00:00:00.000Z" };
const user = (id: string, login: string, email: string) => ({
  id,
  status: "ACTIVE",
  ...dates,
  profile: { login, email, firstName: "A", lastName: "B" },
});
const group = (id: string, name: string) => ({ id, type: "OKTA_GROUP", ...dates, profile: { name } });
const app = (id: string, label: string) => ({ id, name: "bookmark", label, status: "ACTIVE", ...dates });

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({
    state: {
      users: [
        user("00u1ana2ferreira3Q5d", "ana@example.com", "ana.ferreira@example.com"),
        user("00u2", 'o\'neill "x"@example.com', "shared@example.com"),
        user("00u3", "bo@example.com", "shared@example.com"),
        user("00u4", "plain", "plain.person@example.com"),
        user("00u5", "ACME/kim", "kim@example.com"),
      ],
      groups: [
        group("00g2fin4ance7Rk9w3Ls", "Finance"),
        group("00g3", "Finance EU"),
        group("00g4", "Twins"),
        group("00g5", "Twins"),
        group("00g6", "00g2fin4ance7Rk9w3Lt"),
      ],
      apps: [app("0oa1", "Travel"), app("0oa2", "Travel 2"), app("0oa3", "Wiki"), app("0oa4", "Wiki")],
    },
  });
});
afterAll(() => mock.close());

const find = (type: TargetType, name: string) =>
  resolveTarget(createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey) }), type, name);

test.each([
  ["user", "00u1ana2ferreira3Q5d", "00u1ana2ferreira3Q5d"],
  ["user", "ana@example.com", "00u1ana2ferreira3Q5d"],
  ["user", "ANA@example.com", "00u1ana2ferreira3Q5d"],
  ["user", "ana.ferreira@example.com", "00u1ana2ferreira3Q5d"],
  ["user", "plain", "00u4"],
  ["user", "acme/kim", "00u5"],
  ["user", 'o\'neill "x"@example.com', "00u2"],
  ["group", "00g2fin4ance7Rk9w3Ls", "00g2fin4ance7Rk9w3Ls"],
  ["group", "Finance", "00g2fin4ance7Rk9w3Ls"],
  ["group", "00g2fin4ance7Rk9w3Lt", "00g6"],
  ["app", "Travel", "0oa1"],
  ["group", "finance", "00g2fin4ance7Rk9w3Ls"],
  ["app", "TRAVEL", "0oa1"],
] as const)("the %s %s is found", async (type, name, id) => {
  expect(await find(type, name)).toMatchObject({ type, id });
});

test.each([
  ["user", "ana", 'with the id, login or email address "ana". Did you mean ana@example.com?'],
  ["user", "nobody@example.com", 'There is no user with the id, login or email address "nobody@example.com"'],
  ["user", "../groups", "There is no user"],
  [
    "group",
    "Finan",
    'There is no group with the id or name "Finan". Did you mean "Finance" or "Finance EU"?',
  ],
  ["group", "Finnace", 'Did you mean "Finance"?'],
  ["app", "Tra", 'There is no app with the id or label "Tra". Did you mean "Travel" or "Travel 2"?'],
  ["app", "Travle", 'Did you mean "Travel"'],
  ["user", "ana.fereira@example.com", "Did you mean ana@example.com?"],
  ["user", "kim", "Did you mean ACME/kim?"],
] as const)("the %s %s is not guessed", async (type, name, message) => {
  await expect(find(type, name)).rejects.toMatchObject({
    kind: "not_found",
    message: expect.stringContaining(message),
  });
});

test.each([
  ["user", "shared@example.com", ["00u2", "00u3"]],
  ["group", "Twins", ["00g4", "00g5"]],
  ["app", "Wiki", ["0oa3", "0oa4"]],
] as const)("the %s %s is more than one, and each is listed", async (type, name, ids) => {
  const error = (await find(type, name).catch((error: unknown) => error)) as AmbiguousTargetError;
  expect(error).toBeInstanceOf(AmbiguousTargetError);
  expect(error.candidates.map(({ id }) => id)).toEqual(ids);
  for (const id of ids) expect(error.message).toContain(id);
});

test("two groups with names in different case are distinguished by it", async () => {
  const state = {
    users: [],
    apps: [],
    memberships: {},
    groups: [group("00ga", "Ops"), group("00gb", "OPS")],
  };
  const org = await startMock({ state });
  const client = createOktaClient({ orgUrl: org.url, auth: apiToken(org.apiKey) });
  expect(await resolveTarget(client, "group", "OPS")).toMatchObject({ id: "00gb" });
  await expect(resolveTarget(client, "group", "ops")).rejects.toThrow('2 groups are named "ops"');
  await org.close();
});

test("similar names are looked for by one request, and by none for an id or when they are not wanted", async () => {
  const asked: string[] = [];
  const client = createOktaClient({
    orgUrl: mock.url,
    auth: apiToken(mock.apiKey),
    onEvent: (event) => {
      if (event.kind === "responded") asked.push(event.request);
    },
  });
  const requests = async (name: string, suggest?: boolean) => {
    asked.length = 0;
    await expect(resolveTarget(client, "user", name, { suggest })).rejects.toMatchObject({
      kind: "not_found",
    });
    return asked.length;
  };
  const without = await requests("zoe@example.com", false);
  expect(await requests("zoe@example.com")).toBe(without + 1);
  expect(await requests("00u1zoe2ferreira3Q5d")).toBe(1);
});

test("a name is not found, whatever becomes of the search for similar ones", async () => {
  let asked = 0;
  const network: Fetch = async () => {
    asked += 1;
    return asked === 1 ? Response.json([]) : new Response("{}", { status: 403 });
  };
  const client = createOktaClient({ orgUrl: "https://acme.okta.com", auth: apiToken("x"), fetch: network });
  const error = await resolveTarget(client, "app", "Nothing").catch((error: unknown) => error);
  expect(error).toMatchObject({ kind: "not_found", candidates: [] });
  expect(asked).toBe(2);
});

test("whatever a name holds, it finds nothing but what has it whole", async () => {
  const piece = fc.constantFrom(
    '"',
    "\\",
    "*",
    " or ",
    "eq",
    "@",
    "a",
    "ana@example.com",
    "%",
    "'",
    "漢",
    " ",
  );
  const names = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));
  await fc.assert(
    fc.asyncProperty(names, async (name) => {
      for (const type of ["user", "group", "app"] as const) {
        const found = await find(type, name).catch((error: Error) => error);
        if (found instanceof Error)
          expect(found).toMatchObject({ kind: expect.stringMatching(/not_found|invalid/) });
        else
          expect([found.name, found.id, found.email].map((text) => text?.toLowerCase())).toContain(
            name.toLowerCase(),
          );
      }
    }),
    { numRuns: 50 },
  );
});

test("who is protected is so by every name that leads there, in any letter case", async () => {
  const ana = await find("user", "ana@example.com");
  for (const entry of ["ana@EXAMPLE.com", "00u1ana2ferreira3Q5d", " ana.ferreira@example.com "]) {
    expect(protectionMatches({ users: ["x", entry] }, ana)[0]?.entry).toBe(entry);
  }
  expect(protectionMatches({ users: ["ana"], groups: ["ana@example.com"] }, ana)).toEqual([]);
  expect(protectionMatches({}, ana)).toEqual([]);
});

test("neither blanks around a name nor its form of Unicode keep a target from being protected", () => {
  const asTold = appTarget(app("0oa9", " Gescha\u0308ftsfu\u0308hrung ") as never);
  expect(protectionMatches({ apps: ["geschäftsführung"] }, asTold)[0]?.entry).toBe("geschäftsführung");
});

test("a name is shown without control characters", () => {
  const label = "Wiki\u001b[2J\u202e\nx";
  expect(describeTarget(appTarget(app("0oa9", label) as never))).toBe('"Wiki\\\\u001b[2J\\\\u202e x" (0oa9)');
});

test("a name with blanks is quoted, so that it cannot pass for a part of the sentence", () => {
  const label = 'Wiki (0oa1). Approve "all"';
  expect(describeTarget(appTarget(app("0oa9", label) as never))).toBe(
    '"Wiki (0oa1). Approve \\"all\\"" (0oa9)',
  );
});

test("what has an empty name is called by its id, so no question ends with nothing", () => {
  expect(userTarget({ ...user("00u9", "", "x@example.com") } as never).name).toBe("00u9");
  expect(groupTarget(group("00g9", " ") as never).name).toBe("00g9");
  expect(appTarget(app("0oa9", "") as never).name).toBe("0oa9");
});
