import { kept, type Members, membersOf, objectIn, setOwn, textOf } from "../values.ts";

/** Members of `debugData` with a field of their own, and its name. */
const OWN_FIELDS: readonly (readonly [member: string, field: string])[] = [
  ["deviceFingerprint", "device_fingerprint"],
  ["requestId", "request_id"],
  ["requestUri", "request_uri"],
  ["threatSuspected", "threat_suspected"],
  ["url", "url"],
  ["dtHash", "dt_hash"],
  ["clientSecret", "client_secret"],
  ["requestedScopes", "requested_scopes"],
  ["grantedScopes", "granted_scopes"],
  ["grantType", "grant_type"],
];

/**
 * Returns `okta.debug_context.debug_data` like Elastic's pipeline: all members under `flattened`, and the values in the texts of
 * risk and behaviors. Undefined if there is no debug data.
 */
export function debugDataFields(debugData: Members): Record<string, unknown> | undefined {
  const flattened = kept(debugData) as Record<string, unknown> | undefined;
  if (flattened === undefined) return undefined;
  const security = objectIn(flattened["logOnlySecurityData"]);
  if (security !== undefined) flattened["logOnlySecurityData"] = security;
  const behaviors = pairsOf(withoutBraces(flattened["behaviors"]));
  if (behaviors) flattened["behaviors"] = behaviors;
  readRisk(flattened);

  const fields: Record<string, unknown> = { flattened };
  for (const [member, field] of OWN_FIELDS) {
    if (flattened[member] !== undefined) fields[field] = flattened[member];
  }
  const risks = [membersOf(membersOf(security)["risk"]), membersOf(flattened["risk"])];
  const level = risks.map((risk) => textOf(risk["level"])).find((text) => text !== undefined);
  const reasons = risks.map((risk) => textOf(risk["reasons"])).find((text) => text !== undefined);
  if (level !== undefined) fields["risk_level"] = level;
  if (reasons !== undefined) fields["risk_reasons"] = reasons.split(/,\s*/);
  const factor = textOf(flattened["factor"]);
  if (factor !== undefined) fields["factor"] = factor;
  const positive = Object.entries(behaviors ?? {}).filter(([, found]) => found === "POSITIVE");
  if (positive.length > 0) fields["risk_behaviors"] = positive.map(([name]) => name);
  return fields;
}

/** `{reasons=Anomalous Location, level=MEDIUM}`; reasons may contain commas; then only these two are read. */
function readRisk(flattened: Record<string, unknown>): void {
  const risk = flattened["risk"];
  if (typeof risk !== "string") return;
  const inside = withoutBraces(risk) ?? risk;
  const pairs = pairsOf(inside);
  if (pairs) {
    flattened["risk"] = pairs;
    return;
  }
  const level = /level=(\S+)/.exec(inside)?.[1];
  const behind = textAfter(inside, "reasons=");
  const reasons = behind?.slice(0, /, \S[^\s=]*=/.exec(behind)?.index);
  flattened["risk_object"] = risk;
  flattened["risk"] =
    level === undefined && reasons === undefined
      ? inside
      : { ...(level !== undefined && { level }), ...(reasons !== undefined && { reasons }) };
}

function textAfter(text: string, name: string): string | undefined {
  const at = text.indexOf(name);
  return at < 0 ? undefined : text.slice(at + name.length);
}

/** Reads `A=1, B=2` as an object. Undefined if a part is no pair. */
function pairsOf(text: string | undefined): Record<string, string> | undefined {
  if (text === undefined) return undefined;
  const pairs: Record<string, string> = {};
  for (const part of text.split(", ")) {
    const at = part.indexOf("=");
    if (at <= 0) return undefined;
    setOwn(pairs, part.slice(0, at), part.slice(at + 1));
  }
  return pairs;
}

function withoutBraces(value: unknown): string | undefined {
  return typeof value === "string" ? /^\{([^}]*)\}/.exec(value)?.[1] : undefined;
}
