import { describeTarget } from "@okta-idm/connector";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { rowWriter } from "../output/row-writer.ts";
import { openSession, tokenOwner } from "../session.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../usage/options.ts";

export const status: Command = {
  description:
    "Shows which org and which sign-in a command would use now, whose token it is, and what is guarded.",
  options: { ...OUTPUT_OPTIONS, ...CONNECTION_OPTIONS },
  examples: ["okta-idm status", "okta-idm status --profile acme -o json"],
  async run(io, _args, values) {
    const session = await openSession(io, values);
    const { profileName, url, credentials, protection, auditFile, maxChanges, budget } = session.settings;
    const owner = await tokenOwner(session, io.signal);
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
        protected: Object.keys(protection).length > 0 ? protection : null,
        maxChanges: maxChanges ?? null,
        auditFile: auditFile ?? null,
        budget: budget ?? null,
      },
    ]);
    await writer.end();
    return EXIT.done;
  },
};
