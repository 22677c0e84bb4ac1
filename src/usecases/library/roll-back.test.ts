import { aGovernedProject, aProject } from '../../../test/support/builders';
import { inMemoryDeps } from '../../../test/support/in-memory-deps';
import { aRule, aStandardDocument, kept } from '../../../test/support/standards';
import { addDays, day } from '../../domain/foundation/calendar';
import { standardId } from '../../domain/foundation/ids';
import { standardsOn } from '../standards-in-force';
import { rollBack } from './roll-back';

const house = standardId('house-rules');
const on = day('2026-03-02'); // the day it is in tests
const document = aStandardDocument();
const heldToHouse = {
  projects: [aProject('1')],
  governed: [aGovernedProject('1', { standardId: house })],
};

describe('a roll-back', () => {
  const heavier = aStandardDocument({
    version: '1.1.0',
    effectiveFrom: day('2026-02-20'),
    rules: [aRule('HR-1', { weight: 9 })],
  });
  const name = { standardId: house, version: '1.0.0' };

  it('is a new version with the rules of the old one, in force at once', async () => {
    const deps = inMemoryDeps({ ...heldToHouse, standards: [kept(document), kept(heavier)] });
    await rollBack({ ...name, note: 'Too strict.' }, deps);

    expect((await standardsOn(on, deps)).get(house)).toEqual({
      ...document,
      version: '1.2.0',
      effectiveFrom: on,
    });
    expect((await standardsOn(addDays(on, -1), deps)).get(house)?.version).toBe('1.1.0');
    expect(deps.jobs.map(({ job }) => job)).toEqual([{ kind: 'recompute', projectIds: ['1'] }]);
    expect(deps.auditEntries).toMatchObject([{ action: 'standard.roll-back' }]);
  });

  it('brings a retired standard back', async () => {
    const retired = kept(document, { state: 'retired', retiredFrom: day('2026-02-15') });
    const deps = inMemoryDeps({ standards: [retired] });
    await rollBack({ ...name, note: '' }, deps);

    expect((await standardsOn(on, deps)).get(house)?.version).toBe('1.1.0');
  });

  it('goes to nothing that was never in force, nor to what is', async () => {
    const draft = inMemoryDeps({ standards: [kept(document, { state: 'draft' })] });
    await expect(rollBack({ ...name, note: '' }, draft)).rejects.toMatchObject({
      code: 'conflict',
    });
    const inForce = inMemoryDeps({ standards: [kept(document)] });
    await expect(rollBack({ ...name, note: '' }, inForce)).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
