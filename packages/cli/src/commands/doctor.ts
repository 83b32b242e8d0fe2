import { errorFromResponse, OktaError, printable, type TokenGrant } from "@okta-idm/core";
import { defineCommand, type Io } from "../command.ts";
import { actionChecks, tryReads } from "../doctor/action-checks.ts";
import { type Check, groupedChecks } from "../doctor/check.ts";
import {
  clockCheck,
  failedCall,
  limitChecks,
  readOwner,
  signInChecks,
  tlsCheck,
} from "../doctor/connection-checks.ts";
import { protectionChecks } from "../doctor/protection-checks.ts";
import { suspendCheck } from "../doctor/suspend-check.ts";
import { EXIT, EXIT_BY_KIND } from "../exit-code.ts";
import { formatName, rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { print } from "../terminal/print.ts";
import { wrap } from "../terminal/text.ts";
import { CONNECTION_OPTIONS, type ConnectionValues, OUTPUT_OPTIONS } from "../usage/options.ts";
import { UsageError } from "../usage/usage-error.ts";

export const command = defineCommand({
  summary: "Check the connection and the token",
  description:
    "Check the connection to the org: URL, clock, TLS, the token and its owner, scopes, DPoP and rate limits. It lists the actions that this token can run, what to grant for the others, and whether you can suspend a user. It only reads. -o json lists every action.",
  options: { ...OUTPUT_OPTIONS, ...CONNECTION_OPTIONS },
  examples: ["okta-idm doctor", "okta-idm doctor --profile acme -o json"],
  async run(io, { values }) {
    const isTable = formatName(values) === "table" && values.fields === undefined;
    const writer = await rowWriter(io, values, {
      columns: ["result", "check", "detail"],
      sample: [{ result: "untried", check: isTable ? "application_get_by_id" : "" }],
      sentences: true,
    });
    let answer: Check | undefined;
    const code = await examine(io, values, {
      add: (...checks) => writer.write(checks),
      addGrouped: (limits, actions) =>
        writer.write(isTable ? groupedChecks(limits, actions) : [...limits, ...actions]),
      answer: async (check) => {
        answer = check;
        if (!isTable) await writer.write([check]);
      },
    });
    await writer.end();
    if (isTable && answer !== undefined) await print(io.stdout, `\n${answerText(io, answer)}\n`);
    return code;
  },
});

/** Where the results of checks go. */
interface Report {
  readonly add: (...checks: Check[]) => Promise<void>;
  /** Takes many checks of one kind. */
  readonly addGrouped: (limits: Check[], actions: Check[]) => Promise<void>;
  /** Takes the answer to: can I suspend a user? */
  readonly answer: (check: Check) => Promise<void>;
}

function answerText({ stdout }: Io, { detail }: Check): string {
  const text = printable(`Can I suspend a user with this token? ${detail}`);
  return stdout.isTTY === true ? wrap(text, stdout.columns || 80) : text;
}

/** Runs the checks in order: each requires the one before. Resolves with the exit code. */
async function examine(
  io: Io,
  values: ConnectionValues,
  { add, addGrouped, answer }: Report,
): Promise<number> {
  let grant: TokenGrant | undefined;
  let fastestMs = Number.POSITIVE_INFINITY;
  const session = await openSession(io, values, {
    onToken: (token) => {
      grant = token;
    },
    onEvent: (event) => {
      if (event.kind === "responded") fastestMs = Math.min(fastestMs, event.durationMs);
    },
  }).catch((error: unknown) => {
    const isRejected = error instanceof OktaError && error.kind === "refused";
    if (isRejected || error instanceof UsageError) return error;
    throw error;
  });
  if (session instanceof Error) {
    await add({ result: "fail", check: "settings", detail: session.message });
    return EXIT.refused;
  }
  const { settings, client } = session;
  await add({ result: "ok", check: "URL", detail: client.orgUrl });

  const reads = await tryReads(client, io.signal);
  const first = reads[0]?.outcome;
  if (first === undefined || first instanceof OktaError) {
    if (first) await add(failedCall(first));
    return first ? EXIT_BY_KIND[first.kind] : EXIT.noAnswer;
  }
  await add(
    { result: "ok", check: "connection", detail: `responds in ${Math.round(fastestMs)} ms at best` },
    tlsCheck(client.orgUrl, settings),
    // The latest response, because the earlier ones took a while.
    clockCheck(reads.map(({ outcome }) => outcome).findLast(isResponse) ?? first, Date.now()),
  );
  const refusal = errorFromResponse(first, undefined);
  if (refusal.kind === "unauthenticated" && reads.every(({ outcome }) => outcome.status === first.status)) {
    const token = settings.credentials.kind === "oauth" ? "access token" : "API token";
    const detail = `Okta rejects the ${token}: it is wrong, expired or revoked`;
    await add(refusal.code ? failedCall(refusal) : { result: "fail", check: "sign-in", detail });
    return EXIT.unauthorized;
  }
  const [owner, protection] = await Promise.all([
    readOwner(session, io.signal),
    protectionChecks(session, io.signal),
  ]);
  await add(...signInChecks(session, owner, grant), ...protection);
  const canSuspend = await suspendCheck(client, { settings, grant, reads, owner }, io.signal);
  await addGrouped(limitChecks(client.rateLimiter.state()), actionChecks(grant, reads));
  await answer(canSuspend);
  return EXIT.done;
}

function isResponse(outcome: Response | OktaError): outcome is Response {
  return !(outcome instanceof OktaError);
}
