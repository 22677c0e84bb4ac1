import type { ArtifactKind } from '../../foundation/artifact';
import type { MandateMode } from '../../foundation/mandate-mode';
import { holdingBack } from '../mandate/holding-back';
import type { Rule, Standard } from '../standard';
import type { PastFindings } from './as-far-as-told';

/** What would have become of a transition. */
export type TransitionVerdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'blocked'; readonly rules: readonly Rule['id'][] }
  /** It would have been blocked, had one of the rules failed that cannot be decided any more. */
  | { readonly kind: 'not-decidable' };

type Circumstances = {
  readonly past: PastFindings;
  readonly standard: Standard;
  readonly mode: MandateMode;
};

/**
 * Whether a standard would have let a work item through a transition, from the findings of the moment before, by the
 * decision that the validator takes today.
 *
 * @example
 * transitionVerdict({ past, standard, mode: 'directive' }, null) // { kind: 'blocked', rules: ['HR-2'] }
 */
export function transitionVerdict(
  { past, standard, mode }: Circumstances,
  moved: ArtifactKind | null,
): TransitionVerdict {
  const rules = holdingBack({ findings: past.findings, standard, mode }, moved);
  if (rules.length > 0) return { kind: 'blocked', rules: rules.map(({ id }) => id) };

  const perhaps = holdingBack({ findings: past.atWorst, standard, mode }, moved);
  return { kind: perhaps.length > 0 ? 'not-decidable' : 'passed' };
}
