import { defineAction } from "../define-action.ts";

export const applicationDeactivateById = defineAction({
  name: "application_deactivate_by_id",
  title: "Deactivate Application By ID",
  effect: "contain",
  operation: "deactivateApplication",
  output: "response",
});
