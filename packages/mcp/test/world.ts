import { type Action, actions } from "@okta-idm/connector";
import { writeAction } from "@okta-idm/jobs";
import { aGroup, anApp, aUser, type Mock, type MockOptions, startMock } from "@okta-idm/mock";
import { onTestFinished } from "vitest";

/** An org with a target for each action, in a state in which the action is possible. */
export interface World {
  readonly mock: Mock;
  /** Inputs by action name. */
  readonly inputs: Readonly<Record<string, object>>;
  /** Returns the writes that the mock received. */
  writes(): string[];
}

/** The owner of the mock's key. */
const ADMIN = "00u7adm2in4istr6ato8";
const ANA = aUser({ login: "ana@example.com", firstName: "Ana", lastName: "Ferreira" });
const WIKI = anApp({ label: "Wiki" });
const FINANCE = aGroup({ name: "Finance" });

/** Creates the state of an org, and inputs for it, from the table. A new action needs no change here. */
export function worldOf(actions: readonly Action[]) {
  const users = [aUser({ login: "admin@example.com", id: ADMIN }), ANA];
  const apps = [WIKI];
  const groups: (typeof FINANCE)[] = [];
  const memberships: Record<string, string[]> = {};
  const inputs: Record<string, object> = {};
  for (const action of actions) {
    const write = writeAction(action);
    const example = action.example as { readonly path_parameters?: Readonly<Record<string, string>> };
    const ids: Record<string, string> = { userId: ANA.id, groupId: FINANCE.id, appId: WIKI.id };
    if (write !== undefined) {
      const { kind, of, lifecycle, member } = write;
      const status = (kind === "status" && lifecycle?.from[0]) || "ACTIVE";
      if (of === "app") {
        const app = anApp({ label: action.name, status: status as "ACTIVE" });
        apps.push(app);
        ids["appId"] = app.id;
      } else {
        const user = aUser({ login: `${action.name}@example.com`, status: status as "ACTIVE" });
        users.push(user);
        ids["userId"] = user.id;
        if (kind === "membership") {
          const group = aGroup({ name: action.name });
          groups.push(group);
          ids["groupId"] = group.id;
          memberships[group.id] = member ? [] : [user.id];
        }
      }
    }
    const named = Object.keys(example.path_parameters ?? {});
    const known = Object.fromEntries(Object.entries(ids).filter(([name]) => named.includes(name)));
    const path = example.path_parameters && { path_parameters: { ...example.path_parameters, ...known } };
    inputs[action.name] = { ...example, ...path };
  }
  return { state: { users, groups: [...groups, FINANCE], apps, memberships }, inputs };
}

/** Starts the org for the current test. */
export async function startWorld(more: MockOptions = {}): Promise<World> {
  const { state, inputs } = worldOf(actions);
  const mock = await startMock({ state, ...more });
  onTestFinished(() => mock.close());
  const writes = () =>
    mock
      .requests()
      .filter(({ method }) => method !== "GET")
      .map(({ method, path }) => `${method} ${path}`);
  return { mock, inputs, writes };
}
