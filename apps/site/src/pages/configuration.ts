import { programHelp } from "@okta-idm/cli/internal";
import { block } from "../markdown/table.ts";

/** Returns the page of all settings. */
export function configuration(): string {
  const [, environment = ""] = programHelp("").split("Environment:\n");
  const [variables = ""] = environment.split("\nExit codes:");
  return `---
title: Configuration
outline: 2
---

# Configuration

Options of a command override the environment, and the environment overrides the profile.

## Signing in

<!-- section: packages/cli/README.md#signing-in-to-your-org -->

## Settings file

<!-- section: packages/cli/README.md#the-settings-file -->

## Environment

${block("txt", variables)}

## Options of the libraries

The options of \`createOktaClient\`, \`createConnector\` and \`startMock\` are in the reference of each package:
[OktaClientOptions](/reference/api/core#oktaclientoptions), [ConnectorOptions](/reference/api/connector#connectoroptions) and
[MockOptions](/reference/api/mock#mockoptions). Unknown options are rejected by name.

## Options of the mock

<!-- section: packages/mock/README.md#options -->
`;
}
