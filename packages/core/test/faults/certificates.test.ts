import type { Socket } from "node:net";
import { certificate } from "../certificate.ts";
import { addToGroup, suspend } from "./calls.ts";
import { type Fault, testFaults } from "./fault.ts";
import { json, misbehavingOrg, SECRET } from "./misbehaving-org.ts";

const user = { id: "00u1", status: "ACTIVE" };
const good = await certificate();
const expired = await certificate({ untilMs: Date.now() - 3_600_000 });
const early = await certificate({ untilMs: Date.now() + 3 * 86_400_000 });
const foreign = await certificate({ host: `${SECRET}.example.com` });

/** A server with a certificate. A call to it fails once, and nothing is sent. */
const shows = (
  name: string,
  shown: typeof good,
  ca: string | undefined,
  code: string,
  remedy: string,
  call?: Fault["call"],
): Fault => ({
  name: `a certificate ${name}`,
  serve: () => misbehavingOrg({ calls: [json(user)], shows: shown }),
  options: { ca },
  gets: { kind: "network", code, outcome: "not_sent", remedy, because: code },
  sent: "",
  ...(call && { call }),
});

testFaults([
  shows("that is untrusted", good, undefined, "DEPTH_ZERO_SELF_SIGNED_CERT", "not signed by a trusted CA"),
  shows(
    "that another CA has signed",
    good,
    foreign.cert,
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "pass its CA with ca",
  ),
  shows("that has expired", expired, expired.cert, "CERT_HAS_EXPIRED", "has expired", suspend),
  shows("that is not valid yet", early, early.cert, "CERT_NOT_YET_VALID", "not valid yet", addToGroup),
  ...["127.0.0.1", "localhost"].map((host): Fault => {
    const code = "ERR_TLS_CERT_ALTNAME_INVALID";
    return {
      ...shows(`of another host than ${host}`, foreign, foreign.cert, code, "is for another host", suspend),
      serve: async () => {
        const { origin, wire } = await misbehavingOrg({ calls: [json(user)], shows: foreign });
        return { origin: origin.replace("127.0.0.1", host), wire };
      },
    };
  }),
  {
    name: "a certificate that is trusted",
    serve: () => misbehavingOrg({ calls: [json(user)], shows: good }),
    options: { ca: good.cert },
    gets: { data: user },
    sent: "GET",
  },
  {
    name: "an untrusted certificate without verification",
    serve: () => misbehavingOrg({ calls: [json(user)], shows: good }),
    options: { verifyTls: false },
    gets: { data: user },
    sent: "GET",
  },
  {
    name: "a server without TLS",
    serve: async () => {
      const greets = (socket: Socket) => void socket.write("HTTP/1.1 400 Bad Request\r\n\r\n");
      const { origin, wire } = await misbehavingOrg({ calls: [json(user)], greets });
      return { origin: origin.replace("http:", "https:"), wire };
    },
    call: suspend,
    gets: {
      kind: "network",
      code: "EPROTO",
      outcome: "not_sent",
      remedy: "does not speak TLS",
      because: "EPROTO",
    },
    sent: "",
  },
  {
    name: "a TLS server that gets a request without TLS",
    serve: async () => {
      const { origin, wire } = await misbehavingOrg({ calls: [json(user)], shows: good });
      return { origin: origin.replace("https:", "http:"), wire };
    },
    gets: {
      kind: "network",
      code: "ECONNRESET",
      outcome: "unknown",
      retryable: true,
      remedy: "Check the URL, the proxy and the network",
    },
    sent: "",
  },
]);
