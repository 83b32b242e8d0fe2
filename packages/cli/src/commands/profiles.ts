import { defineCommand } from "../command.ts";
import { profilesFile, readProfiles } from "../config/profile.ts";
import { EXIT } from "../exit-code.ts";
import { rowWriter } from "../output/row-writer.ts";
import { note } from "../terminal/print.ts";
import { OUTPUT_OPTIONS } from "../usage/options.ts";

export const command = defineCommand({
  summary: "List the profiles",
  description:
    "List the profiles: one for each org, or for each way to sign in. To add guards, an audit file or limits to a profile, edit the file; see the README.",
  options: OUTPUT_OPTIONS,
  examples: ["okta-idm profiles", "okta-idm profiles -o json"],
  async run(io, { values }) {
    const { current, profiles } = readProfiles(io);
    const rows = Object.entries(profiles).map(([name, { url, auth, keyIn = "file" }]) => ({
      name,
      url,
      auth: auth.type,
      key: auth.type === "oauth" ? auth.privateKeyFile : keyIn,
      inUse: name === current ? "yes" : "",
    }));
    const writer = await rowWriter(io, values, { columns: ["name", "inUse", "auth", "url", "key"] });
    await writer.write(rows);
    await writer.end();
    note(
      io,
      rows.length === 0 ? "No profiles found. To make one: okta-idm login" : `File: ${profilesFile(io)}`,
    );
    return EXIT.done;
  },
});
