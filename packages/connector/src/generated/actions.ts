// Generated from actions.json by `pnpm generate`. Do not edit.
import { defineAction } from "../define-action.ts";
import { genericTask } from "../generic-task.ts";

/** The actions, sorted by name. */
export const actions = [
  defineAction({"name":"activate_user","title":"Activate User By ID","effect":"restore","operation":"activateUser","output":"json"}),
  defineAction({"name":"add_user_to_group","title":"Add User to Group","effect":"restore","operation":"assignUserToGroup","output":"json"}),
  defineAction({"name":"application_activate_by_id","title":"Activate Application By ID","effect":"restore","operation":"activateApplication","output":"response"}),
  defineAction({"name":"application_deactivate_by_id","title":"Deactivate Application By ID","effect":"contain","operation":"deactivateApplication","output":"response"}),
  defineAction({"name":"application_delete_by_id","title":"Delete Application By ID","effect":"destroy","operation":"deleteApplication","output":"response"}),
  defineAction({"name":"application_get_apps","title":"Get Applications","effect":"read","operation":"listApplications","output":"response","example":{"parameters":{"q":"Okta","limit":20}}}),
  defineAction({"name":"application_get_by_id","title":"Get Application By ID","effect":"read","operation":"getApplication","output":"response"}),
  defineAction({"name":"clear_user_session","title":"Clear User Session","effect":"contain","operation":"revokeUserSessions","output":"response"}),
  defineAction({"name":"deactivate_user","title":"Deactivate User By ID","effect":"destroy","operation":"deactivateUser","output":"response"}),
  defineAction({"name":"force_password_reset","title":"Force Password Reset","effect":"contain","operation":"resetPassword","output":"json"}),
  genericTask,
  defineAction({"name":"get_events","title":"Get Events","effect":"read","operation":"listLogEvents","output":"json","example":{"parameters":{"filter":"eventType eq \"user.session.start\"","limit":100}}}),
  defineAction({"name":"get_groups","title":"Get Groups","effect":"read","operation":"listGroups","output":"json","example":{"parameters":{"q":"West","limit":10}}}),
  defineAction({"name":"get_users","title":"Get Users","effect":"read","operation":"listUsers","output":"json","example":{"parameters":{"filter":"profile.login eq \"ana@example.com\""}}}),
  defineAction({"name":"remove_user_from_group","title":"Remove User from Group","effect":"contain","operation":"unassignUserFromGroup","output":"json"}),
  defineAction({"name":"suspend_user","title":"Suspend User By ID","effect":"contain","operation":"suspendUser","output":"json"}),
  defineAction({"name":"unlock_user","title":"Unlock User By ID","effect":"restore","operation":"unlockUser","output":"json"}),
  defineAction({"name":"unsuspend_user","title":"Unsuspend User By ID","effect":"restore","operation":"unsuspendUser","output":"json"}),
] as const;
