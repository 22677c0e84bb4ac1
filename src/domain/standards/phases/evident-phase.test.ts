import fc from 'fast-check';

import type { ArtifactKind } from '../../foundation/artifact';
import { PHASES } from '../../foundation/phase';
import { evidentPhase, type PhaseFacts } from './evident-phase';

const work = (waiting: number, running: number, done: number) => ({
  'to-do': waiting,
  'in-progress': running,
  done,
});
const shows = (approved: readonly ArtifactKind[], counts: PhaseFacts['work']) =>
  evidentPhase({ byGates: null, approved: new Set(approved), work: counts });

describe('the phase that evidence shows', () => {
  it.each([
    [[], work(0, 0, 0), null, 'No gate is decided; no artifact that tells the phase is approved, and there is no work.'], // prettier-ignore
    [['risk'], work(3, 0, 0), 'initiating', 'No gate is decided; no artifact that tells the phase is approved, and no work is begun.'], // prettier-ignore
    [['business-case'], work(0, 0, 0), 'planning', 'No gate is decided; a business case is approved and no work is begun.'], // prettier-ignore
    [['business-case', 'work-plan'], work(3, 0, 0), 'planning', 'No gate is decided; a work plan is approved and no work is begun.'], // prettier-ignore
    [[], work(2, 1, 0), 'executing', 'No gate is decided; 1 of 3 work items is begun and 0 of these finished.'], // prettier-ignore
    [['project-charter'], work(4, 1, 2), 'executing', 'No gate is decided; 3 of 7 work items are begun and 2 of these finished.'], // prettier-ignore
    [[], work(0, 0, 2), 'closing', 'No gate is decided; all work is finished: 2 work items.'],
    [['project-end-report'], work(1, 1, 1), 'closing', 'No gate is decided; a project end report is approved.'], // prettier-ignore
  ] as const)('by %j and %j is %s', (approved, counts, ...[phase, because]) => {
    expect(shows(approved, counts)).toEqual({ phase, because });
  });

  it('is what the gates show where one is decided, whatever the work is like', () => {
    const byGates = { phase: 'planning', because: 'RfP is passed, and RfE is not.' } as const;

    expect(
      evidentPhase({ byGates, approved: new Set(['project-end-report']), work: work(0, 0, 9) }),
    ).toEqual(byGates);
  });

  it('never goes back when work is begun', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(9), fc.nat(9));
    const approvals = fc.subarray<ArtifactKind>(['business-case', 'project-end-report', 'risk']);
    const rank = (phase: string | null) => PHASES.findIndex((each) => each === phase);

    fc.assert(
      fc.property(approvals, counts, (approved, [waiting, running, done]) => {
        const before = shows(approved, work(waiting, running, done)).phase;
        const after = shows(approved, work(waiting - 1, running + 1, done)).phase;
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      }),
    );
  });
});
