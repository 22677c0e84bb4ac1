import { OBLIGATIONS, type GrantedBudget, type ProposalFacts } from '../foundation/proposal';
import { artifactProperty, readArtifact } from './structured-part';

export type ProposalPart = {
  readonly facts: ProposalFacts;
  readonly budget: GrantedBudget | null;
  /** What could not be read, in a sentence; `null` when all could. */
  readonly problem: string | null;
};

const NO_FACTS: ProposalFacts = { cost: null, benefit: null, currency: null, obligation: 'none' };

/**
 * Reads what a work item's structured part says of a proposal, whoever wrote it. Without a part nothing is known yet, and that is no
 * problem.
 *
 * @example
 * readProposal({ schemaVersion: 1, kind: 'proposal', proposal: { cost: 500, currency: 'EUR' } }).facts
 * // { cost: 500, benefit: null, currency: 'EUR', obligation: 'none' }
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
  return { facts, budget: readBudget(budget), problem: misread(proposal ?? {}, facts) };
}

/** The structured part with these facts; everything else in it stays. */
export function withFacts(json: unknown, facts: ProposalFacts): object {
  return { ...partOf(json), proposal: facts };
}

/** The structured part with the money an approved scenario gave; everything else in it stays. */
export function withBudget(json: unknown, budget: GrantedBudget): object {
  return { ...partOf(json), budget };
}

function partOf(json: unknown): object {
  return isObject(json) && readArtifact(json).kind === 'proposal'
    ? json
    : artifactProperty('proposal', null);
}

function readFacts({ cost, benefit, currency, obligation }: Json): ProposalFacts {
  return {
    cost: isAmount(cost) ? cost : null,
    benefit: isAmount(benefit) ? benefit : null,
    currency: isCurrency(currency) ? currency : null,
    obligation: OBLIGATIONS.find((each) => each === obligation) ?? 'none',
  };
}

function misread(json: Json, facts: ProposalFacts): string | null {
  const names = ['cost', 'benefit', 'currency'] as const;
  const bad = names.find((name) => json[name] != null && facts[name] === null);
  if (bad !== undefined) return `Its ${bad} cannot be read.`;
  const { obligation } = json;
  return obligation === undefined || obligation === facts.obligation
    ? null
    : 'Whether it must be done cannot be read.';
}

function readBudget(json: unknown): GrantedBudget | null {
  if (!isObject(json)) return null;
  const { amount, currency, scenarioId, scenario } = json;
  if (!isAmount(amount) || !isCurrency(currency)) return null;
  if (typeof scenarioId !== 'string' || typeof scenario !== 'string') return null;
  return { amount, currency, scenarioId, scenario };
}

type Json = Readonly<Record<string, unknown>>;

function isObject(json: unknown): json is Json {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isCurrency(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value);
}
