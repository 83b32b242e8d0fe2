import type { Operation } from "../contract/contract.ts";
import { readFaults } from "../faults/fault.ts";
import type { MockState } from "../mock-state.ts";
import type { OrgResponse } from "../org/org.ts";
import type { WireRequest } from "./exchange.ts";

/** What requests to `/_mock/` read and change. */
export interface Controlled {
  readonly operations: readonly Operation[];
  state(): MockState;
  reset(): void;
}

/**
 * Answers requests to the mock itself: `/_mock/faults` (GET those still to come, POST more, DELETE all),
 * `GET /_mock/requests`, `GET /_mock/violations`, `GET /_mock/operations` and `POST /_mock/reset`.
 */
export function createControl({ operations, state, reset }: Controlled) {
  const names = operations.map(({ name }) => name);
  const answer = (body: unknown, status = 200): OrgResponse => ({
    status,
    headers: [["content-type", "application/json"]],
    body,
  });
  const done: OrgResponse = { status: 204, headers: [] };

  return ({ method, pathname, body }: WireRequest): OrgResponse => {
    const { script, violations, journal } = state();
    switch (`${method} ${pathname}`) {
      case "GET /_mock/faults":
        return answer(script.left());
      case "POST /_mock/faults":
        try {
          script.add(readFaults(JSON.parse(body), names));
          return answer(script.left());
        } catch (error) {
          return answer({ error: (error as Error).message }, 400);
        }
      case "DELETE /_mock/faults":
        script.clear();
        return done;
      case "GET /_mock/requests":
        return answer(journal.requests());
      case "GET /_mock/violations":
        return answer(violations);
      case "GET /_mock/operations":
        return answer(operations.map(({ name, method, path }) => ({ operation: name, method, path })));
      case "POST /_mock/reset":
        reset();
        return done;
      default:
        return answer({ error: `takes ${TAKES.join(", ")}` }, 404);
    }
  };
}

const TAKES = ["faults", "requests", "violations", "operations", "reset"].map((name) => `/_mock/${name}`);
