import { flag, repeated, string, type ValuesOf } from "../command.ts";
import { BULK_OPTIONS, CONNECTION_OPTIONS, OUTPUT_OPTIONS, WRITE_OPTIONS } from "../usage/options.ts";

/** Options that choose the steps. The ledger of a run has them already. */
export const STEP_OPTIONS = {
  leaveGroup: repeated(string("<group>", "Remove the users from this group. May be repeated")),
  leaveAllGroups: flag(
    "Remove the users from all groups that grant apps or admin roles. Some apps then delete a user's data",
  ),
  noSuspend: flag("Do not suspend"),
  noClearSessions: flag("Do not end sessions, and do not revoke tokens"),
  noResetPassword: flag("Do not reset the password"),
  noSendEmail: flag("Reset the password without a mail to the user. The link is not kept"),
};
export type StepValues = ValuesOf<typeof STEP_OPTIONS>;

const { ledger, resume, noVerify, stopAfterFailures } = BULK_OPTIONS;

/** The options of users restore and runs undo. */
export const UNDO_OPTIONS = {
  force: flag("Also undo changes of targets that were changed again after the run (default: skip them)"),
  ...WRITE_OPTIONS,
  ledger,
  resume,
  noVerify,
  stopAfterFailures,
  ...OUTPUT_OPTIONS,
  ...CONNECTION_OPTIONS,
};
