import { type OktaClient, OktaError, paginate, segmentFault, unwrap } from "@okta-idm/core";
import { AmbiguousTargetError } from "./ambiguous-target-error.ts";
import { appTarget, groupTarget, type Target, type TargetType, userTarget } from "./target.ts";

export interface FindOptions {
  readonly signal?: AbortSignal | undefined;
}

type Find = (client: OktaClient, name: string, options: FindOptions) => Promise<Target>;

const FIND: { readonly [Type in TargetType]: Find } = {
  user: findUser,
  group: findGroup,
  app: findApp,
};

/**
 * Finds the one user, group or app of a name. A user is named by id, login or e-mail address, a group by id or name, an
 * app by id or label; always whole, and never guessed.
 *
 * @throws AmbiguousTargetError where several have the name.
 * @throws OktaError of kind `not_found` where none has it.
 */
export function findTarget(
  client: OktaClient,
  type: TargetType,
  name: string,
  options: FindOptions = {},
): Promise<Target> {
  return FIND[type](client, name, options);
}

/** An e-mail address, or a login that no path can hold: what else names a user was found by its path. */
export const SEARCHED = /[@/\\?#]/;

async function findUser(client: OktaClient, name: string, { signal }: FindOptions): Promise<Target> {
  const read = segmentFault(name) === undefined ? await readUser(client, name, signal) : undefined;
  if (read !== undefined && isNamed(read, name)) return read;
  // A part of a login leads to a user too, and so would a wrong one.
  if (read !== undefined) throw notFound("user", name, `Did you mean ${read.name}?`);
  if (!SEARCHED.test(name)) throw notFound("user", name);
  const literal = JSON.stringify(name);
  const query = { search: `profile.email eq ${literal} or profile.login eq ${literal}` };
  const found: Target[] = [];
  for await (const user of paginate(client, "/api/v1/users", { params: { query }, ...pass(signal) })) {
    const target = userTarget(user);
    if (isNamed(target, name)) found.push(target);
  }
  return theOne("user", name, found);
}

async function readUser(client: OktaClient, userId: string, signal: AbortSignal | undefined) {
  const call = client.GET("/api/v1/users/{userId}", { params: { path: { userId } }, ...pass(signal) });
  try {
    return userTarget(await unwrap(call));
  } catch (error) {
    if (error instanceof OktaError && error.kind === "not_found") return undefined;
    throw error;
  }
}

async function findGroup(client: OktaClient, name: string, { signal }: FindOptions): Promise<Target> {
  const literal = JSON.stringify(name);
  const byId = /^00g\w{17}$/.test(name) ? { filter: `id eq ${literal}` } : undefined;
  const found: Target[] = [];
  for (const query of [byId, { search: `profile.name eq ${literal}` }]) {
    if (query === undefined || found.length > 0) continue;
    for await (const group of paginate(client, "/api/v1/groups", { params: { query }, ...pass(signal) })) {
      const target = groupTarget(group);
      if (target.id === name || target.name === name) found.push(target);
    }
  }
  return theOne("group", name, found);
}

async function findApp(client: OktaClient, name: string, { signal }: FindOptions): Promise<Target> {
  if (/^0oa\w{17}$/.test(name)) {
    const call = client.GET("/api/v1/apps/{appId}", { params: { path: { appId: name } }, ...pass(signal) });
    try {
      return appTarget(await unwrap(call));
    } catch (error) {
      if (!(error instanceof OktaError) || error.kind !== "not_found") throw error;
    }
  }
  const found: Target[] = [];
  let near: string | undefined;
  const query = { q: name, limit: 200 };
  for await (const app of paginate(client, "/api/v1/apps", { params: { query }, ...pass(signal) })) {
    if (app.label === name) found.push(appTarget(app));
    else if (app.label?.toLowerCase() === name.toLowerCase()) near = app.label;
  }
  if (found.length === 0 && near !== undefined) {
    throw notFound("app", name, `Did you mean ${JSON.stringify(near)}?`);
  }
  return theOne("app", name, found);
}

function isNamed({ id, name, email }: Target, asked: string): boolean {
  const wanted = asked.toLowerCase();
  return id === asked || name.toLowerCase() === wanted || email?.toLowerCase() === wanted;
}

function theOne(type: TargetType, name: string, found: readonly Target[]): Target {
  const [only, ...others] = found;
  if (only === undefined) throw notFound(type, name);
  if (others.length > 0) throw new AmbiguousTargetError(type, name, found);
  return only;
}

const NAMED_BY: { readonly [Type in TargetType]: string } = {
  user: "id, login or e-mail address",
  group: "id or name",
  app: "id or label",
};

function notFound(type: TargetType, name: string, more = ""): OktaError {
  const what = `There is no ${type} whose ${NAMED_BY[type]} is ${JSON.stringify(name)}`;
  return new OktaError("not_found", [what, more].filter(Boolean).join(". "));
}

function pass(signal: AbortSignal | undefined) {
  return signal ? { signal } : {};
}
