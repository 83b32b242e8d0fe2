import type { ActionContext } from "@okta-idm/connector";
import {
  checkOptions,
  filterLiteral,
  type KnownOptions,
  type OktaClient,
  OktaError,
  paginate,
  segmentFault,
} from "@okta-idm/core";
import { AmbiguousTargetError, TargetNotFoundError } from "../errors.ts";
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

export interface ResolveOptions {
  readonly signal?: AbortSignal | undefined;
  /** Whether one more request looks for similar names when nobody has this one. Default: true. */
  readonly suggest?: boolean | undefined;
}

export const RESOLVE_OPTIONS: KnownOptions<ResolveOptions> = { signal: true, suggest: true };

/** A target, and how far its state can be relied on. */
export interface ResolvedTarget {
  readonly target: Target;
  /** False where it comes from a list, whose index lags behind: read the state by id before deciding not to act on it. */
  readonly isFresh: boolean;
}

/**
 * Finds the one user, group or app that a name fits, whole and not guessed. A text is a name of kind `any`: it may be an
 * id, or a login or e-mail address of a user, the name of a group, the label of an app. Letter case does not count, except
 * between groups or apps whose names differ by nothing else.
 *
 * @throws AmbiguousTargetError if it fits several; a kind narrows it.
 * @throws TargetNotFoundError if it fits none, with those whose names are like it; OktaError of kind `refused` for a kind
 *   that the type does not have.
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
  /** Called when nobody has the name: whether to look for similar ones. Default: it does not. */
  readonly suggests?: () => boolean;
  /** Whether a user is looked for in both ways at the same time: a request more, and a round trip less. */
  readonly atOnce?: boolean;
}

/** The same as {@link resolveTarget}, with how fresh the state is. */
export async function resolveWithState(
  context: ActionContext,
  type: TargetType,
  name: TargetName,
  { suggests = () => false, atOnce = false }: ResolveStateOptions = {},
): Promise<ResolvedTarget> {
  if (name.kind !== "any" && !NAME_KINDS[type].includes(name.kind)) {
    throw new OktaError("refused", `A ${type} has no ${name.kind}; it has ${NAME_KINDS[type].join(", ")}`);
  }
  try {
    return await RESOLVERS[type](context, name, atOnce);
  } catch (error) {
    const isUnknown = error instanceof TargetNotFoundError && error.candidates.length === 0;
    if (!isUnknown || name.kind === "id" || isOktaId(type, name.value) || !suggests()) throw error;
    // Loaded for those who mistyped a name.
    const { suggestTargets } = await import("./suggest-targets.ts");
    const similar = await suggestTargets(context, type, name.value);
    // Who has the name as another kind of name is not meant by this kind.
    const others = similar.filter((target) => !isSame(target.name, name.value));
    throw new TargetNotFoundError(type, name, others);
  }
}

/** Returns the user that Okta finds by an id, a login or the short form of a login; undefined if there is none. */
export async function findUserByPath(context: ActionContext, userId: string): Promise<Target | undefined> {
  if (segmentFault(userId) !== undefined) return undefined;
  return readIfFound(readUser(context, userId));
}

/** The users that have one of these attributes, compared as Okta compares: without regard to letter case. */
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
  // Okta has users without an e-mail address, which an empty name would fit.
  if (value.trim() === "") throw notFound("user", name);
  const isId = kind === "id" || (kind === "any" && isOktaId("user", value));
  if (isId || kind === "login") {
    const read = await findUserByPath(context, value);
    if (read && (isId ? read.id === value : isSame(read.name, value))) return { target: read, isFresh: true };
    // The short form of a login leads to a user too, and so would a wrong one.
    if (read) throw notFound("user", name, read);
    // No path can hold a login with a slash.
    if (isId || segmentFault(value) === undefined) throw notFound("user", name);
  }
  const early = atOnce ? findUserByPath(context, value) : undefined;
  // If the search is enough, nobody waits for it.
  early?.catch(() => {});
  const attributes = kind === "any" ? (["login", "email"] as const) : ([kind] as ["login" | "email"]);
  const found: Target[] = [];
  for await (const target of usersWith(context, attributes, value)) {
    const texts = attributes.map((attribute) => (attribute === "login" ? target.name : target.email));
    if (texts.some((text) => text !== undefined && isSame(text, value))) found.push(target);
  }
  const isByLogin = found.some((target) => isSame(target.name, value));
  if (isByLogin || kind === "email") return { target: theOne("user", name, found), isFresh: false };
  // The index behind a search lags: somebody created a moment ago is found by login alone. Whoever has that login as an
  // e-mail address is not meant instead.
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

/** Those that have the id or name letter by letter, if there are any: the others differ in letter case. */
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

/** @param near somebody whom Okta finds by it all the same, as by a part of a login. */
function notFound(type: TargetType, name: TargetName, near?: Target): TargetNotFoundError {
  return new TargetNotFoundError(type, name, near ? [near] : []);
}

function pass(signal: AbortSignal | undefined) {
  return signal ? { signal } : {};
}
