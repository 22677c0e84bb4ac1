import type { Day, Instant } from '../../domain/foundation/calendar';
import type { ProjectId } from '../../domain/foundation/ids';
import { affectedRules } from '../../domain/standards/affected/affected-rules';
import type { Touch } from '../../domain/standards/affected/touch';
import { weighedCompliance } from '../../domain/standards/compliance';
import { changesBetween } from '../../domain/standards/hygiene/finding-change';
import { keepFindings } from '../../domain/standards/keep-findings';
import type { KeptFinding } from '../../domain/standards/standard';
import type { Deps } from '../ports';
import type { Asked } from './asked-of';
import { type Check, findingsOf, type ToRun } from './check-standards';
import { evaluationBasis } from './evaluation-basis';
import type { GatherDeps } from './gather';

/** What is asked of a governed project, the findings kept of it, and what these rest on, and new ones would. */
export type Standing = ToRun & {
  readonly kept: readonly KeptFinding[];
  readonly keptBasis: string | null;
  readonly basis: string;
};

/** Of everything that is asked, the rules that what was touched in a Jira project makes run again. */
export async function standingsOf(
  asked: readonly Asked[],
  { projectId, touches }: { readonly projectId: ProjectId; readonly touches: readonly Touch[] },
  { findings, sha256 }: Pick<Deps, 'findings' | 'sha256'>,
): Promise<readonly Standing[]> {
  const ids = asked.map(({ project }) => project.id);
  const [all, bases] = await Promise.all([findings.of(ids), findings.bases(ids)]);

  return asked.map((each) => {
    const { project, standard, site } = each;
    const kept = all.filter(({ governedId }) => governedId === project.id);
    const basis = sha256(evaluationBasis(each));
    const keptBasis = bases.get(project.id) ?? null;
    const rules = affectedRules(standard, {
      governedId: project.id,
      kept,
      touches: keptBasis === basis ? touches : ['everything'],
      keyOf: (number) => site.keyOf({ projectId, number }),
    });
    return { ...each, kept, keptBasis, basis, rules };
  });
}

type KeepDeps = Pick<Deps, 'findings' | 'findingHistory' | 'snapshots' | 'workLog'> & GatherDeps;
type Moment = { readonly asOf: Day; readonly now: Instant };

/** Keeps what the rules that ran found, as it stands under the waivers in force, and since when it has been so. */
export async function keepChecks(
  checks: readonly Check<Standing>[],
  moment: Moment,
  deps: KeepDeps,
): Promise<void> {
  const compliances = [];
  for (const check of checks) {
    const standing = await keepCheck(check, moment, deps);
    const governedId = check.project.id;
    compliances.push({ governedId, ...weighedCompliance(standing, check.standard) });
  }
  await deps.snapshots.saveCompliance(moment.asOf, compliances);
}

/** @returns all findings that stand then: those of the rules that ran, and those that were left as they are. */
async function keepCheck(
  check: Check<Standing>,
  { asOf, now }: Moment,
  deps: KeepDeps,
): Promise<readonly KeptFinding[]> {
  const { project, standard, kept, keptBasis, basis, evaluation } = check;
  const found = keepFindings(kept, await findingsOf(check, { asOf, now }, deps), now);
  const ran = new Set(found.map(({ ruleId }) => ruleId));
  const left =
    ran.size < standard.rules.length ? kept.filter(({ ruleId }) => !ran.has(ruleId)) : [];
  const all = [...found, ...left];

  // First: whoever dies in between tells it again.
  await deps.findingHistory.add(changesBetween(kept, all, now));
  if (ran.size < standard.rules.length && keptBasis === basis) await deps.findings.update(found);
  else await deps.findings.save(project.id, found, evaluation.isEmpty ? null : basis);

  deps.workLog.checked({ governedId: project.id, ran: [...ran], left: left.length });
  return all;
}
