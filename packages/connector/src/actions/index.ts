// Generated from the files of this folder by `pnpm generate`. Do not edit.
import { activateUser } from "./activate-user.ts";
import { addUserToGroup } from "./add-user-to-group.ts";
import { applicationActivateById } from "./application-activate-by-id.ts";
import { applicationDeactivateById } from "./application-deactivate-by-id.ts";
import { applicationDeleteById } from "./application-delete-by-id.ts";
import { applicationGetApps } from "./application-get-apps.ts";
import { applicationGetById } from "./application-get-by-id.ts";
import { clearUserSession } from "./clear-user-session.ts";
import { deactivateUser } from "./deactivate-user.ts";
import { forcePasswordReset } from "./force-password-reset.ts";
import { genericTask } from "./generic-task.ts";
import { getEvents } from "./get-events.ts";
import { getGroups } from "./get-groups.ts";
import { getUsers } from "./get-users.ts";
import { removeUserFromGroup } from "./remove-user-from-group.ts";
import { suspendUser } from "./suspend-user.ts";
import { unlockUser } from "./unlock-user.ts";
import { unsuspendUser } from "./unsuspend-user.ts";

/** The actions of the documented connector, in the order of their names. */
export const actions = [
  activateUser,
  addUserToGroup,
  applicationActivateById,
  applicationDeactivateById,
  applicationDeleteById,
  applicationGetApps,
  applicationGetById,
  clearUserSession,
  deactivateUser,
  forcePasswordReset,
  genericTask,
  getEvents,
  getGroups,
  getUsers,
  removeUserFromGroup,
  suspendUser,
  unlockUser,
  unsuspendUser,
] as const;
