import { aProject } from '../../../test/support/builders';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { aBody, acts } from '../../../test/support/report-builders';
import { as, id, issued, moved, reportWorld, written } from '../../../test/support/report-world';
import { projectId, workItemId, workItemKey } from '../../domain/foundation/ids';
import type { ReportAct } from '../../domain/reporting/status-report';
import type { KnownProject } from '../ports';
import { readReport } from './read-report';
import { showReports } from './show-reports';

const world = () => inMemoryDeps(reportWorld);

describe('an issued report whose row was changed', () => {
  it.each([
    ['its seal', 'issue', 'report-changed'],
    ['what was approved', 'send', 'body-changed'],
  ] as const)('in %s is said not to hold, and is not read', async (_what, kind, flaw) => {
    const deps = world();
    await issued(deps);
    const tampered = withTampered(deps, kind);
    const report = await readReport({ id, number: 1 }, tampered);

    expect(report.flaws).toContain(flaw);
    expect(report.body).toBeNull();
  });

  it('so that nobody else approved it is said to be never approved', async () => {
    const deps = world();
    await issued(deps);
    const { acts } = await deps.reports.file({ governedId: id, number: 1 });
    const forged = acts.map((act) =>
      act.kind === 'approve' ? { ...act, by: 'ann' as never } : act,
    );
    const report = await readReport({ id, number: 1 }, withActs(deps, forged));
    expect(report.flaws).toContain('never-approved');
  });

  it('cannot be approved on the way either', async () => {
    const deps = world();
    await written(deps, 'ann');
    await moved(deps, 'ann', 'send');
    const tampered = withTampered(deps, 'send');
    expect((await showReports({ id }, as(tampered, 'ben'))).open.isTampered).toBe(true);
    await expect(moved(tampered, 'ben', 'approve')).rejects.toMatchObject({ code: 'conflict' });
  });

  type Deps = ReturnType<typeof world>;
  function withTampered(deps: Deps, kind: 'send' | 'issue'): Deps {
    const flip = (text: string) =>
      text.replace('All is well', 'All is wild').replace('green', 'amber');
    const change = (act: ReportAct): ReportAct => {
      if (act.kind !== kind) return act;
      return act.kind === 'send'
        ? { ...act, body: { ...act.body, text: flip(act.body.text) } }
        : { ...act, seal: { ...act.seal, text: flip(act.seal.text) } };
    };
    return {
      ...deps,
      reports: {
        ...deps.reports,
        file: async (name) => {
          const file = await deps.reports.file(name);
          return { ...file, acts: file.acts.map(change) };
        },
        issued: async (ids, since) =>
          (await deps.reports.issued(ids, since)).map((kept) =>
            kind === 'issue'
              ? { ...kept, seal: { ...kept.seal, text: flip(kept.seal.text) } }
              : kept,
          ),
      },
    };
  }
  function withActs(deps: Deps, acts: readonly ReportAct[]): Deps {
    return { ...deps, reports: { ...deps.reports, file: async (name) => ({ name, acts }) } };
  }
});

describe.each([
  ['a milestone', { milestones: [milestone('P2-7')] }],
  ['what was finished', { finished: { keys: [workItemKey('P2-7')], total: 1 } }],
])('a status report that names %s of another project', (_what, facts) => {
  const body = aBody({}, facts);
  const all = [
    acts.write('ann'),
    { ...acts.send('ann'), kind: 'send', body } as const,
    acts.approve('ben'),
    acts.issue('ann', { body: body.hash }),
  ];
  const issuedIn = (other: Partial<KnownProject>, done: readonly ReportAct[] = all) =>
    as(
      inMemoryDeps({
        ...reportWorld,
        projects: [aProject('1'), aProject('2', other)],
        reports: { files: [{ name: { governedId: id, number: 1 }, acts: done }] },
      }),
      'ann',
    );
  const refused = {
    code: 'not-allowed',
    message: 'This status report of P1 names work items in projects that you may not see.',
  };

  it.each([true, false])(
    'is not read by who may not see that one (chosen: %s)',
    async (isChosen) => {
      const deps = issuedIn({ isChosen });
      await expect(readReport({ id, number: 1 }, deps)).rejects.toMatchObject(refused);
      expect((await showReports({ id }, deps)).open.before).toBeNull();
    },
  );

  it('is not shown to them on its way either', async () => {
    const sent = issuedIn({}, all.slice(0, 2));
    await expect(showReports({ id }, sent)).rejects.toMatchObject(refused);
  });

  it('is not laid beside the next one for them', async () => {
    const deps = issuedIn({});
    await issued(deps);
    expect(await readReport({ id, number: 2 }, deps)).toMatchObject({ flaws: [], before: null });
  });

  it('is read by who may', async () => {
    const rights = { browses: [projectId('1'), projectId('2')] };
    const deps = { ...issuedIn({}), access: inMemoryDeps({ rights }).access };
    expect((await readReport({ id, number: 1 }, deps)).body?.facts).toMatchObject(facts);
    expect((await showReports({ id }, deps)).open.before).toMatchObject(facts);
  });
});

function milestone(key: string) {
  return { id: workItemId('7'), key: workItemKey(key), due: null, isDone: false };
}
