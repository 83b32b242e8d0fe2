import { type Command, EXIT, note, readSecretText, text } from "@okta-idm/cli/internal";
import { OktaError } from "@okta-idm/core";
import { serveBoard } from "../board.ts";
import { connectRedis } from "../redis.ts";
import { QUEUE_OPTIONS, redisOf } from "./queue-options.ts";
import { aborted } from "./start.ts";

export const board: Command = {
  description:
    "Serve Bull Board, which shows the queues in a browser. A person signs in with the name `admin` and the password of the board. It requires the packages @bull-board/api, @bull-board/express and express.",
  options: {
    ...QUEUE_OPTIONS,
    listen: { type: "string", value: "<[host:]port>", help: "Where to serve it (default: 127.0.0.1:9465)" },
    "password-file": {
      type: "string",
      value: "<file>",
      help: "File with the password of the board (default: OKTA_IDM_BOARD_PASSWORD)",
    },
    "read-only": { type: "boolean", help: "Show jobs, without buttons that retry or remove them" },
  },
  examples: ["okta-idm board --password-file board-password"],
  async run(io, _args, values) {
    const file = text(values, "password-file");
    const password = file === undefined ? io.env["OKTA_IDM_BOARD_PASSWORD"] : readSecretText(file).trim();
    if (!password)
      throw new OktaError(
        "refused",
        "The board needs a password. Give --password-file, or set OKTA_IDM_BOARD_PASSWORD",
      );
    const redis = await connectRedis(redisOf(io, values), "worker");
    try {
      const served = await serveBoard(redis, {
        listen: text(values, "listen") ?? "127.0.0.1:9465",
        password,
        isReadOnly: values["read-only"] === true,
      });
      note(io, `Serving the board at ${served.url} until Ctrl-C.`);
      await aborted(io.signal);
      await served.close();
    } finally {
      redis.disconnect();
    }
    return EXIT.done;
  },
};
