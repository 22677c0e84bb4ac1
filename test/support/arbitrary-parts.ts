import fc from 'fast-check';

import type { PartField } from '../../src/domain/artifacts/part-field';
import {
  fieldsOf,
  PART_FIELDS,
  type PartKind,
  partOf,
  type RegisterPart,
} from '../../src/domain/artifacts/register-part';
import { addDays, day } from '../../src/domain/foundation/calendar';
import { STEPS } from '../../src/domain/foundation/rating';

const step = fc.constantFrom(...STEPS);
const start = day('2020-01-01');
const LARGEST = 1_000_000_000;

const VALUES: {
  readonly [Type in PartField['type']]: (
    field: Extract<PartField, { type: Type }>,
  ) => fc.Arbitrary<unknown>;
} = {
  choice: ({ choices, unsaid }) =>
    unsaid === null ? fc.option(fc.constantFrom(...choices)) : fc.constantFrom(...choices),
  step: () => fc.option(step),
  rating: () =>
    fc.option(fc.record({ probability: step, impact: step }, { noNullPrototype: true })),
  amount: ({ isSigned }) => fc.option(fc.integer({ min: isSigned ? -LARGEST : 0, max: LARGEST })),
  quantity: () => fc.option(fc.nat(LARGEST)),
  whole: ({ least, most }) => fc.option(fc.integer({ min: least, max: most })),
  currency: () => fc.option(fc.constantFrom('EUR', 'JPY', 'KWD')),
  day: () => fc.option(fc.nat(4_000).map((days) => addDays(start, days))),
};

function valuesOf(field: PartField): fc.Arbitrary<unknown> {
  return (VALUES[field.type] as (field: PartField) => fc.Arbitrary<unknown>)(field);
}

/** Whatever can be said of any kind that registers are kept of, also what contradicts itself. */
export const parts: fc.Arbitrary<RegisterPart> = fc
  .constantFrom(...(Object.keys(PART_FIELDS) as PartKind[]))
  .chain((kind) => {
    const values = Object.entries(fieldsOf(kind)).map(([name, field]) => [name, valuesOf(field)]);
    return fc
      .record(Object.fromEntries(values) as Record<string, fc.Arbitrary<unknown>>, {
        noNullPrototype: true,
      })
      .map((facts) => partOf(kind, facts));
  });
