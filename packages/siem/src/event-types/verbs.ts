import type { EcsType } from "./mapping.ts";

const CREATION = /^(add|added|bootstrap|create|createenrollment|created|enroll|generate|register)$/;
const DELETION = /^(cancel|canceled|cancelled|delete|deleted|deprovision|remove|removed|revoke)$/;
const CHANGE = /^(change|changed|reset|rotate|update|updated)$/;

/** Words of OCSF activities, by the word of an event type that means them. */
const ACTIVITIES: Readonly<Record<string, string>> = {
  activate: "Activate",
  activated: "Activate",
  deactivate: "Deactivate",
  deactivated: "Deactivate",
  disable: "Disable",
  disabled: "Disable",
  download: "Read",
  enable: "Enable",
  enabled: "Enable",
  enroll: "Enroll",
  export: "Read",
  move: "Move",
  read: "Read",
  reactivate: "Activate",
  rename: "Update",
  renew: "Update",
  reveal: "Read",
  search: "Read",
  show: "Read",
  suspend: "Suspend",
  unsuspend: "Resume",
  upgrade: "Update",
  view: "Read",
};

/** The ECS type that the words of an event type say: the last word that is a verb decides. */
export function typeOfWords(eventType: string): EcsType | undefined {
  for (const word of wordsFromBehind(eventType)) {
    if (CREATION.test(word)) return "creation";
    if (DELETION.test(word)) return "deletion";
    if (CHANGE.test(word)) return "change";
  }
  return undefined;
}

/** The OCSF activity that the words of an event type say, as a caption of Entity Management. */
export function activityOfWords(eventType: string): string {
  for (const word of wordsFromBehind(eventType)) {
    const activity = ACTIVITIES[word];
    if (activity !== undefined) return activity;
    if (CREATION.test(word)) return "Create";
    if (DELETION.test(word)) return "Delete";
    if (CHANGE.test(word)) return "Update";
  }
  return "Other";
}

/** The words of an event type: the segments from the last to the first, the words of each in their order. */
function wordsFromBehind(eventType: string): string[] {
  return eventType
    .toLowerCase()
    .split(".")
    .reverse()
    .flatMap((segment) => segment.split("_"));
}
