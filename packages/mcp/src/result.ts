import type { CallToolResult } from "@modelcontextprotocol/server";
import { masked } from "@okta-idm/cli/internal";
import { type Output, outputBody, type TurbineOutput } from "@okta-idm/connector";
import { printable } from "@okta-idm/core";
import { errorOf } from "./errors.ts";

/** The limit of one result, in bytes of JSON. A result holds its JSON twice: as structured content and as text. */
export const MAX_BYTES = 100_000;

/** Returns a result with its JSON as text too, for clients that read text only. */
export function resultOf(content: Readonly<Record<string, unknown>>): CallToolResult {
  const json = JSON.stringify(content);
  return { content: [{ type: "text", text: json }], structuredContent: JSON.parse(json) };
}

/** Returns a value from Okta as an agent gets it: JSON without secrets, control characters, links and empty members. */
export function agentValue(value: unknown, fields?: readonly string[]): unknown {
  const whole = jsonOf(masked(value), fields?.includes("*") === true);
  return fields === undefined || fields.includes("*") ? whole : selectFields(whole, fields);
}

/** Returns the body of an output: JSON, a text, or `{}` if there was none. */
export function agentBody(output: Output | TurbineOutput, fields: readonly string[] | undefined): unknown {
  const { response_text } = output as TurbineOutput;
  if ("json_body" in output) return agentValue(output.json_body, fields);
  if (!response_text) return agentValue(outputBody(output), fields);
  // masked() searches a text for secrets only under this name.
  return (agentValue({ response_text }) as TurbineOutput).response_text;
}

function jsonOf(value: unknown, all: boolean): unknown {
  if (typeof value === "string") return printable(value);
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return value.map((item) => jsonOf(item, all));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(
    ([name, member]) => all || (member !== null && name !== "_links" && name !== "_embedded"),
  );
  return Object.fromEntries(members.map(([name, member]) => [printable(name), jsonOf(member, all)]));
}

/** Returns the members at dotted paths, such as `profile.login`. */
function selectFields(value: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => selectFields(item, fields));
  if (typeof value !== "object" || value === null) return value;
  const heads = new Map<string, string[]>();
  for (const field of fields) {
    const [head = "", ...rest] = field.split(".");
    heads.set(head, [...(heads.get(head) ?? []), rest.join(".")]);
  }
  const members = Object.entries(value).flatMap(([name, member]) => {
    const rest = heads.get(name);
    if (rest === undefined) return [];
    return [[name, rest.includes("") ? member : selectFields(member, rest)]];
  });
  return Object.fromEntries(members);
}

/** Returns the first items that fit into a result. */
export function fitItems(items: readonly unknown[]): {
  readonly items: readonly unknown[];
  readonly isCut: boolean;
} {
  let bytes = 0;
  for (const [index, item] of items.entries()) {
    bytes += byteLength(item);
    if (bytes > MAX_BYTES) return { items: items.slice(0, index), isCut: true };
  }
  return { items, isCut: false };
}

/** @throws OktaError of kind `refused` if the value does not fit into a result. */
export function checkFits(value: unknown): void {
  if (byteLength(value) > MAX_BYTES) throw errorOf("responseTooLarge", [MAX_BYTES]);
}

function byteLength(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? "") + 1;
}
