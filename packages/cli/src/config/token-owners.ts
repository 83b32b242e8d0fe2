import type { Target } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { readStateFile, writeStateFile } from "./user-files.ts";

const FILE = "owners.json";

/** Number of owners that are remembered. */
const LIMIT = 50;

type Owners = Readonly<Record<string, Pick<Target, "id" | "name">>>;

/** The owner of a token, by a digest of the token. Undefined if no earlier command read it. */
export function knownOwner(io: Pick<Io, "env">, token: string): Target | undefined {
  const { id, name } = readOwners(io)[token] ?? {};
  if (id === undefined || name === undefined) return undefined;
  return { type: "user", id, name, state: "", pending: false, hasPassword: false };
}

/** Remembers the owner of a token, so that later commands need no request for it. */
export function rememberOwner(io: Pick<Io, "env">, token: string, { id, name }: Target): void {
  const others = Object.entries(readOwners(io)).filter(([other]) => other !== token);
  writeStateFile(io, FILE, Object.fromEntries([...others.slice(1 - LIMIT), [token, { id, name }]]));
}

function readOwners(io: Pick<Io, "env">): Owners {
  const entries = Object.entries(Object(readStateFile(io, FILE))).filter(([, owner]) => isOwner(owner));
  return Object.fromEntries(entries) as Owners;
}

function isOwner(owner: unknown): boolean {
  const { id, name } = Object(owner) as Partial<Target>;
  return typeof id === "string" && typeof name === "string";
}
