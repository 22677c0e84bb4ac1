import type { Day } from '../../domain/foundation/calendar';
import {
  type AccountId,
  exemptionId,
  type ExemptionId,
  type GovernedId,
  type RuleId,
  type StandardId,
} from '../../domain/foundation/ids';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import {
  type Exemption,
  type ExemptionKind,
  isOpen,
  stateOf,
} from '../../domain/standards/exemptions/exemption';
import { problemOfTerm } from '../../domain/standards/exemptions/term';
import { AppError } from '../app-error';
import { standardOf } from '../compliance';
import type { Deps } from '../ports';
import { changedMeanwhile } from '../portfolio-tree';
import { mayEditPlan } from '../project/may-edit-plan';
import { recorded, type RecordDeps } from '../recorded';
import { seenGoverned, sightOf, type SightDeps } from '../sight';
import { today } from '../site-settings';
import { type StandardsInForce, standardsToday } from '../standards-in-force';
import type { StandingDeps } from '../standing';

type WaiverInput = {
  readonly governedId: GovernedId;
  readonly ruleId: RuleId;
  readonly reason: string;
  readonly until: Day;
};
type TailoringInput = Omit<WaiverInput, 'until'> & {
  readonly from: Day;
  readonly until: Day | null;
};
type Wish = TailoringInput & { readonly kind: ExemptionKind };

type RequestDeps = SightDeps &
  RecordDeps &
  StandingDeps &
  Pick<Deps, 'exemptions' | 'newId' | 'standards' | 'state'>;

/**
 * Asks that a rule may fail till a day. Asking again with the same words, before it is decided, changes nothing.
 *
 * @throws AppError `not-found` for a project that is not governed or hidden, or a rule that does not hold for it;
 *   `not-allowed` for anyone but its project administrators, project managers and PMO administrators; `invalid-input` for
 *   a day that cannot be; `conflict` while there is one already.
 */
export async function requestWaiver(input: WaiverInput, deps: RequestDeps) {
  return request({ ...input, kind: 'waiver', from: await today(deps) }, deps);
}

/**
 * Asks that a rule be left out of what is asked of a project.
 *
 * @throws AppError as for {@link requestWaiver}.
 */
export function requestTailoring(input: TailoringInput, deps: RequestDeps) {
  return request({ ...input, kind: 'tailoring' }, deps);
}

async function request(wish: Wish, deps: RequestDeps): Promise<{ readonly id: ExemptionId }> {
  const project = seenGoverned(wish.governedId, await sightOf(deps));
  if (!(await mayEditPlan(project, deps))) {
    throw new AppError(
      'not-allowed',
      'Only administrators of this project, project managers and PMO administrators may ask for this.',
    );
  }
  const standards = await standardsToday(deps);
  const standardId = standardWith(wish.ruleId, { project, standards });
  const asOf = await today(deps);
  demandTerm(wish, asOf);

  const earlier = (await deps.exemptions.of(project.id)).filter(
    (one) => one.kind === wish.kind && one.ruleId === wish.ruleId && one.standardId === standardId,
  );
  const open = earlier.find((one) => isOpen(one, asOf));
  if (open !== undefined) return answerWith(open, wish, { ...deps, asOf });

  const exemption: Exemption = {
    ...wish,
    id: exemptionId(deps.newId()),
    standardId,
    number: earlier.length + 1,
    requested: { by: deps.actor, at: deps.now() },
    decision: null,
    ending: null,
    version: 1,
  };
  await add(exemption, project, deps);
  return { id: exemption.id };
}

type Held = { readonly project: GovernedProject; readonly standards: StandardsInForce };

function standardWith(ruleId: RuleId, { project, standards }: Held): StandardId {
  const standard = standardOf(project, standards);
  if (standard?.rules.some(({ id }) => id === ruleId) === true) return standard.id;

  throw new AppError('not-found', `${project.key} is not held to a rule ${ruleId}.`, {
    where: 'ruleId',
  });
}

function demandTerm({ kind, from, until }: Wish, asOf: Day): void {
  const problem = problemOfTerm(kind, { from, until }, asOf);
  if (problem !== null) {
    throw new AppError('invalid-input', problem.message, { where: problem.where });
  }
}

/** The one that is open already, when it is this wish a second time. */
function answerWith(
  open: Exemption,
  { reason, until }: Wish,
  { actor, asOf }: { readonly actor: AccountId; readonly asOf: Day },
): { readonly id: ExemptionId } {
  const isRepeated =
    open.decision === null &&
    open.requested.by === actor &&
    open.reason === reason &&
    open.until === until;
  if (isRepeated) return { id: open.id };

  const what = NAMES[open.kind];
  throw new AppError(
    'conflict',
    stateOf(open, asOf) === 'requested'
      ? `${what} of ${open.ruleId} waits for a decision already.`
      : `${what} of ${open.ruleId} is in force already.`,
  );
}

const NAMES: Readonly<Record<ExemptionKind, string>> = {
  waiver: 'A waiver',
  tailoring: 'A line of tailoring',
};

async function add(
  exemption: Exemption,
  { scope }: GovernedProject,
  deps: RecordDeps & Pick<Deps, 'exemptions'>,
): Promise<void> {
  const { kind, governedId, standardId, ruleId, number, reason, from, until } = exemption;
  const after = { standardId, ruleId, number, reason, from, until };
  await recorded(
    {
      action: `${kind}.request`,
      subject: governedId,
      before: null,
      after,
      about: [scope.projectId],
    },
    async () => {
      if ((await deps.exemptions.add(exemption)) === 'stale') throw changedMeanwhile();
    },
    deps,
  );
}
