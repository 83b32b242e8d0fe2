import type { Effect } from "@okta-idm/connector";
import type { OktaClientOptions } from "@okta-idm/core";
import type { Audit, EventSink, GuardOptions } from "@okta-idm/jobs";
import type { Telemetry } from "bullmq";
import type { Metrics } from "./metrics.ts";
import type { RedisAddress } from "./redis.ts";

/** An org that a worker serves. Its credentials stay in this process. */
export interface WorkerOrg {
  /** The URL and the sign-in, as for `createOktaClient`. */
  readonly client: OktaClientOptions;
  /** The guards for each effect of an action. Default: protect the owner of the token in use. */
  readonly guards?: ((effect: Effect) => GuardOptions) | undefined;
  /** Opens the audit file, with the reason of a job. Default: no audit file. */
  readonly audit?: ((reason: string | undefined) => Promise<Audit | undefined>) | undefined;
  /** Rejects jobs with more inputs. Default: no limit but that of a job. */
  readonly maxChanges?: number | undefined;
  /** Collects the System Log of the org. Default: it is not collected. */
  readonly collect?: CollectOrg | undefined;
}

/** How the log of an org is collected. All workers of an org require the same settings. */
export interface CollectOrg {
  /** Opens the sink for one collection job. A file has to be on a disk that all workers share. */
  readonly sink: (signal: AbortSignal) => EventSink;
  /** ISO date to start at if there is no checkpoint. Default: now. */
  readonly since?: string | undefined;
  readonly filter?: string | undefined;
  readonly q?: string | undefined;
}

/** Writes an event with its facts to the log. They hold no header, body, profile or query. */
export type Log = (
  event: string,
  facts?: Readonly<Record<string, string | number | boolean | undefined>>,
) => void;

/** Creates a log with one line of JSON for each event. */
export function jsonLog(write: (line: string) => unknown, now: () => number = Date.now): Log {
  return (event, facts = {}) => {
    write(`${JSON.stringify({ time: new Date(now()).toISOString(), event, pid: process.pid, ...facts })}\n`);
  };
}

export interface RunningOptions {
  /** How many jobs of one org this process runs at the same time. Default 10. */
  readonly concurrency?: number | undefined;
  /** After this time without a sign of life, another worker takes a job over, in milliseconds. Default 30,000. */
  readonly lockMs?: number | undefined;
  /** After this time without a sign of life, another worker reads the log, in milliseconds. Default 30,000. */
  readonly leaseMs?: number | undefined;
  /** Milliseconds between two collection jobs of an org. Default 10,000. */
  readonly collectEveryMs?: number | undefined;
  /** How long running jobs may continue after a stop, in milliseconds. Default 20,000. */
  readonly graceMs?: number | undefined;
  /** Hooks for OpenTelemetry, such as `new BullMQOtel("okta-idm")` of `bullmq-otel`. */
  readonly telemetry?: Telemetry | undefined;
}

export interface WorkerOptions extends RunningOptions {
  readonly redis: RedisAddress;
  readonly orgs: readonly WorkerOrg[];
  /** Use a Redis that can lose jobs. Default false. */
  readonly allowDataLoss?: boolean | undefined;
  /** Receives the events. Default: JSON lines on standard error. */
  readonly log?: Log | undefined;
  readonly metrics?: Metrics | undefined;
}
