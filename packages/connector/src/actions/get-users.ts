import { defineAction } from "../define-action.ts";

export const getUsers = defineAction({
  name: "get_users",
  title: "Get Users",
  effect: "read",
  operation: "listUsers",
  output: "json",
  example: { parameters: { filter: 'profile.login eq "ana@example.com"' } },
});
