import { defineAction } from "../define-action.ts";

export const applicationGetById = defineAction({
  name: "application_get_by_id",
  title: "Get Application By ID",
  effect: "read",
  operation: "getApplication",
  output: "response",
});
