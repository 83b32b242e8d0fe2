/** Set when the program is bundled, from its package.json. */
declare const VERSION: string;

export const version: string = VERSION;
