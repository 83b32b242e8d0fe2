import {
  apiToken,
  checkOptions,
  createOktaClient,
  type KnownOptions,
  type Layer,
  type OktaClient,
  type OktaClientOptions,
  OktaError,
} from "@okta-idm/core";
import { acceptedInput } from "./accepted-input.ts";
import { OUTPUT_SHAPES, type Output, type OutputShape, type Status, type TurbineOutput } from "./action.ts";
import type { actions } from "./actions/index.ts";
import { type Asset, checkAsset } from "./asset.ts";
import { findAction } from "./find-action.ts";
import { InputError } from "./input-error.ts";
import { refusalOutput, toTurbineOutput } from "./output.ts";

type Actions = { readonly [A in (typeof actions)[number] as A["name"]]: A };

/** The documented name of an action, e.g. `suspend_user`. */
export type ActionName = keyof Actions;

/** What an action takes, beside which each call may set `verify_ssl`. */
export type ActionInput<Name extends ActionName> = Parameters<Actions[Name]["run"]>[1] & {
  /** Whether the TLS certificate is verified for this call, whatever the asset says. */
  readonly verify_ssl?: boolean;
};

/** The documented names of the actions that change something, e.g. `suspend_user`. */
export type WriteActionName = {
  [Name in ActionName]: Actions[Name] extends { readonly operation: unknown; readonly effect: "read" }
    ? never
    : Actions[Name] extends { readonly operation: unknown }
      ? Name
      : never;
}[ActionName];

type DocumentedOutput<Name extends ActionName> = Awaited<ReturnType<Actions[Name]["run"]>>;

/** What an action answers, by default in the documented keys. */
export type ActionOutput<
  Name extends ActionName,
  Shape extends OutputShape = "documented",
> = Shape extends "turbine" ? InTurbine<DocumentedOutput<Name>> : DocumentedOutput<Name>;

type InTurbine<Documented> =
  Documented extends Status<infer Code> ? TurbineOutput<Code, BodyOf<Documented>> : never;

type BodyOf<Documented> = Documented extends { readonly json: infer Body }
  ? Body
  : Documented extends { readonly response: infer Body }
    ? Body
    : unknown;

type OutputOf<Shape extends OutputShape> = Shape extends "turbine" ? TurbineOutput : Output;

export interface RunOptions {
  readonly signal?: AbortSignal;
}

export interface Connector<Shape extends OutputShape = "documented"> {
  /** The client that the actions go through, for what they do not do. */
  readonly client: OktaClient;
  /**
   * Runs an action and resolves with its output, also if Okta answers with an error: `status_code` tells.
   *
   * @throws InputError for an input that is rejected before any request. In the shape `turbine` it is an output with the
   * status 400.
   * @throws OktaError of kind `network`, `timeout` or `unreadable` where no usable answer came.
   */
  run<Name extends ActionName>(
    name: Name,
    input: ActionInput<Name>,
    options?: RunOptions,
  ): Promise<ActionOutput<Name, Shape>>;
  /** The same for a name and an input that come as data. */
  runJson(name: string, input: unknown, options?: RunOptions): Promise<OutputOf<Shape>>;
}

/** What an asset does not say: limits, deadlines, retries, hooks, and the network itself. */
export type ConnectorOptions<Shape extends OutputShape = OutputShape> = Omit<
  OktaClientOptions,
  "orgUrl" | "auth" | "verifyTls" | "proxyUrl"
> & {
  /**
   * The keys of the outputs. `turbine` is for playbooks of Swimlane Turbine, which read `json_body`: the keys of its
   * runner, and a rejected input is an output. Default: `documented`.
   */
  readonly outputShape?: Shape | undefined;
  /** Authenticates in the place of the asset's `apikey`, e.g. `oauth({ … })` of core. */
  readonly auth?: Layer | undefined;
};

const OPTIONS: KnownOptions<ConnectorOptions> = {
  outputShape: true,
  auth: true,
  rateLimit: true,
  retry: true,
  callDeadlineMs: true,
  deadlines: true,
  ca: true,
  verifyProxyTls: true,
  onEvent: true,
  onDifference: true,
  fetch: true,
  clock: true,
};

const RUN_OPTIONS: KnownOptions<RunOptions> = { signal: true };

/**
 * Connects the 18 actions to an org.
 *
 * ```ts
 * const okta = createConnector({ url: "https://acme.okta.com", apikey: process.env.OKTA_API_KEY ?? "" });
 * const { status_code } = await okta.run("suspend_user", { path_parameters: { userId: "00u1a2b3c4d5e6f7g8h9" } });
 * ```
 * @throws OktaError of kind `refused` for an asset that cannot be used.
 */
export function createConnector<Shape extends OutputShape = "documented">(
  asset: Asset,
  options?: ConnectorOptions<Shape>,
): Connector<Shape>;
export function createConnector<Shape extends OutputShape = "documented">(
  asset: Omit<Asset, "apikey">,
  options: ConnectorOptions<Shape> & { readonly auth: Layer },
): Connector<Shape>;
export function createConnector(
  asset: Partial<Asset>,
  options: ConnectorOptions = {},
): Connector<OutputShape> {
  checkOptions("createConnector", OPTIONS, options);
  const { outputShape = "documented", ...clientOptions } = options;
  if (!OUTPUT_SHAPES.includes(outputShape))
    throw new OktaError("refused", `outputShape takes ${OUTPUT_SHAPES.join(" or ")}`);
  checkAsset(asset, options.auth === undefined);
  const { url = "", apikey = "" } = asset;
  const auth = options.auth ?? apiToken(apikey);
  const connect = (verifyTls: boolean, rateLimit = options.rateLimit) =>
    createOktaClient({
      ...clientOptions,
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

  async function runJson(name: string, given: unknown, runOptions: RunOptions = {}) {
    checkOptions("run", RUN_OPTIONS, runOptions);
    const { signal } = runOptions;
    const action = findAction(name);
    try {
      const { verify_ssl = verifySsl, ...input } = (await acceptedInput(action, given)) as {
        verify_ssl?: boolean;
      };
      const context = { client: clientFor(verify_ssl), signal };
      return outputShape === "turbine"
        ? await toTurbineOutput(await action.send(context, input))
        : await action.run(context, input);
    } catch (error) {
      if (outputShape === "turbine" && error instanceof InputError) return refusalOutput(error);
      throw error;
    }
  }
  return { client, run: (name, input, runOptions) => runJson(name, input, runOptions) as never, runJson };
}
