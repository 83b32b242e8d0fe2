import type { DescribedOperation } from "./described-operation.ts";
import { child, children, strings } from "./located.ts";
import type { Fact } from "./shape.ts";
import { follow } from "./source.ts";

/** Security of an operation: every accepted scheme, and every scope that one of them requires, by name. */
export interface Security {
  readonly scheme: ReadonlyMap<string, Fact>;
  readonly scope: ReadonlyMap<string, Fact>;
}

/** Reads the security of an operation. The default is the security of the document. */
export function securityOf({ source, node }: DescribedOperation): Security {
  const schemes = new Map<string, Fact>();
  const scopes = new Map<string, Fact>();
  const requirements = children(child(node, "security") ?? child(source.root, "security"));
  for (const [name, asked] of requirements.flatMap(([, requirement]) => children(requirement))) {
    schemes.set(schemeName(source, name), { value: true, keys: asked.keys });
    for (const scope of strings(asked)) scopes.set(scope, { value: true, keys: asked.keys });
  }
  return { scheme: schemes, scope: scopes };
}

/** Identifies a scheme by its type, because documents choose its name. */
function schemeName(source: DescribedOperation["source"], name: string): string {
  const schemes = child(child(source.root, "components"), "securitySchemes");
  const scheme = follow(source, child(schemes, name));
  const words = ["type", "scheme", "in", "name"].map((key) => child(scheme, key)?.value);
  return words.filter((word) => typeof word === "string").join(" ") || name;
}
