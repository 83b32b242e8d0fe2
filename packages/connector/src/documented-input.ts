import { type Operation, operations } from "@okta-idm/core";
import type { Action } from "./action.ts";
import { findAction } from "./actions.ts";
import { copyData } from "./copy-data.ts";
import { InputError } from "./errors.ts";
import { PLACE_NAMES, parameterGroups } from "./input-schema.ts";
import { validateInput } from "./validate-input.ts";

/**
 * Checks an input and returns a copy in its documented form. Later changes to the caller's object have no effect.
 *
 * @throws InputError if the action does not accept the input.
 */
export async function acceptInput(action: Action, given: unknown): Promise<unknown> {
  const copy = copyData(given);
  const input = action.operation ? fromOlderInput(action.name, operations[action.operation], copy) : copy;
  // The schemas know only the types of JSON: for them, a bigint is a number.
  await validateInput(action, copyData(input, toNumber));
  return input;
}

/**
 * Returns an input in its documented form: `userId` for `user-id`, and each parameter in its own group. Sends nothing.
 *
 * @throws InputError if the action does not accept the input.
 */
export async function documentedInput(name: string, given: unknown): Promise<object> {
  return (await acceptInput(findAction(name), given)) as object;
}

function toNumber(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

type Fields = Readonly<Record<string, unknown>>;

/** Values for required parameters that published playbooks omit. Okta's older reference had them as defaults. */
const OLDER_DEFAULTS: Readonly<Record<string, { readonly [place: string]: Fields }>> = {
  force_password_reset: { parameters: { sendEmail: true } },
};

/**
 * Rewrites the input of an older playbook to the documented form. Such playbooks send `user-id` for `userId`, put
 * parameters outside of their group, and send empty groups. Unknown fields stay in place, so that the schema rejects them.
 *
 * @throws InputError if a parameter is given twice with different values.
 */
function fromOlderInput(action: string, operation: Operation, input: unknown): unknown {
  if (!isFields(input)) return input;
  const homes = new Map(
    parameterGroups(operation).flatMap(([place, { properties }]) =>
      Object.keys(properties).map((name) => [normalize(name), { place, name }] as const),
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
    const home = homes.get(normalize(given));
    if (isGroup && isFields(fields)) {
      for (const [field, value] of Object.entries(fields)) {
        const { place, name } = homes.get(normalize(field)) ?? { place: given, name: field };
        put(place, name, value);
      }
    } else if (!isGroup && home) put(home.place, home.name, fields);
    else others.set(given, fields);
  }
  for (const [place, fields] of Object.entries(OLDER_DEFAULTS[action] ?? {})) {
    for (const [name, value] of Object.entries(fields)) {
      if (!groups.get(place)?.has(name)) put(place, name, value);
    }
  }
  const known = [...groups].map(([place, group]) => [place, Object.fromEntries(group)] as const);
  // The others come last: a group that is not an object must replace the one made of other groups' fields.
  return Object.fromEntries([...known, ...others]);
}

/** `userId`, `user-id` and `user_id` are the same name. */
function normalize(name: string): string {
  return name.replace(/[-_]/g, "").toLowerCase();
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
