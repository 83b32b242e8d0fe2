import {
  apiToken,
  createOktaClient,
  type Layer,
  type OktaClient,
  type OktaClientOptions,
} from "@okta-idm/core";
import { acceptedInput } from "./accepted-input.ts";
import type { Output } from "./action.ts";
import type { actions } from "./actions/index.ts";
import { type Asset, checkAsset } from "./asset.ts";
import { findAction } from "./find-action.ts";

type Actions = { readonly [A in (typeof actions)[number] as A["name"]]: A };

/** The documented name of an action, e.g. `suspend_user`. */
export type ActionName = keyof Actions;

/** What an action takes, beside which each call may set `verify_ssl`. */
export type ActionInput<Name extends ActionName> = Parameters<Actions[Name]["run"]>[1] & {
  /** Whether the TLS certificate is verified for this call, whatever the asset says. */
  readonly verify_ssl?: boolean;
};

/** What an action answers: the documented keys. */
export type ActionOutput<Name extends ActionName> = Awaited<ReturnType<Actions[Name]["run"]>>;

export interface RunOptions {
  readonly signal?: AbortSignal;
}

export interface Connector {
  /** The client that the actions go through, for what they do not do. */
  readonly client: OktaClient;
  /**
   * Runs an action and resolves with its documented output, also where Okta answers with an error: `status_code`
   * tells.
   *
   * @throws InputError for an input that is refused before any request.
   * @throws OktaError of kind `network`, `timeout` or `unreadable` where no usable answer came.
   */
  run<Name extends ActionName>(
    name: Name,
    input: ActionInput<Name>,
    options?: RunOptions,
  ): Promise<ActionOutput<Name>>;
  /** The same for a name and an input that come as data. */
  runJson(name: string, input: unknown, options?: RunOptions): Promise<Output>;
}

/** What an asset does not say: limits, deadlines, retries, hooks, and the network itself. */
export type ConnectorOptions = Omit<OktaClientOptions, "orgUrl" | "auth" | "verifyTls" | "proxyUrl"> & {
  /** Authenticates in the place of the asset's `apikey`, e.g. `oauth({ … })` of core. */
  readonly auth?: Layer | undefined;
};

/**
 * Connects the 18 actions to an org.
 *
 * ```ts
 * const okta = createConnector({ url: "https://acme.okta.com", apikey: process.env.OKTA_API_KEY ?? "" });
 * const { status_code } = await okta.run("suspend_user", { path_parameters: { userId: "00u1a2b3c4d5e6f7g8h9" } });
 * ```
 * @throws OktaError of kind `refused` for an asset that cannot be used.
 */
export function createConnector(asset: Asset, options?: ConnectorOptions): Connector;
export function createConnector(
  asset: Omit<Asset, "apikey">,
  options: ConnectorOptions & { readonly auth: Layer },
): Connector;
export function createConnector(asset: Partial<Asset>, options: ConnectorOptions = {}): Connector {
  checkAsset(asset, options.auth === undefined);
  const { url = "", apikey = "" } = asset;
  const auth = options.auth ?? apiToken(apikey);
  const connect = (verifyTls: boolean, rateLimit = options.rateLimit) =>
    createOktaClient({
      ...options,
      orgUrl: url,
      verifyTls,
      proxyUrl: asset.http_proxy,
      auth,
      rateLimit,
    });
  const verifySsl = asset.verify_ssl ?? true;
  const client = connect(verifySsl);
  // A call that sets verify_ssl connects anew, and counts against the same limits.
  let other: OktaClient | undefined;
  const clientFor = (verify: boolean) => {
    if (verify === verifySsl) return client;
    other ??= connect(verify, client.rateLimiter);
    return other;
  };

  async function runJson(name: string, given: unknown, { signal }: RunOptions = {}): Promise<Output> {
    const action = findAction(name);
    const { verify_ssl = verifySsl, ...rest } = (await acceptedInput(action, given)) as {
      verify_ssl?: boolean;
    };
    return action.run({ client: clientFor(verify_ssl), signal }, rest);
  }
  return { client, run: (name, input, runOptions) => runJson(name, input, runOptions) as never, runJson };
}
