import { isInForce } from '../../domain/standards/exemptions/exemption';
import { type Duty, type DutyHolding, isRole } from '../../domain/standards/duties/duty';
import type { Asked } from './asked-of';
import type { Duties } from './known-duties';

/**
 * What findings rest on beside the work items, as a text: where it is the same, a rule gives the same finding of the same
 * work items.
 */
export function evaluationBasis(
  { project, standard, circumstances, site }: Asked,
  duties: Duties,
): string {
  const { asOf, exemptions } = circumstances;
  const { scope } = project;
  const keys = scope.kind === 'project' ? site.keys.get(scope.projectId) : [...site.keys];

  return JSON.stringify([
    asOf,
    standard.id,
    standard.version,
    standard.rules.map(({ id, evidence }) => [id, evidence]),
    exemptions.filter((one) => isInForce(one, asOf)),
    site.mapping,
    [...site.absentFields],
    keys,
    [...duties].map(([duty, holding]) => [duty, asBasis(duty, holding)]),
  ]);
}

/** When a reading was made stands in evidence; the PMO's grants, and that Jira did not say, are of the moment. */
function asBasis(duty: Duty, { at, ...holding }: DutyHolding) {
  return isRole(duty) && holding.kind !== 'unread' ? { at, ...holding } : holding;
}
