import type { Measured } from "./result.ts";
import type { Unit } from "./section.ts";
import { amount } from "./table.ts";

/** A group of bars for one question. */
interface Question {
  readonly title: string;
  readonly section: string;
  /** A section with the same question in real conditions. If it was measured, this group is omitted. */
  readonly unless?: string;
  readonly quantity: string;
  readonly unit: Unit;
  /** How to word the ratio of another contender to ours. */
  readonly ratio?: "as long" | "as large" | "ours is faster";
  /** Name in the section, shown name, and whether it is ours. */
  readonly contenders: readonly (readonly [contender: string, shown: string, ours?: "ours"])[];
}

const QUESTIONS: readonly Question[] = [
  {
    title: "5,000 suspensions under a limit: requests refused with 429",
    section: "bulk",
    quantity: "refused",
    unit: "count",
    contenders: [
      ["connector, 50 at once", "connector, 50 at once", "ours"],
      ["okta-sdk-nodejs, 50 at once", "okta-sdk-nodejs, 50 at once"],
      ["backoff on 429, 50 at once", "backoff on 429, 50 at once"],
    ],
  },
  {
    title: "One command, from start to end",
    section: "start-up",
    quantity: "wallMs",
    unit: "milliseconds",
    ratio: "as long",
    contenders: [
      ["node -e 0", "node -e 0: the limit"],
      ["okta-idm --help", "okta-idm --help", "ours"],
      ["okta-idm run get_users, http", "okta-idm run get_users", "ours"],
      ["okta-sdk-nodejs, the same call", "okta-sdk-nodejs, the same call"],
    ],
  },
  {
    title: "Listing 100,000 users as NDJSON over TLS and gzip",
    section: "listing-tls",
    quantity: "wallMs",
    unit: "milliseconds",
    ratio: "as long",
    contenders: [
      ["pages gunzipped and piped", "one page after the other, piped"],
      ["okta-idm users list --all", "okta-idm users list --all", "ours"],
      ["okta-sdk-nodejs", "okta-sdk-nodejs"],
    ],
  },
  {
    title: "Exporting 300,000 events to a file over TLS and gzip",
    section: "export-tls",
    quantity: "wallMs",
    unit: "milliseconds",
    ratio: "as long",
    contenders: [
      ["pages gunzipped and piped", "one page after the other, piped"],
      ["connector, exportEvents", "connector, exportEvents", "ours"],
      ["built-in fetch", "built-in fetch"],
      ["okta-sdk-nodejs", "okta-sdk-nodejs"],
    ],
  },
  {
    title: "Exporting 60 pages of events, 1,000 ms each, 120 requests permitted a minute",
    section: "export-1000-ms",
    quantity: "wallMs",
    unit: "milliseconds",
    ratio: "as long",
    contenders: [
      ["one page after the other", "one page after the other"],
      ["connector, exportEvents", "connector, exportEvents", "ours"],
    ],
  },
  {
    title: "Listing 100,000 users as NDJSON",
    section: "listing",
    unless: "listing-tls",
    quantity: "wallMs",
    unit: "milliseconds",
    ratio: "as long",
    contenders: [
      ["node:http, bytes", "bytes as they are: the limit"],
      ["okta-idm users list --all", "okta-idm users list --all", "ours"],
      ["built-in fetch, stringified", "built-in fetch"],
      ["okta-sdk-nodejs, stringified", "okta-sdk-nodejs"],
    ],
  },
  {
    title: "Exporting 300,000 events to a file",
    section: "export",
    unless: "export-tls",
    quantity: "wallMs",
    unit: "milliseconds",
    ratio: "as long",
    contenders: [
      ["node:http, bytes", "bytes as they are: the limit"],
      ["connector, exportEvents", "connector, exportEvents", "ours"],
      ["built-in fetch, stringified", "built-in fetch"],
      ["okta-sdk-nodejs, stringified", "okta-sdk-nodejs"],
    ],
  },
  {
    title: "Users read by id, 64 at once (more is better)",
    section: "calls-64",
    quantity: "callsPerSecond",
    unit: "per second",
    ratio: "ours is faster",
    contenders: [
      ["undici.request, thrown away", "undici.request: the limit"],
      ["core, all layers", "core", "ours"],
      ["openapi-fetch, built-in fetch", "openapi-fetch"],
      ["axios", "axios"],
      ["okta-sdk-nodejs", "okta-sdk-nodejs"],
    ],
  },
  {
    title: "Installed size",
    section: "install",
    quantity: "bytes",
    unit: "bytes",
    ratio: "as large",
    contenders: [
      ["core and cli", "core and cli", "ours"],
      ["okta-sdk-nodejs", "okta-sdk-nodejs"],
    ],
  },
];

/** A group of bars with values. */
export interface Highlight {
  readonly title: string;
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly ours: boolean;
}

/** Returns the groups of bars for a result. */
export function highlightsOf(measured: Measured): Highlight[] {
  const sections = Object.values(measured).flat();
  return QUESTIONS.flatMap(({ title, section, unless, quantity, unit, ratio, contenders }) => {
    if (sections.some(({ id }) => id === unless)) return [];
    const rows = sections.find(({ id }) => id === section)?.rows ?? [];
    const bars = contenders.flatMap(([contender, name, ours]): Bar[] => {
      const value = rows.find((row) => row.contender === contender)?.values[quantity];
      return value === undefined
        ? []
        : [{ name, value, text: amount(value, unit), ours: ours !== undefined }];
    });
    return bars.length === 0 ? [] : [{ title, bars: ratio === undefined ? bars : withRatios(bars, ratio) }];
  });
}

/** Adds the ratio to ours to the text of other contenders. A limit gets no ratio. */
function withRatios(bars: readonly Bar[], ratio: NonNullable<Question["ratio"]>): Bar[] {
  const ours = bars.findLast((bar) => bar.ours)?.value ?? 0;
  return bars.map((bar) => {
    if (bar.ours || bar.name.endsWith("the limit") || ours === 0 || bar.value === 0) return bar;
    const times = ratio === "ours is faster" ? ours / bar.value : bar.value / ours;
    const words = `${times.toFixed(1)} times`;
    const said = ratio === "ours is faster" ? `ours does ${words} as many` : `${words} ${ratio} as ours`;
    return { ...bar, text: `${bar.text}, ${said}` };
  });
}
