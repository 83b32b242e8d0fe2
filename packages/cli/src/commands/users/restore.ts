import { defineCommand } from "../../command.ts";
import { UNDO_OPTIONS } from "../../incident/options.ts";

export const command = defineCommand({
  action: "restore",
  arguments: ["<run>"],
  summary: "Revert a containment",
  description:
    "Revert what a containment changed: the status and the memberships, and nothing else. Sessions, tokens and passwords do not come back. It skips users that were changed again after the run. Running it twice is safe.",
  options: UNDO_OPTIONS,
  conflicts: [["resume", "ledger"]],
  insteadOfArguments: ["resume"],
  examples: [
    "okta-idm users restore contain-20261129-221500 --dry-run",
    "okta-idm users restore contain-20261129-221500 --reason INC-1234",
  ],
  async run(io, call) {
    const { restore } = await import("../../incident/restore.ts");
    return restore(io, call);
  },
});
