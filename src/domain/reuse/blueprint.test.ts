import { day } from '../foundation/calendar';
import { blueprintId } from '../foundation/ids';
import { ownLifeCycleId, SHIPPED_IDS } from '../foundation/life-cycle-id';
import { isOneAProject } from '../foundation/one-a-project';
import { TIERS } from '../foundation/tier';
import { type Blueprint, plannedItems, suggestedBlueprint } from './blueprint';
import { SHIPPED_BLUEPRINTS } from './blueprints/shipped';

const start = day('2026-03-02');
const titleOf = (kind: string) => `The ${kind}`;

describe('planned artifacts', () => {
  it('name the project, take the title of their template where they have none, and are due after the start', () => {
    const items = [
      { id: 'team', kind: 'project-handbook', title: 'How we work: {project}', dueAfterDays: 14 },
      { id: 'case', kind: 'business-case', title: null, dueAfterDays: null },
    ] as const;

    expect(plannedItems({ items }, { projectName: 'Pay $& go', titleOf, start })).toEqual([
      {
        id: 'team',
        kind: 'project-handbook',
        summary: 'How we work: Pay $& go',
        due: '2026-03-16',
      },
      { id: 'case', kind: 'business-case', summary: 'The business-case', due: null },
    ]);
  });

  it('have titles that Jira takes', () => {
    const items = [{ id: 'a', kind: 'risk', title: '{project}', dueAfterDays: null }] as const;
    const [planned] = plannedItems({ items }, { projectName: 'x'.repeat(300), titleOf, start });

    expect(planned?.summary).toHaveLength(255);
  });
});

describe('the blueprints that are shipped', () => {
  it('are there for every life cycle and tier', () => {
    for (const lifeCycle of SHIPPED_IDS) {
      for (const tier of TIERS) {
        const found = suggestedBlueprint(SHIPPED_BLUEPRINTS, { lifeCycle, tier });
        expect([lifeCycle, found?.lifeCycle, found?.tiers.includes(tier)]).toEqual([
          lifeCycle,
          lifeCycle,
          true,
        ]);
      }
    }
  });

  it.each(SHIPPED_BLUEPRINTS)('$name asks for nothing twice, and fits its columns', ({ items }) => {
    const ids = items.map(({ id }) => id);
    const single = items.map(({ kind }) => kind).filter(isOneAProject);

    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(single).size).toBe(single.length);
    expect(ids.every((id) => /^[a-z0-9-]{1,64}$/.test(id))).toBe(true);
  });
});

describe('the blueprint that is suggested', () => {
  const of = (id: string, overrides: Partial<Blueprint>): Blueprint => ({
    id: blueprintId(id),
    version: 1,
    name: id,
    summary: '',
    source: null,
    lifeCycle: null,
    tiers: TIERS,
    items: [],
    ...overrides,
  });

  it('has the life cycle rather than the tier', () => {
    const blueprints = [
      of('tier', { lifeCycle: 'prince2', tiers: ['small'] }),
      of('cycle', { lifeCycle: 'pm2', tiers: ['large'] }),
    ];
    expect(suggestedBlueprint(blueprints, { lifeCycle: 'pm2', tier: 'small' })?.id).toBe('cycle');
  });

  it('fits every version of its own life cycle', () => {
    const blueprints = [
      of('other', { lifeCycle: ownLifeCycleId('others', 2) }),
      of('ours', { lifeCycle: ownLifeCycleId('ours', 1), tiers: [] }),
    ];
    const lifeCycle = ownLifeCycleId('ours', 2);
    expect(suggestedBlueprint(blueprints, { lifeCycle, tier: null })?.id).toBe('ours');
  });

  it('is the first where the project says nothing of itself, and none where there is none', () => {
    const blueprints = [of('a', { lifeCycle: 'pm2' }), of('b', {})];

    expect(suggestedBlueprint(blueprints, { lifeCycle: null, tier: null })?.id).toBe('a');
    expect(suggestedBlueprint([], { lifeCycle: 'pm2', tier: null })).toBeNull();
  });
});
