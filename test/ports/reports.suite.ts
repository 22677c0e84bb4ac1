import { day, instant } from '../../src/domain/foundation/calendar';
import { governedId } from '../../src/domain/foundation/ids';
import type { ReportAct, ReportName } from '../../src/domain/reporting/status-report';
import type { ReportRepository } from '../../src/usecases/ports';
import { NOW } from '../support/builders';
import { acts, issuedActs } from '../support/report-builders';

const one = governedId('project:1');
const other = governedId('item:2');
const first: ReportName = { governedId: one, number: 1 };
const second: ReportName = { governedId: one, number: 2 };
const later = instant('2026-04-03T10:00:00.125Z');

const weekly = {
  kind: 'weekly',
  everyWeeks: 2,
  weekday: 5,
  from: day('2026-03-02'),
} as const;
const monthly = { kind: 'monthly', dayOfMonth: 31, from: day('2026-03-02') } as const;

async function done(all: readonly ReportAct[], name: ReportName, reports: ReportRepository) {
  for (const [place, act] of all.entries()) await reports.act(name, act, place);
}

/** What any repository of status reports must do. `make` gives an empty one. */
export function reportsSuite(make: () => Promise<ReportRepository>): void {
  it('gives back the cadence that was chosen last, and that there is none any more', async () => {
    const reports = await make();
    expect(await reports.setCadence(one, weekly, 0)).toBe('saved');
    expect(await reports.setCadence(other, weekly, 0)).toBe('saved');
    expect(await reports.setCadence(one, monthly, 1)).toBe('saved');
    expect(await reports.setCadence(other, null, 1)).toBe('saved');

    expect(await reports.cadences([one, other, governedId('project:3')])).toEqual(
      new Map([
        [one, { cadence: monthly, version: 2 }],
        [other, { cadence: null, version: 2 }],
      ]),
    );
  });

  it('chooses no cadence over one that somebody else chose meanwhile', async () => {
    const reports = await make();
    await reports.setCadence(one, weekly, 0);

    expect(await reports.setCadence(one, monthly, 0)).toBe('stale');
    expect(await reports.setCadence(one, monthly, 7)).toBe('stale');
  });

  it('gives back every kind of act in order, and nothing of another report', async () => {
    const reports = await make();
    const all = [
      acts.write('ann', { summary: 'Öl ☂ "quoted"\n- line', color: 'red', colorReason: 'Late.' }),
      acts.send('ann'),
      acts.return('ben'),
      acts.send('ann'),
      acts.takeBack('ann'),
      acts.send('ann'),
      acts.approve('ben'),
      { ...acts.issue('ann'), at: later },
    ];
    await done(all, first, reports);
    await done([acts.write('eve')], { governedId: other, number: 1 }, reports);

    expect(await reports.file(first)).toEqual({ name: first, acts: all });
    expect(await reports.file(second)).toEqual({ name: second, acts: [] });
    expect(await reports.latest(one)).toBe(1);
    expect(await reports.latest(governedId('project:3'))).toBe(0);
  });

  it('takes one act of two that saw the same', async () => {
    const reports = await make();
    expect(await reports.act(first, acts.write('ann'), 0)).toBe('saved');
    expect(await reports.act(first, acts.write('ben'), 0)).toBe('stale');

    expect((await reports.file(first)).acts).toEqual([acts.write('ann')]);
  });

  it('lists what was issued, in order of project and number, from a moment on', async () => {
    const reports = await make();
    await done(issuedActs(), first, reports);
    await done(
      [...issuedActs().slice(0, 3), { ...acts.issue('eve', { number: 2 }), at: later }],
      second,
      reports,
    );
    await done(issuedActs(), { governedId: other, number: 1 }, reports);
    await done([acts.write('ann')], { governedId: one, number: 3 }, reports);

    const all = await reports.issued([one, other], null);
    expect(all.map(({ governedId: of, number, by, at }) => [of, number, by, at])).toEqual([
      [other, 1, 'ann', NOW],
      [one, 1, 'ann', NOW],
      [one, 2, 'eve', later],
    ]);
    expect(all[0]?.seal).toEqual(sealIn(acts.issue('ann')));
    expect(await reports.issued([one], later)).toHaveLength(1);
    expect(await reports.latest(one)).toBe(3);
  });

  it('gives back more acts than one answer of Forge SQL holds', async () => {
    const reports = await make();
    const all = Array.from({ length: 34 }, (_, place) => {
      const body = { text: 'x'.repeat(130_000), hash: String(place).padStart(64, '0') };
      return { ...acts.send('ann'), kind: 'send', body } as const;
    });
    await done(all, first, reports);

    expect((await reports.file(first)).acts).toEqual(all);
  });
}

function sealIn(act: ReportAct) {
  return act.kind === 'issue' ? act.seal : null;
}
