import { knownIn, openSchema } from '../../foundation/document/open';
import type { Problem } from '../../foundation/document/problem';
import { wrongAt } from '../../foundation/document/problem-at';
import { problemsIn } from '../../foundation/document/problems-in';
import { type JsonSchema, schemaOf } from '../../foundation/document/schema-of';
import { listOf, number, object, optional, text, whole } from '../../foundation/document/shape';
import {
  LONGEST_POOL_NAME,
  MOST_OF_POOL,
  MOST_TAKES,
  type StartWindow,
  type Take,
} from '../../foundation/pool';
import { LEAST_SHARES, LONGEST_PROBLEM } from '../../foundation/proposal';
import { LONGEST_SUMMARY } from '../../foundation/work-item';

/** Of a file that is taken at once: trying again must find what was made before. */
export const MOST_PROPOSALS_IN_FILE = 50;

/** A proposal as a file says it. What is missing stays as it is; `null` takes it away. Money is in minor units of `currency`. */
export type ProposalEntry = {
  /** Of one that is there already; one without is handed in anew. */
  readonly key?: string | null;
  readonly summary?: string | null;
  readonly problem?: string | null;
  /** The key of the project that a new one is handed in to. */
  readonly project?: string | null;
  readonly currency?: string | null;
  readonly cost?: number | null;
  readonly benefit?: number | null;
  readonly leastShare?: number | null;
  readonly takes?: readonly Take[] | null;
  readonly window?: StartWindow | null;
};

const poolName = text<string>(LONGEST_POOL_NAME);
const amount = whole(0, Number.MAX_SAFE_INTEGER);
const MEMBERS = {
  key: optional(text<string>(40)),
  summary: optional(text<string>(LONGEST_SUMMARY)),
  problem: optional(text<string>(LONGEST_PROBLEM)),
  project: optional(text<string>(40)),
  currency: optional(text<string>(3, { pattern: '^[A-Z]{3}$', words: 'three capitals, like EUR' })),
  cost: optional(amount),
  benefit: optional(amount),
  leastShare: optional(whole(LEAST_SHARES.least, LEAST_SHARES.most)),
  takes: optional(
    listOf(object<Take>({ pool: poolName, amount: number(0, MOST_OF_POOL) }), [0, MOST_TAKES]),
  ),
  window: optional(object<StartWindow>({ earliest: poolName, latest: poolName })),
};
const SHAPE = object({
  proposals: listOf(object<Required<ProposalEntry>>(MEMBERS), [1, MOST_PROPOSALS_IN_FILE]),
});

/**
 * The JSON schema (draft 7) of a file of proposals. There may be more members than these, as an export has them; they are not taken.
 *
 * @example
 * proposalsSchema() // what docs/proposals.schema.json holds
 */
export function proposalsSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Proposals of Mandate',
    ...openSchema(schemaOf(SHAPE)),
  };
}

export type ReadProposals =
  | {
      readonly kind: 'proposals';
      readonly proposals: readonly ProposalEntry[];
      /** Members that are not taken. */
      readonly ignored: readonly string[];
    }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/**
 * Reads a file of proposals from any JSON value, or says all that is wrong with it.
 *
 * @example
 * readProposals({ proposals: [{ key: 'IDEA-1', cost: 70000, currency: 'EUR', score: 12 }] })
 * // { kind: 'proposals', proposals: [{ key: 'IDEA-1', cost: 70000, currency: 'EUR' }], ignored: ['score'] }
 */
export function readProposals(json: unknown): ReadProposals {
  const known = knownIn(SHAPE, json);
  const problems = problemsIn(SHAPE, known, {
    place: '',
    inCondition: (value, place) => [wrongAt(place, SHAPE, value)],
  });
  if (problems.length > 0) return { kind: 'problems', problems };

  const { proposals } = known as { readonly proposals: readonly ProposalEntry[] };
  const names = (json as { readonly proposals: readonly object[] }).proposals.flatMap(Object.keys);
  const ignored = [...new Set(names)].filter((name) => !(name in MEMBERS));
  return { kind: 'proposals', proposals, ignored };
}
