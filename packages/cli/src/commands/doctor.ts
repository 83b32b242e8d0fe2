import { actions, describeTarget } from "@okta-idm/connector";
import { type ClientEvent, OktaError, operations, type TokenGrant } from "@okta-idm/core";
import type { Command, Io, Values } from "../command.ts";
import { EXIT, EXIT_BY_KIND } from "../exit-code.ts";
import { CONNECTION_OPTIONS, OUTPUT_OPTIONS } from "../options.ts";
import { rowWriter } from "../output/row-writer.ts";
import { openSession, type Session, tokenOwner } from "../session.ts";

export const doctor: Command = {
  description:
    "Checks what stands between this machine and the org: URL, clock, TLS, the token and its owner, scopes, DPoP and rate limits; and tells which of the actions would work, and what to grant for the others. It reads only.",
  options: { ...OUTPUT_OPTIONS, ...CONNECTION_OPTIONS },
  examples: ["okta-idm doctor", "okta-idm doctor --profile acme -o json"],
  async run(io, _args, values) {
    const writer = await rowWriter(io, values, { columns: ["result", "check", "detail"] });
    const checks: Check[] = [];
    const tell = async (result: Check["result"], check: string, detail: string) => {
      checks.push({ result, check, detail });
      await writer.write([{ result, check, detail }]);
    };
    const code = await examine(io, values, tell);
    await writer.end();
    return code;
  },
};

interface Check {
  readonly result: "ok" | "warn" | "fail" | "untried";
  readonly check: string;
  readonly detail: string;
}

type Tell = (result: Check["result"], check: string, detail: string) => Promise<void>;

async function examine(io: Io, values: Values, tell: Tell): Promise<number> {
  let grant: TokenGrant | undefined;
  const durations: number[] = [];
  const session = await openSession(io, values, {
    onToken: (token) => {
      grant = token;
    },
    onEvent: (event: ClientEvent) => {
      if (event.kind === "answered") durations.push(event.durationMs);
    },
  });
  const { settings, client } = session;
  await tell("ok", "URL", client.orgUrl);

  const reads = await tryReads(session, io.signal);
  const first = reads[0]?.outcome;
  if (first instanceof OktaError) {
    await tell("fail", "connection", `${first.message}. ${first.remedy}`);
    return EXIT_BY_KIND[first.kind];
  }
  await tell("ok", "connection", `answers in ${Math.round(Math.min(...durations))} ms at best`);
  const tls = client.orgUrl.startsWith("https:");
  if (!tls) await tell("warn", "TLS", "none: this is the loopback");
  else
    await tell(settings.verifyTls ? "ok" : "warn", "TLS", settings.verifyTls ? "verified" : "not verified");
  await tellClock(first, tell);
  const code = await tellSignIn(session, grant, reads, tell, io.signal);
  for (const { bucket, limit, remaining } of client.rateLimiter.state()) {
    const low = limit !== undefined && remaining !== undefined && remaining < limit / 10;
    await tell(low ? "warn" : "ok", "rate limit", `${bucket}: ${remaining ?? "?"} of ${limit ?? "?"} left`);
  }
  await tellActions(grant, settings.credentials.scopes, reads, tell);
  return code;
}

interface Read {
  /** The operation that was tried. */
  readonly operation: keyof typeof operations;
  readonly outcome: Response | OktaError;
}

/** Asks for one item of each list: what a token may read cannot be told from an API token itself. */
async function tryReads({ client }: Session, signal: AbortSignal): Promise<Read[]> {
  const query = { limit: 1 };
  const calls = {
    listUsers: () => client.GET("/api/v1/users", { params: { query }, signal }),
    listGroups: () => client.GET("/api/v1/groups", { params: { query }, signal }),
    listApplications: () => client.GET("/api/v1/apps", { params: { query }, signal }),
    listLogEvents: () => client.GET("/api/v1/logs", { params: { query }, signal }),
  } as const;
  const reads: Read[] = [];
  for (const [operation, call] of Object.entries(calls)) {
    try {
      reads.push({ operation: operation as keyof typeof calls, outcome: (await call()).response });
    } catch (error) {
      if (!(error instanceof OktaError)) throw error;
      reads.push({ operation: operation as keyof typeof calls, outcome: error });
      break;
    }
  }
  return reads;
}

async function tellClock(response: Response | undefined, tell: Tell): Promise<void> {
  const dateMs = Date.parse(response?.headers.get("Date") ?? "");
  if (Number.isNaN(dateMs)) return tell("warn", "clock", "the org told no time to compare with");
  const secondsOff = Math.round((Date.now() - dateMs) / 1_000);
  const words = `this machine is ${Math.abs(secondsOff)} s ${secondsOff < 0 ? "behind" : "ahead of"} the org`;
  await tell(
    Math.abs(secondsOff) > 30 ? "warn" : "ok",
    "clock",
    Math.abs(secondsOff) < 3 ? "as the org's" : words,
  );
}

async function tellSignIn(
  session: Session,
  grant: TokenGrant | undefined,
  reads: readonly Read[],
  tell: Tell,
  signal: AbortSignal,
): Promise<number> {
  const { credentials } = session.settings;
  if (reads.every(({ outcome }) => "status" in outcome && outcome.status === 401)) {
    await tell("fail", "sign-in", `the org refuses this ${credentials.kind}: wrong, expired or revoked`);
    return EXIT.unauthorized;
  }
  if (credentials.kind === "oauth") {
    const { tokenType = "?", scopes = [], missingScopes = [], expiresMs = 0 } = grant ?? {};
    await tell("ok", "sign-in", `service app ${credentials.clientId}, with a private key`);
    await tell(
      tokenType === "DPoP" ? "ok" : "warn",
      "DPoP",
      tokenType === "DPoP" ? "tokens are bound to a key" : "off: whoever has the token can use it",
    );
    await tell("ok", "scopes", scopes.join(" ") || "none");
    if (missingScopes.length > 0)
      await tell("warn", "scopes", `asked for and not granted: ${missingScopes.join(" ")}`);
    await tell(
      "ok",
      "token",
      `good for ${Math.round((expiresMs - Date.now()) / 60_000)} min more, renewed by itself`,
    );
    return EXIT.done;
  }
  const owner = await tokenOwner(session, signal);
  await tell(
    "ok",
    "sign-in",
    `API token of ${owner ? describeTarget(owner) : "somebody"} (${credentials.from})`,
  );
  await tell(
    "warn",
    "token",
    "an API token has all the rights of its owner; a service app has its scopes alone",
  );
  return EXIT.done;
}

/** Which actions would work: by the scopes of a service app, and by what could be read with an API token. */
async function tellActions(
  grant: TokenGrant | undefined,
  asked: readonly string[] | undefined,
  reads: readonly Read[],
  tell: Tell,
): Promise<void> {
  const read = new Map(reads.map(({ operation, outcome }) => [operation, outcome]));
  for (const { name, operation } of actions) {
    if (operation === undefined) {
      await tell("untried", name, "does whatever it is told to, as far as the token may");
      continue;
    }
    const { scopes } = operations[operation];
    const tried = read.get(operation);
    const status = tried?.status;
    if (grant ?? asked) {
      const missing = scopes.filter((scope) => !holds(grant?.scopes ?? [], scope));
      if (missing.length > 0) await tell("fail", name, `grant the app ${missing.join(" ")}`);
      else if (status === 403)
        await tell("fail", name, "the scope is there, and the app's admin role does not cover it");
      else
        await tell(
          "ok",
          name,
          tried ? "works" : `${scopes.join(" ")} is granted; the app's role has to cover it`,
        );
    } else if (status === undefined) {
      await tell("untried", name, "a write: the token's owner needs an admin role that covers it");
    } else if (status === 200) await tell("ok", name, "works");
    else
      await tell("fail", name, `answered ${status}: give the token's owner an admin role that may read this`);
  }
}

/** `okta.users.manage` includes `okta.users.read`. */
function holds(granted: readonly string[], scope: string): boolean {
  return granted.includes(scope) || granted.includes(scope.replace(/\.read$/, ".manage"));
}
