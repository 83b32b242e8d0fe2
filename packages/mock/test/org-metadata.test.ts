import { expect, test } from "vitest";
import { ask, mockWith } from "./ask.ts";

test("an org returns its id without authentication, the same for each host, and nothing is recorded", async () => {
  const mock = await mockWith({});
  const tell = (host: string) =>
    ask(mock, "/.well-known/okta-organization", { headers: { Authorization: "", Host: host } });
  const port = new URL(mock.url).port;
  const one = await tell(`127.0.0.1:${port}`);
  const other = await tell(`localhost:${port}`);
  expect(one.json()).toMatchObject({ id: expect.stringMatching(/^00o\w{17}$/), pipeline: "idx" });
  expect(other.json().id).toBe(one.json().id);
  expect(mock.violations()).toEqual([]);
});
