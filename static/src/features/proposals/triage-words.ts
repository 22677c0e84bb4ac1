import { TRIAGE_STATES, type Triage, type TriageState } from '@domain/foundation/triage';

/** With what nobody said anything of yet. */
export type Standing = TriageState | 'handed-in';

const WORDS: Readonly<Record<Standing, string>> = {
  'handed-in': 'Handed in',
  'looked-at': 'Being looked at',
  ready: 'Ready for the board',
  'sent-back': 'Sent back',
  declined: 'Declined',
  merged: 'Merged',
};
export const STANDINGS: readonly Standing[] = ['handed-in', ...TRIAGE_STATES];

export function standingOf({ triage }: { readonly triage: Triage | null }): Standing {
  return triage?.state ?? 'handed-in';
}

export function standingWords(standing: Standing): string {
  return WORDS[standing];
}
