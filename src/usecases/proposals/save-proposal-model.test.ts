import { aPortfolio, aProject } from '../../../test/support/builders';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { nodeId } from '../../domain/foundation/ids';
import { STARTER_PROPOSAL_MODEL } from '../../domain/scoring/proposal-model';
import { saveProposalModel } from './save-proposal-model';

it('refuses a model that is too long to be kept, before the trail hears of it', async () => {
  const deps = inMemoryDeps({ projects: [aProject('1')], nodes: [aPortfolio('fleet')] });
  const criteria = STARTER_PROPOSAL_MODEL.criteria.map((each) => ({ ...each, name: 'é'.repeat(8_000) })); // prettier-ignore
  const model = { ...STARTER_PROPOSAL_MODEL, criteria };

  await expect(
    saveProposalModel({ nodeId: nodeId('fleet'), model, version: 0 }, deps),
  ).rejects.toMatchObject({ code: 'invalid-input' });
  expect(deps.auditEntries).toEqual([]);
});
