/** `event.outcome` of a result of Okta's. */
export function outcomeOf(result: unknown): "success" | "failure" | "unknown" {
  switch (typeof result === "string" ? result.toLowerCase() : "") {
    case "success":
    case "allow":
      return "success";
    case "failure":
    case "deny":
      return "failure";
    default:
      return "unknown";
  }
}
