// Generated from openapi/okta.yaml by `pnpm generate`. Do not edit.
import type { Operation } from "../operation.ts";
import type { operations as OperationTypes } from "./okta.ts";

export type OperationId = keyof OperationTypes;

/** Every operation of the contract by its id. */
export const operations: { readonly [Id in OperationId]: Operation } = {
  "activateApplication": {
    "method": "POST",
    "path": "/api/v1/apps/{appId}/lifecycle/activate",
    "summary": "Activate an app",
    "description": "Switches an INACTIVE app on. Answers an empty object. Pitfall: everybody assigned can use it again at once.",
    "scopes": [
      "okta.apps.manage"
    ],
    "bucket": "/api/v1/apps",
    "lifecycle": {
      "from": [
        "INACTIVE",
        "ACTIVE"
      ],
      "to": "ACTIVE"
    },
    "answers": "anything",
    "success": [
      200
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      411,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "path": {
        "type": "object",
        "properties": {
          "appId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^[A-Za-z0-9_-]+$",
            "description": "Id of an app; labels are not taken.",
            "examples": [
              "0oa3exp5enses8Jm2c7b"
            ]
          }
        },
        "required": [
          "appId"
        ],
        "additionalProperties": false
      }
    }
  },
  "activateUser": {
    "method": "POST",
    "path": "/api/v1/users/{userId}/lifecycle/activate",
    "summary": "Activate a user",
    "description": "Starts the activation of a STAGED or DEPROVISIONED user, who becomes PROVISIONED, or ACTIVE at once if a password is set. Always asynchronous: `transitioningToStatus` shows it under way. Answers an empty object when Okta mails the link, and the link itself otherwise, which signs in as this user.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1/users",
    "lifecycle": {
      "from": [
        "STAGED",
        "DEPROVISIONED"
      ],
      "to": "PROVISIONED",
      "toWithPassword": "ACTIVE",
      "asynchronous": true
    },
    "answers": "anything",
    "success": [
      200
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      409,
      411,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "path": {
        "type": "object",
        "properties": {
          "userId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^(?!\\.{1,2}(?:;|$))(?![Mm][Ee]$)(?!\\s)(?![\\s\\S]*(?:%[0-9A-Fa-f]{2}|\\s$))[^/\\\\?#\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+$",
            "description": "Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.",
            "examples": [
              "00u1ana2ferreira3Q5d"
            ]
          }
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "sendEmail": {
            "type": "boolean",
            "default": true,
            "description": "true: Okta mails the link to the user. false: the answer carries it.",
            "examples": [
              true
            ]
          }
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "assignUserToGroup": {
    "method": "PUT",
    "path": "/api/v1/groups/{groupId}/users/{userId}",
    "summary": "Add user to group",
    "description": "Puts a user into a group of type OKTA_GROUP; groups of an app and built-in ones cannot be changed. Answers 204. Pitfall: a group may give apps and rights, which take effect at once.",
    "scopes": [
      "okta.groups.manage"
    ],
    "bucket": "/api/v1/groups",
    "lifecycle": {
      "from": [
        "OKTA_GROUP"
      ]
    },
    "answers": "anything",
    "success": [
      204
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      411,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "path": {
        "type": "object",
        "properties": {
          "groupId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^[A-Za-z0-9_-]+$",
            "description": "Id of a group; names are not taken.",
            "examples": [
              "00g2fin4ance7Rk9w3Ls"
            ]
          },
          "userId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^(?!\\.{1,2}(?:;|$))(?![Mm][Ee]$)(?!\\s)(?![\\s\\S]*(?:%[0-9A-Fa-f]{2}|\\s$))[^/\\\\?#\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+$",
            "description": "Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.",
            "examples": [
              "00u1ana2ferreira3Q5d"
            ]
          }
        },
        "required": [
          "groupId",
          "userId"
        ],
        "additionalProperties": false
      }
    }
  },
  "deactivateApplication": {
    "method": "POST",
    "path": "/api/v1/apps/{appId}/lifecycle/deactivate",
    "summary": "Deactivate an app",
    "description": "Switches an ACTIVE app off: nobody can sign in to it. Answers an empty object. Pitfall: Okta then goes through all assignments that come from groups, which takes long in a big app.",
    "scopes": [
      "okta.apps.manage"
    ],
    "bucket": "/api/v1/apps",
    "lifecycle": {
      "from": [
        "ACTIVE",
        "INACTIVE"
      ],
      "to": "INACTIVE"
    },
    "answers": "anything",
    "success": [
      200
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      411,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "path": {
        "type": "object",
        "properties": {
          "appId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^[A-Za-z0-9_-]+$",
            "description": "Id of an app; labels are not taken.",
            "examples": [
              "0oa3exp5enses8Jm2c7b"
            ]
          }
        },
        "required": [
          "appId"
        ],
        "additionalProperties": false
      }
    }
  },
  "deactivateUser": {
    "method": "POST",
    "path": "/api/v1/users/{userId}/lifecycle/deactivate",
    "summary": "Deactivate a user",
    "description": "Takes a user in any state but DEPROVISIONED out of service. Destructive: apps are unassigned and may delete the user's data, and a later activation does not bring that back. Answers an empty object. Pitfall: a user who is DEPROVISIONED already answers 404, as an unknown one does.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1/users",
    "lifecycle": {
      "from": [
        "STAGED",
        "PROVISIONED",
        "ACTIVE",
        "RECOVERY",
        "PASSWORD_EXPIRED",
        "LOCKED_OUT",
        "SUSPENDED"
      ],
      "to": "DEPROVISIONED"
    },
    "answers": "anything",
    "success": [
      200,
      204
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      409,
      411,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "path": {
        "type": "object",
        "properties": {
          "userId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^(?!\\.{1,2}(?:;|$))(?![Mm][Ee]$)(?!\\s)(?![\\s\\S]*(?:%[0-9A-Fa-f]{2}|\\s$))[^/\\\\?#\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+$",
            "description": "Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.",
            "examples": [
              "00u1ana2ferreira3Q5d"
            ]
          }
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "sendEmail": {
            "type": "boolean",
            "default": false,
            "description": "true: Okta mails the administrator (not the user) that this happened.",
            "examples": [
              false
            ]
          }
        },
        "required": [],
        "additionalProperties": false
      },
      "header": {
        "type": "object",
        "properties": {
          "Prefer": {
            "type": "string",
            "enum": [
              "respond-async"
            ],
            "description": "Asks Okta to do the work after answering. The answer is 200 all the same; the work is over when the status reads DEPROVISIONED.",
            "examples": [
              "respond-async"
            ]
          }
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "deleteApplication": {
    "method": "DELETE",
    "path": "/api/v1/apps/{appId}",
    "summary": "Delete an app",
    "description": "Deletes an INACTIVE app for good, with its assignments. Answers 204. Pitfall: an ACTIVE app answers 403; deactivate it first.",
    "scopes": [
      "okta.apps.manage"
    ],
    "bucket": "/api/v1/apps/{id}",
    "lifecycle": {
      "from": [
        "INACTIVE"
      ],
      "to": "DELETED"
    },
    "answers": "anything",
    "success": [
      204
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "path": {
        "type": "object",
        "properties": {
          "appId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^[A-Za-z0-9_-]+$",
            "description": "Id of an app; labels are not taken.",
            "examples": [
              "0oa3exp5enses8Jm2c7b"
            ]
          }
        },
        "required": [
          "appId"
        ],
        "additionalProperties": false
      }
    }
  },
  "getApplication": {
    "method": "GET",
    "path": "/api/v1/apps/{appId}",
    "summary": "Get an app",
    "description": "Reads one app, active or not. Pitfall: `settings.app` has another form in nearly every kind of app, and OpenID Connect apps may carry a client secret.",
    "scopes": [
      "okta.apps.read"
    ],
    "bucket": "/api/v1/apps/{id}",
    "answers": "object",
    "success": [
      200
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "path": {
        "type": "object",
        "properties": {
          "appId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^[A-Za-z0-9_-]+$",
            "description": "Id of an app; labels are not taken.",
            "examples": [
              "0oa3exp5enses8Jm2c7b"
            ]
          }
        },
        "required": [
          "appId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "expand": {
            "type": "string",
            "minLength": 1,
            "description": "`user/` and a user's id, to embed that person's assignment.",
            "examples": [
              "user/00u1ana2ferreira3Q5d"
            ]
          }
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "getUser": {
    "method": "GET",
    "path": "/api/v1/users/{userId}",
    "summary": "Get a user",
    "description": "Reads one user, in any state, with links for the lifecycle steps the status allows. The place to look after every write, since lists lag. Pitfall: a login that holds a slash cannot be asked for here; find it with `filter` on the list.",
    "scopes": [
      "okta.users.read"
    ],
    "bucket": "/api/v1/users/{id}",
    "answers": "object",
    "success": [
      200
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "path": {
        "type": "object",
        "properties": {
          "userId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^(?!\\.{1,2}(?:;|$))(?!\\s)(?![\\s\\S]*(?:%[0-9A-Fa-f]{2}|\\s$))[^/\\\\?#\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+$",
            "description": "Id, login, or a login's part before the `@` when only one account has it; `me` is the owner of the token. Given as it is, not percent-encoded: whatever could turn the call into another one (`.`, `..`, slashes, `?`, `#`, control characters, percent forms) is refused.",
            "examples": [
              "00u1ana2ferreira3Q5d"
            ]
          }
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "expand": {
            "type": "string",
            "minLength": 1,
            "description": "What to embed; `blocks` shows whether sign-in is blocked, and from where.",
            "examples": [
              "blocks"
            ]
          }
        },
        "required": [],
        "additionalProperties": false
      },
      "header": {
        "type": "object",
        "properties": {
          "Content-Type": {
            "type": "string",
            "pattern": "^application/json(?: *; *[A-Za-z0-9-]+=(?:\"[ !#-~]*\"|[A-Za-z0-9._-]+(?:, *[A-Za-z0-9._-]+)*))*$",
            "description": "Media type whose `okta-response` parameter makes the answer smaller: `omitCredentials`, `omitCredentialsLinks`, `omitTransitioningToStatus`, as a comma-separated list with or without quotes. Unknown words are ignored, and only all three together make the call faster.",
            "examples": [
              "application/json; okta-response=\"omitCredentials,omitCredentialsLinks, omitTransitioningToStatus\""
            ]
          }
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "listApplications": {
    "method": "GET",
    "path": "/api/v1/apps",
    "summary": "List apps",
    "description": "Reads apps, a page at a time; no state is needed. Okta's own page size is 20. Pitfall: this bucket is small (100 calls a minute in many orgs), and some apps, directories above all, have no sign-on mode.",
    "scopes": [
      "okta.apps.read"
    ],
    "bucket": "/api/v1/apps",
    "answers": "list",
    "success": [
      200
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "query": {
        "type": "object",
        "properties": {
          "q": {
            "type": "string",
            "minLength": 1,
            "description": "Start of `name` or `label`.",
            "examples": [
              "Exp"
            ]
          },
          "filter": {
            "type": "string",
            "minLength": 1,
            "description": "Okta expression with `eq` over `id`, `status`, `name`, `credentials.signing.kid` or `settings.slo.enabled`; earlier also `user.id` and `group.id`, and `user.id` is still what `expand` needs.",
            "examples": [
              "status eq \"ACTIVE\""
            ]
          },
          "after": {
            "type": "string",
            "minLength": 1,
            "description": "Cursor taken from the `next` link; never made by hand.",
            "examples": [
              "0oa3exp5enses8Jm2c7b"
            ]
          },
          "limit": {
            "type": "integer",
            "minimum": 1,
            "maximum": 200,
            "description": "Apps a page.",
            "examples": [
              100
            ]
          },
          "expand": {
            "type": "string",
            "minLength": 1,
            "description": "`user/` and a user's id, to embed that person's assignment; needs `filter` on `user.id` for the same person.",
            "examples": [
              "user/00u1ana2ferreira3Q5d"
            ]
          },
          "useOptimization": {
            "type": "boolean",
            "default": false,
            "description": "true: answer with a reduced set of properties.",
            "examples": [
              false
            ]
          },
          "includeNonDeleted": {
            "type": "boolean",
            "default": false,
            "description": "true: also apps that are not active, but not deleted either.",
            "examples": [
              false
            ]
          }
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "listGroups": {
    "method": "GET",
    "path": "/api/v1/groups",
    "summary": "List groups",
    "description": "Reads groups, a page at a time; no state is needed. Okta's own page size is 10000, and big pages may end in a 500: send a `limit` of 200 or less. Pitfall: with `q` there is no `Link` header and no second page. `search` and `filter` exclude each other.",
    "scopes": [
      "okta.groups.read"
    ],
    "bucket": "/api/v1/groups",
    "answers": "list",
    "success": [
      200
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "query": {
        "type": "object",
        "properties": {
          "q": {
            "type": "string",
            "minLength": 1,
            "description": "Match on the group's name, for pickers: at most 300 groups unless `limit` says otherwise, and no further pages.",
            "examples": [
              "Fin"
            ]
          },
          "search": {
            "type": "string",
            "minLength": 1,
            "description": "Okta expression over the properties other than `_embedded`, `_links` and `objectClass`; `source.id` finds the groups of one app. `eq` and `sw` everywhere, `gt` and `lt` on dates, `co` only on name and description, no `ne`. Literals are JSON strings in double quotes.",
            "examples": [
              "type eq \"APP_GROUP\""
            ]
          },
          "filter": {
            "type": "string",
            "minLength": 1,
            "description": "Okta expression over `id`, `type`, `lastUpdated` and `lastMembershipUpdated`.",
            "examples": [
              "lastUpdated gt \"2026-01-01T00:00:00.000Z\""
            ]
          },
          "after": {
            "type": "string",
            "minLength": 1,
            "description": "Cursor taken from the `next` link; never made by hand.",
            "examples": [
              "00g2fin4ance7Rk9w3Ls"
            ]
          },
          "limit": {
            "type": "integer",
            "minimum": 1,
            "maximum": 10000,
            "description": "Groups a page; rely on neither Okta's default nor its maximum.",
            "examples": [
              200
            ]
          },
          "sortBy": {
            "type": "string",
            "minLength": 1,
            "description": "One property to sort by; only with `search`. Ties go by `id`.",
            "examples": [
              "profile.name"
            ]
          },
          "sortOrder": {
            "type": "string",
            "enum": [
              "asc",
              "desc"
            ],
            "default": "asc",
            "description": "Direction; only with `search`, and ignored without `sortBy`.",
            "examples": [
              "asc"
            ]
          },
          "expand": {
            "type": "string",
            "minLength": 1,
            "description": "What to embed: `stats` (counts, such as `usersCount`), `app`, or both with a comma.",
            "examples": [
              "stats"
            ]
          }
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "listLogEvents": {
    "method": "GET",
    "path": "/api/v1/logs",
    "summary": "List log events",
    "description": "Reads the System Log, kept for 90 days. With `since` and `until` a bounded read, in order of `published`, which may miss events that arrive late; without `until` and ascending a poll, complete but not strictly in order. Pitfall: a poll always has a `next` link, so stop at an empty page. A query may take 30 seconds, then it fails with 500.",
    "scopes": [
      "okta.logs.read"
    ],
    "bucket": "/api/v1/logs",
    "answers": "list",
    "success": [
      200
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "query": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string",
            "format": "date-time",
            "description": "Earliest time, inclusive; 7 days before `until` by default, and no more than 180 days back. Excludes `after`.",
            "examples": [
              "2026-01-05T00:00:00.000Z"
            ]
          },
          "until": {
            "type": "string",
            "format": "date-time",
            "description": "Latest time; now by default. Leave it out to poll.",
            "examples": [
              "2026-01-06T00:00:00.000Z"
            ]
          },
          "after": {
            "type": "string",
            "minLength": 1,
            "description": "Cursor taken from the `next` link; never made by hand. Excludes `since`.",
            "examples": [
              "1767607200000_1"
            ]
          },
          "filter": {
            "type": "string",
            "minLength": 1,
            "description": "SCIM expression, here with `co` and `ew` as well; not on `published`, and no `[ ]`. Literals are JSON strings in double quotes.",
            "examples": [
              "eventType eq \"user.session.start\""
            ]
          },
          "q": {
            "type": "string",
            "minLength": 1,
            "maxLength": 409,
            "description": "Keywords between blanks, in any case, all of which must match: 10 at most, of 40 characters each before encoding.",
            "examples": [
              "ana@example.com"
            ]
          },
          "limit": {
            "type": "integer",
            "minimum": 0,
            "maximum": 1000,
            "default": 100,
            "description": "Events a page; 0 is allowed.",
            "examples": [
              500
            ]
          },
          "sortOrder": {
            "type": "string",
            "enum": [
              "ASCENDING",
              "DESCENDING"
            ],
            "default": "ASCENDING",
            "description": "Direction by `published`; a poll must be ascending.",
            "examples": [
              "DESCENDING"
            ]
          }
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "listUserGroups": {
    "method": "GET",
    "path": "/api/v1/users/{userId}/groups",
    "summary": "List the groups of a user",
    "description": "Reads the groups that a user belongs to, those of apps and built-in ones among them; no state is needed. The place to look before and after a change of membership. Pitfall: Okta does not say how long a page is, so follow `next`.",
    "scopes": [
      "okta.users.read"
    ],
    "bucket": "/api/v1/users/{id}/groups",
    "answers": "list",
    "success": [
      200
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "path": {
        "type": "object",
        "properties": {
          "userId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^(?!\\.{1,2}(?:;|$))(?!\\s)(?![\\s\\S]*(?:%[0-9A-Fa-f]{2}|\\s$))[^/\\\\?#\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+$",
            "description": "Id, login, or a login's part before the `@` when only one account has it; `me` is the owner of the token. Given as it is, not percent-encoded: whatever could turn the call into another one (`.`, `..`, slashes, `?`, `#`, control characters, percent forms) is refused.",
            "examples": [
              "00u1ana2ferreira3Q5d"
            ]
          }
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      }
    }
  },
  "listUsers": {
    "method": "GET",
    "path": "/api/v1/users",
    "summary": "List users",
    "description": "Reads users, a page at a time; no state is needed. Pitfall: without `search` and `filter`, and always with `q`, deactivated (DEPROVISIONED) users are left out. The index behind `search`, `filter` and `q` lags a moment behind writes, so check a single user by id. `search` and `filter` exclude each other.",
    "scopes": [
      "okta.users.read"
    ],
    "bucket": "/api/v1/users",
    "answers": "list",
    "success": [
      200
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "query": {
        "type": "object",
        "properties": {
          "q": {
            "type": "string",
            "minLength": 1,
            "description": "Start of first name, last name or e-mail address, for pickers: at most 10 users unless `limit` says otherwise, and no further pages.",
            "examples": [
              "ana"
            ]
          },
          "search": {
            "type": "string",
            "minLength": 1,
            "description": "Okta expression over nearly every property; the way Okta recommends. `eq` and `sw` everywhere, `gt` and `lt` on dates, `co` only on first name, last name, e-mail and login, no `ne`. Literals are JSON strings in double quotes. Includes deactivated users.",
            "examples": [
              "profile.department eq \"Finance\" and status eq \"ACTIVE\""
            ]
          },
          "filter": {
            "type": "string",
            "minLength": 1,
            "description": "Okta expression over `status`, `lastUpdated`, `id`, `profile.login`, `profile.email`, `profile.firstName` and `profile.lastName`: `eq` only, with `gt`, `ge`, `lt` and `le` on `lastUpdated`; `and`, `or`, no `not`. Includes deactivated users.",
            "examples": [
              "profile.login eq \"ana@example.com\""
            ]
          },
          "after": {
            "type": "string",
            "minLength": 1,
            "description": "Cursor taken from the `next` link; never made by hand.",
            "examples": [
              "200u1ana2ferreira3Q5d"
            ]
          },
          "limit": {
            "type": "integer",
            "minimum": 1,
            "maximum": 200,
            "default": 200,
            "description": "Users a page. With `q` Okta's own default is 10.",
            "examples": [
              100
            ]
          },
          "sortBy": {
            "type": "string",
            "minLength": 1,
            "description": "One property to sort by; only with `search`. Ties go by `id`.",
            "examples": [
              "profile.lastName"
            ]
          },
          "sortOrder": {
            "type": "string",
            "enum": [
              "asc",
              "desc"
            ],
            "default": "asc",
            "description": "Direction; only with `search`, and ignored without `sortBy`.",
            "examples": [
              "desc"
            ]
          },
          "expand": {
            "type": "string",
            "minLength": 1,
            "description": "What to embed; `classification` where the org has it.",
            "examples": [
              "classification"
            ]
          }
        },
        "required": [],
        "additionalProperties": false
      },
      "header": {
        "type": "object",
        "properties": {
          "Content-Type": {
            "type": "string",
            "pattern": "^application/json(?: *; *[A-Za-z0-9-]+=(?:\"[ !#-~]*\"|[A-Za-z0-9._-]+(?:, *[A-Za-z0-9._-]+)*))*$",
            "description": "Media type whose `okta-response` parameter makes the answer smaller: `omitCredentials`, `omitCredentialsLinks`, `omitTransitioningToStatus`, as a comma-separated list with or without quotes. Unknown words are ignored, and only all three together make the call faster.",
            "examples": [
              "application/json; okta-response=\"omitCredentials,omitCredentialsLinks, omitTransitioningToStatus\""
            ]
          }
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "resetPassword": {
    "method": "POST",
    "path": "/api/v1/users/{userId}/lifecycle/reset_password",
    "summary": "Reset a password",
    "description": "Starts a password reset: the user moves to RECOVERY and cannot sign in until a new password is set, and a federated user becomes one with a password in Okta. Answers an empty object when Okta mails the link, and the link itself otherwise, which signs in as this user. Pitfall: every call makes another link and may mail again, so do not repeat it blindly.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1/users",
    "lifecycle": {
      "from": [
        "ACTIVE",
        "RECOVERY",
        "PASSWORD_EXPIRED",
        "LOCKED_OUT",
        "SUSPENDED"
      ],
      "to": "RECOVERY",
      "again": true,
      "keeps": [
        "SUSPENDED"
      ]
    },
    "answers": "anything",
    "success": [
      200
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      409,
      411,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "path": {
        "type": "object",
        "properties": {
          "userId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^(?!\\.{1,2}(?:;|$))(?![Mm][Ee]$)(?!\\s)(?![\\s\\S]*(?:%[0-9A-Fa-f]{2}|\\s$))[^/\\\\?#\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+$",
            "description": "Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.",
            "examples": [
              "00u1ana2ferreira3Q5d"
            ]
          }
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "sendEmail": {
            "type": "boolean",
            "description": "true: Okta mails the link to the user. false: the answer carries it. Must be given; Okta has no default.",
            "examples": [
              true
            ]
          },
          "revokeSessions": {
            "type": "boolean",
            "default": false,
            "description": "true: end all sessions of the user too, except the one that asks.",
            "examples": [
              true
            ]
          }
        },
        "required": [
          "sendEmail"
        ],
        "additionalProperties": false
      }
    }
  },
  "revokeUserSessions": {
    "method": "DELETE",
    "path": "/api/v1/users/{userId}/sessions",
    "summary": "Revoke all sessions",
    "description": "Ends every Okta session of a user, who then has to sign in again; no state is asked for, and sessions kept by the apps themselves live on. Answers 204. Pitfall: unless told otherwise it makes the user's remembered devices forget their factors too.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1/users",
    "answers": "anything",
    "success": [
      204
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "path": {
        "type": "object",
        "properties": {
          "userId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^(?!\\.{1,2}(?:;|$))(?![Mm][Ee]$)(?!\\s)(?![\\s\\S]*(?:%[0-9A-Fa-f]{2}|\\s$))[^/\\\\?#\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+$",
            "description": "Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.",
            "examples": [
              "00u1ana2ferreira3Q5d"
            ]
          }
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "oauthTokens": {
            "type": "boolean",
            "default": false,
            "description": "true: revoke the OpenID Connect and OAuth access and refresh tokens issued to the user as well.",
            "examples": [
              true
            ]
          },
          "forgetDevices": {
            "type": "boolean",
            "default": true,
            "description": "true: void the factors remembered on all devices of the user. The default since 2025, unknown to older documentation; false on Classic Engine.",
            "examples": [
              false
            ]
          }
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "suspendUser": {
    "method": "POST",
    "path": "/api/v1/users/{userId}/lifecycle/suspend",
    "summary": "Suspend a user",
    "description": "Bars an ACTIVE user from signing in, keeping apps and groups; a way to contain an account that can be undone later. Answers an empty object. Pitfall: any other state gives the same 400, so that error alone does not mean the user is suspended.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1/users",
    "lifecycle": {
      "from": [
        "ACTIVE"
      ],
      "to": "SUSPENDED"
    },
    "answers": "anything",
    "success": [
      200
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      409,
      411,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "path": {
        "type": "object",
        "properties": {
          "userId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^(?!\\.{1,2}(?:;|$))(?![Mm][Ee]$)(?!\\s)(?![\\s\\S]*(?:%[0-9A-Fa-f]{2}|\\s$))[^/\\\\?#\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+$",
            "description": "Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.",
            "examples": [
              "00u1ana2ferreira3Q5d"
            ]
          }
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      }
    }
  },
  "unassignUserFromGroup": {
    "method": "DELETE",
    "path": "/api/v1/groups/{groupId}/users/{userId}",
    "summary": "Remove user from group",
    "description": "Takes a user out of a group of type OKTA_GROUP; groups of an app and built-in ones cannot be changed. Answers 204. Pitfall: the apps the group gave are unassigned, which may delete data there.",
    "scopes": [
      "okta.groups.manage"
    ],
    "bucket": "/api/v1/groups",
    "lifecycle": {
      "from": [
        "OKTA_GROUP"
      ]
    },
    "answers": "anything",
    "success": [
      204
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "path": {
        "type": "object",
        "properties": {
          "groupId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^[A-Za-z0-9_-]+$",
            "description": "Id of a group; names are not taken.",
            "examples": [
              "00g2fin4ance7Rk9w3Ls"
            ]
          },
          "userId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^(?!\\.{1,2}(?:;|$))(?![Mm][Ee]$)(?!\\s)(?![\\s\\S]*(?:%[0-9A-Fa-f]{2}|\\s$))[^/\\\\?#\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+$",
            "description": "Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.",
            "examples": [
              "00u1ana2ferreira3Q5d"
            ]
          }
        },
        "required": [
          "groupId",
          "userId"
        ],
        "additionalProperties": false
      }
    }
  },
  "unlockUser": {
    "method": "POST",
    "path": "/api/v1/users/{userId}/lifecycle/unlock",
    "summary": "Unlock a user",
    "description": "Ends the lockout of a LOCKED_OUT user, or lets an ACTIVE one in again who is blocked on unknown devices. Only for users Okta itself is the source of, not those of a directory. Answers an empty object. Pitfall: PASSWORD_EXPIRED was seen afterwards, so read the user again.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1/users",
    "lifecycle": {
      "from": [
        "LOCKED_OUT"
      ],
      "tried": [
        "ACTIVE"
      ],
      "to": "ACTIVE",
      "toWithExpiredPassword": "PASSWORD_EXPIRED"
    },
    "answers": "anything",
    "success": [
      200
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      409,
      411,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "path": {
        "type": "object",
        "properties": {
          "userId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^(?!\\.{1,2}(?:;|$))(?![Mm][Ee]$)(?!\\s)(?![\\s\\S]*(?:%[0-9A-Fa-f]{2}|\\s$))[^/\\\\?#\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+$",
            "description": "Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.",
            "examples": [
              "00u1ana2ferreira3Q5d"
            ]
          }
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      }
    }
  },
  "unsuspendUser": {
    "method": "POST",
    "path": "/api/v1/users/{userId}/lifecycle/unsuspend",
    "summary": "Unsuspend a user",
    "description": "Lets a SUSPENDED user in again. Answers an empty object. Pitfall: the user is not always ACTIVE afterwards; PASSWORD_EXPIRED was seen as well.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1/users",
    "lifecycle": {
      "from": [
        "SUSPENDED"
      ],
      "to": "ACTIVE",
      "toWithExpiredPassword": "PASSWORD_EXPIRED"
    },
    "answers": "anything",
    "success": [
      200
    ],
    "errors": [
      400,
      401,
      403,
      404,
      405,
      409,
      411,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {
      "path": {
        "type": "object",
        "properties": {
          "userId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255,
            "pattern": "^(?!\\.{1,2}(?:;|$))(?![Mm][Ee]$)(?!\\s)(?![\\s\\S]*(?:%[0-9A-Fa-f]{2}|\\s$))[^/\\\\?#\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+$",
            "description": "Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.",
            "examples": [
              "00u1ana2ferreira3Q5d"
            ]
          }
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      }
    }
  }
};
