import { expect, test } from "vitest";
import { drain, pagedOrg } from "../../test/paged-org.ts";
import { OktaError, paginateRaw } from "../index.ts";

const logs = "/api/v1/logs";

function bodyOf(text: string, link?: string): Response {
  return new Response(text, {
    headers: { "Content-Type": "application/json", ...(link && { Link: `<${link}>; rel="next"` }) },
  });
}

test("items keep their bytes, and have the requested members", async () => {
  const first = `[ {"uuid":"u1","big":12345678901234567890, "e":1e2}`;
  const { client } = pagedOrg({
    [logs]: bodyOf(`${first} ]`, "https://acme.okta.com/api/v1/logs?after=1"),
    [`${logs}?after=1`]: bodyOf(`[{"z":1,"uuid":"u\\u0032","a":1.0}]`),
  });
  const list = paginateRaw(client, logs, {}, ["uuid", "published"]);
  const { items } = await drain(list);
  expect(items.map(({ bytes, members }) => [bytes.toString(), ...members])).toEqual([
    [first.slice(2), "u1", undefined],
    [`{"z":1,"uuid":"u\\u0032","a":1.0}`, "u2", undefined],
  ]);
  expect(list.end).toEqual({ complete: true });
});

test.each([
  ["an object", `{"errorCode":"x"}`, "its body is not a list"],
  ["half a list", `[{"uuid":"u1"},`, "its body (application/json) is not JSON"],
  ["nothing", "", "its body"],
])("%s is not a page", async (_, text, told) => {
  const { client } = pagedOrg({ [logs]: bodyOf(text) });
  const { items, error } = await drain(paginateRaw(client, logs));
  expect(items).toEqual([]);
  expect(error).toBeInstanceOf(OktaError);
  expect(error).toMatchObject({ kind: "unreadable", message: expect.stringContaining(told) });
});

test("an error of Okta is read as one", async () => {
  const body = { errorCode: "E0000006", errorSummary: "You do not have permission" };
  const { client } = pagedOrg({ [logs]: Response.json(body, { status: 403 }) });
  const { error } = await drain(paginateRaw(client, logs));
  expect(error).toMatchObject({ kind: "forbidden", code: "E0000006" });
});
