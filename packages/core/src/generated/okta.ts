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
         * @description Lists the API tokens of the org, without their values. The list is not paged.
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
         * @description Returns one API token, without its value.
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
         * @description Lists apps, a page at a time. The default page size is 20. Note: the rate limit is low (100 requests per minute in many orgs). Some apps, such as directories, have no sign-on mode.
         */
        get: operations["listApplications"];
        put?: never;
        /**
         * Create an app
         * @description Creates an app. The app is ACTIVE unless `activate=false`. Returns the app. Note: the response for an OpenID Connect app contains its client secret.
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
         * @description Returns one app, active or inactive. Note: the shape of `settings.app` depends on the app. OpenID Connect apps may include a client secret.
         */
        get: operations["getApplication"];
        /**
         * Replace an app
         * @description Replaces the label, settings and credentials of an app. Returns the app. Note: settings that are not sent are reset.
         */
        put: operations["replaceApplication"];
        post?: never;
        /**
         * Delete an app
         * @description Deletes an INACTIVE app permanently, with its assignments. Returns 204. Note: an ACTIVE app fails with 403; deactivate it first.
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
         * @description Lists the signing keys of an app. The list is not paged.
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
         * @description Returns one signing key of an app.
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
         * @description Copies a signing key to another app, so that both apps share it. Returns 201 and the key.
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
         * @description Generates a new signing key for an app. Returns 201 and the public key. The app uses the key only after it is set in its credentials.
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
         * @description Lists the groups that an app is assigned to, a page at a time. The default page size is 20.
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
         * @description Returns the assignment of an app to a group.
         */
        get: operations["getApplicationGroupAssignment"];
        /**
         * Assign a group to an app
         * @description Assigns an app to a group and thus to its members. Returns the assignment.
         */
        put: operations["assignGroupToApplication"];
        post?: never;
        /**
         * Remove a group from an app
         * @description Removes an app from a group and thus from its members. Returns 204.
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
         * @description Activates an INACTIVE app. Returns an empty object. Note: all assigned users can use the app immediately.
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
         * @description Deactivates an ACTIVE app; nobody can sign in to it. Returns an empty object. Note: Okta then processes all group assignments, which takes long for a large app.
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
         * @description Lists the users of an app, a page at a time. `scope` shows whether a user is assigned directly or by a group. The default page size is 50.
         */
        get: operations["listApplicationUsers"];
        put?: never;
        /**
         * Assign a user to an app
         * @description Assigns an app to a user directly. Returns the app user. Note: the user's id is in the body.
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
         * @description Returns the app user: the account of a user in an app.
         */
        get: operations["getApplicationUser"];
        put?: never;
        /**
         * Update a user of an app
         * @description Changes the credentials or profile of an app user. Returns the app user.
         */
        post: operations["updateApplicationUser"];
        /**
         * Remove a user from an app
         * @description Removes the direct assignment of an app from a user; the app may delete the user's data. Returns 204. Note: assignments by groups remain.
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
         * @description Lists the authenticators of the org, active or inactive. The list is not paged. Identity Engine only.
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
         * @description Lists the custom authorization servers of the org, a page at a time. The org authorization server is not included.
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
         * @description Lists the devices of the org, a page at a time. Identity Engine only.
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
         * @description Returns one device. Identity Engine only.
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
         * @description Lists groups, a page at a time. The default page size is 10000, and large pages can fail with 500: set `limit` to 200 or less. Note: with `q` there is only one page and no `Link` header. `search` and `filter` exclude each other.
         */
        get: operations["listGroups"];
        put?: never;
        /**
         * Create a group
         * @description Creates a group of type OKTA_GROUP without members. Returns the group. Note: the name must be unique among groups of this type.
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
         * @description Returns one group of any type.
         */
        get: operations["getGroup"];
        /**
         * Replace a group's profile
         * @description Replaces the profile of a group of type OKTA_GROUP. Returns the group. Note: attributes that are not sent are cleared.
         */
        put: operations["replaceGroup"];
        post?: never;
        /**
         * Delete a group
         * @description Deletes a group of type OKTA_GROUP permanently. Its members lose the apps and roles of the group. Returns 204.
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
         * @description Lists the apps that are assigned to a group, a page at a time. The default page size is 20.
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
         * @description Lists the owners of a group, a page at a time. Most orgs need Okta Identity Governance for this.
         */
        get: operations["listGroupOwners"];
        put?: never;
        /**
         * Assign an owner to a group
         * @description Assigns a user or a group as owner of a group. Returns 201 and the owner.
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
         * Remove an owner from a group
         * @description Removes an owner from a group. Returns 204.
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
         * @description Lists the admin roles that a group gives its members. The list is not paged.
         */
        get: operations["listGroupAssignedRoles"];
        put?: never;
        /**
         * Assign an admin role to a group
         * @description Assigns a standard admin role to a group and thus to its members. Returns 201 and the assignment. Requires a super administrator.
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
         * @description Returns one assignment of an admin role to a group.
         */
        get: operations["getGroupAssignedRole"];
        put?: never;
        post?: never;
        /**
         * Remove an admin role from a group
         * @description Removes an admin role from a group and thus from its members. Returns 204.
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
         * @description Lists the members of a group, a page at a time. The default page size is 1000; for large groups set `limit` to 200 or less.
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
         * @description Adds a user to a group of type OKTA_GROUP; app groups and built-in groups cannot be changed. Returns 204. Note: the apps and roles of the group take effect immediately.
         */
        put: operations["assignUserToGroup"];
        post?: never;
        /**
         * Remove user from group
         * @description Removes a user from a group of type OKTA_GROUP; app groups and built-in groups cannot be changed. Returns 204. Note: the user loses the apps of the group, and some apps then delete the user's data.
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
         * @description Lists group rules, a page at a time.
         */
        get: operations["listGroupRules"];
        put?: never;
        /**
         * Create a group rule
         * @description Creates a group rule. The rule is INACTIVE until it is activated. Returns the rule.
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
         * @description Returns one group rule.
         */
        get: operations["getGroupRule"];
        /**
         * Replace a group rule
         * @description Replaces the name and condition of an INACTIVE rule; its groups cannot be changed. Returns the rule.
         */
        put: operations["replaceGroupRule"];
        post?: never;
        /**
         * Delete a group rule
         * @description Deletes a group rule. Returns 202, because Okta deletes it later. Users stay in the groups unless `removeUsers` is true.
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
         * @description Activates a group rule, which adds matching users to its groups. Returns 204; Okta adds the users later.
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
         * @description Deactivates a group rule. Users that it added stay in its groups. Returns 204.
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
         * @description Returns events of the System Log, which keeps events for 90 days. With `since` and `until`, the list is ordered by `published` and may miss late events. Without `until`, in ascending order, the list is complete but not strictly ordered (polling). Note: polling always returns a `next` link, so stop at an empty page. A query that takes more than 30 seconds fails with 500.
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
         * @description Returns the profile schema of app users.
         */
        get: operations["getApplicationUserSchema"];
        put?: never;
        /**
         * Update the user schema of an app
         * @description Adds or changes attributes of app users; `null` removes an attribute. Returns the schema.
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
         * @description Returns the profile schema of groups: base attributes and custom attributes.
         */
        get: operations["getGroupSchema"];
        put?: never;
        /**
         * Update the group schema
         * @description Adds or changes attributes of the group schema; `null` removes an attribute. Returns the schema.
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
         * @description Returns the profile schema of a user type: base attributes and custom attributes. `default` is the schema of the default type.
         */
        get: operations["getUserSchema"];
        put?: never;
        /**
         * Update a user schema
         * @description Adds or changes attributes of a user schema; `null` removes an attribute. Returns the schema.
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
         * @description Lists the user types of the org; one is the default. The list is not paged.
         */
        get: operations["listUserTypes"];
        put?: never;
        /**
         * Create a user type
         * @description Creates a user type with its own profile schema. Returns the type.
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
         * @description Returns one user type. `default` is the id of the default type.
         */
        get: operations["getUserType"];
        /**
         * Replace a user type
         * @description Replaces the display name and description of a user type. Returns the type.
         */
        put: operations["replaceUserType"];
        /**
         * Update a user type
         * @description Changes the display name and description of a user type. Returns the type.
         */
        post: operations["updateUserType"];
        /**
         * Delete a user type
         * @description Deletes a user type that has no users and is not the default. Returns 204.
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
         * @description Returns the name, id, subdomain and address of the org.
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
         * Get the access of Okta Support
         * @description Returns whether Okta Support can sign in to the org, and until when.
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
         * @description Lists the policies of one type, in the order of priority. The list is paged only if `limit` is set.
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
         * @description Lists users, a page at a time. Without `search` or `filter`, and with `q`, the list leaves out deactivated (DEPROVISIONED) users. The index behind `search`, `filter` and `q` lags shortly behind writes: read a single user by id after a write. `search` and `filter` exclude each other.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create a user
         * @description Creates a user. The user becomes ACTIVE with a password, PROVISIONED without one, and STAGED with `activate=false`. Without a password, Okta emails an activation link. Returns the user. Note: `login` must be unique in the org; a duplicate fails with 400.
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
         * @description Returns one user in any state, with links to the lifecycle operations that the status allows. Read a user here after a write, because lists lag. Note: a login with a slash cannot be used here; find the user with `filter` on the list.
         */
        get: operations["getUser"];
        /**
         * Replace a user's profile
         * @description Replaces profile and credentials. Returns the user. Note: profile attributes that are not sent are cleared. To change single attributes, use `POST`.
         */
        put: operations["replaceUser"];
        /**
         * Update a user
         * @description Changes the profile attributes and credentials that are sent; others are unchanged. Returns the user. Note: `null` clears an attribute.
         */
        post: operations["updateUser"];
        /**
         * Deactivate or delete a user
         * @description The first call deactivates the user. A call for a DEPROVISIONED user deletes the account permanently. Both return 204, so read the user in between. Note: never repeat this call without reading the user.
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
         * @description Lists the tiles on a user's dashboard: one for each link of each active app that is assigned directly or by a group. The list is not paged.
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
         * List the blocks of a user
         * @description Lists what blocks a user from signing in, such as too many failures from an unknown device. The list is empty if nothing does. The list is not paged.
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
         * @description Lists the OAuth 2.0 clients that have tokens or grants of a user. The list is not paged.
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
         * @description Changes the password of a user; requires the old password. Returns the credentials. Note: a wrong old password fails with 403 E0000014.
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
         * @description Sets the recovery question and answer of a user; requires the current password. Returns the credentials, without the answer.
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
         * @description Lists the enrolled factors of a user, active or pending. The list is not paged.
         */
        get: operations["listFactors"];
        put?: never;
        /**
         * Enroll a factor
         * @description Enrolls a factor for a user. Most factors stay PENDING_ACTIVATION until the user proves them with a code or an approval. `activate=true` skips that if Okta allows it. Returns the factor.
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
         * @description Returns one factor of a user. A factor id belongs to one user.
         */
        get: operations["getFactor"];
        put?: never;
        post?: never;
        /**
         * Remove a factor
         * @description Removes a factor of a user, who may have to enroll again. Returns 204.
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
         * @description Activates a factor that is PENDING_ACTIVATION, usually with a code from the factor. Returns the factor. Note: a wrong code fails with 403 E0000068.
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
         * @description Verifies a code or an answer for an active factor. Without either in the body, starts a challenge. Returns `factorResult`.
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
         * @description Lists the factors that policies allow for a user, and whether each is enrolled. The list is not paged.
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
         * @description Lists the questions for the security question factor. The list is not paged.
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
         * @description Lists the groups of a user, including app groups and built-in groups. Read it before and after a change of membership. Note: Okta does not document the page size, so follow `next`.
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
         * @description Activates a STAGED or DEPROVISIONED user. The user becomes PROVISIONED, or ACTIVE if a password is set. Activation is always asynchronous: `transitioningToStatus` is set while it runs. If Okta emails the link, the response is an empty object. Otherwise it contains the link, which signs in as this user.
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
         * @description Deactivates a user in any state except DEPROVISIONED. Destructive: apps are unassigned and may delete the user's data; activating the user later does not restore it. Returns an empty object. Note: a DEPROVISIONED user gives 404, as an unknown user does.
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
         * @description Expires the password of an ACTIVE user. The user becomes PASSWORD_EXPIRED and sets a new password at the next sign-in. Returns the user.
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
         * @description Expires the password of a user and returns a temporary password. The user must change it at the next sign-in. Note: anyone with this response can sign in as the user.
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
         * @description Creates a new activation link for a PROVISIONED user, or for a user in RECOVERY. If Okta emails the link, the response is an empty object. Otherwise it contains the link, which signs in as this user.
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
         * @description Removes all factors of a user, who must enroll again at the next sign-in. The status does not change. Returns an empty object.
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
         * @description Resets the password of a user. The user moves to RECOVERY and cannot sign in until a new password is set. A federated user becomes a user with an Okta password. If Okta emails the link, the response is an empty object. Otherwise it contains the link, which signs in as this user. Note: every call creates another link and may send another email.
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
         * @description Suspends an ACTIVE user, who can then not sign in but keeps apps and groups. This can be undone, so use it to contain an account. Returns an empty object. Note: every other state fails with the same 400, so that error does not mean that the user is suspended.
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
         * @description Unlocks a LOCKED_OUT user, or an ACTIVE user who is blocked on unknown devices. Works only for users of Okta itself, not of a directory. Returns an empty object. Note: the user may be PASSWORD_EXPIRED afterwards, so read the user again.
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
         * @description Unsuspends a SUSPENDED user. Returns an empty object. Note: the user may be PASSWORD_EXPIRED afterwards instead of ACTIVE.
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
         * @description Lists the admin roles of a user, including roles from groups; `assignmentType` distinguishes them. The list is not paged.
         */
        get: operations["listAssignedRolesForUser"];
        put?: never;
        /**
         * Assign an admin role to a user
         * @description Assigns a standard admin role to a user. Returns 201 and the assignment. Requires a super administrator.
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
         * @description Returns one assignment of an admin role to a user.
         */
        get: operations["getUserAssignedRole"];
        put?: never;
        post?: never;
        /**
         * Remove an admin role from a user
         * @description Removes an admin role from a user. Roles from groups remain. Returns 204.
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
         * @description Ends all Okta sessions of a user in any state, who must then sign in again. Sessions in the apps themselves continue. Returns 204. Note: by default, the user's devices also forget the factors that they remembered.
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
        /** @description Proof of the factor, by factor type. */
        ActivateFactorRequest: {
            /** @description Code from the factor. */
            passCode?: string;
        };
        /** @description An API token, without its value. */
        ApiToken: {
            /** @description Link to the token; Okta spells it without an s. */
            _link?: {
                [key: string]: unknown;
            } | null;
            /** @description Client that created it. */
            clientName?: string | null;
            /**
             * Format: date-time
             * @description Time of creation.
             */
            created?: string | null;
            /**
             * Format: date-time
             * @description Expiry, unless it is used.
             */
            expiresAt?: string | null;
            /** @description Okta's id: `00T` and 17 letters or digits. */
            id: string;
            /**
             * Format: date-time
             * @description Last use or change.
             */
            lastUpdated?: string | null;
            /** @description Name. */
            name: string;
            /** @description Networks where it can be used. */
            network?: {
                [key: string]: unknown;
            } | null;
            /** @description Lifetime after the last use, as an ISO 8601 duration. */
            tokenWindow?: string | null;
            /** @description Id of the owner; the token has the owner's permissions. */
            userId?: string | null;
        };
        /** @description An app of the org. One open shape for all kinds: some apps have no sign-on mode, and a union by sign-on mode would make a whole page unreadable. */
        Application: {
            /** @description The app user, if `expand` requested it. */
            _embedded?: components["schemas"]["Embedded"] | null;
            /** @description Links of the app; many are not documented. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Self-service and custom pages. */
            accessibility?: components["schemas"]["ApplicationAccessibility"] | null;
            /**
             * Format: date-time
             * @description Last activation.
             */
            activated?: string | null;
            /**
             * Format: date-time
             * @description Time of creation.
             */
            created?: string | null;
            /** @description User name template and keys. */
            credentials?: components["schemas"]["ApplicationCredentials"] | null;
            /** @description Express Configuration capabilities. */
            expressConfiguration?: components["schemas"]["ApplicationExpressConfiguration"] | null;
            /** @description Provisioning features in use, such as PUSH_NEW_USERS. Okta may add values. */
            features?: string[] | null;
            /** @description Okta's id: `0oa` and 17 letters or digits. */
            id: string;
            /** @description Display name. */
            label: string;
            /**
             * Format: date-time
             * @description Last change of its settings.
             */
            lastUpdated?: string | null;
            /** @description Seats. */
            licensing?: components["schemas"]["ApplicationLicensing"] | null;
            /** @description Name in Okta's catalog (`oidc_client`, `active_directory`), or generated for a custom SAML app; not unique. */
            name: string;
            /** @description Okta resource name. */
            orn?: string | null;
            /** @description Free-form profile of the app. */
            profile?: {
                [key: string]: unknown;
            } | null;
            /** @description Settings; the members depend on the kind of app. */
            settings?: components["schemas"]["ApplicationSettings"] | null;
            signOnMode?: components["schemas"]["SignOnMode"];
            status: components["schemas"]["ApplicationStatus"];
            /** @description Universal Logout settings; null if the app does not support it. */
            universalLogout?: components["schemas"]["ApplicationUniversalLogout"] | null;
            /** @description Where the app's tile is shown. */
            visibility?: components["schemas"]["ApplicationVisibility"] | null;
        };
        /** @description Self-service and custom pages of an app. */
        ApplicationAccessibility: {
            /** @description URL of a custom error page, or null. */
            errorRedirectUrl?: string | null;
            /** @description URL of a custom sign-in page, or null. */
            loginRedirectUrl?: string | null;
            /** @description Whether users can request the app. */
            selfService?: boolean | null;
        };
        /** @description One assertion consumer URL. */
        ApplicationAcsEndpoint: {
            /** @description Position, from 0. */
            index?: number | null;
            /** @description Address. */
            url?: string | null;
        };
        /** @description Encryption of assertions. */
        ApplicationAssertionEncryption: {
            /** @description Whether it is enabled. */
            enabled?: boolean | null;
            /** @description Algorithm for the assertion. */
            encryptionAlgorithm?: string | null;
            /** @description Algorithm for its key. */
            keyTransportAlgorithm?: string | null;
            /** @description Certificate chain, each in Base64. */
            x5c?: string[] | null;
        };
        /** @description An attribute of assertions. */
        ApplicationAttributeStatement: {
            /** @description How groups are chosen; may be null. */
            filterType?: string | null;
            /** @description Value that groups are matched with; may be null. */
            filterValue?: string | null;
            /** @description Name in the assertion. */
            name?: string | null;
            /** @description Format of the name; may be null. */
            namespace?: string | null;
            /** @description EXPRESSION or GROUP. */
            type?: string | null;
            /** @description Expressions that give the values. */
            values?: string[] | null;
        };
        /** @description User name template and keys of an app. */
        ApplicationCredentials: {
            /** @description Only for OpenID Connect; may hold a client secret, so never log it. */
            oauthClient?: components["schemas"]["ApplicationOAuthClientCredentials"] | null;
            /** @description Shared password, for the shared scheme; always empty. */
            password?: components["schemas"]["UserPassword"] | null;
            /** @description Whether users can see the stored password. */
            revealPassword?: boolean | null;
            /** @description The role that sets the user name and password, for form-filling apps. */
            scheme?: string | null;
            /** @description Key that signs tokens or assertions. */
            signing?: components["schemas"]["ApplicationSigning"] | null;
            /** @description Shared user name, for the shared scheme. */
            userName?: string | null;
            /** @description Template of the user name in the app. */
            userNameTemplate?: components["schemas"]["ApplicationUserNameTemplate"] | null;
        };
        /** @description Express Configuration capabilities of an app. */
        ApplicationExpressConfiguration: {
            /** @description Enabled capabilities. */
            enabledCapabilities?: string[] | null;
            /** @description Supported capabilities, such as SSO or PROVISIONING. */
            supportedCapabilities?: string[] | null;
        };
        /** @description Settings specific to an app: strings, numbers, booleans, lists or null. Only the members of Okta's own templates are declared. Anything else is accepted, so that no app makes a page unreadable. */
        ApplicationFreeSettings: {
            /** @description Assertion consumer URL. */
            acsUrl?: string | null;
            /** @description Audience of WS-Federation tokens. */
            audienceRestriction?: string | null;
            /** @description Authentication context class. */
            authnContextClassRef?: string | null;
            /** @description Page with basic authentication. */
            authURL?: string | null;
            /** @description Button that submits the form. */
            buttonField?: string | null;
            /** @description Selector of the button. */
            buttonSelector?: string | null;
            /** @description Checkbox to select. */
            checkbox?: string | null;
            /** @description Selector of a third field. */
            extraFieldSelector?: string | null;
            /** @description Value of the third field. */
            extraFieldValue?: string | null;
            /** @description Pattern of the groups to include. */
            groupFilter?: string | null;
            /** @description Attribute with the groups. */
            groupName?: string | null;
            /** @description Format of the groups. */
            groupValueFormat?: string | null;
            /** @description Pattern of the form's URL. */
            loginUrlRegex?: string | null;
            /** @description Format of the subject. */
            nameIDFormat?: string | null;
            /** @description Name of a further field. */
            optionalField1?: string | null;
            /** @description Value of the field. */
            optionalField1Value?: string | null;
            /** @description Name of a second further field. */
            optionalField2?: string | null;
            /** @description Value of the field. */
            optionalField2Value?: string | null;
            /** @description Name of a third further field. */
            optionalField3?: string | null;
            /** @description Value of the field. */
            optionalField3Value?: string | null;
            /** @description Field of the password. */
            passwordField?: string | null;
            /** @description Selector of the password field. */
            passwordSelector?: string | null;
            /** @description Realm of the service. */
            realm?: string | null;
            /** @description Page to go to after the form. */
            redirectUrl?: string | null;
            /** @description Page of the app, in WS-Federation. */
            siteURL?: string | null;
            /** @description Page of the form with three fields. */
            targetURL?: string | null;
            /** @description Page of the app. */
            url?: string | null;
            /** @description Attribute with the user name. */
            usernameAttribute?: string | null;
            /** @description Field of the user name. */
            usernameField?: string | null;
            /** @description Selector of the user name field. */
            userNameSelector?: string | null;
            /** @description URL that receives the tokens. */
            wReplyURL?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description Assignment of an app to a group. */
        ApplicationGroupAssignment: {
            /** @description `group` or `metadata`, if `expand` requested it. */
            _embedded?: {
                [key: string]: unknown;
            } | null;
            /** @description The app and the group. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Id of the group. */
            id: string;
            /**
             * Format: date-time
             * @description Last change of the assignment.
             */
            lastUpdated?: string | null;
            /** @description Priority among the groups of the app. A user in several groups gets the profile of the lowest. */
            priority?: number | null;
            /** @description Attributes of members in the app; the shape depends on the app. */
            profile?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description Assignment of a group. */
        ApplicationGroupAssignmentRequest: {
            /** @description Priority among the groups of the app. */
            priority?: number;
            /** @description Attributes of members in the app. */
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
            /** @description Requested scopes. */
            default_scope?: string[] | null;
            /** @description Mode, or DISABLED. */
            mode?: string | null;
        };
        /** @description Reference to an inline hook. */
        ApplicationInlineHook: {
            /** @description Id of the hook: `cal` and 17 letters or digits. */
            id?: string | null;
        };
        /** @description Seats of an app. */
        ApplicationLicensing: {
            /** @description Number of seats; 0 if not counted. */
            seatCount?: number | null;
        };
        /** @description Choice of networks. */
        ApplicationNetwork: {
            /** @description ANYWHERE, DISABLED, ZONE and the like. */
            connection?: string | null;
            /** @description Excluded network zones. */
            exclude?: string[] | null;
            /** @description Included network zones. */
            include?: string[] | null;
        };
        /** @description Remarks about an app. */
        ApplicationNotes: {
            /** @description For administrators. */
            admin?: string | null;
            /** @description For users. */
            enduser?: string | null;
        };
        /** @description Notifications shown to users. */
        ApplicationNotifications: {
            /** @description Notification that the app needs a VPN. */
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
            /** @description How tokens of a back-channel sign-in are delivered. */
            backchannel_token_delivery_mode?: string | null;
            /** @description Home page. */
            client_uri?: string | null;
            /** @description Whether users are asked for consent. */
            consent_method?: string | null;
            /** @description Whether tokens must be bound by DPoP. */
            dpop_bound_access_tokens?: boolean | null;
            /** @description Whether sign-out includes the session. */
            frontchannel_logout_session_required?: boolean | null;
            /** @description URL to call on sign-out. */
            frontchannel_logout_uri?: string | null;
            /** @description OAuth grants allowed. */
            grant_types?: string[] | null;
            /** @description Algorithm that encrypts the key of an encrypted ID token. */
            id_token_encrypted_response_alg?: string | null;
            /** @description Sign-in started by Okta. */
            idp_initiated_login?: components["schemas"]["ApplicationIdpInitiatedLogin"] | null;
            /** @description URL that starts a sign-in. */
            initiate_login_uri?: string | null;
            /** @description Domain that tokens name as issuer. */
            issuer_mode?: string | null;
            /** @description Public keys of a client that authenticates with a key. */
            jwks?: components["schemas"]["JsonWebKeySet"] | null;
            /** @description URL of the client's key set. */
            jwks_uri?: string | null;
            /** @description Logo. */
            logo_uri?: string | null;
            /** @description Networks the client may call from. */
            network?: components["schemas"]["ApplicationNetwork"] | null;
            /** @description Whether the app takes part in single logout. */
            participate_slo?: boolean | null;
            /** @description Privacy page. */
            policy_uri?: string | null;
            /** @description Redirect URIs after sign-out. */
            post_logout_redirect_uris?: string[] | null;
            /** @description Redirect URIs after sign-in. */
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
            /** @description Whether redirect URIs may contain a wildcard. */
            wildcard_redirect?: string | null;
        };
        /** @description Client registration of an OpenID Connect app. */
        ApplicationOAuthClientCredentials: {
            /** @description Whether Okta rotates keys automatically. */
            autoKeyRotation?: boolean | null;
            /** @description OAuth client id, usually the app's own id. */
            client_id?: string | null;
            /** @description Secret of a confidential client. */
            client_secret?: string | null;
            /** @description Whether PKCE is required. */
            pkce_required?: boolean | null;
            /** @description Client authentication method. */
            token_endpoint_auth_method?: string | null;
        };
        /** @description Single logout that another app or Okta starts. */
        ApplicationParticipateSlo: {
            /** @description POST or REDIRECT. */
            bindingType?: string | null;
            /** @description Whether the app takes part. */
            enabled?: boolean | null;
            /** @description URL of the logout request. */
            logoutRequestUrl?: string | null;
            /** @description Whether the request names the session. */
            sessionIndexRequired?: boolean | null;
        };
        /** @description Rotation of refresh tokens. */
        ApplicationRefreshToken: {
            /** @description Seconds the previous token still works. */
            leeway?: number | null;
            /** @description STATIC or ROTATE. */
            rotation_type?: string | null;
        };
        /** @description An app to create or replace. */
        ApplicationRequest: {
            /** @description Self-service and custom pages. */
            accessibility?: {
                [key: string]: unknown;
            };
            /** @description User name template and keys. */
            credentials?: {
                [key: string]: unknown;
            };
            /** @description Provisioning features. */
            features?: string[];
            /** @description Display name. */
            label: string;
            /** @description Name in Okta's catalog; omit it for a custom app. */
            name?: string | null;
            /** @description Free-form profile of the app. */
            profile?: {
                [key: string]: unknown;
            };
            /** @description Settings; the members depend on the kind of app. */
            settings?: {
                [key: string]: unknown;
            };
            /** @description Sign-on mode. */
            signOnMode?: string | null;
            /** @description Where the app's tile is shown. */
            visibility?: {
                [key: string]: unknown;
            };
        };
        /** @description Settings of an app; the members depend on the kind of app. */
        ApplicationSettings: {
            /** @description Settings specific to this app. */
            app?: components["schemas"]["ApplicationFreeSettings"] | null;
            /** @description Whether entitlement management is on. Okta may add values. */
            emOptInStatus?: "NONE" | "ENABLING" | "ENABLED" | "DISABLING" | "DISABLED" | (string & {}) | null;
            /** @description Identity store of the app. */
            identityStoreId?: string | null;
            /** @description Whether everyone has the app without an assignment. */
            implicitAssignment?: boolean | null;
            /** @description Id of the inline hook, or null. */
            inlineHookId?: string | null;
            /** @description Whether accounts are created manually. */
            manualProvisioning?: boolean | null;
            /** @description Remarks. */
            notes?: components["schemas"]["ApplicationNotes"] | null;
            /** @description Notifications shown to users. */
            notifications?: components["schemas"]["ApplicationNotifications"] | null;
            /** @description Only OpenID Connect apps; Okta's system apps have none. */
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
             * @description Next planned rotation.
             */
            nextRotation?: string | null;
            /** @description Whether Okta rotates the key automatically. */
            rotationMode?: string | null;
            /** @description Purpose of the key. */
            use?: string | null;
        };
        /** @description Sign-on settings of SAML and form-filling apps. */
        ApplicationSignOn: {
            /** @description Further assertion consumer URLs. */
            acsEndpoints?: components["schemas"]["ApplicationAcsEndpoint"][] | null;
            /** @description Whether there are several assertion consumer URLs. */
            allowMultipleAcsEndpoints?: boolean | null;
            /** @description Encryption of assertions. */
            assertionEncryption?: components["schemas"]["ApplicationAssertionEncryption"] | null;
            /** @description Whether assertions are signed. */
            assertionSigned?: boolean | null;
            /** @description Attributes of assertions. */
            attributeStatements?: components["schemas"]["ApplicationAttributeStatement"][] | null;
            /** @description Audience of assertions. */
            audience?: string | null;
            /** @description Overrides the audience, or null. */
            audienceOverride?: string | null;
            /** @description Authentication context named in assertions. */
            authnContextClassRef?: string | null;
            /** @description Configured attributes; not documented, similar to `attributeStatements`. */
            configuredAttributeStatements?: components["schemas"]["ApplicationAttributeStatement"][] | null;
            /** @description URL of the landing page, or null. */
            defaultRelayState?: string | null;
            /** @description Destination of assertions. */
            destination?: string | null;
            /** @description Overrides the destination, or null. */
            destinationOverride?: string | null;
            /** @description Digest algorithm. */
            digestAlgorithm?: string | null;
            /** @description Whether ForceAuthn is honored. */
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
            /** @description Overrides the recipient, or null. */
            recipientOverride?: string | null;
            /** @description URL of the page after sign-in, or null. */
            redirectUrl?: string | null;
            /** @description Whether requests are compressed. */
            requestCompressed?: boolean | null;
            /** @description Whether responses are signed. */
            responseSigned?: boolean | null;
            /** @description Lifetime of an assertion, in seconds. */
            samlAssertionLifetimeSeconds?: number | null;
            /** @description Whether requests must be signed; not documented. */
            samlSignedRequestEnabled?: boolean | null;
            /** @description Signature algorithm. */
            signatureAlgorithm?: string | null;
            /** @description Single logout that the app starts. */
            slo?: components["schemas"]["ApplicationSingleLogout"] | null;
            /** @description Certificate of the service. */
            spCertificate?: components["schemas"]["ApplicationSpCertificate"] | null;
            /** @description Issuer of the service, or null. */
            spIssuer?: string | null;
            /** @description Assertion consumer URL. */
            ssoAcsUrl?: string | null;
            /** @description Overrides the assertion consumer URL, or null. */
            ssoAcsUrlOverride?: string | null;
            /** @description Format of the subject. */
            subjectNameIdFormat?: string | null;
            /** @description Expression for the subject. */
            subjectNameIdTemplate?: string | null;
        };
        /** @description Single logout that an app starts. */
        ApplicationSingleLogout: {
            /** @description Whether it is enabled. */
            enabled?: boolean | null;
            /** @description Issuer that the app names. */
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
        /** @description Whether users can use the app. Okta may add values. */
        ApplicationStatus: "ACTIVE" | "INACTIVE" | "DELETED" | (string & {});
        /** @description Universal Logout settings of an app. */
        ApplicationUniversalLogout: {
            /** @description SHARED if it also signs out of other apps of the vendor, otherwise NOT_SHARED. */
            identityStack?: string | null;
            /** @description PROPRIETARY or GLOBAL_TOKEN_REVOCATION. */
            protocol?: string | null;
            /** @description Whether Universal Logout is enabled. Okta may add values. */
            status?: "ENABLED" | "DISABLED" | "UNSUPPORTED" | (string & {}) | null;
            /** @description FULL or PARTIAL. */
            supportType?: string | null;
        };
        /** @description App user: the account of a user in an app. */
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
            /** @description Id of the account in the app. */
            externalId?: string | null;
            /** @description Id of the user. */
            id?: string | null;
            /**
             * Format: date-time
             * @description Time of the last synchronization.
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
            /** @description Attributes of the user in the app; the shape depends on the app. */
            profile?: {
                [key: string]: unknown;
            } | null;
            /** @description USER if assigned directly, GROUP if assigned by a group. */
            scope?: string | null;
            /** @description State of the account. Okta may add values. */
            status?: "ACTIVE" | "APPROVED" | "DEPROVISIONED" | "IMPLICIT" | "IMPORTED" | "INACTIVE" | "MATCHED" | "PENDING" | "PROVISIONED" | "REVOKED" | "STAGED" | "SUSPENDED" | "UNASSIGNED" | (string & {}) | null;
            /**
             * Format: date-time
             * @description Last change of `status`.
             */
            statusChanged?: string | null;
            /** @description State of the synchronization. Okta may add values. */
            syncState?: "DISABLED" | "ERROR" | "OUT_OF_SYNC" | "SYNCHRONIZED" | "SYNCING" | (string & {}) | null;
        };
        /** @description Sign-in name in an app. The password is never returned. */
        ApplicationUserCredentials: {
            /** @description Always an empty object; absent without a password. */
            password?: components["schemas"]["UserPassword"] | null;
            /** @description User name in the app. */
            userName?: string | null;
        };
        /** @description Template of the user name in an app. */
        ApplicationUserNameTemplate: {
            /** @description Whether changes are pushed to the app. Okta may add values. */
            pushStatus?: "PUSH" | "DONT_PUSH" | "NOT_CONFIGURED" | (string & {}) | null;
            /** @description Suffix of the user name, older spelling. */
            suffix?: string | null;
            /** @description Expression, such as `${source.login}`. */
            template?: string | null;
            /** @description BUILT_IN, CUSTOM or NONE. */
            type?: string | null;
            /** @description Suffix of the user name. */
            userSuffix?: string | null;
        };
        /** @description Where an app's tile is shown. */
        ApplicationVisibility: {
            /** @description Whether each tile is shown, by link name. */
            appLinks?: {
                [key: string]: boolean | null;
            } | null;
            /** @description Start the app when the user signs in. */
            autoLaunch?: boolean | null;
            /** @description Send the sign-in form without a click. */
            autoSubmitToolbar?: boolean | null;
            /** @description Clients that do not show the tile. */
            hide?: components["schemas"]["ApplicationHide"] | null;
        };
        /** @description Notification that an app needs a VPN. */
        ApplicationVpnNotification: {
            /** @description URL of a help page, or null. */
            helpUrl?: string | null;
            /** @description Text; null for Okta's default. */
            message?: string | null;
            /** @description Networks that show it. */
            network?: components["schemas"]["ApplicationNetwork"] | null;
        };
        /** @description A tile on the dashboard of a user. */
        AppLink: {
            /** @description Id of the assignment. */
            appAssignmentId?: string | null;
            /** @description Id of the app. */
            appInstanceId: string;
            /** @description Name in Okta's catalog. */
            appName?: string | null;
            /** @description Whether the credentials are set. */
            credentialsSetup?: boolean | null;
            /** @description Whether the tile is hidden. */
            hidden?: boolean | null;
            /** @description Id of the tile. */
            id?: string | null;
            /** @description Display name. */
            label: string;
            /** @description URL that starts the app. */
            linkUrl?: string | null;
            /** @description URL of the logo. */
            logoUrl?: string | null;
            /** @description Position on the dashboard. */
            sortOrder?: number | null;
        };
        /** @description The user to assign. */
        AssignApplicationUserRequest: {
            /** @description `userName`, and `password` if the app stores one. */
            credentials?: {
                [key: string]: unknown;
            };
            /** @description Id of the user. */
            id: string;
            /** @description Attributes of the user in the app. */
            profile?: {
                [key: string]: unknown;
            };
            /** @description USER for a direct assignment. */
            scope?: string;
        };
        /** @description An owner to assign. */
        AssignGroupOwnerRequest: {
            /** @description Id of the user or group. */
            id: string;
            /** @description USER or GROUP. */
            type?: string;
        };
        /** @description A role to assign. */
        AssignRoleRequest: {
            /** @description Id of the resource set of a custom role. */
            "resource-set"?: string;
            /** @description Id of a custom role. */
            role?: string;
            /** @description Type of role, such as HELP_DESK_ADMIN. */
            type: string;
        };
        /** @description An authenticator of the org. */
        Authenticator: {
            /** @description Links to operations. */
            _links?: components["schemas"]["Links"] | null;
            /**
             * Format: date-time
             * @description Time of creation.
             */
            created?: string | null;
            /** @description Okta's id: `aut` and 17 letters or digits. */
            id: string;
            /** @description Key, such as `okta_password`. Okta may add values. */
            key: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Name. */
            name: string;
            /** @description Provider. */
            provider?: {
                [key: string]: unknown;
            } | null;
            /** @description Settings, by type. */
            settings?: {
                [key: string]: unknown;
            } | null;
            /** @description Whether it is in use. Okta may add values. */
            status?: "ACTIVE" | "INACTIVE" | (string & {});
            /** @description Type, such as password, email or app. Okta may add values. */
            type?: string | null;
        };
        /** @description A custom authorization server. */
        AuthorizationServer: {
            /** @description Links to scopes, claims, policies and metadata. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Audiences of its tokens. */
            audiences?: string[] | null;
            /**
             * Format: date-time
             * @description Time of creation.
             */
            created?: string | null;
            /** @description Keys that sign its tokens. */
            credentials?: {
                [key: string]: unknown;
            } | null;
            /** @description Free text. */
            description?: string | null;
            /** @description Okta's id: `aus` and 17 letters or digits; `default` for the first server. */
            id: string;
            /** @description Issuer URL of its tokens. */
            issuer?: string | null;
            /** @description Form of the issuer. Okta may add values. */
            issuerMode?: string | null;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Name. */
            name: string;
            /** @description Whether it is in use. Okta may add values. */
            status?: "ACTIVE" | "INACTIVE" | (string & {});
        };
        /** @description Old and new password. Never log them. */
        ChangePasswordRequest: {
            /** @description `value`: the new password. */
            newPassword: {
                [key: string]: unknown;
            };
            /** @description `value`: the current password. */
            oldPassword: {
                [key: string]: unknown;
            };
            /** @description End all sessions of the user. */
            revokeSessions?: boolean;
        };
        /** @description Current password and new question. Never log them. */
        ChangeRecoveryQuestionRequest: {
            /** @description `value`: the current password. */
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
            /** @description Ids of groups to add the user to. */
            groupIds?: string[];
            /** @description Attributes; `login`, `email` and usually first and last name are required. */
            profile: {
                /** @description Primary email address. */
                email?: string;
                /** @description Unique sign-in name; usually an email address. */
                login: string;
            } & {
                [key: string]: unknown;
            };
            /** @description Id of the realm. */
            realmId?: string | null;
            /** @description Reference to a user type, by `id`. */
            type?: {
                [key: string]: unknown;
            };
        };
        /** @description Value of a custom attribute; never an object. */
        CustomAttribute: string | number | boolean | (string | number | boolean | null)[] | null;
        /** @description A device of the org. */
        Device: {
            /** @description `users`, if `expand` requested them. */
            _embedded?: {
                [key: string]: unknown;
            } | null;
            /** @description Operations on the device. */
            _links?: components["schemas"]["Links"] | null;
            /**
             * Format: date-time
             * @description Time of registration.
             */
            created?: string | null;
            /** @description Okta's id: `guo` and 17 letters or digits. */
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
            /** @description Another id. */
            resourceAlternateId?: string | null;
            /** @description Display name. */
            resourceDisplayName?: {
                [key: string]: unknown;
            } | null;
            /** @description The id again. */
            resourceId?: string | null;
            /** @description Always `UDDevice`. */
            resourceType?: string | null;
            /** @description State of the device. Okta may add values. */
            status: "CREATED" | "ACTIVE" | "SUSPENDED" | "DEACTIVATED" | "STAGED" | (string & {});
        };
        /** @description Objects that `expand` requested; otherwise absent or empty. */
        Embedded: {
            /** @description Of an APP_GROUP: its source app, in a short form. */
            app?: {
                [key: string]: unknown;
            } | null;
            /** @description Of a user: what blocks sign-in. */
            blocks?: components["schemas"]["UserBlock"][] | null;
            /** @description Of a user: classification of the account. */
            classification?: components["schemas"]["UserClassification"] | null;
            /** @description Of a group: counts. */
            stats?: components["schemas"]["GroupStats"] | null;
            /** @description Of an app: its app user for the requested user. */
            user?: components["schemas"]["ApplicationUser"] | null;
        } & {
            [key: string]: unknown;
        };
        /** @description A factor to enroll. */
        EnrollFactorRequest: {
            /** @description Factor type. */
            factorType: string;
            /** @description Phone number, credential or question, by factor type. */
            profile?: {
                [key: string]: unknown;
            };
            /** @description Provider. */
            provider?: string;
            /** @description Vendor. */
            vendorName?: string | null;
            /** @description First code, if the factor type takes one. */
            verify?: {
                [key: string]: unknown;
            };
        };
        /** @description Okta's error body. Decide by `errorCode` only: texts change and may repeat input of the caller. */
        Error: {
            /** @description Causes, often empty; the System Log omits it. */
            errorCauses?: components["schemas"]["ErrorCause"][] | null;
            /** @description Error code, such as E0000007. */
            errorCode: string;
            /** @description Id of this error, for Okta Support. */
            errorId?: string | null;
            /** @description The error code again; the System Log omits it. */
            errorLink?: string | null;
            /** @description Text for people. */
            errorSummary: string;
        };
        /** @description Okta's error body, or OAuth's if the token or its proof is rejected. */
        ErrorBody: components["schemas"]["Error"] | components["schemas"]["OAuthError"];
        /** @description One cause of an error. Some errors have further members that are not documented. */
        ErrorCause: {
            /** @description Text of the cause; sometimes the only difference between two errors with the same code. */
            errorSummary?: string | null;
        };
        /** @description A factor that a user has enrolled. */
        Factor: {
            /** @description Data for the activation. It contains a shared secret for TOTP: never log it. */
            _embedded?: {
                [key: string]: unknown;
            } | null;
            /** @description Operations on the factor. */
            _links?: components["schemas"]["Links"] | null;
            /**
             * Format: date-time
             * @description Time of enrollment.
             */
            created?: string | null;
            /** @description Factor type, such as `push`, `sms`, `token:software:totp` or `webauthn`. Okta may add values. */
            factorType: string;
            /** @description Id of the enrollment. */
            id: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /**
             * Format: date-time
             * @description Last verification; null or absent if never used.
             */
            lastVerified?: string | null;
            /** @description Phone number, device or question, by factor type. */
            profile?: {
                [key: string]: unknown;
            } | null;
            /** @description Provider, such as OKTA, GOOGLE or FIDO. Okta may add values. */
            provider: string;
            /** @description State of the enrollment. Okta may add values. */
            status?: "ACTIVE" | "PENDING_ACTIVATION" | "INACTIVE" | "ENROLLED" | "NOT_SETUP" | "DISABLED" | "EXPIRED" | (string & {}) | null;
            /** @description Vendor. */
            vendorName?: string | null;
        };
        /** @description Result of a verification. */
        FactorVerification: {
            /** @description Link to poll the challenge. */
            _links?: components["schemas"]["Links"] | null;
            /**
             * Format: date-time
             * @description Expiry of the challenge.
             */
            expiresAt?: string | null;
            /** @description Text for people. */
            factorMessage?: string | null;
            /** @description SUCCESS, or the pending step. Okta may add values. */
            factorResult?: "SUCCESS" | "CHALLENGE" | "WAITING" | "REJECTED" | "TIMEOUT" | "FAILED" | "ERROR" | (string & {}) | null;
        };
        /** @description A group of users. */
        Group: {
            /** @description `stats` or `app`, if `expand` requested it. */
            _embedded?: components["schemas"]["Embedded"] | null;
            /** @description Links `logo`, `users`, `apps`, and `source` and `owners` if they apply. */
            _links?: components["schemas"]["Links"] | null;
            /**
             * Format: date-time
             * @description Time of creation.
             */
            created?: string | null;
            /** @description Okta's id: `00g` and 17 letters or digits. */
            id: string;
            /**
             * Format: date-time
             * @description Last change of the members.
             */
            lastMembershipUpdated?: string | null;
            /**
             * Format: date-time
             * @description Last change of the profile.
             */
            lastUpdated?: string | null;
            /** @description Schema of the profile, for example `okta:user_group`. */
            objectClass?: string[] | null;
            profile: components["schemas"]["GroupProfile"];
            /** @description Source of an APP_GROUP; not documented. */
            source?: components["schemas"]["GroupSource"] | null;
            type: components["schemas"]["GroupType"];
        };
        /** @description An owner of a group. */
        GroupOwner: {
            /** @description Display name. */
            displayName?: string | null;
            /** @description Id of the user or group. */
            id: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Id in the source app of the ownership. */
            originId?: string | null;
            /** @description APPLICATION or OKTA_DIRECTORY. Okta may add values. */
            originType?: string | null;
            /** @description Whether the owner is known in Okta. */
            resolved?: boolean | null;
            /** @description USER, GROUP or UNKNOWN. Okta may add values. */
            type?: string | null;
        };
        /** @description Attributes of a group; directory groups and orgs have further attributes. */
        GroupProfile: {
            /** @description Free text; often null. */
            description?: string | null;
            /** @description Distinguished name, of a group of a directory. */
            dn?: string | null;
            /** @description Id in the directory. */
            externalId?: string | null;
            /** @description Scope, in Active Directory. */
            groupScope?: string | null;
            /** @description Security or distribution group, in Active Directory. */
            groupType?: string | null;
            /** @description Name; unique among groups of type OKTA_GROUP. */
            name?: string;
            /** @description Security identifier, in Active Directory. */
            objectSid?: string | null;
            /** @description Pre-Windows 2000 name, in Active Directory. */
            samAccountName?: string | null;
            /** @description Name with the domain prefix, in Active Directory. */
            windowsDomainQualifiedName?: string | null;
        } & {
            [key: string]: components["schemas"]["CustomAttribute"];
        };
        /** @description A group to create or replace. */
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
        /** @description A rule that adds users to groups. */
        GroupRule: {
            /** @description `groupIdToGroupNameMap`, if `expand` requested it. */
            _embedded?: {
                [key: string]: unknown;
            } | null;
            /** @description Link to the rule. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Groups that matching users are added to. */
            actions?: {
                [key: string]: unknown;
            } | null;
            /** @description Whether all groups still exist. */
            allGroupsValid?: boolean | null;
            /** @description Condition: an Okta expression, and users to exclude. */
            conditions?: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description Time of creation.
             */
            created?: string | null;
            /** @description Okta's id: `0pr` and 17 letters or digits. */
            id: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Name, unique in the org. */
            name: string;
            /** @description Status of the rule; INVALID if one of its groups was deleted. Okta may add values. */
            status: "ACTIVE" | "INACTIVE" | "INVALID" | (string & {});
            /** @description Always `group_rule`. */
            type?: string | null;
        };
        /** @description A rule to create or replace. */
        GroupRuleRequest: {
            /** @description Ids of the groups: `assignUserToGroups.groupIds`. */
            actions?: {
                [key: string]: unknown;
            };
            /** @description `expression` in Okta's expression language, and `people.users.exclude`. */
            conditions?: {
                [key: string]: unknown;
            };
            /** @description Name, unique in the org. */
            name: string;
            /** @description Ignored. */
            status?: string;
            /** @description Always `group_rule`. */
            type?: string;
        };
        /** @description Source app of an APP_GROUP. */
        GroupSource: {
            /** @description Id of the app: `0oa` and 17 letters or digits. */
            id?: string | null;
        };
        /** @description Counts of a group. */
        GroupStats: {
            /** @description The members and the apps. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Apps assigned to it. */
            appsCount?: number | null;
            /** @description Apps that the group is pushed to. */
            groupPushMappingsCount?: number | null;
            /** @description Whether the group gives an admin role; third spelling. */
            hasAdminPrivilege?: boolean | null;
            /** @description Whether the group gives an admin role; second spelling. */
            hasAdminPrivileges?: boolean | null;
            /** @description Whether the group gives an admin role; spelled as in Okta's specification. */
            hasAdminPrivlege?: boolean | null;
            /** @description Members. */
            usersCount?: number | null;
        };
        /** @description Type of the group. OKTA_GROUP is managed by admins and rules, APP_GROUP by its source app, BUILT_IN by Okta. Only the members of an OKTA_GROUP can be changed. Okta may add values. */
        GroupType: "OKTA_GROUP" | "APP_GROUP" | "BUILT_IN" | (string & {});
        /** @description One public key, as in RFC 7517. */
        JsonWebKey: {
            /** @description Operations on the key. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Algorithm; not documented. */
            alg?: string | null;
            /** @description Time of creation. */
            created?: string | null;
            /** @description Curve of an elliptic key. */
            crv?: string | null;
            /** @description Exponent of an RSA key. */
            e?: string | null;
            /** @description Time of expiry. */
            expiresAt?: string | null;
            /** @description Okta's id of the key. */
            id?: string | null;
            /** @description Allowed uses of the key. */
            key_ops?: string[] | null;
            /** @description Key id. */
            kid?: string | null;
            /** @description Key type. */
            kty?: string | null;
            /** @description Last change. */
            lastUpdated?: string | null;
            /** @description Modulus of an RSA key. */
            n?: string | null;
            /** @description Whether it is in use. Okta may add values. */
            status?: "ACTIVE" | "INACTIVE" | (string & {}) | null;
            /** @description Purpose; may be null. */
            use?: string | null;
            /** @description First coordinate of an elliptic key. */
            x?: string | null;
            /** @description Certificate chain, each in Base64. */
            x5c?: string[] | null;
            /** @description Fingerprint of the certificate, SHA-1. */
            x5t?: string | null;
            /** @description Fingerprint of the certificate, SHA-256. */
            "x5t#S256"?: string | null;
            /** @description URL of the certificate chain. */
            x5u?: string | null;
            /** @description Second coordinate. */
            y?: string | null;
        };
        /** @description Public keys. */
        JsonWebKeySet: {
            /** @description The keys. */
            keys?: components["schemas"]["JsonWebKey"][] | null;
        };
        /** @description Always empty. Read the object for its new state. */
        LifecycleResult: {
            [key: string]: unknown;
        };
        /** @description One HAL link, to a related resource or a next operation. */
        Link: {
            /** @description Methods that the resource allows. */
            hints?: {
                /** @description HTTP methods that the resource accepts. */
                allow?: string[] | null;
            } | null;
            /** @description Absolute URL, or a template if `templated` is true. */
            href?: string | null;
            /** @description HTTP method to use; only on lifecycle links of a user. */
            method?: string | null;
            /** @description Distinguishes links of the same relation, for example the size of a logo. */
            name?: string | null;
            /** @description Whether `href` contains placeholders. */
            templated?: boolean | null;
            /** @description Text for people. */
            title?: string | null;
            /** @description Media type of the resource. */
            type?: string | null;
        };
        /** @description Links by relation. Only `self` is guaranteed; items of a list usually have no others. */
        Links: {
            /** @description URLs that start an app, one per tile. */
            appLinks?: components["schemas"]["Link"][] | null;
            /** @description Logos of a group or app, one link per size. */
            logo?: components["schemas"]["Link"][] | null;
            /** @description The resource itself. */
            self?: components["schemas"]["Link"] | null;
        } & {
            [key: string]: components["schemas"]["Link"] | components["schemas"]["Link"][] | null;
        };
        /** @description User, app or system that caused an event. */
        LogActor: {
            /** @description Sign-in name, or `unknown`. */
            alternateId?: string | null;
            /** @description Details; always null so far. */
            detailEntry?: {
                [key: string]: unknown;
            } | null;
            /** @description Display name. */
            displayName?: string | null;
            /** @description Okta's id, or another name. */
            id?: string | null;
            /** @description Type, such as `User` or `SystemPrincipal`; may contain spaces. */
            type?: string | null;
        };
        /** @description Session and sign-in method of an event. */
        LogAuthenticationContext: {
            /** @description Provider that authenticated the actor; often null. */
            authenticationProvider?: string | null;
            /** @description Step of the sign-in; always 0 so far. */
            authenticationStep?: number | null;
            /** @description Provider of the credential; often null. */
            credentialProvider?: string | null;
            /** @description Kind of credential; often null. */
            credentialType?: string | null;
            /** @description Session id, or `trs…` for a request without a session. */
            externalSessionId?: string | null;
            /** @description Interface; always null so far. */
            interface?: string | null;
            /** @description Issuer of the credential; always null so far. */
            issuer?: components["schemas"]["LogIssuer"] | null;
            /** @description First session of the chain; not documented. */
            rootSessionId?: string | null;
        };
        /** @description Bot protection result of a request. */
        LogBotProtection: {
            /** @description NONE, LOW, MEDIUM or HIGH. */
            level?: string | null;
        };
        /** @description Values before and after a change: objects, lists, numbers, strings or null. */
        LogChangeDetails: {
            /** @description Value before; null for something new. */
            from?: unknown;
            /** @description Value after; null for something removed. */
            to?: unknown;
        };
        /** @description Client of an actor. */
        LogClient: {
            /** @description Kind of device, such as `Computer`. */
            device?: string | null;
            /** @description Location of the IP address. */
            geographicalContext?: components["schemas"]["LogGeographicalContext"] | null;
            /** @description OAuth client; null in a browser. */
            id?: string | null;
            /** @description Address the request came from, IPv4 or IPv6. */
            ipAddress?: string | null;
            /** @description Browser or program. */
            userAgent?: components["schemas"]["LogUserAgent"] | null;
            /** @description Network zone; null or, often, the string `null`. */
            zone?: string | null;
        };
        /** @description Details for troubleshooting. */
        LogDebugContext: {
            /** @description Strings by name; names change without notice. */
            debugData?: {
                [key: string]: string | null;
            } | null;
        };
        /** @description Details of a target; the members depend on its type. */
        LogDetailEntry: {
            /** @description OAuth client. */
            clientAppId?: string | null;
            /** @description Expiry of a token. */
            expires?: string | null;
            /** @description Hash of a token. */
            hash?: string | null;
            /** @description Kind of authenticator. */
            methodTypeUsed?: string | null;
            /** @description Properties that the authenticator verified, as one string. */
            methodUsedVerifiedProperties?: string | null;
            /** @description Factors that its rule requires. */
            policyRuleFactorMode?: string | null;
            /** @description Kind of policy that was evaluated. */
            policyType?: string | null;
            /** @description Result of its rule. */
            ruleAction?: string | null;
            /** @description Result of the sign-on. */
            signOnModeEvaluationResult?: string | null;
            /** @description Sign-on mode of an app. */
            signOnModeType?: string | null;
            /** @description Subject of a token. */
            subject?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description Managed device. Member names are in camelCase or in snake_case. */
        LogDevice: {
            /** @description Kind of disk encryption. */
            disk_encryption_type?: string | null;
            /** @description Kind of disk encryption, other spelling. */
            diskEncryptionType?: string | null;
            /** @description Okta's id: `guo` and 17 letters or digits. */
            id?: string | null;
            /** @description Whether the device is jailbroken. */
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
        /** @description One event of the System Log. Its names and texts come from users and devices: treat them as untrusted. */
        LogEvent: {
            /** @description User, app or system that caused the event. */
            actor?: components["schemas"]["LogActor"] | null;
            /** @description Session and sign-in method. */
            authenticationContext?: components["schemas"]["LogAuthenticationContext"] | null;
            /** @description Client of the actor. */
            client?: components["schemas"]["LogClient"] | null;
            /** @description Details for troubleshooting, not for logic. */
            debugContext?: components["schemas"]["LogDebugContext"] | null;
            /** @description Managed device; null in most events; not documented. */
            device?: components["schemas"]["LogDevice"] | null;
            /** @description Text to show; may be null. */
            displayMessage?: string | null;
            /** @description Event type, such as `user.session.start`. Okta may add values. */
            eventType: string;
            /** @description Name in the retired Events API; null for newer types. */
            legacyEventType?: string | null;
            /** @description Outcome; null if the event cannot fail. */
            outcome?: components["schemas"]["LogOutcome"] | null;
            /**
             * Format: date-time
             * @description Time of the event. Polling may return events out of this order.
             */
            published: string;
            /** @description Path of the request through the network. */
            request?: components["schemas"]["LogRequest"] | null;
            /** @description Properties of the network. */
            securityContext?: components["schemas"]["LogSecurityContext"] | null;
            severity: components["schemas"]["LogSeverity"];
            /** @description Targets of the event; null if there are none. */
            target?: components["schemas"]["LogTarget"][] | null;
            /** @description Request or job of the event. */
            transaction?: components["schemas"]["LogTransaction"] | null;
            /** @description Id of the event. Pages may overlap, so drop duplicates. */
            uuid: string;
            /** @description Version of the event format; always the string `0` so far. */
            version?: string | null;
        };
        /** @description Location of an IP address, if known. */
        LogGeographicalContext: {
            /** @description City. */
            city?: string | null;
            /** @description Country. */
            country?: string | null;
            /** @description Coordinates. */
            geolocation?: components["schemas"]["LogGeolocation"] | null;
            /** @description Postal code; a string, often null. */
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
        /** @description One hop of a request. */
        LogIpAddress: {
            /** @description Location of the IP address. */
            geographicalContext?: components["schemas"]["LogGeographicalContext"] | null;
            /** @description Address. */
            ip?: string | null;
            /** @description Details of the IP address. */
            ipDetails?: components["schemas"]["LogIpDetails"] | null;
            /** @description Source of the address; always null so far. */
            source?: string | null;
            /** @description `V4` or `V6`. */
            version?: string | null;
        };
        /** @description Details of an IP address. */
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
            /** @description Whether it hides its users. */
            isAnonymous?: boolean | null;
            /** @description Company that operates it. */
            operator?: string | null;
            /** @description Kind, such as `VPN` or `Residential Proxy`. */
            type?: string | null;
        };
        /** @description Issuer of a credential. */
        LogIssuer: {
            /** @description Id of the issuer. */
            id?: string | null;
            /** @description Type of the issuer. */
            type?: string | null;
        };
        /** @description Outcome of an event. */
        LogOutcome: {
            /** @description Short reason; null on success. */
            reason?: string | null;
            /** @description Result. Okta may add values. */
            result?: "SUCCESS" | "FAILURE" | "SKIPPED" | "ALLOW" | "DENY" | "CHALLENGE" | "UNKNOWN" | "RATE_LIMIT" | "DEFERRED" | "SCHEDULED" | "ABANDONED" | "UNANSWERED" | (string & {}) | null;
        };
        /** @description Path of a request through the network. */
        LogRequest: {
            /** @description Addresses from the client to Okta. */
            ipChain?: components["schemas"]["LogIpAddress"][] | null;
        };
        /** @description Risk of a request. */
        LogRisk: {
            /** @description Name of the detection. */
            detectionName?: string | null;
            /** @description Issuer of the detection. */
            issuer?: string | null;
            /** @description LOW, MEDIUM or HIGH. */
            level?: string | null;
            /** @description Level before. */
            previousLevel?: string | null;
            /** @description Reasons for the level. */
            reasons?: string[] | null;
        };
        /** @description Properties of the network. */
        LogSecurityContext: {
            /** @description Autonomous system. */
            asNumber?: number | null;
            /** @description Owner of the autonomous system. */
            asOrg?: string | null;
            /** @description Bot protection result. */
            botProtection?: components["schemas"]["LogBotProtection"] | null;
            /** @description Domain of the address, or `.`. */
            domain?: string | null;
            /** @description Details of the IP address. */
            ipDetails?: components["schemas"]["LogIpDetails"] | null;
            /** @description Provider. */
            isp?: string | null;
            /** @description Whether it is a known proxy. */
            isProxy?: boolean | null;
            /** @description Risk of the request. */
            risk?: components["schemas"]["LogRisk"] | null;
            /** @description Unusual behavior of the user. */
            userBehaviors?: components["schemas"]["LogUserBehavior"][] | null;
        };
        /** @description Severity of an event. Okta may add values. */
        LogSeverity: "DEBUG" | "INFO" | "WARN" | "ERROR" | (string & {});
        /** @description A target of an event. */
        LogTarget: {
            /** @description Sign-in name or the like; may be null. */
            alternateId?: string | null;
            /** @description Values before and after, for changes of configuration. */
            changeDetails?: components["schemas"]["LogChangeDetails"] | null;
            /** @description Details in free form; may be null. */
            detailEntry?: components["schemas"]["LogDetailEntry"] | null;
            /** @description Display name; may be null. */
            displayName?: string | null;
            /** @description Okta's id, or another name. */
            id?: string | null;
            /** @description Type, such as `User`, `UserGroup` or `URL Pattern`; may contain spaces. */
            type?: string | null;
        };
        /** @description Request or job of an event. */
        LogTransaction: {
            /** @description Details; may be empty. */
            detail?: components["schemas"]["LogTransactionDetail"] | null;
            /** @description `X-Okta-Request-Id` of the request, or id of the job. */
            id?: string | null;
            /** @description `WEB` or `JOB`; may be null. */
            type?: string | null;
        };
        /** @description Details of a request. */
        LogTransactionDetail: {
            /** @description Id of the API token that sent the request: `00T` and 17 letters or digits. */
            requestApiTokenId?: string | null;
        };
        /** @description Browser or program. */
        LogUserAgent: {
            /** @description Browser. */
            browser?: string | null;
            /** @description Operating system. */
            os?: string | null;
            /** @description Header value. */
            rawUserAgent?: string | null;
        };
        /** @description One unusual behavior of a user. */
        LogUserBehavior: {
            /** @description Okta's key. */
            id?: string | null;
            /** @description Display name. */
            name?: string | null;
            /** @description POSITIVE, NEGATIVE and the like. */
            result?: string | null;
        };
        /** @description Okta's error body, or the edge's if the org does not exist. */
        NotFoundBody: components["schemas"]["Error"] | components["schemas"]["UnknownOrg"];
        /** @description An OAuth client that has tokens of a user. */
        OAuthClient: {
            /** @description Links to grants and tokens. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Id of the client. */
            client_id: string;
            /** @description Name. */
            client_name?: string | null;
            /** @description Address. */
            client_uri?: string | null;
            /** @description URL of the logo. */
            logo_uri?: string | null;
        };
        /** @description Error body of OAuth, as returned by `/oauth2` and for DPoP proofs. */
        OAuthError: {
            /** @description Error code of OAuth, such as `invalid_client` or `use_dpop_nonce`. Okta may add values. */
            error: string;
            /** @description Text for people. */
            error_description?: string | null;
            /** @description URL of an explanation. */
            error_uri?: string | null;
        };
        /** @description Access of Okta Support to the org. */
        OktaSupport: {
            /** @description Links to grant, extend or revoke it. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Number of the support case. */
            caseNumber?: string | null;
            /**
             * Format: date-time
             * @description Expiry of the access; null without access.
             */
            expiration?: string | null;
            /** @description Whether Okta Support can sign in. Okta may add values. */
            support?: "ENABLED" | "DISABLED" | (string & {}) | null;
        };
        /** @description The org. */
        OrgSettings: {
            /** @description Links to contacts, logo, preferences and support. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Street. */
            address1?: string | null;
            /** @description Street, continued. */
            address2?: string | null;
            /** @description City. */
            city?: string | null;
            /** @description Name of the organization. */
            companyName?: string | null;
            /** @description Country. */
            country?: string | null;
            /**
             * Format: date-time
             * @description Time of creation.
             */
            created?: string | null;
            /** @description URL of the help desk. */
            endUserSupportHelpURL?: string | null;
            /**
             * Format: date-time
             * @description Expiry of a trial; otherwise null.
             */
            expiresAt?: string | null;
            /** @description Okta's id: `00o` and 17 letters or digits. */
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
            /** @description Status of the org. Okta may add values. */
            status?: "ACTIVE" | "INACTIVE" | (string & {}) | null;
            /** @description First part of the org's domain. */
            subdomain?: string | null;
            /** @description Support phone number. */
            supportPhoneNumber?: string | null;
            /** @description Website of the organization. */
            website?: string | null;
        };
        /** @description Result of a reset: empty if Okta emails the link, otherwise the link. The link signs in as this user: never log it. */
        PasswordReset: {
            /** @description One-time URL of the page for a new password. */
            resetPasswordUrl?: string;
        };
        /** @description A policy of the org. */
        Policy: {
            /** @description `rules`, if `expand` requested them. */
            _embedded?: {
                [key: string]: unknown;
            } | null;
            /** @description Links to rules and operations. */
            _links?: components["schemas"]["Links"] | null;
            /** @description Users and resources that it applies to. */
            conditions?: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description Time of creation.
             */
            created?: string | null;
            /** @description Free text. */
            description?: string | null;
            /** @description Okta's id. */
            id: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Name. */
            name: string;
            /** @description Priority among policies of its type. */
            priority?: number | null;
            /** @description Settings, by type of policy. */
            settings?: {
                [key: string]: unknown;
            } | null;
            /** @description Status of the assignment. Okta may add values. */
            status?: "ACTIVE" | "INACTIVE" | (string & {});
            /** @description Whether Okta created it. */
            system?: boolean | null;
            /** @description Type of policy. Okta may add values. */
            type: string;
        };
        /** @description Profile schema: its attributes as JSON Schema draft 4. */
        ProfileSchema: {
            /** @description Links to the schema and the user type. */
            _links?: components["schemas"]["Links"] | null;
            /** @description URL of the JSON Schema draft. */
            $schema?: string | null;
            /**
             * Format: date-time
             * @description Time of creation.
             */
            created?: string | null;
            /** @description Attributes: `base` attributes of Okta, and `custom` attributes. */
            definitions: {
                /** @description Base attributes of Okta. */
                base?: components["schemas"]["ProfileSchemaPart"] | null;
                /** @description Custom attributes. */
                custom?: components["schemas"]["ProfileSchemaPart"] | null;
            } & {
                [key: string]: unknown;
            };
            /** @description Free text. */
            description?: string | null;
            /** @description URL of this schema. */
            id?: string | null;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Name of the schema. */
            name?: string | null;
            /** @description Parts of the profile. */
            properties?: {
                [key: string]: unknown;
            } | null;
            /** @description Display title. */
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
            /** @description Names of required attributes. */
            required?: string[] | null;
            /** @description Always `object`. */
            type?: string | null;
        };
        /** @description Attributes to add, change or remove. */
        ProfileSchemaRequest: {
            /** @description Attributes by name; `null` removes one. */
            definitions: {
                [key: string]: unknown;
            };
        };
        /** @description An admin role that a user or a group has. */
        Role: {
            /** @description Targets of the role, if `expand` requested them. */
            _embedded?: {
                [key: string]: unknown;
            } | null;
            /** @description User or group that has the role. */
            _links?: components["schemas"]["Links"] | null;
            /** @description USER if assigned directly, GROUP if assigned by a group, CLIENT for an app. Okta may add values. */
            assignmentType?: "USER" | "GROUP" | "CLIENT" | (string & {}) | null;
            /**
             * Format: date-time
             * @description Time of assignment.
             */
            created?: string | null;
            /** @description Free text, of a custom role. */
            description?: string | null;
            /** @description Id of the assignment, not of the role. */
            id: string;
            /** @description Name of the role. */
            label?: string | null;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Id of the resource set of a custom role. */
            "resource-set"?: string | null;
            /** @description Id of a custom role. */
            role?: string | null;
            /** @description Status of the assignment. Okta may add values. */
            status?: "ACTIVE" | "INACTIVE" | (string & {}) | null;
            /** @description Type of role; CUSTOM for a custom role. Okta may add values. */
            type: "API_ACCESS_MANAGEMENT_ADMIN" | "APP_ADMIN" | "CUSTOM" | "GROUP_MEMBERSHIP_ADMIN" | "HELP_DESK_ADMIN" | "MOBILE_ADMIN" | "ORG_ADMIN" | "READ_ONLY_ADMIN" | "REPORT_ADMIN" | "SUPER_ADMIN" | "USER_ADMIN" | "WORKFLOWS_ADMIN" | (string & {});
        };
        /** @description A security question to choose from. */
        SecurityQuestion: {
            /** @description Id of the question. */
            question: string;
            /** @description The question. */
            questionText?: string | null;
        };
        /** @description Sign-on mode; null for directories and other apps without sign-on. Okta may add values. */
        SignOnMode: "AUTO_LOGIN" | "BASIC_AUTH" | "BOOKMARK" | "BROWSER_PLUGIN" | "MFA_AS_SERVICE" | "OPENID_CONNECT" | "SAML_1_1" | "SAML_2_0" | "SECURE_PASSWORD_STORE" | "WS_FEDERATION" | (string & {}) | null;
        /** @description A factor that a user can enroll. */
        SupportedFactor: {
            /** @description Phones that can be used. */
            _embedded?: {
                [key: string]: unknown;
            } | null;
            /** @description Link to enroll it. */
            _links?: components["schemas"]["Links"] | null;
            /** @description OPTIONAL or REQUIRED by the policy. */
            enrollment?: string | null;
            /** @description Factor type. Okta may add values. */
            factorType: string;
            /** @description Provider. Okta may add values. */
            provider: string;
            /** @description Whether the user has enrolled it. Okta may add values. */
            status?: "NOT_SETUP" | "ACTIVE" | "PENDING_ACTIVATION" | "INACTIVE" | "ENROLLED" | "DISABLED" | "EXPIRED" | (string & {}) | null;
            /** @description Vendor. */
            vendorName?: string | null;
        };
        /** @description A temporary password. It signs in as this user: never log it. */
        TemporaryPassword: {
            /** @description The password; it must be changed at the next sign-in. */
            tempPassword: string;
        };
        /** @description Error body of Okta's edge for a host name that is no org. It has no content type; sometimes the body is an HTML page instead. */
        UnknownOrg: {
            /** @description Text of the error. */
            message: string;
            /** @description HTTP status. */
            status: number;
        };
        /** @description Changes of an app user. */
        UpdateApplicationUserRequest: {
            /** @description `userName`, and `password` if the app stores one. */
            credentials?: {
                [key: string]: unknown;
            };
            /** @description Attributes of the user in the app. */
            profile?: {
                [key: string]: unknown;
            };
        };
        /** @description Changes of a user. */
        UpdateUserRequest: {
            credentials?: components["schemas"]["UserCredentialsRequest"];
            /** @description Attributes. */
            profile?: {
                [key: string]: unknown;
            };
            /** @description Id of the realm. */
            realmId?: string | null;
            /** @description Reference to a user type, by `id`. */
            type?: {
                [key: string]: unknown;
            };
        };
        /** @description A user of the org. */
        User: {
            /** @description `blocks` or `classification`, if `expand` requested it. */
            _embedded?: components["schemas"]["Embedded"] | null;
            /** @description For a user read by id: a link for each lifecycle operation that the status allows. In lists only `self`. */
            _links?: components["schemas"]["Links"] | null;
            /**
             * Format: date-time
             * @description Time of activation; null if never activated.
             */
            activated?: string | null;
            /**
             * Format: date-time
             * @description Time of creation.
             */
            created: string;
            /** @description Credentials, without secrets; absent with `okta-response=omitCredentials`. */
            credentials?: components["schemas"]["UserCredentials"] | null;
            /** @description Okta's id: `00u` and 17 letters or digits; never reused. */
            id: string;
            /**
             * Format: date-time
             * @description Last sign-in; null if the user never signed in.
             */
            lastLogin?: string | null;
            /**
             * Format: date-time
             * @description Last change of the account or profile.
             */
            lastUpdated?: string | null;
            /**
             * Format: date-time
             * @description Last change of the password; null without a password.
             */
            passwordChanged?: string | null;
            profile: components["schemas"]["UserProfile"];
            /** @description Realm of the user, if the org uses realms. */
            realmId?: string | null;
            status: components["schemas"]["UserStatus"];
            /**
             * Format: date-time
             * @description Last change of `status`; null if it never changed.
             */
            statusChanged?: string | null;
            /** @description Target status of an asynchronous activation or deactivation; otherwise null or absent. */
            transitioningToStatus?: "ACTIVE" | "DEPROVISIONED" | "PROVISIONED" | (string & {}) | null;
            /** @description User type, which defines the profile schema; absent in older responses. */
            type?: components["schemas"]["UserType"] | null;
        };
        /** @description Result of an activation: empty if Okta emails the link, otherwise the link. The link signs in as this user: never log it. */
        UserActivation: {
            /** @description One-time token for a custom activation page. */
            activationToken?: string;
            /** @description One-time URL. Opening it consumes it, so keep it away from mail scanners and chat previews. */
            activationUrl?: string;
        };
        /** @description Reasons why a user cannot sign in. */
        UserBlock: {
            /** @description Blocked devices, such as UNKNOWN_DEVICES. Okta may add values. */
            appliesTo?: string | null;
            /** @description Kind, such as DEVICE_BASED. Okta may add values. */
            type?: string | null;
        };
        /** @description Classification of an account. */
        UserClassification: {
            /**
             * Format: date-time
             * @description Last change of the classification.
             */
            lastUpdated?: string | null;
            /** @description STANDARD or LITE. Okta may add values. */
            type?: string | null;
        };
        /** @description Credentials of a user. */
        UserCredentials: {
            /** @description Email addresses; not documented. */
            emails?: components["schemas"]["UserCredentialsEmail"][] | null;
            /** @description Always an empty object; absent without a password. */
            password?: components["schemas"]["UserPassword"] | null;
            /** @description Provider that checks the password. */
            provider?: components["schemas"]["UserCredentialsProvider"] | null;
            /** @description Absent if the user set none. */
            recovery_question?: components["schemas"]["UserRecoveryQuestion"] | null;
        };
        /** @description An email address of the user. */
        UserCredentialsEmail: {
            /** @description Whether the address is verified. Okta may add values. */
            status?: "VERIFIED" | "UNVERIFIED" | (string & {}) | null;
            /** @description PRIMARY or SECONDARY. */
            type?: string | null;
            /** @description The address. */
            value?: string | null;
        };
        /** @description Provider that authenticates the user. */
        UserCredentialsProvider: {
            /** @description Name of the provider, for example a directory. */
            name?: string | null;
            /** @description Type of provider. Okta may add values. */
            type?: "OKTA" | "ACTIVE_DIRECTORY" | "LDAP" | "FEDERATION" | "SOCIAL" | "IMPORT" | (string & {}) | null;
        };
        /** @description Credentials to set. Never log them. */
        UserCredentialsRequest: {
            /** @description `value`, or `hash` of an imported password, or `hook`. */
            password?: {
                [key: string]: unknown;
            };
            /** @description Provider that checks the password: `type` and `name`. */
            provider?: {
                [key: string]: unknown;
            };
            /** @description `question` and `answer`. */
            recovery_question?: {
                [key: string]: unknown;
            };
        };
        /** @description Shows that a password exists. The password is never returned. */
        UserPassword: {
            [key: string]: unknown;
        };
        /** @description Profile of a user: the 31 attributes of Okta's base schema, all strings, and custom attributes. */
        UserProfile: {
            /** @description City. */
            city?: string | null;
            /** @description Cost center. */
            costCenter?: string | null;
            /** @description Country, as ISO 3166-1 alpha-2. */
            countryCode?: string | null;
            /** @description Department. */
            department?: string | null;
            /** @description Display name. */
            displayName?: string | null;
            /** @description Division. */
            division?: string | null;
            /** @description Primary email address; Okta sends emails to it. */
            email?: string | null;
            /** @description Employee number; a string. */
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
            /** @description Unique sign-in name; by default an email address. */
            login?: string;
            /** @description Name of the manager. */
            manager?: string | null;
            /** @description Id of the manager. */
            managerId?: string | null;
            /** @description Middle name. */
            middleName?: string | null;
            /** @description Mobile phone number; may be null. */
            mobilePhone?: string | null;
            /** @description Casual name. */
            nickName?: string | null;
            /** @description Organization. */
            organization?: string | null;
            /** @description Complete mailing address. */
            postalAddress?: string | null;
            /** @description Language of emails and pages, as an HTTP language tag. */
            preferredLanguage?: string | null;
            /** @description Primary phone number, in any format. */
            primaryPhone?: string | null;
            /** @description URL of an online profile. */
            profileUrl?: string | null;
            /** @description Email address for recovery; may be an empty string. */
            secondEmail?: string | null;
            /** @description State or region. */
            state?: string | null;
            /** @description Street and number. */
            streetAddress?: string | null;
            /** @description IANA time zone. */
            timezone?: string | null;
            /** @description Job title. */
            title?: string | null;
            /** @description Relation to the organization, free text; not the user's `type`. */
            userType?: string | null;
            /** @description Postal code. */
            zipCode?: string | null;
        } & {
            [key: string]: components["schemas"]["CustomAttribute"];
        };
        /** @description Recovery question. The answer is never returned. */
        UserRecoveryQuestion: {
            /** @description Text of the question. */
            question?: string | null;
        };
        /** @description Status of a user as of the last sign-in or lifecycle operation. Okta may add values: do not act on a status that you do not know. */
        UserStatus: "STAGED" | "PROVISIONED" | "ACTIVE" | "RECOVERY" | "PASSWORD_EXPIRED" | "LOCKED_OUT" | "SUSPENDED" | "DEPROVISIONED" | (string & {});
        /** @description Reference to a user type. */
        UserType: {
            /** @description Id of the type, `oty` and 17 more letters or digits. */
            id?: string | null;
        };
        /** @description A user type. */
        UserTypeDetails: {
            /** @description Links to the type and its schema. */
            _links?: components["schemas"]["Links"] | null;
            /**
             * Format: date-time
             * @description Time of creation.
             */
            created?: string | null;
            /** @description Id of the user who created it. */
            createdBy?: string | null;
            /** @description Whether it is the default type. */
            default?: boolean | null;
            /** @description Free text. */
            description?: string | null;
            /** @description Display name. */
            displayName?: string | null;
            /** @description Okta's id: `oty` and 17 letters or digits. */
            id: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            lastUpdated?: string | null;
            /** @description Id of the user who last changed it. */
            lastUpdatedBy?: string | null;
            /** @description Name; cannot be changed. */
            name: string;
        };
        /** @description A user type to create or replace. */
        UserTypeRequest: {
            /** @description Free text. */
            description?: string | null;
            /** @description Display name. */
            displayName?: string;
            /** @description Name of letters, digits and underscores; cannot be changed. */
            name?: string;
        };
        /** @description Proof, by factor type. */
        VerifyFactorRequest: {
            /** @description Answer to the security question. Never log it. */
            answer?: string;
            /** @description Code from the factor. */
            passCode?: string;
        };
    };
    responses: {
        /** @description Accepted; Okta processes it later. No body. */
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
        /** @description The user is already active, or the token lacks the permission. If an OAuth scope is missing, the body is empty and `WWW-Authenticate` names the scope. Retrying does not help. */
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
        /** @description The app does not exist, or the token cannot see it. After a delete it may mean success. */
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
        /** @description The dashboard tiles of the user. */
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
        /** @description The cursor, filter, expand or another parameter is not valid. If this happens on a `next` link, start the list again, once. */
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
        /** @description The search, filter, cursor or another parameter is not valid. If this happens on a `next` link, start the list again, once. */
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
        /** @description The cursor or another parameter is not valid. If this happens on a `next` link, start the list again, once. */
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
        /** @description The filter, dates, keywords or cursor are not valid. The System Log may omit `errorLink` and `errorCauses`. */
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
        /** @description `sendEmail` is missing, or the request is not valid. */
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
        /** @description The request is not valid. */
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
        /** @description The search, filter, cursor or another parameter is not valid. If this happens on a `next` link, start the list again, once. */
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
        /** @description The body or a parameter is not valid: a member is missing, has a wrong value, or must be unique. */
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
        /** @description The user does not exist or is already deactivated. Both have the same code, so on a retry it may mean success. */
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
        /** @description The app is still active, or the token lacks the permission. If an OAuth scope is missing, the body is empty and `WWW-Authenticate` names the scope. Retrying does not help. */
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
        /** @description Result of the verification. */
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
        /** @description The token lacks the permission. If an OAuth scope is missing, the body is empty and `WWW-Authenticate` names the scope. Retrying does not help. */
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
        /** @description Okta failed or timed out. A write may have been done: read the object before you send it again. */
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
        /** @description A request without a body lacked `Content-Length: 0`. The response may come from the edge, in another form. */
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
        /** @description Accepted. The body is an empty object or, rarely, empty. Read the object again for its new state. */
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
        /** @description The path or the org does not exist. An empty list is never a 404. */
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
        /** @description Okta failed or, more likely, timed out: retry with a smaller `limit`. */
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
        /** @description Search is unavailable, or Okta is in read-only mode. */
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
        /** @description Locked. Okta responds with this status for a user who is not active. */
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
        /** @description The token lacks the permission, or the group is managed by an app. The error is the same for both: read the group's `type`. If an OAuth scope is missing, the body is empty and `WWW-Authenticate` names the scope. Retrying does not help. */
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
        /** @description The user or the group does not exist; the end of the message names which. */
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
        /** @description Okta manages this group, for example Everyone. */
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
        /** @description The path does not accept this method. Usually an id was empty or contained a slash. Rate-limit headers and request id are often absent. */
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
        /** @description Done. Older orgs respond with this status; clients should accept it. */
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
        /** @description The user is not ACTIVE, or a value is not valid. The error is the same for suspended, staged and deactivated users: read the status before you report success. */
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
        /** @description Okta does not support this here. */
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
        /** @description The user is not SUSPENDED, or a value is not valid. The error is the same for active, staged and deactivated users: read the status before you report success. */
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
        /** @description Access of Okta Support. */
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
        /** @description The reset has started. Empty if Okta emails the link. */
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
        /** @description The user's status or source does not allow a reset, or the token lacks the permission. If an OAuth scope is missing, the body is empty and `WWW-Authenticate` names the scope. Retrying does not help. */
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
        /** @description An object in the path or the body does not exist, or the token cannot see it; the end of the message names its kind. */
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
        /** @description The user or group already has this role. */
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
        /** @description Okta is in read-only mode; reads still work. */
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
        /** @description Factors that the user can enroll. */
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
        /** @description The password has expired; use this password once. */
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
        /** @description A rate limit was reached and Okta did not process the request, so any method may be retried. Wait until `X-Rate-Limit-Reset`; there is no `Retry-After`. Limit 0 with remaining 0 means too many concurrent requests: wait shortly and send fewer at a time. */
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
        /** @description The user is not locked out, or the token lacks the permission. If an OAuth scope is missing, the body is empty and `WWW-Authenticate` names the scope. Retrying does not help. */
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
        /** @description Activation has started. Empty if Okta emails the link, which is the default. */
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
        /** @description Reasons why the user cannot sign in. */
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
        /** @description The user is still being activated. Retry after some minutes. */
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
        /** @description The current credentials, without secrets. */
        UserCredentialsResponse: {
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
        /** @description One page of users. The order is undefined without `sortBy`. */
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
        /** @description The user does not exist, or the token cannot see it. */
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
        /** @description The token lacks the permission, or the object's status does not allow it. If an OAuth scope is missing, the body is empty and `WWW-Authenticate` names the scope. Retrying does not help. */
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
         * @description Id of an app, not its label.
         * @example 0oa3exp5enses8Jm2c7b
         */
        AppId: string;
        /**
         * @description Id of a device.
         * @example guo1dev2ice3Lap4top5
         */
        DeviceId: string;
        /**
         * @description Id of a factor of the user.
         * @example opf3hkfocI4JTLAju0g4
         */
        FactorId: string;
        /**
         * @description Id of a group, not its name.
         * @example 00g2fin4ance7Rk9w3Ls
         */
        GroupId: string;
        /**
         * @description Id (`kid`) of a signing key.
         * @example SIMcCQNY3uwXoW3y0vf6VxiBb5n9pf8L2fK8d-F1bm4
         */
        KeyId: string;
        /**
         * @description Media type with an `okta-response` parameter, which makes the response smaller. Its values are `omitCredentials`, `omitCredentialsLinks` and `omitTransitioningToStatus`, separated by commas, with or without quotes. Unknown values are ignored. Okta responds faster only if all three are set.
         * @example application/json; okta-response="omitCredentials,omitCredentialsLinks, omitTransitioningToStatus"
         */
        OktaResponse: string;
        /**
         * @description Id of the user or group that owns the group.
         * @example 00u1ana2ferreira3Q5d
         */
        OwnerId: string;
        /**
         * @description Id of the role assignment, not of the role.
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
         * @description Id or login of a user, or the part of the login before the `@` if it is unique. `me` is the owner of the token. Do not percent-encode it. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
         * @example 00u1ana2ferreira3Q5d
         */
        UserIdForRead: string;
        /**
         * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
         * @example 00u1ana2ferreira3Q5d
         */
        UserIdForWrite: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Links to pages: `self`, and `next` if there are more. `self` omits some of the parameters, so check that `next` kept them. Okta sends one or several header lines.
         * @example <https://acme.okta.com/api/v1/apps?limit=20>; rel="self"
         */
        ApplicationsLink: string;
        /**
         * @description Weak ETag of this version of the object.
         * @example W/"5c1e0f7a9b3d2468"
         */
        ETag: string;
        /**
         * @description Links to pages: `self`, and `next` if there are more. Absent with `q`, which has only one page. Okta sends one or several header lines.
         * @example <https://acme.okta.com/api/v1/groups?limit=200>; rel="self"
         */
        GroupsLink: string;
        /**
         * @description Links to pages. Polling (without `until`) always returns `next`; on an empty page it equals `self`. Stop at an empty page and keep `next` for the next run. With `until`, the last page has no `next`.
         * @example <https://acme.okta.com/api/v1/logs?since=2026-01-05T00:00:00.000Z&until=2026-01-06T00:00:00.000Z&limit=100>; rel="self"
         */
        LogEventsLink: string;
        /**
         * @description Links to pages: `self`, and `next` if there are more. Follow `next` unchanged. Okta sends one or several header lines.
         * @example <https://acme.okta.com/api/v1/groups/rules?limit=50>; rel="self"
         */
        PageLink: string;
        /**
         * @description Requests left until the reset: none.
         * @example 0
         */
        RateLimitExhausted: number;
        /**
         * @description Requests per minute that this token may send to the bucket; often half of the org's limit. Limit 0 with remaining 0 means too many concurrent requests. Often absent on 401 and 405.
         * @example 600
         */
        RateLimitLimit: number;
        /**
         * @description Requests left until the reset. Often absent on 401 and 405.
         * @example 599
         */
        RateLimitRemaining: number;
        /**
         * @description Time of the reset, in seconds since 1970 UTC. Compare it with the `Date` header of the same response, not with the local clock. Often absent on 401 and 405.
         * @example 1767607260
         */
        RateLimitReset: number;
        /**
         * @description Okta's id of the request: 32 hexadecimal digits (27 other characters before 2025), sometimes two ids joined by a comma. Give it to Okta Support. Absent on 405 and on responses of the edge.
         * @example 5f1c0a9be27d4c3e8a61f0d29b7e4a55
         */
        RequestId: string;
        /**
         * @description Only with OAuth: the scheme, the required scope, and `error="insufficient_scope"` if it is missing. The body is then empty.
         * @example Bearer
         */
        ScopeChallenge: string;
        /**
         * @description Expected scheme: `SSWS`; or, for an OAuth token, `Bearer` or `DPoP` with details.
         * @example SSWS
         */
        SswsChallenge: string;
        /**
         * @description Links to pages: `self`, and `next` if there are more. Follow `next` unchanged. Okta sends one or several header lines.
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
                 * @description Cursor from the `next` link. Do not build it yourself.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                after?: string;
                /**
                 * @description Include `settings.notifications.vpn` for apps without a VPN notification.
                 * @example true
                 */
                alwaysIncludeVpnSettings?: boolean;
                /**
                 * @description Embed the assignment of one user: `user/{userId}`. Requires `filter` on `user.id` for the same user.
                 * @example user/00u1ana2ferreira3Q5d
                 */
                expand?: string;
                /**
                 * @description Okta expression with `eq` over `id`, `status`, `name`, `credentials.signing.kid` or `settings.slo.enabled`. `expand` requires `user.id`. Older orgs also accept `user.id` and `group.id`.
                 * @example status eq "ACTIVE"
                 */
                filter?: string;
                /**
                 * @description Include inactive apps.
                 * @example false
                 */
                includeNonDeleted?: boolean;
                /**
                 * @description Apps per page.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Start of the app's `name` or `label`.
                 * @example Exp
                 */
                q?: string;
                /**
                 * @description Return a reduced set of properties.
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
                 * @description Activate the app immediately.
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
                 * @description Embed the assignment of one user: `user/{userId}`.
                 * @example user/00u1ana2ferreira3Q5d
                 */
                expand?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of an app, not its label.
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
                 * @description Id of an app, not its label.
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
                 * @description Id of an app, not its label.
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
                 * @description Id of an app, not its label.
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
                 * @description Id of an app, not its label.
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
                 * @description Id of the app that receives the key.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                targetAid: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of an app, not its label.
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
                 * @description Id of an app, not its label.
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
                 * @description Cursor from the `next` link. Do not build it yourself.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                after?: string;
                /**
                 * @description Embed `group` or `metadata`.
                 * @example group
                 */
                expand?: string;
                /**
                 * @description Groups per page.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Start of the group's name.
                 * @example Fin
                 */
                q?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of an app, not its label.
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
                 * @description Embed `group` or `metadata`.
                 * @example group
                 */
                expand?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of an app, not its label.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
                /**
                 * @description Id of a group, not its name.
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
                 * @description Id of an app, not its label.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
                /**
                 * @description Id of a group, not its name.
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
                 * @description Id of an app, not its label.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
                /**
                 * @description Id of a group, not its name.
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
                 * @description Id of an app, not its label.
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
                 * @description Id of an app, not its label.
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
                 * @description Cursor from the `next` link. Do not build it yourself.
                 * @example 00u1ana2ferreira3Q5d
                 */
                after?: string;
                /**
                 * @description Embed the Okta user: `user`.
                 * @example user
                 */
                expand?: string;
                /**
                 * @description Users per page.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Start of the user name, first name, last name or email address.
                 * @example ana
                 */
                q?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of an app, not its label.
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
                 * @description Id of an app, not its label.
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
                 * @description Embed the Okta user: `user`.
                 * @example user
                 */
                expand?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of an app, not its label.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
                /**
                 * @description Id or login of a user, or the part of the login before the `@` if it is unique. `me` is the owner of the token. Do not percent-encode it. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Id of an app, not its label.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Email the administrator about the removal.
                 * @example false
                 */
                sendEmail?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id of an app, not its label.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                appId: components["parameters"]["AppId"];
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Cursor from the `next` link. Do not build it yourself.
                 * @example aus1def2ault3ser4ver5
                 */
                after?: string;
                /**
                 * @description Servers per page.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Start of the name or audience.
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
                 * @description Cursor from the `next` link. Do not build it yourself.
                 * @example guo1dev2ice3Lap4top5
                 */
                after?: string;
                /**
                 * @description Embed the users of each device: `user`, or `userSummary` for a short form.
                 * @example user
                 */
                expand?: string;
                /**
                 * @description Devices per page.
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
                 * @description Cursor from the `next` link. Do not build it yourself.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                after?: string;
                /**
                 * @description Embed `stats` (counts such as `usersCount`), `app`, or both, separated by a comma.
                 * @example stats
                 */
                expand?: string;
                /**
                 * @description Properties to return, separated by commas; profile properties as `profile:(name)`. `id` is always returned.
                 * @example id,type,profile:(name)
                 */
                fields?: string;
                /**
                 * @description Okta expression over `id`, `type`, `lastUpdated` and `lastMembershipUpdated`.
                 * @example lastUpdated gt "2026-01-01T00:00:00.000Z"
                 */
                filter?: string;
                /**
                 * @description Groups per page. Do not rely on Okta's default or maximum.
                 * @example 200
                 */
                limit?: number;
                /**
                 * @description Start of the group's name. Returns at most 300 groups unless `limit` is set, and only one page.
                 * @example Fin
                 */
                q?: string;
                /**
                 * @description Okta expression over all properties except `_embedded`, `_links` and `objectClass`; `source.id` finds the groups of one app. Operators: `eq`, `sw`; `gt` and `lt` on dates; `co` on name and description; no `ne`. Put values in double quotes.
                 * @example type eq "APP_GROUP"
                 */
                search?: string;
                /**
                 * @description Property to sort by; requires `search`. Ties are sorted by `id`.
                 * @example profile.name
                 */
                sortBy?: string;
                /**
                 * @description Sort order; requires `search` and `sortBy`.
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
                 * @description Embed `stats` (counts), `app`, or both, separated by a comma.
                 * @example stats
                 */
                expand?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a group, not its name.
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
                 * @description Id of a group, not its name.
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
                 * @description Id of a group, not its name.
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
                 * @description Cursor from the `next` link. Do not build it yourself.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                after?: string;
                /**
                 * @description Apps per page.
                 * @example 100
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a group, not its name.
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
                 * @description Cursor from the `next` link. Do not build it yourself.
                 * @example 00u1ana2ferreira3Q5d
                 */
                after?: string;
                /**
                 * @description Owners per page.
                 * @example 200
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a group, not its name.
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
                 * @description Id of a group, not its name.
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
                 * @description Id of a group, not its name.
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
                 * @description Embed the targets of the roles: `targets/groups` or `targets/catalog/apps`.
                 * @example targets/groups
                 */
                expand?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a group, not its name.
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
                 * @description Do not send Okta's admin emails to the members.
                 * @example false
                 */
                disableNotifications?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a group, not its name.
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
                 * @description Id of a group, not its name.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
                /**
                 * @description Id of the role assignment, not of the role.
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
                 * @description Id of a group, not its name.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
                /**
                 * @description Id of the role assignment, not of the role.
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
                 * @description Cursor from the `next` link. Do not build it yourself.
                 * @example 00u1ana2ferreira3Q5d
                 */
                after?: string;
                /**
                 * @description Users per page.
                 * @example 200
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a group, not its name.
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
                 * @description Id of a group, not its name.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Id of a group, not its name.
                 * @example 00g2fin4ance7Rk9w3Ls
                 */
                groupId: components["parameters"]["GroupId"];
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Cursor from the `next` link. Do not build it yourself.
                 * @example 0pr3f7zMZZHPgUoWO0g4
                 */
                after?: string;
                /**
                 * @description Embed the group names: `groupIdToGroupNameMap`.
                 * @example groupIdToGroupNameMap
                 */
                expand?: string;
                /**
                 * @description Rules per page.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Keyword to find in names and expressions.
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
                 * @description Embed the group names: `groupIdToGroupNameMap`.
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
                 * @description Remove the users that this rule added from its groups.
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
                 * @description Cursor from the `next` link. Do not build it yourself. Conflicts with `since`.
                 * @example 1767607200000_1
                 */
                after?: string;
                /**
                 * @description SCIM expression, including `co` and `ew`, but without `[ ]` and not on `published`. Put values in double quotes.
                 * @example eventType eq "user.session.start"
                 */
                filter?: string;
                /**
                 * @description Events per page; 0 is allowed.
                 * @example 500
                 */
                limit?: number;
                /**
                 * @description Keywords, separated by spaces, case-insensitive; all must match. At most 10 keywords of 40 characters.
                 * @example ana@example.com
                 */
                q?: string;
                /**
                 * @description Start time, inclusive. The default is 7 days before `until`; the earliest is 180 days ago. Conflicts with `after`.
                 * @example 2026-01-05T00:00:00.000Z
                 */
                since?: string;
                /**
                 * @description Sort order by `published`. Polling requires ASCENDING.
                 * @example DESCENDING
                 */
                sortOrder?: "ASCENDING" | "DESCENDING";
                /**
                 * @description End time. The default is now. Omit it to poll.
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
                 * @description Id of an app, not its label.
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
                 * @description Id of an app, not its label.
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
                 * @description Cursor from the `next` link. Do not build it yourself.
                 * @example 00p1def2ault3pol4icy5
                 */
                after?: string;
                /**
                 * @description Embed the rules: `rules`.
                 * @example rules
                 */
                expand?: string;
                /**
                 * @description Policies per page.
                 * @example 20
                 */
                limit?: string;
                /**
                 * @description Start of the name.
                 * @example Def
                 */
                q?: string;
                /**
                 * @description Id of an app; returns its policies.
                 * @example 0oa3exp5enses8Jm2c7b
                 */
                resourceId?: string;
                /**
                 * @description Property to sort by: `name`; requires `q`.
                 * @example name
                 */
                sortBy?: string;
                /**
                 * @description ACTIVE or INACTIVE.
                 * @example ACTIVE
                 */
                status?: string;
                /**
                 * @description Policy type, such as OKTA_SIGN_ON, PASSWORD, MFA_ENROLL or ACCESS_POLICY.
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
                 * @description Cursor from the `next` link. Do not build it yourself.
                 * @example 200u1ana2ferreira3Q5d
                 */
                after?: string;
                /**
                 * @description Embed `classification`, if the org has it.
                 * @example classification
                 */
                expand?: string;
                /**
                 * @description Properties to return, separated by commas; profile properties as `profile:(firstName,city)`. `id` is always returned.
                 * @example id,status,profile:(firstName,lastName)
                 */
                fields?: string;
                /**
                 * @description Okta expression over `status`, `lastUpdated`, `id`, `profile.login`, `profile.email`, `profile.firstName` and `profile.lastName`. Operators: `eq`; `gt`, `ge`, `lt` and `le` on `lastUpdated`; `and`, `or`; no `not`. Includes deactivated users.
                 * @example profile.login eq "ana@example.com"
                 */
                filter?: string;
                /**
                 * @description Users per page. With `q`, Okta's default is 10.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Start of the first name, last name or email address. Returns at most 10 users unless `limit` is set, and only one page.
                 * @example ana
                 */
                q?: string;
                /**
                 * @description Okta expression over most properties; recommended by Okta. Operators: `eq`, `sw`; `gt` and `lt` on dates; `co` on first name, last name, email and login; no `ne`. Put values in double quotes. Includes deactivated users.
                 * @example profile.department eq "Finance" and status eq "ACTIVE"
                 */
                search?: string;
                /**
                 * @description Property to sort by; requires `search`. Ties are sorted by `id`.
                 * @example profile.lastName
                 */
                sortBy?: string;
                /**
                 * @description Sort order; requires `search` and `sortBy`.
                 * @example desc
                 */
                sortOrder?: "asc" | "desc";
            };
            header?: {
                /**
                 * @description Media type with an `okta-response` parameter, which makes the response smaller. Its values are `omitCredentials`, `omitCredentialsLinks` and `omitTransitioningToStatus`, separated by commas, with or without quotes. Unknown values are ignored. Okta responds faster only if all three are set.
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
                 * @description Activate the user immediately.
                 * @example false
                 */
                activate?: boolean;
                /**
                 * @description `changePassword`: expire the password, so that the user sets a new one at the next sign-in.
                 * @example changePassword
                 */
                nextLogin?: "changePassword";
                /**
                 * @description Use `credentials.provider` of the body.
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
                 * @description Embed `blocks`, which shows whether sign-in is blocked, and from which devices.
                 * @example blocks
                 */
                expand?: string;
            };
            header?: {
                /**
                 * @description Media type with an `okta-response` parameter, which makes the response smaller. Its values are `omitCredentials`, `omitCredentialsLinks` and `omitTransitioningToStatus`, separated by commas, with or without quotes. Unknown values are ignored. Okta responds faster only if all three are set.
                 * @example application/json; okta-response="omitCredentials,omitCredentialsLinks, omitTransitioningToStatus"
                 */
                "Content-Type"?: components["parameters"]["OktaResponse"];
            };
            path: {
                /**
                 * @description Id or login of a user, or the part of the login before the `@` if it is unique. `me` is the owner of the token. Do not percent-encode it. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Apply the password age and history rules to the new password.
                 * @example false
                 */
                strict?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Apply the password age and history rules to the new password.
                 * @example false
                 */
                strict?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Email the administrator (not the user) about the deactivation.
                 * @example false
                 */
                sendEmail?: boolean;
            };
            header?: {
                /**
                 * @description `respond-async`: Okta responds before the work is done. The status is still 204; the work is done when the user's status is DEPROVISIONED.
                 * @example respond-async
                 */
                Prefer?: "respond-async";
            };
            path: {
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Id or login of a user, or the part of the login before the `@` if it is unique. `me` is the owner of the token. Do not percent-encode it. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Id or login of a user, or the part of the login before the `@` if it is unique. `me` is the owner of the token. Do not percent-encode it. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Id or login of a user, or the part of the login before the `@` if it is unique. `me` is the owner of the token. Do not percent-encode it. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Apply the password age and history rules to the new password.
                 * @example false
                 */
                strict?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
            200: components["responses"]["UserCredentialsResponse"];
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
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
            200: components["responses"]["UserCredentialsResponse"];
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
                 * @description Id or login of a user, or the part of the login before the `@` if it is unique. `me` is the owner of the token. Do not percent-encode it. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Activate the factor immediately.
                 * @example true
                 */
                activate?: boolean;
                /**
                 * @description Id of the text message template.
                 * @example cstk2flOtuCMDJK4b0g3
                 */
                templateId?: string;
                /**
                 * @description Lifetime of the code, in seconds.
                 * @example 300
                 */
                tokenLifetimeSeconds?: number;
                /**
                 * @description Replace the phone number of an enrolled factor.
                 * @example false
                 */
                updatePhone?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Id of a factor of the user.
                 * @example opf3hkfocI4JTLAju0g4
                 */
                factorId: components["parameters"]["FactorId"];
                /**
                 * @description Id or login of a user, or the part of the login before the `@` if it is unique. `me` is the owner of the token. Do not percent-encode it. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Also remove the phone that is used for recovery.
                 * @example false
                 */
                removeRecoveryEnrollment?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id of a factor of the user.
                 * @example opf3hkfocI4JTLAju0g4
                 */
                factorId: components["parameters"]["FactorId"];
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Id of a factor of the user.
                 * @example opf3hkfocI4JTLAju0g4
                 */
                factorId: components["parameters"]["FactorId"];
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Id of a factor of the user.
                 * @example opf3hkfocI4JTLAju0g4
                 */
                factorId: components["parameters"]["FactorId"];
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Id or login of a user, or the part of the login before the `@` if it is unique. `me` is the owner of the token. Do not percent-encode it. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Id or login of a user, or the part of the login before the `@` if it is unique. `me` is the owner of the token. Do not percent-encode it. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Id or login of a user, or the part of the login before the `@` if it is unique. `me` is the owner of the token. Do not percent-encode it. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description true: Okta emails the link to the user. false: the response contains the link.
                 * @example true
                 */
                sendEmail?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Email the administrator (not the user) about the deactivation.
                 * @example false
                 */
                sendEmail?: boolean;
            };
            header?: {
                /**
                 * @description `respond-async`: Okta responds before the work is done. The status is still 200; the work is done when the user's status is DEPROVISIONED.
                 * @example respond-async
                 */
                Prefer?: "respond-async";
            };
            path: {
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description End all sessions of the user.
                 * @example true
                 */
                revokeSessions?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description true: Okta emails the link to the user. false: the response contains the link.
                 * @example true
                 */
                sendEmail?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Also remove the phone and email that are used for recovery.
                 * @example false
                 */
                removeRecoveryEnrollment?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description End all sessions of the user, except the one that sends this request.
                 * @example true
                 */
                revokeSessions?: boolean;
                /**
                 * @description true: Okta emails the link to the user. false: the response contains the link. Okta has no default.
                 * @example true
                 */
                sendEmail: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Embed the targets of the roles: `targets/groups` or `targets/catalog/apps`.
                 * @example targets/groups
                 */
                expand?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of a user, or the part of the login before the `@` if it is unique. `me` is the owner of the token. Do not percent-encode it. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Do not send Okta's admin emails to the user.
                 * @example false
                 */
                disableNotifications?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Id of the role assignment, not of the role.
                 * @example ra1b2c3d4e5f6g7h8i9j0
                 */
                roleAssignmentId: components["parameters"]["RoleAssignmentId"];
                /**
                 * @description Id or login of a user, or the part of the login before the `@` if it is unique. `me` is the owner of the token. Do not percent-encode it. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Id of the role assignment, not of the role.
                 * @example ra1b2c3d4e5f6g7h8i9j0
                 */
                roleAssignmentId: components["parameters"]["RoleAssignmentId"];
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
                 * @description Forget the factors that the user's devices remember. The default is true on Identity Engine (since 2025.08) and false on Classic Engine: set it explicitly.
                 * @example false
                 */
                forgetDevices?: boolean;
                /**
                 * @description Also revoke the OpenID Connect and OAuth access and refresh tokens of the user.
                 * @example true
                 */
                oauthTokens?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id or login of the user to change. Do not percent-encode it. Prefer the id, because a short login can match another user. `me` is rejected, because a write to the token's owner can end the token. Values that could change the request path (`.`, `..`, slashes, `?`, `#`, control characters, percent-encoding) are rejected.
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
