import type { EcsType } from "./mapping.ts";

const CREATION = /^(add|added|bootstrap|create|createenrollment|created|enroll|generate|register)$/;
const DELETION = /^(cancel|canceled|cancelled|delete|deleted|deprovision|remove|removed|revoke)$/;
const CHANGE = /^(change|changed|reset|rotate|update|updated)$/;

/** OCSF activities by the word of an event type. */
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

/** Returns the ECS type of an event type by its words: the last verb decides. */
export function typeOfWords(eventType: string): EcsType | undefined {
  for (const word of wordsFromBehind(eventType)) {
    if (CREATION.test(word)) return "creation";
    if (DELETION.test(word)) return "deletion";
    if (CHANGE.test(word)) return "change";
  }
  return undefined;
}

/** Returns the OCSF activity of an event type by its words, as a caption of Entity Management. */
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

/** Returns the words of an event type: segments from last to first, with the words of each in order. */
function wordsFromBehind(eventType: string): string[] {
  return eventType
    .toLowerCase()
    .split(".")
    .reverse()
    .flatMap((segment) => segment.split("_"));
}
