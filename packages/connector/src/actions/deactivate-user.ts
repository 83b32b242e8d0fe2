import { defineAction } from "../define-action.ts";

export const deactivateUser = defineAction({
  name: "deactivate_user",
  title: "Deactivate User By ID",
  effect: "destroy",
  operation: "deactivateUser",
  output: "response",
});
