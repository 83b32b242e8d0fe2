import { isBulk } from "../../changes/given-items.ts";
import { defineCommand } from "../../command.ts";
import { STEP_OPTIONS } from "../../incident/options.ts";
import { changeNamed } from "../../targets/named-targets.ts";
import {
  BULK_CONFLICTS,
  BULK_OPTIONS,
  BULK_SOURCES,
  CONNECTION_OPTIONS,
  OUTPUT_OPTIONS,
  WRITE_OPTIONS,
} from "../../usage/options.ts";

/** The steps of a containment have an order, which a queue does not keep. */
const { queue: _, ...WITHOUT_QUEUE } = BULK_OPTIONS;

export const command = defineCommand({
  action: "contain",
  arguments: ["<user>..."],
  summary: "Contain users who may be compromised",
  description:
    "Contain users who may be compromised: suspend them, end their sessions, revoke their OAuth tokens, reset their passwords and, if you ask for it, remove them from groups. The command shows one plan and asks once. It lists groups that an app or a group rule manages as not possible. Only an ACTIVE user can be suspended. The other steps work in any state. To revert a containment, use users restore.",
  options: {
    ...STEP_OPTIONS,
    ...WRITE_OPTIONS,
    ...WITHOUT_QUEUE,
    ...OUTPUT_OPTIONS,
    ...CONNECTION_OPTIONS,
  },
  requires: [["column", "from"]],
  conflicts: [...BULK_CONFLICTS, ["leaveGroup", "leaveAllGroups"], ["noResetPassword", "noSendEmail"]],
  insteadOfArguments: BULK_SOURCES,
  examples: [
    "okta-idm users contain ana@example.com --dry-run",
    "okta-idm users contain ana@example.com --leave-group Finance --reason INC-1234",
    "okta-idm users contain --from users.csv --leave-all-groups --no-send-email",
    "okta-idm users contain --resume contain-20261129-221500",
  ],
  async run(io, { command, args, values }) {
    const { contain, SUSPENSION } = await import("../../incident/contain.ts");
    if (isBulk(values)) return contain(io, args, values);
    // The plan is always confirmed, so a target that was picked from a list is confirmed too.
    const run = (named: readonly string[]) => contain(io, named, values);
    return changeNamed(io, { command, write: SUSPENSION, args, values, run });
  },
});
