/** The names of steps, by action. */
const WORDS: Readonly<Record<string, string>> = {
  suspend_user: "suspend",
  unsuspend_user: "unsuspend",
  clear_user_session: "end sessions",
  force_password_reset: "reset password",
  remove_user_from_group: "leave group",
  add_user_to_group: "join group",
  application_activate_by_id: "activate",
  application_deactivate_by_id: "deactivate",
};

export function stepWords(action: string): string {
  return (Object.hasOwn(WORDS, action) ? WORDS[action] : undefined) ?? action;
}
