import { eventFormat, FORMAT_OPTIONS, formatOutput } from "../events/event-format.ts";
import { listCommand } from "./list.ts";

const USERS = {
  operation: "listUsers",
  path: "/api/v1/users",
  noun: "users",
  columns: ["id", "profile.login", "status", "lastLogin"],
  pageSize: 200,
} as const;

export const usersList = listCommand({
  ...USERS,
  description:
    "Lists users. Without --search and --filter, deactivated users are left out; --search takes nearly every property, and is what Okta recommends.",
  examples: [
    "okta-idm users list --all --output ndjson > users.ndjson",
    "okta-idm users list --filter 'status eq \"LOCKED_OUT\"'",
    "okta-idm users list --q ana --fields +profile.department",
  ],
});

export const usersSearch = listCommand({
  ...USERS,
  description:
    "Searches users by an Okta expression. Literals stand in double quotes; eq and sw go with everything, co with names, login and e-mail. Deactivated users are found too.",
  examples: [
    "okta-idm users search 'profile.department eq \"Finance\"' --all",
    "okta-idm users search 'lastUpdated gt \"2026-01-01T00:00:00.000Z\"' -o csv",
  ],
  fixed: ([search = ""]) => ({ search }),
});

export const groupsList = listCommand({
  operation: "listGroups",
  path: "/api/v1/groups",
  noun: "groups",
  columns: ["id", "profile.name", "type", "profile.description"],
  pageSize: 200,
  description: "Lists groups. With --q there is one page only, of groups whose names begin so.",
  examples: [
    "okta-idm groups list --all",
    "okta-idm groups list --q Fin",
    "okta-idm groups list --expand stats --fields +_embedded.stats.usersCount",
  ],
});

export const appsList = listCommand({
  operation: "listApplications",
  path: "/api/v1/apps",
  noun: "apps",
  columns: ["id", "label", "status", "signOnMode", "name"],
  pageSize: 200,
  description: "Lists apps, active and inactive ones.",
  examples: ["okta-idm apps list --all", "okta-idm apps list --filter 'status eq \"INACTIVE\"' -o json"],
});

export const EVENT_SHAPE = {
  columns: ["published", "eventType", "outcome.result", "actor.alternateId", "target.alternateId"],
  heads: { "outcome.result": "OUTCOME", "actor.alternateId": "ACTOR", "target.alternateId": "TARGET" },
  sample: [
    {
      published: "2026-01-05T08:30:00.000Z",
      eventType: "user.lifecycle.deactivate",
      outcome: { result: "SUCCESS" },
      actor: { alternateId: "somebody@example.com" },
      target: [{ alternateId: "somebody@example.com" }],
    },
  ],
};

export const logsList = listCommand({
  operation: "listLogEvents",
  path: "/api/v1/logs",
  noun: "events",
  ...EVENT_SHAPE,
  pageSize: 1_000,
  options: FORMAT_OPTIONS,
  mapped: async (values) => {
    const format = await eventFormat(values);
    return { values: formatOutput(values, format), ...(format && { map: format.map }) };
  },
  description:
    "Lists events of the System Log, of the last seven days unless --since says otherwise, up to now unless --until does.",
  examples: [
    "okta-idm logs list --since 2h --filter 'outcome.result eq \"FAILURE\"'",
    "okta-idm logs list --since 2026-01-05 --until 2026-01-06 --all -o ndjson",
    "okta-idm logs list --since 1h --format ecs",
    "okta-idm logs list --q ana@example.com --sort-order DESCENDING",
  ],
});
