import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Target } from "@okta-idm/connector";
import type { Io } from "../command.ts";
import { stateFolder } from "./state-folder.ts";

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
  const path = file(io);
  if (path === undefined) return;
  const draft = `${path}.${process.pid}`;
  const others = Object.entries(read(io)).filter(([other]) => other !== token);
  const owners = Object.fromEntries([...others.slice(1 - MOST), [token, { id, name }]]);
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(draft, JSON.stringify(owners), { mode: 0o600, flag: "wx" });
    renameSync(draft, path);
  } catch {
    rmSync(draft, { force: true });
  }
}

/** Nothing for a file that others may have written: then the org is asked. */
function read(io: Pick<Io, "env">): Owners {
  try {
    const path = file(io) ?? "";
    const { mode, uid } = statSync(path);
    const isOwn = process.platform === "win32" || ((mode & 0o077) === 0 && uid === process.getuid?.());
    const owners: unknown = isOwn ? JSON.parse(readFileSync(path, "utf8")) : {};
    const entries = Object.entries(Object(owners)).filter(([, owner]) => isOwner(owner));
    return Object.fromEntries(entries) as Owners;
  } catch {
    return {};
  }
}

function isOwner(owner: unknown): boolean {
  const { id, name } = Object(owner) as Partial<Target>;
  return typeof id === "string" && typeof name === "string";
}

function file(io: Pick<Io, "env">): string | undefined {
  const folder = stateFolder(io);
  return folder && join(folder, "owners.json");
}
