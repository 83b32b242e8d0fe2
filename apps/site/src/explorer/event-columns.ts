/** Events as columns, with the members for the pictures. A text is an index into a list of words. */
export interface EventColumns {
  readonly count: number;
  /** Milliseconds since the epoch. */
  readonly time: Float64Array;
  readonly type: Uint32Array;
  readonly outcome: Uint32Array;
  readonly ip: Uint32Array;
  readonly country: Uint32Array;
  readonly actor: Uint32Array;
  /** The target users. Those of event `i` begin at `targetStart[i]`. */
  readonly targetStart: Uint32Array;
  readonly targets: Uint32Array;
  /** Start and length of the line of an event in the file. */
  readonly lineStart: Float64Array;
  readonly lineLength: Uint32Array;
  readonly words: { readonly [Name in WordColumn]: readonly string[] };
  /** Number of lines that are no events of Okta. */
  readonly skipped: number;
}

export type WordColumn = "type" | "outcome" | "ip" | "country" | "person";

/** The members to read. All are optional. */
interface LogEvent {
  readonly published?: unknown;
  readonly eventType?: unknown;
  readonly outcome?: { readonly result?: unknown } | null;
  readonly actor?: Person | null;
  readonly client?: {
    readonly ipAddress?: unknown;
    readonly geographicalContext?: { readonly country?: unknown } | null;
  } | null;
  readonly target?: readonly (Person | null)[] | null;
}

interface Person {
  readonly type?: unknown;
  readonly alternateId?: unknown;
  readonly id?: unknown;
}

/** Numbers texts in order of appearance. The empty text is 0. */
class Words {
  readonly list: string[] = [""];
  readonly #numbers = new Map<string, number>([["", 0]]);

  number(value: unknown): number {
    const text = typeof value === "string" ? value : "";
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}

/** Creates the word lists of a table. */
const newWords = () => ({
  type: new Words(),
  outcome: new Words(),
  ip: new Words(),
  country: new Words(),
  person: new Words(),
});

/**
 * Reads lines of JSON as columns.
 *
 * @param bytes whole lines; the last one may lack its line feed.
 * @param offset start of the bytes in the file.
 */
export function readColumns(bytes: Uint8Array, offset: number): EventColumns {
  const lines = new TextDecoder().decode(bytes).split("\n");
  const size = lines.length;
  const time = new Float64Array(size);
  const [type, outcome, ip, country, actor, lineLength, targetStart] = Array.from(
    { length: 7 },
    () => new Uint32Array(size + 1),
  ) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const lineStart = new Float64Array(size);
  const words = newWords();
  const targets: number[] = [];
  let count = 0;
  let skipped = 0;
  let start = 0;
  for (const line of lines) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    const event = line.length < 2 ? undefined : eventIn(line);
    if (event === undefined) {
      if (line.trim() !== "") skipped += 1;
    } else {
      time[count] = event.time;
      type[count] = words.type.number(event.eventType);
      outcome[count] = words.outcome.number(event.outcome?.result);
      ip[count] = words.ip.number(event.client?.ipAddress);
      country[count] = words.country.number(event.client?.geographicalContext?.country);
      actor[count] = words.person.number(loginOf(event.actor));
      for (const target of Array.isArray(event.target) ? event.target : []) {
        if (target?.type === "User") targets.push(words.person.number(loginOf(target)));
      }
      lineStart[count] = offset + start;
      lineLength[count] = end - start;
      count += 1;
      targetStart[count] = targets.length;
    }
    start = end + 1;
  }
  return {
    count,
    time: time.slice(0, count),
    type: type.slice(0, count),
    outcome: outcome.slice(0, count),
    ip: ip.slice(0, count),
    country: country.slice(0, count),
    actor: actor.slice(0, count),
    targetStart: targetStart.slice(0, count + 1),
    targets: Uint32Array.from(targets),
    lineStart: lineStart.slice(0, count),
    lineLength: lineLength.slice(0, count),
    words: {
      type: words.type.list,
      outcome: words.outcome.list,
      ip: words.ip.list,
      country: words.country.list,
      person: words.person.list,
    },
    skipped,
  };
}

function eventIn(line: string): (LogEvent & { readonly time: number }) | undefined {
  let event: LogEvent;
  try {
    event = JSON.parse(line) as LogEvent;
  } catch {
    return undefined;
  }
  const { published, eventType } = Object(event) as LogEvent;
  if (typeof eventType !== "string" || typeof published !== "string") return undefined;
  const time = Date.parse(published);
  return Number.isNaN(time) ? undefined : Object.assign(event, { time });
}

/** Returns the login, or else the id. */
function loginOf(person: Person | null | undefined): unknown {
  return person?.alternateId ?? person?.id;
}

const WORDS_OF = {
  type: "type",
  outcome: "outcome",
  ip: "ip",
  country: "country",
  actor: "person",
  targets: "person",
} as const;

/** Joins columns into one table. */
export function joinColumns(parts: readonly EventColumns[]): EventColumns {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const allTargets = parts.reduce((sum, part) => sum + part.targets.length, 0);
  const words = newWords();
  const joined = {
    time: new Float64Array(count),
    type: new Uint32Array(count),
    outcome: new Uint32Array(count),
    ip: new Uint32Array(count),
    country: new Uint32Array(count),
    actor: new Uint32Array(count),
    targetStart: new Uint32Array(count + 1),
    targets: new Uint32Array(allTargets),
    lineStart: new Float64Array(count),
    lineLength: new Uint32Array(count),
  };
  let at = 0;
  let targetsAt = 0;
  for (const part of parts) {
    joined.time.set(part.time, at);
    joined.lineStart.set(part.lineStart, at);
    joined.lineLength.set(part.lineLength, at);
    for (const [column, of] of Object.entries(WORDS_OF) as [keyof typeof WORDS_OF, WordColumn][]) {
      const numbers = part.words[of].map((word) => words[of].number(word));
      const from = part[column];
      const to = joined[column];
      const begin = column === "targets" ? targetsAt : at;
      for (let index = 0; index < from.length; index += 1) to[begin + index] = numbers[from[index] ?? 0] ?? 0;
    }
    for (let index = 0; index < part.count; index += 1) {
      joined.targetStart[at + index + 1] = targetsAt + (part.targetStart[index + 1] ?? 0);
    }
    at += part.count;
    targetsAt += part.targets.length;
  }
  return {
    count,
    ...joined,
    words: {
      type: words.type.list,
      outcome: words.outcome.list,
      ip: words.ip.list,
      country: words.country.list,
      person: words.person.list,
    },
    skipped: parts.reduce((sum, part) => sum + part.skipped, 0),
  };
}
