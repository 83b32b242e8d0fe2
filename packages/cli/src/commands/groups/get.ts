import { unwrap } from "@okta-idm/core";
import { defineGet } from "../../targets/define-get.ts";

export const command = defineGet({
  type: "group",
  operation: "getGroup",
  columns: [
    "id",
    "profile.name",
    "type",
    "profile.description",
    "_embedded.app.label",
    "_embedded.stats.usersCount",
    "_embedded.stats.appsCount",
    "created",
    "lastMembershipUpdated",
  ],
  heads: {
    "_embedded.app.label": "FROM APP",
    "_embedded.stats.usersCount": "MEMBERS",
    "_embedded.stats.appsCount": "APPS",
  },
  summary: "Show a group",
  description: "Show a group, named by id or name, with the number of its members and apps.",
  examples: ["okta-idm groups get Finance", "okta-idm groups get Finance -o json"],
  read: ({ client }, groupId, query, signal) => {
    const params = { path: { groupId }, query: { expand: "stats,app", ...query } };
    return unwrap(client.GET("/api/v1/groups/{groupId}", { params, signal }));
  },
});
