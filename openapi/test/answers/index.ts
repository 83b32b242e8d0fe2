import type { Answers } from "./answer.ts";
import { applications } from "./applications.ts";
import { ERROR_STATUSES, errors } from "./errors.ts";
import { groups } from "./groups.ts";
import { logEvents } from "./log-events.ts";
import { results } from "./results.ts";
import { users } from "./users.ts";

/** Every form of a success that is known. */
export const successes: Answers = { ...users, ...groups, ...applications, ...logEvents, ...results };

/** Every form of an error that is known, as the answer of one operation. */
export const failures: Answers = Object.fromEntries(
  ERROR_STATUSES.flatMap((status) =>
    Object.entries(errors).map(([name, body]) => [
      `a ${status}: ${name}`,
      { operation: "getUser", status, body },
    ]),
  ),
);
