import { defineAction } from "../define-action.ts";

export const clearUserSession = defineAction({
  name: "clear_user_session",
  title: "Clear User Session",
  effect: "contain",
  operation: "revokeUserSessions",
  output: "response",
});
