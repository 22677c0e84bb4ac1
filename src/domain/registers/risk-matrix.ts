import { type Rating, STEPS } from '../foundation/rating';
import { ratedBy, type RegisterEntry, type RegisterView } from './register-entry';

export type MatrixCell = Rating & { readonly count: number };

export type RiskMatrix = {
  /** The 25 cells, by probability and then by impact. */
  readonly cells: readonly MatrixCell[];
  /** Risks that nobody has rated yet: they are in no cell. */
  readonly unrated: number;
};

/** How many risks have each rating. Entries of other kinds are not counted. */
export function riskMatrix(entries: readonly RegisterEntry[], view: RegisterView): RiskMatrix {
  const counts = new Map<string, number>();
  let unrated = 0;
  for (const entry of entries) {
    if (entry.kind !== 'risk') continue;
    const rated = ratedBy(entry, view);
    if (rated === null) {
      unrated += 1;
      continue;
    }
    const name = nameOf(rated.rating);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }

  const cells = STEPS.flatMap((probability) =>
    STEPS.map((impact) => {
      const count = counts.get(nameOf({ probability, impact })) ?? 0;
      return { probability, impact, count };
    }),
  );
  return { cells, unrated };
}

const nameOf = ({ probability, impact }: Rating) => `${probability} ${impact}`;
