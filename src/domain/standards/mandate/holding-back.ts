import type { ArtifactKind } from '../../foundation/artifact';
import type { MandateMode } from '../../foundation/mandate-mode';
import { artifactAskedFor } from '../artifact-asked-for';
import { effectiveMode } from '../effective-mode';
import type { EvidenceQuery, Finding, Rule, Standard } from '../standard';
import { worstFirst } from '../worst-first';

/** Work that is finished, or goes on, is what these ask for. */
const KEPT_BY_MOVING: ReadonlySet<EvidenceQuery['kind']> = new Set<EvidenceQuery['kind']>([
  'finished-within',
  'in-progress-moves',
  'nothing-overdue',
]);

type Judged = {
  readonly findings: readonly Finding[];
  readonly standard: Standard;
  /** Of the project. */
  readonly mode: MandateMode;
};

/**
 * The rules of a project's standard that hold a work item back, worst first: those with directive authority that failed.
 *
 * A rule that moving work may mend holds nothing back: one about the flow of work, and one about a kind of artifact
 * where an artifact of that kind moves.
 *
 * @example
 * // directive; no business case is approved
 * holdingBack({ findings, standard: pm2, mode: 'directive' }, null)            // [the rule about the business case]
 * holdingBack({ findings, standard: pm2, mode: 'directive' }, 'business-case') // []
 * holdingBack({ findings, standard: pm2, mode: 'controlling' }, null)          // []
 */
export function holdingBack(
  { findings, standard, mode }: Judged,
  moved: ArtifactKind | null,
): readonly Rule[] {
  return worstFirst(findings, standard)
    .filter(({ finding }) => finding.verdict === 'failed')
    .map(({ rule }) => rule)
    .filter((rule) => effectiveMode(rule, { mode }) === 'directive' && !mayBeMended(rule, moved));
}

function mayBeMended(rule: Rule, moved: ArtifactKind | null): boolean {
  const { evidence } = rule;
  return KEPT_BY_MOVING.has(evidence.kind) || (moved !== null && artifactAskedFor(rule) === moved);
}
