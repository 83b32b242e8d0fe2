/** The result of one check. */
export interface Check {
  /** `no`: an action that would not work, though nothing is broken. `untried`: only doing it would show the result. */
  readonly result: "ok" | "warn" | "fail" | "no" | "untried";
  readonly check: string;
  readonly detail: string;
}
