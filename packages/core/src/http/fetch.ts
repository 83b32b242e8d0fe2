import { isRepeatable } from "../contract/idempotency.ts";
import { describeRequest } from "../contract/operation-of.ts";
import { OktaError } from "../errors/okta-error.ts";
import type { Send } from "./layer.ts";
import { HttpResponse } from "./response.ts";

/** As fetch has it, for tests and for networks of your own. */
export type Fetch = (request: Request) => Promise<Response>;

/** A network of somebody else's as the bottom layer. What it throws becomes an error of kind `network`. */
export function sendThrough(network: Fetch): Send {
  return async (request) => {
    try {
      return await HttpResponse.from(request, await network(request.toNative()));
    } catch (error) {
      if (request.signal?.aborted) throw request.signal.reason;
      if (error instanceof OktaError) throw error;
      const reason = reasonIn(error);
      throw new OktaError("network", `${describeRequest(request)} got no complete response: ${reason}`, {
        cause: Object.assign(new Error(reason), { stack: `${reason}${framesOf(error)}` }),
        method: request.method,
        outcome: "unknown",
        retryable: isRepeatable(request),
      });
    }
  };
}

/** The code of an error, or its name: its message is its thrower's, and may hold the request. */
function reasonIn(error: unknown): string {
  const { name, code, cause } = Object(error);
  const told = [Object(cause).code, code, name].find((word) => /^\w{1,40}$/.test(String(word ?? "")));
  return String(told ?? "an error");
}

/** Where it was thrown, for who writes such a network. */
function framesOf(error: unknown): string {
  const { stack, message } = Object(error);
  const [text, said] = [String(stack ?? ""), String(message ?? "")];
  const lines = text.includes(said) ? text.slice(text.indexOf(said) + said.length).split("\n") : [];
  return lines
    .filter((line) => line.startsWith("    at "))
    .map((line) => `\n${line}`)
    .join("");
}
