import { PHASES } from '../../foundation/phase';
import { TIERS, type Rule } from '../standard';
import type { Problem } from '../../foundation/document/problem';
import { problemsIn } from './problems-in';
import type { Shape } from '../../foundation/document/shape';
import { unsoundnessOf } from './soundness';
import type { StandardDocument } from './standard-document';
import { STANDARD_SHAPE } from './standard-shape';

export type ReadStandard =
  | { readonly kind: 'standard'; readonly document: StandardDocument }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** A document that is wrong everywhere is told the first of it. */
const MOST_PROBLEMS = 50;

/**
 * Reads a standard from any JSON value, or says all that is wrong with it: what has not the right shape or, where the shape is
 * right, what cannot be meant.
 *
 * @example
 * readStandard({ ...document, rules: [{ ...rule, weight: 0 }] })
 * // { kind: 'problems', problems: [{ place: 'rules[0].weight', reason: 'got 0', remedy: 'Give a number above 0 and at most 100.' }] }
 */
export function readStandard(json: unknown): ReadStandard {
  const read = readShaped(json);
  if (read.kind === 'problems') return read;

  const unsound = unsoundnessOf(read.document);
  return unsound.length === 0 ? read : problems(unsound);
}

/** Reads what was sound when it was kept: a later version of the app may see more in it. */
export function readShaped(json: unknown): ReadStandard {
  const found = problemsIn(STANDARD_SHAPE, json, '');
  return fits(STANDARD_SHAPE, json, found)
    ? { kind: 'standard', document: inOrder(json) }
    : problems(found);
}

function problems(found: readonly Problem[]): ReadStandard {
  return { kind: 'problems', problems: found.slice(0, MOST_PROBLEMS) };
}

function fits<T>(_shape: Shape<T>, _json: unknown, found: readonly Problem[]): _json is T {
  return found.length === 0;
}

/** What may be left out. */
type Loose<T, Names extends keyof T> = Omit<T, Names> & { readonly [Name in Names]?: T[Name] };

/** Members in one order and what was left out filled in, so that equal documents are equal texts. */
function inOrder(document: Loose<StandardDocument, 'extends'>): StandardDocument {
  return {
    id: document.id,
    name: document.name,
    version: document.version,
    effectiveFrom: document.effectiveFrom,
    summary: document.summary,
    source: document.source,
    extends: document.extends ?? null,
    rules: document.rules.map(ruleInOrder),
  };
}

function ruleInOrder(rule: Loose<Rule, 'mode'>): Rule {
  return {
    id: rule.id,
    clause: rule.clause,
    title: rule.title,
    intent: rule.intent,
    severity: rule.severity,
    weight: rule.weight,
    phases: PHASES.filter((phase) => rule.phases.includes(phase)),
    tiers: TIERS.filter((tier) => rule.tiers.includes(tier)),
    mode: rule.mode ?? null,
    evidence: rule.evidence,
    remediation: rule.remediation,
    guidance: rule.guidance,
    source: rule.source,
  };
}
