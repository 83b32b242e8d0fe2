import { expect, test } from "vitest";
import { ask, mockWith } from "./ask.ts";

test("with `fields`, users and groups have the id and the named members, which keeps the contract", async () => {
  const mock = await mockWith();
  const first = async (path: string) => (await ask(mock, path)).json()[0];
  const fields = encodeURIComponent("status,profile:(firstName, lastName)");
  expect(await first(`/api/v1/users?limit=1&fields=${fields}`)).toEqual({
    id: "00u1ana2ferreira3Q5d",
    status: "ACTIVE",
    profile: { firstName: "Ana", lastName: "Ferreira" },
  });
  expect(await first("/api/v1/groups?limit=1&fields=type")).toEqual({
    id: "00g2fin4ance7Rk9w3Ls",
    type: "OKTA_GROUP",
  });
  expect(mock.violations()).toEqual([]);
});
