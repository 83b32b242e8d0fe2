import type { Command } from "../command.ts";
import { changeProfiles, profileNamed, profilesFile, readProfiles } from "../config/profile.ts";
import { deleteToken } from "../config/token-store.ts";
import { EXIT } from "../exit-code.ts";
import { rowWriter } from "../output/row-writer.ts";
import { note } from "../terminal/print.ts";
import { OUTPUT_OPTIONS } from "../usage/options.ts";

export const profilesList: Command = {
  description:
    "Lists the profiles: one for each org, or for each way to sign in. What a profile protects, its audit file and its limits are written into the file by hand; see the README.",
  options: OUTPUT_OPTIONS,
  examples: ["okta-idm profiles", "okta-idm profiles -o json"],
  async run(io, _args, values) {
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
    if (rows.length === 0) note(io, "There are no profiles yet: okta-idm login makes one");
    else note(io, `They are kept in ${profilesFile(io)}`);
    return EXIT.done;
  },
};

export const profilesUse: Command = {
  description: "Chooses the profile that commands use where none is named.",
  options: {},
  examples: ["okta-idm profiles use acme"],
  async run(io, [name = ""]) {
    profileNamed(readProfiles(io), name);
    await changeProfiles(io, (known) => {
      profileNamed(known, name);
      return { ...known, current: name };
    });
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
    const { url, auth, keyIn = "file" } = profileNamed(readProfiles(io), name);
    const isGone = auth.type !== "api-key" || (await deleteToken(io, { profile: name, url }, keyIn));
    await changeProfiles(io, ({ current, profiles: { [name]: _, ...profiles } }) => ({
      current: current === name ? undefined : current,
      profiles,
    }));
    note(io, `${name} is forgotten`);
    if (!isGone) note(io, "The keyring could not be opened, so the token is still in it, under okta-idm.");
    return EXIT.done;
  },
};
