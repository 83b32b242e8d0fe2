/** Maps Okta's result to `event.outcome`. */
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
