import { checkOptions, type KnownOptions, type OktaClient, OktaError, paginate } from "@okta-idm/core";

export interface LogSummaryOptions {
  /** Instant to begin at. Default: seven days before the end, as Okta has it. */
  readonly since?: string | undefined;
  /** Instant to end at. Default: now. */
  readonly until?: string | undefined;
  /** SCIM filter of events. */
  readonly filter?: string | undefined;
  /** Keywords that an event has to hold, all of them. */
  readonly q?: string | undefined;
  /** Events that are counted at most, the newest of them. Default 100,000, which is 100 requests. */
  readonly limit?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called after each page with the number of counted events. */
  readonly onProgress?: ((events: number) => void) | undefined;
}

const OPTIONS: KnownOptions<LogSummaryOptions> = {
  since: true,
  until: true,
  filter: true,
  q: true,
  limit: true,
  signal: true,
  onProgress: true,
};

/** A value, and how many events have it. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** Summary of the events of a time range. Each list begins with the most frequent value. */
export interface LogSummary {
  readonly events: number;
  /** False if there are older events in that time, which were not counted. */
  readonly complete: boolean;
  /** Instant of the oldest event that was counted; undefined if there is none. */
  readonly first: string | undefined;
  /** Instant of the newest event; undefined if there is none. */
  readonly last: string | undefined;
  readonly eventTypes: readonly ValueCount[];
  readonly outcomes: readonly ValueCount[];
  /** By login, or by id if the log has no login. */
  readonly actors: readonly ValueCount[];
  readonly ipAddresses: readonly ValueCount[];
  readonly countries: readonly ValueCount[];
  readonly failedSignIns: {
    readonly events: number;
    readonly ipAddresses: readonly ValueCount[];
    readonly actors: readonly ValueCount[];
  };
}

const DEFAULT_LIMIT = 100_000;
/**
 * The largest page of events.
 *
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/SystemLog/#tag/SystemLog/operation/listLogEvents
 */
const PAGE_SIZE = 1_000;

/**
 * Counts the events of the System Log, newest first, so that a limit leaves out the oldest. The memory it takes grows with
 * the number of different values.
 *
 * An event is a failed sign-in if its type is `user.session.start` or begins with `user.authentication.`, and its outcome
 * is FAILURE, or if a policy denied the sign-in (`policy.evaluate_sign_on` with DENY). Events of one request count once.
 *
 * @throws OktaError
 */
export async function summarizeLog(client: OktaClient, options: LogSummaryOptions = {}): Promise<LogSummary> {
  checkOptions("summarizeLog", OPTIONS, options);
  const { since, until, filter, q, limit = DEFAULT_LIMIT, signal, onProgress } = options;
  if (!Number.isSafeInteger(limit) || limit < 1) {
    throw new OktaError("refused", "limit of summarizeLog takes a whole number from 1");
  }
  const query = {
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(filter !== undefined && { filter }),
    ...(q !== undefined && { q }),
    limit: Math.min(PAGE_SIZE, limit),
    sortOrder: "DESCENDING",
  } as const;
  const count = new EventCount();
  const list = paginate(client, "/api/v1/logs", { params: { query }, ...(signal && { signal }) });
  for await (const { items, next } of list.pages()) {
    const room = limit - count.events;
    for (const event of items.slice(0, room)) count.take(event);
    onProgress?.(count.events);
    if (items.length > room || (count.events === limit && next !== undefined)) return count.result(false);
  }
  return count.result(true);
}

/** Counted fields of an event. */
interface CountedEvent {
  readonly published?: string | undefined;
  readonly eventType?: string | undefined;
  readonly outcome?: { readonly result?: string | null } | null | undefined;
  readonly actor?: { readonly id?: unknown; readonly alternateId?: unknown } | null | undefined;
  readonly client?:
    | {
        readonly ipAddress?: unknown;
        readonly geographicalContext?: { readonly country?: unknown } | null | undefined;
      }
    | null
    | undefined;
  readonly transaction?: { readonly id?: unknown } | null | undefined;
}

class EventCount {
  events = 0;
  #first: string | undefined;
  #last: string | undefined;
  readonly #eventTypes = new Counts();
  readonly #outcomes = new Counts();
  readonly #actors = new Counts();
  readonly #ipAddresses = new Counts();
  readonly #countries = new Counts();
  readonly #failedIpAddresses = new Counts();
  readonly #failedActors = new Counts();
  readonly #failedTransactions = new Set<unknown>();
  #failedSignIns = 0;

  take(event: CountedEvent): void {
    const { published, eventType, outcome, client } = event;
    const actor = event.actor?.alternateId ?? event.actor?.id;
    const ipAddress = client?.ipAddress;
    this.events += 1;
    const moment = typeof published === "string" && /^\d{4}-/.test(published) ? published : undefined;
    if (moment !== undefined && !Number.isNaN(Date.parse(moment))) {
      this.#last ??= moment;
      this.#first = moment;
    }
    this.#eventTypes.add(eventType);
    this.#outcomes.add(outcome?.result);
    this.#actors.add(actor);
    this.#ipAddresses.add(ipAddress);
    this.#countries.add(client?.geographicalContext?.country);
    if (!isFailedSignIn(event) || this.#isOfFailedTransaction(event)) return;
    this.#failedSignIns += 1;
    this.#failedIpAddresses.add(ipAddress);
    this.#failedActors.add(actor);
  }

  result(complete: boolean): LogSummary {
    return {
      events: this.events,
      complete,
      first: this.#first,
      last: this.#last,
      eventTypes: this.#eventTypes.inOrder(),
      outcomes: this.#outcomes.inOrder(),
      actors: this.#actors.inOrder(),
      ipAddresses: this.#ipAddresses.inOrder(),
      countries: this.#countries.inOrder(),
      failedSignIns: {
        events: this.#failedSignIns,
        ipAddresses: this.#failedIpAddresses.inOrder(),
        actors: this.#failedActors.inOrder(),
      },
    };
  }

  /** One attempt writes several events, such as that of the session and that of the policy. */
  #isOfFailedTransaction({ transaction }: CountedEvent): boolean {
    const id = transaction?.id;
    if (typeof id !== "string") return false;
    const isKnown = this.#failedTransactions.has(id);
    this.#failedTransactions.add(id);
    return isKnown;
  }
}

function isFailedSignIn({ eventType, outcome }: CountedEvent): boolean {
  // A server may send any type.
  if (typeof eventType !== "string") return false;
  if (eventType === "policy.evaluate_sign_on") return outcome?.result === "DENY";
  const isSignIn = eventType === "user.session.start" || eventType.startsWith("user.authentication.");
  return isSignIn && outcome?.result === "FAILURE";
}

class Counts {
  readonly #counts = new Map<string, number>();

  /** Counts a value; what is no text, as of an event without an IP address, is none. */
  add(value: unknown): void {
    if (typeof value === "string") this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  inOrder(): ValueCount[] {
    return [...this.#counts]
      .map(([value, count]) => ({ value, count }))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  }
}
