import type { Operation } from "@okta-idm/core";
import { InputError } from "./input-error.ts";
import { PLACE_NAMES, parameterGroups } from "./input-schema.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * What published playbooks leave out, with the value that it had when they were written: Okta's older reference has
 * `sendEmail` as optional, with the default true.
 */
const DEFAULTS: Readonly<Record<string, { readonly [place: string]: Fields }>> = {
  force_password_reset: { parameters: { sendEmail: true } },
};

/**
 * Rewrites an input as playbooks in the field send it to the documented form: `user-id` for `userId`, and a parameter
 * beside the groups or in another group than its own, such as `sendEmail` among `path_parameters`. Empty groups vanish.
 *
 * What it does not know stays where it is, for the schema to reject.
 *
 * @throws InputError if a parameter is given twice, with different values.
 */
export function fromOlderInput(action: string, operation: Operation, input: unknown): unknown {
  if (!isFields(input)) return input;
  const homes = new Map(
    parameterGroups(operation).flatMap(([place, { properties }]) =>
      Object.keys(properties).map((name) => [spelling(name), { place, name }] as const),
    ),
  );
  const groups = new Map<string, Map<string, unknown>>();
  const put = (place: string, name: string, value: unknown) => {
    const group = groups.get(place) ?? new Map<string, unknown>();
    if (group.has(name) && group.get(name) !== value) {
      throw new InputError(action, [
        { field: `${place}.${name}`, message: "is given twice, with different values" },
      ]);
    }
    groups.set(place, group.set(name, value));
  };
  const others = new Map<string, unknown>();
  for (const [given, fields] of Object.entries(input)) {
    const isGroup = (PLACE_NAMES as readonly string[]).includes(given);
    const home = homes.get(spelling(given));
    if (isGroup && isFields(fields)) {
      for (const [field, value] of Object.entries(fields)) {
        const { place, name } = homes.get(spelling(field)) ?? { place: given, name: field };
        put(place, name, value);
      }
    } else if (!isGroup && home) put(home.place, home.name, fields);
    else others.set(given, fields);
  }
  for (const [place, fields] of Object.entries(DEFAULTS[action] ?? {})) {
    for (const [name, value] of Object.entries(fields)) {
      if (!groups.get(place)?.has(name)) put(place, name, value);
    }
  }
  const settled = [...groups].map(([place, group]) => [place, Object.fromEntries(group)] as const);
  // The others last: a group that is none is rejected, and not made up from fields of other groups.
  return Object.fromEntries([...settled, ...others]);
}

/** `userId`, `user-id` and `user_id` are one name. */
function spelling(name: string): string {
  return name.replace(/[-_]/g, "").toLowerCase();
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
