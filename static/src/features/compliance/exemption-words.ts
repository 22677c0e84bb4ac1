import type { ShownExemption } from '@contract/exemptions';
import type { Phase } from '@domain/foundation/phase';
import type { RuleNotAsked } from '@domain/standards/what-is-asked';

import type { Formats } from '../../shared/format';
import { TIER_WORDS } from '../../shared/tier-names';

type Kind = ShownExemption['kind'];
type State = ShownExemption['state'];

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  waiver: 'Waiver',
  tailoring: 'Left out',
};

export const STATE_WORDS: Readonly<Record<State, string>> = {
  requested: 'Waits for a decision',
  approved: 'Approved',
  expired: 'Expired',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  revoked: 'Revoked',
};

export const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  initiating: 'Initiating',
  planning: 'Planning',
  executing: 'Executing',
  closing: 'Closing',
};

export function whyNotAsked({ why, rule }: RuleNotAsked): string {
  switch (why) {
    case 'tailoring':
      return 'Left out by tailoring.';
    case 'phase':
      return `Not asked in this phase: ${rule.phases.map((phase) => PHASE_WORDS[phase]).join(', ')} only.`;
    case 'tier':
      return `Not asked of this tier: ${rule.tiers.map((tier) => TIER_WORDS[tier]).join(', ')} only.`;
  }
}

/** From when till when an exemption asks for or counts. */
export function termOf({ kind, from, until }: ShownExemption, formats: Formats): string {
  if (kind === 'waiver') return until === null ? '' : `until ${formats.day(until)}`;
  return until === null
    ? `from ${formats.day(from)}, without an end`
    : `from ${formats.day(from)} until ${formats.day(until)}`;
}

/** `Expires in 3 days`, where that is soon. */
export function endingSoon({ daysLeft }: ShownExemption, formats: Formats): string | null {
  if (daysLeft === null) return null;
  return daysLeft === 0 ? 'Last day is today' : `Expires in ${formats.count(daysLeft, 'day')}`;
}
