import type { DecisionRight } from '../life-cycle';

/**
 * Who decides at the gates of every life cycle that is shipped: the methods leave the amounts to the organisation, and
 * these are Mandate's own.
 */
export const USUAL_RIGHTS: readonly DecisionRight[] = [
  { upTo: 100_000, approvers: [{ role: 'project-owner', quorum: 1 }] },
  { upTo: 1_000_000, approvers: [{ role: 'steering-committee', quorum: 2 }] },
  {
    upTo: null,
    approvers: [
      { role: 'steering-committee', quorum: 2 },
      { role: 'governance-body', quorum: 1 },
    ],
  },
];
