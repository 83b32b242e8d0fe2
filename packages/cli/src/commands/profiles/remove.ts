import { defineCommand } from "../../command.ts";
import { changeProfiles, profileNamed, readProfiles } from "../../config/profile.ts";
import { deleteToken } from "../../config/token-store.ts";
import { EXIT } from "../../exit-code.ts";
import { note } from "../../terminal/print.ts";

export const command = defineCommand({
  arguments: ["<name>"],
  summary: "Remove a profile and its token",
  description:
    "Remove a profile and its API token from this machine. The token stays valid: revoke it in the Admin Console.",
  options: {},
  examples: ["okta-idm profiles remove acme"],
  async run(io, { args: [name = ""] }) {
    const { url, auth, keyIn = "file" } = profileNamed(readProfiles(io), name);
    const isGone = auth.type !== "api-key" || (await deleteToken(io, { profile: name, url }, keyIn));
    await changeProfiles(io, ({ current, profiles: { [name]: _, ...profiles } }) => ({
      current: current === name ? undefined : current,
      profiles,
    }));
    note(io, `Removed profile ${name}.`);
    if (!isGone) note(io, "The keyring could not be opened. The token is still in it, under okta-idm.");
    return EXIT.done;
  },
});
