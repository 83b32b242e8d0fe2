// Generated from openapi/okta.yaml by `pnpm generate`. Do not edit.
import type { Operation } from "../operation.ts";
import type { operations as OperationTypes } from "./okta.ts";

export type OperationId = keyof OperationTypes;

const parameter0 = {"type":"string","minLength":1,"maxLength":255,"pattern":"^[A-Za-z0-9_-]+$","description":"Id of an app; labels are not taken.","examples":["0oa3exp5enses8Jm2c7b"]} as const;
const parameter1 = {"type":"string","minLength":1,"maxLength":255,"pattern":"^(?!\\.{1,2}(?:;|$))(?![Mm][Ee]$)(?!\\s)(?![\\s\\S]*(?:%[0-9A-Fa-f]{2}|\\s$))[^/\\\\?#\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+$","description":"Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.","examples":["00u1ana2ferreira3Q5d"]} as const;
const parameter2 = {"type":"string","minLength":1,"maxLength":255,"pattern":"^[A-Za-z0-9_-]+$","description":"Id of a factor of this user.","examples":["opf3hkfocI4JTLAju0g4"]} as const;
const parameter3 = {"type":"string","minLength":1,"maxLength":255,"pattern":"^[A-Za-z0-9_-]+$","description":"Id of a group rule.","examples":["0pr3f7zMZZHPgUoWO0g4"]} as const;
const parameter4 = {"type":"boolean","default":true,"description":"true: Okta mails the link to the user. false: the answer carries it.","examples":[true]} as const;
const parameter5 = {"type":"string","minLength":1,"maxLength":255,"pattern":"^[A-Za-z0-9_-]+$","description":"Id of a group; names are not taken.","examples":["00g2fin4ance7Rk9w3Ls"]} as const;
const parameter6 = {"type":"boolean","description":"true: the new administrators get no mails of Okta's.","examples":[false]} as const;
const parameter7 = {"type":"boolean","description":"true: the new administrator gets no mails of Okta's.","examples":[false]} as const;
const parameter8 = {"type":"boolean","description":"Whether the new password must meet the rules on age and history.","examples":[false]} as const;
const parameter9 = {"type":"string","minLength":1,"maxLength":255,"pattern":"^[A-Za-z0-9_-]+$","description":"Id (`kid`) of a signing key.","examples":["SIMcCQNY3uwXoW3y0vf6VxiBb5n9pf8L2fK8d-F1bm4"]} as const;
const parameter10 = {"type":"string","minLength":1,"description":"Id of the app that gets the key.","examples":["0oa3exp5enses8Jm2c7b"]} as const;
const parameter11 = {"type":"boolean","default":true,"description":"Whether to activate the app at once.","examples":[true]} as const;
const parameter12 = {"type":"boolean","default":true,"description":"Whether to activate the user at once.","examples":[false]} as const;
const parameter13 = {"type":"boolean","default":false,"description":"Whether `credentials.provider` in the body is used.","examples":[false]} as const;
const parameter14 = {"type":"string","enum":["changePassword"],"description":"`changePassword`: the password expires at once, so the user sets a new one at the next sign-in.","examples":["changePassword"]} as const;
const parameter15 = {"type":"boolean","default":false,"description":"true: Okta mails the administrator (not the user) that this happened.","examples":[false]} as const;
const parameter16 = {"type":"string","enum":["respond-async"],"description":"Asks Okta to do the work after answering. The answer is 200 all the same; the work is over when the status reads DEPROVISIONED.","examples":["respond-async"]} as const;
const parameter17 = {"type":"string","minLength":1,"maxLength":255,"pattern":"^[A-Za-z0-9_-]+$","description":"Id of the user or group that owns the group.","examples":["00u1ana2ferreira3Q5d"]} as const;
const parameter18 = {"type":"boolean","default":false,"description":"true: take the users that this rule added out of its groups.","examples":[false]} as const;
const parameter19 = {"type":"string","enum":["respond-async"],"description":"Asks Okta to do the work after answering. The answer is 204 all the same; the work is over when the status reads DEPROVISIONED.","examples":["respond-async"]} as const;
const parameter20 = {"type":"string","minLength":1,"maxLength":255,"pattern":"^[A-Za-z0-9_-]+$","description":"Id of a user type, or `default`.","examples":["oty1def2ault3type4Xy"]} as const;
const parameter21 = {"type":"boolean","default":false,"description":"true: replace the phone number of an enrolled factor.","examples":[false]} as const;
const parameter22 = {"type":"string","minLength":1,"description":"Id of the text message template.","examples":["cstk2flOtuCMDJK4b0g3"]} as const;
const parameter23 = {"type":"integer","minimum":1,"maximum":86400,"description":"How long the code is valid.","examples":[300]} as const;
const parameter24 = {"type":"boolean","default":false,"description":"true: activate the factor at once.","examples":[true]} as const;
const parameter25 = {"type":"boolean","default":false,"description":"true: end all sessions of the user too.","examples":[true]} as const;
const parameter26 = {"type":"integer","minimum":2,"maximum":10,"description":"Years until the certificate expires.","examples":[2]} as const;
const parameter27 = {"type":"string","minLength":1,"maxLength":255,"pattern":"^[A-Za-z0-9_-]+$","description":"Id of an API token, not its value.","examples":["00Tk8mock2token3Id5e"]} as const;
const parameter28 = {"type":"string","minLength":1,"description":"`user/` and a user's id, to embed that person's assignment.","examples":["user/00u1ana2ferreira3Q5d"]} as const;
const parameter29 = {"type":"string","minLength":1,"description":"`group` or `metadata`.","examples":["group"]} as const;
const parameter30 = {"type":"string","minLength":1,"maxLength":255,"pattern":"^(?!\\.{1,2}(?:;|$))(?!\\s)(?![\\s\\S]*(?:%[0-9A-Fa-f]{2}|\\s$))[^/\\\\?#\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+$","description":"Id, login, or a login's part before the `@` when only one account has it; `me` is the owner of the token. Given as it is, not percent-encoded: whatever could turn the call into another one (`.`, `..`, slashes, `?`, `#`, control characters, percent forms) is refused.","examples":["00u1ana2ferreira3Q5d"]} as const;
const parameter31 = {"type":"string","minLength":1,"description":"`user` embeds the Okta user.","examples":["user"]} as const;
const parameter32 = {"type":"string","minLength":1,"maxLength":255,"pattern":"^[A-Za-z0-9_-]+$","description":"Id of a device.","examples":["guo1dev2ice3Lap4top5"]} as const;
const parameter33 = {"type":"string","minLength":1,"description":"What to embed: `stats` (counts), `app`, or both with a comma.","examples":["stats"]} as const;
const parameter34 = {"type":"string","minLength":1,"maxLength":255,"pattern":"^[A-Za-z0-9_-]+$","description":"Id of the assignment of a role, not of the role.","examples":["ra1b2c3d4e5f6g7h8i9j0"]} as const;
const parameter35 = {"type":"string","minLength":1,"description":"`groupIdToGroupNameMap` embeds the names of the groups.","examples":["groupIdToGroupNameMap"]} as const;
const parameter36 = {"type":"string","minLength":1,"description":"What to embed; `blocks` shows whether sign-in is blocked, and from where.","examples":["blocks"]} as const;
const parameter37 = {"type":"string","pattern":"^application/json(?: *; *[A-Za-z0-9-]+=(?:\"[ !#-~]*\"|[A-Za-z0-9._-]+(?:, *[A-Za-z0-9._-]+)*))*$","description":"Media type whose `okta-response` parameter makes the answer smaller: `omitCredentials`, `omitCredentialsLinks`, `omitTransitioningToStatus`, as a comma-separated list with or without quotes. Unknown words are ignored, and only all three together make the call faster.","examples":["application/json; okta-response=\"omitCredentials,omitCredentialsLinks, omitTransitioningToStatus\""]} as const;
const parameter38 = {"type":"string","minLength":1,"maxLength":255,"pattern":"^[A-Za-z0-9_-]+$","description":"Id of a user schema, or `default`.","examples":["default"]} as const;
const parameter39 = {"type":"string","minLength":1,"description":"Start of a group's name.","examples":["Fin"]} as const;
const parameter40 = {"type":"string","minLength":1,"description":"Cursor taken from the `next` link; never made by hand.","examples":["00g2fin4ance7Rk9w3Ls"]} as const;
const parameter41 = {"type":"integer","minimum":1,"maximum":200,"default":20,"description":"Groups a page.","examples":[100]} as const;
const parameter42 = {"type":"string","minLength":1,"description":"Cursor taken from the `next` link; never made by hand.","examples":["00u1ana2ferreira3Q5d"]} as const;
const parameter43 = {"type":"integer","minimum":1,"maximum":500,"default":50,"description":"Users a page.","examples":[100]} as const;
const parameter44 = {"type":"string","minLength":1,"description":"Start of user name, first name, last name or e-mail address.","examples":["ana"]} as const;
const parameter45 = {"type":"string","minLength":1,"description":"Start of `name` or `label`.","examples":["Exp"]} as const;
const parameter46 = {"type":"string","minLength":1,"description":"Okta expression with `eq` over `id`, `status`, `name`, `credentials.signing.kid` or `settings.slo.enabled`; earlier also `user.id` and `group.id`, and `user.id` is still what `expand` needs.","examples":["status eq \"ACTIVE\""]} as const;
const parameter47 = {"type":"string","minLength":1,"description":"Cursor taken from the `next` link; never made by hand.","examples":["0oa3exp5enses8Jm2c7b"]} as const;
const parameter48 = {"type":"integer","minimum":1,"maximum":200,"description":"Apps a page.","examples":[100]} as const;
const parameter49 = {"type":"string","minLength":1,"description":"`user/` and a user's id, to embed that person's assignment; needs `filter` on `user.id` for the same person.","examples":["user/00u1ana2ferreira3Q5d"]} as const;
const parameter50 = {"type":"boolean","default":false,"description":"true: answer with a reduced set of properties.","examples":[false]} as const;
const parameter51 = {"type":"boolean","default":false,"description":"true: also apps that are not active, but not deleted either.","examples":[false]} as const;
const parameter52 = {"type":"boolean","default":false,"description":"true: answer `settings.notifications.vpn` also for apps without a VPN notification.","examples":[true]} as const;
const parameter53 = {"type":"integer","minimum":1,"maximum":200,"default":20,"description":"Apps a page.","examples":[100]} as const;
const parameter54 = {"type":"string","minLength":1,"description":"`targets/groups` or `targets/catalog/apps`, to embed what the roles are limited to.","examples":["targets/groups"]} as const;
const parameter55 = {"type":"string","minLength":1,"description":"Cursor taken from the `next` link; never made by hand.","examples":["guo1dev2ice3Lap4top5"]} as const;
const parameter56 = {"type":"integer","minimum":1,"maximum":200,"default":200,"description":"Devices a page.","examples":[20]} as const;
const parameter57 = {"type":"string","minLength":1,"description":"Okta expression over most properties.","examples":["status eq \"ACTIVE\""]} as const;
const parameter58 = {"type":"string","minLength":1,"description":"`user` embeds the users of each device, `userSummary` a short form of them.","examples":["user"]} as const;
const parameter59 = {"type":"integer","minimum":1,"maximum":1000,"default":1000,"description":"Owners a page.","examples":[200]} as const;
const parameter60 = {"type":"integer","minimum":1,"maximum":200,"default":50,"description":"Rules a page.","examples":[100]} as const;
const parameter61 = {"type":"string","minLength":1,"description":"Cursor taken from the `next` link; never made by hand.","examples":["0pr3f7zMZZHPgUoWO0g4"]} as const;
const parameter62 = {"type":"string","minLength":1,"description":"Keyword to search names and expressions for.","examples":["Finance"]} as const;
const parameter63 = {"type":"integer","minimum":1,"maximum":1000,"default":1000,"description":"Users a page.","examples":[200]} as const;
const parameter64 = {"type":"string","minLength":1,"description":"Match on the group's name, for pickers: at most 300 groups unless `limit` says otherwise, and no further pages.","examples":["Fin"]} as const;
const parameter65 = {"type":"string","minLength":1,"description":"Okta expression over the properties other than `_embedded`, `_links` and `objectClass`; `source.id` finds the groups of one app. `eq` and `sw` everywhere, `gt` and `lt` on dates, `co` only on name and description, no `ne`. Literals are JSON strings in double quotes.","examples":["type eq \"APP_GROUP\""]} as const;
const parameter66 = {"type":"string","minLength":1,"description":"Okta expression over `id`, `type`, `lastUpdated` and `lastMembershipUpdated`.","examples":["lastUpdated gt \"2026-01-01T00:00:00.000Z\""]} as const;
const parameter67 = {"type":"integer","minimum":1,"maximum":10000,"description":"Groups a page; rely on neither Okta's default nor its maximum.","examples":[200]} as const;
const parameter68 = {"type":"string","minLength":1,"description":"One property to sort by; only with `search`. Ties go by `id`.","examples":["profile.name"]} as const;
const parameter69 = {"type":"string","enum":["asc","desc"],"default":"asc","description":"Direction; only with `search`, and ignored without `sortBy`.","examples":["asc"]} as const;
const parameter70 = {"type":"string","minLength":1,"description":"Properties to answer, separated by commas; those of the profile as `profile:(name)`. `id` always comes, and everything else is left out.","examples":["id,type,profile:(name)"]} as const;
const parameter71 = {"type":"string","minLength":1,"description":"What to embed: `stats` (counts, such as `usersCount`), `app`, or both with a comma.","examples":["stats"]} as const;
const parameter72 = {"type":"string","format":"date-time","description":"Earliest time, inclusive; 7 days before `until` by default, and no more than 180 days back. Excludes `after`.","examples":["2026-01-05T00:00:00.000Z"]} as const;
const parameter73 = {"type":"string","format":"date-time","description":"Latest time; now by default. Leave it out to poll.","examples":["2026-01-06T00:00:00.000Z"]} as const;
const parameter74 = {"type":"string","minLength":1,"description":"Cursor taken from the `next` link; never made by hand. Excludes `since`.","examples":["1767607200000_1"]} as const;
const parameter75 = {"type":"string","minLength":1,"description":"SCIM expression, here with `co` and `ew` as well; not on `published`, and no `[ ]`. Literals are JSON strings in double quotes.","examples":["eventType eq \"user.session.start\""]} as const;
const parameter76 = {"type":"string","minLength":1,"maxLength":409,"description":"Keywords between blanks, in any case, all of which must match: 10 at most, of 40 characters each before encoding.","examples":["ana@example.com"]} as const;
const parameter77 = {"type":"integer","minimum":0,"maximum":1000,"default":100,"description":"Events a page; 0 is allowed.","examples":[500]} as const;
const parameter78 = {"type":"string","enum":["ASCENDING","DESCENDING"],"default":"ASCENDING","description":"Direction by `published`; a poll must be ascending.","examples":["DESCENDING"]} as const;
const parameter79 = {"type":"string","minLength":1,"description":"Start of first name, last name or e-mail address, for pickers: at most 10 users unless `limit` says otherwise, and no further pages.","examples":["ana"]} as const;
const parameter80 = {"type":"string","minLength":1,"description":"Okta expression over nearly every property; the way Okta recommends. `eq` and `sw` everywhere, `gt` and `lt` on dates, `co` only on first name, last name, e-mail and login, no `ne`. Literals are JSON strings in double quotes. Includes deactivated users.","examples":["profile.department eq \"Finance\" and status eq \"ACTIVE\""]} as const;
const parameter81 = {"type":"string","minLength":1,"description":"Okta expression over `status`, `lastUpdated`, `id`, `profile.login`, `profile.email`, `profile.firstName` and `profile.lastName`: `eq` only, with `gt`, `ge`, `lt` and `le` on `lastUpdated`; `and`, `or`, no `not`. Includes deactivated users.","examples":["profile.login eq \"ana@example.com\""]} as const;
const parameter82 = {"type":"string","minLength":1,"description":"Cursor taken from the `next` link; never made by hand.","examples":["200u1ana2ferreira3Q5d"]} as const;
const parameter83 = {"type":"integer","minimum":1,"maximum":200,"default":200,"description":"Users a page. With `q` Okta's own default is 10.","examples":[100]} as const;
const parameter84 = {"type":"string","minLength":1,"description":"One property to sort by; only with `search`. Ties go by `id`.","examples":["profile.lastName"]} as const;
const parameter85 = {"type":"string","enum":["asc","desc"],"default":"asc","description":"Direction; only with `search`, and ignored without `sortBy`.","examples":["desc"]} as const;
const parameter86 = {"type":"string","minLength":1,"description":"Properties to answer, separated by commas; those of the profile as `profile:(firstName,city)`. `id` always comes, and everything else is left out.","examples":["id,status,profile:(firstName,lastName)"]} as const;
const parameter87 = {"type":"string","minLength":1,"description":"What to embed; `classification` where the org has it.","examples":["classification"]} as const;
const parameter88 = {"type":"boolean","default":false,"description":"true: Okta mails the link to the user. false: the answer carries it.","examples":[true]} as const;
const parameter89 = {"type":"boolean","description":"Whether a new password must meet the rules on age and history.","examples":[false]} as const;
const parameter90 = {"type":"boolean","default":false,"description":"true: also remove the phone and e-mail used for recovery.","examples":[false]} as const;
const parameter91 = {"type":"boolean","description":"true: Okta mails the link to the user. false: the answer carries it. Must be given; Okta has no default.","examples":[true]} as const;
const parameter92 = {"type":"boolean","default":false,"description":"true: end all sessions of the user too, except the one that asks.","examples":[true]} as const;
const parameter93 = {"type":"boolean","default":false,"description":"true: revoke the OpenID Connect and OAuth access and refresh tokens issued to the user as well.","examples":[true]} as const;
const parameter94 = {"type":"boolean","default":true,"description":"true: void the factors remembered on all devices of the user. The default is true on Identity Engine, since 2025.08, and false on Classic Engine: send the value you mean.","examples":[false]} as const;
const parameter95 = {"type":"boolean","default":false,"description":"true: Okta mails the administrator that this happened.","examples":[false]} as const;
const parameter96 = {"type":"boolean","default":false,"description":"true: also remove the phone used for recovery.","examples":[false]} as const;

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
          "appId": parameter0
        },
        "required": [
          "appId"
        ],
        "additionalProperties": false
      }
    }
  },
  "activateFactor": {
    "method": "POST",
    "path": "/api/v1/users/{userId}/factors/{factorId}/lifecycle/activate",
    "summary": "Activate a factor",
    "description": "Activates a factor that is PENDING_ACTIVATION, mostly with the code that it showed. Answers the factor. Pitfall: a wrong code answers 403 E0000068.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1",
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
          "userId": parameter1,
          "factorId": parameter2
        },
        "required": [
          "userId",
          "factorId"
        ],
        "additionalProperties": false
      }
    }
  },
  "activateGroupRule": {
    "method": "POST",
    "path": "/api/v1/groups/rules/{ruleId}/lifecycle/activate",
    "summary": "Activate a group rule",
    "description": "Activates a rule, which puts the users that match into its groups. Answers 204; Okta does the work afterwards.",
    "scopes": [
      "okta.groups.manage"
    ],
    "bucket": "/api/v1/groups",
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
          "ruleId": parameter3
        },
        "required": [
          "ruleId"
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
          "userId": parameter1
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "sendEmail": parameter4
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "addGroup": {
    "method": "POST",
    "path": "/api/v1/groups",
    "summary": "Create a group",
    "description": "Creates a group of type OKTA_GROUP, without members. Answers the group. Pitfall: the name must be unique among groups of this type.",
    "scopes": [
      "okta.groups.manage"
    ],
    "bucket": "/api/v1/groups",
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
      411,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {}
  },
  "assignGroupOwner": {
    "method": "POST",
    "path": "/api/v1/groups/{groupId}/owners",
    "summary": "Assign an owner to a group",
    "description": "Makes a user or a group an owner of a group. Answers 201 and the owner.",
    "scopes": [
      "okta.groups.manage"
    ],
    "bucket": "/api/v1/groups",
    "answers": "anything",
    "success": [
      201
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
          "groupId": parameter5
        },
        "required": [
          "groupId"
        ],
        "additionalProperties": false
      }
    }
  },
  "assignGroupToApplication": {
    "method": "PUT",
    "path": "/api/v1/apps/{appId}/groups/{groupId}",
    "summary": "Assign a group to an app",
    "description": "Assigns an app to a group and so to its members. Answers the assignment.",
    "scopes": [
      "okta.apps.manage"
    ],
    "bucket": "/api/v1/apps",
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
          "appId": parameter0,
          "groupId": parameter5
        },
        "required": [
          "appId",
          "groupId"
        ],
        "additionalProperties": false
      }
    }
  },
  "assignRoleToGroup": {
    "method": "POST",
    "path": "/api/v1/groups/{groupId}/roles",
    "summary": "Assign an admin role to a group",
    "description": "Gives every member of a group a standard admin role. Answers 201 and the assignment. Only a super administrator may do it.",
    "scopes": [
      "okta.roles.manage"
    ],
    "bucket": "/api/v1/groups",
    "answers": "anything",
    "success": [
      201
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
          "groupId": parameter5
        },
        "required": [
          "groupId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "disableNotifications": parameter6
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "assignRoleToUser": {
    "method": "POST",
    "path": "/api/v1/users/{userId}/roles",
    "summary": "Assign an admin role to a user",
    "description": "Gives a user a standard admin role. Answers 201 and the assignment. Only a super administrator may do it.",
    "scopes": [
      "okta.roles.manage"
    ],
    "bucket": "/api/v1",
    "answers": "anything",
    "success": [
      201
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
          "userId": parameter1
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "disableNotifications": parameter7
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "assignUserToApplication": {
    "method": "POST",
    "path": "/api/v1/apps/{appId}/users",
    "summary": "Assign a user to an app",
    "description": "Assigns an app to a user directly. Answers the account in the app. Pitfall: the user's id is in the body.",
    "scopes": [
      "okta.apps.manage"
    ],
    "bucket": "/api/v1/apps",
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
          "appId": parameter0
        },
        "required": [
          "appId"
        ],
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
          "groupId": parameter5,
          "userId": parameter1
        },
        "required": [
          "groupId",
          "userId"
        ],
        "additionalProperties": false
      }
    }
  },
  "changePassword": {
    "method": "POST",
    "path": "/api/v1/users/{userId}/credentials/change_password",
    "summary": "Change a password",
    "description": "Replaces the password of a user who gives the old one. Answers the credentials. Pitfall: a wrong old password answers 403 E0000014.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1/users",
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
          "userId": parameter1
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "strict": parameter8
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "changeRecoveryQuestion": {
    "method": "POST",
    "path": "/api/v1/users/{userId}/credentials/change_recovery_question",
    "summary": "Change the recovery question",
    "description": "Sets question and answer that a user recovers the password with; the current password has to be given. Answers the credentials, without the answer.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1/users",
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
          "userId": parameter1
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      }
    }
  },
  "cloneApplicationKey": {
    "method": "POST",
    "path": "/api/v1/apps/{appId}/credentials/keys/{keyId}/clone",
    "summary": "Copy a key to another app",
    "description": "Copies a signing key from one app to another, so that both share it. Answers 201 and the key.",
    "scopes": [
      "okta.apps.manage"
    ],
    "bucket": "/api/v1/apps",
    "answers": "anything",
    "success": [
      201
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
          "appId": parameter0,
          "keyId": parameter9
        },
        "required": [
          "appId",
          "keyId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "targetAid": parameter10
        },
        "required": [
          "targetAid"
        ],
        "additionalProperties": false
      }
    }
  },
  "createApplication": {
    "method": "POST",
    "path": "/api/v1/apps",
    "summary": "Create an app",
    "description": "Creates an app, which is ACTIVE unless `activate=false`. Answers the app. Pitfall: the answer for an OpenID Connect app holds its client secret.",
    "scopes": [
      "okta.apps.manage"
    ],
    "bucket": "/api/v1/apps",
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
      411,
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
          "activate": parameter11
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "createGroupRule": {
    "method": "POST",
    "path": "/api/v1/groups/rules",
    "summary": "Create a group rule",
    "description": "Creates a rule, which is INACTIVE until it is activated. Answers the rule.",
    "scopes": [
      "okta.groups.manage"
    ],
    "bucket": "/api/v1/groups",
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
      411,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {}
  },
  "createUser": {
    "method": "POST",
    "path": "/api/v1/users",
    "summary": "Create a user",
    "description": "Creates a user, who becomes ACTIVE with a password, PROVISIONED without one, and STAGED with `activate=false`. Okta mails an activation link when there is no password. Answers the user. Pitfall: `login` must be unique in the org; a duplicate answers 400.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1/users",
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
      411,
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
          "activate": parameter12,
          "provider": parameter13,
          "nextLogin": parameter14
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "createUserType": {
    "method": "POST",
    "path": "/api/v1/meta/types/user",
    "summary": "Create a user type",
    "description": "Creates a user type with a profile schema of its own. Answers the type.",
    "scopes": [
      "okta.userTypes.manage"
    ],
    "bucket": "/api/v1",
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
      411,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {}
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
          "appId": parameter0
        },
        "required": [
          "appId"
        ],
        "additionalProperties": false
      }
    }
  },
  "deactivateGroupRule": {
    "method": "POST",
    "path": "/api/v1/groups/rules/{ruleId}/lifecycle/deactivate",
    "summary": "Deactivate a group rule",
    "description": "Deactivates a rule. The users it added stay in its groups. Answers 204.",
    "scopes": [
      "okta.groups.manage"
    ],
    "bucket": "/api/v1/groups",
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
          "ruleId": parameter3
        },
        "required": [
          "ruleId"
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
          "userId": parameter1
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "sendEmail": parameter15
        },
        "required": [],
        "additionalProperties": false
      },
      "header": {
        "type": "object",
        "properties": {
          "Prefer": parameter16
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
          "appId": parameter0
        },
        "required": [
          "appId"
        ],
        "additionalProperties": false
      }
    }
  },
  "deleteGroup": {
    "method": "DELETE",
    "path": "/api/v1/groups/{groupId}",
    "summary": "Delete a group",
    "description": "Deletes a group of type OKTA_GROUP for good; its members lose the apps and roles it gave. Answers 204.",
    "scopes": [
      "okta.groups.manage"
    ],
    "bucket": "/api/v1/groups/{id}",
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
          "groupId": parameter5
        },
        "required": [
          "groupId"
        ],
        "additionalProperties": false
      }
    }
  },
  "deleteGroupOwner": {
    "method": "DELETE",
    "path": "/api/v1/groups/{groupId}/owners/{ownerId}",
    "summary": "Remove an owner of a group",
    "description": "Takes a group away from an owner. Answers 204.",
    "scopes": [
      "okta.groups.manage"
    ],
    "bucket": "/api/v1/groups",
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
          "groupId": parameter5,
          "ownerId": parameter17
        },
        "required": [
          "groupId",
          "ownerId"
        ],
        "additionalProperties": false
      }
    }
  },
  "deleteGroupRule": {
    "method": "DELETE",
    "path": "/api/v1/groups/rules/{ruleId}",
    "summary": "Delete a group rule",
    "description": "Deletes a rule. Answers 202, since Okta does it afterwards. Users stay in the groups unless `removeUsers` is true.",
    "scopes": [
      "okta.groups.manage"
    ],
    "bucket": "/api/v1/groups",
    "answers": "anything",
    "success": [
      202
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
          "ruleId": parameter3
        },
        "required": [
          "ruleId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "removeUsers": parameter18
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "deleteUser": {
    "method": "DELETE",
    "path": "/api/v1/users/{userId}",
    "summary": "Deactivate or delete a user",
    "description": "The first call deactivates the user, and a call for a DEPROVISIONED user deletes the account for good. Answers 204 both times, so read the user in between. Pitfall: never send it twice blindly.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "POST, PUT, DELETE /api/v1/users/{id}",
    "lifecycle": {
      "from": [
        "STAGED",
        "PROVISIONED",
        "ACTIVE",
        "RECOVERY",
        "PASSWORD_EXPIRED",
        "LOCKED_OUT",
        "SUSPENDED",
        "DEPROVISIONED"
      ],
      "to": "DEPROVISIONED",
      "again": true
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
      409,
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
          "userId": parameter1
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "sendEmail": parameter15
        },
        "required": [],
        "additionalProperties": false
      },
      "header": {
        "type": "object",
        "properties": {
          "Prefer": parameter19
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "deleteUserType": {
    "method": "DELETE",
    "path": "/api/v1/meta/types/user/{typeId}",
    "summary": "Delete a user type",
    "description": "Deletes a user type that is not the default one and has no users. Answers 204.",
    "scopes": [
      "okta.userTypes.manage"
    ],
    "bucket": "/api/v1",
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
          "typeId": parameter20
        },
        "required": [
          "typeId"
        ],
        "additionalProperties": false
      }
    }
  },
  "enrollFactor": {
    "method": "POST",
    "path": "/api/v1/users/{userId}/factors",
    "summary": "Enroll a factor",
    "description": "Enrolls a factor for a user. Most stay PENDING_ACTIVATION until a code or an approval shows that they work; `activate=true` skips that where Okta allows it. Answers the factor.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1",
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
          "userId": parameter1
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "updatePhone": parameter21,
          "templateId": parameter22,
          "tokenLifetimeSeconds": parameter23,
          "activate": parameter24
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "expirePassword": {
    "method": "POST",
    "path": "/api/v1/users/{userId}/lifecycle/expire_password",
    "summary": "Expire a password",
    "description": "Expires the password of an ACTIVE user, who becomes PASSWORD_EXPIRED and sets a new one at the next sign-in. Answers the user.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1/users",
    "lifecycle": {
      "from": [
        "ACTIVE",
        "PASSWORD_EXPIRED",
        "RECOVERY",
        "PROVISIONED"
      ],
      "to": "PASSWORD_EXPIRED",
      "again": true
    },
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
          "userId": parameter1
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      }
    }
  },
  "expirePasswordWithTempPassword": {
    "method": "POST",
    "path": "/api/v1/users/{userId}/lifecycle/expire_password_with_temp_password",
    "summary": "Set a temporary password",
    "description": "Expires the password of a user and answers a temporary one, which has to be changed at the next sign-in. Pitfall: whoever holds the answer signs in as this user.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1/users",
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
          "userId": parameter1
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "revokeSessions": parameter25
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "generateApplicationKey": {
    "method": "POST",
    "path": "/api/v1/apps/{appId}/credentials/keys/generate",
    "summary": "Generate a key for an app",
    "description": "Makes a new signing key for an app. Answers 201 and the public key. It is used only once the app says so.",
    "scopes": [
      "okta.apps.manage"
    ],
    "bucket": "/api/v1/apps",
    "answers": "anything",
    "success": [
      201
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
          "appId": parameter0
        },
        "required": [
          "appId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "validityYears": parameter26
        },
        "required": [
          "validityYears"
        ],
        "additionalProperties": false
      }
    }
  },
  "getApiToken": {
    "method": "GET",
    "path": "/api/v1/api-tokens/{apiTokenId}",
    "summary": "Get an API token",
    "description": "Reads one API token, without its value.",
    "scopes": [
      "okta.apiTokens.read"
    ],
    "bucket": "/api/v1",
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
          "apiTokenId": parameter27
        },
        "required": [
          "apiTokenId"
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
          "appId": parameter0
        },
        "required": [
          "appId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "expand": parameter28
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "getApplicationGroupAssignment": {
    "method": "GET",
    "path": "/api/v1/apps/{appId}/groups/{groupId}",
    "summary": "Get a group of an app",
    "description": "Reads the assignment of an app to a group.",
    "scopes": [
      "okta.apps.read"
    ],
    "bucket": "/api/v1/apps",
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
          "appId": parameter0,
          "groupId": parameter5
        },
        "required": [
          "appId",
          "groupId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "expand": parameter29
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "getApplicationKey": {
    "method": "GET",
    "path": "/api/v1/apps/{appId}/credentials/keys/{keyId}",
    "summary": "Get a key of an app",
    "description": "Reads one signing key of an app.",
    "scopes": [
      "okta.apps.read"
    ],
    "bucket": "/api/v1/apps",
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
          "appId": parameter0,
          "keyId": parameter9
        },
        "required": [
          "appId",
          "keyId"
        ],
        "additionalProperties": false
      }
    }
  },
  "getApplicationUser": {
    "method": "GET",
    "path": "/api/v1/apps/{appId}/users/{userId}",
    "summary": "Get a user of an app",
    "description": "Reads the account that a user has in an app.",
    "scopes": [
      "okta.apps.read"
    ],
    "bucket": "/api/v1/apps",
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
          "appId": parameter0,
          "userId": parameter30
        },
        "required": [
          "appId",
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "expand": parameter31
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "getApplicationUserSchema": {
    "method": "GET",
    "path": "/api/v1/meta/schemas/apps/{appId}/default",
    "summary": "Get the user schema of an app",
    "description": "Reads the profile schema of the accounts in an app.",
    "scopes": [
      "okta.schemas.read"
    ],
    "bucket": "/api/v1",
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
          "appId": parameter0
        },
        "required": [
          "appId"
        ],
        "additionalProperties": false
      }
    }
  },
  "getDevice": {
    "method": "GET",
    "path": "/api/v1/devices/{deviceId}",
    "summary": "Get a device",
    "description": "Reads one device. Identity Engine only.",
    "scopes": [
      "okta.devices.read"
    ],
    "bucket": "/api/v1",
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
          "deviceId": parameter32
        },
        "required": [
          "deviceId"
        ],
        "additionalProperties": false
      }
    }
  },
  "getFactor": {
    "method": "GET",
    "path": "/api/v1/users/{userId}/factors/{factorId}",
    "summary": "Get a factor",
    "description": "Reads one factor of a user. A factor id belongs to one user.",
    "scopes": [
      "okta.users.read"
    ],
    "bucket": "/api/v1",
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
          "userId": parameter30,
          "factorId": parameter2
        },
        "required": [
          "userId",
          "factorId"
        ],
        "additionalProperties": false
      }
    }
  },
  "getGroup": {
    "method": "GET",
    "path": "/api/v1/groups/{groupId}",
    "summary": "Get a group",
    "description": "Reads one group of any type.",
    "scopes": [
      "okta.groups.read"
    ],
    "bucket": "/api/v1/groups/{id}",
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
          "groupId": parameter5
        },
        "required": [
          "groupId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "expand": parameter33
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "getGroupAssignedRole": {
    "method": "GET",
    "path": "/api/v1/groups/{groupId}/roles/{roleAssignmentId}",
    "summary": "Get an admin role of a group",
    "description": "Reads one assignment of an admin role to a group.",
    "scopes": [
      "okta.roles.read"
    ],
    "bucket": "/api/v1/groups",
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
          "groupId": parameter5,
          "roleAssignmentId": parameter34
        },
        "required": [
          "groupId",
          "roleAssignmentId"
        ],
        "additionalProperties": false
      }
    }
  },
  "getGroupRule": {
    "method": "GET",
    "path": "/api/v1/groups/rules/{ruleId}",
    "summary": "Get a group rule",
    "description": "Reads one rule.",
    "scopes": [
      "okta.groups.read"
    ],
    "bucket": "/api/v1/groups",
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
          "ruleId": parameter3
        },
        "required": [
          "ruleId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "expand": parameter35
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "getGroupSchema": {
    "method": "GET",
    "path": "/api/v1/meta/schemas/group/default",
    "summary": "Get the group schema",
    "description": "Reads the profile schema of groups: Okta's base attributes and those the org added.",
    "scopes": [
      "okta.schemas.read"
    ],
    "bucket": "/api/v1",
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
    "parameters": {}
  },
  "getOrgOktaSupportSettings": {
    "method": "GET",
    "path": "/api/v1/org/privacy/oktaSupport",
    "summary": "Get the access of Okta's support",
    "description": "Reads whether Okta's support may sign in to the org, and until when.",
    "scopes": [
      "okta.orgs.read"
    ],
    "bucket": "/api/v1",
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
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {}
  },
  "getOrgSettings": {
    "method": "GET",
    "path": "/api/v1/org",
    "summary": "Get the org",
    "description": "Reads name, id, subdomain and address of the org.",
    "scopes": [
      "okta.orgs.read"
    ],
    "bucket": "/api/v1",
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
    "parameters": {}
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
          "userId": parameter30
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "expand": parameter36
        },
        "required": [],
        "additionalProperties": false
      },
      "header": {
        "type": "object",
        "properties": {
          "Content-Type": parameter37
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "getUserAssignedRole": {
    "method": "GET",
    "path": "/api/v1/users/{userId}/roles/{roleAssignmentId}",
    "summary": "Get an admin role of a user",
    "description": "Reads one assignment of an admin role to a user.",
    "scopes": [
      "okta.roles.read"
    ],
    "bucket": "/api/v1",
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
          "userId": parameter30,
          "roleAssignmentId": parameter34
        },
        "required": [
          "userId",
          "roleAssignmentId"
        ],
        "additionalProperties": false
      }
    }
  },
  "getUserSchema": {
    "method": "GET",
    "path": "/api/v1/meta/schemas/user/{schemaId}",
    "summary": "Get a user schema",
    "description": "Reads the profile schema of a user type: Okta's base attributes and those the org added. `default` names the schema of the default type.",
    "scopes": [
      "okta.schemas.read"
    ],
    "bucket": "/api/v1",
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
          "schemaId": parameter38
        },
        "required": [
          "schemaId"
        ],
        "additionalProperties": false
      }
    }
  },
  "getUserType": {
    "method": "GET",
    "path": "/api/v1/meta/types/user/{typeId}",
    "summary": "Get a user type",
    "description": "Reads one user type. `default` names the default one.",
    "scopes": [
      "okta.userTypes.read"
    ],
    "bucket": "/api/v1",
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
          "typeId": parameter20
        },
        "required": [
          "typeId"
        ],
        "additionalProperties": false
      }
    }
  },
  "listApiTokens": {
    "method": "GET",
    "path": "/api/v1/api-tokens",
    "summary": "List API tokens",
    "description": "Reads the API tokens of the org, without their values. There is no paging.",
    "scopes": [
      "okta.apiTokens.read"
    ],
    "bucket": "/api/v1",
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
    "parameters": {}
  },
  "listAppLinks": {
    "method": "GET",
    "path": "/api/v1/users/{userId}/appLinks",
    "summary": "List the app links of a user",
    "description": "Reads the tiles that a user sees on the dashboard: one for each link of each active app assigned directly or by a group. There is no paging.",
    "scopes": [
      "okta.users.read"
    ],
    "bucket": "/api/v1",
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
          "userId": parameter30
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      }
    }
  },
  "listApplicationGroupAssignments": {
    "method": "GET",
    "path": "/api/v1/apps/{appId}/groups",
    "summary": "List the groups of an app",
    "description": "Reads the groups that an app is assigned to, a page at a time. Okta's own page size is 20.",
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
      "path": {
        "type": "object",
        "properties": {
          "appId": parameter0
        },
        "required": [
          "appId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "q": parameter39,
          "after": parameter40,
          "limit": parameter41,
          "expand": parameter29
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "listApplicationKeys": {
    "method": "GET",
    "path": "/api/v1/apps/{appId}/credentials/keys",
    "summary": "List the keys of an app",
    "description": "Reads the signing keys of an app. There is no paging.",
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
      "path": {
        "type": "object",
        "properties": {
          "appId": parameter0
        },
        "required": [
          "appId"
        ],
        "additionalProperties": false
      }
    }
  },
  "listApplicationUsers": {
    "method": "GET",
    "path": "/api/v1/apps/{appId}/users",
    "summary": "List the users of an app",
    "description": "Reads the accounts of an app, a page at a time: those assigned directly and those assigned by a group, as `scope` says. Okta's own page size is 50.",
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
      "path": {
        "type": "object",
        "properties": {
          "appId": parameter0
        },
        "required": [
          "appId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "after": parameter42,
          "limit": parameter43,
          "q": parameter44,
          "expand": parameter31
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
          "q": parameter45,
          "filter": parameter46,
          "after": parameter47,
          "limit": parameter48,
          "expand": parameter49,
          "useOptimization": parameter50,
          "includeNonDeleted": parameter51,
          "alwaysIncludeVpnSettings": parameter52
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "listAssignedApplicationsForGroup": {
    "method": "GET",
    "path": "/api/v1/groups/{groupId}/apps",
    "summary": "List the apps of a group",
    "description": "Reads the apps assigned to a group, a page at a time. Okta's own page size is 20.",
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
      "path": {
        "type": "object",
        "properties": {
          "groupId": parameter5
        },
        "required": [
          "groupId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "after": parameter47,
          "limit": parameter53
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "listAssignedRolesForUser": {
    "method": "GET",
    "path": "/api/v1/users/{userId}/roles",
    "summary": "List the admin roles of a user",
    "description": "Reads the admin roles of a user, those by groups among them: `assignmentType` says which. There is no paging.",
    "scopes": [
      "okta.roles.read"
    ],
    "bucket": "/api/v1",
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
          "userId": parameter30
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "expand": parameter54
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "listDevices": {
    "method": "GET",
    "path": "/api/v1/devices",
    "summary": "List devices",
    "description": "Reads the devices known to the org, a page at a time. Identity Engine only.",
    "scopes": [
      "okta.devices.read"
    ],
    "bucket": "/api/v1",
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
          "after": parameter55,
          "limit": parameter56,
          "search": parameter57,
          "expand": parameter58
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "listFactors": {
    "method": "GET",
    "path": "/api/v1/users/{userId}/factors",
    "summary": "List the factors of a user",
    "description": "Reads the factors that a user has enrolled, active or not yet. There is no paging.",
    "scopes": [
      "okta.users.read"
    ],
    "bucket": "/api/v1",
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
          "userId": parameter30
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      }
    }
  },
  "listGroupAssignedRoles": {
    "method": "GET",
    "path": "/api/v1/groups/{groupId}/roles",
    "summary": "List the admin roles of a group",
    "description": "Reads the admin roles that a group gives to its members. There is no paging.",
    "scopes": [
      "okta.roles.read"
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
      "path": {
        "type": "object",
        "properties": {
          "groupId": parameter5
        },
        "required": [
          "groupId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "expand": parameter54
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "listGroupOwners": {
    "method": "GET",
    "path": "/api/v1/groups/{groupId}/owners",
    "summary": "List the owners of a group",
    "description": "Reads the users and groups that own a group, a page at a time. Needs Identity Governance in most orgs.",
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
      "path": {
        "type": "object",
        "properties": {
          "groupId": parameter5
        },
        "required": [
          "groupId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "after": parameter42,
          "limit": parameter59
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "listGroupRules": {
    "method": "GET",
    "path": "/api/v1/groups/rules",
    "summary": "List group rules",
    "description": "Reads the rules that put users into groups, a page at a time.",
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
          "limit": parameter60,
          "after": parameter61,
          "search": parameter62,
          "expand": parameter35
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "listGroupUsers": {
    "method": "GET",
    "path": "/api/v1/groups/{groupId}/users",
    "summary": "List the members of a group",
    "description": "Reads the users in a group, a page at a time. Okta's own page size is 1000; a `limit` of 200 or less is safer for large groups.",
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
      "path": {
        "type": "object",
        "properties": {
          "groupId": parameter5
        },
        "required": [
          "groupId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "after": parameter42,
          "limit": parameter63
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
          "q": parameter64,
          "search": parameter65,
          "filter": parameter66,
          "after": parameter40,
          "limit": parameter67,
          "sortBy": parameter68,
          "sortOrder": parameter69,
          "fields": parameter70,
          "expand": parameter71
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
          "since": parameter72,
          "until": parameter73,
          "after": parameter74,
          "filter": parameter75,
          "q": parameter76,
          "limit": parameter77,
          "sortOrder": parameter78
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "listSupportedFactors": {
    "method": "GET",
    "path": "/api/v1/users/{userId}/factors/catalog",
    "summary": "List the factors a user can enroll",
    "description": "Reads the kinds of factor that the policies allow for a user, with whether each is enrolled. There is no paging.",
    "scopes": [
      "okta.users.read"
    ],
    "bucket": "/api/v1",
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
          "userId": parameter30
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      }
    }
  },
  "listSupportedSecurityQuestions": {
    "method": "GET",
    "path": "/api/v1/users/{userId}/factors/questions",
    "summary": "List the security questions",
    "description": "Reads the questions that a user can choose from for the question factor. There is no paging.",
    "scopes": [
      "okta.users.read"
    ],
    "bucket": "/api/v1",
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
          "userId": parameter30
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      }
    }
  },
  "listUserBlocks": {
    "method": "GET",
    "path": "/api/v1/users/{userId}/blocks",
    "summary": "List what blocks a user",
    "description": "Reads what bars a user from signing in, such as too many failures from an unknown device. An empty list means nothing does. There is no paging.",
    "scopes": [
      "okta.users.read"
    ],
    "bucket": "/api/v1",
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
          "userId": parameter30
        },
        "required": [
          "userId"
        ],
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
          "userId": parameter30
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      }
    }
  },
  "listUserTypes": {
    "method": "GET",
    "path": "/api/v1/meta/types/user",
    "summary": "List user types",
    "description": "Reads the user types of the org; one of them is the default. There is no paging.",
    "scopes": [
      "okta.userTypes.read"
    ],
    "bucket": "/api/v1",
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
    "parameters": {}
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
          "q": parameter79,
          "search": parameter80,
          "filter": parameter81,
          "after": parameter82,
          "limit": parameter83,
          "sortBy": parameter84,
          "sortOrder": parameter85,
          "fields": parameter86,
          "expand": parameter87
        },
        "required": [],
        "additionalProperties": false
      },
      "header": {
        "type": "object",
        "properties": {
          "Content-Type": parameter37
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "reactivateUser": {
    "method": "POST",
    "path": "/api/v1/users/{userId}/lifecycle/reactivate",
    "summary": "Send an activation link again",
    "description": "Makes a new activation link for a PROVISIONED user, or for one in RECOVERY after an earlier one. Answers an empty object when Okta mails the link, and the link itself otherwise, which signs in as this user.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1/users",
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
          "userId": parameter1
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "sendEmail": parameter88
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "replaceApplication": {
    "method": "PUT",
    "path": "/api/v1/apps/{appId}",
    "summary": "Replace an app",
    "description": "Replaces label, settings and credentials of an app. Answers the app. Pitfall: a setting that is not sent is reset.",
    "scopes": [
      "okta.apps.manage"
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
          "appId": parameter0
        },
        "required": [
          "appId"
        ],
        "additionalProperties": false
      }
    }
  },
  "replaceGroup": {
    "method": "PUT",
    "path": "/api/v1/groups/{groupId}",
    "summary": "Replace a group's profile",
    "description": "Replaces the profile of a group of type OKTA_GROUP. Answers the group. Pitfall: an attribute that is not sent is cleared.",
    "scopes": [
      "okta.groups.manage"
    ],
    "bucket": "/api/v1/groups/{id}",
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
          "groupId": parameter5
        },
        "required": [
          "groupId"
        ],
        "additionalProperties": false
      }
    }
  },
  "replaceGroupRule": {
    "method": "PUT",
    "path": "/api/v1/groups/rules/{ruleId}",
    "summary": "Replace a group rule",
    "description": "Replaces name and condition of an INACTIVE rule; its groups cannot be changed. Answers the rule.",
    "scopes": [
      "okta.groups.manage"
    ],
    "bucket": "/api/v1/groups",
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
          "ruleId": parameter3
        },
        "required": [
          "ruleId"
        ],
        "additionalProperties": false
      }
    }
  },
  "replaceUser": {
    "method": "PUT",
    "path": "/api/v1/users/{userId}",
    "summary": "Replace a user's profile",
    "description": "Replaces profile and credentials. Answers the user. Pitfall: a profile attribute that is not sent is cleared; send `POST` to change single attributes.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "POST, PUT, DELETE /api/v1/users/{id}",
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
          "userId": parameter1
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "strict": parameter89
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "replaceUserType": {
    "method": "PUT",
    "path": "/api/v1/meta/types/user/{typeId}",
    "summary": "Replace a user type",
    "description": "Replaces name for display and description of a user type. Answers the type.",
    "scopes": [
      "okta.userTypes.manage"
    ],
    "bucket": "/api/v1",
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
          "typeId": parameter20
        },
        "required": [
          "typeId"
        ],
        "additionalProperties": false
      }
    }
  },
  "resetFactors": {
    "method": "POST",
    "path": "/api/v1/users/{userId}/lifecycle/reset_factors",
    "summary": "Reset all factors",
    "description": "Removes every factor of a user, who enrolls anew at the next sign-in. The status stays. Answers an empty object.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1/users",
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
          "userId": parameter1
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "removeRecoveryEnrollment": parameter90
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
          "userId": parameter1
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "sendEmail": parameter91,
          "revokeSessions": parameter92
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
          "userId": parameter1
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "oauthTokens": parameter93,
          "forgetDevices": parameter94
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
          "userId": parameter1
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      }
    }
  },
  "unassignApplicationFromGroup": {
    "method": "DELETE",
    "path": "/api/v1/apps/{appId}/groups/{groupId}",
    "summary": "Remove a group from an app",
    "description": "Takes an app away from a group and its members. Answers 204.",
    "scopes": [
      "okta.apps.manage"
    ],
    "bucket": "/api/v1/apps",
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
          "appId": parameter0,
          "groupId": parameter5
        },
        "required": [
          "appId",
          "groupId"
        ],
        "additionalProperties": false
      }
    }
  },
  "unassignRoleFromGroup": {
    "method": "DELETE",
    "path": "/api/v1/groups/{groupId}/roles/{roleAssignmentId}",
    "summary": "Remove an admin role from a group",
    "description": "Takes an admin role from a group and so from its members. Answers 204.",
    "scopes": [
      "okta.roles.manage"
    ],
    "bucket": "/api/v1/groups",
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
          "groupId": parameter5,
          "roleAssignmentId": parameter34
        },
        "required": [
          "groupId",
          "roleAssignmentId"
        ],
        "additionalProperties": false
      }
    }
  },
  "unassignRoleFromUser": {
    "method": "DELETE",
    "path": "/api/v1/users/{userId}/roles/{roleAssignmentId}",
    "summary": "Remove an admin role from a user",
    "description": "Takes an admin role from a user. A role by a group stays. Answers 204.",
    "scopes": [
      "okta.roles.manage"
    ],
    "bucket": "/api/v1",
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
          "userId": parameter1,
          "roleAssignmentId": parameter34
        },
        "required": [
          "userId",
          "roleAssignmentId"
        ],
        "additionalProperties": false
      }
    }
  },
  "unassignUserFromApplication": {
    "method": "DELETE",
    "path": "/api/v1/apps/{appId}/users/{userId}",
    "summary": "Remove a user from an app",
    "description": "Takes a direct assignment of an app away; the app may delete the user's data. Answers 204. Pitfall: an assignment by a group stays.",
    "scopes": [
      "okta.apps.manage"
    ],
    "bucket": "/api/v1/apps",
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
          "appId": parameter0,
          "userId": parameter1
        },
        "required": [
          "appId",
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "sendEmail": parameter95
        },
        "required": [],
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
          "groupId": parameter5,
          "userId": parameter1
        },
        "required": [
          "groupId",
          "userId"
        ],
        "additionalProperties": false
      }
    }
  },
  "unenrollFactor": {
    "method": "DELETE",
    "path": "/api/v1/users/{userId}/factors/{factorId}",
    "summary": "Remove a factor",
    "description": "Removes a factor of a user, who may have to enroll anew. Answers 204.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1",
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
          "userId": parameter1,
          "factorId": parameter2
        },
        "required": [
          "userId",
          "factorId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "removeRecoveryEnrollment": parameter96
        },
        "required": [],
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
          "userId": parameter1
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
          "userId": parameter1
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      }
    }
  },
  "updateApplicationUser": {
    "method": "POST",
    "path": "/api/v1/apps/{appId}/users/{userId}",
    "summary": "Update a user of an app",
    "description": "Changes credentials or profile that a user has in an app. Answers the account in the app.",
    "scopes": [
      "okta.apps.manage"
    ],
    "bucket": "/api/v1/apps",
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
          "appId": parameter0,
          "userId": parameter1
        },
        "required": [
          "appId",
          "userId"
        ],
        "additionalProperties": false
      }
    }
  },
  "updateApplicationUserProfile": {
    "method": "POST",
    "path": "/api/v1/meta/schemas/apps/{appId}/default",
    "summary": "Update the user schema of an app",
    "description": "Adds, changes or, with `null`, removes attributes of the accounts in an app. Answers the schema.",
    "scopes": [
      "okta.schemas.manage"
    ],
    "bucket": "/api/v1",
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
          "appId": parameter0
        },
        "required": [
          "appId"
        ],
        "additionalProperties": false
      }
    }
  },
  "updateGroupSchema": {
    "method": "POST",
    "path": "/api/v1/meta/schemas/group/default",
    "summary": "Update the group schema",
    "description": "Adds, changes or, with `null`, removes attributes of the group schema. Answers the schema.",
    "scopes": [
      "okta.schemas.manage"
    ],
    "bucket": "/api/v1",
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
      411,
      423,
      429,
      500,
      501,
      503
    ],
    "parameters": {}
  },
  "updateUser": {
    "method": "POST",
    "path": "/api/v1/users/{userId}",
    "summary": "Update a user",
    "description": "Changes the profile attributes and credentials that are sent, and leaves the others. Answers the user. Pitfall: `null` clears an attribute.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "POST, PUT, DELETE /api/v1/users/{id}",
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
          "userId": parameter1
        },
        "required": [
          "userId"
        ],
        "additionalProperties": false
      },
      "query": {
        "type": "object",
        "properties": {
          "strict": parameter89
        },
        "required": [],
        "additionalProperties": false
      }
    }
  },
  "updateUserProfile": {
    "method": "POST",
    "path": "/api/v1/meta/schemas/user/{schemaId}",
    "summary": "Update a user schema",
    "description": "Adds, changes or, with `null`, removes attributes of a user schema. Answers the schema.",
    "scopes": [
      "okta.schemas.manage"
    ],
    "bucket": "/api/v1",
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
          "schemaId": parameter38
        },
        "required": [
          "schemaId"
        ],
        "additionalProperties": false
      }
    }
  },
  "updateUserType": {
    "method": "POST",
    "path": "/api/v1/meta/types/user/{typeId}",
    "summary": "Update a user type",
    "description": "Changes name for display and description of a user type. Answers the type.",
    "scopes": [
      "okta.userTypes.manage"
    ],
    "bucket": "/api/v1",
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
          "typeId": parameter20
        },
        "required": [
          "typeId"
        ],
        "additionalProperties": false
      }
    }
  },
  "verifyFactor": {
    "method": "POST",
    "path": "/api/v1/users/{userId}/factors/{factorId}/verify",
    "summary": "Verify a factor",
    "description": "Checks a code or an answer against an active factor, or asks for one where the body has none. Answers `factorResult`.",
    "scopes": [
      "okta.users.manage"
    ],
    "bucket": "/api/v1",
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
          "userId": parameter1,
          "factorId": parameter2
        },
        "required": [
          "userId",
          "factorId"
        ],
        "additionalProperties": false
      }
    }
  }
};
