/** Reads a user by id, and rejects if the response is no success. */
export type ReadUser = (id: string) => Promise<unknown>;
