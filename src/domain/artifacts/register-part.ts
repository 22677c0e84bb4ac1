import type { ArtifactKind } from '../foundation/artifact';
import { type ChangeFacts, NO_CHANGE_FACTS, readChangeRequest } from './change-part';
import { type IssueFacts, NO_ISSUE_FACTS, readIssue } from './issue-part';
import { isObject } from './part-values';
import { contradictionIn, NO_RISK_FACTS, readRisk, type RiskFacts } from './risk-part';
import { partToChange, readArtifact } from './structured-part';

/** The kinds that have figures of their own, each with them. */
export type RegisterPart =
  | { readonly kind: 'risk'; readonly facts: RiskFacts }
  | { readonly kind: 'issue'; readonly facts: IssueFacts }
  | { readonly kind: 'change-request'; readonly facts: ChangeFacts };

export type PartReading = {
  readonly part: RegisterPart;
  /** What could not be read, in a sentence; `null` when all could. */
  readonly problem: string | null;
};

/**
 * What a structured part says for a register, whoever wrote it: `null` for a kind that has no figures. Without a part nothing is said
 * yet, and that is no problem.
 *
 * @example
 * readPart({ schemaVersion: 1, kind: 'issue', issue: { urgency: 4 } }, 'issue')
 * // { part: { kind: 'issue', facts: { urgency: 4, severity: null } }, problem: null }
 */
export function readPart(json: unknown, kind: ArtifactKind | null): PartReading | null {
  const member = memberOf(json, kind);
  if (kind === 'risk') {
    const { facts, problem } = readRisk(member);
    return { part: { kind, facts }, problem };
  }
  if (kind === 'issue') {
    const { facts, problem } = readIssue(member);
    return { part: { kind, facts }, problem };
  }
  if (kind !== 'change-request') return null;

  const { facts, problem } = readChangeRequest(member);
  return { part: { kind, facts }, problem };
}

/** What is kept of a structured part for registers, whoever wrote it; `null` where it says nothing that can be read. */
export function partToKeep(json: unknown): RegisterPart | null {
  const reading = readPart(json, readArtifact(json).kind);
  return reading !== null && saysSomething(reading.part) ? reading.part : null;
}

/** Whether it says anything at all. */
export function saysSomething({ kind, facts }: RegisterPart): boolean {
  const nothing = { risk: NO_RISK_FACTS, issue: NO_ISSUE_FACTS, 'change-request': NO_CHANGE_FACTS };
  return JSON.stringify(facts) !== JSON.stringify(nothing[kind]);
}

/** Why a part cannot be written in place of what stands there; `null` when it can. */
export function refusalOfPart(part: RegisterPart, before: unknown): string | null {
  const { schemaVersion, problem } = readArtifact(before);
  if (problem !== null && schemaVersion !== null && schemaVersion > 1) return problem;
  if (part.kind === 'risk') return contradictionIn(part.facts);
  if (part.kind === 'issue') return null;

  const { cost, currency } = part.facts;
  return (cost === null) === (currency === null) ? null : 'An amount takes its currency.';
}

/** The structured part with these figures; everything else in it stays, but for what nobody can have meant. */
export function withPart(json: unknown, { kind, facts }: RegisterPart): object {
  return { ...partToChange(json, kind), [kind]: facts };
}

function memberOf(json: unknown, kind: ArtifactKind | null): unknown {
  if (!isObject(json) || kind === null || readArtifact(json).kind !== kind) return undefined;
  return json[kind];
}
