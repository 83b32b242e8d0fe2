import { changeOf, type Difference } from "../compare/difference.ts";
import { KEYWORDS, type KeywordName, narrows } from "../compare/keywords.ts";
import type { Vocabulary } from "../compare/shape.ts";

/**
 * What a difference from the released contract does to callers, in words; undefined when it breaks none of them. What
 * callers send may be narrowed in nothing, what they read may be widened in nothing that they could rely on.
 */
export function breakageOf(difference: Difference): string | undefined {
  const { aspect, after, direction } = difference;
  switch (aspect) {
    case "action":
    case "operation":
    case "parameter":
    case "member":
    case "body":
    case "status":
    case "scope":
    case "scheme":
      return thingBreakage(difference);
    case "name":
      return "callers that give it by its name are refused";
    case "operationId":
      return "code that names the operation does not find it";
    case "effect":
      return "callers that decide by the effect decide by another one";
    case "endpoint":
      return "callers reach another endpoint, with other answers and rights";
    case "required":
      if (direction === "input") return after ? "callers that leave it out are refused" : undefined;
      return after ? undefined : "callers that rely on it may find nothing";
    case "type":
      return typeBreakage(difference);
    case "null":
      if (direction === "input") return after ? undefined : "callers that send null are refused";
      return after && difference.required ? "callers that read it may find null" : undefined;
    case "values":
      return valuesBreakage(difference);
    case "undeclared members":
      return direction === "input" && after !== undefined && difference.before !== "none"
        ? "callers that send other members are refused"
        : undefined;
    case "default":
    case "deprecated":
    case "style":
      return undefined;
    default:
      return keywordBreakage(aspect, difference);
  }
}

function thingBreakage(difference: Difference): string | undefined {
  const { aspect, direction, required } = difference;
  const change = changeOf(difference);
  if (aspect === "scope") return change === "new" ? "tokens without it are refused" : undefined;
  if (change === "new") {
    return direction === "input" && required && aspect !== "scheme"
      ? "callers that do not send it are refused"
      : undefined;
  }
  if (aspect === "action" || aspect === "operation") return "callers cannot call it any more";
  if (aspect === "scheme") return "callers that sign in with it are refused";
  if (aspect === "status") return required ? "callers that wait for it do not meet it" : undefined;
  if (direction === "input") return "callers that send it are refused";
  return required || aspect === "body" ? "callers that read it find nothing" : undefined;
}

function typeBreakage({ direction, before, after }: Difference): string | undefined {
  const [was, is] = [before as Types, after as Types];
  if (direction === "input") {
    const lost = (was ?? ["something else"]).filter((type) => !takes(is, type));
    return lost.length > 0 ? `callers that send ${lost.join(" or ")} are refused` : undefined;
  }
  const gained = (is ?? ["anything"]).filter((type) => !takes(was, type));
  return gained.length > 0 ? `callers that read it may find ${gained.join(" or ")}` : undefined;
}

type Types = readonly string[] | undefined;

function takes(types: Types, type: string): boolean {
  return types === undefined || types.includes(type) || (type === "integer" && types.includes("number"));
}

function valuesBreakage({ direction, before, after }: Difference): string | undefined {
  const [was, is] = [closed(before), closed(after)];
  if (direction === "input") {
    const lost = was?.filter((value) => is && !is.includes(value));
    if (is === undefined || lost?.length === 0) return undefined;
    return `callers that send ${lost?.join(" or ") ?? "another value"} are refused`;
  }
  const gained = is?.filter((value) => was && !was.includes(value));
  if (was === undefined || gained?.length === 0) return undefined;
  return `callers that read it may find ${gained?.join(" or ") ?? "another value"}`;
}

/** The values of a vocabulary that takes no others. */
function closed(vocabulary: unknown): readonly unknown[] | undefined {
  const { open, values } = (vocabulary as Vocabulary | undefined) ?? { open: true, values: [] };
  return open ? undefined : values;
}

const REFUSED = { higher: "less", lower: "more", unordered: "anything else" } as const;

function keywordBreakage(keyword: KeywordName, { direction, before, after }: Difference): string | undefined {
  if (direction === "output" || !narrows(keyword, before, after)) return undefined;
  return `callers that send ${REFUSED[KEYWORDS[keyword].narrows]} are refused`;
}
