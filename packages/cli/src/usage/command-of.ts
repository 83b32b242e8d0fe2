/** The command of each action that changes users or apps, and of the runs of several actions. */
export const COMMAND_OF_ACTION: Readonly<Record<string, string>> = {
  contain: "users contain",
  restore: "users restore",
  activate_user: "users activate",
  deactivate_user: "users deactivate",
  suspend_user: "users suspend",
  unsuspend_user: "users unsuspend",
  unlock_user: "users unlock",
  force_password_reset: "users reset-password",
  clear_user_session: "users clear-sessions",
  add_user_to_group: "groups add-user",
  remove_user_from_group: "groups remove-user",
  application_activate_by_id: "apps activate",
  application_deactivate_by_id: "apps deactivate",
  application_delete_by_id: "apps delete",
};

/** The words that call an action, such as `users suspend`; undefined if no command does. */
export function commandOf(action: string): string | undefined {
  return Object.hasOwn(COMMAND_OF_ACTION, action) ? COMMAND_OF_ACTION[action] : undefined;
}
