import { unwrap } from "@okta-idm/core";
import { isOktaId } from "@okta-idm/jobs";
import { defineGet, ifFound } from "../../targets/define-get.ts";

export const command = defineGet({
  type: "app",
  operation: "getApplication",
  columns: ["id", "label", "status", "signOnMode", "name", "created", "lastUpdated"],
  summary: "Show an app",
  description: "Show an app, named by id or label. -o json and yaml show all that Okta sends.",
  examples: ["okta-idm apps get Payroll", "okta-idm apps get 0oa3exp5enses8Jm2c7b -o json"],
  readNamed: async ({ client }, appId, query, signal) => {
    if (!isOktaId("app", appId)) return undefined;
    return ifFound(
      unwrap(client.GET("/api/v1/apps/{appId}", { params: { path: { appId }, query }, signal })),
    );
  },
  read: ({ client }, appId, query, signal) =>
    unwrap(client.GET("/api/v1/apps/{appId}", { params: { path: { appId }, query }, signal })),
});
