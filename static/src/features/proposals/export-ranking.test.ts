import type { ProposalsView } from '@contract/proposals';
import { nodeId, projectId, workItemId, workItemKey } from '@domain/foundation/ids';
import { STARTER_PROPOSAL_MODEL } from '@domain/scoring/proposal-model';

import { rankingCsv, rankingJson } from './export-ranking';
import type { ProposalRow } from './ranking';

const view: ProposalsView = {
  nodeId: nodeId('fleet'),
  nodeName: 'Fleet',
  model: {
    ...STARTER_PROPOSAL_MODEL,
    pools: [
      { name: '2027', unit: null, limit: 9, series: null },
      { name: 'Architects', unit: 'days', limit: 9, series: null },
    ],
    criteria: [
      {
        id: 'fit',
        name: 'Fit',
        source: 'rating',
        of: null,
        direction: 'max',
        group: null,
        isDriver: false,
      },
      {
        id: 'gain',
        name: 'Gain',
        source: 'benefit',
        of: null,
        direction: 'max',
        group: null,
        isDriver: false,
      },
    ],
  },
  version: 3,
  proposals: [],
  isMapped: true,
  isAll: true,
  hiddenProjects: 0,
  hiddenRelations: 0,
  mayManage: false,
  handInto: [],
  intakeChoices: [],
};
const first: ProposalRow = {
  id: workItemId('1'),
  key: workItemKey('IDEA-1'),
  projectId: projectId('1'),
  summary: '=Night buses, "late"',
  text: '',
  numbers: {},
  state: 'draft',
  facts: {
    cost: 1_234_50,
    benefit: 2_000_00,
    currency: 'EUR',
    obligation: 'none',
    takes: [{ pool: 'Architects', amount: 12.5 }],
    leastShare: null,
    window: null,
  },
  budget: null,
  problem: null,
  ratings: { fit: 7 },
  opinions: {},
  triage: null,
  values: [7, 2_000_00],
  score: 61.5,
  rank: 1,
  firstShare: 0.25,
  span: [1, 3],
};
const unrated: ProposalRow = {
  ...first,
  key: workItemKey('IDEA-2'),
  summary: 'Ferry pier',
  values: [null, 2_000_00],
  score: null,
  rank: null,
  firstShare: null,
  span: null,
};

it('writes each proposal with what its rank was made of, the best first, amounts in whole units', () => {
  expect(rankingCsv(view, [unrated, first]).slice(1).trimEnd().split('\r\n')).toEqual([
    'Rank,Key,Summary,Cost EUR,"2027, EUR","Architects, days",Fit,Gain,Score,First under this share of weights,Best rank by any method,Worst rank by any method',
    '1,IDEA-1,"\'=Night buses, ""late""",1234.5,0,12.5,7,2000,61.5,0.25,1,3',
    ',IDEA-2,Ferry pier,1234.5,0,12.5,,2000,,,,',
  ]);
});

it('writes the same for programs, with the model and the weights', () => {
  expect(JSON.parse(rankingJson(view, [0.5, 0.5], [unrated, first]))).toMatchObject({
    portfolio: 'Fleet',
    version: 3,
    weights: [0.5, 0.5],
    proposals: [
      { key: 'IDEA-1', cost: 1_234_50, values: [7, 2_000_00], score: 61.5, rank: 1 },
      { key: 'IDEA-2', score: null, rank: null },
    ],
  });
});
