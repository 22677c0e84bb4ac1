/** What a value takes when it crosses as JSON; nothing when there is none. */
export function jsonBytes(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}
