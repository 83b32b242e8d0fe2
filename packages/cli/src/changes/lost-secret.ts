import type { ActionRequest } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import type { Io, Values } from "../command.ts";

/** Requests on a user whose answer may sign in as that user, and when it does. */
const SIGNING_IN: readonly (readonly [path: RegExp, parameter: string, value: string, isDefault: boolean])[] =
  [
    [/\/lifecycle\/(activate|reset_password)$/i, "sendEmail", "false", false],
    [/\/lifecycle\/reactivate$/i, "sendEmail", "false", true],
    [/\/credentials\/forgot_password$/i, "sendEmail", "false", false],
    [/\/lifecycle\/expire_password$/i, "tempPassword", "true", false],
    [/\/lifecycle\/expire_password_with_temp_password$/i, "tempPassword", "true", true],
  ];

/**
 * A link or a password that a terminal hides would be lost, and making another one ends it.
 *
 * @param given the documented input, or that of the Generic Task.
 * @throws OktaError of kind `refused` before anything is sent.
 */
export function refuseLostSecret(io: Io, values: Values, { path }: ActionRequest, given: unknown): void {
  if (!isHidden(io, values)) return;
  const { endpoint, parameters } = Object(given) as {
    readonly endpoint?: unknown;
    readonly parameters?: unknown;
  };
  const query = new URLSearchParams(String(endpoint ?? "").split("?")[1]);
  for (const [pattern, parameter, value, isDefault] of SIGNING_IN) {
    if (!pattern.test(path)) continue;
    const asked = [Object(parameters)[parameter] ?? query.getAll(parameter)].flat().map(String);
    if (asked.includes(value) || (isDefault && asked.length === 0)) throw hiddenLink("This request");
  }
}

/** Whether what signs in as somebody is hidden where it is printed. */
export function isHidden({ stdout }: Pick<Io, "stdout">, values: Values): boolean {
  return stdout.isTTY === true && values["show-secrets"] !== true;
}

/** @param what what is answered so: `--no-send-email`. */
export function hiddenLink(what: string): OktaError {
  return new OktaError(
    "refused",
    `${what} answers with a link or password that signs in as the user, which a terminal hides. Add --show-secrets to show it`,
  );
}
