import type { Answer } from './reply';

/** What one call costs of the quota that Jira gives an app by the hour. */
export type Reading = {
  readonly request: number;
  /** For each work item or project in the answer. */
  readonly coreObject: number;
  /** For each field, type, status, changelog entry, property and the like. */
  readonly detailObject: number;
  /** For each user or group. */
  readonly person: number;
  /** A write, whatever it answers. */
  readonly write: number;
};

/**
 * Atlassian says: a point a request, a point an object returned, two for identity and access objects, one for a write.
 * What counts as an object is not said of configuration (fields, types), of changelog entries within a work item, or of
 * the number that approximate-count answers. The dearer reading counts each of them, the cheaper one none. Budgets are
 * kept under the dearer one, so that the doubt can only turn out to the app's favour.
 */
export const READINGS = {
  dearer: { request: 1, coreObject: 1, detailObject: 1, person: 2, write: 1 },
  cheaper: { request: 1, coreObject: 1, detailObject: 0, person: 2, write: 1 },
} as const satisfies Record<string, Reading>;

export type Charge = Pick<Answer, 'objects' | 'details' | 'people'> & { readonly isWrite: boolean };

export function pointsOf(charge: Charge, reading: Reading = READINGS.dearer): number {
  if (charge.isWrite) return reading.write;
  return (
    reading.request +
    (charge.objects ?? 0) * reading.coreObject +
    (charge.details ?? 0) * reading.detailObject +
    (charge.people ?? 0) * reading.person
  );
}
