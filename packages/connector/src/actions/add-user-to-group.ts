import { defineAction } from "../define-action.ts";

export const addUserToGroup = defineAction({
  name: "add_user_to_group",
  title: "Add User to Group",
  effect: "restore",
  operation: "assignUserToGroup",
  output: "json",
});
