import { outcomeOf } from "./ecs/outcome.ts";
import { eventTypeMapping } from "./event-types/event-type-mapping.ts";
import type { EcsCategory, EcsType } from "./event-types/mapping.ts";
import { OCSF_CLASSES } from "./ocsf/classes.ts";
import type { OktaLogEvent } from "./okta-log-event.ts";
import { membersOf, textOf } from "./values.ts";

/** Fields for counting events, independent of Okta's event types. */
export interface NormalizedFields {
  /** Okta's event type. */
  readonly action: string;
  readonly category: readonly EcsCategory[];
  readonly type: readonly EcsType[];
  readonly outcome: "success" | "failure" | "unknown";
  /** Caption of the OCSF class. */
  readonly ocsfClass: string;
  /** Caption of the OCSF activity. */
  readonly ocsfActivity: string;
}

/** Returns the fields to group events by. It is much faster than a whole mapping. */
export function normalizedFields(event: OktaLogEvent): NormalizedFields {
  const members = membersOf(event);
  const action = textOf(members["eventType"]) ?? "unknown";
  const { ecs, ocsf } = eventTypeMapping(action);
  return {
    action,
    category: ecs.category,
    type: ecs.type,
    outcome: outcomeOf(membersOf(members["outcome"])["result"]),
    ocsfClass: OCSF_CLASSES[ocsf.class].caption,
    ocsfActivity: ocsf.activity,
  };
}
