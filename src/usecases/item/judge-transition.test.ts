import {
  aFinding,
  aFoundItem,
  aGovernedItem,
  aGovernedProject,
  aProject,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import {
  projectId,
  ruleId,
  standardId,
  workItemId,
  workItemKey,
} from '../../domain/foundation/ids';
import { judgeTransition } from './judge-transition';

const pm2 = standardId('pm2');
const key = workItemKey('P1-9');
const governed = aGovernedProject('1', { standardId: pm2, mode: 'directive' });
const failed = aFinding({ governedId: governed.id, ruleId: ruleId('PM2-INI-3') });

const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [governed],
  items: [aReadItem('7', '2'), aReadItem('9', '1', { parentId: workItemId('7') })],
  visibleItems: [aFoundItem('9', '1')],
  findings: [failed],
};

describe('judgeTransition', () => {
  it('refuses, names the rule and what to do, and writes it into the trail', async () => {
    const deps = inMemoryDeps(world);
    const { refusal } = await judgeTransition({ key }, deps);

    expect(refusal).toMatch(/^P1: “.+” is not kept\. \S.+/);
    expect(refusal).not.toContain(failed.reason);
    expect(deps.auditEntries).toMatchObject([
      { action: 'transition.refuse', subject: 'item:9', after: [{ rules: ['PM2-INI-3'] }] },
    ]);
    expect(await deps.transitions.of(projectId('1'), 'standards')).toMatchObject({
      asked: 1,
      refused: 1,
    });
  });

  it.each([
    ['the mode is controlling', { governed: [{ ...governed, mode: 'controlling' as const }] }],
    ['the rule is waived', { findings: [{ ...failed, verdict: 'waived' as const }] }],
    ['no standard is assigned', { governed: [{ ...governed, standardId: null }] }],
    ['the project is not chosen any more', { projects: [aProject('1', { isChosen: false })] }],
  ])('lets pass when %s', async (_when, overrides) => {
    const deps = inMemoryDeps({ ...world, ...overrides });

    expect(await judgeTransition({ key }, deps)).toEqual({ refusal: null });
    expect(deps.auditEntries).toEqual([]);
    expect(await deps.transitions.of(projectId('1'), 'standards')).toMatchObject({
      asked: 1,
      refused: 0,
    });
  });

  it('holds a work item to the standard of a governed ancestor in another project', async () => {
    const epic = aGovernedItem('7', '2', { standardId: pm2, mode: 'directive' });
    const findings = [{ ...failed, governedId: epic.id }];
    const { refusal } = await judgeTransition(
      { key },
      inMemoryDeps({ ...world, governed: [epic], findings }),
    );

    expect(refusal).toContain(epic.key);
  });

  it('lets an artifact pass the rule about its kind by its type, not by what its property says', async () => {
    const type = { kind: 'business-case', adopts: ['10001'], createsAs: null } as const;
    const forged = aFoundItem('9', '1', {
      artifactProperty: { schemaVersion: 1, kind: 'business-case', createdFor: null },
    });

    expect(
      await judgeTransition({ key }, inMemoryDeps({ ...world, settings: { mapping: [type] } })),
    ).toEqual({ refusal: null });
    expect(
      (await judgeTransition({ key }, inMemoryDeps({ ...world, visibleItems: [forged] }))).refusal,
    ).not.toBeNull();
  });

  it('refuses what the user may not see', async () => {
    const { refusal } = await judgeTransition(
      { key },
      inMemoryDeps({ ...world, visibleItems: [] }),
    );

    expect(refusal).toBe('Mandate cannot see P1-9 on your behalf, so it cannot judge it.');
  });

  it('tells five rules and how many more there are', async () => {
    const rules = ['INI-1', 'INI-2', 'INI-3', 'INI-4', 'INI-5', 'PLA-1', 'PLA-2'];
    const findings = rules.map((rule) => ({ ...failed, ruleId: ruleId(`PM2-${rule}`) }));
    const { refusal } = await judgeTransition({ key }, inMemoryDeps({ ...world, findings }));

    expect(refusal?.match(/is not kept/g)).toHaveLength(5);
    expect(refusal).toMatch(/2 more on the Mandate page of the project\.$/);
  });
});
