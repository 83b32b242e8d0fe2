import {
  dashed,
  EXIT,
  type Io,
  isGiven,
  type McpValues,
  print,
  readSettings,
  UsageError,
} from "@okta-idm/cli/internal";
import { OktaError, printable } from "@okta-idm/core";
import type { OrgServer } from "./org-server.ts";
import type { OwnerRoles } from "./owner-roles.ts";
import type { Offer } from "./tools/index.ts";

/** Prints which tools are offered, why others are not, and the entry for the settings of a host. It only reads. */
export async function doctor(
  org: OrgServer,
  offersFor: (roles: readonly string[] | undefined) => readonly Offer[],
): Promise<number> {
  const { io, values } = org;
  const { lines, code } = await settingsLines(io, values);
  const roles = code === EXIT.done ? await readRoles(org) : undefined;
  if (roles) lines.push(rolesLine(roles));
  const offered = offersFor(roles?.types);
  const width = Math.max(...offered.map(({ tool }) => tool.name.length));
  const rows = offered.map(({ tool, why }) => `  ${tool.name.padEnd(width)}  ${why ?? "offered"}`);
  const snippet = JSON.stringify({ mcpServers: { okta: hostEntry(values) } }, null, 2);
  await print(
    io.stdout,
    `${lines.join("\n")}\n\nTools:\n${rows.join("\n")}\n\nSettings of a host:\n${snippet}\n`,
  );
  return code;
}

async function readRoles(org: OrgServer): Promise<OwnerRoles> {
  try {
    return await org.roles();
  } catch (error) {
    if (!(error instanceof OktaError)) throw error;
    return { types: undefined, unknown: printable(error.message) };
  }
}

function rolesLine({ types, unknown }: OwnerRoles): string {
  const known = types?.map(printable).join(", ");
  return `Roles:     ${known ?? `unknown: ${unknown}. Tools that may work are offered`}`;
}

async function settingsLines(io: Io, values: McpValues): Promise<{ lines: string[]; code: number }> {
  try {
    const { url, profileName, credentials, auditFile, protection } = await readSettings(io, values);
    const guarded = Object.values(protection).flat().length;
    return {
      lines: [
        `Org:       ${printable(url)}`,
        `Profile:   ${profileName ?? "none"}`,
        `Sign-in:   ${credentials.from}`,
        `Protected: ${guarded} entries`,
        `Audit:     ${auditFile ?? "none. Set auditFile in the profile, or OKTA_IDM_AUDIT_FILE"}`,
      ],
      code: EXIT.done,
    };
  } catch (error) {
    if (error instanceof UsageError) {
      return { lines: [`Settings: ${error.message} ${error.hint}`.trimEnd()], code: EXIT.refused };
    }
    if (!(error instanceof OktaError)) throw error;
    return { lines: [`Settings: ${error.message}`], code: EXIT.refused };
  }
}

/** Returns the host entry: the command with the given options. */
function hostEntry(values: McpValues): object {
  const options = Object.entries(values).flatMap(([name, value]) => {
    if (name === "doctor" || !isGiven(value)) return [];
    return value === true ? [dashed(name)] : [value].flat().flatMap((one) => [dashed(name), String(one)]);
  });
  return { command: "npx", args: ["-y", "@okta-idm/mcp", ...options] };
}
