import { describeTarget } from "@okta-idm/connector";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../options.ts";
import { rowWriter } from "../output/row-writer.ts";
import { openSession, tokenOwner } from "../session.ts";

export const status: Command = {
  description: "Shows which org and which sign-in a command would use now, and whose token it is.",
  options: { ...OUTPUT_OPTIONS, ...CONNECTION_OPTIONS },
  examples: ["okta-idm status", "okta-idm status --profile acme -o json"],
  async run(io, _args, values) {
    const session = await openSession(io, values);
    const { profileName, url, credentials, protection, auditFile, maxChanges } = session.settings;
    const owner = await tokenOwner(session, io.signal);
    const writer = await rowWriter(io, values, {
      columns: ["profile", "url", "auth", "as", "key"],
      single: true,
    });
    await writer.write([
      {
        profile: profileName ?? null,
        url,
        auth: credentials.kind,
        as: owner ? describeTarget(owner) : (credentials.clientId ?? null),
        key: credentials.from,
        scopes: credentials.scopes ?? null,
        protected: protection,
        auditFile: auditFile ?? null,
        maxChanges: maxChanges ?? null,
      },
    ]);
    await writer.end();
    return EXIT.done;
  },
};
