/** A user as Okta returns it, with about 1,100 bytes. In a list, users have fewer links. */
export function userResponse(id: string, number: number, listed: boolean): object {
  const login = `ana.ferreira.${number}@example.com`;
  const self = { href: `https://acme.okta.com/api/v1/users/${id}` };
  const action = (name: string) => ({ href: `${self.href}/lifecycle/${name}`, method: "POST" });
  return {
    id,
    status: "ACTIVE",
    created: "2024-03-04T09:15:00.000Z",
    activated: "2024-03-04T09:15:01.000Z",
    statusChanged: "2024-03-05T10:00:00.000Z",
    lastLogin: "2026-02-27T08:31:12.000Z",
    lastUpdated: "2025-11-30T16:44:09.000Z",
    passwordChanged: "2025-11-30T16:44:09.000Z",
    type: { id: "oty1def2ault3type4Xy" },
    profile: {
      firstName: "Ana",
      lastName: "Ferreira",
      displayName: "Ana Ferreira",
      mobilePhone: null,
      secondEmail: "",
      login,
      email: login,
      employeeNumber: String(100_000 + number),
      department: "Finance",
      title: "Controller, Iberia & Latin America",
      organization: "Acme",
      city: "Lisboa",
      countryCode: "PT",
      preferredLanguage: "pt-PT",
      manager: "Joana Almeida",
      costCenter: "4711",
    },
    credentials: {
      password: {},
      emails: [{ value: login, status: "VERIFIED", type: "PRIMARY" }],
      provider: { type: "OKTA", name: "OKTA" },
    },
    _links: listed
      ? { self }
      : {
          suspend: action("suspend"),
          resetPassword: action("reset_password"),
          deactivate: action("deactivate"),
          self,
        },
  };
}
