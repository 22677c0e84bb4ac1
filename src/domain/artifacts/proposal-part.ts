import {
  LONGEST_POOL_NAME,
  MOST_OF_POOL,
  MOST_TAKES,
  type StartWindow,
  type Take,
} from '../foundation/pool';
import {
  LEAST_SHARES,
  OBLIGATIONS,
  type GrantedBudget,
  type ProposalFacts,
} from '../foundation/proposal';
import { choiceIn, currencyIn, isObject, type Json, misread, wholeIn } from './part-values';
import { artifactProperty, partToChange, readArtifact } from './structured-part';

export type ProposalPart = {
  readonly facts: ProposalFacts;
  readonly budget: GrantedBudget | null;
  /** What could not be read, in a sentence; `null` when all could. */
  readonly problem: string | null;
};

const NO_FACTS: ProposalFacts = {
  cost: null,
  benefit: null,
  currency: null,
  obligation: 'none',
  takes: [],
  leastShare: null,
  window: null,
};
const NAMES = { cost: 'cost', benefit: 'benefit', currency: 'currency', leastShare: 'least share' };

/**
 * Reads what a work item's structured part says of a proposal, whoever wrote it. Without a part nothing is known yet, and that is no
 * problem.
 *
 * @example
 * readProposal({ schemaVersion: 1, kind: 'proposal', proposal: { cost: 500, currency: 'EUR' } }).facts
 * // { cost: 500, benefit: null, currency: 'EUR', obligation: 'none', takes: [], leastShare: null, window: null }
 */
export function readProposal(json: unknown): ProposalPart {
  if (json === null || json === undefined) return { facts: NO_FACTS, budget: null, problem: null };
  const { problem } = readArtifact(json);
  if (problem !== null || !isObject(json)) return { facts: NO_FACTS, budget: null, problem };

  const { proposal, budget } = json;
  if (proposal !== undefined && !isObject(proposal)) {
    return { facts: NO_FACTS, budget: readBudget(budget), problem: 'Its figures are no object.' };
  }
  const facts = readFacts(proposal ?? {});
  return { facts, budget: readBudget(budget), problem: problemIn(proposal ?? {}, facts) };
}

/** The structured part of a proposal that is handed in; by `token` it is found again when the same form is sent twice. */
export function handedInPart(facts: ProposalFacts, token: string): object {
  return { ...artifactProperty('proposal', null), proposal: facts, handedIn: token };
}

/** The token of the form by which a proposal was handed in; `null` for one that came another way. */
export function tokenIn(json: unknown): string | null {
  const token = isObject(json) ? json['handedIn'] : null;
  return typeof token === 'string' ? token : null;
}

/** The structured part with these facts; everything else in it stays, but for what nobody can have meant. */
export function withFacts(json: unknown, facts: ProposalFacts): object {
  return { ...partToChange(json, 'proposal'), proposal: facts };
}

/** The structured part with the money an approved scenario gave; everything else in it stays, but for what nobody can have meant. */
export function withBudget(json: unknown, budget: GrantedBudget): object {
  return { ...partToChange(json, 'proposal'), budget };
}

function readFacts({
  cost,
  benefit,
  currency,
  obligation,
  takes,
  leastShare,
  window,
}: Json): ProposalFacts {
  return {
    cost: isAmount(cost) ? cost : null,
    benefit: isAmount(benefit) ? benefit : null,
    currency: currencyIn(currency),
    obligation: choiceIn(OBLIGATIONS, obligation) ?? 'none',
    takes: takesIn(takes) ?? [],
    leastShare: wholeIn(leastShare, LEAST_SHARES),
    window: windowIn(window),
  };
}

function problemIn(
  json: Json,
  { obligation, takes, window, ...amounts }: ProposalFacts,
): string | null {
  const bad = misread(json, amounts, NAMES);
  if (bad !== null) return bad;
  if (takes.length === 0 && takesIn(json['takes'] ?? []) === null) {
    return 'What it takes of pools cannot be read.';
  }
  if (window === null && (json['window'] ?? null) !== null)
    return 'When it may start cannot be read.';
  const written = json['obligation'];
  return written === undefined || written === obligation
    ? null
    : 'Whether it must be done cannot be read.';
}

function readBudget(json: unknown): GrantedBudget | null {
  if (!isObject(json)) return null;
  const { amount, scenarioId, scenario } = json;
  const currency = currencyIn(json['currency']);
  if (!isAmount(amount) || currency === null) return null;
  if (typeof scenarioId !== 'string' || typeof scenario !== 'string') return null;
  const share = wholeIn(json['share'], { least: LEAST_SHARES.least, most: 100 }) ?? 100;
  return { amount, currency, share, scenarioId, scenario };
}

/** All of them or none: half a list would make a proposal look cheaper than it is. */
function takesIn(json: unknown): readonly Take[] | null {
  if (!Array.isArray(json) || json.length > MOST_TAKES) return null;
  const takes = json.flatMap((each: unknown): readonly Take[] => {
    if (!isObject(each)) return [];
    const { pool, amount } = each;
    return isPoolName(pool) && isOfPool(amount) ? [{ pool, amount }] : [];
  });
  const pools = new Set(takes.map(({ pool }) => pool));
  return takes.length === json.length && pools.size === takes.length ? takes : null;
}

function windowIn(json: unknown): StartWindow | null {
  if (!isObject(json)) return null;
  const { earliest, latest } = json;
  return isPoolName(earliest) && isPoolName(latest) ? { earliest, latest } : null;
}

function isPoolName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_POOL_NAME;
}

function isOfPool(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= MOST_OF_POOL;
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
