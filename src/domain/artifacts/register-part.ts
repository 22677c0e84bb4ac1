import type { ArtifactKind } from '../foundation/artifact';
import { ACTION_FIELDS } from './action-part';
import { ASSUMPTION_FIELDS } from './assumption-part';
import { BENEFIT_FIELDS, contradictionInBenefit } from './benefit-part';
import { CHANGE_FIELDS, contradictionInChange } from './change-part';
import { contradictionInDecision, DECISION_FIELDS } from './decision-part';
import { contradictionInDeliverable, DELIVERABLE_FIELDS } from './deliverable-part';
import { DEPENDENCY_FIELDS } from './dependency-part';
import { ISSUE_FIELDS } from './issue-part';
import { LESSON_FIELDS } from './lesson-part';
import { MILESTONE_FIELDS } from './milestone-part';
import type { FactsOf, PartFields } from './part-field';
import { isObject } from './part-values';
import { nothingSaid, readFields } from './read-fields';
import { contradictionInRisk, RISK_FIELDS } from './risk-part';
import { STAKEHOLDER_FIELDS } from './stakeholder-part';
import { partToChange, readArtifact } from './structured-part';
import { withScore } from './with-score';

/** What people can say of each kind that a register is kept of. */
export const PART_FIELDS = {
  risk: RISK_FIELDS,
  assumption: ASSUMPTION_FIELDS,
  issue: ISSUE_FIELDS,
  dependency: DEPENDENCY_FIELDS,
  decision: DECISION_FIELDS,
  action: ACTION_FIELDS,
  'change-request': CHANGE_FIELDS,
  milestone: MILESTONE_FIELDS,
  deliverable: DELIVERABLE_FIELDS,
  benefit: BENEFIT_FIELDS,
  stakeholder: STAKEHOLDER_FIELDS,
  'lesson-learned': LESSON_FIELDS,
} as const satisfies Partial<Readonly<Record<ArtifactKind, PartFields>>>;

export type PartKind = keyof typeof PART_FIELDS;
export type PartFacts<Kind extends PartKind> = FactsOf<(typeof PART_FIELDS)[Kind]>;

/** The kinds that have figures of their own, each with them. */
export type RegisterPart = {
  [Kind in PartKind]: { readonly kind: Kind; readonly facts: PartFacts<Kind> };
}[PartKind];

export type PartReading = {
  readonly part: RegisterPart;
  /** What could not be read, in a sentence; `null` when all could. */
  readonly problem: string | null;
};

const CONTRADICTIONS: {
  readonly [Kind in PartKind]?: (facts: PartFacts<Kind>) => string | null;
} = {
  risk: contradictionInRisk,
  'change-request': contradictionInChange,
  decision: contradictionInDecision,
  deliverable: contradictionInDeliverable,
  benefit: contradictionInBenefit,
};

export function isPartKind(kind: string | null): kind is PartKind {
  return kind !== null && Object.hasOwn(PART_FIELDS, kind);
}

/** What can be said of a kind, for who treats all kinds alike. */
export function fieldsOf(kind: PartKind): PartFields {
  return PART_FIELDS[kind];
}

/** A part of a kind in which nobody has said anything. */
export function emptyPart(kind: PartKind): RegisterPart {
  return partOf(kind, nothingSaid(fieldsOf(kind)));
}

/**
 * What a structured part says for a register, whoever wrote it: `null` for a kind that has no figures. Without a part nothing is said
 * yet, and that is no problem.
 *
 * @example
 * readPart({ schemaVersion: 1, kind: 'issue', issue: { urgency: 4 } }, 'issue')
 * // { part: { kind: 'issue', facts: { urgency: 4, severity: null } }, problem: null }
 */
export function readPart(json: unknown, kind: ArtifactKind | null): PartReading | null {
  if (!isPartKind(kind)) return null;

  const { facts, problem } = readFields(fieldsOf(kind), memberOf(json, kind));
  return { part: partOf(kind, facts), problem };
}

/** What is kept of a structured part for registers, whoever wrote it; `null` where it says nothing that can be read. */
export function partToKeep(json: unknown): RegisterPart | null {
  const reading = readPart(json, readArtifact(json).kind);
  return reading !== null && saysSomething(reading.part) ? reading.part : null;
}

/** Whether it says anything at all. */
export function saysSomething({ kind, facts }: RegisterPart): boolean {
  const nothing: object = nothingSaid(fieldsOf(kind));
  return JSON.stringify(facts) !== JSON.stringify(nothing);
}

/** Why the figures of a part cannot be written together; `null` when they can. */
export function contradictionIn({ kind, facts }: RegisterPart): string | null {
  const of = CONTRADICTIONS[kind] as ((facts: RegisterPart['facts']) => string | null) | undefined;
  return of?.(facts) ?? null;
}

/** Why a part cannot be written in place of what stands there; `null` when it can. */
export function refusalOfPart(part: RegisterPart, before: unknown): string | null {
  const { schemaVersion, problem } = readArtifact(before);
  if (problem !== null && schemaVersion !== null && schemaVersion > 1) return problem;
  return contradictionIn(part);
}

/** The structured part with these figures; everything else in it stays, but for what nobody can have meant. */
export function withPart(json: unknown, { kind, facts }: RegisterPart): object {
  return withScore({ ...partToChange(json, kind), [kind]: facts });
}

/** A part of facts that are known to be of its kind, for who treats all kinds alike. */
export function partOf(kind: PartKind, facts: object): RegisterPart {
  return { kind, facts } as RegisterPart;
}

function memberOf(json: unknown, kind: ArtifactKind): unknown {
  if (!isObject(json) || readArtifact(json).kind !== kind) return undefined;
  return json[kind];
}
