import { defineCommand } from "../../command.ts";
import { UNDO_OPTIONS } from "../../incident/options.ts";

export const command = defineCommand({
  arguments: ["<run>"],
  summary: "Undo what a run changed",
  description:
    "Undo what a run changed: statuses and memberships, and nothing else. It names what cannot be undone. It skips users and apps that were changed again after the run. Running it twice is safe.",
  options: UNDO_OPTIONS,
  conflicts: [["resume", "ledger"]],
  insteadOfArguments: ["resume"],
  examples: [
    "okta-idm runs undo suspend_user-20261129-221500 --dry-run",
    "okta-idm runs undo suspend_user-20261129-221500 --max-changes 200",
  ],
  async run(io, call) {
    const { restore } = await import("../../incident/restore.ts");
    return restore(io, call);
  },
});
