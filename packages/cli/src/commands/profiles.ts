import { OktaError } from "@okta-idm/core";
import type { Command } from "../command.ts";
import { forgetKey } from "../config/key-store.ts";
import { type Profile, profilesFile, readProfiles, writeProfiles } from "../config/profile.ts";
import { EXIT } from "../exit-code.ts";
import { OUTPUT_OPTIONS } from "../options.ts";
import { rowWriter } from "../output/row-writer.ts";
import { note } from "../terminal/print.ts";

export const profilesList: Command = {
  description:
    "Lists the profiles: one for each org, or for each way to sign in. What a profile protects, its audit file and its limits are written into the file by hand; see the README.",
  options: { ...OUTPUT_OPTIONS },
  examples: ["okta-idm profiles", "okta-idm profiles -o json"],
  async run(io, _args, values) {
    const { current, profiles } = await readProfiles(io);
    const rows = Object.entries(profiles).map(([name, { url, auth, keyIn }]) => ({
      name,
      url,
      auth: auth.type,
      key: auth.type === "oauth" ? auth.privateKeyFile : (keyIn ?? "file"),
      inUse: name === current ? "yes" : "",
    }));
    const writer = await rowWriter(io, values, { columns: ["name", "url", "auth", "key", "inUse"] });
    await writer.write(rows);
    await writer.end();
    if (rows.length === 0) note(io, "There are no profiles yet: okta-idm login makes one");
    return EXIT.done;
  },
};

export const profilesUse: Command = {
  description: "Chooses the profile that commands use where none is named.",
  options: {},
  examples: ["okta-idm profiles use acme"],
  async run(io, [name = ""]) {
    const { profiles } = await readProfiles(io);
    find(profiles, name);
    await writeProfiles(io, { current: name, profiles });
    note(io, `${name} is in use now`);
    return EXIT.done;
  },
};

export const profilesRemove: Command = {
  description:
    "Forgets a profile, and its API token with it. The token itself stays good: revoke it in the console.",
  options: {},
  examples: ["okta-idm profiles remove acme"],
  async run(io, [name = ""]) {
    const { current, profiles } = await readProfiles(io);
    const { auth, keyIn = "file" } = find(profiles, name);
    if (auth.type === "api-key") await forgetKey(io, name, keyIn);
    const { [name]: _, ...others } = profiles;
    await writeProfiles(io, { current: current === name ? undefined : current, profiles: others });
    note(io, `${name} is forgotten (${profilesFile(io)})`);
    return EXIT.done;
  },
};

function find(profiles: Readonly<Record<string, Profile>>, name: string): Profile {
  if (Object.hasOwn(profiles, name)) return profiles[name] as Profile;
  const names = Object.keys(profiles).join(", ") || "none yet";
  throw new OktaError("refused", `There is no such profile. There are ${names}`);
}
