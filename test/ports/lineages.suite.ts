import type { Lineage } from '../../src/domain/artifacts/lineage';
import { instant } from '../../src/domain/foundation/calendar';
import { workItemId as id } from '../../src/domain/foundation/ids';
import type { LineageRepository } from '../../src/usecases/ports';

const lineage = (from: string, into: string, way: Lineage['way'] = 'merged'): Lineage => ({
  from: id(from),
  way,
  into: id(into),
  since: instant('2026-03-02T09:30:00.125Z'),
});

/** What any repository of what work items became must do. `make` gives an empty one. */
export function lineagesSuite(make: () => Promise<LineageRepository>): void {
  it('tells what a work item became, and what became it, each once', async () => {
    const lineages = await make();
    await lineages.keep(lineage('10', '7'));
    await lineages.keep(lineage('9', '7'));
    await lineages.keep(lineage('7', '8'));
    await lineages.keep(lineage('4', '5', 'occurred'));

    expect(await lineages.around([id('7')])).toEqual([
      lineage('7', '8'),
      lineage('9', '7'),
      lineage('10', '7'),
    ]);
    expect(await lineages.around([id('5'), id('4')])).toEqual([lineage('4', '5', 'occurred')]);
    expect(await lineages.around([id('6')])).toEqual([]);
    expect(await lineages.around([])).toEqual([]);
  });

  it('lets a work item become something else, and nothing any more', async () => {
    const lineages = await make();
    await lineages.keep(lineage('7', '8'));
    await lineages.keep(lineage('7', '9'));
    expect(await lineages.around([id('7')])).toEqual([lineage('7', '9')]);

    await lineages.drop(id('7'));
    await lineages.drop(id('7'));
    expect(await lineages.around([id('7')])).toEqual([]);
  });
}
