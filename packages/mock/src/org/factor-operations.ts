import { generatedId, hash, STREAM } from "../random.ts";
import type { OrgRequest, OrgState } from "./org.ts";
import { bodyOf, type Handlers, noContent, nowIn, ok, orNotFound } from "./org-requests.ts";
import { invalid, Refusal } from "./refusal.ts";
import { userIndex } from "./user-operations.ts";
import { userTarget, writeEvent } from "./write-event.ts";

interface Factor {
  readonly id: string;
  readonly factorType: string;
  readonly provider: string;
  readonly vendorName: string;
  readonly status: string;
  readonly created: string;
  readonly lastUpdated: string;
  readonly profile: Readonly<Record<string, unknown>>;
  /** Never returned. */
  readonly hidden?: { readonly answer?: unknown };
}

interface Sent {
  readonly factorType: string;
  readonly provider: string;
  readonly profile: Readonly<Record<string, unknown>>;
  readonly passCode: string;
  readonly answer: string;
}

/** Factor types, with their provider and whether they are active immediately after enrollment. */
const KINDS: readonly (readonly [factorType: string, provider: string, atOnce: boolean])[] = [
  ["push", "OKTA", false],
  ["token:software:totp", "OKTA", false],
  ["token:software:totp", "GOOGLE", false],
  ["sms", "OKTA", false],
  ["call", "OKTA", false],
  ["email", "OKTA", false],
  ["question", "OKTA", true],
  ["webauthn", "FIDO", false],
];

/** Some of Okta's security questions, by id. */
const QUESTIONS: Readonly<Record<string, string>> = {
  disliked_food: "What is the food you least liked as a child?",
  name_of_first_plush_toy: "What is the name of your first stuffed animal?",
  first_award: "What did you earn your first medal or award for?",
  favorite_security_question: "What is your favorite security question?",
  favorite_toy: "What is the toy/stuffed animal you liked the most as a kid?",
  first_computer_game: "What was the first computer game you played?",
};

/** The operations on the factors of users, by operationId. Four in ten active users have no factor. */
export function factorOperations(state: OrgState): Handlers {
  const { users, log, seed } = state;
  const changed = new Map<number, readonly Factor[]>();
  let enrolled = 0;

  const factorsOf = (user: number): readonly Factor[] => changed.get(user) ?? generateFactors(state, user);

  const factorOf = (user: number, { path }: OrgRequest): Factor => {
    const id = path["factorId"] ?? "";
    return orNotFound(
      factorsOf(user).find((factor) => factor.id === id),
      id,
      "factorNotFound",
    );
  };

  const factorBody = ({ hidden: _, ...factor }: Factor, user: number, { origin }: OrgRequest): object => {
    const href = `${origin}/api/v1/users/${users.at(user).id}`;
    const self = `${href}/factors/${factor.id}`;
    const pending = factor.status === "PENDING_ACTIVATION";
    return {
      ...factor,
      _links: {
        self: { href: self },
        user: { href },
        ...(pending
          ? { activate: { href: `${self}/lifecycle/activate` } }
          : { verify: { href: `${self}/verify` } }),
      },
      ...(pending &&
        factor.factorType === "token:software:totp" && {
          _embedded: {
            activation: { timeStep: 30, sharedSecret: "MOCKMOCKMOCKMOCK", encoding: "base32", keyLength: 16 },
          },
        }),
    };
  };

  const put = (request: OrgRequest, user: number, factors: readonly Factor[]): void => {
    changed.set(user, factors);
    log.append(writeEvent(state, request, [userTarget(users.at(user))]));
  };

  return {
    listFactors: (request) => {
      const user = userIndex(state, request);
      return ok(factorsOf(user).map((factor) => factorBody(factor, user, request)));
    },

    enrollFactor: (request) => {
      const user = userIndex(state, request);
      const { factorType = "", provider = "OKTA", profile = {} } = bodyOf<Sent>(request);
      const kind = KINDS.find(([type, by]) => type === factorType && by === provider);
      if (!kind) throw invalid("factorType", "The factor type is not supported by this provider");
      const others = factorsOf(user).filter(
        (factor) => factor.factorType !== factorType || factor.provider !== provider,
      );
      const known = others.length < factorsOf(user).length;
      if (known && request.query.get("updatePhone") !== "true") {
        throw invalid("factorEnrollRequest", "A factor of this type is already set up.");
      }
      const at = nowIn(state);
      const id = generatedId("opf", seed, enrolled);
      enrolled += 1;
      const factor: Factor = {
        id,
        factorType,
        provider,
        vendorName: provider,
        status: kind[2] || request.query.get("activate") === "true" ? "ACTIVE" : "PENDING_ACTIVATION",
        created: at,
        lastUpdated: at,
        ...profileAndSecret(factorType, profile),
      };
      put(request, user, [...others, factor]);
      return ok(factorBody(factor, user, request));
    },

    listSupportedFactors: (request) => {
      const own = factorsOf(userIndex(state, request));
      const body = KINDS.map(([factorType, provider]) => {
        const has = own.find((factor) => factor.factorType === factorType && factor.provider === provider);
        const status = has?.status ?? "NOT_SETUP";
        return { factorType, provider, vendorName: provider, status, enrollment: "OPTIONAL" };
      });
      return ok(body);
    },

    listSupportedSecurityQuestions: (request) => {
      userIndex(state, request);
      return ok(Object.entries(QUESTIONS).map(([question, questionText]) => ({ question, questionText })));
    },

    getFactor: (request) => {
      const user = userIndex(state, request);
      return ok(factorBody(factorOf(user, request), user, request));
    },

    unenrollFactor: (request) => {
      const user = userIndex(state, request);
      const { id } = factorOf(user, request);
      put(
        request,
        user,
        factorsOf(user).filter((factor) => factor.id !== id),
      );
      return noContent();
    },

    activateFactor: (request) => {
      const user = userIndex(state, request);
      const factor = factorOf(user, request);
      checkCode(bodyOf<Sent>(request).passCode);
      const active = { ...factor, status: "ACTIVE", lastUpdated: nowIn(state) };
      put(
        request,
        user,
        factorsOf(user).map((known) => (known.id === factor.id ? active : known)),
      );
      return ok(factorBody(active, user, request));
    },

    verifyFactor: (request) => {
      const { factorType, hidden } = factorOf(userIndex(state, request), request);
      const { passCode, answer: given } = bodyOf<Sent>(request);
      if (factorType === "question") {
        if (given !== hidden?.answer) throw new Refusal({ status: 403, example: "wrongPasscode" });
        return ok({ factorResult: "SUCCESS" });
      }
      if (passCode === undefined)
        return ok({ factorResult: factorType === "push" ? "WAITING" : "CHALLENGE" });
      checkCode(passCode);
      return ok({ factorResult: "SUCCESS" });
    },

    resetFactors: (request) => {
      put(request, userIndex(state, request), []);
      return ok({});
    },
  };
}

/** The mock sends no codes: any code of six digits is right. */
function checkCode(passCode: string | undefined): void {
  if (passCode !== undefined && !/^\d{6}$/.test(passCode)) {
    throw new Refusal({ status: 403, example: "wrongPasscode" });
  }
}

/** The answer to a question is stored and never returned. */
function profileAndSecret(factorType: string, sent: Sent["profile"]): Pick<Factor, "profile" | "hidden"> {
  const { answer, ...profile } = sent;
  if (factorType !== "question") return { profile: sent };
  const questionText = QUESTIONS[String(profile["question"])] ?? profile["questionText"] ?? null;
  return { profile: { ...profile, questionText }, hidden: { answer } };
}

const WITHOUT = ["STAGED", "PROVISIONED", "DEPROVISIONED"];

function generateFactors({ users, seed }: OrgState, user: number): readonly Factor[] {
  if (user >= users.initialCount) return [];
  const { status, created, profile } = users.at(user);
  if (WITHOUT.includes(status)) return [];
  const bits = hash(seed, STREAM.factor, user);
  const make = (factorType: string, more: object): Factor => ({
    id: generatedId("opf", seed + factorType.length, user),
    factorType,
    provider: "OKTA",
    vendorName: "OKTA",
    status: "ACTIVE",
    created,
    lastUpdated: created,
    profile: { ...more },
  });
  const credentialId = profile["login"];
  const phone = make("push", {
    credentialId,
    deviceType: "SmartPhone_IPhone",
    platform: "IOS",
    name: "Phone",
  });
  switch (bits % 5) {
    case 0:
      return [phone];
    case 1:
      return [phone, make("token:software:totp", { credentialId })];
    case 2:
      return [make("sms", { phoneNumber: `+1 555 01${String(bits % 100).padStart(2, "0")}` })];
    default:
      return [];
  }
}
