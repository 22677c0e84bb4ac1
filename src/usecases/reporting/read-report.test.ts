import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { as, id, issued, moved, reportWorld, written } from '../../../test/support/report-world';
import type { ReportAct } from '../../domain/reporting/status-report';
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
