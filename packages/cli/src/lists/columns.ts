/** Columns that fit into 80 characters. */
export const USER_COLUMNS = ["id", "profile.login", "profile.firstName", "profile.lastName", "status"];

export const GROUP_COLUMNS = ["id", "profile.name", "type", "profile.description"];
