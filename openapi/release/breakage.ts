import { type Types, typesOnlyIn, valuesOnlyIn } from "../compare/compare-operations.ts";
import { changeOf, type Difference } from "../compare/difference.ts";
import { isRule, KEYWORDS, type KeywordName, narrows } from "../compare/keywords.ts";

/**
 * Describes how a difference from the released contract breaks callers. Undefined if it does not. Input must not be narrowed, and
 * output must not be widened.
 */
export function breakageOf(difference: Difference): string | undefined {
  const { aspect, after, direction } = difference;
  switch (aspect) {
    case "action":
    case "operation":
    case "server":
    case "parameter":
    case "member":
    case "body":
    case "media type":
    case "status":
    case "header":
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
      return "callers reach another endpoint, with other responses and rights";
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
      return undeclaredBreakage(difference);
    case "default":
      return direction === "input" && difference.before !== undefined
        ? "callers that leave it out get something else"
        : undefined;
    case "style":
      return "callers that write it as before are misread";
    case "deprecated":
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
    const sent = aspect === "parameter" || aspect === "member" || aspect === "body";
    return sent && direction === "input" && required ? "callers that do not send it are refused" : undefined;
  }
  if (aspect === "action" || aspect === "operation") return "callers cannot call it any more";
  if (aspect === "server") return "callers that call it there do not find it";
  if (aspect === "scheme") return "callers that sign in with it are refused";
  if (aspect === "status") return required ? "callers that wait for it do not meet it" : undefined;
  return direction === "input" ? "callers that send it are refused" : "callers that read it find nothing";
}

function typeBreakage({ direction, before, after }: Difference): string | undefined {
  const [was, is] = [before as Types, after as Types];
  return direction === "input"
    ? refused(typesOnlyIn(was, is, "something else"))
    : found(typesOnlyIn(is, was, "anything"));
}

function valuesBreakage({ direction, before, after }: Difference): string | undefined {
  return direction === "input"
    ? refused(valuesOnlyIn(before, after, "another value"))
    : found(valuesOnlyIn(after, before, "another value"));
}

function refused(sent: readonly unknown[]): string | undefined {
  return sent.length > 0 ? `callers that send ${sent.join(" or ")} are refused` : undefined;
}

function found(read: readonly unknown[]): string | undefined {
  return read.length > 0 ? `callers that read it may find ${read.join(" or ")}` : undefined;
}

function undeclaredBreakage({ direction, before, after }: Difference): string | undefined {
  if (direction === "output") {
    return before === "some" && after === undefined ? "callers that read them may find anything" : undefined;
  }
  return after !== undefined && before !== "none" ? "callers that send other members are refused" : undefined;
}

const REFUSED = { higher: "less", lower: "more", unordered: "anything else" } as const;

function keywordBreakage(keyword: KeywordName, { direction, before, after }: Difference): string | undefined {
  if (direction === "output") {
    const freed = isRule(keyword) && narrows(keyword, after, before);
    return freed ? "callers that read it may find what was excluded" : undefined;
  }
  if (!narrows(keyword, before, after)) return undefined;
  const sent = isRule(keyword) ? "what is excluded" : REFUSED[KEYWORDS[keyword].narrows];
  return `callers that send ${sent} are refused`;
}
