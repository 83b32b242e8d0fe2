import type { ActionRequest } from "@okta-idm/connector";
import type { Io } from "../command.ts";
import type { SecretValues } from "../usage/options.ts";
import { hiddenSecret } from "../usage/usage-errors.ts";

/** Requests with a response that may have a link or password of a user, and the parameter that decides. */
const SIGNING_IN: readonly (readonly [path: RegExp, parameter: string, value: string, isDefault: boolean])[] =
  [
    [/\/lifecycle\/(activate|reset_password)$/i, "sendEmail", "false", false],
    [/\/lifecycle\/reactivate$/i, "sendEmail", "false", true],
    [/\/credentials\/forgot_password$/i, "sendEmail", "false", false],
    [/\/lifecycle\/expire_password$/i, "tempPassword", "true", false],
    [/\/lifecycle\/expire_password_with_temp_password$/i, "tempPassword", "true", true],
  ];

/**
 * Rejects a request for a link or password that the terminal would hide: another request makes it invalid.
 *
 * @param given the documented input, or that of the Generic Task.
 * @throws UsageError before anything is sent.
 */
export function checkSecretIsShown(
  io: Io,
  values: SecretValues,
  { path }: ActionRequest,
  given: unknown,
): void {
  if (!isHidden(io, values)) return;
  const { endpoint, parameters } = Object(given) as {
    readonly endpoint?: unknown;
    readonly parameters?: unknown;
  };
  const query = new URLSearchParams(String(endpoint ?? "").split("?")[1]);
  for (const [pattern, parameter, value, isDefault] of SIGNING_IN) {
    if (!pattern.test(path)) continue;
    const values = [Object(parameters)[parameter] ?? query.getAll(parameter)].flat().map(String);
    if (values.includes(value) || (isDefault && values.length === 0)) throw hiddenSecret("this request");
  }
}

/** Whether the output hides links and passwords. */
export function isHidden({ stdout }: Pick<Io, "stdout">, { showSecrets }: SecretValues): boolean {
  return stdout.isTTY === true && showSecrets !== true;
}
