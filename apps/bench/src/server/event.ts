import { PAGE_NUMBER, PAGE_SECOND } from "./page.ts";

const GEOGRAPHICAL_CONTEXT = {
  city: "Lisbon",
  state: "Lisbon",
  country: "Portugal",
  postalCode: "1000-001",
  geolocation: { lat: 38.72, lon: -9.13 },
};

/** An event of the System Log as Okta returns it, with about 2,400 bytes. */
export function eventAnswer(number: number): object {
  const digits = String(number).padStart(4, "0");
  const session = `idx${PAGE_NUMBER}${digits}TQ2nHk7wZ`;
  const ipAddress = `192.0.2.${1 + (number % 250)}`;
  const login = `ana.ferreira.${number}@example.com`;
  return {
    actor: {
      id: `00u1ana2ferreira${digits}`,
      type: "User",
      alternateId: login,
      displayName: "Ana Ferreira",
      detailEntry: null,
    },
    client: {
      userAgent: {
        rawUserAgent:
          "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36",
        os: "Windows 10",
        browser: "CHROME",
      },
      zone: "null",
      device: "Computer",
      id: null,
      ipAddress,
      geographicalContext: GEOGRAPHICAL_CONTEXT,
    },
    device: null,
    authenticationContext: {
      authenticationProvider: null,
      credentialProvider: null,
      credentialType: null,
      issuer: null,
      interface: null,
      authenticationStep: 0,
      rootSessionId: session,
      externalSessionId: session,
    },
    displayMessage: "User single sign on to app",
    eventType: "user.authentication.sso",
    outcome: { result: "SUCCESS", reason: null },
    published: `${PAGE_SECOND}.${digits.slice(-3)}Z`,
    securityContext: {
      asNumber: 64496,
      asOrg: "example",
      isp: "example",
      domain: "example.net",
      isProxy: false,
    },
    severity: "INFO",
    debugContext: {
      debugData: {
        requestId: `${PAGE_NUMBER}${digits}a7d1c09b6f3e2d4c5b8a`,
        dtHash: "6bd3a7e0c1f24958b7d60e3f9a2c4b1d8e5f7061324354657687980a1b2c3d4e",
        signOnMode: "OpenID Connect",
        requestUri: "/oauth2/v1/authorize",
        threatSuspected: "false",
        authnRequestId: `${PAGE_NUMBER}${digits}f0e1d2c3b4a5968778`,
        url: "/oauth2/v1/authorize?response_type=code&scope=openid+profile&client_id=0oa1finance2App3X",
        initiationType: "SP_INITIATED",
      },
    },
    legacyEventType: "app.auth.sso",
    transaction: { type: "WEB", id: `${PAGE_NUMBER}${digits}8c2f71d4e6b0a935`, detail: {} },
    uuid: `a1b2c3d4-${digits}-11f0-9c1e-0000${PAGE_NUMBER}`,
    version: "0",
    request: {
      ipChain: [{ ip: ipAddress, geographicalContext: GEOGRAPHICAL_CONTEXT, version: "V4", source: null }],
    },
    target: [
      {
        id: "0oa1finance2App3X",
        type: "AppInstance",
        alternateId: "Finance portal",
        displayName: "OpenID Connect Client",
        detailEntry: { signOnModeType: "OPENID_CONNECT", signOnModeEvaluationResult: "AUTHENTICATED" },
      },
      {
        id: `0ua1assign2ment${digits}`,
        type: "AppUser",
        alternateId: login,
        displayName: "Ana Ferreira",
        detailEntry: null,
      },
    ],
  };
}
