import { z } from 'zod';

import type { PartField } from '../domain/artifacts/part-field';
import { LARGEST_AMOUNT } from '../domain/artifacts/part-values';
import {
  fieldsOf,
  PART_FIELDS,
  type PartKind,
  type RegisterPart,
} from '../domain/artifacts/register-part';
import { isStep } from '../domain/foundation/rating';
import { dayInput } from './inputs';

const step = z.int().refine(isStep, 'a step from 1 to 5');

export const ratingInput = z.strictObject({ probability: step, impact: step });

type Shape = ReturnType<typeof ofKind>;

function ofKind(kind: PartKind) {
  const fields = Object.entries(fieldsOf(kind)).map(([name, field]) => [name, valueOf(field)]);
  const facts = z.strictObject(Object.fromEntries(fields) as Record<string, z.ZodType>);
  return z.strictObject({ kind: z.literal(kind), facts });
}

const VALUES: {
  readonly [Type in PartField['type']]: (field: Extract<PartField, { type: Type }>) => z.ZodType;
} = {
  choice: ({ choices, unsaid }) => (unsaid === null ? z.enum(choices).nullable() : z.enum(choices)),
  step: () => step.nullable(),
  rating: () => ratingInput.nullable(),
  amount: ({ isSigned }) => whole(isSigned ? -LARGEST_AMOUNT : 0, LARGEST_AMOUNT),
  quantity: () => whole(0, LARGEST_AMOUNT),
  whole: ({ least, most }) => whole(least, most),
  currency: () =>
    z
      .string()
      .regex(/^[A-Z]{3}$/, 'an ISO 4217 code like EUR')
      .nullable(),
  day: () => dayInput.nullable(),
};

function whole(least: number, most: number): z.ZodType {
  return z.int().min(least).max(most).nullable();
}

function valueOf(field: PartField): z.ZodType {
  return (VALUES[field.type] as (field: PartField) => z.ZodType)(field);
}

/** The figures of one kind: each of its fields, and nothing else. */
export const partInput = z.discriminatedUnion(
  'kind',
  (Object.keys(PART_FIELDS) as PartKind[]).map(ofKind) as [Shape, ...Shape[]],
) as unknown as z.ZodType<RegisterPart, RegisterPart>;
