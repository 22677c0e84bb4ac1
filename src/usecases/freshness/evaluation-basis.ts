import { isInForce } from '../../domain/standards/exemptions/exemption';
import type { Asked } from './asked-of';

/**
 * What findings rest on beside the work items, as a text: where it is the same, a rule gives the same finding of the same
 * work items.
 */
export function evaluationBasis({ project, standard, circumstances, site }: Asked): string {
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
  ]);
}
