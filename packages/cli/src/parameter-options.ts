import { type JsonSchema, OktaError, type ParameterGroup } from "@okta-idm/core";
import type { Option, Options, Values } from "./command.ts";

/** `sortOrder` as an option: `sort-order`. */
export function optionName(parameter: string): string {
  return parameter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^-/, "");
}

/**
 * The options of parameters, as the contract describes them. One that is a yes or a no can be said no to: `sendEmail`
 * is `--send-email` and `--no-send-email`.
 */
export function parameterOptions(group: ParameterGroup | undefined, except: readonly string[] = []): Options {
  const described = Object.entries(group?.properties ?? {}).filter(([name]) => !except.includes(name));
  return Object.fromEntries(described.flatMap(([name, schema]) => optionsOf(optionName(name), schema)));
}

function optionsOf(name: string, schema: JsonSchema): [string, Option][] {
  const words = String(schema["description"] ?? "").trim();
  const standard = schema["default"] === undefined ? "" : ` Default: ${schema["default"]}`;
  if (schema["type"] === "boolean") {
    return [
      [name, { type: "boolean", help: words + standard }],
      [`no-${name}`, { type: "boolean", help: `The opposite of --${name}` }],
    ];
  }
  const values = Array.isArray(schema["enum"]) ? ` One of ${schema["enum"].join(", ")}.` : "";
  const value = schema["type"] === "integer" ? "<n>" : "<text>";
  return [[name, { type: "string", value, help: words + values + standard }]];
}

/**
 * The parameters that were given as options.
 *
 * @throws OktaError of kind `refused` for what is no number, or said both ways.
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
      const [yes, no] = [value === true, values[`no-${option}`] === true];
      if (yes && no) throw new OktaError("refused", `--${option} and --no-${option} exclude each other`);
      if (yes || no) given[name] = yes;
    } else if (typeof value === "string") {
      given[name] = schema["type"] === "integer" ? wholeNumber(`--${option}`, value) : value;
    }
  }
  return given;
}

/** @throws OktaError of kind `refused` for what is no whole number from `least`. */
export function wholeNumber(option: string, value: string, least = 0): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && Number.isSafeInteger(number) && number >= least) return number;
  throw new OktaError("refused", `${option} takes a whole number from ${least}`);
}
