import { OCSF_CLASSES } from "../ocsf/classes.ts";
import type { EcsCategory, EcsType, EventTypeMapping } from "./mapping.ts";
import { BY_WORDS, type EcsRow, type OcsfRow, TABLE } from "./table.ts";
import { activityOfWords, typeOfWords } from "./verbs.ts";

const BY_CATEGORY: Readonly<Record<EcsCategory, OcsfRow>> = {
  authentication: { class: "authentication", activity: "Other" },
  configuration: { class: "entity_management", activity: BY_WORDS },
  host: { class: "entity_management", activity: BY_WORDS },
  iam: { class: "api_activity", activity: BY_WORDS },
  network: { class: "api_activity", activity: BY_WORDS },
  session: { class: "authentication", activity: "Other" },
  threat: { class: "detection_finding", activity: "Create" },
};

/** Limit of the cache: event types come from the log, and must not fill the memory. */
const KEPT = 5_000;
const kept = new Map<string, EventTypeMapping>();

/**
 * Maps an event type to ECS and OCSF. An event type without a row in the table is mapped by its words: see `docs/siem.md`.
 */
export function eventTypeMapping(eventType: string): EventTypeMapping {
  let mapping = kept.get(eventType);
  if (mapping === undefined) {
    mapping = mappingOf(eventType);
    if (kept.size < KEPT) kept.set(eventType, mapping);
  }
  return mapping;
}

function mappingOf(eventType: string): EventTypeMapping {
  const pattern = patternOf(eventType);
  const row = pattern === undefined ? undefined : TABLE.get(pattern);
  const ecs = row?.ecs ?? guessedEcs(eventType);
  const [category = "configuration"] = ecs.category;
  const ocsf = row === undefined ? GUESSED_OCSF : (row.ocsf ?? BY_CATEGORY[category]);
  return {
    row: pattern,
    ecs: { category: ecs.category, type: typesOf(eventType, ecs), source: row?.ecsSource ?? "own" },
    ocsf: { class: ocsf.class, activity: activityOf(eventType, ocsf), source: row?.ocsfSource ?? "own" },
  };
}

const PREFIXES: readonly string[] = [...TABLE.keys()]
  .filter((pattern) => pattern.endsWith("*"))
  .map((pattern) => pattern.slice(0, -1))
  // The longest pattern decides.
  .sort((one, other) => other.length - one.length);

function patternOf(eventType: string): string | undefined {
  if (TABLE.has(eventType) && !eventType.endsWith("*")) return eventType;
  const prefix = PREFIXES.find((start) => eventType.startsWith(start));
  return prefix === undefined ? undefined : `${prefix}*`;
}

function typesOf(eventType: string, { category, type }: EcsRow): EcsType[] {
  const said = type.includes(BY_WORDS) ? typeOfWords(eventType) : undefined;
  const types = type.flatMap((name) => (name === BY_WORDS ? (said ?? []) : name));
  if (types.length === 0 && !category.includes("threat")) types.push("info");
  return [...new Set(types)].sort();
}

function activityOf(eventType: string, { class: name, activity }: OcsfRow): string {
  const wanted = activity === BY_WORDS ? activityOfWords(eventType) : activity;
  return wanted in OCSF_CLASSES[name].activities ? wanted : "Other";
}

/** Mapping of a new event type: it is at least a call of Okta's API. */
const GUESSED_OCSF: OcsfRow = { class: "api_activity", activity: BY_WORDS };

/** By the words that Okta uses in event types. */
function guessedEcs(eventType: string): EcsRow {
  const name = eventType.toLowerCase();
  if (/session/.test(name)) return { category: ["session"], type: ["info"] };
  if (/auth|credential|factor|login|logout|mfa|password|sign_?on|sso|token/.test(name)) {
    return { category: ["authentication"], type: ["info"] };
  }
  if (/group/.test(name)) return { category: ["iam"], type: [BY_WORDS, "group"] };
  if (/account|user/.test(name)) return { category: ["iam"], type: [BY_WORDS, "user"] };
  if (/access|permission|privilege|role/.test(name)) return { category: ["iam"], type: [BY_WORDS] };
  if (/device/.test(name)) return { category: ["host"], type: ["info"] };
  if (/attack|threat/.test(name)) return { category: ["threat"], type: [] };
  return { category: ["configuration"], type: [BY_WORDS] };
}
