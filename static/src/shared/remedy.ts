import { UNREACHABLE } from './ask';

/** Where the message itself does not say it already. */
const REMEDIES: Readonly<Record<string, string>> = {
  'not-allowed': 'Ask a Jira administrator, or somebody with the PMO administrator role.',
  'upstream-failed': 'Nothing you saved before is lost.',
  [UNREACHABLE]: 'Look at your connection and try again. Nothing you saved before is lost.',
};

const KNOWN = ['invalid-input', 'not-found', 'conflict'];

/** What a person can do about a failure of this code; `null` where its message says so itself. */
export function remedyFor(code: string | null): string | null {
  if (code !== null && KNOWN.includes(code)) return null;

  const known = code === null ? undefined : REMEDIES[code];
  return known ?? 'Try again in a moment. Nothing you saved before is lost.';
}
