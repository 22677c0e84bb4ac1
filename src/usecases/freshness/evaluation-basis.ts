import type { Touch } from '../../domain/standards/affected/touch';
import { isInForce } from '../../domain/standards/exemptions/exemption';
import { type Duty, type DutyHolding, isRole } from '../../domain/standards/duties/duty';
import type { Deps } from '../ports';
import type { Asked } from './asked-of';
import type { Duties } from './known-duties';

/** Where in a basis stands what all rules rest on, and where what some of them read beside the work items. */
const GROUND = [0, 16] as const;
const PHASE = [16, 32] as const;
const ROLES = [32, 48] as const;
const PLAN = [48, 64] as const;

/**
 * What findings rest on beside the work items, in 64 signs: where they are the same, a rule gives the same finding of the same
 * work items. The phase, who holds which role, and the plan stand apart from the rest.
 */
export function evaluationBasis(
  asked: Asked,
  duties: Duties,
  { sha256 }: Pick<Deps, 'sha256'>,
): string {
  const roles = [...duties].map(([duty, holding]) => [duty, asBasis(duty, holding)]);
  const hash = (value: unknown, [from, to]: readonly [number, number]) =>
    sha256(JSON.stringify(value)).slice(0, to - from);
  return [
    hash(groundOf(asked), GROUND),
    hash(asked.phase, PHASE),
    hash(roles, ROLES),
    hash(asked.project.plan, PLAN),
  ].join('');
}

/**
 * What has been touched, by what findings rest on and what they would rest on now.
 *
 * @example
 * touchedSince(undefined, basis) // ['everything']: it is not known what they rest on
 */
export function touchedSince(kept: string | undefined, basis: string): readonly Touch[] {
  const isOther = ([from, to]: readonly [number, number]) =>
    kept?.slice(from, to) !== basis.slice(from, to);
  if (isOther(GROUND)) return ['everything'];

  return [
    ...(isOther(PHASE) ? ['phase' as const] : []),
    ...(isOther(ROLES) ? ['roles' as const] : []),
    ...(isOther(PLAN) ? ['plan' as const] : []),
  ];
}

function groundOf({ project, standard, circumstances, site }: Asked) {
  const { asOf, exemptions } = circumstances;
  const { scope } = project;
  const keys = scope.kind === 'project' ? site.keys.get(scope.projectId) : [...site.keys];

  return [
    asOf,
    standard.id,
    standard.version,
    standard.rules.map(({ id, evidence }) => [id, evidence]),
    exemptions.filter((one) => isInForce(one, asOf)),
    site.mapping,
    [...site.absentFields],
    keys,
  ];
}

/** When a reading was made stands in evidence; the PMO's grants, and that Jira did not say, are of the moment. */
function asBasis(duty: Duty, { at, ...holding }: DutyHolding) {
  return isRole(duty) && holding.kind !== 'unread' ? { at, ...holding } : holding;
}
