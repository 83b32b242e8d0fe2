import { OktaError } from "@okta-idm/core";
import type { EventFormat } from "@okta-idm/jobs";
import { type Options, text, type Values } from "../command.ts";

/** The options that say in which schema events are written. */
export const FORMAT_OPTIONS = {
  format: {
    type: "string",
    value: "<schema>",
    help: "Schema of the events: okta, ecs or ocsf (default: okta, as they were sent)",
  },
  "ecs-mode": {
    type: "string",
    value: "<mode>",
    help: "How ECS is written: default, or as Elastic's okta integration does: compatible (2.12), compatible-3",
  },
} as const satisfies Options;

/**
 * The format that the options ask for; undefined where events stay as they are.
 *
 * @param begun the format in which a file was begun that is resumed; undefined where nothing is resumed.
 * @throws OktaError of kind `refused` for a format or a mode that does not exist, or another one than that of the file.
 */
export async function eventFormat(values: Values, begun?: string): Promise<EventFormat | undefined> {
  const asked = askedFormat(values);
  if (begun !== undefined && asked !== undefined && asked !== begun) {
    throw new OktaError(
      "refused",
      `This export was begun in the format ${begun}. Resume it without --format`,
    );
  }
  const name = begun ?? asked ?? "okta";
  if (name === "okta") return undefined;
  const { toEcs, toOcsf } = await import("@okta-idm/siem");
  if (name === "ocsf") return { name, map: (event) => toOcsf(event) };
  const mode = name === "ecs" ? "default" : name === "ecs compatible" ? "compatible" : "compatible-3";
  return { name, map: (event) => toEcs(event, { mode }) };
}

const NAMES: Readonly<Record<string, string>> = {
  default: "ecs",
  compatible: "ecs compatible",
  "compatible-3": "ecs compatible-3",
};

/** The name of the format that the options ask for; undefined where they ask for none. */
function askedFormat(values: Values): string | undefined {
  const [format, mode] = [text(values, "format"), text(values, "ecs-mode")];
  if (format !== undefined && !["okta", "ecs", "ocsf"].includes(format)) {
    throw new OktaError("refused", `--format ${format} does not exist: use okta, ecs or ocsf`);
  }
  if (mode === undefined) return format;
  if (format !== "ecs") throw new OktaError("refused", "--ecs-mode goes with --format ecs");
  if (!Object.hasOwn(NAMES, mode)) {
    throw new OktaError("refused", `--ecs-mode ${mode} does not exist: use ${Object.keys(NAMES).join(", ")}`);
  }
  return NAMES[mode];
}

/**
 * The options of the output for events of a format: they are objects, so they are lines of JSON unless JSON or YAML is asked
 * for.
 *
 * @throws OktaError of kind `refused` for a table of them.
 */
export function formatOutput(values: Values, format: EventFormat | undefined): Values {
  if (format === undefined) return values;
  const output = text(values, "output") ?? "ndjson";
  if (output === "table" || output === "csv") {
    throw new OktaError("refused", `--format goes with --output ndjson, json or yaml, not ${output}`);
  }
  return { ...values, output };
}
