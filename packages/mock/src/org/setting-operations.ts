import type { OrgRequest, OrgState } from "./org.ts";
import { found, type Handlers, ok, pageOf } from "./requests.ts";
import { userIndex } from "./user-operations.ts";
import { userInList } from "./user-response.ts";

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

const PAGE = { standard: 200, most: 200 };
/** The owner of the laptop in the contract's example. */
const OWNER = "00u1ana2ferreira3Q5d";

/**
 * The operations on what most clients only look at: the org itself, its policies, authorization servers, authenticators,
 * API tokens and devices. They answer what the contract's examples say. By operationId.
 */
export function settingOperations(state: OrgState): Handlers {
  const { contract, users } = state;
  const example = <Body>(operation: string, name: string) =>
    contract.example(operation, { status: 200, example: name }) as Body;
  const tokens = example<Named[]>("listApiTokens", "one");
  const policies = example<Policy[]>("listPolicies", "default");
  const servers = example<Named[]>("listAuthorizationServers", "default");
  const devices = example<Device[]>("listDevices", "laptop");

  const deviceAnswer = (device: Device, request: OrgRequest): object => {
    const owner = users.indexOf(OWNER);
    const asked = request.query.get("expand") === "user" && owner !== undefined;
    if (!asked) return device;
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
      return pageOf(request, named, ({ id }) => id, PAGE);
    },
    listAuthorizationServers: (request) => pageOf(request, servers, ({ id }) => id, PAGE),
    listAuthenticators: () => ok(example("listAuthenticators", "two")),
    listUserClients: (request) => {
      userIndex(state, request);
      return ok([]);
    },

    listApiTokens: () => ok(tokens),
    getApiToken: ({ path }) => {
      const id = path["apiTokenId"] ?? "";
      return ok(
        found(
          tokens.find((token) => token.id === id),
          id,
          "tokenNotFound",
        ),
      );
    },

    listDevices: (request) => {
      const page = pageOf(request, devices, ({ id }) => id, PAGE);
      return { ...page, body: (page.body as Device[]).map((device) => deviceAnswer(device, request)) };
    },
    getDevice: (request) => {
      const id = request.path["deviceId"] ?? "";
      const device = found(
        devices.find((known) => known.id === id),
        id,
        "deviceNotFound",
      );
      return ok(deviceAnswer(device, request));
    },
  };
}
