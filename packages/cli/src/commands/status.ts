import { describeTarget } from "@okta-idm/jobs";
import { defineCommand } from "../command.ts";
import { protectionFault, readProtected } from "../doctor/protection-checks.ts";
import { EXIT } from "../exit-code.ts";
import { rowWriter } from "../output/row-writer.ts";
import { openSession, tokenOwner } from "../session.ts";
import { note } from "../terminal/print.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../usage/options.ts";

export const command = defineCommand({
  summary: "Show the current org and sign-in",
  description:
    "Show the org and the sign-in that a command would use now, the owner of the token, and the guards.",
  options: { ...OUTPUT_OPTIONS, ...CONNECTION_OPTIONS },
  examples: ["okta-idm status", "okta-idm status --profile acme -o json"],
  async run(io, { values }) {
    const session = await openSession(io, values);
    const { profileName, url, orgId, credentials, protection, auditFile, maxChanges, budget } =
      session.settings;
    const [owner, entries] = await Promise.all([
      tokenOwner(session, io.signal),
      readProtected(session, io.signal),
    ]);
    const faults = entries.map(protectionFault).filter((fault) => fault !== undefined);
    const writer = await rowWriter(io, values, {
      columns: ["url", "as", "auth", "key", "profile", "protected", "maxChanges", "auditFile"],
      single: true,
    });
    await writer.write([
      {
        url,
        as: owner ? describeTarget(owner) : (credentials.clientId ?? null),
        auth: credentials.kind,
        key: credentials.from,
        profile: profileName ?? null,
        scopes: credentials.scopes ?? null,
        orgId: orgId ?? null,
        protected: Object.keys(protection).length > 0 ? protection : null,
        protectionFaults: faults.length > 0 ? faults : null,
        maxChanges: maxChanges ?? null,
        auditFile: auditFile ?? null,
        budget: budget ?? null,
      },
    ]);
    await writer.end();
    note(io, ...faults);
    return EXIT.done;
  },
});
