import { type ErrorKind, OktaError } from "@okta-idm/core";
import type { Executor } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { packageMissing } from "../usage/usage-errors.ts";

/** The used part of `@okta-idm/worker`. It bundles this package's settings, so this package cannot depend on it. */
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

export interface QueuedRunOptions {
  readonly address: string;
  readonly org: string;
  readonly action: string;
  readonly reason: string | undefined;
}

/** Workers that make the changes of a run instead of this process. */
export interface QueuedRun {
  readonly executor: Executor;
  close(): Promise<void>;
}

/**
 * Connects to a queue.
 *
 * @param address the value of `--queue`.
 * @throws UsageError if the package of the workers is not installed, OktaError if no worker serves the org.
 */
export async function openQueuedRun(
  { env }: Pick<Io, "env">,
  { address, org, action, reason }: QueuedRunOptions,
): Promise<QueuedRun> {
  const { JobQueue, queueAddress } = await loadWorker();
  return withOwnErrors(async () => {
    const queue = await JobQueue.open(queueAddress(address, env), org);
    const { execute, withdraw } = queue.executor(action, reason);
    return {
      executor: {
        execute: (item, execution) => withOwnErrors(() => execute(item, execution)),
        withdraw: () => withOwnErrors(withdraw),
      },
      close: () => queue.close(),
    };
  });
}

/** The package has its own copy of core, so its errors are of another class. */
async function withOwnErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { name, message, kind } = error as Error & { readonly kind?: ErrorKind };
    if (name === "OktaError" && kind !== undefined) throw new OktaError(kind, message);
    throw new OktaError("network", `The queue cannot be used (${name}).`);
  }
}

async function loadWorker(): Promise<WorkerPackage> {
  try {
    return (await import(PACKAGE)) as WorkerPackage;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw packageMissing("The queue", "@okta-idm/worker");
  }
}
