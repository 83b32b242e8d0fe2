/** Values of ECS `event.category` that an Okta event can have. */
export type EcsCategory =
  | "authentication"
  | "configuration"
  | "host"
  | "iam"
  | "network"
  | "session"
  | "threat";

/** Values of ECS `event.type` that an Okta event can have. */
export type EcsType =
  | "access"
  | "admin"
  | "change"
  | "connection"
  | "creation"
  | "deletion"
  | "denied"
  | "end"
  | "group"
  | "indicator"
  | "info"
  | "protocol"
  | "start"
  | "user";

/** The OCSF classes of Okta events, with the schema's names. */
export type OcsfClassName =
  | "account_change"
  | "api_activity"
  | "authentication"
  | "detection_finding"
  | "entity_management"
  | "group_management"
  | "user_access";

/** Source of a mapping. */
export type MappingSource =
  /** Elastic's okta integration. */
  | "elastic"
  /** A sample in ocsf/examples. */
  | "ocsf-examples"
  /** Decided here. */
  | "own";

/** Mapping of one event type to ECS and OCSF. */
export interface EventTypeMapping {
  /** Row of the table that matched, such as `user.session.*`. Undefined if no row matches. */
  readonly row: string | undefined;
  readonly ecs: {
    readonly category: readonly EcsCategory[];
    /** Empty if ECS has no fitting type. */
    readonly type: readonly EcsType[];
    readonly source: MappingSource;
  };
  readonly ocsf: {
    readonly class: OcsfClassName;
    /** Caption of the activity in OCSF 1.8.0; `Other` if none fits. */
    readonly activity: string;
    readonly source: MappingSource;
  };
}
