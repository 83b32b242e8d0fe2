import { defineAction } from "../define-action.ts";

export const suspendUser = defineAction({
  name: "suspend_user",
  title: "Suspend User By ID",
  effect: "contain",
  operation: "suspendUser",
  output: "json",
});
