import { A_RISK_PART, aFoundItem, aProject, NOW } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import type { Lineage } from '../../domain/artifacts/lineage';
import { workItemId } from '../../domain/foundation/ids';
import { describeArtifact } from './describe-artifact';
import { showLineage } from './show-lineage';

const change = (verdict: string | null) => ({
  schemaVersion: 1,
  kind: 'change-request',
  'change-request': { verdict },
});
const merged = (from: string, into: string): Lineage => ({
  from: workItemId(from),
  way: 'merged',
  into: workItemId(into),
  since: NOW,
});
const mapping = [{ kind: 'issue', adopts: [], createsAs: '10001' }] as const;
const shown = (
  artifactProperty: unknown,
  world: World = {},
  some: Parameters<typeof aFoundItem>[2] = {},
) => {
  const item = aFoundItem('8', '1', { artifactProperty, ...some });
  const deps = inMemoryDeps({
    projects: [aProject('1')],
    ...world,
    visibleItems: [item, ...(world.visibleItems ?? [])],
  });
  const { kind } = describeArtifact(item, mapping);
  return showLineage({ item, kind, mapping, home: aProject('1') }, deps);
};

describe('showLineage', () => {
  it('tells what a change was merged into, and which were merged into it', async () => {
    const visibleItems = [
      aFoundItem('7', '1', { artifactProperty: change('merged') }),
      aFoundItem('9', '1', { artifactProperty: change(null) }),
    ];
    const lineages = [merged('7', '8'), merged('8', '9')];

    expect(await shown(change('merged'), { visibleItems, lineages })).toEqual({
      from: [
        {
          way: 'merged',
          since: NOW,
          item: { key: 'P1-7', summary: 'Item 7', kind: 'change-request', state: 'draft' },
        },
      ],
      more: 0,
      into: {
        way: 'merged',
        since: NOW,
        item: { key: 'P1-9', summary: 'Item 9', kind: 'change-request', state: 'draft' },
      },
      mayRaiseIssue: false,
    });
  });

  it('counts a merger no longer than the verdict says so', async () => {
    const visibleItems = [aFoundItem('7', '1', { artifactProperty: change('rejected') })];
    const lineages = [merged('7', '8'), merged('8', '7')];

    expect(await shown(change('approved'), { visibleItems, lineages })).toMatchObject({
      from: [],
      into: null,
    });
  });

  it('says that there is something hidden only of what the work item itself became', async () => {
    const lineages = [merged('7', '8'), merged('8', '9')];

    expect(await shown(change('merged'), { lineages })).toMatchObject({
      from: [],
      into: { way: 'merged', item: null },
    });
  });

  it('offers to make a threat an issue to who may create work items there, until it is one', async () => {
    const mayRaise = async (...of: Parameters<typeof shown>) => (await shown(...of)).mayRaiseIssue;
    const became = { ...merged('8', '9'), way: 'occurred' } as const;

    expect(await mayRaise(A_RISK_PART)).toBe(true);
    expect(await mayRaise({ ...A_RISK_PART, risk: { nature: 'opportunity' } })).toBe(false);
    expect(await mayRaise(A_RISK_PART, { rights: { createsIn: [] } })).toBe(false);
    expect(await mayRaise(A_RISK_PART, { lineages: [became] })).toBe(false);
    expect(await mayRaise(A_RISK_PART, {}, { isSecured: true })).toBe(false);
    expect(await mayRaise(change(null))).toBe(false);
  });
});
