/** The address in a package.json that nobody has set yet. RFC 2606 reserves the domain, so it belongs to no one. */
export const PLACEHOLDER = "https://git.example.com/okta-idm/okta-idm";

/** The web address of a git remote, without credentials and `.git`; undefined if the remote is a folder. */
export function webAddress(remote: string): string | undefined {
  const scp = /^(?:[^@/]+@)?([^/:]+\.[^/:]+):(?!\/\/)(.+)$/.exec(remote);
  const url = scp ? `ssh://${scp[1]}/${scp[2]}` : remote;
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname } = new URL(url);
  if (!["https:", "http:", "ssh:", "git:", "git+https:", "git+ssh:"].includes(protocol)) return undefined;
  const path = pathname.replace(/\/+$/, "").replace(/\.git$/, "");
  return hostname === "" || path === "" ? undefined : `https://${hostname}${path}`;
}

/** The members of a package.json that hold the address of the repository. */
export function addressMembers(address: string, directory: string) {
  return {
    homepage: `${address}/tree/main/${directory}#readme`,
    bugs: `${address}/issues`,
    repository: { type: "git", url: `git+${address}.git`, directory },
  };
}
