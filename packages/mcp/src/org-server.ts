import {
  connect,
  DEFAULT_MAX_CHANGES,
  type Io,
  type McpValues,
  note,
  readSettings,
  type Session,
} from "@okta-idm/cli/internal";
import type { OperationId } from "@okta-idm/core";
import { TooManyChangesError } from "@okta-idm/jobs";
import { Confirmations, FolderStore } from "./confirmations.ts";
import { errorOf } from "./errors.ts";
import { type OwnerRoles, readOwnerRoles, whyExcluded } from "./owner-roles.ts";

/** Less than the 60 s after which clients give up, so that the caller learns the outcome. */
const CALL_DEADLINE_MS = 50_000;
/** Includes waits for a rate limit. */
const REQUEST_DEADLINE_MS = 40_000;

/** Clock and deadlines, which tests replace. */
export interface Times {
  readonly now?: (() => number) | undefined;
  readonly callDeadlineMs?: number | undefined;
  readonly requestDeadlineMs?: number | undefined;
}

/** The state that all calls share: the session, the confirmations and the number of changes. */
export class OrgServer {
  readonly io: Io;
  readonly values: McpValues;
  readonly confirmations: Confirmations;
  readonly callDeadlineMs: number;
  readonly #requestDeadlineMs: number;
  readonly #waitListeners = new Set<(seconds: number) => void>();
  readonly #running = new Set<Promise<unknown>>();
  readonly #end = new AbortController();
  readonly #roleListeners = new Set<() => void>();
  #session: Promise<Session> | undefined;
  #roles: Promise<OwnerRoles> | undefined;
  #knownRoles: OwnerRoles | undefined;
  #changes = 0;

  /** @throws OktaError of kind `refused` if the confirmation folder cannot be used. */
  constructor(io: Io, values: McpValues, { now, callDeadlineMs, requestDeadlineMs }: Times = {}) {
    this.io = io;
    this.values = values;
    const { confirmationFolder: folder } = values;
    this.confirmations = new Confirmations(folder === undefined ? undefined : new FolderStore(folder), now);
    this.callDeadlineMs = callDeadlineMs ?? CALL_DEADLINE_MS;
    this.#requestDeadlineMs = requestDeadlineMs ?? REQUEST_DEADLINE_MS;
  }

  /**
   * Returns the session, which the first call opens: hosts often start a server only to list its tools.
   *
   * @throws OktaError of kind `refused` for missing or invalid settings.
   */
  session(): Promise<Session> {
    if (this.#session !== undefined) return this.#session;
    const opening = this.#open();
    this.#session = opening;
    // The next call tries again, for instance after a login.
    opening.catch(() => {
      this.#session = undefined;
    });
    return opening;
  }

  async #open(): Promise<Session> {
    const { io, values } = this;
    return connect(io, values, await readSettings(io, values), {
      callDeadlineMs: this.#requestDeadlineMs,
      // The documented output of the Generic Task has no headers, so it lacks the next page and the request id.
      outputShape: "turbine",
      onEvent: (event) => {
        if (event.kind === "waiting")
          for (const listener of this.#waitListeners) listener(Math.ceil(event.waitMs / 1_000));
        // Roles exclude no reads. If they cannot be read, the next write reports it.
        if (event.kind === "responded" && values.allow !== undefined) this.roles().catch(() => {});
      },
    });
  }

  /** The roles of the token's owner; undefined before they were read. */
  get knownRoles(): OwnerRoles | undefined {
    return this.#knownRoles;
  }

  /** Calls the listener after the roles were read. Returns a function that removes the listener. */
  onRoles(listener: () => void): () => void {
    this.#roleListeners.add(listener);
    return () => this.#roleListeners.delete(listener);
  }

  /**
   * Returns the roles of the token's owner, which are read once.
   *
   * @throws OktaError if the org cannot be reached, or rejects the token. The next call reads them again.
   */
  roles(): Promise<OwnerRoles> {
    if (this.#roles !== undefined) return this.#roles;
    const reading = this.#readRoles();
    this.#roles = reading;
    reading.catch(() => {
      this.#roles = undefined;
    });
    return reading;
  }

  async #readRoles(): Promise<OwnerRoles> {
    const roles = await readOwnerRoles(await this.session(), this.#end.signal);
    this.#knownRoles = roles;
    for (const listener of this.#roleListeners) listener();
    return roles;
  }

  /**
   * Checks that the owner's roles do not exclude a write, before a person is asked.
   *
   * @throws OktaError of kind `refused`.
   */
  async checkRoles(write: OperationId, signal: AbortSignal): Promise<void> {
    const { types } = await beforeAbort(this.roles(), signal);
    if (types !== undefined && whyExcluded(write, types) !== undefined) {
      throw errorOf("roleExcludes", [types.join(" and ")]);
    }
  }

  /** Runs a call, which {@link idle} waits for. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Resolves when no call is running. By then, the audit file has the outcome of each interrupted change. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
    this.#end.abort();
  }

  /** Calls the listener when a request waits for a rate limit. Returns a function that removes the listener. */
  onWait(listener: (seconds: number) => void): () => void {
    this.#waitListeners.add(listener);
    return () => this.#waitListeners.delete(listener);
  }

  /** Returns how many more changes this process may make. */
  changesLeft({ settings }: Session): number {
    const limit = this.values.maxChanges ?? settings.maxChanges ?? DEFAULT_MAX_CHANGES;
    return Math.max(0, limit - this.#changes);
  }

  /**
   * Counts a change before it is sent.
   *
   * @throws TooManyChangesError if the limit is reached.
   */
  countChange(session: Session): void {
    if (this.changesLeft(session) === 0) throw new TooManyChangesError(1, 0);
    this.#changes += 1;
  }

  /** Writes a line for the administrator of the server. */
  note(line: string): void {
    note(this.io, line);
  }
}

/** Returns the result of some work, or rejects if the signal aborts first. The work continues for other callers. */
function beforeAbort<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
