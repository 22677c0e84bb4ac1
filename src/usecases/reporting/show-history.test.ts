import {
  aGovernedItem,
  aGovernedProject,
  aPortfolio,
  aProject,
  aCell,
  aRollUp,
} from '../../../test/support/builders';
import { inMemoryDeps, type World } from '../../../test/support/in-memory-deps';
import { acts, anIssuedReport, issuedActs } from '../../../test/support/report-builders';
import { sha256 } from '../../../test/support/sha256';
import { day, instant } from '../../domain/foundation/calendar';
import { governedId, nodeId, projectId } from '../../domain/foundation/ids';
import { sealReport } from '../../domain/reporting/issued-report';
import { showHistory } from './show-history';

const one = governedId('project:1');
const other = governedId('project:2');
const fridays = { kind: 'weekly', everyWeeks: 1, weekday: 5, from: day('2026-02-08') } as const;
const [feb13, feb20, feb27] = [day('2026-02-13'), day('2026-02-20'), day('2026-02-27')];

const first = anIssuedReport({ due: feb13, issuedAt: instant('2026-02-13T10:00:00.000Z') });
const second = anIssuedReport({
  number: 2,
  due: feb27,
  previous: sealReport(first, sha256).hash,
  computed: { asOf: feb27, color: 'red', reasons: ['Cost: too high.'] },
});

const world: World = {
  projects: [aProject('1'), aProject('2')],
  governed: [aGovernedProject('1'), aGovernedProject('2')],
  nodes: [aPortfolio('second', { members: [other] })],
  reports: {
    cadences: [
      [one, fridays],
      [other, { ...fridays, everyWeeks: 2 }],
    ],
    files: [
      { name: { governedId: one, number: 1 }, acts: issuedActs(first) },
      { name: { governedId: one, number: 2 }, acts: issuedActs(second) },
    ],
  },
};

describe('the history of status reports', () => {
  it('says of each due day how it was answered, and calls hidden bad news out', async () => {
    const { rows, asOf } = await showHistory({ nodeId: null }, inMemoryDeps(world));

    expect(asOf).toBe('2026-03-02');
    expect(rows[0]?.cells.map(({ due, state, color }) => [due, state, color])).toEqual([
      [feb13, 'issued', 'green'],
      [feb20, 'missed', null],
      [feb27, 'issued', 'green'],
      ['2026-03-06', 'coming', null],
    ]);
    expect(rows[0]?.cells[2]).toMatchObject({
      number: 2,
      computed: 'red',
      badNews: 'Green is reported while the data say red.',
    });
    expect(rows[0]).toMatchObject({ daysLate: 0, due: '2026-03-06', flawed: [] });
  });

  it('says how late what is missing is', async () => {
    const { rows, unreminded } = await showHistory(
      { nodeId: nodeId('second') },
      inMemoryDeps(world),
    );
    expect(unreminded).toEqual([other]);
    expect(rows.map(({ key, due, daysLate }) => [key, due, daysLate])).toEqual([
      ['P2', '2026-02-27', 3],
    ]);
    expect(rows[0]?.cells.map(({ state }) => state)).toEqual(['missed', 'overdue', 'coming']);
  });

  it('says which reports are not as they were issued, and believes nothing of them', async () => {
    const forged = acts.issue('ann', second);
    const changed =
      forged.kind === 'issue'
        ? { ...forged, seal: { ...forged.seal, text: forged.seal.text.replace('red', 'grn') } }
        : forged;
    const deps = inMemoryDeps({
      ...world,
      reports: {
        cadences: [[one, fridays]],
        files: [
          {
            name: { governedId: one, number: 2 },
            acts: [...issuedActs(second).slice(0, 3), changed],
          },
        ],
      },
    });
    const { rows } = await showHistory({ nodeId: null }, deps);
    expect(rows[0]).toMatchObject({ flawed: [2], daysLate: 3 });
  });

  it('lists a project without a cadence, with nothing due', async () => {
    const { rows } = await showHistory({ nodeId: null }, inMemoryDeps({ ...world, reports: {} }));
    expect(rows[0]).toMatchObject({ cadence: null, version: 0, due: null, cells: [] });
  });

  it('hides what lies in hidden projects, and the reports that rest on it in part', async () => {
    const hidden = projectId('2');
    const epic = aGovernedItem('5', '1');
    const deps = inMemoryDeps({
      ...world,
      governed: [epic, aGovernedProject('2')],
      rights: { browses: [projectId('1')] },
      rollUps: [[hidden, aRollUp([aCell(hidden, { total: 3 }, [epic.id])])]],
      reports: {
        cadences: [[epic.id, fridays]],
        files: [{ name: { governedId: epic.id, number: 1 }, acts: issuedActs(first) }],
      },
    });
    const { rows, hiddenProjects } = await showHistory({ nodeId: null }, deps);

    expect(hiddenProjects).toBe(1);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ isPartlyHidden: true, cells: [], daysLate: 0, due: null });
  });
});
