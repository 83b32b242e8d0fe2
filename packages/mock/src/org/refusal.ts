import type { Contract, DocumentedResponse } from "../contract/contract.ts";
import { hash, STREAM } from "../random.ts";
import type { OrgResponse } from "./org.ts";

/** Thrown where the org refuses: the answer is an example of the contract. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly answer: DocumentedResponse;
  readonly words: Words;

  /**
   * @param words What the example says of the object or parameter, and what is to be said in its place: the id of a
   *   404, or the name of a parameter.
   */
  constructor(answer: DocumentedResponse, words: Words = {}) {
    super(`${answer.status} ${answer.example}`);
    this.answer = answer;
    this.words = words;
  }
}

interface Words {
  readonly id?: string;
  readonly parameter?: string;
  /** What of the body is not valid, in the place of `request`, and why. */
  readonly member?: string;
  readonly cause?: string;
}

interface ErrorBody {
  readonly errorSummary: string;
  readonly errorCauses: readonly { readonly errorSummary: string }[];
}

/** Makes the answers of refusals; each has an `errorId` of its own. */
export function refusalAnswers(contract: Contract, seed: number) {
  let count = 0;
  return (operation: string, { answer, words }: Refusal): OrgResponse => {
    const body = contract.example(operation, answer) as ErrorBody;
    // The contract's examples speak of one id and of `since`; the words of the refusal take their place.
    const say = (text: string) => {
      const named =
        words.id === undefined ? text : text.replace(/(?<=Resource not found: )\S+/, () => words.id ?? "");
      const about = words.parameter === undefined ? named : named.replaceAll("since", words.parameter);
      return words.member === undefined ? about : about.replace(/request$/, words.member);
    };
    count += 1;
    return {
      status: answer.status,
      headers: [],
      body: {
        ...body,
        errorSummary: say(body.errorSummary),
        errorId: `oae${hash(seed, STREAM.errorId, count).toString(36).padStart(7, "0")}${count.toString(36).padStart(10, "0")}`,
        errorCauses: body.errorCauses.map((cause) => ({
          errorSummary: words.cause ?? say(cause.errorSummary),
        })),
      },
    };
  };
}

/** The refusal of a body whose member is not valid, as in `Api validation failed: login`. */
export function invalid(member: string, cause: string): Refusal {
  return new Refusal({ status: 400, example: "validationFailed" }, { member, cause: `${member}: ${cause}` });
}

export const TAKEN = "An object with this field already exists in the current organization";
export const BLANK = "The field cannot be left blank";
