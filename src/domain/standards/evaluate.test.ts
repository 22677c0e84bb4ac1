import fc from 'fast-check';

import { addDays, instant } from '../foundation/calendar';
import type { WorkItem } from '../foundation/work-item';
import { asOfInTests as asOf, aWorkItem, evaluateAll } from '../test-builders';
import type { EvidenceQuery } from './standard';

describe('evaluate', () => {
  it('names standard, version, rule and project in each finding', () => {
    expect(evaluateAll([{ kind: 'finished-dated' }], {})).toEqual([
      {
        governedId: 'project:10000',
        standardId: 'test',
        standardVersion: '1.0.0',
        ruleId: 'R-1',
        verdict: 'undecided',
        reason: 'Nothing is finished yet.',
        evidence: [],
        evidenceTotal: 0,
      },
    ]);
  });

  it('decides nothing about a project without work items', () => {
    const findings = evaluateAll(
      [
        { kind: 'finished-within', days: 28 },
        { kind: 'artifact-exists', artifact: 'risk' },
      ],
      { items: [], kinds: ['risk'] },
    );

    expect(findings.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['undecided', 'The project has no work items.'],
      ['undecided', 'The project has no work items.'],
    ]);
  });

  it('reads the items once for all rules, whatever the order', () => {
    const queries: readonly EvidenceQuery[] = [
      { kind: 'finished-within', days: 28 },
      { kind: 'in-progress-assigned' },
      { kind: 'in-progress-moves', withinDays: 14 },
      { kind: 'nothing-overdue' },
      { kind: 'finished-dated' },
    ];
    const near = fc.integer({ min: -60, max: 10 }).map((days) => addDays(asOf, days));
    const moment = near.map((on) => instant(`${on}T10:00:00.000Z`));
    const items = fc.array(
      fc.record({
        category: fc.constantFrom('to-do' as const, 'in-progress' as const, 'done' as const),
        categorySince: fc.option(moment),
        created: moment,
        updated: moment,
        resolved: fc.option(moment),
        due: fc.option(near),
        assigned: fc.boolean(),
      }),
      { maxLength: 120 },
    );

    fc.assert(
      fc.property(items, (list) => {
        const all = list.map((facts, index) => aWorkItem({ ...facts, number: index }));
        let passes = 0;
        const once: Iterable<WorkItem> = {
          [Symbol.iterator]() {
            passes += 1;
            return all[Symbol.iterator]();
          },
        };
        const findings = evaluateAll(queries, { items: [...once] });

        expect(passes).toBe(1);
        expect(evaluateAll(queries, { items: [...all].reverse() })).toEqual(findings);
        for (const { evidence, evidenceTotal } of findings) {
          expect(evidence.length).toBe(Math.min(50, evidenceTotal));
        }
      }),
      { numRuns: 60 },
    );
  });
});
