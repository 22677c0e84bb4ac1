import { aGovernedProject, aPortfolio, aProject, NOW } from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { sha256 } from '../../../test/support/sha256';
import { CHAIN_START } from '../../domain/audit/audit-entry';
import { verifyExport } from '../../domain/audit/calculators';
import { day, instant } from '../../domain/foundation/calendar';
import { accountId, governedId, projectId } from '../../domain/foundation/ids';
import { setPlan } from '../project/set-plan';
import { grantRole } from '../roles';
import { exportAudit } from './export-audit';
import { listAudit } from './list-audit';
import { verifyAudit } from './verify-audit';

const one = projectId('1');
const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [aGovernedProject('1'), aGovernedProject('2')],
  nodes: [aPortfolio('north')],
};
const ALL = { before: null, topic: null, person: null, from: null, to: null };
const plan = { plannedFinish: null, budget: 5, actualCost: null, currency: 'EUR', version: 1 };

/** Mia set the plan of both projects and granted tom a role; she may no longer browse project 2. */
async function worked() {
  const deps = inMemoryDeps(world);
  await setPlan({ id: governedId('project:1'), ...plan }, deps);
  await setPlan({ id: governedId('project:2'), ...plan }, deps);
  await grantRole({ accountId: accountId('tom'), role: 'portfolio-viewer' }, deps);
  const access = inMemoryDeps({ ...world, rights: { browses: [one] } }).access;
  return { ...deps, access };
}

describe('listAudit', () => {
  it('shows who did what to what, latest first', async () => {
    const { entries, next } = await listAudit(ALL, await worked());

    expect(entries.map(({ sequence, action }) => [sequence, action])).toEqual([
      [3, 'role.grant'],
      [2, 'project.set-plan'],
      [1, 'project.set-plan'],
    ]);
    expect(entries[0]).toMatchObject({
      at: NOW,
      by: { kind: 'person', accountId: 'mia' },
      content: {
        kind: 'shown',
        person: { kind: 'person', accountId: 'tom' },
        before: [],
        after: ['portfolio-viewer'],
      },
    });
    expect(entries[2]).toMatchObject({
      content: { name: 'Project 1 (P1)', before: { budget: null }, after: { budget: 5 } },
    });
    expect(next).toBeNull();
  });

  it('withholds what speaks of a project that the user may not browse', async () => {
    const { entries } = await listAudit(ALL, await worked());

    expect(entries[1]?.content).toEqual({ kind: 'withheld' });
  });

  it('names nobody who was erased', async () => {
    const deps = await worked();
    deps.audit.behind.delete(accountId('tom'));
    const { entries } = await listAudit(ALL, deps);

    expect(entries[0]).toMatchObject({ content: { person: { kind: 'erased' } } });
  });

  it('takes days as whole days', async () => {
    const found = async (from: string | null, to: string | null) => {
      const days = {
        from: from === null ? null : day(from),
        to: to === null ? null : day(to),
      };
      return (await listAudit({ ...ALL, ...days }, await worked())).entries.length;
    };

    expect(await found('2026-03-02', '2026-03-02')).toBe(3);
    expect(await found('2026-03-03', null)).toBe(0);
    expect(await found(null, '2026-03-01')).toBe(0);
  });

  it('goes on page by page', async () => {
    const deps = inMemoryDeps();
    const draft = { action: 'import.start', subject: 'site', by: 'app', at: NOW } as const;
    for (let count = 0; count < 60; count += 1) {
      await deps.audit.append({ ...draft, before: null, after: null, about: [] });
    }
    const first = await listAudit(ALL, deps);
    const second = await listAudit({ ...ALL, before: first.next }, deps);

    expect([first.entries.length, first.next]).toEqual([50, 11]);
    expect([second.entries.length, second.next]).toEqual([10, null]);
  });
});

describe('exportAudit', () => {
  it('verifies without the app, with what was withheld', async () => {
    const { lines, next } = await exportAudit({ after: 0 }, await worked());

    expect(verifyExport(JSON.parse(JSON.stringify(lines)), sha256)).toMatchObject({
      isWhole: true,
      entries: 3,
    });
    expect(lines.map(({ content }) => content === null)).toEqual([false, true, false]);
    expect(JSON.stringify(lines)).not.toContain('project:2');
    expect(next).toBe(3);
  });

  it('says who is behind the pseudonyms', async () => {
    const { lines } = await exportAudit({ after: 2 }, await worked());

    expect(lines[0]?.people.map((person) => person.accountId)).toEqual(
      expect.arrayContaining(['mia', 'tom']),
    );
  });
});

describe('verifyAudit', () => {
  it('finds an unaltered trail whole, also one without an entry', async () => {
    expect(await verifyAudit({ from: null }, inMemoryDeps())).toEqual({
      kind: 'whole',
      end: CHAIN_START,
    });
    expect(await verifyAudit({ from: null }, await worked())).toMatchObject({
      kind: 'whole',
      end: { sequence: 3 },
    });
  });

  type Kept = Awaited<ReturnType<typeof worked>>['audit']['kept'];
  it.each<readonly [string, number, (kept: Kept) => void]>([
    [
      'an altered entry',
      2,
      (kept) => {
        const [, second] = kept;
        if (second !== undefined) kept[1] = { ...second, content: '{}' };
      },
    ],
    ['a missing entry', 1, (kept) => void kept.shift()],
    [
      'an entry that is filed where it is not looked for',
      3,
      (kept) => {
        const third = kept[2];
        const at = instant('2020-01-01T00:00:00.000Z');
        if (third !== undefined) kept[2] = { ...third, filed: { ...third.filed, at } };
      },
    ],
  ])('names %s', async (_what, sequence, alter) => {
    const deps = await worked();
    alter(deps.audit.kept);

    expect(await verifyAudit({ from: null }, deps)).toMatchObject({ kind: 'broken', sequence });
  });

  it('knows a trail again by a link that was noted, and another one in its place', async () => {
    const deps = await worked();
    const verdict = await verifyAudit({ from: null }, deps);
    const noted = verdict.kind === 'broken' ? CHAIN_START : verdict.end;

    expect(await verifyAudit({ from: noted }, deps)).toEqual({ kind: 'whole', end: noted });
    expect(await verifyAudit({ from: noted }, inMemoryDeps())).toMatchObject({
      kind: 'broken',
      sequence: 3,
    });
    expect(await verifyAudit({ from: { sequence: 2, hash: sha256('other') } }, deps)).toMatchObject(
      { kind: 'broken', sequence: 2 },
    );
  });

  it('stops in time and says from where to go on', async () => {
    const deps = { ...(await worked()), timeLeft: () => 1_000 };
    const verdict = await verifyAudit({ from: null }, deps);

    expect(verdict).toMatchObject({ kind: 'unfinished', end: { sequence: 3 } });
    expect(
      await verifyAudit({ from: verdict.kind === 'broken' ? null : verdict.end }, deps),
    ).toMatchObject({ kind: 'whole' });
  });
});
