import type { Operation } from "../contract/operations.ts";
import type { Violation } from "../contract/violation.ts";
import type { FaultScript } from "../faults/fault-script.ts";
import { readFaults } from "../faults/read-faults.ts";
import type { OrgAnswer } from "../org/org.ts";
import type { WireRequest } from "./exchange.ts";

/**
 * Answers what is asked of the mock itself: `/_mock/faults` (GET what is left, POST more, DELETE all),
 * `GET /_mock/violations` and `GET /_mock/operations`.
 */
export function createControl(
  script: FaultScript,
  operations: readonly Operation[],
  violations: readonly Violation[],
) {
  const answer = (body: unknown, status = 200): OrgAnswer => ({
    status,
    headers: [["content-type", "application/json"]],
    body,
  });
  const names = operations.map(({ name }) => name);
  return ({ method, pathname, body }: WireRequest): OrgAnswer => {
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
        return { status: 204, headers: [] };
      case "GET /_mock/violations":
        return answer(violations);
      case "GET /_mock/operations":
        return answer(operations.map(({ name, method, path }) => ({ operation: name, method, path })));
      default:
        return answer({ error: "takes /_mock/faults, /_mock/operations and /_mock/violations" }, 404);
    }
  };
}
