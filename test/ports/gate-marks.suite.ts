import { projectId } from '../../src/domain/foundation/ids';
import type { GateMarkRepository } from '../../src/usecases/ports';

const one = projectId('10001');
const other = projectId('10002');

/** What any repository of what was written about gates must do. `make` gives an empty one. */
export function gateMarksSuite(make: () => Promise<GateMarkRepository>): void {
  it('knows nothing of a project about which nothing was written', async () => {
    const marks = await make();
    await marks.keep(one, '{}');

    expect([...(await marks.written([other]))]).toEqual([]);
    expect([...(await marks.written([]))]).toEqual([]);
  });

  it('gives back what was written last, as the text that it was', async () => {
    const marks = await make();
    const text =
      '{"items":{},"project":{"mode":"directive","passed":[],"waits":{"RfP":"“RfP” ☂"}}}';
    await marks.keep(one, '{}');
    await marks.keep(one, text);
    await marks.keep(other, '{}');

    expect(await marks.written([one])).toEqual(new Map([[one, text]]));
  });
}
