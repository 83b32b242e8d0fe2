import type { ActionContext } from "@okta-idm/connector";
import {
  checkOptions,
  filterLiteral,
  type KnownOptions,
  type OktaClient,
  paginate,
  segmentFault,
} from "@okta-idm/core";
import { jobsError } from "../errors.ts";
import { readApp, readIfFound, readUser } from "./read-target.ts";
import {
  appTarget,
  groupTarget,
  isOktaId,
  NAME_KINDS,
  type Target,
  type TargetName,
  type TargetType,
  userTarget,
} from "./target.ts";
import { AmbiguousTargetError, TargetNotFoundError } from "./target-errors.ts";

export interface ResolveOptions {
  readonly signal?: AbortSignal | undefined;
  /** Whether to search for similar names if there is no match. This is one more request. Default: true. */
  readonly suggest?: boolean | undefined;
}

export const RESOLVE_OPTIONS: KnownOptions<ResolveOptions> = { signal: true, suggest: true };

/** A target, and whether its state is current. */
export interface ResolvedTarget {
  readonly target: Target;
  /** False if it is from a search, because the index lags behind. Then read the state by id before deciding not to act. */
  readonly isFresh: boolean;
}

/**
 * Resolves a name to the one user, group or app with exactly this name. A text is a name of kind `any`: an id, a login or
 * email address of a user, the name of a group, or the label of an app. Letter case is ignored, unless two groups or apps
 * differ by case only.
 *
 * @throws AmbiguousTargetError if several match. A kind narrows the search.
 * @throws TargetNotFoundError if none matches, with targets of similar names; OktaError of kind `refused` for a kind that the
 *   type does not have.
 */
export async function resolveTarget(
  client: OktaClient,
  type: TargetType,
  name: string | TargetName,
  options: ResolveOptions = {},
): Promise<Target> {
  checkOptions("resolveTarget", RESOLVE_OPTIONS, options);
  const { signal, suggest = true } = options;
  const given = typeof name === "string" ? { kind: "any" as const, value: name } : name;
  return (await resolveWithState({ client, signal }, type, given, { suggests: () => suggest })).target;
}

type Resolver = (context: ActionContext, name: TargetName, atOnce: boolean) => Promise<ResolvedTarget>;

const RESOLVERS: { readonly [Type in TargetType]: Resolver } = {
  user: resolveUser,
  group: resolveGroup,
  app: resolveApp,
};

export interface ResolveStateOptions {
  /** Called if there is no match: whether to search for similar names. Default: no. */
  readonly suggests?: () => boolean;
  /** Whether to try both ways to find a user at the same time: one more request, one round trip less. */
  readonly atOnce?: boolean;
}

/** The same as {@link resolveTarget}, and whether the state is current. */
export async function resolveWithState(
  context: ActionContext,
  type: TargetType,
  name: TargetName,
  { suggests = () => false, atOnce = false }: ResolveStateOptions = {},
): Promise<ResolvedTarget> {
  if (name.kind !== "any" && !NAME_KINDS[type].includes(name.kind)) {
    throw jobsError("wrongNameKind", type, name.kind, NAME_KINDS[type].join(", "));
  }
  try {
    return await RESOLVERS[type](context, name, atOnce);
  } catch (error) {
    const isUnknown = error instanceof TargetNotFoundError && error.candidates.length === 0;
    if (!isUnknown || name.kind === "id" || isOktaId(type, name.value) || !suggests()) throw error;
    // Loaded only for a mistyped name.
    const { suggestTargets } = await import("./suggest-targets.ts");
    const similar = await suggestTargets(context, type, name.value);
    // A user with this text as another kind of name is not a match.
    const others = similar.filter((target) => !isSame(target.name, name.value));
    throw new TargetNotFoundError(type, name, others);
  }
}

/** Returns the user that Okta finds by an id, a login or the short form of a login; undefined if there is none. */
export async function findUserByPath(context: ActionContext, userId: string): Promise<Target | undefined> {
  if (segmentFault(userId) !== undefined) return undefined;
  return readIfFound(readUser(context, userId));
}

/** Reads the users with one of these attributes. Okta ignores letter case. */
export async function* usersWith(
  { client, signal }: ActionContext,
  attributes: readonly ("login" | "email")[],
  value: string,
): AsyncGenerator<Target> {
  const literal = filterLiteral(value);
  const search = attributes.map((attribute) => `profile.${attribute} eq ${literal}`).join(" or ");
  const options = { params: { query: { search } }, ...pass(signal) };
  for await (const user of paginate(client, "/api/v1/users", options)) yield userTarget(user);
}

async function resolveUser(
  context: ActionContext,
  name: TargetName,
  atOnce: boolean,
): Promise<ResolvedTarget> {
  const { kind, value } = name;
  // Okta has users without an email address. An empty name would match them.
  if (value.trim() === "") throw notFound("user", name);
  const isId = kind === "id" || (kind === "any" && isOktaId("user", value));
  if (isId || kind === "login") {
    const read = await findUserByPath(context, value);
    if (read && (isId ? read.id === value : isSame(read.name, value))) return { target: read, isFresh: true };
    // The short form of a login also returns a user, and so might a wrong name.
    if (read) throw notFound("user", name, read);
    // A login with a slash does not fit into a path.
    if (isId || segmentFault(value) === undefined) throw notFound("user", name);
  }
  const early = atOnce ? findUserByPath(context, value) : undefined;
  // If the search is enough, nothing awaits this promise.
  early?.catch(() => {});
  const attributes = kind === "any" ? (["login", "email"] as const) : ([kind] as ["login" | "email"]);
  const found: Target[] = [];
  for await (const target of usersWith(context, attributes, value)) {
    const texts = attributes.map((attribute) => (attribute === "login" ? target.name : target.email));
    if (texts.some((text) => text !== undefined && isSame(text, value))) found.push(target);
  }
  const isByLogin = found.some((target) => isSame(target.name, value));
  if (isByLogin || kind === "email") return { target: theOne("user", name, found), isFresh: false };
  // The search index lags: a new user is found by login only. Another user with that login as an email address is not
  // a match.
  const read = await (early ?? findUserByPath(context, value));
  if (read && (read.id === value || isSame(read.name, value))) {
    return {
      target: theOne("user", name, [read, ...found.filter(({ id }) => id !== read.id)]),
      isFresh: true,
    };
  }
  if (found.length > 0) return { target: theOne("user", name, found), isFresh: false };
  throw notFound("user", name, read);
}

async function resolveGroup({ client, signal }: ActionContext, name: TargetName): Promise<ResolvedTarget> {
  const { kind, value } = name;
  const literal = filterLiteral(value);
  const queries = [
    ...(kind === "id" || (kind === "any" && isOktaId("group", value))
      ? [{ filter: `id eq ${literal}` }]
      : []),
    ...(kind === "id" ? [] : [{ search: `profile.name eq ${literal}` }]),
  ];
  const lists = queries.map(async (query) => {
    const found: Target[] = [];
    for await (const group of paginate(client, "/api/v1/groups", { params: { query }, ...pass(signal) })) {
      const target = groupTarget(group);
      if (target.id === value || (kind !== "id" && isSame(target.name, value))) found.push(target);
    }
    return found;
  });
  const found = exactOnes((await Promise.all(lists)).flat(), value);
  return { target: theOne("group", name, found), isFresh: false };
}

async function resolveApp(context: ActionContext, name: TargetName): Promise<ResolvedTarget> {
  const { kind, value } = name;
  const isId = kind === "id" || (kind === "any" && isOktaId("app", value));
  const [byId, labelled] = await Promise.all([
    isId ? findAppById(context, value) : undefined,
    kind === "id" ? [] : appsLabelled(context, value),
  ]);
  const found = exactOnes([...(byId ? [byId] : []), ...labelled.filter(({ id }) => id !== byId?.id)], value);
  return { target: theOne("app", name, found), isFresh: byId !== undefined };
}

async function findAppById(context: ActionContext, appId: string): Promise<Target | undefined> {
  if (segmentFault(appId) !== undefined) return undefined;
  return readIfFound(readApp(context, appId));
}

async function appsLabelled({ client, signal }: ActionContext, label: string): Promise<Target[]> {
  const found: Target[] = [];
  const options = { params: { query: { q: label, limit: 200 } }, ...pass(signal) };
  for await (const app of paginate(client, "/api/v1/apps", options)) {
    if (typeof app.label === "string" && isSame(app.label, label)) found.push(appTarget(app));
  }
  return found;
}

/** Keeps exact matches if there are any. The others differ in letter case. */
function exactOnes(found: readonly Target[], value: string): readonly Target[] {
  const exact = found.filter(({ id, name }) => id === value || name === value);
  return exact.length > 0 ? exact : found;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function theOne(type: TargetType, name: TargetName, found: readonly Target[]): Target {
  const [only, ...others] = found;
  if (only === undefined) throw notFound(type, name);
  if (others.length > 0) throw new AmbiguousTargetError(type, name.value, found);
  return only;
}

/** @param near a user that Okta returns for the name although it does not match, such as for a part of a login. */
function notFound(type: TargetType, name: TargetName, near?: Target): TargetNotFoundError {
  return new TargetNotFoundError(type, name, near ? [near] : []);
}

function pass(signal: AbortSignal | undefined) {
  return signal ? { signal } : {};
}
