import type { EventColumns } from "./event-columns.ts";

/** Selects events. A missing member selects all. */
export interface EventFilter {
  readonly type?: string | undefined;
  readonly outcome?: string | undefined;
  readonly ip?: string | undefined;
  readonly country?: string | undefined;
  /** The login of the actor or of a target. */
  readonly person?: string | undefined;
  readonly fromMs?: number | undefined;
  readonly untilMs?: number | undefined;
}

export interface Count {
  readonly name: string;
  readonly count: number;
}

/** Counts of the selected events. */
export interface Summary {
  readonly matching: number;
  readonly types: readonly Count[];
  readonly outcomes: readonly Count[];
  readonly people: readonly Count[];
  readonly failedIps: readonly Count[];
  readonly failedCountries: readonly Count[];
  readonly failed: number;
  readonly timeline: Timeline;
  /** Indexes of the newest events, newest first. */
  readonly newest: readonly number[];
}

/** Counts in bins of equal length. */
export interface Timeline {
  /** Seconds since the epoch at which each bin begins. */
  readonly starts: readonly number[];
  readonly binMs: number;
  readonly series: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

/** Event types of a sign-in. */
const SIGN_IN = /^user\.session\.start$|^user\.authentication\./;
const FAILED = new Set(["FAILURE", "DENY", "DENIED", "RATE_LIMIT"]);
const BINS = 96;
const SERIES = 6;

/** Counts the selected events. Each click calls it, so it reads the columns once. */
export function summarize(
  columns: EventColumns,
  filter: EventFilter,
  by: "type" | "outcome",
  newest = 50,
): Summary {
  const { words, count, time } = columns;
  const matches = matcher(columns, filter);
  const counts = {
    type: new Uint32Array(words.type.length),
    outcome: new Uint32Array(words.outcome.length),
    person: new Uint32Array(words.person.length),
    failedIp: new Uint32Array(words.ip.length),
    failedCountry: new Uint32Array(words.country.length),
  };
  const isSignIn = words.type.map((name) => SIGN_IN.test(name));
  const isFailed = words.outcome.map((name) => FAILED.has(name));
  const matching = new Uint32Array(count);
  let many = 0;
  let failed = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index += 1) {
    if (!matches(index)) continue;
    matching[many] = index;
    many += 1;
    const at = time[index] ?? 0;
    if (at < first) first = at;
    if (at > last) last = at;
    const type = columns.type[index] ?? 0;
    const outcome = columns.outcome[index] ?? 0;
    counts.type[type] = (counts.type[type] ?? 0) + 1;
    counts.outcome[outcome] = (counts.outcome[outcome] ?? 0) + 1;
    const actor = columns.actor[index] ?? 0;
    counts.person[actor] = (counts.person[actor] ?? 0) + 1;
    if (!isSignIn[type] || !isFailed[outcome]) continue;
    failed += 1;
    const ip = columns.ip[index] ?? 0;
    const country = columns.country[index] ?? 0;
    counts.failedIp[ip] = (counts.failedIp[ip] ?? 0) + 1;
    counts.failedCountry[country] = (counts.failedCountry[country] ?? 0) + 1;
  }
  const indexes = matching.subarray(0, many);
  const top = ranked(counts[by], words[by]).slice(0, SERIES);
  return {
    matching: many,
    types: ranked(counts.type, words.type),
    outcomes: ranked(counts.outcome, words.outcome),
    people: ranked(counts.person, words.person),
    failedIps: ranked(counts.failedIp, words.ip),
    failedCountries: ranked(counts.failedCountry, words.country),
    failed,
    timeline:
      many === 0
        ? { starts: [], binMs: 0, series: [] }
        : timelineOf(columns, indexes, by, top, [first, last]),
    newest: [...indexes].sort((a, b) => (time[b] ?? 0) - (time[a] ?? 0)).slice(0, newest),
  };
}

/** Returns the events of one user, oldest first. */
export function storyOf(columns: EventColumns, person: string): number[] {
  const matches = matcher(columns, { person });
  const story: number[] = [];
  for (let index = 0; index < columns.count; index += 1) if (matches(index)) story.push(index);
  return story.sort((a, b) => (columns.time[a] ?? 0) - (columns.time[b] ?? 0));
}

function matcher(columns: EventColumns, filter: EventFilter): (index: number) => boolean {
  const { words, targets, targetStart } = columns;
  const numberOf = (list: readonly string[], name: string | undefined) =>
    name === undefined ? undefined : list.indexOf(name);
  const type = numberOf(words.type, filter.type);
  const outcome = numberOf(words.outcome, filter.outcome);
  const ip = numberOf(words.ip, filter.ip);
  const country = numberOf(words.country, filter.country);
  const person = numberOf(words.person, filter.person);
  const { fromMs = Number.NEGATIVE_INFINITY, untilMs = Number.POSITIVE_INFINITY } = filter;
  const isAbout = (index: number) => {
    if (columns.actor[index] === person) return true;
    for (let at = targetStart[index] ?? 0; at < (targetStart[index + 1] ?? 0); at += 1) {
      if (targets[at] === person) return true;
    }
    return false;
  };
  return (index) => {
    const at = columns.time[index] ?? 0;
    return (
      at >= fromMs &&
      at < untilMs &&
      (type === undefined || columns.type[index] === type) &&
      (outcome === undefined || columns.outcome[index] === outcome) &&
      (ip === undefined || columns.ip[index] === ip) &&
      (country === undefined || columns.country[index] === country) &&
      (person === undefined || isAbout(index))
    );
  };
}

/** Returns the counts, highest first. Empty names are omitted. */
function ranked(counts: Uint32Array, words: readonly string[]): Count[] {
  return words
    .map((name, index) => ({ name, count: counts[index] ?? 0 }))
    .filter(({ name, count }) => name !== "" && count > 0)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function timelineOf(
  columns: EventColumns,
  indexes: Uint32Array,
  by: "type" | "outcome",
  top: readonly Count[],
  [first, last]: readonly [number, number],
): Timeline {
  const binMs = Math.max(1_000, Math.ceil((last - first + 1) / BINS));
  const bins = Math.ceil((last - first + 1) / binMs);
  const names = [...top.map(({ name }) => name), "other"];
  const series = names.map(() => new Array<number>(bins).fill(0));
  const place = new Uint32Array(columns.words[by].length).fill(names.length - 1);
  for (const [index, name] of names.entries()) {
    const number = columns.words[by].indexOf(name);
    if (number >= 0) place[number] = index;
  }
  for (const index of indexes) {
    const bin = Math.floor(((columns.time[index] ?? 0) - first) / binMs);
    const counts = series[place[columns[by][index] ?? 0] ?? 0];
    if (counts) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return {
    starts: Array.from({ length: bins }, (_, bin) => (first + bin * binMs) / 1_000),
    binMs,
    series: names
      .map((name, index) => ({ name, counts: series[index] ?? [] }))
      .filter(({ counts }) => counts.some((many) => many > 0)),
  };
}
