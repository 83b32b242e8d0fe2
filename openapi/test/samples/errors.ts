/** Error bodies by their description. Any operation can return any of them. */
export const errors = {
  "an error with causes": {
    errorCode: "E0000001",
    errorSummary: "Api validation failed: login",
    errorLink: "E0000001",
    errorId: "oaeExample0000000001",
    errorCauses: [{ errorSummary: "login: The field cannot be left blank" }],
  },
  "an error without causes": {
    errorCode: "E0000007",
    errorSummary: "Not found: Resource not found: 00u1 (User)",
    errorLink: "E0000007",
    errorId: "oaeExample0000000002",
    errorCauses: [],
  },
  "an error of the System Log, which says less": {
    errorCode: "E0000009",
    errorSummary: "Internal Server Error",
  },
  "an error with null in its other members": {
    errorCode: "E0000022",
    errorSummary: "The endpoint does not support the provided HTTP method",
    errorLink: null,
    errorId: null,
    errorCauses: null,
  },
  "an error of a token that is not valid": {
    errorCode: "E0000011",
    errorSummary: "Invalid token provided",
    errorLink: "E0000011",
    errorId: "oaeExample0000000003",
    errorCauses: [],
  },
  "an error with an empty summary": { errorCode: "E0000047", errorSummary: "", errorCauses: [] },
  "an error with further members in its causes": {
    errorCode: "E0000001",
    errorSummary: "Api validation failed",
    errorCauses: [{ errorSummary: "taken", reason: "UNIQUE", location: ".login", at: { line: 1 } }, {}],
  },
};

/** The statuses that were seen with an error body. */
export const ERROR_STATUSES = [400, 401, 403, 404, 405, 423, 429, 500, 501];

/** Error of the edge for a host name that is no org. */
export const unknownOrg = { status: 404, message: "Resource not found" };

/** Okta's OAuth errors for a token or its proof, with their statuses. */
export const oauthErrors = {
  "an error of a client": {
    error: "invalid_client",
    error_description: "Invalid value for 'client_id' parameter.",
  },
  "an error of a proof without nonce": { error: "use_dpop_nonce" },
  "an error with null texts": { error: "invalid_token", error_description: null, error_uri: null },
};
export const OAUTH_STATUSES = [400, 401];
