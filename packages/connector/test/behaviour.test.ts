import { apiToken, createOktaClient, paginate } from "@okta-idm/core";
import { type Mock, startMock } from "@okta-idm/mock";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Connector, createConnector, type Output, outputBody } from "../src/index.ts";

let mock: Mock;
let okta: Connector;
beforeEach(async () => {
  mock = await startMock({ users: 450 });
  okta = createConnector({ url: mock.url, apikey: mock.apiKey });
});
afterEach(async () => {
  expect(mock.violations()).toEqual([]);
  await mock.close();
});

const ana = { path_parameters: { userId: "ana@example.com" } };
const told = (output: Output) => [
  output.status_code,
  (outputBody(output) as { errorCode?: string }).errorCode,
];

test("a suspension is sent once, and a second one returns Okta's error", async () => {
  expect(told(await okta.run("suspend_user", ana))).toEqual([200, undefined]);
  expect(told(await okta.run("suspend_user", ana))).toEqual([400, "E0000001"]);
  expect(told(await okta.run("unsuspend_user", ana))).toEqual([200, undefined]);
  expect(told(await okta.run("unlock_user", ana))).toEqual([403, "E0000032"]);
  expect(told(await okta.run("activate_user", ana))).toEqual([403, "E0000016"]);
});

test("an app has to be deactivated before it is deleted, and is gone then", async () => {
  const apps = await okta.run("application_get_apps", { parameters: { filter: 'status eq "ACTIVE"' } });
  const [app] = outputBody(apps) as { id: string }[];
  const input = { path_parameters: { appId: app?.id ?? "" } };
  expect(told(await okta.run("application_delete_by_id", input))).toEqual([403, "E0000056"]);
  expect(told(await okta.run("application_deactivate_by_id", input))).toEqual([200, undefined]);
  expect(told(await okta.run("application_delete_by_id", input))).toEqual([204, undefined]);
  expect(told(await okta.run("application_get_by_id", input))).toEqual([404, "E0000007"]);
});

test("a 429 is waited for, and the action is carried out once", async () => {
  mock.faults([{ kind: "status", status: 429, operation: "suspendUser" }]);
  const patient = createConnector({ url: mock.url, apikey: mock.apiKey }, { clock: instantly });
  expect(told(await patient.run("suspend_user", ana))).toEqual([200, undefined]);
  expect(mock.faultsLeft()).toEqual([]);
});

test("a page that is cut off is no list of users", async () => {
  mock.faults([{ kind: "truncatedJson", operation: "listUsers" }]);
  await expect(okta.run("get_users", {})).rejects.toMatchObject({ kind: "unreadable", status: 200 });
});

test("a suspension with a lost response is settled by reading, and sent once", async () => {
  mock.faults([{ kind: "resetAfter", operation: "suspendUser" }]);
  const sent: string[] = [];
  const watched = createConnector(
    { url: mock.url, apikey: mock.apiKey },
    { onEvent: (event) => "request" in event && event.kind !== "retrying" && sent.push(event.request) },
  );
  expect(await watched.run("suspend_user", ana)).toMatchObject({
    status_code: 200,
    reason: "OK (the response was lost; settled by reading)",
    json: {},
  });
  expect(sent).toEqual([
    "POST /api/v1/users/{userId}/lifecycle/suspend",
    "GET /api/v1/users/{userId}",
    "POST /api/v1/users/{userId}/lifecycle/suspend",
  ]);
  expect(told(await okta.run("suspend_user", ana))).toEqual([400, "E0000001"]);
});

test("every user is listed once, past an empty page, and a link to another host is not followed", async () => {
  const client = createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey) });
  const list = () =>
    paginate(client, "/api/v1/users", { params: { query: { search: "created pr", limit: 100 } } });
  mock.faults([{ kind: "emptyPage" }]);
  const users = list();
  const ids = new Set<string>();
  for await (const { id } of users) ids.add(id);
  expect(users.end).toEqual({ complete: true });
  expect(ids.size).toBeGreaterThanOrEqual(450);

  mock.faults([{ kind: "foreignNext" }]);
  const foreign = (async () => {
    for await (const _ of list());
  })();
  await expect(foreign).rejects.toMatchObject({ kind: "refused" });
});

const instantly = {
  now: () => mock.now(),
  sleep: async (milliseconds: number) => mock.advance(milliseconds),
};
