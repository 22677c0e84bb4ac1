import { ARTIFACT_KINDS } from '../../foundation/artifact';
import type { StatusCategory } from '../../foundation/work-item';
import { evidentPhase, type PhaseFacts } from '../phases/evident-phase';
import { eachOf } from './each-of';
import { aboutProject, type Query, type Subject, undecided } from './outcome';

/** Passed when the phase that was said of the project is the one that its evidence shows; undecided where one is not known. */
export function phaseEvident(subject: Subject): Query {
  const seen: Record<StatusCategory, number> = { 'to-do': 0, 'in-progress': 0, done: 0 };

  return {
    see: eachOf(({ category }) => {
      seen[category] += 1;
    }),
    outcome() {
      const { declared, byGates } = subject.gathered.phase;
      if (declared === null) return undecided('Nobody said in which phase the project is.');

      const { phase, because } = evidentPhase({ byGates, ...workAndApprovals(seen, subject) });
      if (phase === null) return undecided(because);
      return {
        verdict: phase === declared ? 'passed' : 'failed',
        reason:
          phase === declared
            ? `The phase is said to be ${declared}, as its evidence shows. ${because}`
            : `The phase is said to be ${declared}; its evidence shows ${phase}. ${because}`,
        ...aboutProject('evident phase', phase, subject.now),
      };
    },
  };
}

/** Artifacts are work items too, and not the work that they are about. */
function workAndApprovals(
  seen: PhaseFacts['work'],
  { artifactsOfKind }: Pick<Subject, 'artifactsOfKind'>,
): Pick<PhaseFacts, 'approved' | 'work'> {
  const work = { ...seen };
  for (const kind of ARTIFACT_KINDS) {
    for (const { category } of artifactsOfKind(kind)) work[category] -= 1;
  }
  const isApproved = (kind: (typeof ARTIFACT_KINDS)[number]) =>
    artifactsOfKind(kind).some(({ state }) => state === 'approved');
  return { work, approved: new Set(ARTIFACT_KINDS.filter(isApproved)) };
}
