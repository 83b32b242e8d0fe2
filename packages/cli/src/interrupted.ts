/** The person who waited has had enough. */
export class Interrupted extends Error {}

/** Nobody reads what is written, as behind `| head`. */
export class OutputClosed extends Error {}
