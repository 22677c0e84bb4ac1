import type { Criterion, CriterionSource, ScoringModel } from '@domain/scoring/scoring-model';

/** A criterion while it is edited: the weight is what was typed. */
export type CriterionDraft = {
  readonly id: string;
  readonly name: string;
  readonly source: CriterionSource;
  readonly direction: Criterion['direction'];
  readonly weight: string;
};

export type ModelDraft = { readonly name: string; readonly criteria: readonly CriterionDraft[] };

const LARGEST_WEIGHT = 1000;
const LONGEST_ID = 40;

export function draftOf({ name, criteria }: ScoringModel): ModelDraft {
  return {
    name,
    criteria: criteria.map((criterion) => ({ ...criterion, weight: String(criterion.weight) })),
  };
}

/** A new criterion at the end, with an id that no other has. */
export function withNewCriterion({ name, criteria }: ModelDraft): ModelDraft {
  const taken = new Set(criteria.map((criterion) => criterion.id));
  let number = criteria.length + 1;
  while (taken.has(`criterion-${number}`)) number += 1;

  const fresh: CriterionDraft = {
    id: `criterion-${number}`.slice(0, LONGEST_ID),
    name: '',
    source: 'rating',
    direction: 'max',
    weight: '1',
  };
  return { name, criteria: [...criteria, fresh] };
}

export function withCriterion(
  { name, criteria }: ModelDraft,
  id: string,
  change: Partial<CriterionDraft>,
): ModelDraft {
  return {
    name,
    criteria: criteria.map((criterion) =>
      criterion.id === id ? { ...criterion, ...change } : criterion,
    ),
  };
}

export function withoutCriterion({ name, criteria }: ModelDraft, id: string): ModelDraft {
  return { name, criteria: criteria.filter((criterion) => criterion.id !== id) };
}

/** The typed weight as a number; `null` when it is none, or not above 0 and at most 1,000. */
export function weightOf({ weight }: CriterionDraft): number | null {
  const value = weight.trim() === '' ? Number.NaN : Number(weight.replace(',', '.'));
  return value > 0 && value <= LARGEST_WEIGHT ? value : null;
}

/** Each criterion's part of the whole by id, from 0 to 1; `null` while its weight is not a weight. */
export function sharesOf({ criteria }: ModelDraft): ReadonlyMap<string, number | null> {
  const sum = criteria.reduce((total, criterion) => total + (weightOf(criterion) ?? 0), 0);
  return new Map(
    criteria.map((criterion) => {
      const weight = weightOf(criterion);
      return [criterion.id, weight === null || sum === 0 ? null : weight / sum];
    }),
  );
}

/** What is wrong, by the place: `name`, `criteria`, or a criterion's id with `.name` or `.weight`. */
export function problemsOf({ name, criteria }: ModelDraft): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  if (name.trim() === '') problems.set('name', 'Give the model a name.');
  if (criteria.length === 0) problems.set('criteria', 'A model needs at least one criterion.');
  for (const criterion of criteria) {
    if (criterion.name.trim() === '') problems.set(`${criterion.id}.name`, 'Give it a name.');
    if (weightOf(criterion) === null) {
      problems.set(`${criterion.id}.weight`, 'A number above 0, at most 1,000.');
    }
  }
  return problems;
}

/** As `scoring.save-model` takes it. Only for a draft without problems. */
export function toModel({ name, criteria }: ModelDraft): {
  readonly name: string;
  readonly criteria: Criterion[];
} {
  return {
    name,
    criteria: criteria.map((criterion) => ({ ...criterion, weight: weightOf(criterion) ?? 1 })),
  };
}
