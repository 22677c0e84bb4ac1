import { instant } from '../../src/domain/foundation/calendar';
import { governedId, ruleId, standardId } from '../../src/domain/foundation/ids';
import type { FindingChange } from '../../src/domain/standards/hygiene/finding-change';
import type { FindingHistory } from '../../src/usecases/ports';

const pm2 = standardId('pm2');

function aChange(overrides: Partial<FindingChange> = {}): FindingChange {
  return {
    standardId: pm2,
    governedId: governedId('project:1'),
    ruleId: ruleId('R-1'),
    at: instant('2026-03-02T09:30:00.000Z'),
    before: null,
    after: 'failed',
    ...overrides,
  };
}

/** What any finding history must do. `make` gives an empty one. */
export function findingHistorySuite(make: () => Promise<FindingHistory>): void {
  const told = async (history: FindingHistory) => {
    const changes: FindingChange[] = [];
    for await (const change of history.ofStandard(pm2)) changes.push(change);
    return changes;
  };

  it('tells the changes of one standard, by project, rule and time', async () => {
    const history = await make();
    const later = aChange({
      at: instant('2026-03-05T00:00:00.000Z'),
      before: 'failed',
      after: null,
    });
    const other = aChange({ governedId: governedId('project:2'), after: 'waived' });
    await history.add([other, later, aChange({ standardId: standardId('agile-light') })]);
    await history.add([aChange()]);

    expect(await told(history)).toEqual([aChange(), later, other]);
  });

  it('keeps a change once that it is told twice', async () => {
    const history = await make();
    await history.add([aChange()]);
    await history.add([aChange()]);

    expect(await told(history)).toEqual([aChange()]);
  });
}
