import { OktaError } from "@okta-idm/core";

/**
 * Headers as they are written down, a line each: `Authorization: Bearer …`.
 *
 * @param from what they are from, for the error.
 * @throws OktaError of kind `refused` that says which line is none. It repeats nothing of it.
 */
export function webhookHeaders(from: string, text: string): Record<string, string> {
  const lines = text.split(/\r?\n/);
  const headers = lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    // Names and values as HTTP takes them: what it does not take would be told with each request, and put aside.
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):([\t\u0020-\u007e\u0080-\u00ff]+)$/.exec(line) ?? [];
    if (name !== undefined && value?.trim()) return [[name, value.trim()] as const];
    throw new OktaError(
      "refused",
      `Line ${index + 1} of ${from} is no header, such as Authorization: Bearer …`,
    );
  });
  return Object.fromEntries(headers);
}
