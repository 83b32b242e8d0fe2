import { isIP } from "node:net";
import { filterLiteral, type OktaClient, OktaError } from "@okta-idm/core";
import type { Io, Options, Values } from "../command.ts";
import { narrowed } from "../lists/last-events.ts";
import { namedTarget } from "../targets/pick-target.ts";
import { note } from "../terminal/print.ts";
import { EVENT_OPTIONS } from "../usage/options.ts";

/** The options that select events, in the words of people and in those of Okta. */
export const SELECTION_OPTIONS = {
  user: {
    type: "string",
    value: "<user>",
    help: "Events by or about this user: id, login or e-mail address",
  },
  ip: {
    type: "string",
    value: "<address>",
    multiple: true,
    help: "Events from this IP address; may be repeated",
  },
  event: {
    type: "string",
    value: "<type>",
    multiple: true,
    help: "Events of this type or family, e.g. user.session.start or user.lifecycle; may be repeated",
  },
  ...EVENT_OPTIONS,
} as const satisfies Options;

/** Events by expression and keywords, as Okta takes them. */
export interface EventSelection {
  readonly filter?: string;
  readonly q?: string;
}

/**
 * Checks what can be checked before any request.
 *
 * @throws OktaError of kind `refused`.
 */
export function checkSelection(values: Values): void {
  const address = all(values["ip"]).find((text) => isIP(text) === 0);
  if (address !== undefined) {
    throw new OktaError("refused", `--ip takes an IP address, such as 203.0.113.7 or 2001:db8::1`);
  }
  const type = all(values["event"]).find((text) => !EVENT_TYPE.test(text));
  if (type !== undefined) {
    throw new OktaError(
      "refused",
      "--event takes an event type or its first words, such as user.session.start or user.lifecycle",
    );
  }
}

const EVENT_TYPE = /^[a-z][\w-]*(\.[\w-]+)*$/i;

/** The filter that the options come to. A user is looked up; one who does not exist is searched for by name. */
export async function eventSelection(io: Io, client: OktaClient, values: Values): Promise<EventSelection> {
  const { filter, q } = narrowed(values);
  const user = typeof values["user"] === "string" ? await ofUser(io, client, values["user"]) : [];
  const parts = [
    user,
    all(values["ip"]).map((address) => `client.ipAddress eq ${filterLiteral(address)}`),
    all(values["event"]).flatMap((type) => [
      `eventType eq ${filterLiteral(type)}`,
      `eventType sw ${filterLiteral(`${type}.`)}`,
    ]),
  ].flatMap((either) => (either.length === 0 ? [] : [either.join(" or ")]));
  if (filter !== undefined) parts.push(filter);
  const [only] = parts;
  const whole = parts.length > 1 ? parts.map((part) => `(${part})`).join(" and ") : only;
  return { ...(whole !== undefined && { filter: whole }), ...(q !== undefined && { q }) };
}

/** By id, as logins change; and by login, as a failed sign-in may know no more. */
async function ofUser(io: Io, client: OktaClient, name: string): Promise<string[]> {
  const found = await namedTarget(io, client, "user", name).catch((error: unknown) => {
    if (error instanceof OktaError && error.kind === "not_found") return undefined;
    throw error;
  });
  if (found === undefined) {
    note(io, `No user is called ${name} now. Looking for events that name it.`);
    return [`actor.alternateId eq ${filterLiteral(name)}`, `target.alternateId eq ${filterLiteral(name)}`];
  }
  const id = filterLiteral(found.id);
  return [`actor.id eq ${id}`, `target.id eq ${id}`, `actor.alternateId eq ${filterLiteral(found.name)}`];
}

function all(value: Values[string]): readonly string[] {
  return value === undefined || typeof value === "boolean" ? [] : [value].flat();
}
