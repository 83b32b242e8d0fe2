import { expect, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import type { Mock } from "../src/index.ts";
import { ask, mockWith } from "./ask.ts";

const LIMITS = { buckets: { "*": { limit: 1_000_000 } } };

/** Every item of a list, by following `next` until there is none or a page is empty. */
async function all(mock: Mock, path: string): Promise<{ id: string }[]> {
  const found: { id: string }[] = [];
  for (let next: string | undefined = path; next; ) {
    const { status, lines, json } = await ask(mock, next);
    expect(status).toBe(200);
    const page = json();
    found.push(...page);
    const link = lines("link").find((line) => line.endsWith('rel="next"'));
    next = page.length > 0 ? link?.slice(1 + mock.url.length, link.indexOf(">")) : undefined;
  }
  return found;
}

test.each(nightly([1], [1, 2, 3]))(
  "whatever the org of seed %i answers keeps to the contract",
  async (seed) => {
    const mock = await mockWith({ seed, users: 60, events: 120, limits: LIMITS });
    const users = await all(mock, "/api/v1/users?limit=25&search=id%20pr");
    const groups = await all(mock, "/api/v1/groups?limit=5");
    const apps = await all(mock, "/api/v1/apps?limit=5");
    const [group, app] = [groups.at(-1)?.id, apps.at(-1)?.id];
    expect(users.length).toBe(60);

    const seen = new Set<number | undefined>();
    const send = async (method: string, path: string) => seen.add((await ask(mock, path, { method })).status);
    for (const { id } of users) {
      const user = `/api/v1/users/${id}`;
      await send("GET", user);
      for (const step of ["suspend", "unsuspend", "unlock", "activate"])
        await send("POST", `${user}/lifecycle/${step}`);
      await send("POST", `${user}/lifecycle/reset_password?sendEmail=false`);
      await send("PUT", `/api/v1/groups/${group}/users/${id}`);
      await send("DELETE", `/api/v1/groups/${group}/users/${id}`);
      await send("DELETE", `${user}/sessions?oauthTokens=true`);
      await send("POST", `${user}/lifecycle/deactivate`);
      mock.advance(60_000);
      await send("POST", `${user}/lifecycle/activate?sendEmail=false`);
    }
    for (const { id } of [...groups, { id: "00gNobody" }])
      await send("PUT", `/api/v1/groups/${id}/users/${users[0]?.id}`);
    for (const { id } of [...apps, { id: "0oaNothing" }]) {
      await send("GET", `/api/v1/apps/${id}`);
      for (const step of ["activate", "deactivate"])
        await send("POST", `/api/v1/apps/${id}/lifecycle/${step}`);
      if (id !== app) await send("DELETE", `/api/v1/apps/${id}`);
    }
    for (const list of ["users", "groups", "apps", "logs"]) {
      await send("GET", `/api/v1/${list}?after=no-such-cursor`);
      await send("GET", `/api/v1/${list}?filter=no%20filter`);
      await send("GET", `/api/v1/${list}?q=a`);
    }
    await all(mock, "/api/v1/logs?limit=100");

    expect(mock.violations()).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining([200, 204, 400, 403, 404]));
    expect(seen).not.toContain(500);
  },
);
