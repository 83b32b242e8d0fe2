import { createHash } from "node:crypto";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import type { Mock, OAuthClient } from "../src/index.ts";
import { ask } from "./ask.ts";

const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** The parts of an org that a service app needs. */
type Org = Pick<Mock, "url" | "now">;

export interface TokenAsked {
  readonly scope?: string;
  readonly claims?: JWTPayload;
  readonly alg?: string;
  readonly assertion?: string;
  readonly proof?: string;
  readonly form?: Readonly<Record<string, string>>;
}

export interface ProofAsked {
  readonly method?: string;
  readonly url: string;
  readonly token?: string;
  readonly nonce?: string | undefined;
  readonly claims?: JWTPayload;
  readonly header?: object;
}

/** A service app with its own keys: its registration, and its requests. */
export async function serviceApp(more: Partial<OAuthClient> = {}) {
  const alg = "ES256";
  const assertionKeys = await generateKeyPair(alg);
  const proofKeys = await generateKeyPair(alg);
  const publicProofKey = await exportJWK(proofKeys.publicKey);
  const client: OAuthClient = {
    clientId: "0oaServiceApp",
    keys: [await exportJWK(assertionKeys.publicKey)],
    scopes: ["okta.users.read", "okta.groups.manage"],
    ...more,
  };

  const assertion = (mock: Org, claims: JWTPayload = {}, signedWith = assertionKeys.privateKey) => {
    const now = Math.floor(mock.now() / 1000);
    const usual = {
      iss: client.clientId,
      sub: client.clientId,
      aud: `${mock.url}/oauth2/v1/token`,
      iat: now,
      exp: now + 300,
      jti: crypto.randomUUID(),
    };
    return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg }).sign(signedWith);
  };

  const proof = (
    mock: Org,
    { method = "POST", url, token, nonce, claims, header }: ProofAsked,
    keys = proofKeys,
  ) =>
    new SignJWT({
      htm: method,
      htu: url,
      iat: Math.floor(mock.now() / 1000),
      jti: crypto.randomUUID(),
      ...(token && { ath: createHash("sha256").update(token).digest("base64url") }),
      ...(nonce && { nonce }),
      ...claims,
    })
      .setProtectedHeader({ alg, typ: "dpop+jwt", jwk: publicProofKey, ...header })
      .sign(keys.privateKey);

  const token = async (mock: Org, asked: TokenAsked = {}) =>
    ask(mock, "/oauth2/v1/token", {
      method: "POST",
      headers: {
        Authorization: "",
        "Content-Type": "application/x-www-form-urlencoded",
        ...(asked.proof && { DPoP: asked.proof }),
      },
      body: new URLSearchParams({
        grant_type: "client_credentials",
        scope: asked.scope ?? "okta.users.read",
        client_assertion_type: ASSERTION_TYPE,
        client_assertion: asked.assertion ?? (await assertion(mock, asked.claims)),
        ...asked.form,
      }).toString(),
    });

  /** Answers the nonce challenge, then gets the token. */
  const boundToken = async (mock: Org): Promise<string> => {
    const url = `${mock.url}/oauth2/v1/token`;
    const challenge = await token(mock, { proof: await proof(mock, { url }) });
    const nonce = String(challenge.headers["dpop-nonce"]);
    return (await token(mock, { proof: await proof(mock, { url, nonce }) })).json().access_token;
  };

  return {
    client,
    assertion,
    proof,
    token,
    boundToken,
    thumbprint: await calculateJwkThumbprint(publicProofKey),
  };
}
