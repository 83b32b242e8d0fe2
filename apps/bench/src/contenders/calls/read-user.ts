/** Reads a user by id, as the users of a client do, and rejects where the answer is no success. */
export type ReadUser = (id: string) => Promise<unknown>;
