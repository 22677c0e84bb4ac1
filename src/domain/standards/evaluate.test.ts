import fc from 'fast-check';

import { addDays, instant } from '../foundation/calendar';
import type { WorkItem } from '../foundation/work-item';
import { anArtifact, asOfInTests as asOf, aWorkItem, evaluateAll } from '../test-builders';
import type { ItemCondition } from './conditions/item-condition';
import type { EvidenceQuery } from './standard';

const IN_TIME: ItemCondition = { test: 'not-before', field: 'due', other: 'created' };

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
      { kind: 'item-count', which: IN_TIME, is: 'at-most', value: 20 },
      {
        kind: 'item-share',
        of: { test: 'category', is: 'in-progress' },
        which: IN_TIME,
        is: 'at-least',
        percent: 50,
      },
      { kind: 'each-artifact', artifact: 'risk', must: IN_TIME },
      { kind: 'artifact-cadence', artifact: 'risk', everyDays: 7 },
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
        const risks = all.slice(0, 30).map((item) => anArtifact(item));
        const findings = evaluateAll(queries, { items: once, artifacts: risks });

        expect(passes).toBe(1);
        const reversed = { items: [...all].reverse(), artifacts: [...risks].reverse() };
        expect(evaluateAll(queries, reversed)).toEqual(findings);
        for (const { evidence, evidenceTotal } of findings) {
          expect(evidence.length).toBe(Math.min(50, evidenceTotal));
        }
      }),
      { numRuns: 60 },
    );
  });
});
