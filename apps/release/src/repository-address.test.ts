import { expect, test } from "vitest";
import { webAddress } from "./repository-address.ts";

test.for([
  ["https://git.example.org/team/okta-idm.git", "https://git.example.org/team/okta-idm"],
  ["git@git.example.org:team/okta-idm.git", "https://git.example.org/team/okta-idm"],
  ["ssh://git@git.example.org:2222/team/okta-idm.git", "https://git.example.org/team/okta-idm"],
  ["https://ana:secret@git.example.org/team/okta-idm/", "https://git.example.org/team/okta-idm"],
  ["git+https://git.example.org/team/okta-idm.git", "https://git.example.org/team/okta-idm"],
  ["/srv/git/okta-idm", undefined],
  ["C:\\git\\okta-idm", undefined],
  ["file:///srv/git/okta-idm", undefined],
] as const)("the web address of the remote %s is %s", ([remote, address]) => {
  expect(webAddress(remote)).toBe(address);
});
