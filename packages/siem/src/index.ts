export type { EcsDocument, EcsEndpoint, EcsUser } from "./ecs/ecs-document.ts";
export { ECS_MODES, ECS_VERSION, type EcsMode, type EcsOptions, toEcs } from "./ecs/to-ecs.ts";
export { eventTypeMapping } from "./event-types/event-type-mapping.ts";
export type {
  EcsCategory,
  EcsType,
  EventTypeMapping,
  MappingSource,
  OcsfClassName,
} from "./event-types/mapping.ts";
export { type NormalizedFields, normalizedFields } from "./normalized-fields.ts";
export { OCSF_VERSION } from "./ocsf/classes.ts";
export type { OcsfEvent } from "./ocsf/ocsf-event.ts";
export { type OcsfOptions, toOcsf } from "./ocsf/to-ocsf.ts";
export type { OktaLogEvent } from "./okta-log-event.ts";
