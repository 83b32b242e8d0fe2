import type { Effect } from "@okta-idm/connector";
import type { OktaClientOptions } from "@okta-idm/core";
import type { Audit, EventSink, GuardOptions } from "@okta-idm/jobs";

/** An org whose jobs a worker does. Its credentials stay in this process. */
export interface WorkerOrg {
  /** Where the org is and how to sign in, as `createOktaClient` takes it. */
  readonly client: OktaClientOptions;
  /** What must be left alone, by the effect of an action. Default: the owner of the token in use. */
  readonly guards?: ((effect: Effect) => GuardOptions) | undefined;
  /** Opens what records each change, with the reason of a job. Default: nothing is recorded. */
  readonly audit?: ((reason: string | undefined) => Promise<Audit | undefined>) | undefined;
  /** Refuses jobs with more inputs than this. Default: any number that a job may have. */
  readonly maxChanges?: number | undefined;
  /** Collects the System Log of the org. Default: it is not collected. */
  readonly collect?: CollectOrg | undefined;
}

/** How the log of an org is collected. The same for every worker that serves the org. */
export interface CollectOrg {
  /** Opens the sink for one look at the log. A file has to be on a disk that all workers share. */
  readonly sink: (signal: AbortSignal) => EventSink;
  /** ISO date to begin at where there is no checkpoint. Default: the first look. */
  readonly since?: string | undefined;
  readonly filter?: string | undefined;
  readonly q?: string | undefined;
}
