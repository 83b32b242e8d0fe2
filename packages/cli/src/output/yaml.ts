import { Document, visit } from "yaml";
import type { Format } from "./format.ts";

/** Rows as YAML: a list, or a single object. */
export function yamlFormat(single: boolean): Format {
  let any = false;
  return {
    page: (rows) => {
      if (rows.length === 0) return "";
      any = true;
      return single ? rows.map(yamlText).join("") : yamlText(rows);
    },
    end: () => (any || single ? "" : "[]\n"),
  };
}

/** A key that every version of YAML reads as text, without quotes. */
const PLAIN_KEY = /^(?!(?:y|n|yes|no|on|off|true|false|null|nan|inf)$)[a-z_][\w.-]*$/i;

/**
 * A value as YAML with the same meaning in YAML 1.1 (PyYAML, Ruby, Go's yaml.v2) and 1.2. In 1.1, `no` is false,
 * `12:30:45` is a number, and U+0085, U+2028 and U+2029 end a line (https://yaml.org/spec/1.1/). Therefore every string
 * is quoted, and line ends and invisible characters are escaped.
 */
function yamlText(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(role, node) {
      if (typeof node.value !== "string") return;
      node.type = role === "key" && PLAIN_KEY.test(node.value) ? "PLAIN" : "QUOTE_DOUBLE";
    },
  });
  const text = document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
  return text.replace(UNSAFE, escaped);
}

/** Characters that some readers treat as line ends, reject, or do not show. They occur only in quotes. */
const UNSAFE = /[\u007f-\u009f\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu;

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return code > 0xffff ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`;
}
