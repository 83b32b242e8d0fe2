import { describeTarget, findAction, protectedBy } from "@okta-idm/connector";
import { OktaError, operations } from "@okta-idm/core";
import { type Audit, named } from "./audit.ts";
import type { Io } from "./command.ts";
import { pathTargets } from "./path-targets.ts";
import type { Session } from "./session.ts";

/** Refuses the input of an action that would change what the profile protects, and notes it. */
export async function refuseProtected(
  io: Io,
  session: Session,
  audit: Audit,
  name: string,
  input: unknown,
): Promise<void> {
  const { protection } = session.settings;
  if (Object.values(protection).every((entries) => (entries?.length ?? 0) === 0)) return;
  for (const target of await pathTargets(session, pathOf(name, input), io.signal)) {
    const entry = protectedBy(protection, target);
    if (entry === undefined) continue;
    const why = `${describeTarget(target)} is protected by this profile (${entry})`;
    await audit.note({ action: name, target: named(target), outcome: "refused", why });
    throw new OktaError("refused", `${why}. Nothing was sent`);
  }
}

/** The path that an input leads to, as far as it can be told; the action itself refuses what it cannot take. */
function pathOf(name: string, input: unknown): string {
  const { operation } = findAction(name);
  const { endpoint, path_parameters } = (input ?? {}) as { endpoint?: unknown; path_parameters?: object };
  const template = operation ? operations[operation].path : String(endpoint ?? "");
  const values = new Map(
    Object.entries(path_parameters ?? {}).map(([key, value]) => [
      key.replace(/[-_]/g, "").toLowerCase(),
      value,
    ]),
  );
  return template.replace(/\{\{?\s*(\w+)\s*\}?\}/g, (_, key: string) =>
    encodeURIComponent(String(values.get(key.toLowerCase()) ?? "")),
  );
}
