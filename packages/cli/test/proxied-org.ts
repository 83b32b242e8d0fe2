import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";

/** A point of an exchange: before the request is forwarded, in the middle of its response, or after it. */
export type Stage = "asked" | "answering" | "answered";

export interface Moment {
  /** The number of the request, from 1. */
  readonly request: number;
  readonly stage: Stage;
}

export interface ProxiedOrg {
  readonly url: string;
  /** Runs a function at a point. Requests are counted from this call. */
  at(moment: Moment, act: () => void): void;
  /** Runs a function for each response, and waits for it before the response is forwarded. */
  onAnswer(act: (answer: Pick<Answer, "link" | "body">) => unknown): void;
}

interface Answer {
  readonly status: number;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly link: string;
  readonly body: Buffer;
}

/**
 * An org behind a proxy that sees each exchange, until the test ends.
 *
 * @param keeps whether responses are cached, for an org that does not change. Creating a page of the log takes the mock
 *   longer than everything else.
 */
export async function proxiedOrg(org: string, keeps = false): Promise<ProxiedOrg> {
  const agent = new Agent({ keepAlive: true });
  let requests = 0;
  let awaited: (Moment & { readonly act: () => void }) | undefined;
  let answered: (answer: Answer) => unknown = () => {};
  const reach = (number: number, stage: Stage) => {
    if (awaited?.request !== number || awaited.stage !== stage) return;
    const { act } = awaited;
    awaited = undefined;
    act();
  };
  const kept = new Map<string, Answer>();
  const ask = async ({ method, url = "", headers }: IncomingMessage): Promise<Answer> => {
    const { pathname, searchParams } = new URL(url, org);
    searchParams.sort();
    const known = kept.get(`${pathname}?${searchParams}`);
    if (known) return known;
    const sent = request(org + url, { method, headers, agent }).end();
    const [came] = (await once(sent, "response")) as [IncomingMessage];
    const link = String(came.headers["link"] ?? "");
    const body = await buffer(came);
    const answer = { status: came.statusCode ?? 0, headers: came.rawHeaders, link, body };
    if (keeps) kept.set(`${pathname}?${searchParams}`, answer);
    return answer;
  };
  const handOn = async (asked: IncomingMessage, response: ServerResponse) => {
    requests += 1;
    const number = requests;
    reach(number, "asked");
    const answer = await ask(asked);
    await answered(answer);
    const { status, headers, body } = answer;
    response.writeHead(status, [...headers]);
    const middle = body.length >> 1;
    response.write(body.subarray(0, middle), () => reach(number, "answering"));
    response.end(body.subarray(middle), () => reach(number, "answered"));
  };
  // The client may be gone by now.
  const server = createServer((asked, response) => void handOn(asked, response).catch(() => {}));
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
    agent.destroy();
    kept.clear();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    at(moment, act) {
      requests = 0;
      awaited = { ...moment, act };
    },
    onAnswer(act) {
      answered = act;
    },
  };
}
