/** Neither an empty answer nor the error page of a proxy in front of Jira is JSON. */
export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
