import type { Reply } from '../../src/contract/operation';

const LOG_IN = 'Please log in to Jira first.';

const SIGNS: Readonly<Record<string, string>> = {
  'not-allowed': 'x',
  'not-found': '?',
  'invalid-input': '!',
  conflict: '~',
};

/** How a question ended, as one sign of the table. */
export function signOf(reply: Reply<unknown>): string {
  if (reply.ok) return '+';
  if (reply.error.message === LOG_IN) return '-';
  return SIGNS[reply.error.code] ?? reply.error.code;
}
