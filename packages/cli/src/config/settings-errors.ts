// Every error of settings, credentials and files: message, hint, and the values that docs/errors.md shows it with.
import { usageError } from "../usage/usage-error.ts";

// The org

export const orgMissing = usageError(() => [
  "No org is configured.",
  "Run okta-idm login, set OKTA_URL, or pass --url https://acme.okta.com.",
]);

export const orgsDiffer = usageError(
  (setting: string, profile: string) => [
    `${setting} names another org than the profile ${profile}.`,
    `Leave out ${setting} or the profile.`,
  ],
  "--url",
  "acme",
);

export const profileAmbiguous = usageError(
  (names: string) => [
    `Several profiles belong to this org: ${names}.`,
    "Choose one with --profile or OKTA_PROFILE.",
  ],
  "acme, acme-app",
);

export const orgUrlIncomplete = usageError(() => [
  "The org URL needs a full host name, such as acme.okta.com.",
]);

// Runs

export const unknownRun = usageError(
  (name: string) => [`There is no run ${JSON.stringify(name)}.`, "Try okta-idm runs list."],
  "contain-20261129-221500",
);

// Profiles

export const unknownProfile = usageError(
  (name: string, names: string) => [`There is no profile ${name}.`, `Profiles: ${names}.`],
  "acem",
  "acme, other",
);

export const profilesMissing = usageError(() => [
  "There are no profiles yet.",
  "Run okta-idm login to create one.",
]);

export const profileNameInvalid = usageError(() => [
  "A profile name takes up to 64 letters, digits, dots, hyphens and underscores.",
  "Choose one with --profile.",
]);

export const profilesFileInvalid = usageError(
  (file: string) => [
    `${file} must hold an object with current and profiles.`,
    "Fix it, or move it away and run okta-idm login.",
  ],
  "profiles.json",
);

export const unknownSetting = usageError(
  (file: string, name: string) => [`${file}: unknown setting ${name}.`, "It takes current and profiles."],
  "profiles.json",
  "protected",
);

export const profileInvalid = usageError(
  (file: string, name: string, fault: string) => [`${file}: profile ${name}: ${fault}.`],
  "profiles.json",
  "acme",
  "maxChanges must be a whole number, 0 or more",
);

// Credentials

export const credentialsConflict = usageError(() => [
  "OKTA_API_KEY and OKTA_CLIENT_ID are both set.",
  "Unset one of them.",
]);

export const serviceAppIncomplete = usageError(
  (missing: string) => [`OKTA_CLIENT_ID is set, but ${missing} is not.`, `Set ${missing} too.`],
  "OKTA_SCOPES",
);

export const tokenMissing = usageError(
  (profile: string, why: string, command: string) => [
    `The API token of the profile ${profile} is missing: ${why}.`,
    `Run ${command}`,
  ],
  "acme",
  "it is gone",
  "okta-idm login --profile acme --url https://acme.okta.com",
);

export const credentialsWithoutOrg = usageError(
  (variable: string) => [
    `${variable} is set but OKTA_URL is not.`,
    `Set OKTA_URL too, or unset ${variable} to use a profile.`,
  ],
  "OKTA_API_KEY",
);

export const credentialsOfOtherOrg = usageError(
  (variable: string) => [
    `--url names another org than OKTA_URL, and ${variable} belongs to that of OKTA_URL.`,
    "Leave out --url, or unset both variables.",
  ],
  "OKTA_API_KEY",
);

export const credentialsMissing = usageError(() => [
  "There are no credentials for this org.",
  "Run okta-idm login, or set OKTA_API_KEY to an API token.",
]);

export const keyInArguments = usageError(() => [
  "--private-key-file takes the path of a file, not the key itself: other processes can see a command line.",
  "Save the key in a file that only you can read.",
]);

export const certificatesMissing = usageError(
  (file: string, form: string) => [
    `The file ${file} holds no certificates in PEM (${form}).`,
    "Check --ca-file, or caFile in the profile.",
  ],
  "ca.pem",
  "text that begins with -----BEGIN CERTIFICATE-----",
);

// Files

export const fileUnusable = usageError(
  (from: string, why: string) => [`${from} ${why}.`],
  "The file leavers.csv",
  "does not exist",
);

export const folderNotCreated = usageError(
  (folder: string, code: string) => [`The folder ${folder} cannot be created (${code}).`],
  "~/.config/okta-idm",
  "EACCES",
);

export const folderOpen = usageError(
  (folder: string, command: string) => [
    `Other users may write to the folder ${folder}, and replace files with secrets.`,
    `Run ${command}`,
  ],
  "/home/ana/keys",
  "chmod go-w /home/ana/keys",
);

export const fileOpen = usageError(
  (file: string, command: string) => [
    `The file ${file} holds a secret, and other users may read or write it.`,
    `Run ${command}`,
  ],
  "key.pem",
  "chmod 600 key.pem",
);

export const foreignOwner = usageError(
  (what: string) => [`${what} belongs to another user, who could change it.`, "Use one of your own."],
  "The file key.pem",
);

export const inputInvalid = usageError(
  (from: string, why: string) => [
    `${from} ${why}.`,
    'It takes an object such as {"parameters":{"limit":10}}.',
  ],
  "The value of --input",
  "is not JSON",
);
