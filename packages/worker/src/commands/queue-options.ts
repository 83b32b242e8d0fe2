import { type Io, type Options, text, type Values } from "@okta-idm/cli/internal";
import { queueAddress, type RedisAddress } from "../redis.ts";

export const QUEUE_OPTIONS = {
  queue: {
    type: "string",
    value: "<url>",
    help: "URL of the Redis with the queues, without a password (default: OKTA_IDM_QUEUE)",
  },
  "allow-data-loss": {
    type: "boolean",
    help: "Use a Redis that loses jobs at a restart (no AOF) or when its memory is full",
  },
} as const satisfies Options;

/** @throws OktaError of kind `refused` for a queue that is missing or wrong. */
export function redisOf({ env }: Pick<Io, "env">, values: Values): RedisAddress {
  return queueAddress(text(values, "queue"), env);
}
