import { errorOfAnswer, OktaError, type TokenGrant } from "@okta-idm/core";
import type { Command, Io, Values } from "../command.ts";
import { actionChecks } from "../doctor/action-checks.ts";
import type { Check } from "../doctor/check.ts";
import { clockCheck, failedCall, limitChecks, tlsCheck } from "../doctor/connection-checks.ts";
import { protectionChecks } from "../doctor/protection-checks.ts";
import { signInChecks } from "../doctor/sign-in-checks.ts";
import { tryReads } from "../doctor/try-reads.ts";
import { EXIT, EXIT_BY_KIND } from "../exit-code.ts";
import { rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../usage/options.ts";

export const doctor: Command = {
  description:
    "Checks what stands between this machine and the org: URL, clock, TLS, the token and its owner, scopes, DPoP and rate limits; and tells which of the actions would work, and what to grant for the others. It reads only.",
  options: { ...OUTPUT_OPTIONS, ...CONNECTION_OPTIONS },
  examples: ["okta-idm doctor", "okta-idm doctor --profile acme -o json"],
  async run(io, _args, values) {
    const writer = await rowWriter(io, values, {
      columns: ["result", "check", "detail"],
      sample: [{ result: "untried", check: "application_deactivate_by_id" }],
      sentences: true,
    });
    const code = await examine(io, values, (...checks) => writer.write(checks));
    await writer.end();
    return code;
  },
};

/** Looks at one thing after the other, each of which the next stands on, and resolves with the exit code. */
async function examine(io: Io, values: Values, tell: (...checks: Check[]) => Promise<void>): Promise<number> {
  let grant: TokenGrant | undefined;
  let fastestMs = Number.POSITIVE_INFINITY;
  const session = await openSession(io, values, {
    onToken: (token) => {
      grant = token;
    },
    onEvent: (event) => {
      if (event.kind === "answered") fastestMs = Math.min(fastestMs, event.durationMs);
    },
  }).catch((error: unknown) => {
    if (error instanceof OktaError && error.kind === "refused") return error;
    throw error;
  });
  if (session instanceof OktaError) {
    await tell({ result: "fail", check: "settings", detail: session.message });
    return EXIT.refused;
  }
  const { settings, client } = session;
  await tell({ result: "ok", check: "URL", detail: client.orgUrl });

  const reads = await tryReads(client, io.signal);
  const first = reads[0]?.outcome;
  if (first === undefined || first instanceof OktaError) {
    if (first) await tell(failedCall(first));
    return first ? EXIT_BY_KIND[first.kind] : EXIT.noAnswer;
  }
  await tell(
    { result: "ok", check: "connection", detail: `answers in ${Math.round(fastestMs)} ms at best` },
    tlsCheck(client.orgUrl, settings),
    // The latest response: the time that the other reads took is no difference between the clocks.
    clockCheck(reads.map(({ outcome }) => outcome).findLast(isResponse) ?? first, Date.now()),
  );
  const refusal = errorOfAnswer(first, undefined);
  if (refusal.kind === "unauthenticated" && reads.every(({ outcome }) => outcome.status === first.status)) {
    const token = settings.credentials.kind === "oauth" ? "access token" : "API token";
    const detail = `the org refuses the ${token}: it is wrong, expired or revoked`;
    await tell(refusal.code ? failedCall(refusal) : { result: "fail", check: "sign-in", detail });
    return EXIT.unauthorized;
  }
  await tell(...(await signInChecks(session, grant, io.signal)));
  await tell(...(await protectionChecks(session, io.signal)));
  await tell(...limitChecks(client.rateLimiter.state()), ...actionChecks(grant, reads));
  return EXIT.done;
}

function isResponse(outcome: Response | OktaError): outcome is Response {
  return !(outcome instanceof OktaError);
}
