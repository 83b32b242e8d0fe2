/** One thing that was looked at. */
export interface Check {
  /** `no` of an action that would not work, though nothing is broken; `untried` of what only doing it would show. */
  readonly result: "ok" | "warn" | "fail" | "no" | "untried";
  readonly check: string;
  readonly detail: string;
}
