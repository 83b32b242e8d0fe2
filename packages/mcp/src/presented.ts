import { masked } from "@okta-idm/cli/internal";
import { type Output, outputBody, type TurbineOutput } from "@okta-idm/connector";
import { OktaError, printable } from "@okta-idm/core";

/** Bytes of JSON in one result. A result carries its JSON twice, as structured content and as text. */
export const MOST_BYTES = 100_000;

/** What an agent gets of a value from Okta: JSON without secrets, control characters, and members that say nothing. */
export function presented(value: unknown, fields?: readonly string[]): unknown {
  const whole = jsonOf(masked(value), fields?.includes("*") === true);
  return fields === undefined || fields.includes("*") ? whole : chosen(whole, fields);
}

/** The body of an output: JSON, a text, or `{}` if there was none. */
export function presentedBody(
  output: Output | TurbineOutput,
  fields: readonly string[] | undefined,
): unknown {
  const { response_text } = output as TurbineOutput;
  if ("json_body" in output) return presented(output.json_body, fields);
  if (!response_text) return presented(outputBody(output), fields);
  // Under this name, the text of a body is searched for secrets.
  return (presented({ response_text }) as TurbineOutput).response_text;
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

/** The members at dotted paths, such as `profile.login`. */
function chosen(value: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => chosen(item, fields));
  if (typeof value !== "object" || value === null) return value;
  const heads = new Map<string, string[]>();
  for (const field of fields) {
    const [head = "", ...rest] = field.split(".");
    heads.set(head, [...(heads.get(head) ?? []), rest.join(".")]);
  }
  const members = Object.entries(value).flatMap(([name, member]) => {
    const rest = heads.get(name);
    if (rest === undefined) return [];
    return [[name, rest.includes("") ? member : chosen(member, rest)]];
  });
  return Object.fromEntries(members);
}

/** A list that was cut to fit. */
export interface Fitting {
  readonly items: readonly unknown[];
  readonly isCut: boolean;
}

/** The first items that fit into a result. */
export function fitting(items: readonly unknown[]): Fitting {
  let bytes = 0;
  for (const [index, item] of items.entries()) {
    bytes += sizeOf(item);
    if (bytes > MOST_BYTES) return { items: items.slice(0, index), isCut: true };
  }
  return { items, isCut: false };
}

/** @throws OktaError of kind `refused` for an object that does not fit into a result. */
export function checkFits(value: unknown): void {
  if (sizeOf(value) <= MOST_BYTES) return;
  const how = 'choose members with fields, such as ["id","status"]';
  throw new OktaError("refused", `The response has more than ${MOST_BYTES} bytes: ${how}`);
}

function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? "") + 1;
}
