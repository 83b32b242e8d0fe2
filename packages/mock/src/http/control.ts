import type { Operation } from "../contract/contract.ts";
import { readFaults } from "../faults/fault.ts";
import type { MockState } from "../mock-state.ts";
import type { OrgResponse } from "../org/org.ts";
import type { WireRequest } from "./exchange.ts";

/** The parts of the mock that requests to `/_mock/` read and change. */
export interface Controlled {
  readonly operations: readonly Operation[];
  state(): MockState;
  reset(): void;
}

/**
 * Responds to requests to the mock itself: `/_mock/faults` (GET pending faults, POST more, DELETE all),
 * `GET /_mock/requests`, `GET /_mock/violations`, `GET /_mock/operations` and `POST /_mock/reset`.
 */
export function createControl({ operations, state, reset }: Controlled) {
  const names = operations.map(({ name }) => name);
  const json = (body: unknown, status = 200): OrgResponse => ({
    status,
    headers: [["content-type", "application/json"]],
    body,
  });
  const done: OrgResponse = { status: 204, headers: [] };

  return ({ method, pathname, body }: WireRequest): OrgResponse => {
    const { script, violations, journal } = state();
    switch (`${method} ${pathname}`) {
      case "GET /_mock/faults":
        return json(script.left());
      case "POST /_mock/faults":
        try {
          script.add(readFaults(JSON.parse(body), names));
          return json(script.left());
        } catch (error) {
          return json({ error: (error as Error).message }, 400);
        }
      case "DELETE /_mock/faults":
        script.clear();
        return done;
      case "GET /_mock/requests":
        return json(journal.requests());
      case "GET /_mock/violations":
        return json(violations);
      case "GET /_mock/operations":
        return json(operations.map(({ name, method, path }) => ({ operation: name, method, path })));
      case "POST /_mock/reset":
        reset();
        return done;
      default:
        return json({ error: `Unknown path. Use one of ${PATHS.join(", ")}.` }, 404);
    }
  };
}

const PATHS = ["faults", "requests", "violations", "operations", "reset"].map((name) => `/_mock/${name}`);
