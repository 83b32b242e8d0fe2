import type { components } from "@okta-idm/core";
import { present } from "./present.ts";
import type { SeenDevice, SignIn } from "./user-access.ts";

type LogEvent = components["schemas"]["LogEvent"];

/** Events that are read. */
export const MOST_EVENTS = 100;
const MOST_SIGN_INS = 10;
/** Addresses that are told of a device. */
const MOST_ADDRESSES = 5;

/** The sign-ins among events, in their order. */
export function signInsIn(events: readonly LogEvent[]): SignIn[] {
  return events
    .filter(isSignIn)
    .slice(0, MOST_SIGN_INS)
    .map(({ published, outcome, client }) => ({
      published,
      ...present({
        result: outcome?.result,
        reason: outcome?.reason,
        ipAddress: client?.ipAddress,
        city: client?.geographicalContext?.city,
        country: client?.geographicalContext?.country,
        os: client?.userAgent?.os,
        browser: client?.userAgent?.browser,
      }),
    }));
}

function isSignIn({ eventType }: LogEvent): boolean {
  return eventType === "user.session.start";
}

/** Parts of which there is more than what is told: the older events were not read, or not all sign-ins fit. */
export function newestOnlyOf(events: readonly LogEvent[]): ("signIns" | "devices")[] {
  if (events.length >= MOST_EVENTS) return ["signIns", "devices"];
  return events.filter(isSignIn).length > MOST_SIGN_INS ? ["signIns"] : [];
}

/** The devices in events that come newest first: by Okta's key, else by what the browser says of itself. */
export function devicesIn(events: readonly LogEvent[]): SeenDevice[] {
  const devices = new Map<string, SeenDevice & { readonly ipAddresses: string[] }>();
  for (const { published, client, device } of events) {
    const seen = present({ os: client?.userAgent?.os, browser: client?.userAgent?.browser });
    const { os, browser } = seen;
    const key = device?.id ?? `${os} ${browser}`;
    if (!device?.id && !os && !browser) continue;
    const known = devices.get(key) ?? {
      ...present({ id: device?.id, name: device?.name, os: os ?? device?.osPlatform, browser }),
      ...(typeof device?.managed === "boolean" && { managed: device.managed }),
      lastSeen: published,
      ipAddresses: [],
    };
    const address = client?.ipAddress;
    if (
      typeof address === "string" &&
      known.ipAddresses.length < MOST_ADDRESSES &&
      !known.ipAddresses.includes(address)
    ) {
      known.ipAddresses.push(address);
    }
    devices.set(key, known);
  }
  return [...devices.values()];
}
