import { setImmediate } from "node:timers/promises";
import type { Fetch } from "@okta-idm/core";

/** Turns of the event loop in which nobody sends anything more before an answer has come. */
const QUIET = 50;

/**
 * A network in lockstep, which counts round trips that wait for each other: whatever is sent without waiting for an answer
 * is sent in one round, and all of its answers come at once.
 */
export function countedRounds() {
  const rounds: string[][] = [];
  let waiting: { readonly request: Request; readonly answer: (response: Response) => void }[] = [];
  let isMoving = false;

  const move = async () => {
    isMoving = true;
    for (let quiet = 0, seen = 0; quiet < QUIET; quiet += 1) {
      if (waiting.length > seen) quiet = 0;
      seen = waiting.length;
      await setImmediate();
    }
    const round = waiting;
    waiting = [];
    rounds.push(round.map(({ request }) => new URL(request.url).pathname));
    const responses = await Promise.all(round.map(({ request }) => whole(request)));
    isMoving = false;
    round.forEach(({ answer }, index) => void answer(responses[index] as Response));
  };

  const network: Fetch = (request) =>
    new Promise((answer) => {
      waiting.push({ request, answer });
      if (!isMoving) void move();
    });
  return { network, rounds };
}

/** A response with a complete body. */
async function whole(request: Request): Promise<Response> {
  const response = await fetch(request);
  const { status, headers } = response;
  return new Response(status === 204 ? null : await response.arrayBuffer(), { status, headers });
}
