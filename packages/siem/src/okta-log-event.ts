/** An event of Okta's System Log. Other members are read, too. Members of an unexpected form are no error. */
export interface OktaLogEvent {
  readonly uuid: string;
  /** Date-time. */
  readonly published: string;
  readonly eventType: string;
  /** `DEBUG`, `INFO`, `WARN` or `ERROR` so far. */
  readonly severity: string;
}
