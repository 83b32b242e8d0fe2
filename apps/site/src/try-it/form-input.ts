/** One field of the form of an action. */
export interface FormField {
  /** Dotted path, such as `parameters.limit`. */
  readonly field: string;
  readonly required: boolean;
  readonly type: "string" | "number" | "boolean" | "json";
  readonly choices?: readonly string[] | undefined;
  readonly description: string;
}

export type FormValues = Record<string, string>;

/** Returns the values of the form for an input. */
export function formValues(fields: readonly FormField[], input: object): FormValues {
  return Object.fromEntries(
    fields.map(({ field }) => {
      const value = field.split(".").reduce<unknown>((inner, name) => Object(inner)[name], input);
      if (value === undefined) return [field, ""];
      return [field, typeof value === "string" ? value : JSON.stringify(value)];
    }),
  );
}

/**
 * Returns the input of a form. Empty fields are omitted.
 *
 * @throws SyntaxError with the name of the field, if it is not valid JSON.
 */
export function formInput(fields: readonly FormField[], values: FormValues): object {
  const input: Record<string, unknown> = {};
  for (const { field, type } of fields) {
    const text = values[field] ?? "";
    if (text === "") continue;
    const names = field.split(".");
    const last = names.pop() ?? field;
    const group = names.reduce<Record<string, unknown>>((inner, name) => {
      inner[name] ??= {};
      return inner[name] as Record<string, unknown>;
    }, input);
    group[last] = type === "string" ? text : parseField(field, text);
  }
  return input;
}

function parseField(field: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxError(`${field} is not valid JSON`);
  }
}
