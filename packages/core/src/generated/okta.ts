// Generated from openapi/okta.yaml by `pnpm generate`. Do not edit.
export interface paths {
    "/api/v1/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API tokens
         * @description Reads the API tokens of the org, without their values. There is no paging.
         */
        get: operations["listApiTokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-tokens/{apiTokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an API token
         * @description Reads one API token, without its value.
         */
        get: operations["getApiToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List apps
         * @description Reads apps, a page at a time; no state is needed. Okta's own page size is 20. Pitfall: this bucket is small (100 calls a minute in many orgs), and some apps, directories above all, have no sign-on mode.
         */
        get: operations["listApplications"];
        put?: never;
        /**
         * Create an app
         * @description Creates an app, which is ACTIVE unless `activate=false`. Answers the app. Pitfall: the answer for an OpenID Connect app holds its client secret.
         */
        post: operations["createApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an app
         * @description Reads one app, active or not. Pitfall: `settings.app` has another form in nearly every kind of app, and OpenID Connect apps may carry a client secret.
         */
        get: operations["getApplication"];
        /**
         * Replace an app
         * @description Replaces label, settings and credentials of an app. Answers the app. Pitfall: a setting that is not sent is reset.
         */
        put: operations["replaceApplication"];
        post?: never;
        /**
         * Delete an app
         * @description Deletes an INACTIVE app for good, with its assignments. Answers 204. Pitfall: an ACTIVE app answers 403; deactivate it first.
         */
        delete: operations["deleteApplication"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appId}/credentials/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the keys of an app
         * @description Reads the signing keys of an app. There is no paging.
         */
        get: operations["listApplicationKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appId}/credentials/keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a key of an app
         * @description Reads one signing key of an app.
         */
        get: operations["getApplicationKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appId}/credentials/keys/{keyId}/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a key to another app
         * @description Copies a signing key from one app to another, so that both share it. Answers 201 and the key.
         */
        post: operations["cloneApplicationKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appId}/credentials/keys/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate a key for an app
         * @description Makes a new signing key for an app. Answers 201 and the public key. It is used only once the app says so.
         */
        post: operations["generateApplicationKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appId}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the groups of an app
         * @description Reads the groups that an app is assigned to, a page at a time. Okta's own page size is 20.
         */
        get: operations["listApplicationGroupAssignments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appId}/groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a group of an app
         * @description Reads the assignment of an app to a group.
         */
        get: operations["getApplicationGroupAssignment"];
        /**
         * Assign a group to an app
         * @description Assigns an app to a group and so to its members. Answers the assignment.
         */
        put: operations["assignGroupToApplication"];
        post?: never;
        /**
         * Remove a group from an app
         * @description Takes an app away from a group and its members. Answers 204.
         */
        delete: operations["unassignApplicationFromGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appId}/lifecycle/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate an app
         * @description Switches an INACTIVE app on. Answers an empty object. Pitfall: everybody assigned can use it again at once.
         */
        post: operations["activateApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appId}/lifecycle/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate an app
         * @description Switches an ACTIVE app off: nobody can sign in to it. Answers an empty object. Pitfall: Okta then goes through all assignments that come from groups, which takes long in a big app.
         */
        post: operations["deactivateApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the users of an app
         * @description Reads the accounts of an app, a page at a time: those assigned directly and those assigned by a group, as `scope` says. Okta's own page size is 50.
         */
        get: operations["listApplicationUsers"];
        put?: never;
        /**
         * Assign a user to an app
         * @description Assigns an app to a user directly. Answers the account in the app. Pitfall: the user's id is in the body.
         */
        post: operations["assignUserToApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/apps/{appId}/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user of an app
         * @description Reads the account that a user has in an app.
         */
        get: operations["getApplicationUser"];
        put?: never;
        /**
         * Update a user of an app
         * @description Changes credentials or profile that a user has in an app. Answers the account in the app.
         */
        post: operations["updateApplicationUser"];
        /**
         * Remove a user from an app
         * @description Takes a direct assignment of an app away; the app may delete the user's data. Answers 204. Pitfall: an assignment by a group stays.
         */
        delete: operations["unassignUserFromApplication"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authenticators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List authenticators
         * @description Reads the authenticators of the org, active or not. There is no paging. Identity Engine only.
         */
        get: operations["listAuthenticators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorizationServers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List authorization servers
         * @description Reads the custom authorization servers of the org, a page at a time. The org's own one is not among them.
         */
        get: operations["listAuthorizationServers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List devices
         * @description Reads the devices known to the org, a page at a time. Identity Engine only.
         */
        get: operations["listDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{deviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a device
         * @description Reads one device. Identity Engine only.
         */
        get: operations["getDevice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List groups
         * @description Reads groups, a page at a time; no state is needed. Okta's own page size is 10000, and big pages may end in a 500: send a `limit` of 200 or less. Pitfall: with `q` there is no `Link` header and no second page. `search` and `filter` exclude each other.
         */
        get: operations["listGroups"];
        put?: never;
        /**
         * Create a group
         * @description Creates a group of type OKTA_GROUP, without members. Answers the group. Pitfall: the name must be unique among groups of this type.
         */
        post: operations["addGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a group
         * @description Reads one group of any type.
         */
        get: operations["getGroup"];
        /**
         * Replace a group's profile
         * @description Replaces the profile of a group of type OKTA_GROUP. Answers the group. Pitfall: an attribute that is not sent is cleared.
         */
        put: operations["replaceGroup"];
        post?: never;
        /**
         * Delete a group
         * @description Deletes a group of type OKTA_GROUP for good; its members lose the apps and roles it gave. Answers 204.
         */
        delete: operations["deleteGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{groupId}/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the apps of a group
         * @description Reads the apps assigned to a group, a page at a time. Okta's own page size is 20.
         */
        get: operations["listAssignedApplicationsForGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{groupId}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the owners of a group
         * @description Reads the users and groups that own a group, a page at a time. Needs Identity Governance in most orgs.
         */
        get: operations["listGroupOwners"];
        put?: never;
        /**
         * Assign an owner to a group
         * @description Makes a user or a group an owner of a group. Answers 201 and the owner.
         */
        post: operations["assignGroupOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{groupId}/owners/{ownerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an owner of a group
         * @description Takes a group away from an owner. Answers 204.
         */
        delete: operations["deleteGroupOwner"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{groupId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the admin roles of a group
         * @description Reads the admin roles that a group gives to its members. There is no paging.
         */
        get: operations["listGroupAssignedRoles"];
        put?: never;
        /**
         * Assign an admin role to a group
         * @description Gives every member of a group a standard admin role. Answers 201 and the assignment. Only a super administrator may do it.
         */
        post: operations["assignRoleToGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{groupId}/roles/{roleAssignmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an admin role of a group
         * @description Reads one assignment of an admin role to a group.
         */
        get: operations["getGroupAssignedRole"];
        put?: never;
        post?: never;
        /**
         * Remove an admin role from a group
         * @description Takes an admin role from a group and so from its members. Answers 204.
         */
        delete: operations["unassignRoleFromGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{groupId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of a group
         * @description Reads the users in a group, a page at a time. Okta's own page size is 1000; a `limit` of 200 or less is safer for large groups.
         */
        get: operations["listGroupUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{groupId}/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add user to group
         * @description Puts a user into a group of type OKTA_GROUP; groups of an app and built-in ones cannot be changed. Answers 204. Pitfall: a group may give apps and rights, which take effect at once.
         */
        put: operations["assignUserToGroup"];
        post?: never;
        /**
         * Remove user from group
         * @description Takes a user out of a group of type OKTA_GROUP; groups of an app and built-in ones cannot be changed. Answers 204. Pitfall: the apps the group gave are unassigned, which may delete data there.
         */
        delete: operations["unassignUserFromGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List group rules
         * @description Reads the rules that put users into groups, a page at a time.
         */
        get: operations["listGroupRules"];
        put?: never;
        /**
         * Create a group rule
         * @description Creates a rule, which is INACTIVE until it is activated. Answers the rule.
         */
        post: operations["createGroupRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/rules/{ruleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a group rule
         * @description Reads one rule.
         */
        get: operations["getGroupRule"];
        /**
         * Replace a group rule
         * @description Replaces name and condition of an INACTIVE rule; its groups cannot be changed. Answers the rule.
         */
        put: operations["replaceGroupRule"];
        post?: never;
        /**
         * Delete a group rule
         * @description Deletes a rule. Answers 202, since Okta does it afterwards. Users stay in the groups unless `removeUsers` is true.
         */
        delete: operations["deleteGroupRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/rules/{ruleId}/lifecycle/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a group rule
         * @description Activates a rule, which puts the users that match into its groups. Answers 204; Okta does the work afterwards.
         */
        post: operations["activateGroupRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/rules/{ruleId}/lifecycle/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a group rule
         * @description Deactivates a rule. The users it added stay in its groups. Answers 204.
         */
        post: operations["deactivateGroupRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List log events
         * @description Reads the System Log, kept for 90 days. With `since` and `until` a bounded read, in order of `published`, which may miss events that arrive late; without `until` and ascending a poll, complete but not strictly in order. Pitfall: a poll always has a `next` link, so stop at an empty page. A query may take 30 seconds, then it fails with 500.
         */
        get: operations["listLogEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meta/schemas/apps/{appId}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the user schema of an app
         * @description Reads the profile schema of the accounts in an app.
         */
        get: operations["getApplicationUserSchema"];
        put?: never;
        /**
         * Update the user schema of an app
         * @description Adds, changes or, with `null`, removes attributes of the accounts in an app. Answers the schema.
         */
        post: operations["updateApplicationUserProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meta/schemas/group/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the group schema
         * @description Reads the profile schema of groups: Okta's base attributes and those the org added.
         */
        get: operations["getGroupSchema"];
        put?: never;
        /**
         * Update the group schema
         * @description Adds, changes or, with `null`, removes attributes of the group schema. Answers the schema.
         */
        post: operations["updateGroupSchema"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meta/schemas/user/{schemaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user schema
         * @description Reads the profile schema of a user type: Okta's base attributes and those the org added. `default` names the schema of the default type.
         */
        get: operations["getUserSchema"];
        put?: never;
        /**
         * Update a user schema
         * @description Adds, changes or, with `null`, removes attributes of a user schema. Answers the schema.
         */
        post: operations["updateUserProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meta/types/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List user types
         * @description Reads the user types of the org; one of them is the default. There is no paging.
         */
        get: operations["listUserTypes"];
        put?: never;
        /**
         * Create a user type
         * @description Creates a user type with a profile schema of its own. Answers the type.
         */
        post: operations["createUserType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meta/types/user/{typeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user type
         * @description Reads one user type. `default` names the default one.
         */
        get: operations["getUserType"];
        /**
         * Replace a user type
         * @description Replaces name for display and description of a user type. Answers the type.
         */
        put: operations["replaceUserType"];
        /**
         * Update a user type
         * @description Changes name for display and description of a user type. Answers the type.
         */
        post: operations["updateUserType"];
        /**
         * Delete a user type
         * @description Deletes a user type that is not the default one and has no users. Answers 204.
         */
        delete: operations["deleteUserType"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the org
         * @description Reads name, id, subdomain and address of the org.
         */
        get: operations["getOrgSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/privacy/oktaSupport": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the access of Okta's support
         * @description Reads whether Okta's support may sign in to the org, and until when.
         */
        get: operations["getOrgOktaSupportSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List policies
         * @description Reads the policies of one type, in the order in which they apply. There is no paging unless `limit` is sent.
         */
        get: operations["listPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Reads users, a page at a time; no state is needed. Pitfall: without `search` and `filter`, and always with `q`, deactivated (DEPROVISIONED) users are left out. The index behind `search`, `filter` and `q` lags a moment behind writes, so check a single user by id. `search` and `filter` exclude each other.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create a user
         * @description Creates a user, who becomes ACTIVE with a password, PROVISIONED without one, and STAGED with `activate=false`. Okta mails an activation link when there is no password. Answers the user. Pitfall: `login` must be unique in the org; a duplicate answers 400.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user
         * @description Reads one user, in any state, with links for the lifecycle steps the status allows. The place to look after every write, since lists lag. Pitfall: a login that holds a slash cannot be asked for here; find it with `filter` on the list.
         */
        get: operations["getUser"];
        /**
         * Replace a user's profile
         * @description Replaces profile and credentials. Answers the user. Pitfall: a profile attribute that is not sent is cleared; send `POST` to change single attributes.
         */
        put: operations["replaceUser"];
        /**
         * Update a user
         * @description Changes the profile attributes and credentials that are sent, and leaves the others. Answers the user. Pitfall: `null` clears an attribute.
         */
        post: operations["updateUser"];
        /**
         * Deactivate or delete a user
         * @description The first call deactivates the user, and a call for a DEPROVISIONED user deletes the account for good. Answers 204 both times, so read the user in between. Pitfall: never send it twice blindly.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/appLinks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the app links of a user
         * @description Reads the tiles that a user sees on the dashboard: one for each link of each active app assigned directly or by a group. There is no paging.
         */
        get: operations["listAppLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what blocks a user
         * @description Reads what bars a user from signing in, such as too many failures from an unknown device. An empty list means nothing does. There is no paging.
         */
        get: operations["listUserBlocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the OAuth clients of a user
         * @description Reads the OAuth 2.0 clients that hold tokens or grants of a user. There is no paging.
         */
        get: operations["listUserClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/credentials/change_password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change a password
         * @description Replaces the password of a user who gives the old one. Answers the credentials. Pitfall: a wrong old password answers 403 E0000014.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/credentials/change_recovery_question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the recovery question
         * @description Sets question and answer that a user recovers the password with; the current password has to be given. Answers the credentials, without the answer.
         */
        post: operations["changeRecoveryQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the factors of a user
         * @description Reads the factors that a user has enrolled, active or not yet. There is no paging.
         */
        get: operations["listFactors"];
        put?: never;
        /**
         * Enroll a factor
         * @description Enrolls a factor for a user. Most stay PENDING_ACTIVATION until a code or an approval shows that they work; `activate=true` skips that where Okta allows it. Answers the factor.
         */
        post: operations["enrollFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/factors/{factorId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a factor
         * @description Reads one factor of a user. A factor id belongs to one user.
         */
        get: operations["getFactor"];
        put?: never;
        post?: never;
        /**
         * Remove a factor
         * @description Removes a factor of a user, who may have to enroll anew. Answers 204.
         */
        delete: operations["unenrollFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/factors/{factorId}/lifecycle/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a factor
         * @description Activates a factor that is PENDING_ACTIVATION, mostly with the code that it showed. Answers the factor. Pitfall: a wrong code answers 403 E0000068.
         */
        post: operations["activateFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/factors/{factorId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a factor
         * @description Checks a code or an answer against an active factor, or asks for one where the body has none. Answers `factorResult`.
         */
        post: operations["verifyFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/factors/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the factors a user can enroll
         * @description Reads the kinds of factor that the policies allow for a user, with whether each is enrolled. There is no paging.
         */
        get: operations["listSupportedFactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/factors/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the security questions
         * @description Reads the questions that a user can choose from for the question factor. There is no paging.
         */
        get: operations["listSupportedSecurityQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the groups of a user
         * @description Reads the groups that a user belongs to, those of apps and built-in ones among them; no state is needed. The place to look before and after a change of membership. Pitfall: Okta does not say how long a page is, so follow `next`.
         */
        get: operations["listUserGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/lifecycle/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a user
         * @description Starts the activation of a STAGED or DEPROVISIONED user, who becomes PROVISIONED, or ACTIVE at once if a password is set. Always asynchronous: `transitioningToStatus` shows it under way. Answers an empty object when Okta mails the link, and the link itself otherwise, which signs in as this user.
         */
        post: operations["activateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/lifecycle/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a user
         * @description Takes a user in any state but DEPROVISIONED out of service. Destructive: apps are unassigned and may delete the user's data, and a later activation does not bring that back. Answers an empty object. Pitfall: a user who is DEPROVISIONED already answers 404, as an unknown one does.
         */
        post: operations["deactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/lifecycle/expire_password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Expire a password
         * @description Expires the password of an ACTIVE user, who becomes PASSWORD_EXPIRED and sets a new one at the next sign-in. Answers the user.
         */
        post: operations["expirePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/lifecycle/expire_password_with_temp_password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a temporary password
         * @description Expires the password of a user and answers a temporary one, which has to be changed at the next sign-in. Pitfall: whoever holds the answer signs in as this user.
         */
        post: operations["expirePasswordWithTempPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/lifecycle/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an activation link again
         * @description Makes a new activation link for a PROVISIONED user, or for one in RECOVERY after an earlier one. Answers an empty object when Okta mails the link, and the link itself otherwise, which signs in as this user.
         */
        post: operations["reactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/lifecycle/reset_factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset all factors
         * @description Removes every factor of a user, who enrolls anew at the next sign-in. The status stays. Answers an empty object.
         */
        post: operations["resetFactors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/lifecycle/reset_password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset a password
         * @description Starts a password reset: the user moves to RECOVERY and cannot sign in until a new password is set, and a federated user becomes one with a password in Okta. Answers an empty object when Okta mails the link, and the link itself otherwise, which signs in as this user. Pitfall: every call makes another link and may mail again, so do not repeat it blindly.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/lifecycle/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a user
         * @description Bars an ACTIVE user from signing in, keeping apps and groups; a way to contain an account that can be undone later. Answers an empty object. Pitfall: any other state gives the same 400, so that error alone does not mean the user is suspended.
         */
        post: operations["suspendUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/lifecycle/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlock a user
         * @description Ends the lockout of a LOCKED_OUT user, or lets an ACTIVE one in again who is blocked on unknown devices. Only for users Okta itself is the source of, not those of a directory. Answers an empty object. Pitfall: PASSWORD_EXPIRED was seen afterwards, so read the user again.
         */
        post: operations["unlockUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/lifecycle/unsuspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unsuspend a user
         * @description Lets a SUSPENDED user in again. Answers an empty object. Pitfall: the user is not always ACTIVE afterwards; PASSWORD_EXPIRED was seen as well.
         */
        post: operations["unsuspendUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the admin roles of a user
         * @description Reads the admin roles of a user, those by groups among them: `assignmentType` says which. There is no paging.
         */
        get: operations["listAssignedRolesForUser"];
        put?: never;
        /**
         * Assign an admin role to a user
         * @description Gives a user a standard admin role. Answers 201 and the assignment. Only a super administrator may do it.
         */
        post: operations["assignRoleToUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/roles/{roleAssignmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an admin role of a user
         * @description Reads one assignment of an admin role to a user.
         */
        get: operations["getUserAssignedRole"];
        put?: never;
        post?: never;
        /**
         * Remove an admin role from a user
         * @description Takes an admin role from a user. A role by a group stays. Answers 204.
         */
        delete: operations["unassignRoleFromUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{userId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke all sessions
         * @description Ends every Okta session of a user, who then has to sign in again; no state is asked for, and sessions kept by the apps themselves live on. Answers 204. Pitfall: unless told otherwise it makes the user's remembered devices forget their factors too.
         */
        delete: operations["revokeUserSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Proof that the factor works, by its kind. */
        ActivateFactorRequest: {
            /** @description Code that the factor shows. */
            passCode?: string;
        };
        /** @description An API token, without its value. */
        ApiToken: {
            /** @description The token itself; Okta spells it without an s. */
            _link?: {
                [key: string]: unknown;
            } | null;
            /** @description Program it was made with. */
            clientName?: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created?: string | null;
            /**
             * Format: date-time
             * @description When it ends unless it is used.
             */
            expiresAt?: string | null;
            /** @description Okta's own key, `00T` and 17 more letters or digits. */
            id: string;
            /**
             * Format: date-time
             * @description Last use or change.
             */
            lastUpdated?: string | null;
            /** @description Name that its owner gave. */
            name: string;
            /** @description Networks it may be used from. */
            network?: {
                [key: string]: unknown;
            } | null;
            /** @description How long it lives after its last use, as an ISO 8601 duration. */
            tokenWindow?: string | null;
            /** @description Key of the owner, whose rights it has. */
            userId?: string | null;
        };
        /** @description An app of the org. One open shape for every kind, on purpose: some apps have no sign-on mode at all, and a union keyed by it would make a whole page unreadable. */
        Application: {
            /** @description The app user when `expand` asked for it. */
            _embedded?: components["schemas"]["Embedded"] | null;
            /** @description Relations of the app, many of them undocumented. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Self-service and own pages. */
            accessibility?: components["schemas"]["ApplicationAccessibility"] | null;
            /**
             * Format: date-time
             * @description When it was last switched on.
             */
            activated?: string | null;
            /**
             * Format: date-time
             * @description When the app was added.
             */
            created?: string | null;
            /** @description How user names and keys are made. */
            credentials?: components["schemas"]["ApplicationCredentials"] | null;
            /** @description Capabilities that can be set up in a few clicks. */
            expressConfiguration?: components["schemas"]["ApplicationExpressConfiguration"] | null;
            /** @description Provisioning features in use, such as PUSH_NEW_USERS; open list. */
            features?: string[] | null;
            /** @description Okta's own key, `0oa` and 17 more letters or digits. */
            id: string;
            /** @description Name people see. */
            label: string;
            /**
             * Format: date-time
             * @description Last change of its settings.
             */
            lastUpdated?: string | null;
            /** @description Seats. */
            licensing?: components["schemas"]["ApplicationLicensing"] | null;
            /** @description Key in Okta's catalogue (`oidc_client`, `active_directory`), or a generated one for a custom SAML app; many apps may share it. */
            name: string;
            /** @description Okta resource name. */
            orn?: string | null;
            /** @description Free-form data of the org about the app. */
            profile?: {
                [key: string]: unknown;
            } | null;
            /** @description Settings, by the kind of app. */
            settings?: components["schemas"]["ApplicationSettings"] | null;
            signOnMode?: components["schemas"]["SignOnMode"];
            status: components["schemas"]["ApplicationStatus"];
            /** @description Universal Logout settings; null for apps that cannot do it. */
            universalLogout?: components["schemas"]["ApplicationUniversalLogout"] | null;
            /** @description Where the app's tile shows. */
            visibility?: components["schemas"]["ApplicationVisibility"] | null;
        };
        /** @description Self-service and own pages of an app. */
        ApplicationAccessibility: {
            /** @description Own error page; null without one. */
            errorRedirectUrl?: string | null;
            /** @description Own sign-in page; null without one. */
            loginRedirectUrl?: string | null;
            /** @description Whether people may ask for the app themselves. */
            selfService?: boolean | null;
        };
        /** @description One consumer address. */
        ApplicationAcsEndpoint: {
            /** @description Position, from 0. */
            index?: number | null;
            /** @description Address. */
            url?: string | null;
        };
        /** @description Encryption of assertions. */
        ApplicationAssertionEncryption: {
            /** @description Whether it is on. */
            enabled?: boolean | null;
            /** @description Algorithm for the assertion. */
            encryptionAlgorithm?: string | null;
            /** @description Algorithm for its key. */
            keyTransportAlgorithm?: string | null;
            /** @description Certificate chain, each in Base64. */
            x5c?: string[] | null;
        };
        /** @description An attribute put into assertions. */
        ApplicationAttributeStatement: {
            /** @description How groups are chosen; may be null. */
            filterType?: string | null;
            /** @description What they are chosen by; may be null. */
            filterValue?: string | null;
            /** @description Name in the assertion. */
            name?: string | null;
            /** @description Form of the name; may be null. */
            namespace?: string | null;
            /** @description EXPRESSION or GROUP. */
            type?: string | null;
            /** @description Expressions that give the values. */
            values?: string[] | null;
        };
        /** @description How user names and keys of an app are made. */
        ApplicationCredentials: {
            /** @description Only for OpenID Connect; may hold a client secret, so never log it. */
            oauthClient?: components["schemas"]["ApplicationOAuthClientCredentials"] | null;
            /** @description Shared password, for the shared scheme; always empty. */
            password?: components["schemas"]["UserPassword"] | null;
            /** @description Whether people may see the stored password. */
            revealPassword?: boolean | null;
            /** @description Who sets user name and password, for apps that fill forms. */
            scheme?: string | null;
            /** @description Key that signs tokens or assertions. */
            signing?: components["schemas"]["ApplicationSigning"] | null;
            /** @description Shared user name, for the shared scheme. */
            userName?: string | null;
            /** @description Rule that makes a user's name in the app. */
            userNameTemplate?: components["schemas"]["ApplicationUserNameTemplate"] | null;
        };
        /** @description Capabilities of an app that can be set up in a few clicks. */
        ApplicationExpressConfiguration: {
            /** @description Those in use. */
            enabledCapabilities?: string[] | null;
            /** @description Those the app has, such as SSO or PROVISIONING. */
            supportedCapabilities?: string[] | null;
        };
        /** @description Settings that differ from app to app, in a form each app chooses: text, numbers, booleans, lists and null were seen. Only what Okta's own templates have is declared; of all else nothing is promised, so that no app makes a page of apps unreadable. */
        ApplicationFreeSettings: {
            /** @description Consumer address of assertions. */
            acsUrl?: string | null;
            /** @description Audience of WS-Federation tokens. */
            audienceRestriction?: string | null;
            /** @description Authentication context they name. */
            authnContextClassRef?: string | null;
            /** @description Page that signs people in by basic authentication. */
            authURL?: string | null;
            /** @description Button that sends the form. */
            buttonField?: string | null;
            /** @description Selector of the button. */
            buttonSelector?: string | null;
            /** @description Box that is ticked. */
            checkbox?: string | null;
            /** @description Selector of a third field. */
            extraFieldSelector?: string | null;
            /** @description What goes into the third field. */
            extraFieldValue?: string | null;
            /** @description Pattern of the groups that are told. */
            groupFilter?: string | null;
            /** @description Attribute with the groups. */
            groupName?: string | null;
            /** @description How they are told. */
            groupValueFormat?: string | null;
            /** @description Pattern of the form's address. */
            loginUrlRegex?: string | null;
            /** @description Form of their subject. */
            nameIDFormat?: string | null;
            /** @description Name of a further field. */
            optionalField1?: string | null;
            /** @description What goes into it. */
            optionalField1Value?: string | null;
            /** @description Name of a second further field. */
            optionalField2?: string | null;
            /** @description What goes into it. */
            optionalField2Value?: string | null;
            /** @description Name of a third further field. */
            optionalField3?: string | null;
            /** @description What goes into it. */
            optionalField3Value?: string | null;
            /** @description Field of the password. */
            passwordField?: string | null;
            /** @description Selector of the password's field. */
            passwordSelector?: string | null;
            /** @description Realm of the service. */
            realm?: string | null;
            /** @description Page to go to after the form. */
            redirectUrl?: string | null;
            /** @description Page of the app, in WS-Federation. */
            siteURL?: string | null;
            /** @description Page with the form, of three fields. */
            targetURL?: string | null;
            /** @description Page of the app. */
            url?: string | null;
            /** @description Attribute with the user name. */
            usernameAttribute?: string | null;
            /** @description Field of the user name. */
            usernameField?: string | null;
            /** @description Selector of the user name's field. */
            userNameSelector?: string | null;
            /** @description Address they are sent to. */
            wReplyURL?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description The assignment of an app to a group. */
        ApplicationGroupAssignment: {
            /** @description `group` or `metadata` when `expand` asked for it. */
            _embedded?: {
                [key: string]: unknown;
            } | null;
            /** @description The app and the group. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Key of the group. */
            id: string;
            /**
             * Format: date-time
             * @description Last change of the assignment.
             */
            lastUpdated?: string | null;
            /** @description Order among the groups of the app: a user who is in several gets the profile of the lowest. */
            priority?: number | null;
            /** @description Attributes that members get in the app, in a form each app chooses. */
            profile?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description How a group is assigned. */
        ApplicationGroupAssignmentRequest: {
            /** @description Order among the groups of the app. */
            priority?: number;
            /** @description Attributes that members get in the app. */
            profile?: {
                [key: string]: unknown;
            };
        };
        /** @description Clients that hide an app's tile. */
        ApplicationHide: {
            /** @description Hidden in the mobile app. */
            iOS?: boolean | null;
            /** @description Hidden on the dashboard. */
            web?: boolean | null;
        };
        /** @description Sign-in started by Okta. */
        ApplicationIdpInitiatedLogin: {
            /** @description Scopes asked for then. */
            default_scope?: string[] | null;
            /** @description How it starts, or DISABLED. */
            mode?: string | null;
        };
        /** @description Reference to an inline hook. */
        ApplicationInlineHook: {
            /** @description Key of the hook, `cal` and 17 more letters or digits. */
            id?: string | null;
        };
        /** @description Seats of an app. */
        ApplicationLicensing: {
            /** @description Number of seats; 0 when not counted. */
            seatCount?: number | null;
        };
        /** @description Choice of networks. */
        ApplicationNetwork: {
            /** @description ANYWHERE, DISABLED, ZONE and the like. */
            connection?: string | null;
            /** @description Network zones that do not. */
            exclude?: string[] | null;
            /** @description Network zones that count. */
            include?: string[] | null;
        };
        /** @description Remarks about an app. */
        ApplicationNotes: {
            /** @description For administrators. */
            admin?: string | null;
            /** @description For the people who use it. */
            enduser?: string | null;
        };
        /** @description Hints shown to people. */
        ApplicationNotifications: {
            /** @description Hint that the app needs a VPN. */
            vpn?: components["schemas"]["ApplicationVpnNotification"] | null;
        };
        /** @description Client settings of an OpenID Connect app. */
        ApplicationOAuthClient: {
            /** @description web, browser, native or service. */
            application_type?: string | null;
            /** @description Algorithm of signed back-channel requests. */
            backchannel_authentication_request_signing_alg?: string | null;
            /** @description Authenticator of back-channel sign-in. */
            backchannel_custom_authenticator_id?: string | null;
            /** @description How tokens of a back-channel sign-in are handed over. */
            backchannel_token_delivery_mode?: string | null;
            /** @description Home page. */
            client_uri?: string | null;
            /** @description Whether people are asked for consent. */
            consent_method?: string | null;
            /** @description Whether tokens must be bound by DPoP. */
            dpop_bound_access_tokens?: boolean | null;
            /** @description Whether sign-out carries the session. */
            frontchannel_logout_session_required?: boolean | null;
            /** @description Address called on sign-out. */
            frontchannel_logout_uri?: string | null;
            /** @description OAuth grants allowed. */
            grant_types?: string[] | null;
            /** @description Algorithm that encrypts the key of an encrypted ID token. */
            id_token_encrypted_response_alg?: string | null;
            /** @description Sign-in started by Okta. */
            idp_initiated_login?: components["schemas"]["ApplicationIdpInitiatedLogin"] | null;
            /** @description Address that starts a sign-in. */
            initiate_login_uri?: string | null;
            /** @description Which domain tokens name as issuer. */
            issuer_mode?: string | null;
            /** @description Public keys of a client that proves itself by key. */
            jwks?: components["schemas"]["JsonWebKeySet"] | null;
            /** @description Address of the client's key set. */
            jwks_uri?: string | null;
            /** @description Logo. */
            logo_uri?: string | null;
            /** @description Networks the client may call from. */
            network?: components["schemas"]["ApplicationNetwork"] | null;
            /** @description Whether the app takes part in single logout. */
            participate_slo?: boolean | null;
            /** @description Privacy page. */
            policy_uri?: string | null;
            /** @description Addresses sign-out may return to. */
            post_logout_redirect_uris?: string[] | null;
            /** @description Addresses sign-in may return to. */
            redirect_uris?: string[] | null;
            /** @description Rotation of refresh tokens. */
            refresh_token?: components["schemas"]["ApplicationRefreshToken"] | null;
            /** @description Algorithm of signed request objects. */
            request_object_signing_alg?: string | null;
            /** @description OAuth response types allowed. */
            response_types?: string[] | null;
            /** @description Sector for pairwise subjects. */
            sector_identifier_uri?: string | null;
            /** @description public or pairwise. */
            subject_type?: string | null;
            /** @description Terms page. */
            tos_uri?: string | null;
            /** @description Whether redirect addresses may hold a wildcard. */
            wildcard_redirect?: string | null;
        };
        /** @description Client registration of an OpenID Connect app. */
        ApplicationOAuthClientCredentials: {
            /** @description Whether Okta changes keys by itself. */
            autoKeyRotation?: boolean | null;
            /** @description OAuth client id, usually the app's own id. */
            client_id?: string | null;
            /** @description Secret of a confidential client. */
            client_secret?: string | null;
            /** @description Whether PKCE is demanded. */
            pkce_required?: boolean | null;
            /** @description How the client proves itself. */
            token_endpoint_auth_method?: string | null;
        };
        /** @description Single logout that another app or Okta starts. */
        ApplicationParticipateSlo: {
            /** @description POST or REDIRECT. */
            bindingType?: string | null;
            /** @description Whether the app takes part. */
            enabled?: boolean | null;
            /** @description Address that is called then. */
            logoutRequestUrl?: string | null;
            /** @description Whether the call names the session. */
            sessionIndexRequired?: boolean | null;
        };
        /** @description Rotation of refresh tokens. */
        ApplicationRefreshToken: {
            /** @description Seconds the previous token still works. */
            leeway?: number | null;
            /** @description STATIC or ROTATE. */
            rotation_type?: string | null;
        };
        /** @description An app to create, or its new form. */
        ApplicationRequest: {
            /** @description Self-service and own pages. */
            accessibility?: {
                [key: string]: unknown;
            };
            /** @description How user names and keys are made. */
            credentials?: {
                [key: string]: unknown;
            };
            /** @description Provisioning features. */
            features?: string[];
            /** @description Name people see. */
            label: string;
            /** @description Key in Okta's catalogue; left out for a custom app. */
            name?: string | null;
            /** @description Free-form data of the org about the app. */
            profile?: {
                [key: string]: unknown;
            };
            /** @description Settings, by the kind of app. */
            settings?: {
                [key: string]: unknown;
            };
            /** @description How people are signed in. */
            signOnMode?: string | null;
            /** @description Where the tile shows. */
            visibility?: {
                [key: string]: unknown;
            };
        };
        /** @description Settings of an app; which members are there depends on its kind. */
        ApplicationSettings: {
            /** @description Settings of this very app, in a form of its own. */
            app?: components["schemas"]["ApplicationFreeSettings"] | null;
            /** @description Whether entitlement management is on. Open list. */
            emOptInStatus?: "NONE" | "ENABLING" | "ENABLED" | "DISABLING" | "DISABLED" | (string & {}) | null;
            /** @description Identity store of the app. */
            identityStoreId?: string | null;
            /** @description Whether everybody has the app without being assigned. */
            implicitAssignment?: boolean | null;
            /** @description Inline hook in use; null without one. */
            inlineHookId?: string | null;
            /** @description Whether accounts are made by hand. */
            manualProvisioning?: boolean | null;
            /** @description Remarks. */
            notes?: components["schemas"]["ApplicationNotes"] | null;
            /** @description Hints shown to people. */
            notifications?: components["schemas"]["ApplicationNotifications"] | null;
            /** @description OpenID Connect apps; the ones Okta itself owns have none. */
            oauthClient?: components["schemas"]["ApplicationOAuthClient"] | null;
            /** @description SAML and form-filling apps. */
            signOn?: components["schemas"]["ApplicationSignOn"] | null;
        };
        /** @description Signing key in use. */
        ApplicationSigning: {
            /** @description Key id. */
            kid?: string | null;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastRotated?: string | null;
            /**
             * Format: date-time
             * @description Next planned change.
             */
            nextRotation?: string | null;
            /** @description Whether Okta changes the key by itself. */
            rotationMode?: string | null;
            /** @description Purpose of the key. */
            use?: string | null;
        };
        /** @description Sign-on settings of SAML and form-filling apps. */
        ApplicationSignOn: {
            /** @description Further consumer addresses. */
            acsEndpoints?: components["schemas"]["ApplicationAcsEndpoint"][] | null;
            /** @description Whether there are more consumer addresses. */
            allowMultipleAcsEndpoints?: boolean | null;
            /** @description Encryption of assertions. */
            assertionEncryption?: components["schemas"]["ApplicationAssertionEncryption"] | null;
            /** @description Whether assertions are signed. */
            assertionSigned?: boolean | null;
            /** @description Attributes put into assertions. */
            attributeStatements?: components["schemas"]["ApplicationAttributeStatement"][] | null;
            /** @description Audience of assertions. */
            audience?: string | null;
            /** @description Replaces the catalogue's audience; null without one. */
            audienceOverride?: string | null;
            /** @description Authentication context named in assertions. */
            authnContextClassRef?: string | null;
            /** @description Attributes as configured, undocumented twin of `attributeStatements`. */
            configuredAttributeStatements?: components["schemas"]["ApplicationAttributeStatement"][] | null;
            /** @description Page to land on; null without one. */
            defaultRelayState?: string | null;
            /** @description Destination of assertions. */
            destination?: string | null;
            /** @description Replaces the destination; null without one. */
            destinationOverride?: string | null;
            /** @description Digest algorithm. */
            digestAlgorithm?: string | null;
            /** @description Whether a forced sign-in is obeyed. */
            honorForceAuthn?: boolean | null;
            /** @description Issuer named in assertions. */
            idpIssuer?: string | null;
            /** @description Inline hooks that change assertions. */
            inlineHooks?: components["schemas"]["ApplicationInlineHook"][] | null;
            /** @description Sign-in page of a form-filling app. */
            loginUrl?: string | null;
            /** @description Single logout that another app or Okta starts. */
            participateSlo?: components["schemas"]["ApplicationParticipateSlo"] | null;
            /** @description Recipient of assertions. */
            recipient?: string | null;
            /** @description Replaces the recipient; null without one. */
            recipientOverride?: string | null;
            /** @description Page to go to after it; null without one. */
            redirectUrl?: string | null;
            /** @description Whether requests are compressed. */
            requestCompressed?: boolean | null;
            /** @description Whether responses are signed. */
            responseSigned?: boolean | null;
            /** @description Seconds an assertion is valid. */
            samlAssertionLifetimeSeconds?: number | null;
            /** @description Whether requests must be signed; sent, though not documented. */
            samlSignedRequestEnabled?: boolean | null;
            /** @description Signature algorithm. */
            signatureAlgorithm?: string | null;
            /** @description Single logout that the app starts. */
            slo?: components["schemas"]["ApplicationSingleLogout"] | null;
            /** @description Certificate of the service. */
            spCertificate?: components["schemas"]["ApplicationSpCertificate"] | null;
            /** @description Issuer of the service; null without one. */
            spIssuer?: string | null;
            /** @description Assertion consumer address. */
            ssoAcsUrl?: string | null;
            /** @description Replaces the consumer address; null without one. */
            ssoAcsUrlOverride?: string | null;
            /** @description Form of the subject. */
            subjectNameIdFormat?: string | null;
            /** @description Expression for the subject. */
            subjectNameIdTemplate?: string | null;
        };
        /** @description Single logout that an app starts. */
        ApplicationSingleLogout: {
            /** @description Whether it is on. */
            enabled?: boolean | null;
            /** @description Issuer the app names. */
            issuer?: string | null;
            /** @description Page to go to afterwards. */
            logoutUrl?: string | null;
            /** @description Issuer of the service. */
            spIssuer?: string | null;
        };
        /** @description Certificate of a service. */
        ApplicationSpCertificate: {
            /** @description Certificate chain, each in Base64. */
            x5c?: string[] | null;
        };
        /** @description Whether people can use the app. Open list. */
        ApplicationStatus: "ACTIVE" | "INACTIVE" | "DELETED" | (string & {});
        /** @description How an app takes part in Universal Logout. */
        ApplicationUniversalLogout: {
            /** @description SHARED when other apps of the same maker are signed out as well, else NOT_SHARED. */
            identityStack?: string | null;
            /** @description PROPRIETARY or GLOBAL_TOKEN_REVOCATION. */
            protocol?: string | null;
            /** @description Whether it does. Open list. */
            status?: "ENABLED" | "DISABLED" | "UNSUPPORTED" | (string & {}) | null;
            /** @description FULL or PARTIAL. */
            supportType?: string | null;
        };
        /** @description The account that a user has in an app. */
        ApplicationUser: {
            /** @description The app and the user. */
            _links?: components["schemas"]["Links"] | null;
            /**
             * Format: date-time
             * @description When the app was assigned.
             */
            created?: string | null;
            /** @description Sign-in name in the app. */
            credentials?: components["schemas"]["ApplicationUserCredentials"] | null;
            /** @description Key of the account in the app itself. */
            externalId?: string | null;
            /** @description Key of the user. */
            id?: string | null;
            /**
             * Format: date-time
             * @description Last time the app was told of changes.
             */
            lastSync?: string | null;
            /**
             * Format: date-time
             * @description Last change of the assignment.
             */
            lastUpdated?: string | null;
            /**
             * Format: date-time
             * @description Last change of the password in the app.
             */
            passwordChanged?: string | null;
            /** @description Attributes of the person in the app, in a form each app chooses. */
            profile?: {
                [key: string]: unknown;
            } | null;
            /** @description USER when it was assigned to the person, GROUP when to a group. */
            scope?: string | null;
            /** @description State of the account. Open list. */
            status?: "ACTIVE" | "APPROVED" | "DEPROVISIONED" | "IMPLICIT" | "IMPORTED" | "INACTIVE" | "MATCHED" | "PENDING" | "PROVISIONED" | "REVOKED" | "STAGED" | "SUSPENDED" | "UNASSIGNED" | (string & {}) | null;
            /**
             * Format: date-time
             * @description When `status` last changed.
             */
            statusChanged?: string | null;
            /** @description Whether the app has been told. Open list. */
            syncState?: "DISABLED" | "ERROR" | "OUT_OF_SYNC" | "SYNCHRONIZED" | "SYNCING" | (string & {}) | null;
        };
        /** @description Sign-in name in an app; the password is never sent. */
        ApplicationUserCredentials: {
            /** @description Present, and always an empty object, when the app has one. */
            password?: components["schemas"]["UserPassword"] | null;
            /** @description Name the person has in the app. */
            userName?: string | null;
        };
        /** @description Rule that makes a user's name in an app. */
        ApplicationUserNameTemplate: {
            /** @description Whether changes are pushed to the app. Open list. */
            pushStatus?: "PUSH" | "DONT_PUSH" | "NOT_CONFIGURED" | (string & {}) | null;
            /** @description Text put behind the name, older spelling. */
            suffix?: string | null;
            /** @description Expression, such as `${source.login}`. */
            template?: string | null;
            /** @description BUILT_IN, CUSTOM or NONE. */
            type?: string | null;
            /** @description Text put behind the name. */
            userSuffix?: string | null;
        };
        /** @description Where an app's tile shows. */
        ApplicationVisibility: {
            /** @description Tile by tile, by the link's name: shown or not. */
            appLinks?: {
                [key: string]: boolean | null;
            } | null;
            /** @description Start the app when its user signs in. */
            autoLaunch?: boolean | null;
            /** @description Send the sign-in form without a click. */
            autoSubmitToolbar?: boolean | null;
            /** @description Clients that do not show the tile. */
            hide?: components["schemas"]["ApplicationHide"] | null;
        };
        /** @description Hint that an app needs a VPN. */
        ApplicationVpnNotification: {
            /** @description Help page; null without one. */
            helpUrl?: string | null;
            /** @description Text; null for Okta's own. */
            message?: string | null;
            /** @description Networks that show it. */
            network?: components["schemas"]["ApplicationNetwork"] | null;
        };
        /** @description A tile on the dashboard of a user. */
        AppLink: {
            /** @description Key of the assignment. */
            appAssignmentId?: string | null;
            /** @description Key of the app. */
            appInstanceId: string;
            /** @description Key in Okta's catalogue. */
            appName?: string | null;
            /** @description Whether user name and password are set. */
            credentialsSetup?: boolean | null;
            /** @description Whether the tile is hidden. */
            hidden?: boolean | null;
            /** @description Key of the tile. */
            id?: string | null;
            /** @description Name that the user sees. */
            label: string;
            /** @description Address that starts the app. */
            linkUrl?: string | null;
            /** @description Picture. */
            logoUrl?: string | null;
            /** @description Place on the dashboard. */
            sortOrder?: number | null;
        };
        /** @description The user to assign. */
        AssignApplicationUserRequest: {
            /** @description `userName`, and `password` where the app keeps one. */
            credentials?: {
                [key: string]: unknown;
            };
            /** @description Key of the user. */
            id: string;
            /** @description Attributes of the person in the app. */
            profile?: {
                [key: string]: unknown;
            };
            /** @description USER for a direct assignment. */
            scope?: string;
        };
        /** @description An owner to assign. */
        AssignGroupOwnerRequest: {
            /** @description Key of the user or group. */
            id: string;
            /** @description USER or GROUP. */
            type?: string;
        };
        /** @description A role to assign. */
        AssignRoleRequest: {
            /** @description Key of what a custom role is for. */
            "resource-set"?: string;
            /** @description Key of a custom role. */
            role?: string;
            /** @description Kind of role, such as HELP_DESK_ADMIN. */
            type: string;
        };
        /** @description A way to sign in that the org has. */
        Authenticator: {
            /** @description Possible next steps. */
            _links?: components["schemas"]["Links"] | null;
            /**
             * Format: date-time
             * @description When it was added.
             */
            created?: string | null;
            /** @description Okta's own key, `aut` and 17 more letters or digits. */
            id: string;
            /** @description What it is, such as `okta_password`. Open list. */
            key: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Name. */
            name: string;
            /** @description Who checks it. */
            provider?: {
                [key: string]: unknown;
            } | null;
            /** @description Settings, by kind. */
            settings?: {
                [key: string]: unknown;
            } | null;
            /** @description Whether it is in use. Open list. */
            status?: "ACTIVE" | "INACTIVE" | (string & {});
            /** @description Kind, such as password, email or app. Open list. */
            type?: string | null;
        };
        /** @description A custom authorization server. */
        AuthorizationServer: {
            /** @description Scopes, claims, policies and metadata. */
            _links?: components["schemas"]["Links"] | null;
            /** @description What its tokens are for. */
            audiences?: string[] | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created?: string | null;
            /** @description Keys that sign its tokens. */
            credentials?: {
                [key: string]: unknown;
            } | null;
            /** @description Free text. */
            description?: string | null;
            /** @description Okta's own key, `aus` and 17 more letters or digits; `default` for the first one. */
            id: string;
            /** @description Address that its tokens name. */
            issuer?: string | null;
            /** @description How the issuer is named. Open list. */
            issuerMode?: string | null;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Name. */
            name: string;
            /** @description Whether it is in use. Open list. */
            status?: "ACTIVE" | "INACTIVE" | (string & {});
        };
        /** @description Old and new password. Never log them. */
        ChangePasswordRequest: {
            /** @description `value`: the password to set. */
            newPassword: {
                [key: string]: unknown;
            };
            /** @description `value`: the password as it is. */
            oldPassword: {
                [key: string]: unknown;
            };
            /** @description true: end all sessions of the user too. */
            revokeSessions?: boolean;
        };
        /** @description Password, and the question to set. Never log them. */
        ChangeRecoveryQuestionRequest: {
            /** @description `value`: the password as it is. */
            password?: {
                [key: string]: unknown;
            };
            /** @description `question` and `answer`. */
            recovery_question: {
                [key: string]: unknown;
            };
        };
        /** @description A user to create. */
        CreateUserRequest: {
            credentials?: components["schemas"]["UserCredentialsRequest"];
            /** @description Ids of groups to put the user into. */
            groupIds?: string[];
            /** @description Attributes; `login`, `email` and mostly first and last name are required. */
            profile: {
                /** @description Primary address. */
                email?: string;
                /** @description Unique sign-in name, mostly an e-mail address. */
                login: string;
            } & {
                [key: string]: unknown;
            };
            /** @description Realm for the account. */
            realmId?: string | null;
            /** @description Reference to a user type, by `id`. */
            type?: {
                [key: string]: unknown;
            };
        };
        /** @description Value of an attribute the org added to its schema; Okta has no object-valued ones. */
        CustomAttribute: string | number | boolean | (string | number | boolean | null)[] | null;
        /** @description A device known to the org. */
        Device: {
            /** @description `users` when `expand` asked for them. */
            _embedded?: {
                [key: string]: unknown;
            } | null;
            /** @description What may be done with the device. */
            _links?: components["schemas"]["Links"] | null;
            /**
             * Format: date-time
             * @description When it was registered.
             */
            created?: string | null;
            /** @description Okta's own key, `guo` and 17 more letters or digits. */
            id: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Name, platform, serial number and more. */
            profile?: {
                [key: string]: unknown;
            } | null;
            /** @description Another key. */
            resourceAlternateId?: string | null;
            /** @description Name to show. */
            resourceDisplayName?: {
                [key: string]: unknown;
            } | null;
            /** @description The key again. */
            resourceId?: string | null;
            /** @description Always `UDDevice`. */
            resourceType?: string | null;
            /** @description State of the device. Open list. */
            status: "CREATED" | "ACTIVE" | "SUSPENDED" | "DEACTIVATED" | "STAGED" | (string & {});
        };
        /** @description What `expand` asked for; absent or empty otherwise. */
        Embedded: {
            /** @description Of an APP_GROUP: the app it came from, in a short form. */
            app?: {
                [key: string]: unknown;
            } | null;
            /** @description Of a user: what bars from signing in. */
            blocks?: components["schemas"]["UserBlock"][] | null;
            /** @description Of a user: class of the account. */
            classification?: components["schemas"]["UserClassification"] | null;
            /** @description Of a group: counts. */
            stats?: components["schemas"]["GroupStats"] | null;
            /** @description Of an app: what it knows of the user who was named. */
            user?: components["schemas"]["ApplicationUser"] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description A factor to enroll. */
        EnrollFactorRequest: {
            /** @description Kind of factor. */
            factorType: string;
            /** @description Phone number, credential or question, by kind of factor. */
            profile?: {
                [key: string]: unknown;
            };
            /** @description Who checks it. */
            provider?: string;
            /** @description Maker. */
            vendorName?: string | null;
            /** @description First code, where the kind of factor takes one. */
            verify?: {
                [key: string]: unknown;
            };
        };
        /** @description Okta's error body. Decide by `errorCode` alone: texts change, and may repeat what the caller sent. */
        Error: {
            /** @description Single reasons, often none; the System Log leaves the list out. */
            errorCauses?: components["schemas"]["ErrorCause"][] | null;
            /** @description `E` and seven digits; no other form was seen, and none is refused. */
            errorCode: string;
            /** @description Key of this one occurrence, for Okta's support. */
            errorId?: string | null;
            /** @description The code again; the System Log leaves it out. */
            errorLink?: string | null;
            /** @description One sentence for people. */
            errorSummary: string;
        };
        /** @description Okta's error body, or OAuth's when the token or its proof is at fault. */
        ErrorBody: components["schemas"]["Error"] | components["schemas"]["OAuthError"];
        /** @description One reason of an error. A few errors say more, in members that are not documented. */
        ErrorCause: {
            /** @description One sentence; sometimes the only thing that tells two errors of one code apart. */
            errorSummary?: string | null;
        };
        /** @description A factor that a user has enrolled. */
        Factor: {
            /** @description How to finish an activation; holds a shared secret for TOTP, so never log it. */
            _embedded?: {
                [key: string]: unknown;
            } | null;
            /** @description What may be done with the factor. */
            _links?: components["schemas"]["Links"] | null;
            /**
             * Format: date-time
             * @description When it was enrolled.
             */
            created?: string | null;
            /** @description Kind, such as `push`, `sms`, `token:software:totp` or `webauthn`. Open list. */
            factorType: string;
            /** @description Key of this enrollment. */
            id: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /**
             * Format: date-time
             * @description Last use; null or absent if never used.
             */
            lastVerified?: string | null;
            /** @description Phone number, device or question, by kind of factor. */
            profile?: {
                [key: string]: unknown;
            } | null;
            /** @description Who checks it, such as OKTA, GOOGLE or FIDO. Open list. */
            provider: string;
            /** @description State of the enrollment. Open list. */
            status?: "ACTIVE" | "PENDING_ACTIVATION" | "INACTIVE" | "ENROLLED" | "NOT_SETUP" | "DISABLED" | "EXPIRED" | (string & {}) | null;
            /** @description Maker. */
            vendorName?: string | null;
        };
        /** @description Outcome of a verification. */
        FactorVerification: {
            /** @description Where to ask again. */
            _links?: components["schemas"]["Links"] | null;
            /**
             * Format: date-time
             * @description When a challenge ends.
             */
            expiresAt?: string | null;
            /** @description Text for people. */
            factorMessage?: string | null;
            /** @description SUCCESS, or what is missing yet. Open list. */
            factorResult?: "SUCCESS" | "CHALLENGE" | "WAITING" | "REJECTED" | "TIMEOUT" | "FAILED" | "ERROR" | (string & {}) | null;
        };
        /** @description A group of users. */
        Group: {
            /** @description `stats` or `app` when `expand` asked for it. */
            _embedded?: components["schemas"]["Embedded"] | null;
            /** @description Relations `logo`, `users`, `apps`, and `source` and `owners` where they apply. */
            _links?: components["schemas"]["Links"] | null;
            /**
             * Format: date-time
             * @description When the group was made.
             */
            created?: string | null;
            /** @description Okta's own key, `00g` and 17 more letters or digits. */
            id: string;
            /**
             * Format: date-time
             * @description Last change of who belongs to it.
             */
            lastMembershipUpdated?: string | null;
            /**
             * Format: date-time
             * @description Last change of the profile.
             */
            lastUpdated?: string | null;
            /** @description Schema the profile follows, for example `okta:user_group`. */
            objectClass?: string[] | null;
            profile: components["schemas"]["GroupProfile"];
            /** @description Only on groups an app brought in; sent, though not documented. */
            source?: components["schemas"]["GroupSource"] | null;
            type: components["schemas"]["GroupType"];
        };
        /** @description An owner of a group. */
        GroupOwner: {
            /** @description Name to show. */
            displayName?: string | null;
            /** @description Key of the user or group. */
            id: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Key in the app that the ownership comes from. */
            originId?: string | null;
            /** @description APPLICATION or OKTA_DIRECTORY. Open list. */
            originType?: string | null;
            /** @description Whether the owner is known in Okta. */
            resolved?: boolean | null;
            /** @description USER, GROUP or UNKNOWN. Open list. */
            type?: string | null;
        };
        /** @description Attributes of a group; groups of a directory bring their own, and an org may add more. */
        GroupProfile: {
            /** @description Free text; null quite often. */
            description?: string | null;
            /** @description Distinguished name, of a group of a directory. */
            dn?: string | null;
            /** @description Key in the directory. */
            externalId?: string | null;
            /** @description Reach, in Active Directory. */
            groupScope?: string | null;
            /** @description Security or distribution group, in Active Directory. */
            groupType?: string | null;
            /** @description Name; unique among groups of type OKTA_GROUP. */
            name?: string;
            /** @description Security identifier, in Active Directory. */
            objectSid?: string | null;
            /** @description Name before Windows 2000. */
            samAccountName?: string | null;
            /** @description Name with its domain in front. */
            windowsDomainQualifiedName?: string | null;
        } & {
            [key: string]: components["schemas"]["CustomAttribute"];
        };
        /** @description A group to create, or its new profile. */
        GroupRequest: {
            /** @description Attributes. */
            profile: {
                /** @description Free text. */
                description?: string | null;
                /** @description Name. */
                name: string;
            } & {
                [key: string]: unknown;
            };
            /** @description Ignored; always OKTA_GROUP. */
            type?: string;
        };
        /** @description A rule that puts users into groups. */
        GroupRule: {
            /** @description `groupIdToGroupNameMap` when `expand` asked for it. */
            _embedded?: {
                [key: string]: unknown;
            } | null;
            /** @description The rule itself. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Groups that matching users get. */
            actions?: {
                [key: string]: unknown;
            } | null;
            /** @description Whether all groups still exist. */
            allGroupsValid?: boolean | null;
            /** @description Users it is about: an expression in Okta's language, and people to leave out. */
            conditions?: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created?: string | null;
            /** @description Okta's own key, `0pr` and 17 more letters or digits. */
            id: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Name, unique in the org. */
            name: string;
            /** @description Whether the rule is in force; INVALID when a group it names is gone. Open list. */
            status: "ACTIVE" | "INACTIVE" | "INVALID" | (string & {});
            /** @description Always `group_rule`. */
            type?: string | null;
        };
        /** @description A rule to create, or its new form. */
        GroupRuleRequest: {
            /** @description `assignUserToGroups.groupIds`: the groups. */
            actions?: {
                [key: string]: unknown;
            };
            /** @description `expression` in Okta's language, and `people.users.exclude`. */
            conditions?: {
                [key: string]: unknown;
            };
            /** @description Name, unique in the org. */
            name: string;
            /** @description Status; ignored. */
            status?: string;
            /** @description Always `group_rule`. */
            type?: string;
        };
        /** @description App an APP_GROUP came from. */
        GroupSource: {
            /** @description Key of that app, `0oa` and 17 more letters or digits. */
            id?: string | null;
        };
        /** @description Counts of a group. */
        GroupStats: {
            /** @description The members and the apps. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Apps assigned to it. */
            appsCount?: number | null;
            /** @description Apps that it is pushed to. */
            groupPushMappingsCount?: number | null;
            /** @description Whether its members have an admin role by it, in a third spelling of Okta's. */
            hasAdminPrivilege?: boolean | null;
            /** @description Whether its members have an admin role by it, in another spelling of Okta's. */
            hasAdminPrivileges?: boolean | null;
            /** @description Whether its members have an admin role by it, in the spelling that Okta's API description has. */
            hasAdminPrivlege?: boolean | null;
            /** @description Members. */
            usersCount?: number | null;
        };
        /** @description Who manages the membership: OKTA_GROUP its admins and rules, APP_GROUP the app it came from, BUILT_IN Okta itself. Only OKTA_GROUP can be changed by call. Open list. */
        GroupType: "OKTA_GROUP" | "APP_GROUP" | "BUILT_IN" | (string & {});
        /** @description One public key, as in RFC 7517. */
        JsonWebKey: {
            /** @description What may be done with the key. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Algorithm; sent, though not documented. */
            alg?: string | null;
            /** @description When it was added. */
            created?: string | null;
            /** @description Curve of an elliptic key. */
            crv?: string | null;
            /** @description Exponent of an RSA key. */
            e?: string | null;
            /** @description When it expires. */
            expiresAt?: string | null;
            /** @description Okta's key for it. */
            id?: string | null;
            /** @description What the key may be used for. */
            key_ops?: string[] | null;
            /** @description Key id. */
            kid?: string | null;
            /** @description Key type. */
            kty?: string | null;
            /** @description Last change. */
            lastUpdated?: string | null;
            /** @description Modulus of an RSA key. */
            n?: string | null;
            /** @description Whether it is in use. Open list. */
            status?: "ACTIVE" | "INACTIVE" | (string & {}) | null;
            /** @description Purpose; null when not said. */
            use?: string | null;
            /** @description First coordinate of an elliptic key. */
            x?: string | null;
            /** @description Certificate chain, each in Base64. */
            x5c?: string[] | null;
            /** @description Fingerprint of the certificate, SHA-1. */
            x5t?: string | null;
            /** @description Fingerprint of the certificate, SHA-256. */
            "x5t#S256"?: string | null;
            /** @description Address of the certificate chain. */
            x5u?: string | null;
            /** @description Second coordinate. */
            y?: string | null;
        };
        /** @description Public keys. */
        JsonWebKeySet: {
            /** @description The keys. */
            keys?: components["schemas"]["JsonWebKey"][] | null;
        };
        /** @description Always empty: the status that answers carries the whole message, the new state has to be read. */
        LifecycleResult: {
            [key: string]: unknown;
        };
        /** @description One HAL link: where a related resource or a possible next step is found. */
        Link: {
            /** @description What the target allows. */
            hints?: {
                /** @description HTTP methods the target takes. */
                allow?: string[] | null;
            } | null;
            /** @description Absolute address, or a template when `templated` is true. */
            href?: string | null;
            /** @description HTTP method to use; given by the lifecycle links of a user. */
            method?: string | null;
            /** @description Tells apart links that share a relation, for example the size of a logo. */
            name?: string | null;
            /** @description True when `href` holds placeholders. */
            templated?: boolean | null;
            /** @description Text for people. */
            title?: string | null;
            /** @description Media type of what the address answers. */
            type?: string | null;
        };
        /** @description Links by relation. Only `self` is certain, and members of a list rarely carry more than that. */
        Links: {
            /** @description Addresses that start an app, one for each of its tiles. */
            appLinks?: components["schemas"]["Link"][] | null;
            /** @description Pictures of a group or app, one link for each size. */
            logo?: components["schemas"]["Link"][] | null;
            /** @description The resource itself. */
            self?: components["schemas"]["Link"] | null;
        } & {
            [key: string]: components["schemas"]["Link"] | components["schemas"]["Link"][] | null;
        };
        /** @description A person, app or system that acted. */
        LogActor: {
            /** @description Sign-in name, or `unknown`. */
            alternateId?: string | null;
            /** @description More about it; null so far. */
            detailEntry?: {
                [key: string]: unknown;
            } | null;
            /** @description Name for people. */
            displayName?: string | null;
            /** @description Okta's key, or another name for what has none. */
            id?: string | null;
            /** @description Kind, such as `User` or `SystemPrincipal`; may hold blanks. */
            type?: string | null;
        };
        /** @description Session and sign-in method of an event. */
        LogAuthenticationContext: {
            /** @description Who authenticated; often null. */
            authenticationProvider?: string | null;
            /** @description Step within the sign-in, 0 so far. */
            authenticationStep?: number | null;
            /** @description Who holds the credential; often null. */
            credentialProvider?: string | null;
            /** @description Kind of credential; often null. */
            credentialType?: string | null;
            /** @description Session, or `trs…` for a call without one. */
            externalSessionId?: string | null;
            /** @description Means of access; null so far. */
            interface?: string | null;
            /** @description Issuer of the credential; null so far. */
            issuer?: components["schemas"]["LogIssuer"] | null;
            /** @description First session of the chain; sent, though not documented. */
            rootSessionId?: string | null;
        };
        /** @description Suspicion that a program acted. */
        LogBotProtection: {
            /** @description NONE, LOW, MEDIUM or HIGH. */
            level?: string | null;
        };
        /** @description Values before and after a change: objects, lists, numbers, text or null. */
        LogChangeDetails: {
            /** @description Value before; null for something new. */
            from?: unknown;
            /** @description Value after; null for something removed. */
            to?: unknown;
        };
        /** @description What an actor used. */
        LogClient: {
            /** @description Kind of device, such as `Computer`. */
            device?: string | null;
            /** @description Place of the address. */
            geographicalContext?: components["schemas"]["LogGeographicalContext"] | null;
            /** @description OAuth client; null for people in a browser. */
            id?: string | null;
            /** @description Address the request came from, IPv4 or IPv6. */
            ipAddress?: string | null;
            /** @description Browser or program. */
            userAgent?: components["schemas"]["LogUserAgent"] | null;
            /** @description Network zone; null, and quite often the text `null`. */
            zone?: string | null;
        };
        /** @description Details for troubleshooting. */
        LogDebugContext: {
            /** @description Text by keys that change without notice. */
            debugData?: {
                [key: string]: string | null;
            } | null;
        };
        /** @description More about a target, by keys that change with its kind. */
        LogDetailEntry: {
            /** @description OAuth client. */
            clientAppId?: string | null;
            /** @description When a token ends. */
            expires?: string | null;
            /** @description Hash of a token. */
            hash?: string | null;
            /** @description Kind of authenticator. */
            methodTypeUsed?: string | null;
            /** @description What the authenticator proved, as one text. */
            methodUsedVerifiedProperties?: string | null;
            /** @description Factors that its rule asks for. */
            policyRuleFactorMode?: string | null;
            /** @description Kind of policy that was evaluated. */
            policyType?: string | null;
            /** @description What its rule decided. */
            ruleAction?: string | null;
            /** @description What became of the sign-on. */
            signOnModeEvaluationResult?: string | null;
            /** @description Sign-on mode of an app. */
            signOnModeType?: string | null;
            /** @description Subject of a token. */
            subject?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description Device known to Okta. Its keys come in camelCase or in snake_case. */
        LogDevice: {
            /** @description Kind of disk encryption. */
            disk_encryption_type?: string | null;
            /** @description Kind of disk encryption, other spelling. */
            diskEncryptionType?: string | null;
            /** @description Okta's key, `guo` and 17 more letters or digits. */
            id?: string | null;
            /** @description Whether its protection was broken. */
            jailbreak?: boolean | null;
            /** @description Whether the org manages it. */
            managed?: boolean | null;
            /** @description Name of the model. */
            name?: string | null;
            /** @description Platform. */
            os_platform?: string | null;
            /** @description Version of the system. */
            os_version?: string | null;
            /** @description Platform, other spelling. */
            osPlatform?: string | null;
            /** @description Version of the system, other spelling. */
            osVersion?: string | null;
            /** @description Whether it is registered. */
            registered?: boolean | null;
            /** @description Kind of screen lock. */
            screen_lock_type?: string | null;
            /** @description Kind of screen lock, other spelling. */
            screenLockType?: string | null;
            /** @description Whether it has secure hardware. */
            secure_hardware_present?: boolean | null;
            /** @description Whether it has secure hardware, other spelling. */
            secureHardwarePresent?: boolean | null;
        };
        /** @description One entry of the System Log. Names and texts in it come from people and devices, so treat them as untrusted. */
        LogEvent: {
            /** @description Who did it. */
            actor?: components["schemas"]["LogActor"] | null;
            /** @description Session and sign-in method. */
            authenticationContext?: components["schemas"]["LogAuthenticationContext"] | null;
            /** @description What the actor used. */
            client?: components["schemas"]["LogClient"] | null;
            /** @description Details for troubleshooting, not for logic. */
            debugContext?: components["schemas"]["LogDebugContext"] | null;
            /** @description Managed device in use, null in most events; sent, though not documented. */
            device?: components["schemas"]["LogDevice"] | null;
            /** @description Sentence for people; may be null. */
            displayMessage?: string | null;
            /** @description Dotted name of what happened, such as `user.session.start`; open list. */
            eventType: string;
            /** @description Name in the retired Events API; null for newer kinds. */
            legacyEventType?: string | null;
            /** @description How it ended; null where nothing could fail. */
            outcome?: components["schemas"]["LogOutcome"] | null;
            /**
             * Format: date-time
             * @description When it happened; a poll may deliver out of this order.
             */
            published: string;
            /** @description Way the request took. */
            request?: components["schemas"]["LogRequest"] | null;
            /** @description What is known of the network. */
            securityContext?: components["schemas"]["LogSecurityContext"] | null;
            severity: components["schemas"]["LogSeverity"];
            /** @description What it was done to; null rather than empty. */
            target?: components["schemas"]["LogTarget"][] | null;
            /** @description Request or job it belongs to. */
            transaction?: components["schemas"]["LogTransaction"] | null;
            /** @description Key of the event; drop a repeated one, since pages may overlap. */
            uuid: string;
            /** @description Version of the event's form, `0` so far; text, not a number. */
            version?: string | null;
        };
        /** @description Place of an IP address, as far as known. */
        LogGeographicalContext: {
            /** @description City. */
            city?: string | null;
            /** @description Country. */
            country?: string | null;
            /** @description Coordinates. */
            geolocation?: components["schemas"]["LogGeolocation"] | null;
            /** @description Postal code; text, not a number, and often null. */
            postalCode?: string | null;
            /** @description State or region. */
            state?: string | null;
        };
        /** @description Coordinates in degrees. */
        LogGeolocation: {
            /** @description Latitude. */
            lat?: number | null;
            /** @description Longitude. */
            lon?: number | null;
        };
        /** @description One station of a request. */
        LogIpAddress: {
            /** @description Place of the address. */
            geographicalContext?: components["schemas"]["LogGeographicalContext"] | null;
            /** @description Address. */
            ip?: string | null;
            /** @description More about the address. */
            ipDetails?: components["schemas"]["LogIpDetails"] | null;
            /** @description Where the address was learnt; null so far. */
            source?: string | null;
            /** @description `V4` or `V6`. */
            version?: string | null;
        };
        /** @description More about an IP address. */
        LogIpDetails: {
            /** @description Autonomous system. */
            asNumber?: number | null;
            /** @description Owner of the autonomous system. */
            asOrg?: string | null;
            /** @description Domain of the address. */
            domain?: string | null;
            /** @description Services known at the address, such as a VPN. */
            ipServiceCategories?: components["schemas"]["LogIpServiceCategory"][] | null;
            /** @description Provider. */
            isp?: string | null;
        };
        /** @description A service known at an IP address. */
        LogIpServiceCategory: {
            /** @description Whether it hides who uses it. */
            isAnonymous?: boolean | null;
            /** @description Who runs it. */
            operator?: string | null;
            /** @description Kind, such as `VPN` or `Residential Proxy`. */
            type?: string | null;
        };
        /** @description Issuer of a credential. */
        LogIssuer: {
            /** @description Its key. */
            id?: string | null;
            /** @description Its kind. */
            type?: string | null;
        };
        /** @description How an event ended. */
        LogOutcome: {
            /** @description Cause in a few words; null on success. */
            reason?: string | null;
            /** @description Verdict. Open list. */
            result?: "SUCCESS" | "FAILURE" | "SKIPPED" | "ALLOW" | "DENY" | "CHALLENGE" | "UNKNOWN" | "RATE_LIMIT" | "DEFERRED" | "SCHEDULED" | "ABANDONED" | "UNANSWERED" | (string & {}) | null;
        };
        /** @description Way a request took. */
        LogRequest: {
            /** @description Addresses from the client to Okta. */
            ipChain?: components["schemas"]["LogIpAddress"][] | null;
        };
        /** @description Risk of a request. */
        LogRisk: {
            /** @description Detection that saw it. */
            detectionName?: string | null;
            /** @description Who saw it. */
            issuer?: string | null;
            /** @description LOW, MEDIUM or HIGH. */
            level?: string | null;
            /** @description Level before. */
            previousLevel?: string | null;
            /** @description What raised it. */
            reasons?: string[] | null;
        };
        /** @description What is known of the network. */
        LogSecurityContext: {
            /** @description Autonomous system. */
            asNumber?: number | null;
            /** @description Owner of the autonomous system. */
            asOrg?: string | null;
            /** @description Whether a program is suspected. */
            botProtection?: components["schemas"]["LogBotProtection"] | null;
            /** @description Domain of the address, or `.`. */
            domain?: string | null;
            /** @description More about the address. */
            ipDetails?: components["schemas"]["LogIpDetails"] | null;
            /** @description Provider. */
            isp?: string | null;
            /** @description Whether it is a known proxy. */
            isProxy?: boolean | null;
            /** @description Risk of the request. */
            risk?: components["schemas"]["LogRisk"] | null;
            /** @description Deviations from what the person usually does. */
            userBehaviors?: components["schemas"]["LogUserBehavior"][] | null;
        };
        /** @description Weight of an event. Open list. */
        LogSeverity: "DEBUG" | "INFO" | "WARN" | "ERROR" | (string & {});
        /** @description What an event was done to. */
        LogTarget: {
            /** @description Sign-in name or the like; may be null. */
            alternateId?: string | null;
            /** @description Values before and after, for changes of configuration. */
            changeDetails?: components["schemas"]["LogChangeDetails"] | null;
            /** @description More about it, in free form; may be null. */
            detailEntry?: components["schemas"]["LogDetailEntry"] | null;
            /** @description Name for people; may be null. */
            displayName?: string | null;
            /** @description Okta's key, or another name for what has none. */
            id?: string | null;
            /** @description Kind, such as `User`, `UserGroup` or `URL Pattern`; may hold blanks. */
            type?: string | null;
        };
        /** @description Request or job an event belongs to. */
        LogTransaction: {
            /** @description More about it; may be empty. */
            detail?: components["schemas"]["LogTransactionDetail"] | null;
            /** @description The `X-Okta-Request-Id` of a request, or the key of a job. */
            id?: string | null;
            /** @description `WEB` or `JOB`; may be null. */
            type?: string | null;
        };
        /** @description More about a request. */
        LogTransactionDetail: {
            /** @description API token that made the request, `00T` and 17 more letters or digits. */
            requestApiTokenId?: string | null;
        };
        /** @description Browser or program. */
        LogUserAgent: {
            /** @description Browser. */
            browser?: string | null;
            /** @description Operating system. */
            os?: string | null;
            /** @description Header as sent. */
            rawUserAgent?: string | null;
        };
        /** @description One deviation from what a person usually does. */
        LogUserBehavior: {
            /** @description Okta's key. */
            id?: string | null;
            /** @description Name for people. */
            name?: string | null;
            /** @description POSITIVE, NEGATIVE and the like. */
            result?: string | null;
        };
        /** @description Okta's error body, or the edge's answer when the org itself does not exist. */
        NotFoundBody: components["schemas"]["Error"] | components["schemas"]["UnknownOrg"];
        /** @description A client that holds tokens of a user. */
        OAuthClient: {
            /** @description Grants and tokens. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Key of the client. */
            client_id: string;
            /** @description Name. */
            client_name?: string | null;
            /** @description Address. */
            client_uri?: string | null;
            /** @description Picture. */
            logo_uri?: string | null;
        };
        /** @description What Okta says of tokens and DPoP proofs, in OAuth's words, as it does where tokens come from (`/oauth2`). */
        OAuthError: {
            /** @description OAuth's code, such as `invalid_client` or `use_dpop_nonce`; open list. */
            error: string;
            /** @description One sentence for people. */
            error_description?: string | null;
            /** @description Page that explains it. */
            error_uri?: string | null;
        };
        /** @description Access of Okta's support to the org. */
        OktaSupport: {
            /** @description How to grant, extend or revoke it. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Number of the support case. */
            caseNumber?: string | null;
            /**
             * Format: date-time
             * @description When the access ends; null when there is none.
             */
            expiration?: string | null;
            /** @description Whether support may sign in. Open list. */
            support?: "ENABLED" | "DISABLED" | (string & {}) | null;
        };
        /** @description The org. */
        OrgSettings: {
            /** @description Contacts, logo, preferences and support. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Street. */
            address1?: string | null;
            /** @description Street, continued. */
            address2?: string | null;
            /** @description City. */
            city?: string | null;
            /** @description Name of the organisation. */
            companyName?: string | null;
            /** @description Country. */
            country?: string | null;
            /**
             * Format: date-time
             * @description When the org was made.
             */
            created?: string | null;
            /** @description Address of the help desk. */
            endUserSupportHelpURL?: string | null;
            /**
             * Format: date-time
             * @description When it ends; null unless it is a trial.
             */
            expiresAt?: string | null;
            /** @description Okta's own key, `00o` and 17 more letters or digits. */
            id: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Phone number. */
            phoneNumber?: string | null;
            /** @description Postal code. */
            postalCode?: string | null;
            /** @description State or region. */
            state?: string | null;
            /** @description Whether the org can be used. Open list. */
            status?: "ACTIVE" | "INACTIVE" | (string & {}) | null;
            /** @description First part of the org's address. */
            subdomain?: string | null;
            /** @description Phone number of the help desk. */
            supportPhoneNumber?: string | null;
            /** @description Address of the organisation. */
            website?: string | null;
        };
        /** @description Outcome of a reset: empty when Okta mails the link, otherwise the link. Whoever holds it signs in as this user, so never log it. */
        PasswordReset: {
            /** @description One-time address of the page where a new password is set. */
            resetPasswordUrl?: string;
        };
        /** @description A policy of the org. */
        Policy: {
            /** @description `rules` when `expand` asked for them. */
            _embedded?: {
                [key: string]: unknown;
            } | null;
            /** @description Rules and possible next steps. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Whom and what it is about. */
            conditions?: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created?: string | null;
            /** @description Free text. */
            description?: string | null;
            /** @description Okta's own key. */
            id: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Name. */
            name: string;
            /** @description Order among policies of its type. */
            priority?: number | null;
            /** @description Settings, by type of policy. */
            settings?: {
                [key: string]: unknown;
            } | null;
            /** @description Whether it is in force. Open list. */
            status?: "ACTIVE" | "INACTIVE" | (string & {});
            /** @description Whether Okta made it. */
            system?: boolean | null;
            /** @description Type of policy. Open list. */
            type: string;
        };
        /** @description Schema of a profile: which attributes there are, as JSON Schema, draft 4. */
        ProfileSchema: {
            /** @description The schema itself, and the user type. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Address of the JSON Schema draft. */
            $schema?: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created?: string | null;
            /** @description Attributes: `base` has Okta's own, `custom` those the org added. */
            definitions: {
                /** @description Okta's own attributes. */
                base?: components["schemas"]["ProfileSchemaPart"] | null;
                /** @description Attributes the org added. */
                custom?: components["schemas"]["ProfileSchemaPart"] | null;
            } & {
                [key: string]: unknown;
            };
            /** @description Free text. */
            description?: string | null;
            /** @description Address of this schema. */
            id?: string | null;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Name of the schema. */
            name?: string | null;
            /** @description Which parts make the profile. */
            properties?: {
                [key: string]: unknown;
            } | null;
            /** @description Title to show. */
            title?: string | null;
            /** @description Always `object`. */
            type?: string | null;
        };
        /** @description A part of a profile schema. */
        ProfileSchemaPart: {
            /** @description `#base` or `#custom`. */
            id?: string | null;
            /** @description Schema of each attribute, by name. */
            properties?: {
                [key: string]: unknown;
            } | null;
            /** @description Names of attributes that must be set. */
            required?: string[] | null;
            /** @description Always `object`. */
            type?: string | null;
        };
        /** @description Attributes to add, change or remove. */
        ProfileSchemaRequest: {
            /** @description Parts with attributes by name; `null` removes one. */
            definitions: {
                [key: string]: unknown;
            };
        };
        /** @description An admin role that a user or a group has. */
        Role: {
            /** @description What the role is limited to, when `expand` asked for it. */
            _embedded?: {
                [key: string]: unknown;
            } | null;
            /** @description Who has it. */
            _links?: components["schemas"]["Links"] | null;
            /** @description USER when given to the person, GROUP when by a group, CLIENT to an app. Open list. */
            assignmentType?: "USER" | "GROUP" | "CLIENT" | (string & {}) | null;
            /**
             * Format: date-time
             * @description When it was given.
             */
            created?: string | null;
            /** @description Free text, of a custom role. */
            description?: string | null;
            /** @description Key of the assignment, not of the role. */
            id: string;
            /** @description Name of the role. */
            label?: string | null;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Key of what a custom role is for. */
            "resource-set"?: string | null;
            /** @description Key of a custom role. */
            role?: string | null;
            /** @description Whether it is in force. Open list. */
            status?: "ACTIVE" | "INACTIVE" | (string & {}) | null;
            /** @description Kind of role; CUSTOM for one the org made. Open list. */
            type: "API_ACCESS_MANAGEMENT_ADMIN" | "APP_ADMIN" | "CUSTOM" | "GROUP_MEMBERSHIP_ADMIN" | "HELP_DESK_ADMIN" | "MOBILE_ADMIN" | "ORG_ADMIN" | "READ_ONLY_ADMIN" | "REPORT_ADMIN" | "SUPER_ADMIN" | "USER_ADMIN" | "WORKFLOWS_ADMIN" | (string & {});
        };
        /** @description A security question to choose from. */
        SecurityQuestion: {
            /** @description Key of the question. */
            question: string;
            /** @description The question. */
            questionText?: string | null;
        };
        /** @description How people are signed in; null for directories and other apps that sign nobody in. Open list. */
        SignOnMode: "AUTO_LOGIN" | "BASIC_AUTH" | "BOOKMARK" | "BROWSER_PLUGIN" | "MFA_AS_SERVICE" | "OPENID_CONNECT" | "SAML_1_1" | "SAML_2_0" | "SECURE_PASSWORD_STORE" | "WS_FEDERATION" | (string & {}) | null;
        /** @description A kind of factor that a user can enroll. */
        SupportedFactor: {
            /** @description Phones that may be used. */
            _embedded?: {
                [key: string]: unknown;
            } | null;
            /** @description Where to enroll it. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Whether the policy demands it: OPTIONAL or REQUIRED. */
            enrollment?: string | null;
            /** @description Kind of factor. Open list. */
            factorType: string;
            /** @description Who checks it. Open list. */
            provider: string;
            /** @description Whether the user has it. Open list. */
            status?: "NOT_SETUP" | "ACTIVE" | "PENDING_ACTIVATION" | "INACTIVE" | "ENROLLED" | "DISABLED" | "EXPIRED" | (string & {}) | null;
            /** @description Maker. */
            vendorName?: string | null;
        };
        /** @description A temporary password. Whoever holds it signs in as this user, so never log it. */
        TemporaryPassword: {
            /** @description The password, which has to be changed at the next sign-in. */
            tempPassword: string;
        };
        /** @description What Okta's edge says about a host name that is no org. It has no content type, and may be an HTML page instead. */
        UnknownOrg: {
            /** @description One sentence. */
            message: string;
            /** @description The HTTP status again. */
            status: number;
        };
        /** @description What to change of a user's account in an app. */
        UpdateApplicationUserRequest: {
            /** @description `userName`, and `password` where the app keeps one. */
            credentials?: {
                [key: string]: unknown;
            };
            /** @description Attributes of the person in the app. */
            profile?: {
                [key: string]: unknown;
            };
        };
        /** @description What to change of a user. */
        UpdateUserRequest: {
            credentials?: components["schemas"]["UserCredentialsRequest"];
            /** @description Attributes. */
            profile?: {
                [key: string]: unknown;
            };
            /** @description Realm for the account. */
            realmId?: string | null;
            /** @description Reference to a user type, by `id`. */
            type?: {
                [key: string]: unknown;
            };
        };
        /** @description An account of the org. */
        User: {
            /** @description `blocks` or `classification` when `expand` asked for it. */
            _embedded?: components["schemas"]["Embedded"] | null;
            /** @description A user read by id has a link for each lifecycle step its status allows; in lists only `self`. */
            _links?: components["schemas"]["Links"] | null;
            /**
             * Format: date-time
             * @description When it was activated; null while it never was.
             */
            activated?: string | null;
            /**
             * Format: date-time
             * @description When the account was made.
             */
            created: string;
            /** @description Never holds a secret; absent with `okta-response=omitCredentials`. */
            credentials?: components["schemas"]["UserCredentials"] | null;
            /** @description Okta's own key, `00u` and 17 more letters or digits; never reused. */
            id: string;
            /**
             * Format: date-time
             * @description Last sign-in; null for somebody who never signed in.
             */
            lastLogin?: string | null;
            /**
             * Format: date-time
             * @description Last change of account or profile.
             */
            lastUpdated?: string | null;
            /**
             * Format: date-time
             * @description Last change of the password; null without one.
             */
            passwordChanged?: string | null;
            profile: components["schemas"]["UserProfile"];
            /** @description Realm the account lives in, where the org uses realms. */
            realmId?: string | null;
            status: components["schemas"]["UserStatus"];
            /**
             * Format: date-time
             * @description When `status` last changed; null if it never did.
             */
            statusChanged?: string | null;
            /** @description Status an asynchronous activation or deactivation is heading for; null or absent when nothing is under way. */
            transitioningToStatus?: "ACTIVE" | "DEPROVISIONED" | "PROVISIONED" | (string & {}) | null;
            /** @description User type that decides the profile schema; older answers leave it out. */
            type?: components["schemas"]["UserType"] | null;
        };
        /** @description Outcome of an activation: empty when Okta mails the link, otherwise the link. Whoever holds it signs in as this user, so never log it. */
        UserActivation: {
            /** @description One-time token, for an own activation page. */
            activationToken?: string;
            /** @description One-time address; merely opening it uses it up, so keep it away from mail scanners and chat previews. */
            activationUrl?: string;
        };
        /** @description What bars a user from signing in. */
        UserBlock: {
            /** @description Devices it bars, such as UNKNOWN_DEVICES; open list. */
            appliesTo?: string | null;
            /** @description Kind, such as DEVICE_BASED; open list. */
            type?: string | null;
        };
        /** @description Class of an account. */
        UserClassification: {
            /**
             * Format: date-time
             * @description Last change of the class.
             */
            lastUpdated?: string | null;
            /** @description STANDARD or LITE; open list. */
            type?: string | null;
        };
        /** @description Kinds of credential the account has. */
        UserCredentials: {
            /** @description Verified addresses; sent, though not documented. */
            emails?: components["schemas"]["UserCredentialsEmail"][] | null;
            /** @description Present, and always an empty object, when a password is set. */
            password?: components["schemas"]["UserPassword"] | null;
            /** @description Who checks the password. */
            provider?: components["schemas"]["UserCredentialsProvider"] | null;
            /** @description Absent when the person set none. */
            recovery_question?: components["schemas"]["UserRecoveryQuestion"] | null;
        };
        /** @description An address known to the credential store. */
        UserCredentialsEmail: {
            /** @description Whether it was verified. Open list. */
            status?: "VERIFIED" | "UNVERIFIED" | (string & {}) | null;
            /** @description PRIMARY or SECONDARY. */
            type?: string | null;
            /** @description The address. */
            value?: string | null;
        };
        /** @description Source that authenticates the person. */
        UserCredentialsProvider: {
            /** @description Name of the source, for example of a directory. */
            name?: string | null;
            /** @description Kind of source; open list. */
            type?: "OKTA" | "ACTIVE_DIRECTORY" | "LDAP" | "FEDERATION" | "SOCIAL" | "IMPORT" | (string & {}) | null;
        };
        /** @description Credentials to set. Never log them. */
        UserCredentialsRequest: {
            /** @description `value`, or `hash` of a password from elsewhere, or `hook`. */
            password?: {
                [key: string]: unknown;
            };
            /** @description Who checks the password: `type` and `name`. */
            provider?: {
                [key: string]: unknown;
            };
            /** @description `question` and `answer`. */
            recovery_question?: {
                [key: string]: unknown;
            };
        };
        /** @description Marks that a password exists; the password itself is never sent. */
        UserPassword: {
            [key: string]: unknown;
        };
        /** @description Attributes of a person: the 31 of Okta's base schema, all of them text, and whatever the org added. */
        UserProfile: {
            /** @description City. */
            city?: string | null;
            /** @description Cost centre. */
            costCenter?: string | null;
            /** @description Country, as ISO 3166-1 alpha-2. */
            countryCode?: string | null;
            /** @description Department. */
            department?: string | null;
            /** @description Name as shown to others. */
            displayName?: string | null;
            /** @description Division. */
            division?: string | null;
            /** @description Primary address; Okta writes here. */
            email?: string | null;
            /** @description Number given by the organisation; text, not a number. */
            employeeNumber?: string | null;
            /** @description Given name. */
            firstName?: string | null;
            /** @description Title before the name. */
            honorificPrefix?: string | null;
            /** @description Suffix after the name. */
            honorificSuffix?: string | null;
            /** @description Family name. */
            lastName?: string | null;
            /** @description Locale for dates and numbers, such as `pt_PT`. */
            locale?: string | null;
            /** @description Unique sign-in name, by default in the form of an e-mail address. */
            login?: string;
            /** @description Name of the manager. */
            manager?: string | null;
            /** @description Key of the manager. */
            managerId?: string | null;
            /** @description Middle name. */
            middleName?: string | null;
            /** @description Mobile number; null where none is known. */
            mobilePhone?: string | null;
            /** @description Casual name. */
            nickName?: string | null;
            /** @description Organisation. */
            organization?: string | null;
            /** @description Whole mailing address. */
            postalAddress?: string | null;
            /** @description Language of mails and pages, as in an HTTP language tag. */
            preferredLanguage?: string | null;
            /** @description Main phone number, in no fixed form. */
            primaryPhone?: string | null;
            /** @description Address of an online profile. */
            profileUrl?: string | null;
            /** @description Address for recovery; may be an empty string, so no e-mail format is promised. */
            secondEmail?: string | null;
            /** @description State or region. */
            state?: string | null;
            /** @description Street and number. */
            streetAddress?: string | null;
            /** @description IANA time zone. */
            timezone?: string | null;
            /** @description Position in the organisation. */
            title?: string | null;
            /** @description Relation to the organisation, free text; not the `type` of the account. */
            userType?: string | null;
            /** @description Postal code. */
            zipCode?: string | null;
        } & {
            [key: string]: components["schemas"]["CustomAttribute"];
        };
        /** @description Recovery question; the answer is never sent. */
        UserRecoveryQuestion: {
            /** @description Text of the question. */
            question?: string | null;
        };
        /** @description State of an account as of the last login or lifecycle call. An open list: treat a value you do not know as a state you may not act on. */
        UserStatus: "STAGED" | "PROVISIONED" | "ACTIVE" | "RECOVERY" | "PASSWORD_EXPIRED" | "LOCKED_OUT" | "SUSPENDED" | "DEPROVISIONED" | (string & {});
        /** @description Reference to a user type. */
        UserType: {
            /** @description Key of the type, `oty` and 17 more letters or digits. */
            id?: string | null;
        };
        /** @description A user type. */
        UserTypeDetails: {
            /** @description The type itself, and its schema. */
            _links?: components["schemas"]["Links"] | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created?: string | null;
            /** @description Key of the user who made it. */
            createdBy?: string | null;
            /** @description Whether new users get it. */
            default?: boolean | null;
            /** @description Free text. */
            description?: string | null;
            /** @description Name to show. */
            displayName?: string | null;
            /** @description Okta's own key, `oty` and 17 more letters or digits. */
            id: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Key of the user who changed it last. */
            lastUpdatedBy?: string | null;
            /** @description Name; cannot be changed. */
            name: string;
        };
        /** @description A user type to create, or its new form. */
        UserTypeRequest: {
            /** @description Free text. */
            description?: string | null;
            /** @description Name to show. */
            displayName?: string;
            /** @description Name, letters, digits and underscores; cannot be changed. */
            name?: string;
        };
        /** @description Proof, by the kind of factor. */
        VerifyFactorRequest: {
            /** @description Answer to the security question. Never log it. */
            answer?: string;
            /** @description Code that the factor shows. */
            passCode?: string;
        };
    };
    responses: {
        /** @description Accepted; Okta does it after it has answered. No body. */
        Accepted: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The user is active already, or the token may not do this. With OAuth and a missing scope the body is empty and `WWW-Authenticate` says which. Asking again does not help. */
        ActivationForbidden: {
            headers: {
                "WWW-Authenticate": components["headers"]["ScopeChallenge"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description One API token. */
        ApiToken: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiToken"];
            };
        };
        /** @description The API tokens. */
        ApiTokenList: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiToken"][];
            };
        };
        /** @description The app. */
        Application: {
            headers: {
                ETag: components["headers"]["ETag"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Application"];
            };
        };
        /** @description One assignment. */
        ApplicationGroupAssignment: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApplicationGroupAssignment"];
            };
        };
        /** @description One page of assignments. */
        ApplicationGroupAssignmentList: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApplicationGroupAssignment"][];
            };
        };
        /** @description One page of apps. */
        ApplicationList: {
            headers: {
                Link: components["headers"]["ApplicationsLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Application"][];
            };
        };
        /** @description No such app, or none the token may see. After a delete it may mean done. */
        ApplicationNotFound: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundBody"];
            };
        };
        /** @description One account. */
        ApplicationUser: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApplicationUser"];
            };
        };
        /** @description One page of accounts. */
        ApplicationUserList: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApplicationUser"][];
            };
        };
        /** @description The tiles of the user. */
        AppLinkList: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AppLink"][];
            };
        };
        /** @description The authenticators. */
        AuthenticatorList: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Authenticator"][];
            };
        };
        /** @description One page of authorization servers. */
        AuthorizationServerList: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuthorizationServer"][];
            };
        };
        /** @description Cursor, filter, expand or another parameter is not valid. On a followed `next` link: start the list again, once. */
        BadApplicationQuery: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description A parameter is not valid. */
        BadApplicationRead: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Search, filter, cursor or another parameter is not valid. On a followed `next` link: start the list again, once. */
        BadGroupQuery: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Cursor or another parameter is not valid. On a followed `next` link: start the list again, once. */
        BadList: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Filter, dates, keywords or cursor are not valid. The System Log may leave out `errorLink` and `errorCauses`. */
        BadLogQuery: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description `sendEmail` is missing, or something sent is not valid. */
        BadPasswordReset: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Something sent is not valid. */
        BadRequest: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Search, filter, cursor or another parameter is not valid. On a followed `next` link: start the list again, once. */
        BadUserQuery: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description A parameter or the Content-Type is not valid. */
        BadUserRead: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The body or a parameter is not valid: a member is missing, has a wrong value, or must be unique and is taken. */
        BadWrite: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description No such user, or one who is deactivated already: both have the same code, so on a repeated call it may mean done. */
        DeactivateUserNotFound: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundBody"];
            };
        };
        /** @description The app is still active, or the token may not do this. With OAuth and a missing scope the body is empty and `WWW-Authenticate` says which. Asking again does not help. */
        DeleteApplicationForbidden: {
            headers: {
                "WWW-Authenticate": components["headers"]["ScopeChallenge"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description One device. */
        Device: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Device"];
            };
        };
        /** @description One page of devices. */
        DeviceList: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Device"][];
            };
        };
        /** @description One factor. */
        Factor: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Factor"];
            };
        };
        /** @description The factors of the user. */
        FactorList: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Factor"][];
            };
        };
        /** @description Outcome of the verification. */
        FactorVerification: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FactorVerification"];
            };
        };
        /** @description The token may not do this. With OAuth and a missing scope the body is empty and `WWW-Authenticate` says which. Asking again does not help. */
        Forbidden: {
            headers: {
                "WWW-Authenticate": components["headers"]["ScopeChallenge"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description One group. */
        Group: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Group"];
            };
        };
        /** @description One page of groups. */
        GroupList: {
            headers: {
                Link: components["headers"]["GroupsLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Group"][];
            };
        };
        /** @description One owner. */
        GroupOwner: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GroupOwner"];
            };
        };
        /** @description One page of owners. */
        GroupOwnerList: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GroupOwner"][];
            };
        };
        /** @description One rule. */
        GroupRule: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GroupRule"];
            };
        };
        /** @description One page of rules. */
        GroupRuleList: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GroupRule"][];
            };
        };
        /** @description Okta failed, or ran out of time. A write may have been carried out all the same: read before sending it again. */
        InternalServerError: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description One key. */
        JsonWebKey: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["JsonWebKey"];
            };
        };
        /** @description The keys. */
        JsonWebKeyList: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["JsonWebKey"][];
            };
        };
        /** @description A call without a body came without `Content-Length: 0`. It may be the edge that says so, and not in Okta's form. */
        LengthRequired: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Accepted. The body is an empty object, or now and then nothing at all; read the object again for its new state. */
        LifecycleDone: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LifecycleResult"];
            };
        };
        /** @description No such path, or no such org. A list never answers 404 for want of members. */
        ListNotFound: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundBody"];
            };
        };
        /** @description Okta failed, or more likely ran out of time: ask again with a smaller `limit`. */
        ListTimeout: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Search is down for the moment, or Okta is in read-only mode. */
        ListUnavailable: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Locked; Okta gives this status for a user who is not active. */
        Locked: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description One page of events; may be empty. */
        LogEventList: {
            headers: {
                Link: components["headers"]["LogEventsLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LogEvent"][];
            };
        };
        /** @description The token may not do this, or the group belongs to an app, which alone manages it. Both have the same code and text: read the group's `type`. With OAuth and a missing scope the body is empty and `WWW-Authenticate` says which. Asking again does not help. */
        MembershipForbidden: {
            headers: {
                "WWW-Authenticate": components["headers"]["ScopeChallenge"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No such user or no such group; the end of the text says which. */
        MembershipNotFound: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundBody"];
            };
        };
        /** @description The group is managed by Okta itself, as Everyone is. */
        MembershipNotImplemented: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The path does not take this method; typically an id was empty or held a slash. Rate-limit headers and request id are often absent. */
        MethodNotAllowed: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Done; no body and no content type. */
        NoContent: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Done; older orgs answered so, and a client should still take it. */
        NoContentFormerly: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The user is not ACTIVE, or a value is not valid. The same words come for a suspended, a staged and a deactivated user: read the status before calling it done. */
        NotActive: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Okta does not offer this here. */
        NotImplemented: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The user is not SUSPENDED, or a value is not valid. The same words come for an active, a staged and a deactivated user: read the status before calling it done. */
        NotSuspended: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The clients. */
        OAuthClientList: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthClient"][];
            };
        };
        /** @description Access of Okta's support. */
        OktaSupport: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OktaSupport"];
            };
        };
        /** @description The org. */
        OrgSettings: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OrgSettings"];
            };
        };
        /** @description The reset has begun. Empty when Okta mails the link. */
        PasswordReset: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        /** @description The user's status or source rules a reset out, or the token may not do this. With OAuth and a missing scope the body is empty and `WWW-Authenticate` says which. Asking again does not help. */
        PasswordResetForbidden: {
            headers: {
                "WWW-Authenticate": components["headers"]["ScopeChallenge"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Policies of the type. */
        PolicyList: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Policy"][];
            };
        };
        /** @description The schema. */
        ProfileSchema: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ProfileSchema"];
            };
        };
        /** @description What the path or the body names does not exist, or the token may not see it; the end of the text says which kind it is. */
        ResourceNotFound: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundBody"];
            };
        };
        /** @description One admin role. */
        Role: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Role"];
            };
        };
        /** @description The user or group has this role already. */
        RoleConflict: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Admin roles. */
        RoleList: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Role"][];
            };
        };
        /** @description The questions. */
        SecurityQuestionList: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SecurityQuestion"][];
            };
        };
        /** @description Okta takes no writes for the moment; reads still work. */
        ServiceUnavailable: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Kinds of factor for the user. */
        SupportedFactorList: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SupportedFactor"][];
            };
        };
        /** @description The password has expired, and this one is to be used once. */
        TemporaryPassword: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TemporaryPassword"];
            };
        };
        /** @description A limit was reached and the call was not carried out, so any method may be sent again. Wait until `X-Rate-Limit-Reset`; there is no `Retry-After`. With limit 0 and remaining 0 too many calls were under way at once: wait a moment and send fewer together. */
        TooManyRequests: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitExhausted"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The token is wrong, expired or revoked, or its owner is no longer active. Rate-limit headers are often absent. */
        Unauthorized: {
            headers: {
                "WWW-Authenticate": components["headers"]["SswsChallenge"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The user is not locked out, or the token may not do this. With OAuth and a missing scope the body is empty and `WWW-Authenticate` says which. Asking again does not help. */
        UnlockForbidden: {
            headers: {
                "WWW-Authenticate": components["headers"]["ScopeChallenge"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The user. */
        User: {
            headers: {
                ETag: components["headers"]["ETag"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["User"];
            };
        };
        /** @description Activation has begun. Empty when Okta mails the link, which is the default. */
        UserActivation: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UserActivation"];
            };
        };
        /** @description What bars the user from signing in. */
        UserBlockList: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UserBlock"][];
            };
        };
        /** @description The user is still being activated. Worth another try, after minutes. */
        UserBusy: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The credentials as they are now, without secrets. */
        UserCredentialsAnswer: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UserCredentials"];
            };
        };
        /** @description One page of users, in no promised order unless `sortBy` was sent. */
        UserList: {
            headers: {
                Link: components["headers"]["UsersLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["User"][];
            };
        };
        /** @description No such user, or none the token may see. */
        UserNotFound: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundBody"];
            };
        };
        /** @description One user type. */
        UserType: {
            headers: {
                Link: components["headers"]["PageLink"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UserTypeDetails"];
            };
        };
        /** @description The user types. */
        UserTypeList: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UserTypeDetails"][];
            };
        };
        /** @description The token may not do this, or the object is in a status that rules it out. With OAuth and a missing scope the body is empty and `WWW-Authenticate` says which. Asking again does not help. */
        WriteForbidden: {
            headers: {
                "WWW-Authenticate": components["headers"]["ScopeChallenge"];
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description Id of an API token, not its value.
         * @example 00Tk8mock2token3Id5e
         */
        ApiTokenId: string;
        /**
         * @description Id of an app; labels are not taken.
         * @example 0oa3exp5enses8Jm2c7b
         */
        AppId: string;
        /**
         * @description Id of a device.
         * @example guo1dev2ice3Lap4top5
         */
        DeviceId: string;
        /**
         * @description Id of a factor of this user.
         * @example opf3hkfocI4JTLAju0g4
         */
        FactorId: string;
        /**
         * @description Id of a group; names are not taken.
         * @example 00g2fin4ance7Rk9w3Ls
         */
        GroupId: string;
        /**
         * @description Id (`kid`) of a signing key.
         * @example SIMcCQNY3uwXoW3y0vf6VxiBb5n9pf8L2fK8d-F1bm4
         */
        KeyId: string;
        /**
         * @description Media type whose `okta-response` parameter makes the answer smaller: `omitCredentials`, `omitCredentialsLinks`, `omitTransitioningToStatus`, as a comma-separated list with or without quotes. Unknown words are ignored, and only all three together make the call faster.
         * @example application/json; okta-response="omitCredentials,omitCredentialsLinks, omitTransitioningToStatus"
         */
        OktaResponse: string;
        /**
         * @description Id of the user or group that owns the group.
         * @example 00u1ana2ferreira3Q5d
         */
        OwnerId: string;
        /**
         * @description Id of the assignment of a role, not of the role.
         * @example ra1b2c3d4e5f6g7h8i9j0
         */
        RoleAssignmentId: string;
        /**
         * @description Id of a group rule.
         * @example 0pr3f7zMZZHPgUoWO0g4
         */
        RuleId: string;
        /**
         * @description Id of a user schema, or `default`.
         * @example default
         */
        SchemaId: string;
        /**
         * @description Id of a user type, or `default`.
         * @example oty1def2ault3type4Xy
         */
        TypeId: string;
        /**
         * @description Id, login, or a login's part before the `@` when only one account has it; `me` is the owner of the token. Given as it is, not percent-encoded: whatever could turn the call into another one (`.`, `..`, slashes, `?`, `#`, control characters, percent forms) is refused.
         * @example 00u1ana2ferreira3Q5d
         */
        UserIdForRead: string;
        /**
         * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
         * @example 00u1ana2ferreira3Q5d
         */
        UserIdForWrite: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Pages by relation: `self`, and `next` while there is more. `self` leaves out some of the parameters sent, so check that `next` kept them. Arrives as several header lines or as one.
         * @example <https://acme.okta.com/api/v1/apps?limit=20>; rel="self"
         */
        ApplicationsLink: string;
        /**
         * @description Weak tag of this version of the object.
         * @example W/"5c1e0f7a9b3d2468"
         */
        ETag: string;
        /**
         * @description Pages by relation: `self`, and `next` while there is more. Absent when `q` was sent, since such a search has no pages. Arrives as several header lines or as one.
         * @example <https://acme.okta.com/api/v1/groups?limit=200>; rel="self"
         */
        GroupsLink: string;
        /**
         * @description Pages by relation. A poll, that is a read without `until`, always has a `next`, equal to `self` on an empty page: stop at an empty page and keep it for the next run. A bounded read ends without `next`.
         * @example <https://acme.okta.com/api/v1/logs?since=2026-01-05T00:00:00.000Z&until=2026-01-06T00:00:00.000Z&limit=100>; rel="self"
         */
        LogEventsLink: string;
        /**
         * @description Pages by relation: `self`, and `next` while there is more. Follow `next` as it is. Arrives as several header lines or as one.
         * @example <https://acme.okta.com/api/v1/groups/rules?limit=50>; rel="self"
         */
        PageLink: string;
        /**
         * @description Calls left until the reset: none.
         * @example 0
         */
        RateLimitExhausted: number;
        /**
         * @description Calls a minute this token may make to the bucket; often half of what the org has. 0 together with 0 remaining marks too many calls at once instead. Often absent on 401 and 405.
         * @example 600
         */
        RateLimitLimit: number;
        /**
         * @description Calls left until the reset. Often absent on 401 and 405.
         * @example 599
         */
        RateLimitRemaining: number;
        /**
         * @description When the count starts again, in seconds since 1970 UTC. Compare it with the `Date` header of the same answer, not with the local clock. Often absent on 401 and 405.
         * @example 1767607260
         */
        RateLimitReset: number;
        /**
         * @description Okta's key for this exchange: 32 hexadecimal digits (27 other characters before 2025), sometimes two keys joined by a comma. Give it to Okta's support. Absent on 405 and on answers of the edge.
         * @example 5f1c0a9be27d4c3e8a61f0d29b7e4a55
         */
        RequestId: string;
        /**
         * @description Only with OAuth: scheme, the scope asked for, and `error="insufficient_scope"` when it is missing. Then it holds all the news, as the body is empty.
         * @example Bearer
         */
        ScopeChallenge: string;
        /**
         * @description Scheme Okta expects: `SSWS`, or `Bearer` or `DPoP` with details when an OAuth token was sent.
         * @example SSWS
         */
        SswsChallenge: string;
        /**
         * @description Pages by relation: `self`, and `next` while there is more. Follow `next` as it is. Arrives as several header lines or as one.
         * @example <https://acme.okta.com/api/v1/users?limit=200>; rel="self"
         */
        UsersLink: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listApiTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApiTokenList"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ListNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an API token, not its value.
                 * @example 00Tk8mock2token3Id5e
                 */
                apiTokenId: components["parameters"]["ApiTokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApiToken"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listApplications: {
        parameters: {
            query?: {
                /**
                 * @description Cursor taken from the `next` link; never made by hand.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                after?: string;
                /**
                 * @description true: answer `settings.notifications.vpn` also for apps without a VPN notification.
                 * @example true
                 */
                alwaysIncludeVpnSettings?: boolean;
                /**
                 * @description `user/` and a user's id, to embed that person's assignment; needs `filter` on `user.id` for the same person.
                 * @example user/00u1ana2ferreira3Q5d
                 */
                expand?: string;
                /**
                 * @description Okta expression with `eq` over `id`, `status`, `name`, `credentials.signing.kid` or `settings.slo.enabled`; earlier also `user.id` and `group.id`, and `user.id` is still what `expand` needs.
                 * @example status eq "ACTIVE"
                 */
                filter?: string;
                /**
                 * @description true: also apps that are not active, but not deleted either.
                 * @example false
                 */
                includeNonDeleted?: boolean;
                /**
                 * @description Apps a page.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Start of `name` or `label`.
                 * @example Exp
                 */
                q?: string;
                /**
                 * @description true: answer with a reduced set of properties.
                 * @example false
                 */
                useOptimization?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApplicationList"];
            400: components["responses"]["BadApplicationQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ListNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ListTimeout"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ListUnavailable"];
        };
    };
    createApplication: {
        parameters: {
            query?: {
                /**
                 * @description Whether to activate the app at once.
                 * @example true
                 */
                activate?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "bookmark",
                 *       "label": "Intranet",
                 *       "signOnMode": "BOOKMARK",
                 *       "settings": {
                 *         "app": {
                 *           "requestIntegration": false,
                 *           "url": "https://intranet.example.com"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ApplicationRequest"];
            };
        };
        responses: {
            200: components["responses"]["Application"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getApplication: {
        parameters: {
            query?: {
                /**
                 * @description `user/` and a user's id, to embed that person's assignment.
                 * @example user/00u1ana2ferreira3Q5d
                 */
                expand?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Application"];
            400: components["responses"]["BadApplicationRead"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ApplicationNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "bookmark",
                 *       "label": "Intranet",
                 *       "signOnMode": "BOOKMARK",
                 *       "settings": {
                 *         "app": {
                 *           "requestIntegration": false,
                 *           "url": "https://intranet.example.com"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ApplicationRequest"];
            };
        };
        responses: {
            200: components["responses"]["Application"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DeleteApplicationForbidden"];
            404: components["responses"]["ApplicationNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listApplicationKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["JsonWebKeyList"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getApplicationKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
                /**
                 * @description Id (`kid`) of a signing key.
                 * @example SIMcCQNY3uwXoW3y0vf6VxiBb5n9pf8L2fK8d-F1bm4
                 */
                keyId: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["JsonWebKey"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cloneApplicationKey: {
        parameters: {
            query: {
                /**
                 * @description Id of the app that gets the key.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                targetAid: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
                /**
                 * @description Id (`kid`) of a signing key.
                 * @example SIMcCQNY3uwXoW3y0vf6VxiBb5n9pf8L2fK8d-F1bm4
                 */
                keyId: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: components["responses"]["JsonWebKey"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    generateApplicationKey: {
        parameters: {
            query: {
                /**
                 * @description Years until the certificate expires.
                 * @example 2
                 */
                validityYears: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: components["responses"]["JsonWebKey"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listApplicationGroupAssignments: {
        parameters: {
            query?: {
                /**
                 * @description Cursor taken from the `next` link; never made by hand.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                after?: string;
                /**
                 * @description `group` or `metadata`.
                 * @example group
                 */
                expand?: string;
                /**
                 * @description Groups a page.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Start of a group's name.
                 * @example Fin
                 */
                q?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApplicationGroupAssignmentList"];
            400: components["responses"]["BadList"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ListTimeout"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ListUnavailable"];
        };
    };
    getApplicationGroupAssignment: {
        parameters: {
            query?: {
                /**
                 * @description `group` or `metadata`.
                 * @example group
                 */
                expand?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
                /**
                 * @description Id of a group; names are not taken.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApplicationGroupAssignment"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    assignGroupToApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
                /**
                 * @description Id of a group; names are not taken.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "priority": 0
                 *     }
                 */
                "application/json": components["schemas"]["ApplicationGroupAssignmentRequest"];
            };
        };
        responses: {
            200: components["responses"]["ApplicationGroupAssignment"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    unassignApplicationFromGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
                /**
                 * @description Id of a group; names are not taken.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    activateApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LifecycleDone"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ApplicationNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deactivateApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LifecycleDone"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ApplicationNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listApplicationUsers: {
        parameters: {
            query?: {
                /**
                 * @description Cursor taken from the `next` link; never made by hand.
                 * @example 00u1ana2ferreira3Q5d
                 */
                after?: string;
                /**
                 * @description `user` embeds the Okta user.
                 * @example user
                 */
                expand?: string;
                /**
                 * @description Users a page.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Start of user name, first name, last name or e-mail address.
                 * @example ana
                 */
                q?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApplicationUserList"];
            400: components["responses"]["BadList"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ListTimeout"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ListUnavailable"];
        };
    };
    assignUserToApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "00u1ana2ferreira3Q5d",
                 *       "scope": "USER",
                 *       "credentials": {
                 *         "userName": "ana.ferreira@example.com"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AssignApplicationUserRequest"];
            };
        };
        responses: {
            200: components["responses"]["ApplicationUser"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getApplicationUser: {
        parameters: {
            query?: {
                /**
                 * @description `user` embeds the Okta user.
                 * @example user
                 */
                expand?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
                /**
                 * @description Id, login, or a login's part before the `@` when only one account has it; `me` is the owner of the token. Given as it is, not percent-encoded: whatever could turn the call into another one (`.`, `..`, slashes, `?`, `#`, control characters, percent forms) is refused.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForRead"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApplicationUser"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateApplicationUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "credentials": {
                 *         "userName": "ana@example.com"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UpdateApplicationUserRequest"];
            };
        };
        responses: {
            200: components["responses"]["ApplicationUser"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    unassignUserFromApplication: {
        parameters: {
            query?: {
                /**
                 * @description true: Okta mails the administrator that this happened.
                 * @example false
                 */
                sendEmail?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAuthenticators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AuthenticatorList"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ListNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAuthorizationServers: {
        parameters: {
            query?: {
                /**
                 * @description Cursor taken from the `next` link; never made by hand.
                 * @example aus1def2ault3ser4ver5
                 */
                after?: string;
                /**
                 * @description Servers a page.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Start of name or audience.
                 * @example def
                 */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AuthorizationServerList"];
            400: components["responses"]["BadList"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ListNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ListTimeout"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ListUnavailable"];
        };
    };
    listDevices: {
        parameters: {
            query?: {
                /**
                 * @description Cursor taken from the `next` link; never made by hand.
                 * @example guo1dev2ice3Lap4top5
                 */
                after?: string;
                /**
                 * @description `user` embeds the users of each device, `userSummary` a short form of them.
                 * @example user
                 */
                expand?: string;
                /**
                 * @description Devices a page.
                 * @example 20
                 */
                limit?: number;
                /**
                 * @description Okta expression over most properties.
                 * @example status eq "ACTIVE"
                 */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DeviceList"];
            400: components["responses"]["BadList"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ListNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ListTimeout"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ListUnavailable"];
        };
    };
    getDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a device.
                 * @example guo1dev2ice3Lap4top5
                 */
                deviceId: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Device"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listGroups: {
        parameters: {
            query?: {
                /**
                 * @description Cursor taken from the `next` link; never made by hand.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                after?: string;
                /**
                 * @description What to embed: `stats` (counts, such as `usersCount`), `app`, or both with a comma.
                 * @example stats
                 */
                expand?: string;
                /**
                 * @description Properties to answer, separated by commas; those of the profile as `profile:(name)`. `id` always comes, and everything else is left out.
                 * @example id,type,profile:(name)
                 */
                fields?: string;
                /**
                 * @description Okta expression over `id`, `type`, `lastUpdated` and `lastMembershipUpdated`.
                 * @example lastUpdated gt "2026-01-01T00:00:00.000Z"
                 */
                filter?: string;
                /**
                 * @description Groups a page; rely on neither Okta's default nor its maximum.
                 * @example 200
                 */
                limit?: number;
                /**
                 * @description Match on the group's name, for pickers: at most 300 groups unless `limit` says otherwise, and no further pages.
                 * @example Fin
                 */
                q?: string;
                /**
                 * @description Okta expression over the properties other than `_embedded`, `_links` and `objectClass`; `source.id` finds the groups of one app. `eq` and `sw` everywhere, `gt` and `lt` on dates, `co` only on name and description, no `ne`. Literals are JSON strings in double quotes.
                 * @example type eq "APP_GROUP"
                 */
                search?: string;
                /**
                 * @description One property to sort by; only with `search`. Ties go by `id`.
                 * @example profile.name
                 */
                sortBy?: string;
                /**
                 * @description Direction; only with `search`, and ignored without `sortBy`.
                 * @example asc
                 */
                sortOrder?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["GroupList"];
            400: components["responses"]["BadGroupQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ListNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ListTimeout"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ListUnavailable"];
        };
    };
    addGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "profile": {
                 *         "name": "Auditors",
                 *         "description": "External auditors"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["GroupRequest"];
            };
        };
        responses: {
            200: components["responses"]["Group"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getGroup: {
        parameters: {
            query?: {
                /**
                 * @description What to embed: `stats` (counts), `app`, or both with a comma.
                 * @example stats
                 */
                expand?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a group; names are not taken.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Group"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a group; names are not taken.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "profile": {
                 *         "name": "Auditors",
                 *         "description": "External auditors"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["GroupRequest"];
            };
        };
        responses: {
            200: components["responses"]["Group"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a group; names are not taken.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAssignedApplicationsForGroup: {
        parameters: {
            query?: {
                /**
                 * @description Cursor taken from the `next` link; never made by hand.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                after?: string;
                /**
                 * @description Apps a page.
                 * @example 100
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a group; names are not taken.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ApplicationList"];
            400: components["responses"]["BadList"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ListTimeout"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ListUnavailable"];
        };
    };
    listGroupOwners: {
        parameters: {
            query?: {
                /**
                 * @description Cursor taken from the `next` link; never made by hand.
                 * @example 00u1ana2ferreira3Q5d
                 */
                after?: string;
                /**
                 * @description Owners a page.
                 * @example 200
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a group; names are not taken.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["GroupOwnerList"];
            400: components["responses"]["BadList"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ListTimeout"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ListUnavailable"];
        };
    };
    assignGroupOwner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a group; names are not taken.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "00u1ana2ferreira3Q5d",
                 *       "type": "USER"
                 *     }
                 */
                "application/json": components["schemas"]["AssignGroupOwnerRequest"];
            };
        };
        responses: {
            201: components["responses"]["GroupOwner"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteGroupOwner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a group; names are not taken.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
                /**
                 * @description Id of the user or group that owns the group.
                 * @example 00u1ana2ferreira3Q5d
                 */
                ownerId: components["parameters"]["OwnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listGroupAssignedRoles: {
        parameters: {
            query?: {
                /**
                 * @description `targets/groups` or `targets/catalog/apps`, to embed what the roles are limited to.
                 * @example targets/groups
                 */
                expand?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a group; names are not taken.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RoleList"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    assignRoleToGroup: {
        parameters: {
            query?: {
                /**
                 * @description true: the new administrators get no mails of Okta's.
                 * @example false
                 */
                disableNotifications?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a group; names are not taken.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "HELP_DESK_ADMIN"
                 *     }
                 */
                "application/json": components["schemas"]["AssignRoleRequest"];
            };
        };
        responses: {
            201: components["responses"]["Role"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["RoleConflict"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getGroupAssignedRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a group; names are not taken.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
                /**
                 * @description Id of the assignment of a role, not of the role.
                 * @example ra1b2c3d4e5f6g7h8i9j0
                 */
                roleAssignmentId: components["parameters"]["RoleAssignmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Role"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    unassignRoleFromGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a group; names are not taken.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
                /**
                 * @description Id of the assignment of a role, not of the role.
                 * @example ra1b2c3d4e5f6g7h8i9j0
                 */
                roleAssignmentId: components["parameters"]["RoleAssignmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listGroupUsers: {
        parameters: {
            query?: {
                /**
                 * @description Cursor taken from the `next` link; never made by hand.
                 * @example 00u1ana2ferreira3Q5d
                 */
                after?: string;
                /**
                 * @description Users a page.
                 * @example 200
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a group; names are not taken.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UserList"];
            400: components["responses"]["BadList"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ListTimeout"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ListUnavailable"];
        };
    };
    assignUserToGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a group; names are not taken.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["MembershipForbidden"];
            404: components["responses"]["MembershipNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["MembershipNotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    unassignUserFromGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a group; names are not taken.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["MembershipForbidden"];
            404: components["responses"]["MembershipNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["MembershipNotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listGroupRules: {
        parameters: {
            query?: {
                /**
                 * @description Cursor taken from the `next` link; never made by hand.
                 * @example 0pr3f7zMZZHPgUoWO0g4
                 */
                after?: string;
                /**
                 * @description `groupIdToGroupNameMap` embeds the names of the groups.
                 * @example groupIdToGroupNameMap
                 */
                expand?: string;
                /**
                 * @description Rules a page.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Keyword to search names and expressions for.
                 * @example Finance
                 */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["GroupRuleList"];
            400: components["responses"]["BadList"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ListNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ListTimeout"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ListUnavailable"];
        };
    };
    createGroupRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "group_rule",
                 *       "name": "Finance by department",
                 *       "conditions": {
                 *         "expression": {
                 *           "value": "user.department==\"Finance\"",
                 *           "type": "urn:okta:expression:1.0"
                 *         }
                 *       },
                 *       "actions": {
                 *         "assignUserToGroups": {
                 *           "groupIds": [
                 *             "00g2fin4ance7Rk9w3Ls"
                 *           ]
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["GroupRuleRequest"];
            };
        };
        responses: {
            200: components["responses"]["GroupRule"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getGroupRule: {
        parameters: {
            query?: {
                /**
                 * @description `groupIdToGroupNameMap` embeds the names of the groups.
                 * @example groupIdToGroupNameMap
                 */
                expand?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a group rule.
                 * @example 0pr3f7zMZZHPgUoWO0g4
                 */
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["GroupRule"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceGroupRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a group rule.
                 * @example 0pr3f7zMZZHPgUoWO0g4
                 */
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "group_rule",
                 *       "name": "Finance by department",
                 *       "conditions": {
                 *         "expression": {
                 *           "value": "user.department==\"Finance\"",
                 *           "type": "urn:okta:expression:1.0"
                 *         }
                 *       },
                 *       "actions": {
                 *         "assignUserToGroups": {
                 *           "groupIds": [
                 *             "00g2fin4ance7Rk9w3Ls"
                 *           ]
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["GroupRuleRequest"];
            };
        };
        responses: {
            200: components["responses"]["GroupRule"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteGroupRule: {
        parameters: {
            query?: {
                /**
                 * @description true: take the users that this rule added out of its groups.
                 * @example false
                 */
                removeUsers?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a group rule.
                 * @example 0pr3f7zMZZHPgUoWO0g4
                 */
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Accepted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    activateGroupRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a group rule.
                 * @example 0pr3f7zMZZHPgUoWO0g4
                 */
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deactivateGroupRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a group rule.
                 * @example 0pr3f7zMZZHPgUoWO0g4
                 */
                ruleId: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listLogEvents: {
        parameters: {
            query?: {
                /**
                 * @description Cursor taken from the `next` link; never made by hand. Excludes `since`.
                 * @example 1767607200000_1
                 */
                after?: string;
                /**
                 * @description SCIM expression, here with `co` and `ew` as well; not on `published`, and no `[ ]`. Literals are JSON strings in double quotes.
                 * @example eventType eq "user.session.start"
                 */
                filter?: string;
                /**
                 * @description Events a page; 0 is allowed.
                 * @example 500
                 */
                limit?: number;
                /**
                 * @description Keywords between blanks, in any case, all of which must match: 10 at most, of 40 characters each before encoding.
                 * @example ana@example.com
                 */
                q?: string;
                /**
                 * @description Earliest time, inclusive; 7 days before `until` by default, and no more than 180 days back. Excludes `after`.
                 * @example 2026-01-05T00:00:00.000Z
                 */
                since?: string;
                /**
                 * @description Direction by `published`; a poll must be ascending.
                 * @example DESCENDING
                 */
                sortOrder?: "ASCENDING" | "DESCENDING";
                /**
                 * @description Latest time; now by default. Leave it out to poll.
                 * @example 2026-01-06T00:00:00.000Z
                 */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LogEventList"];
            400: components["responses"]["BadLogQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ListNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ListTimeout"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ListUnavailable"];
        };
    };
    getApplicationUserSchema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ProfileSchema"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateApplicationUserProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of an app; labels are not taken.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "definitions": {
                 *         "custom": {
                 *           "id": "#custom",
                 *           "type": "object",
                 *           "properties": {
                 *             "badgeNumber": {
                 *               "title": "Badge number",
                 *               "type": "integer"
                 *             }
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProfileSchemaRequest"];
            };
        };
        responses: {
            200: components["responses"]["ProfileSchema"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getGroupSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ProfileSchema"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateGroupSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "definitions": {
                 *         "custom": {
                 *           "id": "#custom",
                 *           "type": "object",
                 *           "properties": {
                 *             "badgeNumber": {
                 *               "title": "Badge number",
                 *               "type": "integer"
                 *             }
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProfileSchemaRequest"];
            };
        };
        responses: {
            200: components["responses"]["ProfileSchema"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getUserSchema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a user schema, or `default`.
                 * @example default
                 */
                schemaId: components["parameters"]["SchemaId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ProfileSchema"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateUserProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a user schema, or `default`.
                 * @example default
                 */
                schemaId: components["parameters"]["SchemaId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "definitions": {
                 *         "custom": {
                 *           "id": "#custom",
                 *           "type": "object",
                 *           "properties": {
                 *             "badgeNumber": {
                 *               "title": "Badge number",
                 *               "type": "integer"
                 *             }
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProfileSchemaRequest"];
            };
        };
        responses: {
            200: components["responses"]["ProfileSchema"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listUserTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UserTypeList"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ListNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createUserType: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "contractor",
                 *       "displayName": "Contractor",
                 *       "description": "People from outside"
                 *     }
                 */
                "application/json": components["schemas"]["UserTypeRequest"];
            };
        };
        responses: {
            200: components["responses"]["UserType"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getUserType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a user type, or `default`.
                 * @example oty1def2ault3type4Xy
                 */
                typeId: components["parameters"]["TypeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UserType"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceUserType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a user type, or `default`.
                 * @example oty1def2ault3type4Xy
                 */
                typeId: components["parameters"]["TypeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "contractor",
                 *       "displayName": "Contractor",
                 *       "description": "People from outside"
                 *     }
                 */
                "application/json": components["schemas"]["UserTypeRequest"];
            };
        };
        responses: {
            200: components["responses"]["UserType"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateUserType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a user type, or `default`.
                 * @example oty1def2ault3type4Xy
                 */
                typeId: components["parameters"]["TypeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "contractor",
                 *       "displayName": "Contractor",
                 *       "description": "People from outside"
                 *     }
                 */
                "application/json": components["schemas"]["UserTypeRequest"];
            };
        };
        responses: {
            200: components["responses"]["UserType"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteUserType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a user type, or `default`.
                 * @example oty1def2ault3type4Xy
                 */
                typeId: components["parameters"]["TypeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOrgSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OrgSettings"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ListNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOrgOktaSupportSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OktaSupport"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ListNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listPolicies: {
        parameters: {
            query: {
                /**
                 * @description Cursor taken from the `next` link; never made by hand.
                 * @example 00p1def2ault3pol4icy5
                 */
                after?: string;
                /**
                 * @description `rules` embeds the rules.
                 * @example rules
                 */
                expand?: string;
                /**
                 * @description Policies a page.
                 * @example 20
                 */
                limit?: string;
                /**
                 * @description Start of the name.
                 * @example Def
                 */
                q?: string;
                /**
                 * @description Key of the app whose policies are wanted.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                resourceId?: string;
                /**
                 * @description `name`, with `q`.
                 * @example name
                 */
                sortBy?: string;
                /**
                 * @description ACTIVE or INACTIVE.
                 * @example ACTIVE
                 */
                status?: string;
                /**
                 * @description Type of policy, such as OKTA_SIGN_ON, PASSWORD, MFA_ENROLL or ACCESS_POLICY.
                 * @example OKTA_SIGN_ON
                 */
                type: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PolicyList"];
            400: components["responses"]["BadList"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ListNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ListTimeout"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ListUnavailable"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /**
                 * @description Cursor taken from the `next` link; never made by hand.
                 * @example 200u1ana2ferreira3Q5d
                 */
                after?: string;
                /**
                 * @description What to embed; `classification` where the org has it.
                 * @example classification
                 */
                expand?: string;
                /**
                 * @description Properties to answer, separated by commas; those of the profile as `profile:(firstName,city)`. `id` always comes, and everything else is left out.
                 * @example id,status,profile:(firstName,lastName)
                 */
                fields?: string;
                /**
                 * @description Okta expression over `status`, `lastUpdated`, `id`, `profile.login`, `profile.email`, `profile.firstName` and `profile.lastName`: `eq` only, with `gt`, `ge`, `lt` and `le` on `lastUpdated`; `and`, `or`, no `not`. Includes deactivated users.
                 * @example profile.login eq "ana@example.com"
                 */
                filter?: string;
                /**
                 * @description Users a page. With `q` Okta's own default is 10.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Start of first name, last name or e-mail address, for pickers: at most 10 users unless `limit` says otherwise, and no further pages.
                 * @example ana
                 */
                q?: string;
                /**
                 * @description Okta expression over nearly every property; the way Okta recommends. `eq` and `sw` everywhere, `gt` and `lt` on dates, `co` only on first name, last name, e-mail and login, no `ne`. Literals are JSON strings in double quotes. Includes deactivated users.
                 * @example profile.department eq "Finance" and status eq "ACTIVE"
                 */
                search?: string;
                /**
                 * @description One property to sort by; only with `search`. Ties go by `id`.
                 * @example profile.lastName
                 */
                sortBy?: string;
                /**
                 * @description Direction; only with `search`, and ignored without `sortBy`.
                 * @example desc
                 */
                sortOrder?: "asc" | "desc";
            };
            header?: {
                /**
                 * @description Media type whose `okta-response` parameter makes the answer smaller: `omitCredentials`, `omitCredentialsLinks`, `omitTransitioningToStatus`, as a comma-separated list with or without quotes. Unknown words are ignored, and only all three together make the call faster.
                 * @example application/json; okta-response="omitCredentials,omitCredentialsLinks, omitTransitioningToStatus"
                 */
                "Content-Type"?: components["parameters"]["OktaResponse"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UserList"];
            400: components["responses"]["BadUserQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ListNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ListTimeout"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ListUnavailable"];
        };
    };
    createUser: {
        parameters: {
            query?: {
                /**
                 * @description Whether to activate the user at once.
                 * @example false
                 */
                activate?: boolean;
                /**
                 * @description `changePassword`: the password expires at once, so the user sets a new one at the next sign-in.
                 * @example changePassword
                 */
                nextLogin?: "changePassword";
                /**
                 * @description Whether `credentials.provider` in the body is used.
                 * @example false
                 */
                provider?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "profile": {
                 *         "login": "eva.stone@example.com",
                 *         "email": "eva.stone@example.com",
                 *         "firstName": "Eva",
                 *         "lastName": "Stone"
                 *       },
                 *       "groupIds": [
                 *         "00g2fin4ance7Rk9w3Ls"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateUserRequest"];
            };
        };
        responses: {
            200: components["responses"]["User"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getUser: {
        parameters: {
            query?: {
                /**
                 * @description What to embed; `blocks` shows whether sign-in is blocked, and from where.
                 * @example blocks
                 */
                expand?: string;
            };
            header?: {
                /**
                 * @description Media type whose `okta-response` parameter makes the answer smaller: `omitCredentials`, `omitCredentialsLinks`, `omitTransitioningToStatus`, as a comma-separated list with or without quotes. Unknown words are ignored, and only all three together make the call faster.
                 * @example application/json; okta-response="omitCredentials,omitCredentialsLinks, omitTransitioningToStatus"
                 */
                "Content-Type"?: components["parameters"]["OktaResponse"];
            };
            path: {
                /**
                 * @description Id, login, or a login's part before the `@` when only one account has it; `me` is the owner of the token. Given as it is, not percent-encoded: whatever could turn the call into another one (`.`, `..`, slashes, `?`, `#`, control characters, percent forms) is refused.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForRead"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["User"];
            400: components["responses"]["BadUserRead"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceUser: {
        parameters: {
            query?: {
                /**
                 * @description Whether a new password must meet the rules on age and history.
                 * @example false
                 */
                strict?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "profile": {
                 *         "department": "Finance",
                 *         "mobilePhone": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UpdateUserRequest"];
            };
        };
        responses: {
            200: components["responses"]["User"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateUser: {
        parameters: {
            query?: {
                /**
                 * @description Whether a new password must meet the rules on age and history.
                 * @example false
                 */
                strict?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "profile": {
                 *         "department": "Finance",
                 *         "mobilePhone": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UpdateUserRequest"];
            };
        };
        responses: {
            200: components["responses"]["User"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteUser: {
        parameters: {
            query?: {
                /**
                 * @description true: Okta mails the administrator (not the user) that this happened.
                 * @example false
                 */
                sendEmail?: boolean;
            };
            header?: {
                /**
                 * @description Asks Okta to do the work after answering. The answer is 204 all the same; the work is over when the status reads DEPROVISIONED.
                 * @example respond-async
                 */
                Prefer?: "respond-async";
            };
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["UserBusy"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAppLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id, login, or a login's part before the `@` when only one account has it; `me` is the owner of the token. Given as it is, not percent-encoded: whatever could turn the call into another one (`.`, `..`, slashes, `?`, `#`, control characters, percent forms) is refused.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForRead"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AppLinkList"];
            400: components["responses"]["BadUserRead"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listUserBlocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id, login, or a login's part before the `@` when only one account has it; `me` is the owner of the token. Given as it is, not percent-encoded: whatever could turn the call into another one (`.`, `..`, slashes, `?`, `#`, control characters, percent forms) is refused.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForRead"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UserBlockList"];
            400: components["responses"]["BadUserRead"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listUserClients: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id, login, or a login's part before the `@` when only one account has it; `me` is the owner of the token. Given as it is, not percent-encoded: whatever could turn the call into another one (`.`, `..`, slashes, `?`, `#`, control characters, percent forms) is refused.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForRead"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OAuthClientList"];
            400: components["responses"]["BadUserRead"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    changePassword: {
        parameters: {
            query?: {
                /**
                 * @description Whether the new password must meet the rules on age and history.
                 * @example false
                 */
                strict?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "oldPassword": {
                 *         "value": "EXAMPLE-old"
                 *       },
                 *       "newPassword": {
                 *         "value": "EXAMPLE-new"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            200: components["responses"]["UserCredentialsAnswer"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    changeRecoveryQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": {
                 *         "value": "EXAMPLE-password"
                 *       },
                 *       "recovery_question": {
                 *         "question": "How many trees?",
                 *         "answer": "EXAMPLE-answer"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ChangeRecoveryQuestionRequest"];
            };
        };
        responses: {
            200: components["responses"]["UserCredentialsAnswer"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listFactors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id, login, or a login's part before the `@` when only one account has it; `me` is the owner of the token. Given as it is, not percent-encoded: whatever could turn the call into another one (`.`, `..`, slashes, `?`, `#`, control characters, percent forms) is refused.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForRead"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FactorList"];
            400: components["responses"]["BadUserRead"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    enrollFactor: {
        parameters: {
            query?: {
                /**
                 * @description true: activate the factor at once.
                 * @example true
                 */
                activate?: boolean;
                /**
                 * @description Id of the text message template.
                 * @example cstk2flOtuCMDJK4b0g3
                 */
                templateId?: string;
                /**
                 * @description How long the code is valid.
                 * @example 300
                 */
                tokenLifetimeSeconds?: number;
                /**
                 * @description true: replace the phone number of an enrolled factor.
                 * @example false
                 */
                updatePhone?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "factorType": "sms",
                 *       "provider": "OKTA",
                 *       "profile": {
                 *         "phoneNumber": "+351 21 000 0000"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EnrollFactorRequest"];
            };
        };
        responses: {
            200: components["responses"]["Factor"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a factor of this user.
                 * @example opf3hkfocI4JTLAju0g4
                 */
                factorId: components["parameters"]["FactorId"];
                /**
                 * @description Id, login, or a login's part before the `@` when only one account has it; `me` is the owner of the token. Given as it is, not percent-encoded: whatever could turn the call into another one (`.`, `..`, slashes, `?`, `#`, control characters, percent forms) is refused.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForRead"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Factor"];
            400: components["responses"]["BadUserRead"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    unenrollFactor: {
        parameters: {
            query?: {
                /**
                 * @description true: also remove the phone used for recovery.
                 * @example false
                 */
                removeRecoveryEnrollment?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a factor of this user.
                 * @example opf3hkfocI4JTLAju0g4
                 */
                factorId: components["parameters"]["FactorId"];
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    activateFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a factor of this user.
                 * @example opf3hkfocI4JTLAju0g4
                 */
                factorId: components["parameters"]["FactorId"];
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "passCode": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["ActivateFactorRequest"];
            };
        };
        responses: {
            200: components["responses"]["Factor"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    verifyFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of a factor of this user.
                 * @example opf3hkfocI4JTLAju0g4
                 */
                factorId: components["parameters"]["FactorId"];
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "passCode": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["VerifyFactorRequest"];
            };
        };
        responses: {
            200: components["responses"]["FactorVerification"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSupportedFactors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id, login, or a login's part before the `@` when only one account has it; `me` is the owner of the token. Given as it is, not percent-encoded: whatever could turn the call into another one (`.`, `..`, slashes, `?`, `#`, control characters, percent forms) is refused.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForRead"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SupportedFactorList"];
            400: components["responses"]["BadUserRead"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSupportedSecurityQuestions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id, login, or a login's part before the `@` when only one account has it; `me` is the owner of the token. Given as it is, not percent-encoded: whatever could turn the call into another one (`.`, `..`, slashes, `?`, `#`, control characters, percent forms) is refused.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForRead"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SecurityQuestionList"];
            400: components["responses"]["BadUserRead"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listUserGroups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id, login, or a login's part before the `@` when only one account has it; `me` is the owner of the token. Given as it is, not percent-encoded: whatever could turn the call into another one (`.`, `..`, slashes, `?`, `#`, control characters, percent forms) is refused.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForRead"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["GroupList"];
            400: components["responses"]["BadUserRead"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    activateUser: {
        parameters: {
            query?: {
                /**
                 * @description true: Okta mails the link to the user. false: the answer carries it.
                 * @example true
                 */
                sendEmail?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UserActivation"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ActivationForbidden"];
            404: components["responses"]["UserNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["UserBusy"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deactivateUser: {
        parameters: {
            query?: {
                /**
                 * @description true: Okta mails the administrator (not the user) that this happened.
                 * @example false
                 */
                sendEmail?: boolean;
            };
            header?: {
                /**
                 * @description Asks Okta to do the work after answering. The answer is 200 all the same; the work is over when the status reads DEPROVISIONED.
                 * @example respond-async
                 */
                Prefer?: "respond-async";
            };
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LifecycleDone"];
            204: components["responses"]["NoContentFormerly"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["DeactivateUserNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["UserBusy"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    expirePassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["User"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["UserBusy"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    expirePasswordWithTempPassword: {
        parameters: {
            query?: {
                /**
                 * @description true: end all sessions of the user too.
                 * @example true
                 */
                revokeSessions?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TemporaryPassword"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["UserBusy"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    reactivateUser: {
        parameters: {
            query?: {
                /**
                 * @description true: Okta mails the link to the user. false: the answer carries it.
                 * @example true
                 */
                sendEmail?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UserActivation"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resetFactors: {
        parameters: {
            query?: {
                /**
                 * @description true: also remove the phone and e-mail used for recovery.
                 * @example false
                 */
                removeRecoveryEnrollment?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LifecycleDone"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resetPassword: {
        parameters: {
            query: {
                /**
                 * @description true: end all sessions of the user too, except the one that asks.
                 * @example true
                 */
                revokeSessions?: boolean;
                /**
                 * @description true: Okta mails the link to the user. false: the answer carries it. Must be given; Okta has no default.
                 * @example true
                 */
                sendEmail: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PasswordReset"];
            400: components["responses"]["BadPasswordReset"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PasswordResetForbidden"];
            404: components["responses"]["UserNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["UserBusy"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    suspendUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LifecycleDone"];
            400: components["responses"]["NotActive"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["UserBusy"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    unlockUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LifecycleDone"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["UnlockForbidden"];
            404: components["responses"]["UserNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["UserBusy"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    unsuspendUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["LifecycleDone"];
            400: components["responses"]["NotSuspended"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["UserBusy"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAssignedRolesForUser: {
        parameters: {
            query?: {
                /**
                 * @description `targets/groups` or `targets/catalog/apps`, to embed what the roles are limited to.
                 * @example targets/groups
                 */
                expand?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id, login, or a login's part before the `@` when only one account has it; `me` is the owner of the token. Given as it is, not percent-encoded: whatever could turn the call into another one (`.`, `..`, slashes, `?`, `#`, control characters, percent forms) is refused.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForRead"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RoleList"];
            400: components["responses"]["BadUserRead"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    assignRoleToUser: {
        parameters: {
            query?: {
                /**
                 * @description true: the new administrator gets no mails of Okta's.
                 * @example false
                 */
                disableNotifications?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "HELP_DESK_ADMIN"
                 *     }
                 */
                "application/json": components["schemas"]["AssignRoleRequest"];
            };
        };
        responses: {
            201: components["responses"]["Role"];
            400: components["responses"]["BadWrite"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["RoleConflict"];
            411: components["responses"]["LengthRequired"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getUserAssignedRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the assignment of a role, not of the role.
                 * @example ra1b2c3d4e5f6g7h8i9j0
                 */
                roleAssignmentId: components["parameters"]["RoleAssignmentId"];
                /**
                 * @description Id, login, or a login's part before the `@` when only one account has it; `me` is the owner of the token. Given as it is, not percent-encoded: whatever could turn the call into another one (`.`, `..`, slashes, `?`, `#`, control characters, percent forms) is refused.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForRead"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Role"];
            400: components["responses"]["BadUserRead"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    unassignRoleFromUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the assignment of a role, not of the role.
                 * @example ra1b2c3d4e5f6g7h8i9j0
                 */
                roleAssignmentId: components["parameters"]["RoleAssignmentId"];
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["WriteForbidden"];
            404: components["responses"]["ResourceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokeUserSessions: {
        parameters: {
            query?: {
                /**
                 * @description true: void the factors remembered on all devices of the user. The default is true on Identity Engine, since 2025.08, and false on Classic Engine: send the value you mean.
                 * @example false
                 */
                forgetDevices?: boolean;
                /**
                 * @description true: revoke the OpenID Connect and OAuth access and refresh tokens issued to the user as well.
                 * @example true
                 */
                oauthTokens?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the account to change, not percent-encoded; prefer the id, since a login's short form may name somebody else. `me` is refused, as a write to the token's own owner can end the token, and so is what could turn the call into another one: `.`, `..`, slashes, `?`, `#`, control characters, percent forms.
                 * @example 00u1ana2ferreira3Q5d
                 */
                userId: components["parameters"]["UserIdForWrite"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
