import type { JsonSchema, ParameterGroup } from "@okta-idm/core";
import { choice, flag, integer, type Option, string } from "../command.ts";
import { dashed } from "./parse-options.ts";
import { conflict } from "./usage-errors.ts";

/** Options that are not known before the contract is read: {@link givenParameters} reads their values. */
type ParameterOptions = Readonly<Record<never, Option>>;

/**
 * The options of an operation's parameters, as the contract describes them. A boolean parameter has two options:
 * `sendEmail` is `--send-email` and `--no-send-email`.
 */
export function parameterOptions(
  group: ParameterGroup | undefined,
  except: readonly string[] = [],
): ParameterOptions {
  const { properties = {} } = group ?? {};
  const described = Object.entries(properties).filter(([name]) => !except.includes(name));
  const withOptionNames = (description: string) =>
    description.replace(/`(\w+)`/g, (quoted, name: string) =>
      Object.hasOwn(properties, name) ? dashed(name) : quoted,
    );
  return Object.fromEntries(
    described.flatMap(([name, schema]) => {
      const standard = schema["default"] === undefined ? "" : ` (default: ${schema["default"]})`;
      const description = withOptionNames(String(schema["description"] ?? "").trim());
      return optionsOf(name, schema, standard ? description.replace(/\.$/, "") + standard : description);
    }),
  );
}

function optionsOf(name: string, schema: JsonSchema, help: string): [string, Option][] {
  if (schema["type"] === "boolean") {
    return [
      [name, flag(help)],
      [negated(name), flag(`The opposite of ${dashed(name)}`)],
    ];
  }
  const words = schema["enum"];
  if (Array.isArray(words)) return [[name, choice(words as string[], help)]];
  return [[name, schema["type"] === "integer" ? integer({ min: 0 }, help) : string("<text>", help)]];
}

/** `sendEmail` as `noSendEmail`. */
function negated(name: string): string {
  return `no${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** The option that gives a parameter this value. */
export function optionOf(name: string, value: unknown): string {
  return dashed(value === false ? negated(name) : name);
}

/**
 * The parameters that were given as options.
 *
 * @throws UsageError for a boolean that was given both ways.
 */
export function givenParameters(
  group: ParameterGroup | undefined,
  values: object,
  except: readonly string[] = [],
): Record<string, unknown> {
  const all = values as Readonly<Record<string, unknown>>;
  const given: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(group?.properties ?? {})) {
    if (except.includes(name)) continue;
    if (schema["type"] === "boolean") {
      const [isTrue, isFalse] = [all[name] === true, all[negated(name)] === true];
      if (isTrue && isFalse) throw conflict(dashed(name), dashed(negated(name)));
      if (isTrue || isFalse) given[name] = isTrue;
    } else if (all[name] !== undefined) given[name] = all[name];
  }
  return given;
}
