import { Applications } from "./applications.ts";
import { type Contract, readContract } from "./contract.ts";
import { Groups } from "./groups.ts";
import { listUsers } from "./list-users.ts";
import { madeUpEvents } from "./made-up-event.ts";
import { Membership } from "./membership.ts";
import type { Org, OrgAnswer, OrgOptions, OrgRequest } from "./org.ts";
import type { OrgState } from "./org-state.ts";
import { Refusal, refusalAnswers } from "./refusal.ts";
import { SystemLog } from "./system-log.ts";
import { userOperations } from "./user-operations.ts";
import { Users } from "./users.ts";
import { exampleOrg } from "./written.ts";

const USERS = 200;
const EVENTS = 1_000;

/**
 * Makes an org. Users and events are made up when they are looked at; only what a request changed is kept.
 *
 * @throws Error when `state` is not what the contract says users, groups, apps and events are.
 */
export function createOrg(options: OrgOptions): Org {
  const contract = readContract();
  const state = orgState(contract, options);
  const operations: Readonly<Record<string, (request: OrgRequest) => OrgAnswer>> = {
    listUsers: listUsers(state),
    ...userOperations(state),
  };
  const answer = refusalAnswers(contract, state.seed);
  return {
    handle: (request) => {
      const operation = operations[request.operation];
      if (!operation) throw new Error(`The org has no operation ${request.operation}.`);
      try {
        return operation(request);
      } catch (reason) {
        if (reason instanceof Refusal) return answer(request.operation, reason);
        throw reason;
      }
    },
  };
}

function orgState(contract: Contract, options: OrgOptions): OrgState {
  const { seed = 1, clock, late = 0, events = EVENTS } = options;
  const example = exampleOrg(contract);
  const count = options.users ?? USERS;
  const users = new Users({ written: example.users, count, seed, clock });
  const groups = new Groups({ written: example.groups, count: groupsFor(count), seed });
  const applications = new Applications({ written: example.apps, count: applicationsFor(count), seed });
  const membership = new Membership(users, groups, example.memberships);
  const first = madeUpEvents({ users, groups, applications, seed }, events, clock.now());
  const log = new SystemLog({ first, clock, seed, late });
  return { contract, clock, seed, users, groups, applications, membership, log };
}

/** A hundred users to a group, and enough groups for several pages. */
function groupsFor(users: number): number {
  return Math.max(25, Math.round(users / 100));
}

/** Always more apps than the page that Okta gives when no limit is asked for. */
function applicationsFor(users: number): number {
  return Math.max(25, Math.round(users / 500));
}
