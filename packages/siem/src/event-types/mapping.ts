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

/** The OCSF classes that Okta events map to, by the name that the schema has for them. */
export type OcsfClassName =
  | "account_change"
  | "api_activity"
  | "authentication"
  | "detection_finding"
  | "entity_management"
  | "group_management"
  | "user_access";

/** Where a mapping comes from. */
export type MappingSource =
  /** As Elastic's okta integration has it. */
  | "elastic"
  /** As a sample in ocsf/examples has it. */
  | "ocsf-examples"
  /** Decided here. */
  | "own";

/** What one event type means in ECS and OCSF. */
export interface EventTypeMapping {
  /** Row of the table that matched, such as `user.session.*`; undefined for an event type that no row covers. */
  readonly row: string | undefined;
  readonly ecs: {
    readonly category: readonly EcsCategory[];
    /** Empty where ECS has no fitting type. */
    readonly type: readonly EcsType[];
    readonly source: MappingSource;
  };
  readonly ocsf: {
    readonly class: OcsfClassName;
    /** Caption of the activity in OCSF 1.8.0; `Other` where the schema has none that fits. */
    readonly activity: string;
    readonly source: MappingSource;
  };
}
