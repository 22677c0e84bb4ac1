import type { ArtifactKind } from '../../foundation/artifact';
import type { Phase } from '../../foundation/phase';
import type { StatusCategory } from '../../foundation/work-item';
import { counted } from '../../foundation/wording';

/** The phase that the decisions at gates show, and which ones; see the gates of a project. */
export type PhaseByGates = { readonly phase: Phase; readonly because: string };

/** What tells in which phase a project is. */
export type PhaseFacts = {
  /** `null` where no gate is decided. */
  readonly byGates: PhaseByGates | null;
  /** The kinds of which an artifact is approved. */
  readonly approved: ReadonlySet<ArtifactKind>;
  /** How many work items that are no artifacts are in each category. */
  readonly work: Readonly<Record<StatusCategory, number>>;
};

/** `phase` is `null` where nothing tells it; `because` is a sentence either way. */
export type EvidentPhase = { readonly phase: Phase | null; readonly because: string };

/** Approved, the earliest shows that planning may begin. */
const OPENING = {
  'work-plan': 'work plan',
  'project-charter': 'project charter',
  'business-case': 'business case',
} as const satisfies Partial<Record<ArtifactKind, string>>;

/**
 * The phase that the facts show, and which of them: the decisions at gates where there is one; else the project end report,
 * the work that is started and finished, and the approvals of business case, charter and work plan, in this order.
 *
 * @example
 * evidentPhase({ byGates: null, approved: new Set(), work: { 'to-do': 4, 'in-progress': 1, done: 2 } })
 * // { phase: 'executing', because: 'No gate is decided; 3 of 7 work items are begun and 2 of these finished.' }
 */
export function evidentPhase({ byGates, approved, work }: PhaseFacts): EvidentPhase {
  if (byGates !== null) return byGates;

  const { phase, because } = phaseByWork(approved, work);
  return { phase, because: `No gate is decided; ${because}.` };
}

function phaseByWork(
  approved: PhaseFacts['approved'],
  { 'to-do': waiting, 'in-progress': running, done }: PhaseFacts['work'],
): EvidentPhase {
  if (approved.has('project-end-report')) {
    return { phase: 'closing', because: 'a project end report is approved' };
  }
  const all = waiting + running + done;
  const begun = running + done;
  if (all > 0 && done === all) {
    return { phase: 'closing', because: `all work is finished: ${counted(all, 'work item')}` };
  }
  if (begun > 0) {
    const because = `${begun} of ${counted(all, 'work item')} ${begun === 1 ? 'is' : 'are'} begun and ${done} of these finished`;
    return { phase: 'executing', because };
  }
  const opening = Object.entries(OPENING).find(([kind]) => approved.has(kind as ArtifactKind));
  if (opening !== undefined) {
    return { phase: 'planning', because: `a ${opening[1]} is approved and no work is begun` };
  }
  return all === 0
    ? { phase: null, because: 'no artifact that tells the phase is approved, and there is no work' }
    : { phase: 'initiating', because: 'no artifact that tells the phase is approved, and no work is begun' }; // prettier-ignore
}
