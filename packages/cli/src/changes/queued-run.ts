import { type ErrorKind, OktaError } from "@okta-idm/core";
import type { Executor } from "@okta-idm/jobs";
import { type Io, text, type Values } from "../command.ts";

/** What is used of `@okta-idm/worker`. It bundles this package's settings, so this package cannot depend on it. */
interface WorkerPackage {
  queueAddress(option: string | undefined, env: Io["env"]): unknown;
  readonly JobQueue: {
    open(
      address: unknown,
      org: string,
    ): Promise<{
      executor(action: string, reason: string | undefined): Executor;
      close(): Promise<void>;
    }>;
  };
}

const PACKAGE: string = "@okta-idm/worker";

/** Who makes the changes of a run in the place of this process. */
export interface QueuedRun {
  readonly executor: Executor;
  close(): Promise<void>;
}

/** Options that say how this process makes changes. */
const NOT_QUEUED = ["dry-run", "no-verify"] as const;

/** @throws OktaError of kind `refused` for options that have no effect on workers. */
export function refuseUnqueued(values: Values): void {
  if (values["queue"] === undefined) return;
  const given = NOT_QUEUED.find((option) => values[option] === true);
  if (given) throw new OktaError("refused", `--${given} has no effect on workers: omit it, or --queue`);
}

/**
 * Connects to the queue that the options name.
 *
 * @throws OktaError of kind `refused` when the package of the workers is not installed, or no worker serves the org.
 */
export async function openQueuedRun(
  { env }: Pick<Io, "env">,
  values: Values,
  org: string,
  action: string,
): Promise<QueuedRun> {
  const { JobQueue, queueAddress } = await loadWorker();
  return told(async () => {
    const queue = await JobQueue.open(queueAddress(text(values, "queue"), env), org);
    const { execute, withdraw } = queue.executor(action, text(values, "reason"));
    return {
      executor: {
        execute: (item, execution) => told(() => execute(item, execution)),
        withdraw: () => told(withdraw),
      },
      close: () => queue.close(),
    };
  });
}

/** Its errors are of its own copy of core. */
async function told<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { name, message, kind } = error as Error & { readonly kind?: ErrorKind };
    if (name === "OktaError" && kind !== undefined) throw new OktaError(kind, message);
    throw new OktaError("network", `The queue cannot be used (${name})`);
  }
}

async function loadWorker(): Promise<WorkerPackage> {
  try {
    return (await import(PACKAGE)) as WorkerPackage;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new OktaError(
      "refused",
      "Runs on a queue need a separate package. Install it beside this one: npm install @okta-idm/worker",
    );
  }
}
