import type { Target } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { readStateFile, writeStateFile } from "./state-file.ts";

const FILE = "owners.json";

/** Owners of so many tokens are remembered. */
const MOST = 50;

type Owners = Readonly<Record<string, Pick<Target, "id" | "name">>>;

/** The owner of a token, by a digest of the token, when an earlier command read it. */
export function knownOwner(io: Pick<Io, "env">, token: string): Target | undefined {
  const { id, name } = read(io)[token] ?? {};
  if (id === undefined || name === undefined) return undefined;
  return { type: "user", id, name, state: "", pending: false, hasPassword: false };
}

/** Remembers the owner of a token. A machine that cannot is asked for it each time. */
export function rememberOwner(io: Pick<Io, "env">, token: string, { id, name }: Target): void {
  const others = Object.entries(read(io)).filter(([other]) => other !== token);
  writeStateFile(io, FILE, Object.fromEntries([...others.slice(1 - MOST), [token, { id, name }]]));
}

function read(io: Pick<Io, "env">): Owners {
  const entries = Object.entries(Object(readStateFile(io, FILE))).filter(([, owner]) => isOwner(owner));
  return Object.fromEntries(entries) as Owners;
}

function isOwner(owner: unknown): boolean {
  const { id, name } = Object(owner) as Partial<Target>;
  return typeof id === "string" && typeof name === "string";
}
