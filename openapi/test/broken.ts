import { below, put } from "./pointer.ts";
import type { Sample } from "./samples/sample.ts";

/** A way to break a sample. */
export interface Break {
  readonly kind: BreakKind;
  readonly pointer: string;
  readonly body: unknown;
}

export type BreakKind = (typeof BREAK_KINDS)[number];

export const BREAK_KINDS = [
  "a required field gone",
  "a required field null",
  "a string turned into a number",
  "a list turned into an object",
  "a status that is no status form",
] as const;

/** Members that callers depend on, by operation. Written out here, so that the contract cannot lose it. */
const RELIED_ON: Readonly<Record<string, readonly string[]>> = {
  listUsers: ["id", "status", "created", "profile"],
  getUser: ["id", "status", "created", "profile"],
  listGroups: ["id", "type", "profile"],
  listApplications: ["id", "name", "label", "status"],
  getApplication: ["id", "name", "label", "status"],
  listLogEvents: ["uuid", "published", "eventType", "severity"],
};

const OWN_ATTRIBUTES = [
  "login|email|secondEmail|firstName|lastName|middleName|honorificPrefix|honorificSuffix|title|displayName|nickName",
  "profileUrl|primaryPhone|mobilePhone|streetAddress|city|state|zipCode|countryCode|postalAddress|preferredLanguage",
  "locale|timezone|userType|employeeNumber|costCenter|organization|division|department|managerId|manager",
  "name|description|dn|externalId|samAccountName|windowsDomainQualifiedName|groupType|groupScope|objectSid",
].join("|");
const TEMPLATE_SETTINGS = [
  "url|authURL|siteURL|targetURL|redirectUrl|acsUrl|loginUrlRegex|usernameField|passwordField|buttonField|checkbox",
  "userNameSelector|passwordSelector|buttonSelector|extraFieldSelector|extraFieldValue|optionalField[123](Value)?",
  "audienceRestriction|authnContextClassRef|nameIDFormat|realm|wReplyURL|usernameAttribute",
  "groupName|groupFilter|groupValueFormat",
].join("|");
const DETAILS = [
  "policyType|policyRuleFactorMode|ruleAction|signOnModeType|signOnModeEvaluationResult|methodTypeUsed",
  "methodUsedVerifiedProperties|clientAppId|subject|hash|expires",
].join("|");

/** Places with a form that depends on the org, the app or the event, so that no contract can describe it. */
const FREE_FORM = [
  // Attributes that the org added; those of Okta's own schemas are not in free form.
  new RegExp(`^(/\\d+)?/profile/(?!(${OWN_ATTRIBUTES})$)`),
  // Settings that an app chose. Those of Okta's own templates have a known form.
  new RegExp(`^(/\\d+)?/settings/app/(?!(${TEMPLATE_SETTINGS})$)`),
  /\/_embedded\/(user\/profile|app)\//,
  new RegExp(`/detailEntry/(?!(${DETAILS})$)`),
  /\/changeDetails\/(from|to)(\/|$)/,
];

/** Every way to break one thing in a sample. */
export function* breaks({ operation, status, body }: Sample): Generator<Break> {
  const required = status < 400 ? RELIED_ON[operation] : requiredOfError(body);
  const items = Array.isArray(body) ? body.map((_, index) => below("", index)) : [""];
  for (const pointer of items.flatMap((item) => (required ?? []).map((name) => below(item, name)))) {
    yield { kind: "a required field gone", pointer, body: put(body, pointer, undefined) };
    yield { kind: "a required field null", pointer, body: put(body, pointer, null) };
  }
  for (const { pointer, value } of places(body)) {
    if (FREE_FORM.some((place) => place.test(pointer))) continue;
    if (typeof value === "string") {
      yield { kind: "a string turned into a number", pointer, body: put(body, pointer, 7) };
    }
    if (Array.isArray(value)) {
      yield { kind: "a list turned into an object", pointer, body: put(body, pointer, { ...value }) };
    }
    if (pointer.endsWith("/status")) {
      for (const status of ["active user", 7]) {
        yield { kind: "a status that is no status form", pointer, body: put(body, pointer, status) };
      }
    }
  }
}

/** An error comes from Okta, the edge or OAuth. Each kind has members of its own. */
function requiredOfError(body: unknown): readonly string[] {
  if (typeof body !== "object" || body === null) return [];
  if ("errorCode" in body) return ["errorCode", "errorSummary"];
  return "error" in body ? ["error"] : ["status", "message"];
}

function* places(value: unknown, pointer = ""): Generator<{ pointer: string; value: unknown }> {
  yield { pointer, value };
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) yield* places(member, below(pointer, key));
}
