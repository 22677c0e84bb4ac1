import {
  aCell,
  aGovernedItem,
  aGovernedProject,
  aProject,
  aRollUp,
} from '../../../test/support/builders';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { aReadItem } from '../../../test/support/read-items';
import { aNarrative } from '../../../test/support/report-builders';
import {
  as,
  id,
  issued,
  later,
  moved,
  planSpending,
  reportWorld,
  written,
} from '../../../test/support/report-world';
import { day } from '../../domain/foundation/calendar';
import { governedId, projectId } from '../../domain/foundation/ids';
import { moveReport } from './move-report';
import { readReport } from './read-report';
import { setCadence } from './set-cadence';
import { showReports } from './show-reports';
import { writeReport } from './write-report';

const world = (change = {}) => inMemoryDeps({ ...reportWorld, ...change });
const fridays = { kind: 'weekly', everyWeeks: 1, weekday: 5, from: day('2026-02-20') } as const;
const cadences = [[id, fridays]] as const;
const spent = (amount: number) => ({
  governed: [aGovernedProject('1', { plan: planSpending(amount) })],
});

describe('a status report', () => {
  it('is written, sent, approved by the project owner, issued and read back', async () => {
    const deps = world({ reports: { cadences } });
    expect(await issued(deps, { summary: 'We are half way.' })).toEqual({
      governedId: id,
      number: 1,
      state: 'issued',
    });

    const report = await readReport({ id, number: 1 }, as(deps, 'eve'));
    expect(report).toMatchObject({
      number: 1,
      due: '2026-02-27',
      flaws: [],
      reported: { color: 'green' },
      computed: { color: 'green' },
      badNews: null,
      authors: ['ann'],
      approved: { by: 'ben' },
      body: { narrative: { summary: 'We are half way.' }, facts: { done: 5, total: 10 } },
    });
    expect(deps.auditEntries.map(({ action }) => action)).toEqual([
      'report.write',
      'report.send',
      'report.approve',
      'report.issue',
    ]);
    expect(deps.auditEntries.at(-1)?.after).toMatchObject({ report: report.hash });
  });

  it('is approved by who manages portfolios, too', async () => {
    const deps = world();
    await written(deps, 'ann');
    await moved(deps, 'ann', 'send');
    expect(await moved(deps, 'pia', 'approve')).toMatchObject({ state: 'approved' });
  });

  it('holds no account in what is sealed', async () => {
    const deps = world();
    await issued(deps);
    const { acts } = await deps.reports.file({ governedId: id, number: 1 });
    const texts = acts.flatMap((act) =>
      act.kind === 'send' ? [act.body.text] : act.kind === 'issue' ? [act.seal.text] : [],
    );
    expect(texts).toHaveLength(2);
    expect(texts.join()).not.toMatch(/"(ann|ben)"/);
  });

  it('is not approved by who wrote it, and the refusal is in the trail', async () => {
    const deps = world();
    await written(deps, 'tom');
    await moved(deps, 'ann', 'send');

    await expect(moved(deps, 'eve', 'approve')).rejects.toMatchObject({ code: 'not-allowed' });
    const owner = { ...reportWorld.site, rolesOf: async () => ownedBy('tom') };
    await expect(
      moved({ ...deps, site: { ...deps.site, ...owner } }, 'tom', 'approve'),
    ).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringMatching(/^You wrote/) as string,
    });
    expect(deps.auditEntries.at(-1)).toMatchObject({
      action: 'report.refuse',
      by: 'tom',
      after: { attempt: 'approve', number: 1 },
    });
  });

  it('that was issued refuses everything', async () => {
    const deps = world();
    await issued(deps);
    const narrative = aNarrative({ summary: 'Something else.' });
    await expect(
      writeReport({ id, number: 1, seen: 4, narrative }, as(deps, 'ann')),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: 'This report is issued, and never changes.',
    });
    await expect(
      moveReport({ id, number: 1, seen: 4, move: 'take-back', note: '' }, as(deps, 'tom')),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keeps the figures that were sent, and says the colour of the day of issue', async () => {
    const deps = world();
    await written(deps, 'ann');
    await moved(deps, 'ann', 'send');
    await moved(deps, 'ben', 'approve');
    await moved(await later(deps, day('2026-03-09'), planSpending(150)), 'ann', 'issue');

    const report = await readReport({ id, number: 1 }, deps);
    expect(report.body?.facts).toMatchObject({ actualCost: 20, health: { color: 'green' } });
    expect(report.computed?.color).toBe('red');
    expect(report.badNews).toBe('Green is reported while the data say red.');
  });

  it('needs a reason where the data say another colour, and a summary always', async () => {
    const deps = world(spent(150));
    await written(deps, 'ann');
    await expect(moved(deps, 'ann', 'send')).rejects.toMatchObject({
      code: 'invalid-input',
      where: 'colorReason',
      message: expect.stringMatching(
        /^Say why green is reported: the data say red\. Cost:/,
      ) as string,
    });
    await written(deps, 'ann', { color: 'red', summary: '' });
    await expect(moved(deps, 'ann', 'send')).rejects.toMatchObject({ where: 'summary' });

    await written(deps, 'ann', { colorReason: 'The invoice is wrong.' });
    expect(await moved(deps, 'ann', 'send')).toMatchObject({ state: 'sent' });
    expect(await showReports({ id }, as(deps, 'ben'))).toMatchObject({
      open: { badNews: 'Green is reported while the data say red.' },
    });
  });

  it('comes back with what has to change', async () => {
    const deps = world();
    await written(deps, 'ann');
    await moved(deps, 'ann', 'send');
    await expect(moved(deps, 'ben', 'return')).rejects.toMatchObject({ where: 'note' });
    await moved(deps, 'ben', { return: 'Name the risk.' });

    const { open } = await showReports({ id }, as(deps, 'ann'));
    expect(open).toMatchObject({
      state: 'draft',
      returned: { by: 'ben', note: 'Name the risk.' },
      refusals: { write: null, send: null },
    });
  });
});

describe('a draft', () => {
  it('is what the data say until somebody saves it', async () => {
    const { open } = await showReports({ id }, as(world(), 'ann'));
    expect(open).toMatchObject({ number: 1, seen: 0, isSaved: false, before: null });
    expect(open.narrative.summary).toContain('5 of 10 work items are done');
    expect(open.narrative).toEqual(open.suggested);
  });

  it('says what changed since the report before, with what was finished', async () => {
    const deps = world({
      settings: { mapping: [{ kind: 'milestone', adopts: ['10050'], createsAs: '10050' }] },
      items: [
        aReadItem('1', '1', { typeId: '10050', due: day('2026-03-10') }),
        aReadItem('2', '1', {
          category: 'done',
          categorySince: '2026-03-05T10:00:00.000Z' as never,
          resolved: '2026-03-05T10:00:00.000Z' as never,
        }),
      ],
    });
    await issued(deps);
    await deps.workItems.save([
      aReadItem('1', '1', {
        typeId: '10050',
        due: day('2026-03-20'),
        updated: '2026-03-06T10:00:00.000Z' as never,
      }),
    ]);
    const project = projectId('1');
    await deps.rollUps.save(
      new Map([[project, aRollUp([aCell(project, { total: 10, done: 7 })], day('2026-03-06'))]]),
    );
    const { open } = await showReports({ id }, as(await later(deps, day('2026-03-06')), 'ann'));

    expect(open).toMatchObject({ before: { done: 5 }, facts: { done: 7 } });
    expect(open.narrative.highlights).toContain('- Finished: P1-2.');
    expect(open.narrative.highlights).toContain(
      '- Milestone P1-1 slipped from 2026-03-10 to 2026-03-20.',
    );
  });

  it('of two people is kept once: the second is told', async () => {
    const deps = world();
    await written(deps, 'ann');
    const second = { id, number: 1, seen: 0, narrative: aNarrative({ summary: 'Mine.' }) };
    await expect(writeReport(second, as(deps, 'tom'))).rejects.toMatchObject({ code: 'conflict' });
    expect((await deps.reports.file({ governedId: id, number: 1 })).acts).toHaveLength(1);
  });

  it('that is saved or sent twice is saved or sent once', async () => {
    const deps = world();
    const same = { id, number: 1, seen: 0, narrative: aNarrative() };
    await writeReport(same, as(deps, 'ann'));
    await writeReport(same, as(deps, 'ann'));
    const send = { id, number: 1, seen: 1, move: 'send', note: '' } as const;
    await moveReport(send, as(deps, 'ann'));
    expect(await moveReport(send, as(deps, 'ann'))).toMatchObject({ state: 'sent' });
    await moved(deps, 'ben', 'approve');
    const issue = { ...send, seen: 3, move: 'issue' } as const;
    await moveReport(issue, as(deps, 'ann'));
    expect(await moveReport(issue, as(deps, 'ann'))).toMatchObject({ state: 'issued' });

    expect((await deps.reports.file({ governedId: id, number: 1 })).acts).toHaveLength(4);
  });
});

describe('when reports are due', () => {
  it('is set for several projects at once, and a report answers one due day', async () => {
    const deps = world({
      projects: [aProject('1'), aProject('2')],
      governed: [aGovernedProject('1'), aGovernedProject('2')],
    });
    const both = [
      { id, version: 0 },
      { id: governedId('project:2'), version: 0 },
    ];
    expect(await setCadence({ projects: both, cadence: fridays }, deps)).toEqual({ changed: 2 });
    expect(await setCadence({ projects: both, cadence: fridays }, deps)).toEqual({ changed: 0 });
    await expect(setCadence({ projects: both, cadence: null }, deps)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(deps.auditEntries.filter(({ action }) => action === 'report.set-cadence')).toHaveLength(
      2,
    );
  });

  it('is told with how late the report is, until one is issued', async () => {
    const deps = world({ reports: { cadences } });
    expect((await showReports({ id }, as(deps, 'ann'))).schedule).toEqual({
      due: '2026-02-27',
      answers: '2026-02-27',
      daysLate: 3,
    });
    await issued(deps);
    await issued(deps);
    const { schedule, issued: list } = await showReports({ id }, as(deps, 'ann'));

    expect(list.map(({ number, due }) => [number, due])).toEqual([
      [2, '2026-03-06'],
      [1, '2026-02-27'],
    ]);
    expect(schedule).toEqual({ due: '2026-03-13', answers: null, daysLate: 0 });
  });
});

it('is neither written nor read by who sees only part of what it rests on', async () => {
  const epic = aGovernedItem('5', '1');
  const hidden = projectId('2');
  const deps = inMemoryDeps({
    ...reportWorld,
    projects: [aProject('1'), aProject('2')],
    governed: [epic],
    rollUps: [[hidden, aRollUp([aCell(hidden, { total: 3 }, [epic.id])])]],
  });
  const narrative = aNarrative();
  const eve = as(deps, 'ann');
  const refused = {
    code: 'not-allowed',
    message: expect.stringContaining('may not see') as string,
  };

  await expect(showReports({ id: epic.id }, eve)).rejects.toMatchObject(refused);
  await expect(readReport({ id: epic.id, number: 1 }, eve)).rejects.toMatchObject(refused);
  await expect(
    writeReport({ id: epic.id, number: 1, seen: 0, narrative }, eve),
  ).rejects.toMatchObject(refused);
});

function ownedBy(who: string) {
  return [{ role: 'project-owner', people: [who as never], groups: [] }] as const;
}
