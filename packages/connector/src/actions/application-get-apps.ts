import { defineAction } from "../define-action.ts";

export const applicationGetApps = defineAction({
  name: "application_get_apps",
  title: "Get Applications",
  effect: "read",
  operation: "listApplications",
  output: "response",
  example: { parameters: { q: "Okta", limit: 20 } },
});
