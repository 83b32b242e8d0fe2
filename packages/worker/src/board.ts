import { createHash, timingSafeEqual } from "node:crypto";
import { OktaError } from "@okta-idm/core";
import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import { type Listening, serve } from "./health.ts";
import { COLLECTION_QUEUE, keys, queueName } from "./names.ts";
import { queueOptions } from "./queues.ts";

export interface BoardOptions {
  /** `9465`, or `0.0.0.0:9465`. */
  readonly listen: string;
  readonly password: string;
  readonly isReadOnly: boolean;
}

const SHORTEST_PASSWORD = 12;
const NAME = "admin";

/**
 * Serves Bull Board for the queues of all orgs that have workers, behind a login.
 *
 * @throws OktaError of kind `refused` for a password that is too short, and when Bull Board is not installed.
 */
export async function serveBoard(
  redis: Redis,
  { listen, password, isReadOnly }: BoardOptions,
): Promise<Listening> {
  if (password.length < SHORTEST_PASSWORD) {
    throw new OktaError(
      "refused",
      `The password of the board has fewer than ${SHORTEST_PASSWORD} characters`,
    );
  }
  const { createBullBoard, BullMQAdapter, ExpressAdapter, express } = await loadBoard();
  const orgs = await redis.hkeys(keys.orgs);
  const names = [COLLECTION_QUEUE, ...orgs.map(queueName).sort()];
  const queues = names.map((name) => new Queue(name, queueOptions(redis)));
  for (const queue of queues) queue.on("error", () => {});
  const serverAdapter = new ExpressAdapter();
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue as never, { readOnlyMode: isReadOnly })),
    serverAdapter,
  });
  const app = express();
  app.disable("x-powered-by");
  app.use(serverAdapter.getRouter());
  const listening = await serve("--listen", listen, (request, response) => {
    const { authorization, origin, host } = request.headers;
    if (!isAdmin(authorization, password)) {
      response.setHeader("WWW-Authenticate", 'Basic realm="okta-idm queues", charset="UTF-8"');
      response.writeHead(401).end("Sign in\n");
      // What changes something comes from a page of the board: no other page may make a browser send it.
    } else if (origin !== undefined && hostOf(origin) !== host) {
      response.writeHead(403).end("Another origin\n");
    } else app(request, response);
  });
  return {
    url: listening.url,
    async close() {
      await listening.close();
      await Promise.all(queues.map((queue) => queue.close()));
    },
  };
}

function isAdmin(authorization: string | undefined, password: string): boolean {
  const [, credentials = ""] = /^Basic ([\w+/=]+)$/.exec(authorization ?? "") ?? [];
  return timingSafeEqual(
    digest(Buffer.from(credentials, "base64")),
    digest(Buffer.from(`${NAME}:${password}`)),
  );
}

function digest(text: Buffer): Buffer {
  return createHash("sha256").update(text).digest();
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

async function loadBoard() {
  try {
    const [{ createBullBoard }, { BullMQAdapter }, { ExpressAdapter }, { default: express }] =
      await Promise.all([
        import("@bull-board/api"),
        import("@bull-board/api/bullMQAdapter"),
        import("@bull-board/express"),
        import("express"),
      ]);
    return { createBullBoard, BullMQAdapter, ExpressAdapter, express };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    const install = "npm install @bull-board/api @bull-board/express express";
    throw new OktaError(
      "refused",
      `The board requires packages that are not installed. Install them: ${install}`,
    );
  }
}
