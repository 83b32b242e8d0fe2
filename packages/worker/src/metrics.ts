import type { ClientEvent } from "@okta-idm/core";
import { Counter, Gauge, Histogram, Registry } from "prom-client";

const SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

/** The metrics of a worker, for Prometheus. */
export class Metrics {
  readonly registry: Registry;
  readonly #items: Counter<"org" | "action" | "outcome">;
  readonly #requests: Counter<"org" | "status">;
  readonly #waits: Counter<"org" | "bucket">;
  readonly #jobs: Histogram<"org">;
  readonly #events: Counter<"org">;
  readonly #lag: Gauge<"org">;

  constructor(registry: Registry = new Registry()) {
    const registers = [registry];
    this.registry = registry;
    this.#items = new Counter({
      name: "okta_idm_items_total",
      help: "Changes by outcome",
      labelNames: ["org", "action", "outcome"],
      registers,
    });
    this.#requests = new Counter({
      name: "okta_idm_requests_total",
      help: "Requests to Okta by the status of the response, or the kind of error",
      labelNames: ["org", "status"],
      registers,
    });
    this.#waits = new Counter({
      name: "okta_idm_rate_limit_wait_seconds_total",
      help: "Seconds that requests waited for the rate limit of a bucket",
      labelNames: ["org", "bucket"],
      registers,
    });
    this.#jobs = new Histogram({
      name: "okta_idm_job_seconds",
      help: "Duration of jobs",
      labelNames: ["org"],
      buckets: SECONDS,
      registers,
    });
    this.#events = new Counter({
      name: "okta_idm_log_events_total",
      help: "Collected events of the System Log",
      labelNames: ["org"],
      registers,
    });
    this.#lag = new Gauge({
      name: "okta_idm_log_lag_seconds",
      help: "Seconds since the last collected event was published",
      labelNames: ["org"],
      registers,
    });
  }

  request(org: string, event: ClientEvent): void {
    if (event.kind === "responded") this.#requests.inc({ org, status: String(event.status) });
    if (event.kind === "failed") this.#requests.inc({ org, status: event.error });
    if (event.kind === "waiting") this.#waits.inc({ org, bucket: event.bucket }, event.waitMs / 1_000);
  }

  item(org: string, action: string, outcome: string): void {
    this.#items.inc({ org, action, outcome });
  }

  jobDone(org: string, seconds: number): void {
    this.#jobs.observe({ org }, seconds);
  }

  collected(org: string, events: number, lagMs: number | undefined): void {
    this.#events.inc({ org }, events);
    if (lagMs !== undefined) this.#lag.set({ org }, lagMs / 1_000);
  }

  /** Adds a gauge that counts the jobs of each queue when it is read. */
  countJobs(count: () => Promise<ReadonlyMap<string, Readonly<Record<string, number>>>>): void {
    const gauge = new Gauge({
      name: "okta_idm_jobs",
      help: "Jobs in the queue of an org, by state",
      labelNames: ["org", "state"],
      registers: [this.registry],
      async collect() {
        for (const [org, states] of await count()) {
          for (const [state, jobs] of Object.entries(states)) gauge.set({ org, state }, jobs);
        }
      },
    });
  }
}
