import { isBulk } from "../changes/given-items.ts";
import type { Command } from "../command.ts";
import { changeNamed } from "../targets/named-in-arguments.ts";
import { BULK_OPTIONS, CONNECTION_OPTIONS, OUTPUT_OPTIONS, WRITE_OPTIONS } from "../usage/options.ts";

/** The steps of a containment have an order, which no queue keeps. */
const { queue: _, ...MANY_OPTIONS } = BULK_OPTIONS;

export const usersContain: Command = {
  description:
    "Contains users who may be compromised. It suspends them, ends their sessions, revokes their OAuth tokens, resets their passwords, and takes them out of groups where you ask for it. It shows one plan and asks once. Groups that an app or a group rule manages are named as not possible. Only an ACTIVE user can be suspended; the other steps are done all the same. users restore takes it back.",
  options: {
    "leave-group": {
      type: "string",
      value: "<group>",
      multiple: true,
      help: "Remove the users from this group; may be given several times",
    },
    "leave-all-groups": {
      type: "boolean",
      help: "Remove the users from all groups that grant apps or admin roles. Some apps delete a user's data then",
    },
    "no-suspend": { type: "boolean", help: "Do not suspend" },
    "no-clear-sessions": { type: "boolean", help: "Do not end sessions and revoke tokens" },
    "no-reset-password": { type: "boolean", help: "Do not reset the password" },
    "no-send-email": {
      type: "boolean",
      help: "Reset the password without a mail to the user; the link is not kept",
    },
    ...WRITE_OPTIONS,
    ...MANY_OPTIONS,
    ...OUTPUT_OPTIONS,
    ...CONNECTION_OPTIONS,
  },
  examples: [
    "okta-idm users contain ana@example.com --dry-run",
    "okta-idm users contain ana@example.com --leave-group Finance --reason INC-1234",
    "okta-idm users contain --from users.csv --leave-all-groups --no-send-email",
    "okta-idm users contain --resume contain-20261129-221500",
  ],
  takesOptionsFor: isBulk,
  async run(io, args, values) {
    const { contain, SUSPENSION } = await import("../incident/contain.ts");
    if (isBulk(values)) return contain(io, args, values);
    // Whoever is picked from a list is asked for in any case.
    const run = (named: readonly string[]) => contain(io, named, values);
    return changeNamed(io, { command: "users contain", write: SUSPENSION, args, values, run });
  },
};
