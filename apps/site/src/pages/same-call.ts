import type { Action } from "@okta-idm/connector";
import { block } from "../markdown/table.ts";

interface Input {
  readonly path_parameters?: Readonly<Record<string, string>>;
  readonly parameters?: Readonly<Record<string, string | number | boolean>>;
}

/** The command of the CLI that makes the same call. For the Generic Task it is `api`. */
const COMMANDS: Readonly<Record<string, string>> = {
  activate_user: "users activate {userId}",
  add_user_to_group: "groups add-user {groupId} {userId}",
  application_activate_by_id: "apps activate {appId}",
  application_deactivate_by_id: "apps deactivate {appId} --yes",
  application_delete_by_id: "apps delete {appId} --yes",
  application_get_apps: "apps list",
  application_get_by_id: "apps get {appId}",
  clear_user_session: "users clear-sessions {userId}",
  deactivate_user: "users deactivate {userId} --yes",
  force_password_reset: "users reset-password {userId}",
  get_events: "logs list",
  get_groups: "groups list",
  get_users: "users list",
  remove_user_from_group: "groups remove-user {groupId} {userId}",
  suspend_user: "users suspend {userId}",
  unlock_user: "users unlock {userId}",
  unsuspend_user: "users unsuspend {userId}",
};

/** Returns one call on each surface, as a group of code blocks. */
export function sameCall(action: Action, input: object): string {
  const ways = [
    block("sh [Command line]", commandLines(action, input).join("\n")),
    block("ts [TypeScript]", typeScript(action, input)),
    block("json [Connector input]", JSON.stringify(input, null, 2)),
    block("json [MCP]", JSON.stringify(mcpCall(action, input), null, 2)),
  ];
  return `::: code-group\n\n${ways.join("\n\n")}\n\n:::`;
}

/** Returns the command with its own options, and `run` with the documented input. */
export function commandLines(action: Action, input: object): string[] {
  return [ownCommand(action, input), `okta-idm run ${action.name} --input ${quoted(JSON.stringify(input))}`];
}

function ownCommand(action: Action, input: Input): string {
  const { path_parameters = {}, parameters = {} } = input;
  const command = COMMANDS[action.name];
  const inPath = (text: string) =>
    text.replace(/\{+(\w+)\}+/g, (_, name: string) => path_parameters[name] ?? "");
  if (command === undefined) {
    const { endpoint = "", method = "GET" } = input as { endpoint?: string; method?: string };
    return `okta-idm api ${method} ${quoted(inPath(endpoint))}`;
  }
  const options = Object.entries(parameters).map(([name, value]) => {
    const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (typeof value === "boolean") return value ? `--${option}` : `--no-${option}`;
    return `--${option} ${quoted(String(value))}`;
  });
  return ["okta-idm", inPath(command), ...options].join(" ");
}

function quoted(text: string): string {
  return /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function typeScript({ name, output }: Action, input: object): string {
  return `import { createConnector } from "@okta-idm/connector";

const okta = createConnector({
  url: process.env["OKTA_URL"] ?? "",
  apikey: process.env["OKTA_API_KEY"] ?? "",
});
const output = await okta.run(${JSON.stringify(name)}, ${literal(input)});
console.log(output.status_code, output.${output});`;
}

/** Returns a value as TypeScript, without needless quotes around names. */
export function literal(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return value.length === 0 ? "[]" : `[${value.map((item) => literal(item, indent)).join(", ")}]`;
  }
  const members = Object.entries(value).map(([name, member]) => {
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
    return `${key}: ${literal(member, inner)}`;
  });
  const short = `{ ${members.join(", ")} }`;
  if (members.length === 0) return "{}";
  if (short.length + indent.length < 70 && !short.includes("\n")) return short;
  return `{\n${members.map((member) => `${inner}${member},`).join("\n")}\n${indent}}`;
}

function mcpCall({ name }: Action, input: object) {
  return { method: "tools/call", params: { name, arguments: input } };
}
