import type { Day, Instant } from '../../domain/foundation/calendar';
import type { GovernedId, ProjectId } from '../../domain/foundation/ids';
import { affectedRules } from '../../domain/standards/affected/affected-rules';
import type { Touch } from '../../domain/standards/affected/touch';
import { weighedCompliance } from '../../domain/standards/compliance';
import { changesBetween } from '../../domain/standards/hygiene/finding-change';
import { keepFindings } from '../../domain/standards/keep-findings';
import type { KeptFinding, Rule } from '../../domain/standards/standard';
import type { Deps, Pending } from '../ports';
import type { Asked } from './asked-of';
import { type Check, findingsOf, type ToRun } from './check-standards';
import { evaluationBasis, touchedSince } from './evaluation-basis';
import { gather, type GatherDeps } from './gather';
import { type Duties, knownDuties } from './known-duties';

/** What is asked of a governed project, the findings kept of it, and what was touched of what they rest on. */
export type Standing = ToRun & {
  /** Without evidence, where every rule runs anyway. */
  readonly kept: readonly KeptFinding[];
  /** What all of its findings would rest on now, as far as that is known. */
  readonly basis: string;
  readonly since: readonly Touch[];
};

type Touched = ReadonlyMap<ProjectId, Pick<Pending, 'touches'>>;

/** Of everything that is asked, the rules that what was touched in some Jira projects makes run again. */
export async function standingsOf(
  asked: readonly Asked[],
  { touched, now }: { readonly touched: Touched; readonly now: Instant },
  deps: Pick<Deps, 'findings' | 'projectRoles' | 'roles' | 'sha256'>,
): Promise<readonly Standing[]> {
  const { findings } = deps;
  const bases = await findings.bases(asked.map(({ project }) => project.id));
  const duties = await knownDuties(asked, { now }, deps);
  const based = asked.map((each) => {
    const { id } = each.project;
    const basis = evaluationBasis(each, duties.get(id) ?? NO_DUTIES, deps);
    const since = touchedSince(bases.get(id), basis);
    return { ...each, basis, since, runsAll: isAll(since) || isTouchedWhole(each, touched) };
  });

  const idsOf = (runsAll: boolean) =>
    based.filter((each) => each.runsAll === runsAll).map(({ project }) => project.id);
  const kept = byProject([
    ...(await findings.withoutEvidence(idsOf(true))),
    ...(await findings.of(idsOf(false))),
  ]);
  return based.map(({ runsAll, ...each }) => {
    const own = kept.get(each.project.id) ?? [];
    const rules = runsAll ? each.standard.rules : rulesTouched(each, own, touched);
    return { ...each, kept: own, rules };
  });
}

const NO_DUTIES: Duties = new Map();

const isAll = (touches: readonly Touch[]) => touches.includes('everything');

function isTouchedWhole({ projectIds }: Asked, touched: Touched): boolean {
  return projectIds.some((id) => isAll(touched.get(id)?.touches ?? []));
}

function byProject(findings: readonly KeptFinding[]): ReadonlyMap<GovernedId, KeptFinding[]> {
  const found = new Map<GovernedId, KeptFinding[]>();
  for (const finding of findings) {
    const of = found.get(finding.governedId);
    if (of === undefined) found.set(finding.governedId, [finding]);
    else of.push(finding);
  }
  return found;
}

function rulesTouched(
  { project, standard, site, projectIds, since }: Asked & Pick<Standing, 'since'>,
  kept: readonly KeptFinding[],
  touched: Touched,
): readonly Rule[] {
  const affected = new Set(
    projectIds.flatMap((projectId) =>
      affectedRules(standard, {
        governedId: project.id,
        kept,
        touches: [...since, ...(touched.get(projectId)?.touches ?? [])],
        keyOf: (number) => site.keyOf({ projectId, number }),
      }),
    ),
  );
  return standard.rules.filter((rule) => affected.has(rule));
}

type KeepDeps = Pick<Deps, 'findings' | 'findingHistory' | 'sha256' | 'snapshots' | 'workLog'> &
  GatherDeps;
type Moment = { readonly asOf: Day; readonly now: Instant };

/** Keeps what the rules that ran found, as it stands under the waivers in force, and since when it has been so. */
export async function keepChecks(
  checks: readonly Check<Standing>[],
  { asOf, now }: Moment,
  deps: KeepDeps,
): Promise<void> {
  await gather(checks, now, deps);
  const results = checks.map((check) => resultOf(check, { asOf, now }));

  // First: whoever dies in between tells it again.
  await deps.findingHistory.add(
    results.flatMap(({ check, found, left }) =>
      changesBetween(check.kept, [...found, ...left], now),
    ),
  );
  const some = results.filter(({ isWhole }) => !isWhole);
  await deps.findings.update(some.flatMap(({ found }) => found));
  await deps.findings.keepBases(
    new Map(
      some
        .filter(({ check }) => check.since.length > 0)
        .map(({ check }) => [check.project.id, basisAfter(check, deps)]),
    ),
  );
  await deps.findings.save(
    results.filter(({ isWhole }) => isWhole).map(({ check, found }) => asSaved(check, found, deps)),
  );

  for (const { check, found, left } of results) {
    const ran = found.map(({ ruleId }) => ruleId);
    deps.workLog.checked({ governedId: check.project.id, ran, left: left.length });
  }
  await deps.snapshots.saveCompliance(
    asOf,
    results.map(({ check: { project, standard }, found, left }) => ({
      governedId: project.id,
      ...weighedCompliance([...found, ...left], standard),
    })),
  );
}

/** What the rules that ran found, the findings of those that were left as they are, and whether all are to be written. */
function resultOf(check: Check<Standing>, { asOf, now }: Moment) {
  const { standard, kept, since } = check;
  const found = keepFindings(kept, findingsOf(check, asOf), now);
  const ran = new Set(found.map(({ ruleId }) => ruleId));
  const isEach = ran.size === standard.rules.length;
  const left = isEach ? [] : kept.filter(({ ruleId }) => !ran.has(ruleId));
  return { check, found, left, isWhole: isEach || isAll(since) };
}

/** With what they rest on now: Jira may have said anew who holds which role. */
function asSaved(
  check: Check<Standing>,
  findings: readonly KeptFinding[],
  deps: Pick<Deps, 'sha256'>,
) {
  const { project, evaluation, duties } = check;
  const basis = evaluation.isEmpty ? null : evaluationBasis(check, duties, deps);
  return { governedId: project.id, findings, basis };
}

/** The same where some rules ran: who holds which role was looked at for all that read it, or is as it was. */
function basisAfter(check: Check<Standing>, deps: Pick<Deps, 'sha256'>): string {
  return check.since.includes('roles') ? evaluationBasis(check, check.duties, deps) : check.basis;
}
