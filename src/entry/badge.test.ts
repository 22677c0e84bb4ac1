import { badge, inWords } from './badge';

const NEUTRAL = {
  status: { type: 'lozenge', value: { label: 'Governance', type: 'default' } },
};
const payload = {
  cloudId: 'x',
  extension: {
    type: 'jira:issueContext',
    issue: { id: '11640', key: 'DOC-93', type: 'Task', typeId: '10001' },
    project: { id: '10006', key: 'DOC', type: 'software' },
  },
};

describe('badge', () => {
  it.each([undefined, '', 'unidentified'])('tells account %j nothing', async (accountId) => {
    const principal = accountId === undefined ? undefined : { accountId };

    expect(await badge(payload, { principal })).toEqual(NEUTRAL);
  });

  it.each([null, {}, { extension: { issue: { id: 'x' }, project: { id: '1' } } }])(
    'makes nothing of the payload %j',
    async (wrong) => {
      expect(await badge(wrong, { principal: { accountId: 'mia' } })).toEqual(NEUTRAL);
    },
  );
});

describe('inWords', () => {
  it.each([
    [{ kind: null, health: null }, 'Governance', 'default'],
    [{ kind: null, health: 'green' }, 'On track', 'success'],
    [{ kind: null, health: 'amber' }, 'At risk', 'moved'],
    [{ kind: null, health: 'red' }, 'Off track', 'removed'],
    [{ kind: null, health: 'unknown' }, 'Health unknown', 'default'],
    [{ kind: 'business-case', health: null }, 'Business case', 'default'],
    [{ kind: 'business-case', health: 'red' }, 'Business case · Off track', 'removed'],
  ] as const)('says of %j: %s', (said, label, type) => {
    expect(inWords(said)).toEqual({ label, type });
  });
});
