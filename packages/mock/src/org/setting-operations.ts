import type { OrgRequest, OrgState } from "./org.ts";
import { type Handlers, ok, orNotFound, pageOf } from "./org-requests.ts";
import { userInList } from "./user-body.ts";
import { userIndex } from "./user-operations.ts";

interface Device {
  readonly id: string;
  readonly created: string;
}

interface Named {
  readonly id: string;
}

interface Policy {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

/** The owner of the laptop in the contract's example. */
const OWNER = "00u1ana2ferreira3Q5d";

/**
 * The operations on org, policies, authorization servers, authenticators, API tokens and devices, by operationId. They return
 * the contract's examples.
 */
export function settingOperations(state: OrgState): Handlers {
  const { contract, users } = state;
  const example = <Body>(operation: string, name: string) =>
    contract.example(operation, { status: 200, example: name }) as Body;
  const tokens = example<Named[]>("listApiTokens", "one");
  const policies = example<Policy[]>("listPolicies", "default");
  const servers = example<Named[]>("listAuthorizationServers", "default");
  const devices = example<Device[]>("listDevices", "laptop");

  const deviceBody = (device: Device, request: OrgRequest): object => {
    const owner = users.indexOf(OWNER);
    const isExpanded = request.query.get("expand") === "user" && owner !== undefined;
    if (!isExpanded) return device;
    const user = userInList(users.at(owner), request);
    return {
      ...device,
      _embedded: { users: [{ created: device.created, managementStatus: "NOT_MANAGED", user }] },
    };
  };

  return {
    getOrgSettings: () => ok(example("getOrgSettings", "acme")),
    getOrgOktaSupportSettings: () => ok(example("getOrgOktaSupportSettings", "disabled")),

    listPolicies: (request) => {
      const type = request.query.get("type") ?? "";
      const q = request.query.get("q")?.toLowerCase() ?? "";
      const found = policies.map((policy) => ({ ...policy, type }));
      const named = found.filter(({ name }) => name.toLowerCase().startsWith(q));
      return pageOf(state, request, named, ({ id }) => id);
    },
    listAuthorizationServers: (request) => pageOf(state, request, servers, ({ id }) => id),
    listAuthenticators: () => ok(example("listAuthenticators", "two")),
    listUserClients: (request) => {
      userIndex(state, request);
      return ok([]);
    },

    listApiTokens: () => ok(tokens),
    getApiToken: ({ path }) => {
      const id = path["apiTokenId"] ?? "";
      return ok(
        orNotFound(
          tokens.find((token) => token.id === id),
          id,
          "tokenNotFound",
        ),
      );
    },

    listDevices: (request) => {
      const page = pageOf(state, request, devices, ({ id }) => id);
      return { ...page, body: (page.body as Device[]).map((device) => deviceBody(device, request)) };
    },
    getDevice: (request) => {
      const id = request.path["deviceId"] ?? "";
      const device = orNotFound(
        devices.find((known) => known.id === id),
        id,
        "deviceNotFound",
      );
      return ok(deviceBody(device, request));
    },
  };
}
