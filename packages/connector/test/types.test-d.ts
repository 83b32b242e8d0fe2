// Compiled by \`pnpm typecheck\`, never run: each line marked below has to be a compile error, and no other may be.
import { createConnector } from "../src/index.ts";

const okta = createConnector({ url: "https://acme.okta.com", apikey: "key" });

// All 18, as documented.
okta.run("activate_user", { path_parameters: { userId: "00u1" }, parameters: { sendEmail: true } });
okta.run("add_user_to_group", { path_parameters: { groupId: "00g1", userId: "00u1" } });
okta.run("application_activate_by_id", { path_parameters: { appId: "0oa1" } });
okta.run("application_deactivate_by_id", { path_parameters: { appId: "0oa1" } });
okta.run("application_delete_by_id", { path_parameters: { appId: "0oa1" } });
okta.run("application_get_apps", {
  parameters: { q: "Okta", limit: 1, useOptimization: false, includeNonDeleted: false },
});
okta.run("application_get_by_id", {
  path_parameters: { appId: "0oa1" },
  parameters: { expand: "user/00u1" },
});
okta.run("clear_user_session", { path_parameters: { userId: "00u1" }, parameters: { oauthTokens: true } });
okta.run("deactivate_user", { path_parameters: { userId: "00u1" }, headers: { Prefer: "respond-async" } });
okta.run("force_password_reset", {
  path_parameters: { userId: "00u1" },
  parameters: { sendEmail: true, revokeSessions: true },
});
okta.run("generic_task", { endpoint: "/api/v1/users", method: "GET" });
okta.run("get_events", {
  parameters: { since: "2025-01-08T00:00:00.000Z", limit: 100, sortOrder: "ASCENDING" },
});
okta.run("get_groups", {
  parameters: { search: 'type eq "APP_GROUP"', sortBy: "lastUpdated", sortOrder: "asc" },
  verify_ssl: true,
});
okta.run("get_users", { headers: { "Content-Type": "application/json; okta-response=omitCredentials" } });
okta.run("remove_user_from_group", { path_parameters: { groupId: "00g1", userId: "00u1" } });
okta.run("suspend_user", { path_parameters: { userId: "00u1" } });
okta.run("unlock_user", { path_parameters: { userId: "00u1" } });
okta.run("unsuspend_user", { path_parameters: { userId: "00u1" } });

// @ts-expect-error no such action
okta.run("suspend_usr", { path_parameters: { userId: "00u1" } });
// @ts-expect-error no such path parameter
okta.run("suspend_user", { path_parameters: { userID: "00u1" } });
// @ts-expect-error a path parameter too many
okta.run("suspend_user", { path_parameters: { userId: "00u1", groupId: "00g1" } });
// @ts-expect-error a wrong type
okta.run("suspend_user", { path_parameters: { userId: 1 } });
// @ts-expect-error a missing input
okta.run("suspend_user", {});
// @ts-expect-error a missing parameter
okta.run("force_password_reset", { path_parameters: { userId: "00u1" }, parameters: {} });
// @ts-expect-error a missing group
okta.run("force_password_reset", { path_parameters: { userId: "00u1" } });
// @ts-expect-error a group that this action does not have
okta.run("suspend_user", { path_parameters: { userId: "00u1" }, parameters: { sendEmail: true } });
// @ts-expect-error a misspelt name beside a right one
okta.run("get_users", { parameters: { limit: 10, sortby: "id" } });
// @ts-expect-error a string where a number belongs
okta.run("get_users", { parameters: { limit: "10" } });
// @ts-expect-error outside a vocabulary
okta.run("get_events", { parameters: { sortOrder: "asc" } });
// @ts-expect-error outside a vocabulary
okta.run("deactivate_user", { path_parameters: { userId: "00u1" }, headers: { Prefer: "async" } });
// @ts-expect-error a wrong type in a setting of the call
okta.run("get_groups", { verify_ssl: "true" });
// @ts-expect-error no such input of the Generic Task
okta.run("generic_task", { endpoint: "/api/v1/users", body: {} });

export async function outputs(): Promise<void> {
  const users = await okta.run("get_users", {});
  if (users.status_code === 200) {
    const login: string | undefined = users.json[0]?.profile.login;
    const header: string | undefined = users.response_headers["link"];
    void [login, header];
  }
  // @ts-expect-error get_users is of the family that calls its body json
  void users.response;
  const sessions = await okta.run("clear_user_session", { path_parameters: { userId: "00u1" } });
  const status: number = sessions.status_code;
  // @ts-expect-error clear_user_session never answers 200
  const never: boolean = sessions.status_code === 200;
  void [status, never, sessions.response, sessions.headers, sessions.reason];
}

const turbine = createConnector({ url: "https://acme.okta.com", apikey: "key" }, { outputShape: "turbine" });
// @ts-expect-error no such shape
createConnector({ url: "https://acme.okta.com", apikey: "key" }, { outputShape: "swimlane" });

export async function turbineOutputs(): Promise<void> {
  const users = await turbine.run("get_users", {});
  if (users.status_code === 200) {
    const login: string | undefined = users.json_body?.[0]?.profile.login;
    void login;
  }
  // @ts-expect-error the shape has json_body instead
  void users.json;
  const session = await turbine.run("clear_user_session", { path_parameters: { userId: "00u1" } });
  const text: string | undefined = session.response_text;
  void text;
}
