// Instants as Okta writes them, of which the text is in the order of time.

export function earlier(one: string, other: string): string {
  return one.localeCompare(other) < 0 ? one : other;
}

export function later(one: string, other: string): string {
  return one.localeCompare(other) > 0 ? one : other;
}
