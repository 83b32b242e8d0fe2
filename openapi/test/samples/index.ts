import { applications } from "./applications.ts";
import { directoryUsers } from "./directory-users.ts";
import { ERROR_STATUSES, errors, OAUTH_STATUSES, oauthErrors, unknownOrg } from "./errors.ts";
import { groups } from "./groups.ts";
import { kindsOfEvents } from "./kinds-of-events.ts";
import { logEvents } from "./log-events.ts";
import { results } from "./results.ts";
import type { Samples } from "./sample.ts";
import { templateApplications } from "./template-applications.ts";
import { users } from "./users.ts";

/** Every form of a success that is known. */
export const successes: Samples = {
  ...users,
  ...directoryUsers,
  ...groups,
  ...applications,
  ...templateApplications,
  ...logEvents,
  ...kindsOfEvents,
  ...results,
};

const failed = (statuses: readonly number[], bodies: object): Samples =>
  Object.fromEntries(
    statuses.flatMap((status) =>
      Object.entries(bodies).map(([name, body]) => [
        `a ${status}: ${name}`,
        { operation: "getUser" as const, status, body },
      ]),
    ),
  );

/** Every form of an error that is known, as a response of one operation. */
export const failures: Samples = {
  ...failed(ERROR_STATUSES, errors),
  ...failed(OAUTH_STATUSES, oauthErrors),
  ...failed([404], { "the host is no org": unknownOrg }),
};
