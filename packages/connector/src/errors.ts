import { OktaError, printable } from "@okta-idm/core";

/** One problem of an input. */
export interface InputIssue {
  /** Dotted path, e.g. `parameters.limit`; empty for the input as a whole. */
  readonly field: string;
  /** The fault, and what the field takes. Never contains the value. */
  readonly message: string;
}

/** An input that was rejected before any request. */
export class InputError extends OktaError {
  override readonly name = "InputError";
  /** Name of the action. */
  readonly action: string;
  readonly issues: readonly InputIssue[];

  constructor(action: string, issues: readonly InputIssue[]) {
    const lines = issues.map(({ field, message }) => `  ${printable(field) || "the input"} ${message}`);
    super("refused", `${action}: the input was rejected and nothing was sent\n${lines.join("\n")}`);
    this.action = action;
    this.issues = issues;
  }
}
