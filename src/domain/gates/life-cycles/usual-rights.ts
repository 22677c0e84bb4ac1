import type { DecisionRight } from '../life-cycle';

/**
 * Who decides at the gates of every life cycle that is shipped: the methods leave the amounts to the organisation, and
 * these are Mandate's own. No tier bounds them: a project that nobody has answered for has none.
 */
export const USUAL_RIGHTS: readonly DecisionRight[] = [
  { upTo: 100_000, upToTier: null, approvers: [{ role: 'project-owner', quorum: 1 }] },
  { upTo: 1_000_000, upToTier: null, approvers: [{ role: 'steering-committee', quorum: 2 }] },
  {
    upTo: null,
    upToTier: null,
    approvers: [
      { role: 'steering-committee', quorum: 2 },
      { role: 'governance-body', quorum: 1 },
    ],
  },
];
