import { open, stat } from "node:fs/promises";
import type { Change, Target } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import { type Io, text, type Values } from "../command.ts";
import type { Settings } from "../config/settings.ts";
import { tell } from "../terminal/error-text.ts";

/** `id` is left out of one that was not found. */
type Named = Pick<Target, "type" | "name"> & { readonly id: Target["id"] | undefined };

/** What was done to whom, or refused, as a line of the audit file. */
export interface AuditEntry {
  readonly action: string;
  /** Method and path, where the caller chose them. */
  readonly request?: string | undefined;
  readonly target?: Named | undefined;
  readonly group?: Named | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** `refused` where a guard of this program said no. */
  readonly outcome: Change["outcome"] | "refused";
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
  /** Why it was refused, or failed. */
  readonly why?: string | undefined;
}

/** What is known of a write before it is made. */
export type AuditSubject = Omit<AuditEntry, "outcome">;

/** Notes each write, and each refusal, in the file that the profile names. */
export interface Audit {
  /** @throws OktaError of kind `refused` where it cannot be written: what would not be noted is not done. */
  note(entry: AuditEntry): Promise<void>;
  /** Notes what has been sent already. Where that fails, it is told, and nothing more is to be sent. */
  noteSent(entry: AuditEntry): Promise<void>;
  /** Whether something that was sent could not be noted. */
  readonly isBroken: boolean;
}

/**
 * Opens the audit file, if there is to be one.
 *
 * @throws OktaError of kind `refused` where it cannot be written.
 */
export async function openAudit(
  io: Pick<Io, "stderr">,
  { auditFile, profileName, url }: Pick<Settings, "auditFile" | "profileName" | "url">,
  reason: string | undefined,
  now: () => Date = () => new Date(),
): Promise<Audit> {
  let isBroken = false;
  const note = async (entry: AuditEntry) => {
    if (auditFile === undefined) return;
    const line = { time: now().toISOString(), profile: profileName, org: url, ...entry, reason };
    await append(auditFile, `${JSON.stringify(line)}\n`);
  };
  // What is noted from now on must not be a part of a torn line.
  if (auditFile !== undefined) await append(auditFile, (await endsWithinLine(auditFile)) ? "\n" : "");
  return {
    note,
    noteSent: (entry) =>
      note(entry).catch((error: OktaError) => {
        isBroken = true;
        tell(io, `${error.message}: what was sent last is not noted there, and nothing more is sent`);
      }),
    get isBroken() {
      return isBroken;
    },
  };
}

/** Opens the audit file for a command that may have `--reason`, and not for `--dry-run`: what is only looked at is not noted. */
export function openChangeAudit(io: Pick<Io, "stderr">, settings: Settings, values: Values): Promise<Audit> {
  const auditFile = values["dry-run"] === true ? undefined : settings.auditFile;
  return openAudit(io, { ...settings, auditFile }, text(values, "reason"));
}

async function append(path: string, text: string): Promise<void> {
  try {
    const file = await open(path, "a", 0o600);
    try {
      await file.appendFile(text);
      await file.sync().catch(passOverNoDisk);
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OktaError("refused", `The audit file ${path} cannot be written (${code})`);
  }
}

/** Whether a file ends within a line, as where the disk was full. It need not be there, nor one that may be read. */
async function endsWithinLine(path: string): Promise<boolean> {
  try {
    const there = await stat(path);
    // Who opens a pipe waits for its other end.
    if (!there.isFile() || there.size === 0) return false;
    const file = await open(path, "r");
    try {
      const { buffer } = await file.read(Buffer.alloc(1), 0, 1, there.size - 1);
      return buffer.toString() !== "\n";
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}

/** A pipe or a terminal has no disk that could be waited for. */
function passOverNoDisk(error: NodeJS.ErrnoException): void {
  if (error.code !== "EINVAL") throw error;
}

export function named({ type, id, name }: Target): Named {
  return { type, id, name };
}
