import type { Contract, DocumentedResponse } from "../contract/contract.ts";
import { hash, STREAM } from "../random.ts";
import type { OrgResponse } from "./org.ts";

/** Thrown if the org refuses a request. The response is an example of the contract. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly response: DocumentedResponse;
  readonly words: Words;

  /**
   * @param words Words that replace those of the example: the id of a 404, or the name of a parameter.
   */
  constructor(response: DocumentedResponse, words: Words = {}) {
    super(`${response.status} ${response.example}`);
    this.response = response;
    this.words = words;
  }
}

interface Words {
  readonly id?: string;
  readonly parameter?: string;
  /** The invalid member of the body, and the reason. */
  readonly member?: string;
  readonly cause?: string;
}

interface ErrorBody {
  readonly errorSummary: string;
  readonly errorCauses: readonly { readonly errorSummary: string }[];
}

/** Creates the responses of refusals. Each has a new `errorId`. */
export function refusalResponses(contract: Contract, seed: number) {
  let count = 0;
  return (operation: string, { response, words }: Refusal): OrgResponse => {
    const body = contract.example(operation, response) as ErrorBody;
    // The contract's examples name one id and `since`, which are replaced.
    const replaceWords = (text: string) => {
      const named =
        words.id === undefined ? text : text.replace(/(?<=Resource not found: )\S+/, () => words.id ?? "");
      const about = words.parameter === undefined ? named : named.replaceAll("since", words.parameter);
      return words.member === undefined ? about : about.replace(/request$/, words.member);
    };
    count += 1;
    return {
      status: response.status,
      headers: [],
      body: {
        ...body,
        errorSummary: replaceWords(body.errorSummary),
        errorId: `oae${hash(seed, STREAM.errorId, count).toString(36).padStart(7, "0")}${count.toString(36).padStart(10, "0")}`,
        errorCauses: body.errorCauses.map((cause) => ({
          errorSummary: words.cause ?? replaceWords(cause.errorSummary),
        })),
      },
    };
  };
}

/** The refusal of a body with an invalid member, as in `Api validation failed: login`. */
export function invalid(member: string, cause: string): Refusal {
  return new Refusal({ status: 400, example: "validationFailed" }, { member, cause: `${member}: ${cause}` });
}

export const TAKEN = "An object with this field already exists in the current organization";
export const BLANK = "The field cannot be left blank";
