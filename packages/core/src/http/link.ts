/**
 * The target of a relation in a `Link` header: `<https://…?after=x>; rel="next"`.
 *
 * Reads one joined line or several, any order of parameters, and URLs that hold commas or semicolons.
 */
export function linkTarget(header: string | null, relation: string): string | undefined {
  for (const [, target, parameters] of (header ?? "").matchAll(/<([^<>]*)>((?:[^",]|"[^"]*")*)/g)) {
    // What stands before it is passed over by whole quoted strings: a title may hold `; rel=` too.
    const rel = /^(?:[^"]|"[^"]*")*?;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters ?? "");
    const relations = (rel?.[1] ?? rel?.[2] ?? "").toLowerCase().split(/\s+/);
    if (relations.includes(relation)) return target;
  }
  return undefined;
}
