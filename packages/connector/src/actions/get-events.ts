import { defineAction } from "../define-action.ts";

export const getEvents = defineAction({
  name: "get_events",
  title: "Get Events",
  effect: "read",
  operation: "listLogEvents",
  output: "json",
  example: { parameters: { filter: 'eventType eq "user.session.start"', limit: 100 } },
});
