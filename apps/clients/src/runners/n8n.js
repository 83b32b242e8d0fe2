// Runs n8n's node for Okta with its own description and functions. A small reader of its routing replaces n8n.

import { join } from "node:path";
import { apiKey, attempt, home, newUser, requireInstalled, url } from "./context.js";

const { Okta } = requireInstalled(join(home, "package", "dist", "nodes", "Okta", "Okta.node.js"));
const node = new Okta();
const { properties } = node.description;
const operations = properties.find(({ name }) => name === "operation").options;

/** Returns the value of a parameter that may be an expression: `={{ … }}`. */
function value(text, $parameter) {
  if (typeof text !== "string" || !text.startsWith("=")) return text;
  const expression = /^=\{\{(.*)\}\}$/s.exec(text)?.[1];
  return expression === undefined
    ? text.slice(1)
    : Function("$parameter", `return (${expression});`)($parameter);
}

async function send({ method = "GET", url: path, qs = {}, body, headers = {} }) {
  const target = new URL(path.startsWith("http") ? path : url + path);
  for (const [name, one] of Object.entries(qs)) if (one !== undefined) target.searchParams.set(name, one);
  const sent = new Headers({ authorization: `SSWS ${apiKey}`, "content-type": "application/json" });
  for (const [name, one] of Object.entries(headers)) sent.set(name, one);
  const response = await fetch(target, {
    method,
    headers: sent,
    ...(method !== "GET" && { body: body === undefined ? "" : JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${target.pathname} answered ${response.status}: ${text}`);
  return { json: text === "" ? {} : JSON.parse(text), headers: Object.fromEntries(response.headers) };
}

/** Adds a parameter to the body or the query. */
function put(target, path, one) {
  const names = path.split(".");
  const last = names.pop();
  let place = target;
  for (const name of names) {
    place[name] ??= {};
    place = place[name];
  }
  place[last] = one;
}

/** Returns the given fields of an operation, also those inside collections. */
function fields(operation, parameters) {
  const shown = properties.filter(
    ({ displayOptions }) => displayOptions?.show?.operation?.includes(operation) ?? false,
  );
  return shown.flatMap((field) => {
    const given = parameters[field.name];
    if (given === undefined) return [];
    const inside = (field.options ?? []).filter(({ name }) => typeof given === "object" && name in given);
    return [[field, given], ...inside.map((option) => [option, given[option.name]])];
  });
}

async function execute(operation, parameters) {
  const { routing } = operations.find(({ value: name }) => name === operation);
  const request = structuredClone(routing.request);
  const qs = Object.fromEntries(
    Object.entries(request.qs ?? {}).map(([name, text]) => [name, value(text, parameters)]),
  );
  const body = {};
  for (const [{ routing: own }, given] of fields(operation, parameters)) {
    const { send: how } = own ?? {};
    if (how?.property) put(how.type === "query" ? qs : body, how.property, given);
  }
  const options = { ...request, url: value(request.url, parameters), qs };
  if (Object.keys(body).length > 0) options.body = body;
  const context = {
    getNodeParameter: (name) => parameters[name],
    getCredentials: async () => ({ url, accessToken: apiKey }),
    helpers: { httpRequestWithAuthentication: async (_, asked) => (await send(asked)).json },
    makeRoutingRequest: async ({ options: asked }) => receive(await send(asked)),
  };
  async function receive(response) {
    let items = [{ json: response.json }];
    for (const step of routing.output?.postReceive ?? []) {
      if (typeof step === "function") items = await step.call(context, items, response);
    }
    return items;
  }
  const paginate = routing.operations?.pagination;
  if (paginate) return paginate.call(context, { options });
  return receive(await send(options));
}

const context = {
  getCredentials: async () => ({ url, accessToken: apiKey }),
  helpers: { httpRequestWithAuthentication: async (_, asked) => (await send(asked)).json },
};
const user = await newUser();
const filled = (items) => {
  if (items.length === 0) throw new Error("no item");
};
const EVA = { login: "n8n@example.com", email: "n8n@example.com", firstName: "Eva", lastName: "Stone" };

await attempt("create", () => execute("create", { activate: true, ...EVA }).then(filled));
await attempt("get", () => execute("get", { userId: user.id, simplify: true }).then(filled));
await attempt("get, in full", () => execute("get", { userId: user.id, simplify: false }).then(filled));
await attempt("get many", () =>
  execute("getAll", { returnAll: false, limit: 20, simplify: true }).then(filled),
);
await attempt("get many, by search", () =>
  execute("getAll", { returnAll: true, searchQuery: 'status eq "ACTIVE"', simplify: true }).then(filled),
);
await attempt("update", () =>
  execute("update", { userId: user.id, getUpdateFields: { firstName: "Eve" } }).then(filled),
);
await attempt("delete", () => execute("delete", { userId: user.id }).then(filled));
await attempt("choose a user from the list", async () => {
  const { results } = await node.methods.listSearch.getUsers.call(context, "ana");
  filled(results);
});
