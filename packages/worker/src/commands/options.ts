import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  collectingSink,
  dashed,
  eventFormat,
  type FormatValues,
  flag,
  guardOptions,
  type Io,
  isGiven,
  openAudit,
  readProfiles,
  readSettings,
  type Session,
  type Settings,
  string,
} from "@okta-idm/cli/internal";
import { MappedSink } from "@okta-idm/jobs";
import { errorOf } from "../errors.ts";
import { queueName } from "../queues.ts";
import { queueAddress, type RedisAddress } from "../redis.ts";
import type { CollectOrg, WorkerOrg } from "../worker-options.ts";

export const QUEUE_OPTIONS = {
  queue: string("<url>", "URL of the Redis with the queues, without a password (default: OKTA_IDM_QUEUE)"),
  allowDataLoss: flag("Use a Redis that loses jobs after a restart (no AOF) or when its memory is full"),
};

/** The options that choose orgs, and what to collect of them. */
interface OrgValues extends FormatValues {
  readonly profile: readonly string[];
  readonly allProfiles: boolean;
  readonly collect?: string | undefined;
  readonly webhook?: string | undefined;
  readonly deadLetters?: string | undefined;
  readonly since?: string | undefined;
  readonly filter?: string | undefined;
  readonly q?: string | undefined;
  readonly rotate?: string | undefined;
  readonly gzip?: boolean;
}

/** @throws OktaError of kind `refused` if the queue is missing or invalid. */
export function redisAddress(
  { env }: Pick<Io, "env">,
  { queue }: { readonly queue: string | undefined },
): RedisAddress {
  return queueAddress(queue, env);
}

/**
 * Reads the orgs of the profiles in the options, with their credentials, guards, audit files and limits.
 *
 * @throws OktaError of kind `refused` if an option or a profile is invalid.
 */
export async function workerOrgs(io: Io, values: OrgValues): Promise<WorkerOrg[]> {
  const collect = await collectOptions(io, values);
  const orgs: WorkerOrg[] = [];
  for (const profile of profileNames(io, values)) {
    const settings = await readSettings(io, profile === undefined ? {} : { profile });
    orgs.push(workerOrg(io, settings, collect));
  }
  return orgs;
}

function profileNames(io: Io, { profile: named, allProfiles }: OrgValues): (string | undefined)[] {
  if (allProfiles) {
    if (named.length > 0) throw errorOf("optionsConflict", ["profile", "all-profiles"]);
    const names = Object.keys(readProfiles(io).profiles);
    if (names.length > 0) return names;
    throw errorOf("noProfile", []);
  }
  // Undefined means the environment, or the current profile.
  return named.length > 0 ? [...named] : [undefined];
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

/** Reads how logs are collected. Returns undefined if they are not. */
async function collectOptions(
  io: Io,
  values: OrgValues,
): Promise<((settings: Settings) => CollectOrg) | undefined> {
  const { collect: folder, webhook, deadLetters, since, filter, q } = values;
  if (folder !== undefined && webhook !== undefined) {
    throw errorOf("optionsConflict", ["collect", "webhook"]);
  }
  if (folder === undefined && webhook === undefined) {
    const alone = (["rotate", "gzip", "deadLetters", "format", "since", "filter", "q"] as const).find(
      (option) => isGiven(values[option]),
    );
    if (alone) throw errorOf("optionRequiresCollect", [dashed(alone).slice(2)]);
    return undefined;
  }
  if (webhook !== undefined && deadLetters === undefined) {
    throw errorOf("webhookRequiresFolder", []);
  }
  const format = await eventFormat(values);
  mkdirSync(folder ?? deadLetters ?? "", { recursive: true, mode: 0o700 });
  if (since !== undefined && Number.isNaN(Date.parse(since))) {
    throw errorOf("sinceInvalid", []);
  }
  return ({ url }) => {
    const name = queueName(url);
    const openSink = (signal: AbortSignal) => {
      const extension = values.gzip ? "ndjson.gz" : "ndjson";
      const output =
        folder === undefined
          ? { deadLetters: join(deadLetters ?? "", `${name}.dead-letters`) }
          : { out: join(folder, `${name}.${extension}`) };
      const sink = collectingSink({ ...io, signal }, { ...values, ...output });
      if (sink === undefined) throw new TypeError("There is no sink");
      return format === undefined ? sink : new MappedSink(sink, format);
    };
    return { sink: openSink, since, filter, q };
  };
}
