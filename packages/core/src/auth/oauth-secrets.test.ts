import fc from "fast-check";
import { expect, test } from "vitest";
import { nightly } from "../../../../nightly.ts";
import { everythingIn } from "../../test/everything-in.ts";
import { clockOf } from "../../test/fake-clock.ts";
import { orgUrl } from "../../test/fake-org.ts";
import { jwk, p256, pem, rsa } from "../../test/signing-keys.ts";
import { granted } from "../../test/token-org.ts";
import { HttpRequest } from "../http/request.ts";
import { HttpResponse } from "../http/response.ts";
import { createOktaClient, OktaError, oauth, type PrivateJwk } from "../index.ts";

/** A token in Okta's form: long, with the alphabet of base64url. */
const accessToken = `eyJhbGciOiJSUzI1NiJ9.${"Hunter2-".repeat(20)}.${"hunter2_".repeat(20)}`;

const statuses = fc.constantFrom(200, 204, 302, 400, 401, 403, 404, 418, 429, 500, 503);
const codes = ["invalid_client", "invalid_scope", "use_dpop_nonce", "invalid_dpop_proof", "new_one"];

/** Responses of a server; `echo` is every secret that it has received. */
type Body = (echo: string) => string;
const bodies = fc.constantFrom<Body>(
  ...codes.map(
    (error): Body =>
      (echo) =>
        JSON.stringify({ error, error_description: `Bad ${echo} indeed` }),
  ),
  (echo) => JSON.stringify({ error: echo, error_description: echo }),
  (echo) =>
    JSON.stringify({ errorCode: "E0000011", errorSummary: echo, errorCauses: [{ errorSummary: echo }] }),
  (echo) => `<html>${echo}</html>`,
  (echo) => `{"access_token":"${echo}`,
);
type Answer = (echo: string) => Response;
const answers = fc.oneof(
  fc.tuple(statuses, bodies).map(
    ([status, body]): Answer =>
      (echo) => {
        const headers = { "DPoP-Nonce": "n1", "X-Okta-Request-Id": "req-1" };
        return new Response(status === 204 ? null : body(echo), { status, headers });
      },
  ),
  fc.constantFrom({}, { token_type: "Bearer" }, { token_type: "mac" }, { expires_in: 0 }).map(
    (members): Answer =>
      () =>
        granted({ access_token: accessToken, ...members }),
  ),
);

/** An org with this response, and the secrets that it has received. */
function knowingOrg(tokenAnswers: readonly Answer[], callAnswer: Answer) {
  const secrets = new Set([accessToken]);
  let asked = 0;
  const fetch = async (request: Request) => {
    for (const name of ["DPoP", "Authorization"]) {
      const sent = request.headers.get(name)?.replace(/^\w+ /, "");
      if (sent !== undefined) secrets.add(sent);
    }
    const form = new URLSearchParams(await request.text());
    const answer = form.has("client_assertion") ? tokenAnswers[asked++ % tokenAnswers.length] : callAnswer;
    secrets.add(form.get("client_assertion") ?? accessToken);
    return answer?.([...secrets].join(" ")) ?? new Response();
  };
  return { fetch, secrets };
}

/** The secret parts of a key: the lines of a PEM, the private members of a JWK. */
function partsOf(key: string | PrivateJwk): (string | undefined)[] {
  if (typeof key !== "string") return [key.d, key.p, key.q, key.dp, key.dq, key.qi];
  return key.split("\n").filter((line) => !line.startsWith("-----"));
}

const RUNS = nightly(100, 300);

test("no error contains a key, an assertion, a proof or a token, whatever a server returns", async () => {
  const keys = fc.constantFrom(pem(p256), pem(rsa), jwk(p256), jwk(rsa));
  const many = fc.array(answers, { minLength: 1, maxLength: 4 });
  let errors = 0;
  await fc.assert(
    fc.asyncProperty(
      keys,
      fc.boolean(),
      many,
      answers,
      async (privateKey, dpop, tokenAnswers, callAnswer) => {
        const { fetch, secrets } = knowingOrg(tokenAnswers, callAnswer);
        const clock = clockOf(() => 0);
        const auth = oauth({ clientId: "0oaApp", privateKey, scopes: ["okta.users.read"], dpop, clock });
        const okta = createOktaClient({ orgUrl, auth, retry: { attempts: 1 }, clock, fetch });
        const outcome: unknown = await okta
          .fetch(new HttpRequest(`${orgUrl}/api/v1/users`))
          .catch((error: unknown) => error);
        if (outcome instanceof HttpResponse) return;
        errors++;
        expect(outcome).toBeInstanceOf(OktaError);
        const shown = everythingIn(outcome) + everythingIn(okta);
        // The header of a token says how it is signed; it is not secret.
        const parts = [...secrets].flatMap((secret) => secret.split(".").slice(1));
        for (const part of [...parts, ...partsOf(privateKey)].filter(Boolean))
          expect(shown).not.toContain(part);
      },
    ),
    { numRuns: RUNS },
  );
  expect(errors).toBeGreaterThan(RUNS / 3);
});
