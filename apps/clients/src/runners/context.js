import { createRequire } from "node:module";
import { join } from "node:path";

export const home = process.env.CLIENT_HOME;
export const sources = JSON.parse(process.env.CLIENT_SOURCES ?? "{}");
export const url = process.env.OKTA_CLIENT_ORGURL;
export const apiKey = process.env.OKTA_CLIENT_TOKEN;

/** Requires an installed package of the client. */
export const requireInstalled = createRequire(join(home, "package.json"));

/** Reports a result. */
export function report(name, error) {
  const outcome = { name, ok: error === undefined, ...(error !== undefined && { error: messageOf(error) }) };
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}

const messageOf = (error) => String(error?.message ?? error);

/** Runs one attempt, and reports its result or its error. */
export async function attempt(name, work) {
  try {
    const result = await work();
    report(name);
    return result;
  } catch (error) {
    report(name, error);
    return undefined;
  }
}

/** Calls the mock to prepare data for a client. */
export async function ask(method, path, body) {
  const response = await fetch(url + path, {
    method,
    headers: { authorization: `SSWS ${apiKey}`, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(body === undefined && method !== "GET" && { body: "" }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}

let made = 0;

/** Creates a user. Without a password, it is PROVISIONED. */
export async function newUser(query = "", password = { value: "Example-1234" }) {
  made += 1;
  const login = `client-${process.pid}-${made}@example.com`;
  const profile = { login, email: login, firstName: "Client", lastName: `No ${made}` };
  return ask("POST", `/api/v1/users${query}`, {
    profile,
    ...(password && { credentials: { password } }),
  });
}

/** Creates a group. */
export async function newGroup() {
  made += 1;
  return ask("POST", "/api/v1/groups", { profile: { name: `client group ${process.pid} ${made}` } });
}

/** Creates a bookmark app. */
export async function newApp(query = "") {
  made += 1;
  const settings = { app: { url: "https://example.com", requestIntegration: false } };
  const label = `client app ${process.pid} ${made}`;
  return ask("POST", `/api/v1/apps${query}`, { name: "bookmark", label, signOnMode: "BOOKMARK", settings });
}
