import { type Action, actions } from "@okta-idm/connector";
import { writeAction } from "@okta-idm/jobs";
import { aGroup, anApp, aUser, type Mock, type MockOptions, startMock } from "@okta-idm/mock";
import { onTestFinished } from "vitest";

/** An org with a target for every action of the table, each in a state from which it can be made. */
export interface World {
  readonly mock: Mock;
  /** An input of each action, by its name. */
  readonly inputs: Readonly<Record<string, object>>;
  /** The writes that the mock received since it started. */
  writes(): string[];
}

/** Who owns the mock's own key. */
const ADMIN = "00u7adm2in4istr6ato8";
const ANA = aUser({ login: "ana@example.com", firstName: "Ana", lastName: "Ferreira" });
const WIKI = anApp({ label: "Wiki" });
const FINANCE = aGroup({ name: "Finance" });

/** Makes the state of an org, and inputs for it, from the table: a further action needs nothing here. */
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

/** Starts the org until the test is over. */
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
