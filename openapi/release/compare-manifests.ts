import { compareSchemas } from "../compare/compare-schemas.ts";
import {
  type Aspect,
  type Difference,
  differing,
  type Place,
  present,
  type Sides,
} from "../compare/difference.ts";
import { child, children, type Located } from "../compare/located.ts";
import type { Fact } from "../compare/shape.ts";

/** Returns every difference between two manifests of one action. Either may be missing. */
export function compareManifests({ before, after }: Sides<Located | undefined>): Difference[] {
  if (before === undefined || after === undefined) {
    const place = placeOf("action", false);
    return differing(
      place,
      "action",
      { before: present(before), after: present(after) },
      { before: TOP, after: TOP },
    );
  }
  const nearest = { before, after };
  const said = (aspect: Aspect, key: string) =>
    differing(placeOf(key), aspect, { before: child(before, key), after: child(after, key) }, nearest);
  const [was, is] = [scopesOf(before), scopesOf(after)];
  return [
    ...said("effect", "effect"),
    ...said("endpoint", "endpoint"),
    ...[...new Set([...was.keys(), ...is.keys()])].flatMap((scope) =>
      differing(
        placeOf(`scope ${scope}`),
        "scope",
        { before: was.get(scope), after: is.get(scope) },
        nearest,
      ),
    ),
    ...schemas("input", nearest),
    ...schemas("output", nearest),
  ];
}

const TOP: Located = { value: undefined, keys: [] };

function placeOf(where: string, required = true): Place {
  return { where, direction: "input", required };
}

function scopesOf(manifest: Located): Map<unknown, Fact> {
  return new Map(
    children(child(manifest, "scopes")).map(([, scope]) => [scope.value, present(scope) ?? scope]),
  );
}

/** Each of the two schemas of a manifest is a document of its own, with references from its root. */
function schemas(direction: "input" | "output", manifests: Sides<Located>): Difference[] {
  const side = (manifest: Located) => {
    const root = child(manifest, direction) ?? { value: {}, keys: manifest.keys };
    return { source: { root, openapi30: false, lost: new Set<string>() }, schema: root };
  };
  return compareSchemas(side(manifests.before), side(manifests.after), {
    where: direction,
    direction,
    required: true,
  });
}
