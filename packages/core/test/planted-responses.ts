import fc from "fast-check";
import { orgUrl } from "./fake-org.ts";

/** A response with the secret in every place that a server controls, except Okta's summary. */
type Answer = (known: string) => Response | never;
const bodies = fc.constantFrom<(known: string) => string>(
  () => "",
  (known) => `<html>${known}</html>`,
  (known) => known,
  (known) => `{"a":"${known}`,
  (known) => JSON.stringify([{ id: known, status: known, [known]: known, profile: [known] }, known]),
  (known) => JSON.stringify({ id: known, status: 7, created: known, profile: { login: [[known]] } }),
  (known) =>
    JSON.stringify({
      id: "00u1",
      status: "ACTIVE",
      profile: { [`the key is ${known}`]: { [known]: known } },
    }),
  (known) => JSON.stringify({ status: "SUSPENDED", credentials: { password: { value: known } } }),
  (known) => JSON.stringify({ error: known, error_description: "…", token: known }),
  (known) => JSON.stringify({ access_token: known, token_type: "Bearer", expires_in: 3_600, scope: known }),
  (known) => JSON.stringify({ access_token: known, token_type: known, expires_in: known }),
  (known) =>
    JSON.stringify({
      errorCode: `the code is ${known}`,
      errorSummary: "It went wrong.",
      errorLink: known,
      errorId: `the id is ${known}`,
      errorCauses: [
        { errorSummary: "Because.", location: known, reason: known },
        known,
        { errorSummary: [known] },
      ],
      [known]: known,
    }),
);
const headerNames = [
  "Content-Type",
  "Set-Cookie",
  "WWW-Authenticate",
  "Location",
  "Retry-After",
  "X-Rate-Limit-Limit",
  "X-Rate-Limit-Remaining",
  "X-Rate-Limit-Reset",
  "Date",
  "DPoP-Nonce",
  "Server",
  "X-Debug",
];
const headerValues = fc.constantFrom<(known: string) => string>(
  (known) => known,
  (known) => `text/${known}; charset=${known}`,
  (known) => `DPoP error="insufficient_scope", scope="${known} okta.${known}"`,
  (known) => `<https://${known}.example/?after=${known}>; rel="next"`,
  (known) => `<${orgUrl}/api/v1/users/${known}?after=${known}>; rel="next"`,
  () => "0",
  () => "5",
);
const fields = fc.array(fc.tuple(fc.constantFrom(...headerNames, "Link"), headerValues), { maxLength: 6 });
// One body of twelve is a 404 of Okta. It is more frequent than the others, so that every run has one.
const statuses = fc.constantFrom(
  404,
  404,
  404,
  404,
  200,
  200,
  204,
  301,
  302,
  400,
  401,
  403,
  404,
  409,
  418,
  429,
  500,
  502,
  503,
  504,
);
const replies = fc.tuple(statuses, bodies, fields).map(
  ([status, body, lines]): Answer =>
    (known) =>
      new Response(status === 204 ? null : body(known), {
        status,
        statusText: known,
        headers: lines.map(([name, value]): [string, string] => [name, value(known)]),
      }),
);
const thrown = fc.constantFrom<(known: string) => unknown>(
  (known) => new Error(known),
  (known) => new TypeError(`fetch failed\n    at ${known}`, { cause: new Error(known) }),
  (known) =>
    Object.assign(new Error("no"), { code: `is ${known}`, request: { headers: [known] }, [known]: known }),
  (known) => Object.assign(new Error("no"), { name: `Error of ${known}` }),
  (known) => new AggregateError([new Error(known)], known),
  (known) => new DOMException(known, "AbortError"),
  (known) => known,
  (known) => ({ known }),
  () => undefined,
);
const failures = thrown.map(
  (error): Answer =>
    (known) => {
      throw error(known);
    },
);
export const answers = fc.array(fc.oneof({ weight: 4, arbitrary: replies }, failures), {
  minLength: 1,
  maxLength: 5,
});
