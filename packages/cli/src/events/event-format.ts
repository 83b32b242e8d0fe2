import type { EventFormat } from "@okta-idm/jobs";
import { choice, type Requirement } from "../command.ts";
import type { OutputValues } from "../usage/options.ts";
import { formatResumed, requirement, formatOutput as wrongOutput } from "../usage/usage-errors.ts";

/** The options that choose the schema of events. */
export const FORMAT_OPTIONS = {
  format: choice(
    ["okta", "ecs", "ocsf"],
    "Schema of the events: okta, ecs or ocsf (default: okta, as sent)",
    {
      value: "<schema>",
    },
  ),
  ecsMode: choice(
    ["default", "compatible", "compatible-3"],
    "Form of ECS: default, or like Elastic's okta integration: compatible (2.12), compatible-3",
    { value: "<mode>" },
  ),
};
export const FORMAT_REQUIRES = [["ecsMode", "format"]] as const satisfies readonly Requirement[];

export interface FormatValues {
  readonly format?: "okta" | "ecs" | "ocsf" | undefined;
  readonly ecsMode?: "default" | "compatible" | "compatible-3" | undefined;
}

/**
 * The format that the options choose. Undefined if events are written as they were sent.
 *
 * @param started the format of a file that is resumed.
 * @throws UsageError for another format than that of the file.
 */
export async function eventFormat(values: FormatValues, started?: string): Promise<EventFormat | undefined> {
  const chosen = formatName(values);
  if (started !== undefined && chosen !== undefined && chosen !== started) throw formatResumed(started);
  const name = started ?? chosen ?? "okta";
  if (name === "okta") return undefined;
  const { toEcs, toOcsf } = await import("@okta-idm/siem");
  if (name === "ocsf") return { name, map: (event) => toOcsf(event) };
  const mode = name === "ecs" ? "default" : name === "ecs compatible" ? "compatible" : "compatible-3";
  return { name, map: (event) => toEcs(event, { mode }) };
}

/** The name of the format, as a checkpoint holds it. Undefined if no option chooses one. */
function formatName({ format, ecsMode = "default" }: FormatValues): string | undefined {
  if (format !== "ecs" && ecsMode !== "default") throw requirement("--ecs-mode", ["--format ecs"], "");
  return format === "ecs" && ecsMode !== "default" ? `ecs ${ecsMode}` : format;
}

/**
 * The output options for events of a format. They are nested objects, so the default is lines of JSON.
 *
 * @throws UsageError for a table of them.
 */
export function formatOutput(values: OutputValues, format: EventFormat | undefined): OutputValues {
  if (format === undefined) return values;
  const { output = "ndjson" } = values;
  if (output === "table" || output === "csv") throw wrongOutput(output);
  return { ...values, output };
}
