import { defineAction } from "../define-action.ts";

export const unlockUser = defineAction({
  name: "unlock_user",
  title: "Unlock User By ID",
  effect: "restore",
  operation: "unlockUser",
  output: "json",
});
