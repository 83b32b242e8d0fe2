import { logsList } from "./lists.ts";

export const logsExport = logsList;
