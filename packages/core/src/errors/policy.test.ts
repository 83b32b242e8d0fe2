import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { statusRows } from "../../generate/status-table.ts";
import { hastyClock } from "../../test/fake-clock.ts";
import { HttpHeaders } from "../http/headers.ts";
import { HttpRequest } from "../http/request.ts";
import { HttpResponse } from "../http/response.ts";
import { retry } from "../layers/retry.ts";
import { kindOfResponse, STATUS_POLICY } from "./policy.ts";
import { errorFromResponse } from "./response-error.ts";

const body = { errorCode: "E0000001", errorSummary: "…" };

function responseTo(method: string, status: number): HttpResponse {
  const request = new HttpRequest("https://acme.okta.com/api/v1/users/00u1", { method });
  const init = { status, statusText: "", headers: new HttpHeaders(), body: Buffer.from("") };
  return new HttpResponse(request, init);
}

/** Whether the retry layer sends a request again after this status. */
async function isSentAgain(method: string, status: number): Promise<boolean> {
  let attempts = 0;
  const send = retry({ clock: hastyClock() })(async () => {
    attempts += 1;
    return attempts === 1 ? responseTo(method, status) : responseTo(method, 200);
  });
  await send(new HttpRequest("https://acme.okta.com/api/v1/users/00u1", { method }));
  return attempts > 1;
}

test.each([...Object.entries(STATUS_POLICY), ["400", undefined], ["501", undefined]] as const)(
  "the retry layer, OktaError and the README agree on status %s",
  async (text, policy) => {
    const status = Number(text);
    const { retry: rule, outcome } = policy ?? { retry: "none" };
    expect(await isSentAgain("POST", status)).toBe(rule === "all");
    expect(await isSentAgain("GET", status)).toBe(rule === "all" || rule === "idempotent");

    const write = errorFromResponse(responseTo("POST", status), body);
    const read = errorFromResponse(responseTo("GET", status), body);
    expect(write.retryable).toBe(rule === "all" || rule === "later");
    expect(read.retryable).toBe(rule !== "none");
    expect(write.outcome).toBe(outcome);
    expect(read.outcome).toBeUndefined();
    if (policy) expect(write.kind).toBe(policy.kind);
  },
);

test("the README has the table of statuses", async () => {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const rows = readme.split("\n").map((line) =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
  for (const row of statusRows()) expect(rows).toContainEqual(row);
});

test.each([
  [302, "unreadable"],
  [400, "invalid"],
  [401, "unauthenticated"],
  [403, "forbidden"],
  [404, "not_found"],
  [405, "invalid"],
  [409, "conflict"],
  [411, "invalid"],
  [423, "conflict"],
  [429, "rate_limited"],
  [499, "invalid"],
  [500, "server"],
  [501, "server"],
  [503, "server"],
  [599, "server"],
] as const)("status %d is of kind %s", (status, kind) => {
  expect(kindOfResponse(status, body)).toBe(kind);
});

test.each([
  [400, "unreadable"],
  [404, "unreadable"],
  [401, "unauthenticated"],
  [403, "forbidden"],
  [503, "server"],
] as const)("status %d without Okta's error body is of kind %s", (status, kind) => {
  for (const foreign of [undefined, "<html>", { status, message: "Resource not found" }, { errorCode: 1 }]) {
    expect(kindOfResponse(status, foreign)).toBe(kind);
  }
});
