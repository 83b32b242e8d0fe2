import type { Contract, DocumentedAnswer } from "./contract.ts";
import { hash, STREAM } from "./hash.ts";
import type { OrgAnswer } from "./org.ts";

/** Thrown where the org refuses: the answer is an example of the contract. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly answer: DocumentedAnswer;
  readonly words: Words;

  /**
   * @param words What the example says of the object or parameter, and what is to be said in its place: the id of a
   *   404, or the name of a parameter.
   */
  constructor(answer: DocumentedAnswer, words: Words = {}) {
    super(`${answer.status} ${answer.example}`);
    this.answer = answer;
    this.words = words;
  }
}

interface Words {
  readonly id?: string;
  readonly parameter?: string;
}

interface ErrorBody {
  readonly errorSummary: string;
  readonly errorCauses: readonly { readonly errorSummary: string }[];
}

/** Makes the answers of refusals; each has an `errorId` of its own. */
export function refusalAnswers(contract: Contract, seed: number) {
  let count = 0;
  return (operation: string, { answer, words }: Refusal): OrgAnswer => {
    const body = contract.example(operation, answer) as ErrorBody;
    // The contract's examples speak of one id and of `since`; the words of the refusal take their place.
    const say = (text: string) => {
      const named =
        words.id === undefined ? text : text.replace(/(?<=Resource not found: )\S+/, () => words.id ?? "");
      return words.parameter === undefined ? named : named.replaceAll("since", words.parameter);
    };
    count += 1;
    return {
      status: answer.status,
      headers: [],
      body: {
        ...body,
        errorSummary: say(body.errorSummary),
        errorId: `oae${hash(seed, STREAM.errorId, count).toString(36).padStart(7, "0")}${count.toString(36).padStart(10, "0")}`,
        errorCauses: body.errorCauses.map((cause) => ({ errorSummary: say(cause.errorSummary) })),
      },
    };
  };
}
