import { defineCommand } from "../../command.ts";
import { changeProfiles, profileNamed, readProfiles } from "../../config/profile.ts";
import { EXIT } from "../../exit-code.ts";
import { note } from "../../terminal/print.ts";

export const command = defineCommand({
  arguments: ["<name>"],
  summary: "Choose the default profile",
  description: "Choose the profile that commands use if none is given.",
  options: {},
  examples: ["okta-idm profiles use acme"],
  async run(io, { args: [name = ""] }) {
    profileNamed(readProfiles(io), name);
    await changeProfiles(io, (known) => {
      profileNamed(known, name);
      return { ...known, current: name };
    });
    note(io, `Using profile ${name} now.`);
    return EXIT.done;
  },
});
