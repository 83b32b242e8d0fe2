import { type Connector, type Output, outputBody } from "@okta-idm/connector";
import { errorLine } from "@okta-idm/core";

/** Runs an action on the command line, as a person would, and resolves with the output that it printed. */
export type CommandLine = (action: string, input: object) => Promise<Output>;

/** Prints one step: what was done, by which tool, and what came of it. */
export type Tell = (done: string, tool: string, result: readonly string[]) => void;

/**
 * Contains a compromised account, step by step: an administrator's part on the command line, a playbook's part
 * through the connector.
 *
 * @throws Error at the first step that Okta does not carry out: what follows would build on sand.
 */
export async function contain(
  login: string,
  groupName: string,
  cli: CommandLine,
  okta: Connector,
  tell: Tell,
) {
  const started = new Date().toISOString();
  const found = await cli("get_users", {
    parameters: { filter: `profile.login eq ${JSON.stringify(login)}` },
  });
  const user = one(found, (candidate) => candidate.profile?.["login"] === login);
  const name = `${user.profile?.["firstName"]} ${user.profile?.["lastName"]}`;
  tell("Find the user", "okta-idm run get_users", [`${name}, ${user.id}, status ${user.status}`]);
  const path_parameters = { userId: user.id };

  done(await cli("suspend_user", { path_parameters }));
  // By id: lists lag a moment behind a write.
  const read = await okta.run("generic_task", { endpoint: "/api/v1/users/{{userId}}", path_parameters });
  const { status } = outputBody(done(read)) as Entry;
  tell("Suspend the account", "okta-idm run suspend_user", [`${user.status} -> ${status}`]);

  done(await okta.run("clear_user_session", { path_parameters, parameters: { oauthTokens: true } }));
  tell("End the sessions", "clear_user_session", ["every session ended, OAuth tokens revoked with them"]);

  done(await okta.run("force_password_reset", { path_parameters, parameters: { sendEmail: true } }));
  tell("Force a password reset", "force_password_reset", [
    `the link went to ${user.profile?.["email"]} by mail`,
  ]);

  const groups = await okta.run("get_groups", { parameters: { q: groupName } });
  const group = one(groups, (candidate) => candidate.profile?.["name"] === groupName);
  done(await okta.run("remove_user_from_group", { path_parameters: { groupId: group.id, userId: user.id } }));
  tell("Take the user out of a group", "remove_user_from_group", [
    `no longer a member of ${groupName}, ${group.id}`,
  ]);

  const events = async (parameters: object) =>
    outputBody(done(await cli("get_events", { parameters }))) as readonly Event[];
  const own = await events({ filter: `actor.id eq "${user.id}"`, sortOrder: "DESCENDING", limit: 5 });
  tell("Read what the account did of late", "okta-idm run get_events", own.map(describe));
  const about = await events({ filter: `target.id eq "${user.id}"`, since: started });
  tell("Read what was done about it", "okta-idm run get_events", about.map(describe));
}

interface Entry {
  readonly id: string;
  readonly status?: string;
  readonly profile?: Readonly<Record<string, unknown>>;
}

interface Event {
  readonly published: string;
  readonly eventType: string;
  readonly outcome?: { readonly result?: string } | null;
  readonly actor?: { readonly id?: string } | null;
  readonly client?: { readonly ipAddress?: string | null } | null;
}

function describe({ published, eventType, outcome, client }: Event): string {
  const time = published.replace("T", " ").slice(0, 16);
  return `${time}  ${eventType}  ${outcome?.result ?? ""}  ${client?.ipAddress ?? ""}`.trimEnd();
}

/** The one entry of a list that is meant: none or several are an error, never a guess. */
function one(output: Output, meant: (entry: Entry) => boolean): Entry {
  const entries = (outputBody(done(output)) as Entry[]).filter(meant);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1)
    throw new Error(`${entries.length} matches where one was meant`);
  return entry;
}

function done(output: Output): Output {
  if (output.status_code < 300) return output;
  throw new Error(`Okta answered ${output.status_code} ${errorLine(outputBody(output)) ?? output.reason}`);
}
