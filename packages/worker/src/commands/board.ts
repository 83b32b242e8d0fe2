import { createHash, timingSafeEqual } from "node:crypto";
import { defineCommand, EXIT, file, flag, note, readSecretText, string } from "@okta-idm/cli/internal";
import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import { errorOf } from "../errors.ts";
import { type Listening, serve } from "../health.ts";
import { COLLECTION_QUEUE, keys, queueName, queueOptions } from "../queues.ts";
import { connectRedis } from "../redis.ts";
import { QUEUE_OPTIONS, redisAddress } from "./options.ts";
import { aborted } from "./start.ts";

export const board = defineCommand({
  summary: "Serve Bull Board behind a login",
  description:
    "Serve Bull Board, which shows the queues in a browser. Sign in as `admin` with the password of the board. Requires the packages @bull-board/api, @bull-board/express and express.",
  options: {
    ...QUEUE_OPTIONS,
    listen: string("<[host:]port>", "Address to listen on (default: 127.0.0.1:9465)"),
    passwordFile: file("File with the password of the board (default: OKTA_IDM_BOARD_PASSWORD)"),
    readOnly: flag("Hide the buttons that retry or remove jobs"),
  },
  examples: ["okta-idm board --password-file board-password"],
  async run(io, { values }) {
    const { passwordFile } = values;
    const password =
      passwordFile === undefined ? io.env["OKTA_IDM_BOARD_PASSWORD"] : readSecretText(passwordFile).trim();
    if (!password) throw errorOf("boardPasswordMissing", []);
    const redis = await connectRedis(redisAddress(io, values), "worker");
    try {
      const server = await serveBoard(redis, {
        listen: values.listen ?? "127.0.0.1:9465",
        password,
        isReadOnly: values.readOnly,
      });
      note(io, `Serving the board at ${server.url} until Ctrl-C.`);
      await aborted(io.signal);
      await server.close();
    } finally {
      redis.disconnect();
    }
    return EXIT.done;
  },
});

interface BoardOptions {
  /** `9465`, or `0.0.0.0:9465`. */
  readonly listen: string;
  readonly password: string;
  readonly isReadOnly: boolean;
}

const MIN_PASSWORD = 12;
const NAME = "admin";

/**
 * Serves Bull Board for the queues of all orgs with workers, behind a login.
 *
 * @throws OktaError of kind `refused` if the password is too short, or Bull Board is not installed.
 */
export async function serveBoard(
  redis: Redis,
  { listen, password, isReadOnly }: BoardOptions,
): Promise<Listening> {
  if (password.length < MIN_PASSWORD) throw errorOf("boardPasswordShort", [MIN_PASSWORD]);
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
      // Rejects requests that another site makes the browser send.
    } else if (origin !== undefined && hostOf(origin) !== host) {
      response.writeHead(403).end("Forbidden origin\n");
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
    throw errorOf("boardNotInstalled", []);
  }
}
