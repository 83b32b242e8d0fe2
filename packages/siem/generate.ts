import { fileURLToPath } from "node:url";
import { settle } from "@okta-idm/openapi/generated-files";
import { eventTypes } from "./generate/event-types.ts";
import { siemPage } from "./generate/siem-page.ts";

const page = fileURLToPath(new URL("../../docs/siem.md", import.meta.url));
await settle({ files: new Map([[page, siemPage(await eventTypes())]]) });
