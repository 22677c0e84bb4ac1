import { addDays, day, instant } from '../../src/domain/foundation/calendar';
import { accountId, exemptionId, governedId, ruleId } from '../../src/domain/foundation/ids';
import type { ExemptionRepository } from '../../src/usecases/ports';
import { anApprovedWaiver, anExemption, approvedBy, TODAY } from '../support/builders';

const one = governedId('project:1');
const two = governedId('project:2');
const ending = {
  by: accountId('5b10:tom'),
  at: instant('2026-03-04T08:00:00.125Z'),
  note: 'The business case is there. “Größe” ✓',
};
const named = (id: string, number: number) => ({ id: exemptionId(id), number });

/** What any exemption repository must do. `make` gives an empty one. */
export function exemptionRepositorySuite(make: () => Promise<ExemptionRepository>): void {
  it('gives an exemption back as it was kept, whatever became of it', async () => {
    const repository = await make();
    const kept = [
      anExemption(named('a', 1)),
      anApprovedWaiver({ ...named('b', 2), version: 1 }),
      anApprovedWaiver({ ...named('c', 3), ending, version: 1 }),
      anExemption({ ...named('d', 4), ending }),
      anExemption({ ...named('e', 5), kind: 'tailoring', until: null }),
    ];
    for (const each of kept) expect(await repository.add(each)).toBe('saved');

    expect(await repository.of(one)).toEqual(kept);
    expect(await repository.find(exemptionId('c'))).toEqual(kept[2]);
    expect(await repository.find(exemptionId('z'))).toBeNull();
  });

  it('takes one of a kind, rule and number, and no second', async () => {
    const repository = await make();
    await repository.add(anExemption());
    const again = anExemption({ id: exemptionId('again'), reason: 'Another.' });

    expect(await repository.add(again)).toBe('stale');
    expect(await repository.of(one)).toEqual([anExemption()]);
    expect(await repository.add({ ...again, number: 2 })).toBe('saved');
    expect(await repository.add({ ...again, id: exemptionId('c'), kind: 'tailoring' })).toBe(
      'saved',
    );
  });

  it('saves a change of what was seen, and no other', async () => {
    const repository = await make();
    await repository.add(anExemption());
    const approved = anExemption({ decision: approvedBy('tom', { note: 'Until April.' }) });

    expect(await repository.save(approved, 1)).toBe('saved');
    expect(await repository.save(anExemption({ ending }), 1)).toBe('stale');
    expect(await repository.find(approved.id)).toEqual({ ...approved, version: 2 });
  });

  it('knows what is open on a day, of many projects at once', async () => {
    const repository = await make();
    const until = day('2026-03-31');
    const rejected = approvedBy('tom', { verdict: 'rejected' });
    await repository.add(anExemption({ ...named('asked', 1), until }));
    await repository.add(anApprovedWaiver({ ...named('approved', 2), until }));
    await repository.add(anApprovedWaiver({ ...named('endless', 3), until: null }));
    await repository.add(anApprovedWaiver({ ...named('over', 4), until: addDays(until, -1) }));
    await repository.add(anExemption({ ...named('rejected', 5), until, decision: rejected }));
    await repository.add(anApprovedWaiver({ ...named('revoked', 6), until, ending }));
    await repository.add(anExemption({ ...named('elsewhere', 1), governedId: two, until }));
    const idsOf = async (...ids: (typeof one)[]) =>
      (await repository.open(ids, until)).map(({ id }) => id);

    expect(await idsOf(one)).toEqual(['approved', 'asked', 'endless']);
    expect(await idsOf(one, two)).toEqual(['approved', 'asked', 'elsewhere', 'endless']);
    expect(await idsOf()).toEqual([]);
  });

  it('drops those of one project and of no other', async () => {
    const repository = await make();
    await repository.add(anExemption({ ruleId: ruleId('PM2-INI-1') }));
    await repository.add(anExemption({ ...named('other', 1), governedId: two, from: TODAY }));
    await repository.drop(one);

    expect(await repository.of(one)).toEqual([]);
    expect(await repository.of(two)).toHaveLength(1);
  });
}
