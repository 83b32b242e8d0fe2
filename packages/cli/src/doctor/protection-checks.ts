import { filterLiteral, type OktaClient, OktaError, paginate, segmentFault, unwrap } from "@okta-idm/core";
import {
  appTarget,
  describeTarget,
  groupTarget,
  type Protection,
  protectionMatches,
  type Target,
  userTarget,
} from "@okta-idm/jobs";
import type { Session } from "../session.ts";
import type { Check } from "./check.ts";

type Kind = keyof Protection;

/** An entry of a protection and the objects that it protects, or the error if they could not be read. */
export interface ProtectedEntry {
  readonly kind: Kind;
  readonly entry: string;
  readonly found: readonly Target[] | OktaError;
}

/** Looks up each entry. Nothing else would show a typo in one, which protects nobody. */
export function readProtected({ settings, client }: Session, signal: AbortSignal): Promise<ProtectedEntry[]> {
  const entries = (["users", "groups", "apps"] as const).flatMap((kind) =>
    (settings.protection[kind] ?? []).map((entry) => ({ kind, entry })),
  );
  return Promise.all(
    entries.map(async ({ kind, entry }) => ({
      kind,
      entry,
      found: await READ[kind](client, entry, signal).then(
        (targets) => targets.filter((target) => protectionMatches({ [kind]: [entry] }, target).length > 0),
        (error: unknown) => {
          if (error instanceof OktaError) return error;
          throw error;
        },
      ),
    })),
  );
}

type Read = (client: OktaClient, entry: string, signal: AbortSignal) => Promise<Target[]>;

const READ: Readonly<Record<Kind, Read>> = {
  async users(client, userId, signal) {
    const found: Target[] = [];
    if (segmentFault(userId) === undefined) {
      const call = client.GET("/api/v1/users/{userId}", { params: { path: { userId } }, signal });
      const user = await unwrap(call).catch((error: unknown) => {
        if (error instanceof OktaError && error.kind === "not_found") return undefined;
        throw error;
      });
      if (user !== undefined) found.push(userTarget(user));
    }
    // Several users may have the same email address.
    const query = { search: `profile.email eq ${filterLiteral(userId)}` };
    for await (const user of paginate(client, "/api/v1/users", { params: { query }, signal })) {
      const target = userTarget(user);
      if (found.every(({ id }) => id !== target.id)) found.push(target);
    }
    return found;
  },
  async groups(client, entry, signal) {
    const query = isId("00g", entry) ? { filter: `id eq ${filterLiteral(entry)}` } : { q: entry };
    const found: Target[] = [];
    for await (const group of paginate(client, "/api/v1/groups", { params: { query }, signal })) {
      found.push(groupTarget(group));
    }
    return found;
  },
  async apps(client, entry, signal) {
    if (isId("0oa", entry)) {
      const call = client.GET("/api/v1/apps/{appId}", { params: { path: { appId: entry } }, signal });
      const app = await unwrap(call).catch((error: unknown) => {
        if (error instanceof OktaError && error.kind === "not_found") return undefined;
        throw error;
      });
      return app === undefined ? [] : [appTarget(app)];
    }
    const found: Target[] = [];
    const query = { q: entry, limit: 200, includeNonDeleted: true };
    for await (const app of paginate(client, "/api/v1/apps", { params: { query }, signal })) {
      found.push(appTarget(app));
    }
    return found;
  },
};

function isId(prefix: string, entry: string): boolean {
  return entry.startsWith(prefix) && /^\w{20}$/.test(entry);
}

const NAMED_BY: Readonly<Record<Kind, string>> = {
  users: "no user has this id, login or email address",
  groups: "no group has this id or name",
  apps: "no app has this id or label",
};

/** The mistake in an entry, in words. Undefined if it matches by id, login, name or label. */
export function protectionFault({ kind, entry, found }: ProtectedEntry): string | undefined {
  const name = `protected.${kind} ${JSON.stringify(entry)}`;
  if (found instanceof OktaError) return `${name} could not be checked: ${found.message}`;
  if (found.length === 0) return `${name} matches nothing: ${NAMED_BY[kind]}`;
  const byEmail = found.filter((target) => protectionMatches({ [kind]: [entry] }, target)[0]?.by === "email");
  if (byEmail.length === 0) return undefined;
  const users = byEmail.map(describeTarget).join(", ");
  return `${name} matches ${users} by email address, which users can change. Use the login or the id`;
}

/** One check if all entries match, else one for each entry that does not. */
export async function protectionChecks(session: Session, signal: AbortSignal): Promise<Check[]> {
  const entries = await readProtected(session, signal);
  const faults = entries.map(protectionFault).filter((fault) => fault !== undefined);
  if (entries.length === 0)
    return [
      {
        result: "warn",
        check: "protection",
        detail: "no profile protects a user, group or app",
      },
    ];
  if (faults.length === 0) {
    const detail = `all ${entries.length} entries match`;
    return [{ result: "ok", check: "protection", detail }];
  }
  return faults.map((detail) => ({ result: "warn", check: "protection", detail }) as const);
}
