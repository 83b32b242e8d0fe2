import type { Operation } from "@okta-idm/core";
import { InputError } from "./input-error.ts";
import { PLACE_NAMES, parameterGroups } from "./input-schema.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Rewrites an input as playbooks in the field still send it to the documented form: `user-id` for `userId`, and a
 * parameter in another group than its own, such as `sendEmail` among `path_parameters`. Empty groups vanish.
 *
 * What it does not know stays where it is, for the schema to refuse.
 *
 * @throws InputError when two spellings of one parameter disagree.
 */
export function fromOlderInput(action: string, operation: Operation, input: unknown): unknown {
  if (!isFields(input)) return input;
  const homes = new Map(
    parameterGroups(operation).flatMap(([place, { properties }]) =>
      Object.keys(properties).map((name) => [spelling(name), { place, name }] as const),
    ),
  );
  const groups = new Map<string, Map<string, unknown>>();
  const others = new Map(Object.entries(input));
  for (const given of PLACE_NAMES) {
    const fields = input[given];
    if (!isFields(fields)) continue;
    others.delete(given);
    for (const [field, value] of Object.entries(fields)) {
      const { place, name } = homes.get(spelling(field)) ?? { place: given, name: field };
      const group = groups.get(place) ?? new Map<string, unknown>();
      if (group.has(name) && group.get(name) !== value) {
        throw new InputError(action, [
          { field: `${place}.${name}`, message: "is given twice, with different values" },
        ]);
      }
      groups.set(place, group.set(name, value));
    }
  }
  const settled = [...groups].map(([place, group]) => [place, Object.fromEntries(group)] as const);
  // The others last: a group that is none is refused, and not made up from fields of other groups.
  return Object.fromEntries([...settled, ...others]);
}

/** `userId`, `user-id` and `user_id` are one name. */
function spelling(name: string): string {
  return name.replace(/[-_]/g, "").toLowerCase();
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
