import type { ArtifactMapping } from '../../domain/foundation/artifact';
import type { ProposalModel } from '../../domain/scoring/proposal-model';
import type { Deps } from '../ports';
import type { Sight } from '../sight';
import { typeFor } from '../type-for';

type About = {
  readonly model: Pick<ProposalModel, 'intake'>;
  readonly sight: Sight;
  readonly mapping: readonly ArtifactMapping[];
};

/**
 * The Jira projects into which the asking user may hand in a proposal of a portfolio, by key: those of its intake, or all where it names
 * none, that offer an issue type adopted for proposals, by which they are listed, and where Jira lets the user create.
 */
export async function homesForProposals(
  { model, sight, mapping }: About,
  { access }: Pick<Deps, 'access'>,
) {
  const named = new Set(model.intake);
  const offering = [...sight.projects.values()].filter(
    (project) =>
      (named.size === 0 || named.has(project.id)) && typeFor('proposal', mapping, project) !== null,
  );
  const ids = offering.map(({ id }) => id);
  const creatable = ids.length === 0 ? new Set() : await access.creatable(ids);
  return offering
    .filter(({ id }) => creatable.has(id))
    .map(({ id, key, name }) => ({ id, key, name }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}
