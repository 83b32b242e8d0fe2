import { addToGroup, deleteApp, suspend } from "./calls.ts";
import { type Fault, testFaults } from "./fault.ts";
import { oktaError, reply } from "./misbehaving-org.ts";

const _user = { id: "00u1", status: "ACTIVE" };
const requestId = "req-1";

/** An error of Okta and its result for the caller. The request is sent once. */
const said = (
  [status, code]: readonly [status: number, code: string],
  kind: "invalid" | "unauthenticated" | "forbidden" | "not_found" | "conflict" | "server",
  remedy: string,
  more: Partial<Fault> & { readonly retryable?: boolean } = {},
): Fault => {
  const { retryable = false, ...rest } = more;
  return {
    name: `${status} ${code}`,
    server: [oktaError(status, code)],
    gets: { kind, status, code, requestId, retryable, remedy },
    sent: "GET",
    ...rest,
  };
};

testFaults([
  said([400, "E0000001"], "invalid", "Read the state", { call: suspend, sent: "POST" }),
  said([400, "E0000028"], "invalid", "A required parameter is missing"),
  said([401, "E0000011"], "unauthenticated", "wrong, expired or revoked"),
  said([401, "E0000015"], "unauthenticated", "lacks the feature"),
  said([403, "E0000005"], "forbidden", "No usable credentials arrived"),
  said([403, "E0000006"], "forbidden", "lacks an admin role"),
  said([403, "E0000056"], "forbidden", "Deactivate the app first", { call: deleteApp, sent: "DELETE" }),
  said([404, "E0000007"], "not_found", "Nothing in this org has that id or name"),
  said([404, "E0000008"], "not_found", "has no such path"),
  said([405, "E0000022"], "invalid", "does not support this method"),
  said([409, "E0000112"], "conflict", "Try again in a few minutes", {
    call: suspend,
    sent: "POST",
    retryable: true,
  }),
  said([423, "E0000166"], "conflict", "Try again in a few minutes", { retryable: true }),
  said([501, "E0000060"], "server", "from the group Everyone", { call: addToGroup, sent: "PUT" }),
]);

const foreign = {
  kind: "unreadable",
  requestId,
  remedy: "The response is incomplete, or not from the Okta API",
} as const;
const html = `<html><script>hunter2</script>`;

testFaults([
  { name: "a 400 in HTML", server: [reply(400, html)], gets: { ...foreign, status: 400 }, sent: "GET" },
  {
    name: "a 401 without a body",
    server: [reply(401)],
    gets: { kind: "unauthenticated", status: 401, requestId, remedy: "is not active" },
    sent: "GET",
  },
  {
    name: "a 404 for an org that does not exist",
    server: [reply(404, '{"status":404,"message":"hunter2"}', { "X-Okta-Request-Id": undefined })],
    gets: { ...foreign, status: 404, requestId: undefined },
    sent: "GET",
  },
  {
    name: "a 407, as from a proxy",
    server: [reply(407, html)],
    gets: { kind: "invalid", status: 407, requestId, remedy: "Okta refused the request" },
    sent: "GET",
  },
  {
    name: "a 411",
    server: [reply(411)],
    gets: {
      kind: "invalid",
      status: 411,
      requestId,
      remedy: "Okta refused the request",
      because: "Length Required",
    },
    call: suspend,
    sent: "POST",
  },
  {
    name: "a 499, which is not standard",
    server: [reply(499)],
    gets: { kind: "invalid", status: 499, requestId, remedy: "Okta refused the request" },
    sent: "GET",
  },
]);
