import { defineAction } from "../define-action.ts";

export const applicationDeleteById = defineAction({
  name: "application_delete_by_id",
  title: "Delete Application By ID",
  effect: "destroy",
  operation: "deleteApplication",
  output: "response",
});
