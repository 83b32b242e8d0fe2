import { defineAction } from "../define-action.ts";

export const getGroups = defineAction({
  name: "get_groups",
  title: "Get Groups",
  effect: "read",
  operation: "listGroups",
  output: "json",
  example: { parameters: { q: "West", limit: 10 } },
});
