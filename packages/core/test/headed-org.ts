import type { ServerResponse } from "node:http";
import { apiToken, createOktaClient, type OktaClientOptions } from "../src/index.ts";
import { hastyClock } from "./fake-clock.ts";
import { httpOrg } from "./local-server.ts";
import { pending } from "./pending.ts";

/** The server's behavior for a request. */
export type Answers = (answer: ServerResponse) => unknown;

const headOf = (answer: ServerResponse, next: string | undefined, status = 200) => {
  const link = next && { Link: `<${next}>; rel="next"` };
  answer.writeHead(status, { "Content-Type": "application/json", ...link }).flushHeaders();
};

/** A page that sends its headers at once, and its body then or later. */
export const page =
  (items: readonly unknown[], next?: string, heldBack?: Promise<unknown>): Answers =>
  async (answer) => {
    headOf(answer, next);
    await heldBack;
    answer.end(JSON.stringify(items));
  };

/** The headers of a page, and a connection that breaks off later. */
export const cutPage =
  (next: string | undefined, heldBack: Promise<unknown>): Answers =>
  async (answer) => {
    headOf(answer, next);
    await heldBack;
    answer.destroy();
  };

/** A response with an error status and the headers of a page. */
export const failure =
  (status: number, next?: string): Answers =>
  (answer) => {
    headOf(answer, next, status);
    answer.end(JSON.stringify({ errorCode: "E0000006", errorSummary: "No" }));
  };

/** A client of an org that returns these responses by path, in order, over real connections. The last one repeats. */
export async function headedOrg(options: Partial<OktaClientOptions> = {}) {
  const pages = new Map<string, readonly Answers[]>();
  const asked: string[] = [];
  const awaited = new Map<string, ReturnType<typeof pending<void>>>();
  const whenAsked = (path: string) => {
    const known = awaited.get(path) ?? pending<void>();
    awaited.set(path, known);
    return known.promise;
  };
  const elsewhere = "/api/v1/groups";
  const origin = await httpOrg(({ url = "" }, answer) => {
    if (url === elsewhere) return void page([])(answer);
    const [act = failure(404), ...later] = pages.get(url) ?? [];
    if (later.length > 0) pages.set(url, later);
    asked.push(url);
    whenAsked(url);
    awaited.get(url)?.resolve();
    act(answer);
  });
  const client = createOktaClient({
    orgUrl: origin,
    auth: apiToken("00hunter2"),
    clock: hastyClock(),
    ...options,
  });
  return {
    client,
    origin,
    /** The requested paths, in order. */
    asked,
    /** Its response at a path. */
    serve: (path: string, ...answers: readonly Answers[]) => void pages.set(path, answers),
    whenAsked,
    /** Resolves when everything that was sent has arrived. */
    quiet: async () => {
      for (let trips = 0; trips < 5; trips += 1) await client.GET(elsewhere);
    },
  };
}
