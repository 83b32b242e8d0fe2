/**
 * Looks at the value of an option.
 *
 * @throws Error that names the option, `where`, and says what it takes.
 */
export type OptionCheck = (value: unknown, where: string) => void;

/** Takes what holds. `takes` says in words what that is. */
export function takes(words: string, holds: (value: unknown) => boolean): OptionCheck {
  return (value, where) => {
    if (!holds(value)) throw new Error(`${where}: takes ${words}`);
  };
}

/** Takes a whole number from `least` to `most`, or as great as any can be. */
export function wholeNumber(least: number, most?: number): OptionCheck {
  const words = `a whole number from ${least}${most === undefined ? "" : ` to ${most}`}`;
  const holds = (value: unknown) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= (most ?? Infinity);
  return takes(words, holds);
}

/** Takes a list of what `item` takes. */
export function listOf(words: string, item: OptionCheck): OptionCheck {
  return (value, where) => {
    if (!Array.isArray(value)) throw new Error(`${where}: takes a list of ${words}`);
    for (const [at, one] of value.entries()) item(one, `${where}[${at}]`);
  };
}

/** Takes an object with these members, of which each may be absent or undefined, and no other. */
export function membersOf(checks: Readonly<Record<string, OptionCheck>>): OptionCheck {
  const names = Object.keys(checks).join(", ");
  return (value, where) => {
    if (!isObject(value)) throw new Error(`${where || "options"}: takes an object with ${names}`);
    for (const [name, member] of Object.entries(value)) {
      const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
      const place = where === "" ? name : `${where}.${name}`;
      if (!check) throw new Error(`${place}: unknown; takes ${names}`);
      if (member !== undefined) check(member, place);
    }
  };
}

/** Takes an object that has one of these keys, or several, and under each what `member` takes. */
export function keyedBy(keys: readonly string[], member: OptionCheck): OptionCheck {
  return (value, where) => {
    if (!isObject(value)) throw new Error(`${where}: takes an object with ${keys.join(", ")}`);
    for (const [key, one] of Object.entries(value)) {
      const place = `${where}["${key}"]`;
      if (!keys.includes(key)) throw new Error(`${place}: unknown; takes ${keys.join(", ")}`);
      member(one, place);
    }
  };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
