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
import { OUTPUT_SHAPES, type Output, type OutputShape, type Status, type TurbineOutput } from "./action.ts";
import { type actions, findAction } from "./actions.ts";
import { type Asset, checkAsset } from "./asset.ts";
import { acceptInput } from "./documented-input.ts";
import { InputError } from "./errors.ts";
import { rejectedOutput, toTurbineOutput } from "./output.ts";

type Actions = { readonly [A in (typeof actions)[number] as A["name"]]: A };

/** The documented name of an action, e.g. `suspend_user`. */
export type ActionName = keyof Actions;

/** The input of an action; every call may also set `verify_ssl`. */
export type ActionInput<Name extends ActionName> = Parameters<Actions[Name]["run"]>[1] & {
  /** Whether the TLS certificate is verified for this call. Default: the asset's `verify_ssl`. */
  readonly verify_ssl?: boolean;
};

/** The documented names of the actions that write, e.g. `suspend_user`. */
export type WriteActionName = {
  [Name in ActionName]: Actions[Name] extends { readonly operation: unknown; readonly effect: "read" }
    ? never
    : Actions[Name] extends { readonly operation: unknown }
      ? Name
      : never;
}[ActionName];

type DocumentedOutput<Name extends ActionName> = Awaited<ReturnType<Actions[Name]["run"]>>;

/** The output of an action, by default in the documented keys. */
export type ActionOutput<
  Name extends ActionName,
  Shape extends OutputShape = "documented",
> = Shape extends "turbine" ? ToTurbine<DocumentedOutput<Name>> : DocumentedOutput<Name>;

type ToTurbine<Documented> =
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
  /** The client of the actions, for other operations. */
  readonly client: OktaClient;
  /**
   * Runs an action and returns its output, also if Okta responds with an error: check `status_code`.
   *
   * @throws InputError if the input is rejected before any request. In the shape `turbine`, an output with the status 400
   * is returned instead.
   * @throws OktaError of kind `network`, `timeout` or `unreadable` if there is no usable response.
   */
  run<Name extends ActionName>(
    name: Name,
    input: ActionInput<Name>,
    options?: RunOptions,
  ): Promise<ActionOutput<Name, Shape>>;
  /** Like `run`, for a name and an input that TypeScript cannot check. */
  runJson(name: string, input: unknown, options?: RunOptions): Promise<OutputOf<Shape>>;
}

/** Settings that are not in the asset: limits, deadlines, retries, hooks and the network. */
export type ConnectorOptions<Shape extends OutputShape = OutputShape> = Omit<
  OktaClientOptions,
  "orgUrl" | "auth" | "verifyTls" | "proxyUrl"
> & {
  /**
   * The keys of the outputs. `turbine` has the keys of Swimlane Turbine's runner, such as `json_body`, and returns an
   * output for a rejected input. Default: `documented`.
   */
  readonly outputShape?: Shape | undefined;
  /** Authenticates instead of the asset's `apikey`, e.g. `oauth({ … })` of core. */
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
 * Connects the actions to an org.
 *
 * ```ts
 * const okta = createConnector({ url: "https://acme.okta.com", apikey: process.env.OKTA_API_KEY ?? "" });
 * const { status_code } = await okta.run("suspend_user", { path_parameters: { userId: "00u1a2b3c4d5e6f7g8h9" } });
 * ```
 * @throws OktaError of kind `refused` if the asset is not usable.
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
    throw new OktaError("refused", `outputShape must be ${OUTPUT_SHAPES.join(" or ")}`);
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
  // A call with another verify_ssl uses a second client, which shares the rate limits.
  let second: OktaClient | undefined;
  const clientFor = (verify: boolean) => {
    if (verify === verifySsl) return client;
    second ??= connect(verify, client.rateLimiter);
    return second;
  };

  async function runJson(name: string, given: unknown, runOptions: RunOptions = {}) {
    checkOptions("run", RUN_OPTIONS, runOptions);
    const { signal } = runOptions;
    const action = findAction(name);
    try {
      const { verify_ssl = verifySsl, ...input } = (await acceptInput(action, given)) as {
        verify_ssl?: boolean;
      };
      const context = { client: clientFor(verify_ssl), signal };
      return outputShape === "turbine"
        ? await toTurbineOutput(await action.send(context, input))
        : await action.run(context, input);
    } catch (error) {
      if (outputShape === "turbine" && error instanceof InputError) return rejectedOutput(error);
      throw error;
    }
  }
  return { client, run: (name, input, runOptions) => runJson(name, input, runOptions) as never, runJson };
}
