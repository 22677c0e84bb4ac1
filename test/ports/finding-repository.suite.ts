import { instant } from '../../src/domain/foundation/calendar';
import { governedId, ruleId } from '../../src/domain/foundation/ids';
import type { FindingRepository } from '../../src/usecases/ports';
import { aFinding } from '../support/builders';

const one = governedId('project:1');
const two = governedId('project:2');

const BASIS = 'a'.repeat(64);

const shown = aFinding({
  ruleId: ruleId('PM2-MON-2'),
  reason: '2 of 3 risks have no owner. “Größe” ✓',
  evidence: [
    { workItem: 'P1-4', field: 'assignee', value: null, at: instant('2026-01-05T10:00:00.125Z') },
    { workItem: null, field: 'risks', value: 3, at: null },
    { workItem: 'P1-9', field: 'status', value: 'draft', at: null },
  ],
  evidenceTotal: 3,
});

/** What any finding repository must do. `make` gives an empty one. */
export function findingRepositorySuite(make: () => Promise<FindingRepository>): void {
  it('gives findings back as they were kept, in order of project and rule', async () => {
    const repository = await make();
    const other = aFinding({ governedId: two });
    await repository.save([{ governedId: two, findings: [other], basis: BASIS }]);
    await repository.save([{ governedId: one, findings: [shown, aFinding()], basis: BASIS }]);

    expect(await repository.of([two, one])).toEqual([aFinding(), shown, other]);
  });

  it('replaces the findings of one project and of no other', async () => {
    const repository = await make();
    await repository.save([{ governedId: one, findings: [shown, aFinding()], basis: BASIS }]);
    await repository.save([
      { governedId: two, findings: [aFinding({ governedId: two })], basis: BASIS },
    ]);
    const mended = aFinding({ verdict: 'passed', reason: 'P1-12 is the business case.' });
    await repository.save([{ governedId: one, findings: [mended], basis: BASIS }]);

    expect(await repository.of([one])).toEqual([mended]);
    expect(await repository.of([two])).toHaveLength(1);
  });

  it('drops all findings of a project that is saved without any', async () => {
    const repository = await make();
    await repository.save([{ governedId: one, findings: [shown], basis: BASIS }]);
    await repository.save([{ governedId: one, findings: [], basis: BASIS }]);

    expect(await repository.of([one])).toEqual([]);
  });

  it('replaces some findings and leaves the others', async () => {
    const repository = await make();
    await repository.save([{ governedId: one, findings: [shown, aFinding()], basis: BASIS }]);
    const mended = { ...shown, verdict: 'passed' as const, evidence: [], evidenceTotal: 0 };
    await repository.update([mended]);
    await repository.update([]);

    expect(await repository.of([one])).toEqual([aFinding(), mended]);
    expect(await repository.bases([one])).toEqual(new Map([[one, BASIS]]));
  });

  it('keeps what the findings of each project rest on', async () => {
    const repository = await make();
    await repository.save([{ governedId: one, findings: [shown], basis: BASIS }]);
    await repository.save([{ governedId: two, findings: [], basis: 'b'.repeat(64) }]);
    expect(await repository.bases([two, one, governedId('project:3')])).toEqual(
      new Map([
        [one, BASIS],
        [two, 'b'.repeat(64)],
      ]),
    );

    await repository.save([{ governedId: one, findings: [shown], basis: 'c'.repeat(64) }]);
    await repository.save([{ governedId: two, findings: [], basis: null }]);
    expect(await repository.bases([one, two])).toEqual(new Map([[one, 'c'.repeat(64)]]));
    expect(await repository.bases([])).toEqual(new Map());
  });

  it('keeps that findings rest on something else now, and leaves them', async () => {
    const repository = await make();
    await repository.save([{ governedId: one, findings: [shown], basis: BASIS }]);
    await repository.keepBases(new Map([[one, 'c'.repeat(64)]]));
    await repository.keepBases(new Map());

    expect(await repository.bases([one])).toEqual(new Map([[one, 'c'.repeat(64)]]));
    expect(await repository.of([one])).toEqual([shown]);
  });

  it('leaves out nothing but the evidence when it is asked to', async () => {
    const repository = await make();
    await repository.save([{ governedId: one, findings: [shown], basis: BASIS }]);

    expect(await repository.withoutEvidence([one, two])).toEqual([{ ...shown, evidence: [] }]);
  });

  it('answers nothing when it is asked for nothing', async () => {
    const repository = await make();
    await repository.save([{ governedId: one, findings: [shown], basis: BASIS }]);

    expect(await repository.of([])).toEqual([]);
    expect(await repository.withoutEvidence([])).toEqual([]);
  });

  it('answers for hundreds of projects', async () => {
    const repository = await make();
    const ids = Array.from({ length: 450 }, (_, id) => governedId(`project:${id + 1000}`));
    await Promise.all(
      ids.map((id) =>
        repository.save([
          { governedId: id, findings: [aFinding({ governedId: id })], basis: BASIS },
        ]),
      ),
    );

    expect(await repository.of(ids)).toHaveLength(450);
    expect(await repository.withoutEvidence(ids)).toHaveLength(450);
  }, 60_000);

  it('keeps the findings of several projects at once, more than fit into a statement', async () => {
    const repository = await make();
    const evidence = Array.from({ length: 2_000 }, () => shown.evidence).flat();
    const all = Array.from({ length: 5 }, (_, index) => {
      const id = governedId(`project:${index + 1}`);
      const findings = [aFinding({ governedId: id }), { ...shown, governedId: id, evidence }];
      return { governedId: id, findings, basis: index === 3 ? null : BASIS };
    });
    await repository.save([{ governedId: two, findings: [shown], basis: BASIS }]);
    await repository.save(all);
    await repository.save([]);

    const [, , , fourth, ...others] = all.map((each) => each.governedId);
    expect(await repository.of([one])).toEqual(all[0]?.findings);
    expect(await repository.of([two])).toEqual(all[1]?.findings);
    expect((await repository.bases(all.map((each) => each.governedId))).size).toBe(4);
    expect((await repository.bases([fourth ?? one])).size).toBe(0);
    expect(await repository.of(others)).toHaveLength(2);
  });

  it('can be emptied', async () => {
    const repository = await make();
    await repository.save([{ governedId: one, findings: [shown], basis: BASIS }]);
    await repository.clear();

    expect(await repository.of([one])).toEqual([]);
    expect(await repository.bases([one])).toEqual(new Map());
  });
}
