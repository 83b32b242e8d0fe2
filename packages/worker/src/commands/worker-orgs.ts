import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  collectingSink,
  eventFormat,
  guardOptions,
  type Io,
  openAudit,
  readProfiles,
  readSettings,
  type Session,
  type Settings,
  text,
  type Values,
} from "@okta-idm/cli/internal";
import { OktaError } from "@okta-idm/core";
import { MappedSink } from "@okta-idm/jobs";
import { queueName } from "../names.ts";
import type { CollectOrg, WorkerOrg } from "../worker-org.ts";

/**
 * The orgs of the profiles that the options name, with their credentials, guards, audit files and limits.
 *
 * @throws OktaError of kind `refused` for what cannot be used.
 */
export async function workerOrgs(io: Io, values: Values): Promise<WorkerOrg[]> {
  const collect = await collecting(io, values);
  const orgs: WorkerOrg[] = [];
  for (const profile of profilesOf(io, values)) {
    const settings = await readSettings(io, profile === undefined ? {} : { profile });
    orgs.push(workerOrg(io, settings, collect));
  }
  return orgs;
}

function profilesOf(io: Io, values: Values): (string | undefined)[] {
  const named = values["profile"];
  if (values["all-profiles"] === true) {
    if (named !== undefined) throw new OktaError("refused", "Give --profile or --all-profiles, not both");
    const names = Object.keys(readProfiles(io).profiles);
    if (names.length > 0) return names;
    throw new OktaError("refused", "There is no profile. Make one with okta-idm login");
  }
  // Without a name: what the environment says, or the profile in use.
  return Array.isArray(named) ? [...named] : [undefined];
}

function workerOrg(
  io: Io,
  settings: Settings,
  collect: ((settings: Settings) => CollectOrg) | undefined,
): WorkerOrg {
  const { url, credentials, proxy, caFile, verifyTls, verifyProxy, budget, maxChanges } = settings;
  return {
    client: {
      orgUrl: url,
      auth: credentials.layer(),
      proxyUrl: proxy,
      verifyTls,
      verifyProxyTls: verifyProxy,
      ...(caFile !== undefined && { ca: readFileSync(caFile, "utf8") }),
      ...(budget !== undefined && { rateLimit: { budget } }),
    },
    guards: (effect) => guardOptions(io, { settings } as Session, effect),
    audit: (reason) => openAudit(settings, reason === undefined ? {} : { reason }),
    ...(maxChanges !== undefined && { maxChanges }),
    ...(collect && { collect: collect(settings) }),
  };
}

/** How the options say that logs are collected; undefined where they are not. */
async function collecting(io: Io, values: Values): Promise<((settings: Settings) => CollectOrg) | undefined> {
  const [folder, webhook] = [text(values, "collect"), text(values, "webhook")];
  if (folder !== undefined && webhook !== undefined) {
    throw new OktaError("refused", "Give --collect or --webhook, not both");
  }
  if (folder === undefined && webhook === undefined) {
    const alone = ["rotate", "gzip", "dead-letters", "format", "since", "filter", "q"].find(
      (option) => values[option] !== undefined,
    );
    if (alone) throw new OktaError("refused", `--${alone} requires --collect or --webhook`);
    return undefined;
  }
  const deadLetters = text(values, "dead-letters");
  if (webhook !== undefined && deadLetters === undefined) {
    throw new OktaError("refused", "--webhook requires --dead-letters, a folder for what it does not take");
  }
  const format = await eventFormat(values);
  mkdirSync(folder ?? deadLetters ?? "", { recursive: true, mode: 0o700 });
  const [since, filter, q] = [text(values, "since"), text(values, "filter"), text(values, "q")];
  if (since !== undefined && Number.isNaN(Date.parse(since))) {
    throw new OktaError("refused", "--since takes a date, such as 2026-11-29T08:00:00Z");
  }
  return ({ url }) => {
    const name = queueName(url);
    const sinkOf = (signal: AbortSignal) => {
      const extension = values["gzip"] === true ? "ndjson.gz" : "ndjson";
      const place =
        folder === undefined
          ? { "dead-letters": join(deadLetters ?? "", `${name}.dead-letters`) }
          : { out: join(folder, `${name}.${extension}`) };
      const sink = collectingSink({ ...io, signal }, { ...values, ...place });
      if (sink === undefined) throw new TypeError("There is no sink");
      return format === undefined ? sink : new MappedSink(sink, format);
    };
    return { sink: sinkOf, since, filter, q };
  };
}
