import { fileURLToPath } from "node:url";
import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";
import { refuseUnreadable } from "./refuse-unreadable.ts";

export interface MockOptions {
  /** Port on the loopback. Default 0: any free one. */
  readonly port?: number;
}

/** A mock org that runs in this process. */
export interface Mock {
  /** Its URL, e.g. `http://127.0.0.1:4010`. */
  readonly url: string;
  /** A key that it takes. The contract cannot tell a right key from a wrong one, so it takes any other as well. */
  readonly apiKey: string;
  close(): Promise<void>;
}

const CONTRACT = fileURLToPath(new URL("../dist/okta.yaml", import.meta.url));

/**
 * Starts a mock org on the contract, on the loopback only.
 *
 * It answers each operation with the examples of the contract, and a request that breaks the contract with the error
 * of the contract. The header `Prefer: code=404` asks for an error, and `Prefer: code=404, example=groupNotFound` for
 * one of several.
 *
 * @throws Error when the port is taken.
 */
export async function startMock({ port = 0 }: MockOptions = {}): Promise<Mock> {
  const server = createServer(await getHttpOperationsFromSpec(CONTRACT), {
    components: { logger: createLogger("okta-idm-mock", { level: "silent" }) },
    config: {
      checkSecurity: true,
      errors: false,
      isProxy: false,
      mock: { dynamic: false },
      upstreamProxy: undefined,
      validateRequest: true,
      validateResponse: true,
    },
    cors: false,
  });
  refuseUnreadable(server.prism);
  const url = await server.listen(port, "127.0.0.1").catch((reason: unknown) => {
    throw new Error(`The mock cannot listen on port ${port}: ${reason}`);
  });
  return { url, apiKey: "mock-api-key", close: () => server.close() };
}
