import { once } from "node:events";
import { Agent, request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy in front of an org that records its writes. */
export interface WatchedOrg {
  readonly url: string;
  /** The number of requests for each write: `POST /api/v1/users/00u1…/lifecycle/suspend`. */
  readonly writes: ReadonlyMap<string, number>;
  /** Writes that were sent again after a response that they were done. */
  readonly sentAgain: readonly string[];
  /**
   * Called for each request, with its write, and before each response. It can drop the request.
   */
  onMoment: (write?: string) => "lost" | undefined;
  /** Resolves once the org has no open request. Requests of a client that was killed are still done. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export async function watchOrg(orgUrl: string): Promise<WatchedOrg> {
  const agent = new Agent({ keepAlive: true });
  const writes = new Map<string, number>();
  const done = new Set<string>();
  const sentAgain: string[] = [];
  const waiting: (() => void)[] = [];
  let underWay = 0;

  const server = createServer(({ method = "", url = "", headers }, back) => {
    const write = method === "GET" ? undefined : `${method} ${url.replace(/\?.*/, "")}`;
    if (write && done.has(write)) sentAgain.push(write);
    if (write) writes.set(write, (writes.get(write) ?? 0) + 1);
    if (org.onMoment(write) === "lost") return void back.destroy();
    underWay += 1;
    const { host, connection, ...passed } = headers;
    const answered = (status: number, lines: string[], body: Buffer) => {
      if (write && status < 300) done.add(write);
      org.onMoment();
      back
        .on("error", () => {})
        .writeHead(status, lines)
        .end(body);
      underWay -= 1;
      if (underWay === 0) for (const go of waiting.splice(0)) go();
    };
    const request = ask(orgUrl + url, { method, headers: passed, agent }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      answered(answer.statusCode ?? 502, answer.rawHeaders, Buffer.concat(chunks));
    });
    request.on("error", () => answered(502, [], Buffer.alloc(0))).end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const org: WatchedOrg = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    writes,
    sentAgain,
    onMoment: () => undefined,
    idle: async () => {
      if (underWay > 0) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      await once(server.close(), "close");
    },
  };
  return org;
}
