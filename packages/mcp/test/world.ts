import { type Action, actions, writeAction } from "@okta-idm/connector";
import { aGroup, anApp, aUser, type Mock, type MockOptions, startMock } from "@okta-idm/mock";
import { onTestFinished } from "vitest";

/** An org with a target for every write of the table, each in a state from which it can be made. */
export interface World {
  readonly mock: Mock;
  /** An input of each action, by its name. */
  readonly inputs: Readonly<Record<string, object>>;
  /** The writes that the mock received since it started. */
  writes(): string[];
}

/** Who owns the mock's own key. */
const ADMIN = "00u7adm2in4istr6ato8";
const APP = anApp({ label: "Wiki" });

/** Makes the org from the table, so that a further action needs nothing here. */
export async function startWorld(more: MockOptions = {}): Promise<World> {
  const ana = aUser({ login: "ana@example.com", firstName: "Ana", lastName: "Ferreira" });
  const users = [aUser({ login: "admin@example.com", id: ADMIN }), ana];
  const apps = [APP];
  const groups: ReturnType<typeof aGroup>[] = [];
  const memberships: Record<string, string[]> = {};
  const inputs: Record<string, object> = {};
  for (const action of actions as readonly Action[]) {
    const write = writeAction(action);
    const example = action.example as { readonly path_parameters?: Readonly<Record<string, string>> };
    const ids: Record<string, string> = example.path_parameters?.["appId"] ? { appId: APP.id } : {};
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
    const isChosen = action.operation === undefined;
    const path = isChosen ? example.path_parameters : { ...example.path_parameters, ...ids };
    inputs[action.name] = { ...example, ...(path && { path_parameters: path }) };
  }
  const mock = await startMock({ state: { users, groups, apps, memberships }, ...more });
  onTestFinished(() => mock.close());
  const writes = () =>
    mock
      .requests()
      .filter(({ method }) => method !== "GET")
      .map(({ method, path }) => `${method} ${path}`);
  return { mock, inputs, writes };
}
