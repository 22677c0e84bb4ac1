import type { AccountId } from '../../foundation/ids';

/** From being written to being over. Only a draft may be changed; what was published stays for good. */
export const STANDARD_STATES = ['draft', 'in-review', 'reviewed', 'published', 'retired'] as const;
export type StandardState = (typeof STANDARD_STATES)[number];

/** What can be done with a version: send it for review, approve it, send it back to its author, put it into force, end it. */
export const STANDARD_MOVES = ['send', 'approve', 'send-back', 'publish', 'retire'] as const;
export type StandardMove = (typeof STANDARD_MOVES)[number];

type Step = { readonly from: readonly StandardState[]; readonly to: StandardState };

const STEPS: Readonly<Record<StandardMove, Step>> = {
  send: { from: ['draft'], to: 'in-review' },
  approve: { from: ['in-review'], to: 'reviewed' },
  'send-back': { from: ['in-review', 'reviewed'], to: 'draft' },
  publish: { from: ['reviewed'], to: 'published' },
  retire: { from: ['published'], to: 'retired' },
};

/** Whose version it is and how far it has come. */
export type Standing = {
  readonly state: StandardState;
  /** Who saved it last; `null` where that person was erased. */
  readonly author: AccountId | null;
};

export type Moved =
  | { readonly kind: 'moved'; readonly to: StandardState }
  | { readonly kind: 'not-from-here' }
  | { readonly kind: 'own-work' };

/**
 * Where a move takes a version, if this person may make it now: who approves a version is not its author.
 *
 * @example
 * move({ state: 'in-review', author: mia }, 'approve', mia) // { kind: 'own-work' }
 * move({ state: 'in-review', author: mia }, 'approve', tom) // { kind: 'moved', to: 'reviewed' }
 */
export function move({ state, author }: Standing, by: StandardMove, person: AccountId): Moved {
  const { from, to } = STEPS[by];
  if (!from.includes(state)) return { kind: 'not-from-here' };
  return by === 'approve' && author === person ? { kind: 'own-work' } : { kind: 'moved', to };
}

/** The moves that a person may make with a version now. */
export function movesOf(standing: Standing, person: AccountId): readonly StandardMove[] {
  return STANDARD_MOVES.filter((by) => move(standing, by, person).kind === 'moved');
}
