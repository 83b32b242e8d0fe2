import { defineAction } from "../define-action.ts";

export const forcePasswordReset = defineAction({
  name: "force_password_reset",
  title: "Force Password Reset",
  effect: "contain",
  operation: "resetPassword",
  output: "json",
});
