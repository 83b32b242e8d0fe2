import { defineAction } from "../define-action.ts";

export const activateUser = defineAction({
  name: "activate_user",
  title: "Activate User By ID",
  effect: "restore",
  operation: "activateUser",
  output: "json",
});
