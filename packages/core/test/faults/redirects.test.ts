import { addToGroup, drainUsers, getUser, suspend } from "./calls.ts";
import { type Fault, testFaults } from "./fault.ts";
import { type Arrived, json, misbehavingOrg, reply, SECRET } from "./misbehaving-org.ts";

const user = { id: "00u1", status: "ACTIVE" };

/** A redirect to another host or to this one is an error, and is not followed. */
const redirect = (
  status: number,
  to: "another host" | "this host",
  call: NonNullable<Fault["call"]>,
  sent: string,
): Fault => ({
  name: `a ${status} to ${to} on a ${sent}`,
  serve: async () => {
    // A request to the other host would be recorded too.
    const wire: Arrived[] = [];
    const elsewhere = await misbehavingOrg({ calls: [json(user)], wire });
    const Location = to === "this host" ? `/login?${SECRET}` : `${elsewhere.origin}/${SECRET}`;
    const answer = reply(status, `<html>${SECRET}`, { Location });
    return misbehavingOrg({ calls: [answer, json(user)], wire });
  },
  call,
  gets: {
    kind: "unreadable",
    status,
    requestId: "req-1",
    remedy: "A proxy may have responded",
    because: `returned ${status}`,
  },
  sent,
});

testFaults([
  redirect(302, "another host", getUser, "GET"),
  redirect(302, "this host", getUser, "GET"),
  redirect(301, "another host", drainUsers, "GET"),
  redirect(303, "another host", suspend, "POST"),
  redirect(307, "another host", suspend, "POST"),
  redirect(307, "this host", suspend, "POST"),
  redirect(308, "another host", addToGroup, "PUT"),
]);
