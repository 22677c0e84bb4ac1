import fc from 'fast-check';

import { day } from '../../foundation/calendar';
import type { WorkItem } from '../../foundation/work-item';
import { ask, aWorkItem } from '../../test-builders';
import type { ItemCondition } from '../conditions/item-condition';
import type { Truth } from '../conditions/logic';
import { type Asked, type EvidenceQuery } from '../standard';

const truth = fc.constantFrom<Truth>(true, false, null);
type Two = { readonly of: Truth; readonly which: Truth };
const twos = fc.array(fc.record({ of: truth, which: truth }), { minLength: 1, maxLength: 6 });
const bound = fc.constantFrom('at-most' as const, 'at-least' as const);

/** Two conditions of which the estimate and the due date alone decide; without one the truth is not known. */
const OF: ItemCondition = { test: 'at-least', field: 'estimate', value: 1 };
const WHICH: ItemCondition = { test: 'further-than', field: 'due', days: 365 };

function itemOf({ of, which }: Two, number: number): WorkItem {
  const estimate = of === null ? null : Number(of);
  const due = which === null ? null : day(which ? '2030-01-01' : '2026-01-31');
  return aWorkItem({ number, estimate, due });
}

/** The same work items in every way in which what is not known may be. */
function completions([first, ...others]: readonly Two[]): readonly (readonly Two[])[] {
  if (first === undefined) return [[]];
  const either = (known: Truth) => (known === null ? [true, false] : [known]);
  const rest = completions(others);
  return either(first.of).flatMap((of) =>
    either(first.which).flatMap((which) => rest.map((known) => [{ of, which }, ...known])),
  );
}

function verdictOn(query: EvidenceQuery, items: readonly Two[]) {
  return ask(query, { items: items.map(itemOf) }).verdict;
}

/** The verdict that stands whatever is not known; undecided where there is none such. */
function verdictWhatever(query: EvidenceQuery, items: readonly Two[]) {
  const verdicts = new Set(completions(items).map((known) => verdictOn(query, known)));
  const [only] = verdicts;
  return verdicts.size === 1 ? only : 'undecided';
}

describe('What is not known', () => {
  it('leaves a count undecided exactly when the verdict depends on it', () => {
    const query: fc.Arbitrary<Asked<'item-count'>> = fc.record({
      kind: fc.constant('item-count'),
      which: fc.constant(WHICH),
      is: fc.oneof(bound, fc.constant('exactly' as const)),
      value: fc.integer({ min: 0, max: 5 }),
    });
    const items = fc.array(truth, { minLength: 1, maxLength: 6 });

    fc.assert(
      fc.property(query, items, (asked, truths) => {
        const all = truths.map((which) => ({ of: true, which }));
        expect(verdictOn(asked, all)).toBe(verdictWhatever(asked, all));
      }),
      { numRuns: 150 },
    );
  });

  it('leaves a share undecided exactly when the verdict depends on it', () => {
    const query: fc.Arbitrary<Asked<'item-share'>> = fc.record({
      kind: fc.constant('item-share'),
      of: fc.constant(OF),
      which: fc.constant(WHICH),
      is: bound,
      percent: fc.constantFrom(0, 25, 33, 50, 60, 75, 100),
    });

    fc.assert(
      fc.property(query, twos, (asked, all) => {
        expect(verdictOn(asked, all)).toBe(verdictWhatever(asked, all));
      }),
      { numRuns: 150 },
    );
  });
});
