import { z } from 'zod';

import { day, type Instant, instant } from '../../domain/foundation/calendar';
import type { StatusCategory } from '../../domain/foundation/work-item';

/** `2026-03-02T09:30:00.125Z` as DATETIME(3) takes it: `2026-03-02 09:30:00.125`. */
export function toSql(at: Instant): string {
  return at.slice(0, 23).replace('T', ' ');
}

/** The same for DATETIME. Cut here, for engines round: 09:30:00.500 must not become 09:30:01 in one and not in another. */
export function toSqlSecond(at: Instant): string {
  return at.slice(0, 19).replace('T', ' ');
}

/** Reads DATETIME and DATETIME(3). */
export function fromSql(text: string): Instant {
  const [date = '', time = ''] = text.split(' ');
  const [clock = '', fraction = ''] = time.split('.');
  return instant(`${date}T${clock}.${fraction.padEnd(3, '0').slice(0, 3)}Z`);
}

/** An instant inside JSON that the app itself wrote. */
export const isoInstant = z.string().transform(instant);
export const instantColumn = z.string().transform(fromSql);
export const dayColumn = z.string().transform((text) => day(text.slice(0, 10)));
/** COUNT and SUM come as text. */
export const countColumn = z.coerce.number().int();
export const flagColumn = z.number().transform((value) => value !== 0);
/** Jira's ids are numbers in the tables and text everywhere else. */
export const idColumn = z.number().int().transform(String);

/** Reads JSON that the app itself wrote, by a schema. */
export function jsonColumn<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
}

const CATEGORY_CODES: Readonly<Record<StatusCategory, number>> = {
  'to-do': 1,
  'in-progress': 2,
  done: 3,
};
const CATEGORIES = new Map<number, StatusCategory>([
  [1, 'to-do'],
  [2, 'in-progress'],
  [3, 'done'],
]);

export const toCategoryCode = (category: StatusCategory) => CATEGORY_CODES[category];

export const categoryColumn = z.number().transform((code, context): StatusCategory => {
  const category = CATEGORIES.get(code);
  if (category !== undefined) return category;

  context.addIssue({ code: 'custom', message: `No status category has the code ${code}.` });
  return z.NEVER;
});
