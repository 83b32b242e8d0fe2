import { defineAction } from "../define-action.ts";

export const applicationActivateById = defineAction({
  name: "application_activate_by_id",
  title: "Activate Application By ID",
  effect: "restore",
  operation: "activateApplication",
  output: "response",
});
