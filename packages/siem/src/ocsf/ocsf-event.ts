/** An Okta event as an event of the Open Cybersecurity Schema Framework. What a class has besides is in the schema. */
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
  /** Milliseconds since the epoch; 0 where `published` is no instant. */
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
  /** All that no attribute holds, as Okta sent it. */
  readonly unmapped?: Readonly<Record<string, unknown>>;
  readonly [attribute: string]: unknown;
}
