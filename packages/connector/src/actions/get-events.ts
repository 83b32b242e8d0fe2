import { defineAction } from "../define-action.ts";

export const getEvents = defineAction({
  name: "get_events",
  title: "Get Events",
  effect: "read",
  operation: "listLogEvents",
  output: "json",
  example: {
    parameters: {
      since: "2025-01-08T00:00:00.000Z",
      filter: 'eventType eq "user.session.start"',
      limit: 100,
    },
  },
});
