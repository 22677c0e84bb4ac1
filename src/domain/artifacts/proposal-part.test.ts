import { readProposal, withBudget, withFacts } from './proposal-part';

const facts = {
  cost: 500_00,
  benefit: 900_00,
  currency: 'EUR',
  obligation: 'must-do',
  takes: [{ pool: 'Architects', amount: 12.5 }],
  leastShare: 60,
  window: null,
} as const;
const budget = {
  amount: 500_00,
  currency: 'EUR',
  share: 70,
  scenarioId: 's-1',
  scenario: 'Lean year',
};

describe('a proposal’s structured part', () => {
  it('says nothing where there is none', () => {
    expect(readProposal(null)).toEqual({
      facts: {
        cost: null,
        benefit: null,
        currency: null,
        obligation: 'none',
        takes: [],
        leastShare: null,
        window: null,
      },
      budget: null,
      problem: null,
    });
  });

  it('gives back the facts that were written, and keeps what else stood in it', () => {
    const before = { schemaVersion: 1, kind: 'proposal', createdFor: null, note: 'kept' };
    const written = withBudget(withFacts(before, facts), budget);

    expect(written).toMatchObject({ note: 'kept', kind: 'proposal' });
    expect(readProposal(written)).toEqual({ facts, budget, problem: null });
  });

  it('does not write again what is nested deeper than anything can be written', () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const before = JSON.parse(`{"schemaVersion":1,"kind":"proposal","note":"kept","deep":${deep}}`) as unknown; // prettier-ignore
    const kept = { schemaVersion: 1, kind: 'proposal', note: 'kept' };

    expect(withFacts(before, facts)).toEqual({ ...kept, proposal: facts });
    expect(withBudget(before, budget)).toEqual({ ...kept, budget });
  });

  it('begins anew on an item that was no proposal yet', () => {
    expect(withFacts('nonsense', facts)).toEqual({
      schemaVersion: 1,
      kind: 'proposal',
      createdFor: null,
      proposal: facts,
    });
  });

  it.each([
    ['a negative cost', { ...facts, cost: -1 }, 'Its cost cannot be read.'],
    ['half a cent', { ...facts, benefit: 0.5 }, 'Its benefit cannot be read.'],
    ['a currency that is none', { ...facts, currency: 'euro' }, 'Its currency cannot be read.'],
    [
      'an obligation nobody knows',
      { ...facts, obligation: 'perhaps' },
      'Whether it must be done cannot be read.',
    ],
    ['a pool that takes less than nothing', { ...facts, takes: [{ pool: 'Architects', amount: -1 }] }, 'What it takes of pools cannot be read.'], // prettier-ignore
    [
      'a least share of more than all',
      { ...facts, leastShare: 120 },
      'Its least share cannot be read.',
    ],
    ['a pool that is named twice', { ...facts, takes: [...facts.takes, ...facts.takes] }, 'What it takes of pools cannot be read.'], // prettier-ignore
    ['a pool without a name', { ...facts, takes: [{ amount: 1 }] }, 'What it takes of pools cannot be read.'], // prettier-ignore
    ['a list', [1], 'Its figures are no object.'],
  ])('tells of %s instead of taking it', (_what, proposal, problem) => {
    expect(readProposal({ schemaVersion: 1, kind: 'proposal', proposal }).problem).toBe(problem);
  });

  it('does not read what a newer version of the app wrote', () => {
    expect(readProposal({ schemaVersion: 9, kind: 'proposal', proposal: facts })).toMatchObject({
      facts: { cost: null },
      problem: 'It is written by a newer version of the app (9).',
    });
  });

  it('takes no budget that somebody wrote half', () => {
    const half = { schemaVersion: 1, kind: 'proposal', budget: { amount: 5 } };
    expect(readProposal(half).budget).toBeNull();
  });
});
