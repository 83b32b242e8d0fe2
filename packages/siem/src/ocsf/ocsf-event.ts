/** An Okta event in the Open Cybersecurity Schema Framework. The schema describes the other attributes of a class. */
export interface OcsfEvent {
  readonly activity_id: number;
  readonly activity_name: string;
  readonly category_uid: number;
  readonly category_name: string;
  readonly class_uid: number;
  readonly class_name: string;
  readonly type_uid: number;
  readonly type_name: string;
  readonly severity_id: number;
  readonly severity: string;
  /** Milliseconds since the epoch; 0 if `published` is not a date-time. */
  readonly time: number;
  readonly metadata: {
    readonly version: string;
    readonly product: {
      readonly name: string;
      readonly vendor_name: string;
      readonly version?: string | undefined;
    };
    /** Okta's `uuid`. */
    readonly uid?: string | undefined;
    readonly event_code?: string | undefined;
    readonly original_time?: string | undefined;
    readonly [attribute: string]: unknown;
  };
  /** Members without an attribute, as Okta sent them. */
  readonly unmapped?: Readonly<Record<string, unknown>>;
  readonly [attribute: string]: unknown;
}
