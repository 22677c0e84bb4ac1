import { knownIn, openSchema } from '../../foundation/document/open';
import type { Problem } from '../../foundation/document/problem';
import { wrongAt } from '../../foundation/document/problem-at';
import { problemsIn } from '../../foundation/document/problems-in';
import { type JsonSchema, schemaOf } from '../../foundation/document/schema-of';
import {
  choice,
  listOf,
  number,
  object,
  optional,
  type Shape,
  text,
  whole,
} from '../../foundation/document/shape';
import { LONGEST_POOL_NAME, MOST_OF_POOL, MOST_POOLS } from '../../foundation/pool';
import { type Lock, LOCKS } from '../board';

/** What a scenario is chosen by, as a file says it; what came of it stands beside, and is not taken. Money is in minor units. */
export type ScenarioDocument = {
  readonly name: string;
  readonly currency: string;
  readonly budget: number;
  readonly pools?: readonly { readonly name: string; readonly limit: number }[] | null;
  /** What each criterion counts, by its name. */
  readonly weights?: readonly { readonly criterion: string; readonly share: number }[] | null;
  readonly proposals?: readonly DocumentedProposal[] | null;
};

type DocumentedProposal = {
  readonly key: string;
  readonly lock?: Lock | null;
  /** The name of the period in which it has to start; only where the board chose that. */
  readonly pinnedStart?: string | null;
};

const poolName = text<string>(LONGEST_POOL_NAME);
type Whole = Omit<Required<ScenarioDocument>, 'proposals'> & {
  readonly proposals: readonly Required<DocumentedProposal>[] | null;
};
const SHAPE: Shape<Whole> = object<Whole>({
  name: text<string>(120),
  currency: text<string>(3, { pattern: '^[A-Z]{3}$', words: 'three capitals, like EUR' }),
  budget: whole(0, Number.MAX_SAFE_INTEGER),
  pools: optional(
    listOf(
      object<{ readonly name: string; readonly limit: number }>({
        name: poolName,
        limit: number(0, MOST_OF_POOL),
      }),
      [0, MOST_POOLS],
    ),
  ),
  weights: optional(
    listOf(
      object<{ readonly criterion: string; readonly share: number }>({
        criterion: text<string>(120),
        share: number(0, 1),
      }),
      [1, 15],
    ),
  ),
  proposals: optional(
    listOf(
      object<Required<DocumentedProposal>>({
        key: text<string>(40),
        lock: optional(choice(LOCKS)),
        pinnedStart: optional(poolName),
      }),
      [0, 500],
    ),
  ),
});

/**
 * The JSON schema (draft 7) of a scenario. There may be more members than these, as an export has them; they are not taken.
 *
 * @example
 * scenarioSchema() // what docs/scenario.schema.json holds
 */
export function scenarioSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A scenario of Mandate',
    ...openSchema(schemaOf(SHAPE)),
  };
}

export type ReadScenario =
  | { readonly kind: 'scenario'; readonly document: ScenarioDocument }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/**
 * Reads a scenario from any JSON value, or says all that is wrong with it.
 *
 * @example
 * readScenario({ name: 'Lean', currency: 'EUR', budget: 90000, fingerprint: '…' })
 * // { kind: 'scenario', document: { name: 'Lean', currency: 'EUR', budget: 90000 } }
 */
export function readScenario(json: unknown): ReadScenario {
  const known = knownIn(SHAPE, json);
  const problems = problemsIn(SHAPE, known, {
    place: '',
    inCondition: (value, place) => [wrongAt(place, SHAPE, value)],
  });
  return problems.length > 0
    ? { kind: 'problems', problems }
    : { kind: 'scenario', document: known as ScenarioDocument };
}
