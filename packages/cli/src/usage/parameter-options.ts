import { type JsonSchema, OktaError, type ParameterGroup } from "@okta-idm/core";
import type { Option, Options, Values } from "../command.ts";

/** `sortOrder` as an option: `sort-order`. */
export function optionName(parameter: string): string {
  return parameter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^-/, "");
}

/**
 * The options of parameters, as the contract describes them. One that is a yes or a no can be said no to: `sendEmail`
 * is `--send-email` and `--no-send-email`.
 */
export function parameterOptions(group: ParameterGroup | undefined, except: readonly string[] = []): Options {
  const { properties = {} } = group ?? {};
  const described = Object.entries(properties).filter(([name]) => !except.includes(name));
  // The contract speaks of parameters, and names them as they are there.
  const spoken = (words: string) =>
    words.replace(/`(\w+)`/g, (quoted, name: string) =>
      Object.hasOwn(properties, name) ? `--${optionName(name)}` : quoted,
    );
  return Object.fromEntries(
    described.flatMap(([name, schema]) => optionsOf(optionName(name), schema, spoken)),
  );
}

function optionsOf(name: string, schema: JsonSchema, spoken: (words: string) => string): [string, Option][] {
  const standard = schema["default"] === undefined ? "" : ` Default: ${schema["default"]}`;
  const help = spoken(String(schema["description"] ?? "").trim()) + standard;
  if (schema["type"] === "boolean") {
    return [
      [name, { type: "boolean", help }],
      [`no-${name}`, { type: "boolean", help: `The opposite of --${name}` }],
    ];
  }
  const words = schema["enum"];
  const value = Array.isArray(words) ? words.join("|") : schema["type"] === "integer" ? "n" : "text";
  return [[name, { type: "string", value: `<${value}>`, help }]];
}

/**
 * The parameters that were given as options.
 *
 * @throws OktaError of kind `refused` for what the contract does not take, or was said both ways.
 */
export function givenParameters(
  group: ParameterGroup | undefined,
  values: Values,
  except: readonly string[] = [],
): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(group?.properties ?? {})) {
    if (except.includes(name)) continue;
    const option = optionName(name);
    const value = values[option];
    if (schema["type"] === "boolean") {
      refuseBoth(values, option, `no-${option}`);
      const isSaid = value === true || values[`no-${option}`] === true;
      if (isSaid) given[name] = value === true;
    } else if (typeof value === "string") {
      given[name] = schema["type"] === "integer" ? wholeNumber(`--${option}`, value) : value;
      const words = schema["enum"];
      if (Array.isArray(words) && !words.includes(given[name]))
        throw new OktaError("refused", `--${option} takes ${words.join(" or ")}`);
    }
  }
  return given;
}

/** @throws OktaError of kind `refused` where two options were given that cannot both be meant. */
export function refuseBoth(values: Values, one: string, other: string): void {
  if (values[one] === undefined || values[other] === undefined) return;
  throw new OktaError("refused", `--${one} and --${other} exclude each other`);
}

/** @throws OktaError of kind `refused` where an option was given without the one that it belongs to. */
export function refuseAlone(values: Values, one: string, other: string): void {
  if (values[one] === undefined || values[other] !== undefined) return;
  throw new OktaError("refused", `--${one} goes with --${other}`);
}

/** @throws OktaError of kind `refused` for what is no whole number from `least` up to `most`. */
export function wholeNumber(
  option: string,
  value: string,
  least = 0,
  most = Number.MAX_SAFE_INTEGER,
): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  const upTo = most === Number.MAX_SAFE_INTEGER ? "" : ` up to ${most}`;
  throw new OktaError("refused", `${option} takes a whole number from ${least}${upTo}`);
}
