import { describeTarget, findUsers, suggestTargets } from "@okta-idm/jobs";
import type { Command } from "../command.ts";
import { text } from "../command.ts";
import { rememberUsers } from "../config/recent-users.ts";
import { EXIT } from "../exit-code.ts";
import { formatName, rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { note } from "../terminal/print.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../usage/options.ts";
import { wholeNumber } from "../usage/parameter-options.ts";
import { USER_COLUMNS } from "./lists.ts";

const USUAL = 20;
/** Okta's largest page. */
const MOST = 200;

export const usersFind: Command = {
  description:
    "Find users by a part of a login, an e-mail address, a first or a last name, or by both names. Those who fit best come first, deactivated users last. A change of a moment ago may not show yet.",
  options: {
    limit: {
      type: "string",
      value: "<n>",
      help: `List this many at most, up to ${MOST} (default: ${USUAL})`,
    },
    ...OUTPUT_OPTIONS,
    ...CONNECTION_OPTIONS,
  },
  examples: [
    "okta-idm users find ferr",
    "okta-idm users find Ana Ferreira",
    "okta-idm users find ana -o json",
  ],
  async run(io, args, values) {
    const words = args.join(" ");
    const asked = text(values, "limit");
    const limit = asked === undefined ? USUAL : wholeNumber("--limit", asked, 1, MOST);
    const writer = await rowWriter(io, values, { columns: USER_COLUMNS });
    const { client } = await openSession(io, values);
    const { users, complete } = await findUsers(client, words, { limit, signal: io.signal });
    if (users.length === 0) {
      const similar = await suggestTargets({ client, signal: io.signal }, "user", words);
      // Programs read an empty list, and people that there is nobody.
      if (formatName(values) !== "table") await writer.end();
      note(io, `No users found for ${JSON.stringify(words)}.`);
      if (similar.length > 0)
        note(io, "Did you mean:", ...similar.map((user) => `  ${describeTarget(user)}`));
      else note(io, "Try a shorter part of the name, or okta-idm users list.");
      return EXIT.done;
    }
    await writer.write(users);
    await writer.end();
    rememberUsers(io, client.orgUrl, users);
    if (complete) return EXIT.done;
    note(io, `More users fit (${users.length} listed). Add a word, or list up to ${MOST} with --limit.`);
    return users.length === Number(asked) ? EXIT.done : EXIT.incomplete;
  },
};
