// Generated from the actions by `pnpm generate`. Do not edit.
import type { Validator } from "../validate-input.ts";

export const validators: {
  readonly [action: string]: (() => Promise<{ readonly validator: Validator }>) | undefined;
} = {
  activate_user: () => import("./validators/activate-user.ts"),
  add_user_to_group: () => import("./validators/add-user-to-group.ts"),
  application_activate_by_id: () => import("./validators/application-activate-by-id.ts"),
  application_deactivate_by_id: () => import("./validators/application-deactivate-by-id.ts"),
  application_delete_by_id: () => import("./validators/application-delete-by-id.ts"),
  application_get_apps: () => import("./validators/application-get-apps.ts"),
  application_get_by_id: () => import("./validators/application-get-by-id.ts"),
  clear_user_session: () => import("./validators/clear-user-session.ts"),
  deactivate_user: () => import("./validators/deactivate-user.ts"),
  force_password_reset: () => import("./validators/force-password-reset.ts"),
  generic_task: () => import("./validators/generic-task.ts"),
  get_events: () => import("./validators/get-events.ts"),
  get_groups: () => import("./validators/get-groups.ts"),
  get_users: () => import("./validators/get-users.ts"),
  remove_user_from_group: () => import("./validators/remove-user-from-group.ts"),
  suspend_user: () => import("./validators/suspend-user.ts"),
  unlock_user: () => import("./validators/unlock-user.ts"),
  unsuspend_user: () => import("./validators/unsuspend-user.ts"),
};
