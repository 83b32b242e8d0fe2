import { defineAction } from "../define-action.ts";

export const unsuspendUser = defineAction({
  name: "unsuspend_user",
  title: "Unsuspend User By ID",
  effect: "restore",
  operation: "unsuspendUser",
  output: "json",
});
