import { isIP } from "node:net";
import { filterLiteral, type OktaClient, OktaError } from "@okta-idm/core";
import { type Io, repeated, string, type ValuesOf } from "../command.ts";
import { namedTarget } from "../targets/named-targets.ts";
import { note } from "../terminal/print.ts";
import { addressNeeded, eventTypeNeeded } from "../usage/usage-errors.ts";

/** The options that select events. */
export const SELECTION_OPTIONS = {
  user: string("<user>", "Events by or about this user: id, login or email address"),
  ip: repeated(string("<address>", "Events from this IP address. May be repeated")),
  event: repeated(
    string(
      "<type>",
      "Events of this type or family, e.g. user.session.start or user.lifecycle. May be repeated",
    ),
  ),
  filter: string("<expression>", 'SCIM expression, e.g. severity eq "WARN"'),
  q: string("<text>", "Keywords that an event must contain, all of them"),
};

export type SelectionValues = ValuesOf<typeof SELECTION_OPTIONS>;

/** The parameters that select events. */
export interface EventSelection {
  readonly filter?: string;
  readonly q?: string;
}

/**
 * Checks addresses and event types before any request.
 *
 * @throws UsageError for what is neither.
 */
export function checkSelection({ ip, event }: SelectionValues): void {
  const noAddress = ip.find((text) => isIP(text) === 0);
  if (noAddress !== undefined) throw addressNeeded(noAddress);
  const noType = event.find((text) => !EVENT_TYPE.test(text));
  if (noType !== undefined) throw eventTypeNeeded(noType);
}

const EVENT_TYPE = /^[a-z][\w-]*(\.[\w-]+)*$/i;

/** The parameters for the options. A user is resolved; if there is none of the name, events are searched for the name. */
export async function eventSelection(
  io: Io,
  client: OktaClient,
  values: SelectionValues,
): Promise<EventSelection> {
  const { filter, q } = values;
  const user = values.user === undefined ? [] : await ofUser(io, client, values.user);
  const parts = [
    user,
    values.ip.map((address) => `client.ipAddress eq ${filterLiteral(address)}`),
    values.event.flatMap((type) => [
      `eventType eq ${filterLiteral(type)}`,
      `eventType sw ${filterLiteral(`${type}.`)}`,
    ]),
  ].flatMap((either) => (either.length === 0 ? [] : [either.join(" or ")]));
  if (filter !== undefined) parts.push(filter);
  const [only] = parts;
  const whole = parts.length > 1 ? parts.map((part) => `(${part})`).join(" and ") : only;
  return { ...(whole !== undefined && { filter: whole }), ...(q !== undefined && { q }) };
}

/** By id, because logins change, and by login, because a failed sign-in may only have that. */
async function ofUser(io: Io, client: OktaClient, name: string): Promise<string[]> {
  const found = await namedTarget(io, client, "user", name).catch((error: unknown) => {
    if (error instanceof OktaError && error.kind === "not_found") return undefined;
    throw error;
  });
  if (found === undefined) {
    note(io, `No user has the name ${name} now. Searching events for the name.`);
    return [`actor.alternateId eq ${filterLiteral(name)}`, `target.alternateId eq ${filterLiteral(name)}`];
  }
  const id = filterLiteral(found.id);
  return [`actor.id eq ${id}`, `target.id eq ${id}`, `actor.alternateId eq ${filterLiteral(found.name)}`];
}
