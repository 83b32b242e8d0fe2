import {
  connect,
  DEFAULT_MAX_CHANGES,
  type Io,
  note,
  readSettings,
  type Session,
  text,
  type Values,
  wholeNumber,
} from "@okta-idm/cli/internal";
import { OktaError, type OperationId } from "@okta-idm/core";
import { TooManyChangesError } from "@okta-idm/jobs";
import { FolderStore } from "./confirmation-store.ts";
import { Confirmations } from "./confirmations.ts";
import { type OwnerRoles, readOwnerRoles, whyExcluded } from "./owner-roles.ts";

/** A call ends before the 60 s after which clients give up, so that the caller learns what became of it. */
const CALL_DEADLINE_MS = 50_000;
/** Waits for a rate limit are part of a request. */
const REQUEST_DEADLINE_MS = 40_000;

/** Times, for tests. */
export interface Times {
  readonly now?: (() => number) | undefined;
  readonly callDeadlineMs?: number | undefined;
  readonly requestDeadlineMs?: number | undefined;
}

/** What all calls have in common: the org, the confirmations, and how much was changed. */
export class OrgServer {
  readonly io: Io;
  readonly values: Values;
  readonly confirmations: Confirmations;
  readonly callDeadlineMs: number;
  readonly #requestDeadlineMs: number;
  readonly #waits = new Set<(seconds: number) => void>();
  readonly #running = new Set<Promise<unknown>>();
  readonly #end = new AbortController();
  readonly #onRoles = new Set<() => void>();
  #session: Promise<Session> | undefined;
  #roles: Promise<OwnerRoles> | undefined;
  #knownRoles: OwnerRoles | undefined;
  #changes = 0;

  /** @throws OktaError of kind `refused` for options that cannot be used. */
  constructor(io: Io, values: Values, { now, callDeadlineMs, requestDeadlineMs }: Times = {}) {
    this.io = io;
    this.values = values;
    const folder = text(values, "confirmation-folder");
    this.confirmations = new Confirmations(folder === undefined ? undefined : new FolderStore(folder), now);
    this.callDeadlineMs = callDeadlineMs ?? CALL_DEADLINE_MS;
    this.#requestDeadlineMs = requestDeadlineMs ?? REQUEST_DEADLINE_MS;
  }

  /**
   * The connection to the org, opened at the first call: hosts start a server more than once to look at it.
   *
   * @throws OktaError of kind `refused` that says what to set.
   */
  session(): Promise<Session> {
    if (this.#session !== undefined) return this.#session;
    const opening = this.#open();
    this.#session = opening;
    // What failed may work later, such as after a login.
    opening.catch(() => {
      this.#session = undefined;
    });
    return opening;
  }

  async #open(): Promise<Session> {
    const { io, values } = this;
    return connect(io, values, await readSettings(io, values), {
      callDeadlineMs: this.#requestDeadlineMs,
      // The documented output of the Generic Task has no headers, and so no next page and no request id.
      outputShape: "turbine",
      onEvent: (event) => {
        if (event.kind === "waiting") for (const tell of this.#waits) tell(Math.ceil(event.waitMs / 1_000));
        // Roles exclude no reads. If they cannot be read, the call that needs them says so.
        if (event.kind === "answered" && text(values, "allow") !== undefined) this.roles().catch(() => {});
      },
    });
  }

  /** The roles of the token's owner, as far as they were read; undefined before that. */
  get knownRoles(): OwnerRoles | undefined {
    return this.#knownRoles;
  }

  /** Calls back when the roles were read, which may remove tools from the list, until the returned function is called. */
  onRoles(tell: () => void): () => void {
    this.#onRoles.add(tell);
    return () => this.#onRoles.delete(tell);
  }

  /**
   * The roles of the token's owner, read once.
   *
   * @throws OktaError when no call works. The next one reads them again.
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
    for (const tell of this.#onRoles) tell();
    return roles;
  }

  /**
   * Refuses a write that the owner's roles exclude, before a person is asked about it.
   *
   * @throws OktaError of kind `refused`.
   */
  async checkRoles(write: OperationId, signal: AbortSignal): Promise<void> {
    const { types } = await beforeAbort(this.roles(), signal);
    const why = whyExcluded(write, types);
    if (why !== undefined) throw new OktaError("refused", `Nothing was sent: ${why}`);
  }

  /** Does the work of a call, which {@link idle} waits for. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Resolves once no call is under way: a change that was cut off is in the audit by then. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
    this.#end.abort();
  }

  /** Tells of waits for a rate limit until the returned function is called. */
  onWait(tell: (seconds: number) => void): () => void {
    this.#waits.add(tell);
    return () => this.#waits.delete(tell);
  }

  /** How many more changes this process may make. */
  changesLeft({ settings }: Session): number {
    const given = text(this.values, "max-changes");
    const most =
      given === undefined
        ? (settings.maxChanges ?? DEFAULT_MAX_CHANGES)
        : wholeNumber("--max-changes", given);
    return Math.max(0, most - this.#changes);
  }

  /**
   * Counts a change that is about to be made.
   *
   * @throws TooManyChangesError when there were too many.
   */
  countChange(session: Session): void {
    if (this.changesLeft(session) === 0) throw new TooManyChangesError(1, 0);
    this.#changes += 1;
  }

  /** Writes for the person who runs the server. */
  note(line: string): void {
    note(this.io, line);
  }
}

/** The result of some work, or the reason of a signal that aborts first. The work goes on for others who need it. */
function beforeAbort<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
