import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { OktaError } from "@okta-idm/core";
import { type ConfirmationStore, MemoryStore } from "./confirmation-store.ts";

/** How long a person has to answer, in milliseconds. */
export const CONFIRMATION_TTL_MS = 5 * 60_000;

/** What a person was asked about. An answer holds for exactly this. */
export interface Asked {
  readonly tool: string;
  readonly arguments: object;
  /** The origin of the org. */
  readonly org: string;
  /** Who asked: the connection, and the bearer token where there is one. */
  readonly principal: string;
}

/** A target as it was read when the person was asked. */
export interface AskedTarget {
  readonly id: string;
  readonly groupId?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

interface State {
  readonly id: string;
  readonly digest: string;
  readonly target: AskedTarget | undefined;
  readonly expires: number;
}

/**
 * Signs what a person is asked, and checks what comes back with the answer. The client keeps the state in between, so it
 * can be forged, changed, moved to another call, or used again; each of these is refused.
 */
export class Confirmations {
  readonly #store: ConfirmationStore;
  readonly #now: () => number;

  constructor(store: ConfirmationStore = new MemoryStore(), now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
  }

  /** The state that the client has to send back. */
  sign(asked: Asked, target: AskedTarget | undefined): string {
    const state: State = {
      id: randomUUID(),
      digest: digestOf(asked),
      target,
      expires: this.#now() + CONFIRMATION_TTL_MS,
    };
    const payload = Buffer.from(JSON.stringify(state)).toString("base64url");
    return `${payload}.${this.#mac(payload)}`;
  }

  /**
   * Checks a state and uses it up.
   *
   * @returns the target that the person saw; undefined for a request whose target is not known.
   * @throws OktaError of kind `refused`.
   */
  redeem(asked: Asked, given: string | undefined): AskedTarget | undefined {
    const [payload = "", mac = ""] = (given ?? "").split(".");
    if (given === undefined || !isSame(mac, this.#mac(payload)))
      throw refused("its state was not signed by this server");
    const state = JSON.parse(Buffer.from(payload, "base64url").toString()) as State;
    const now = this.#now();
    if (state.expires <= now) throw refused("it expired after 5 minutes");
    if (!this.#store.use(state.id, state.expires, now)) throw refused("it was used before");
    if (state.digest !== digestOf(asked)) throw refused("it was given for another call");
    return state.target;
  }

  #mac(payload: string): string {
    return createHmac("sha256", this.#store.key).update(payload).digest("base64url");
  }
}

function refused(why: string): OktaError {
  return new OktaError("refused", `The confirmation is not valid: ${why}. Nothing was changed`);
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function digestOf(asked: Asked): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(asked)))
    .digest("base64url");
}

/** The same value with members in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, sorted(member)] as const);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}
