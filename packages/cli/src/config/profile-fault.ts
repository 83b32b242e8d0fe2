import { isAbsolute } from "node:path";

type Rule = { readonly required?: boolean } & (
  | { readonly members: Rules }
  | { readonly takes: string; readonly fits: (value: unknown) => boolean }
);
type Rules = Readonly<Record<string, Rule>>;

const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";
const text = { takes: "a text", fits: isText };
const texts = {
  takes: "a list of texts",
  fits: (value: unknown) => Array.isArray(value) && value.every(isText),
};
const path = {
  takes: "a path that begins at the root",
  fits: (value: unknown) => typeof value === "string" && isAbsolute(value),
};
const oneOf = (...words: string[]) => ({
  takes: words.join(" or "),
  fits: (value: unknown) => words.some((word) => word === value),
});

const PROFILE: Rules = {
  url: { ...text, required: true },
  orgId: text,
  auth: {
    required: true,
    members: {
      type: { ...oneOf("api-key", "oauth"), required: true },
      clientId: text,
      privateKeyFile: path,
      keyId: text,
      scopes: texts,
      dpop: { takes: "true or false", fits: (value) => typeof value === "boolean" },
    },
  },
  keyIn: oneOf("keyring", "file"),
  proxy: text,
  caFile: path,
  protected: { members: { users: texts, groups: texts, apps: texts } },
  auditFile: path,
  maxChanges: {
    takes: "a whole number from 0",
    fits: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  },
  budget: {
    takes: "a number above 0 and up to 1",
    fits: (value) => typeof value === "number" && value > 0 && value <= 1,
  },
};

/** What is wrong with a profile that was written by hand, in words; undefined where nothing is. */
export function profileFault(profile: unknown): string | undefined {
  const fault = faultIn(PROFILE, profile, "");
  if (fault !== undefined) return fault;
  const { auth } = profile as { auth: Readonly<Record<string, unknown>> };
  const needed = auth["type"] === "oauth" ? ["clientId", "privateKeyFile", "scopes"] : [];
  const missing = needed.find((name) => auth[name] === undefined);
  return missing && `auth.${missing} is missing`;
}

function faultIn(rules: Rules, value: unknown, prefix: string): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return `${prefix.slice(0, -1) || "it"} takes an object`;
  }
  const given = value as Readonly<Record<string, unknown>>;
  const strange = Object.keys(given).find((name) => !Object.hasOwn(rules, name));
  if (strange !== undefined) return `${prefix}${strange} is none of ${Object.keys(rules).join(", ")}`;
  for (const [name, rule] of Object.entries(rules)) {
    const member = given[name];
    if (member === undefined && rule.required) return `${prefix}${name} is missing`;
    if (member === undefined) continue;
    const fault = "members" in rule ? faultIn(rule.members, member, `${prefix}${name}.`) : undefined;
    if (fault !== undefined) return fault;
    if ("fits" in rule && !rule.fits(member)) return `${prefix}${name} takes ${rule.takes}`;
  }
  return undefined;
}
