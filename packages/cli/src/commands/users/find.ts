import { describeTarget, findUsers, suggestTargets } from "@okta-idm/jobs";
import { defineCommand, integer } from "../../command.ts";
import { rememberUsers } from "../../config/recent-users.ts";
import { EXIT } from "../../exit-code.ts";
import { USER_COLUMNS } from "../../lists/define-list.ts";
import { formatName, rowWriter } from "../../output/row-writer.ts";
import { openSession } from "../../session.ts";
import { note } from "../../terminal/print.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../../usage/options.ts";

const DEFAULT_LIMIT = 20;
/** Okta's largest page. */
const MAX_LIMIT = 200;

export const command = defineCommand({
  summary: "Find users by part of a name",
  description:
    "Find users by part of a login, an email address, a first or a last name, or by both names. The best matches come first, deactivated users last. Okta may need a moment to find a user that was just changed.",
  arguments: ["<text>..."],
  options: {
    limit: integer(
      { min: 1, max: MAX_LIMIT },
      `List at most this many, up to ${MAX_LIMIT} (default: ${DEFAULT_LIMIT})`,
    ),
    ...OUTPUT_OPTIONS,
    ...CONNECTION_OPTIONS,
  },
  examples: [
    "okta-idm users find ferr",
    "okta-idm users find Ana Ferreira",
    "okta-idm users find ana -o json",
  ],
  async run(io, { args, values }) {
    const words = args.join(" ");
    const writer = await rowWriter(io, values, { columns: USER_COLUMNS });
    const { client } = await openSession(io, values);
    const { users, complete } = await findUsers(client, words, {
      limit: values.limit ?? DEFAULT_LIMIT,
      signal: io.signal,
    });
    if (users.length === 0) {
      const similar = await suggestTargets({ client, signal: io.signal }, "user", words);
      // A program gets an empty list. A person gets the note instead.
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
    note(
      io,
      `More users match (${users.length} listed). Add a word, or list up to ${MAX_LIMIT} with --limit.`,
    );
    return users.length === values.limit ? EXIT.done : EXIT.incomplete;
  },
});
