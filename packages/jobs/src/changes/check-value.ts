import { OktaError } from "@okta-idm/core";

/**
 * Rejects a value that an option does not accept. Callers may not use TypeScript.
 *
 * @param value undefined if the option is not given.
 * @throws OktaError of kind `refused` that names the option and what it takes.
 */
export function checkValue(name: string, value: unknown, takes: string, holds: boolean): void {
  if (value !== undefined && !holds) throw new OktaError("refused", `${name} takes ${takes}`);
}

/** @throws as {@link checkValue} for a value that is not a boolean, such as `null`. */
export function checkSwitches<Name extends string>(
  options: { readonly [Key in Name]?: unknown },
  names: readonly Name[],
): void {
  for (const name of names) {
    checkValue(name, options[name], "true or false", typeof options[name] === "boolean");
  }
}

/**
 * @throws as {@link checkValue} for a value that is not a function. Otherwise it would fail only after a change was
 *   sent.
 */
export function checkFunctions<Name extends string>(
  options: { readonly [Key in Name]?: unknown },
  names: readonly Name[],
): void {
  for (const name of names) {
    checkValue(name, options[name], "a function", typeof options[name] === "function");
  }
}

/** @throws as {@link checkValue} for an audit without `record`. */
export function checkAudit(audit: unknown): void {
  const hasRecord = isObject(audit) && typeof (audit as { readonly record?: unknown }).record === "function";
  checkValue("audit", audit, "an object with a function record, such as an AuditFile", hasRecord);
}

export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

export function isList(value: unknown, holds: (member: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(holds);
}
