import { aGovernedProject, NOW } from '../../../test/support/builders';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { artifactOf } from '../../domain/artifacts/artifact-of';
import { workItemId } from '../../domain/foundation/ids';
import type { EvidenceQuery } from '../../domain/standards/standard';
import { agileLight } from '../../domain/standards/packs/agile-light';
import { NO_PHASE } from '../../domain/standards/queries/gathered';
import { gather, nothingGathered } from './gather';

const RISK = '50';
const DECISION = '51';

const MAPPING = [
  { kind: 'risk', adopts: [RISK], createsAs: RISK },
  { kind: 'decision', adopts: [DECISION], createsAs: DECISION },
] as const;

/** Project 1 has risk 11; decision 21 and story 22 are in project 2, and item 31 nobody knows. */
function aSite() {
  return inMemoryDeps({
    items: [
      aReadItem('11', '1', { typeId: RISK, links: ['21', '22', '31'] }),
      aReadItem('21', '2', { typeId: DECISION, links: ['11'] }),
      aReadItem('22', '2', { links: ['11'] }),
    ],
    site: { count: async () => 3 },
  });
}

async function gathered(...evidence: readonly EvidenceQuery[]) {
  const deps = aSite();
  const [risk] = await deps.workItems.find([workItemId('11')]);
  if (risk === undefined) throw new Error('The risk is missing.');
  const rules = agileLight.rules.slice(0, evidence.length).map((rule, index) => ({
    ...rule,
    evidence: evidence[index] ?? rule.evidence,
  }));
  const gathering = {
    project: aGovernedProject('1'),
    site: { mapping: MAPPING },
    rules,
    artifacts: [artifactOf(risk, 'risk')],
    itemIds: [],
    ...nothingGathered(aGovernedProject('1'), NO_PHASE),
  };
  await gather([gathering], NOW, deps);
  return gathering;
}

describe('gather', () => {
  it('finds what traced artifacts are linked with, by the facts of the other end', async () => {
    const { links, answers } = await gathered({
      kind: 'artifact-linked',
      artifact: 'risk',
      to: ['decision'],
    });

    expect([...links]).toEqual([['11', ['decision', 'no-artifact', 'not-known']]]);
    expect(answers.size).toBe(0);
  });

  it('brings what Jira says to each query of the rules', async () => {
    const jql = 'labels = gate';
    const { links, answers } = await gathered({ kind: 'jql-count', jql, is: 'at-least', value: 1 });

    expect([...answers]).toEqual([[jql, { kind: 'counted', jql, at: NOW, count: 3, found: [] }]]);
    expect(links.size).toBe(0);
  });

  it('looks at nothing where no rule reads it', async () => {
    const { links, answers } = await gathered({ kind: 'nothing-overdue' });

    expect([links.size, answers.size]).toEqual([0, 0]);
  });
});
