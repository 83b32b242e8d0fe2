/** An event of Okta's System Log. All its other members are read too; what has another form than Okta's is no error. */
export interface OktaLogEvent {
  readonly uuid: string;
  /** Instant. */
  readonly published: string;
  readonly eventType: string;
  /** `DEBUG`, `INFO`, `WARN` or `ERROR` so far. */
  readonly severity: string;
}
