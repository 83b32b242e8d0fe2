import type { Io, Values } from "../command.ts";

/** Members of answers that sign in as the user. */
const SECRETS = new Set([
  "activationToken",
  "activationUrl",
  "resetPasswordUrl",
  "resetToken",
  "recoveryToken",
  "link",
]);

const MASK = "(hidden: --show-secrets shows it)";

/**
 * Hides what signs in as the user, where the output goes to a terminal and nobody asked to see it: terminals are looked
 * over, shared and recorded.
 */
export function masker({ stdout }: Pick<Io, "stdout">, values: Values): <Value>(value: Value) => Value {
  const open = stdout.isTTY !== true || values["show-secrets"] === true;
  return (value) => (open ? value : masked(value)) as typeof value;
}

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      if (SECRETS.has(name) && typeof member === "string") return [name, MASK];
      // The Generic Task repeats its body as text.
      return [
        name,
        name === "response_text" && typeof member === "string" ? maskedText(member) : masked(member),
      ];
    }),
  );
}

function maskedText(text: string): string {
  return [...SECRETS].some((name) => text.includes(`"${name}"`)) ? MASK : text;
}
