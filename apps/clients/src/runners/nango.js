// Runs every action of Nango's templates for Okta. A small replacement for Nango sends their requests.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "./bundle.js";
import { apiKey, ask, attempt, home, newApp, newGroup, newUser, sources, url } from "./context.js";

const root = join(sources["NangoHQ/integration-templates"], "integrations", "okta");
const standIn = join(home, "nango.js");
writeFileSync(standIn, "export const createAction = (action) => action;\n");

class ActionError extends Error {
  constructor(payload) {
    super(JSON.stringify(payload));
    this.payload = payload;
  }
}

async function send(method, { endpoint, params = {}, data, headers = {} }) {
  const target = new URL(url + endpoint);
  for (const [name, value] of Object.entries(params)) target.searchParams.set(name, value);
  const response = await fetch(target, {
    method,
    headers: { authorization: `SSWS ${apiKey}`, "content-type": "application/json", ...headers },
    ...(method !== "GET" && { body: data === undefined ? "" : JSON.stringify(data) }),
  });
  const text = await response.text();
  const answer = {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    data: text === "" ? "" : JSON.parse(text),
  };
  if (response.ok) return answer;
  throw Object.assign(new Error(`${method} ${target.pathname} answered ${response.status}: ${text}`), {
    response: answer,
  });
}

const nango = {
  ActionError,
  log: async () => {},
  get: (asked) => send("GET", asked),
  post: (asked) => send("POST", asked),
  put: (asked) => send("PUT", asked),
  patch: (asked) => send("PATCH", asked),
  delete: (asked) => send("DELETE", asked),
  proxy: ({ method = "GET", ...asked }) => send(method.toUpperCase(), asked),
  paginate: async function* ({ paginate: _, ...asked }) {
    for (let endpoint = asked.endpoint; endpoint; ) {
      const { data, headers } = await send("GET", { ...asked, endpoint });
      yield data;
      const next = /<([^>]+)>; rel="next"/.exec(headers.link ?? "")?.[1];
      endpoint = next?.slice(url.length);
    }
  },
  zodValidateInput: async ({ zodSchema, input }) => zodSchema.parse(input),
};

const statusFor = { "activate-user": "STAGED", "unsuspend-user": "SUSPENDED", "unlock-user": "LOCKED_OUT" };

/** Creates a user in the status that the action requires. */
async function userFor(action) {
  const status = statusFor[action];
  if (status === undefined) return (await newUser()).id;
  const filter = encodeURIComponent(`status eq "${status}"`);
  return (await ask("GET", `/api/v1/users?filter=${filter}`))[0].id;
}

const ruleFor = async (groupId) =>
  ask("POST", "/api/v1/groups/rules", {
    type: "group_rule",
    name: `rule ${Math.random()}`,
    conditions: { expression: { value: 'user.department=="X"', type: "urn:okta:expression:1.0" } },
    actions: { assignUserToGroups: { groupIds: [groupId] } },
  });

/** Returns the input of the action's own test, with ids of the mock instead of recorded ones. */
async function inputFor(action) {
  const { input } = JSON.parse(readFileSync(join(root, "tests", `${action}.test.json`), "utf8"));
  const userId = await userFor(action);
  const groupId = (await newGroup()).id;
  const appId = (await newApp(action === "delete-application" ? "?activate=false" : "")).id;
  if (/^remove-user-group$/.test(action)) await ask("PUT", `/api/v1/groups/${groupId}/users/${userId}`);
  if (action === "remove-user-from-application")
    await ask("POST", `/api/v1/apps/${appId}/users`, { id: userId });
  if (action === "remove-group-from-application")
    await ask("PUT", `/api/v1/apps/${appId}/groups/${groupId}`, {});
  const here = { userId, groupId, appId, schemaId: "default", group_ids: [groupId], groupIds: [groupId] };
  if ("ruleId" in input) here.ruleId = (await ruleFor(groupId)).id;
  if ("factorId" in input) {
    const body = { factorType: "token:software:totp", provider: "OKTA" };
    here.factorId = (await ask("POST", `/api/v1/users/${userId}/factors`, body)).id;
  }
  if ("roleAssignmentId" in input) {
    here.roleAssignmentId = (await ask("POST", `/api/v1/users/${userId}/roles`, { type: "APP_ADMIN" })).id;
  }
  for (const name of Object.keys(here)) if (!(name in input)) delete here[name];
  return { ...input, ...here };
}

for (const file of readdirSync(join(root, "actions"))) {
  const action = file.replace(/\.ts$/, "");
  await attempt(action, async () => {
    const { default: template } = await load(join(root, "actions", file), {
      alias: { nango: standIn },
      name: action,
    });
    const input = template.input.parse(await inputFor(action));
    template.output.parse(await template.exec(nango, input));
  });
}
