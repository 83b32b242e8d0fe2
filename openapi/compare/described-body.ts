import { requiredOf } from "./described-parameter.ts";
import { child, children, type Located } from "./located.ts";
import type { Fact, Schema } from "./shape.ts";
import { follow, type Source } from "./source.ts";

/** The body of a request, or of an answer. */
export interface DescribedBody {
  readonly required: Fact<boolean>;
  /** Media types that it comes in, without their parameters. */
  readonly types: ReadonlyMap<string, Fact>;
  readonly schema: Schema;
  readonly keys: readonly string[];
}

/** Reads a body with content, as JSON or else as what stands first. */
export function describeBody(source: Source, reference: Located | undefined): DescribedBody | undefined {
  const node = follow(source, reference);
  const content = children(child(node, "content"));
  const [, media] =
    content.find(([type]) => /^application\/([^;]+\+)?json\b/i.test(type)) ?? content[0] ?? [];
  if (node === undefined || media === undefined) return undefined;
  const schema = child(media, "schema") ?? { value: {}, keys: media.keys };
  const types = new Map(
    content.map(([type, { keys }]) => [
      (type.split(";", 1)[0] ?? "").trim().toLowerCase(),
      { value: true, keys },
    ]),
  );
  return { required: requiredOf(node), types, schema, keys: media.keys };
}
