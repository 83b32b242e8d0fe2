import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  collectingSink,
  eventFormat,
  guardOptions,
  type Io,
  type Options,
  openAudit,
  readProfiles,
  readSettings,
  type Session,
  type Settings,
  text,
  type Values,
} from "@okta-idm/cli/internal";
import { MappedSink } from "@okta-idm/jobs";
import { errorOf } from "../errors.ts";
import { queueName } from "../queues.ts";
import { queueAddress, type RedisAddress } from "../redis.ts";
import type { CollectOrg, WorkerOrg } from "../worker-options.ts";

export const QUEUE_OPTIONS = {
  queue: {
    type: "string",
    value: "<url>",
    help: "URL of the Redis with the queues, without a password (default: OKTA_IDM_QUEUE)",
  },
  "allow-data-loss": {
    type: "boolean",
    help: "Use a Redis that loses jobs after a restart (no AOF) or when its memory is full",
  },
} as const satisfies Options;

/** @throws OktaError of kind `refused` if the queue is missing or invalid. */
export function redisAddress({ env }: Pick<Io, "env">, values: Values): RedisAddress {
  return queueAddress(text(values, "queue"), env);
}

/**
 * Reads the orgs of the profiles in the options, with their credentials, guards, audit files and limits.
 *
 * @throws OktaError of kind `refused` if an option or a profile is invalid.
 */
export async function workerOrgs(io: Io, values: Values): Promise<WorkerOrg[]> {
  const collect = await collectOptions(io, values);
  const orgs: WorkerOrg[] = [];
  for (const profile of profileNames(io, values)) {
    const settings = await readSettings(io, profile === undefined ? {} : { profile });
    orgs.push(workerOrg(io, settings, collect));
  }
  return orgs;
}

function profileNames(io: Io, values: Values): (string | undefined)[] {
  const named = values["profile"];
  if (values["all-profiles"] === true) {
    if (named !== undefined) throw errorOf("optionsConflict", ["profile", "all-profiles"]);
    const names = Object.keys(readProfiles(io).profiles);
    if (names.length > 0) return names;
    throw errorOf("noProfile", []);
  }
  // Undefined means the environment, or the current profile.
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

/** Reads how logs are collected. Returns undefined if they are not. */
async function collectOptions(
  io: Io,
  values: Values,
): Promise<((settings: Settings) => CollectOrg) | undefined> {
  const [folder, webhook] = [text(values, "collect"), text(values, "webhook")];
  if (folder !== undefined && webhook !== undefined) {
    throw errorOf("optionsConflict", ["collect", "webhook"]);
  }
  if (folder === undefined && webhook === undefined) {
    const alone = ["rotate", "gzip", "dead-letters", "format", "since", "filter", "q"].find(
      (option) => values[option] !== undefined,
    );
    if (alone) throw errorOf("optionRequiresCollect", [alone]);
    return undefined;
  }
  const deadLetters = text(values, "dead-letters");
  if (webhook !== undefined && deadLetters === undefined) {
    throw errorOf("webhookRequiresFolder", []);
  }
  const format = await eventFormat(values);
  mkdirSync(folder ?? deadLetters ?? "", { recursive: true, mode: 0o700 });
  const [since, filter, q] = [text(values, "since"), text(values, "filter"), text(values, "q")];
  if (since !== undefined && Number.isNaN(Date.parse(since))) {
    throw errorOf("sinceInvalid", []);
  }
  return ({ url }) => {
    const name = queueName(url);
    const openSink = (signal: AbortSignal) => {
      const extension = values["gzip"] === true ? "ndjson.gz" : "ndjson";
      const output =
        folder === undefined
          ? { "dead-letters": join(deadLetters ?? "", `${name}.dead-letters`) }
          : { out: join(folder, `${name}.${extension}`) };
      const sink = collectingSink({ ...io, signal }, { ...values, ...output });
      if (sink === undefined) throw new TypeError("There is no sink");
      return format === undefined ? sink : new MappedSink(sink, format);
    };
    return { sink: openSink, since, filter, q };
  };
}
