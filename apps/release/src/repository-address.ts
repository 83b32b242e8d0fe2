/** The placeholder address in a package.json. RFC 2606 reserves its domain. */
export const PLACEHOLDER = "https://git.example.com/okta-idm/okta-idm";

/** Returns the web address of a git remote, without credentials and `.git`; undefined if the remote is a folder. */
export function webAddress(remote: string): string | undefined {
  const scp = /^(?:[^@/]+@)?([^/:]+\.[^/:]+):(?!\/\/)(.+)$/.exec(remote);
  const url = scp ? `ssh://${scp[1]}/${scp[2]}` : remote;
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname } = new URL(url);
  if (!["https:", "http:", "ssh:", "git:", "git+https:", "git+ssh:"].includes(protocol)) return undefined;
  const path = pathname.replace(/\/+$/, "").replace(/\.git$/, "");
  return hostname === "" || path === "" ? undefined : `https://${hostname}${path}`;
}

/** Returns the members of a package.json with the address of the repository. */
export function addressMembers(address: string, directory: string) {
  return {
    homepage: `${address}/tree/main/${directory}#readme`,
    bugs: `${address}/issues`,
    repository: { type: "git", url: `git+${address}.git`, directory },
  };
}
