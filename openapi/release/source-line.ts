import { isCollection, isMap, isPair, LineCounter, parseDocument } from "yaml";

/** Finds the lines on which the members of a YAML or JSON text begin, by their keys. */
export function lineFinder(text: string): (keys: readonly string[]) => number {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  return (keys) => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const key of keys) {
      if (!isCollection(node)) break;
      const item = isMap(node)
        ? node.items.find((pair) => String(pair.key) === key)
        : node.items[Number(key)];
      if (item === undefined) break;
      offset = startOf(isPair(item) ? item.key : item) ?? offset;
      node = isPair(item) ? item.value : item;
    }
    return counter.linePos(offset).line;
  };
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: readonly [number, number, number] | null }).range?.[0];
}
