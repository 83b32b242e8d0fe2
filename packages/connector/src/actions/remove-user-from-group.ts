import { defineAction } from "../define-action.ts";

export const removeUserFromGroup = defineAction({
  name: "remove_user_from_group",
  title: "Remove User from Group",
  effect: "contain",
  operation: "unassignUserFromGroup",
  output: "json",
});
