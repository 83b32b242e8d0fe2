import type { Violation } from "../contract/violation.ts";
import type { FaultScript } from "../faults/fault-script.ts";
import { readFaults } from "../faults/read-faults.ts";
import type { OrgAnswer } from "../org/org.ts";
import type { WireRequest } from "./exchange.ts";

/**
 * Answers what is asked of the mock itself: `/_mock/faults` (GET what is left, POST more, DELETE all) and
 * `GET /_mock/violations`.
 */
export function createControl(
  script: FaultScript,
  operations: readonly string[],
  violations: readonly Violation[],
) {
  const answer = (body: unknown, status = 200): OrgAnswer => ({
    status,
    headers: [["content-type", "application/json"]],
    body,
  });
  return ({ method, pathname, body }: WireRequest): OrgAnswer => {
    switch (`${method} ${pathname}`) {
      case "GET /_mock/faults":
        return answer(script.left());
      case "POST /_mock/faults":
        try {
          script.add(readFaults(JSON.parse(body), operations));
          return answer(script.left());
        } catch (error) {
          return answer({ error: (error as Error).message }, 400);
        }
      case "DELETE /_mock/faults":
        script.clear();
        return { status: 204, headers: [] };
      case "GET /_mock/violations":
        return answer(violations);
      default:
        return answer({ error: "takes /_mock/faults and /_mock/violations" }, 404);
    }
  };
}
