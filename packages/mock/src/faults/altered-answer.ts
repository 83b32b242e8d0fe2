import type { HeaderLine, WireAnswer, WireRequest } from "../http/exchange.ts";
import type { Fault } from "./fault.ts";
import { ELSEWHERE } from "./instead-of-work.ts";

/**
 * The real answer with something wrong in it; as it is, for a fault of another kind.
 *
 * @returns undefined where this answer has nothing that could go wrong so, as a 204 has no JSON to cut.
 */
export function alteredAnswer(
  fault: Fault,
  answer: WireAnswer,
  request: WireRequest,
): WireAnswer | undefined {
  switch (fault.answer) {
    case "truncatedJson":
      if (answer.text === "") return undefined;
      return { ...answer, text: answer.text.slice(0, Math.ceil(answer.text.length / 2)) };
    case "truncatedBody":
    case "drip":
      return answer.text === "" ? undefined : answer;
    case "emptyBody":
      return answer.text === "" ? undefined : { ...answer, text: "" };
    case "emptyPage":
      // The org has made it: the items come with the next page, and none is lost.
      return isList(answer) && answer.headers.some(isNext) ? answer : undefined;
    case "foreignNext":
      return isList(answer) ? withForeignNext(answer, request, fault.to ?? ELSEWHERE) : undefined;
    case "doubledReset":
      return withSecondReset(answer);
    default:
      return answer;
  }
}

const isList = ({ status, text }: WireAnswer) => status === 200 && text.startsWith("[");
const isNext = ([name, value]: HeaderLine) => name === "link" && /rel="next"/.test(value);

function withForeignNext(answer: WireAnswer, { origin, url }: WireRequest, to: string): WireAnswer {
  if (!answer.headers.some(isNext)) {
    return { ...answer, headers: [...answer.headers, ["link", `<${to}${url}>; rel="next"`]] };
  }
  const headers = answer.headers.map((line): HeaderLine => {
    const [name, value] = line;
    return isNext(line) ? [name, value.replace(`<${origin}`, `<${to}`)] : line;
  });
  return { ...answer, headers };
}

function withSecondReset(answer: WireAnswer): WireAnswer | undefined {
  const reset = answer.headers.find(([name]) => name === "x-rate-limit-reset");
  if (!reset) return undefined;
  return { ...answer, headers: [...answer.headers, [reset[0], String(Number(reset[1]) + 60)]] };
}
