import { ARTIFACT_KINDS, type ArtifactKind } from '../foundation/artifact';
import type { GateRequestId, GovernedId, RuleId, WorkItemId } from '../foundation/ids';
import { isObject, type Json } from './part-values';

/** The issue property that holds an artifact's structured part. */
export const ARTIFACT_PROPERTY = 'mandate.artifact';
/** The version this app writes; it reads this and every one before it. */
export const ARTIFACT_SCHEMA_VERSION = 1;
/** Deeper than anything this app writes; what is nested deeper cannot be written again. */
const DEEPEST = 20;

/** What the property holds. */
export type ArtifactProperty = {
  readonly schemaVersion: 1;
  readonly kind: ArtifactKind;
  /** The finding, the condition of a decision, or the risk that happened, it was created for; `null` when a person created it on their own. */
  readonly createdFor:
    | { readonly governedId: GovernedId; readonly ruleId: RuleId }
    | { readonly request: GateRequestId; readonly condition: number }
    | { readonly risk: WorkItemId }
    | null;
};

/** What could be read: the kind, or what is wrong. */
export type ArtifactReading =
  | { readonly kind: ArtifactKind; readonly schemaVersion: number; readonly problem: null }
  | { readonly kind: null; readonly schemaVersion: number | null; readonly problem: string };

/**
 * Reads the structured part of a work item, whoever wrote it: anyone who may edit the item may write the property.
 *
 * Members that are not known are passed over. Nothing is thrown; what is wrong is news, to be shown.
 *
 * @example
 * readArtifact({ schemaVersion: 1, kind: 'risk' })  // { kind: 'risk', schemaVersion: 1, problem: null }
 * readArtifact({ schemaVersion: 9, kind: 'risk' })  // problem: 'It is written by a newer version of the app (9).'
 * readArtifact('risk')                              // problem: 'It is not an object.'
 */
export function readArtifact(json: unknown): ArtifactReading {
  if (!isObject(json)) return unreadable('It is not an object.', null);

  const { schemaVersion, kind } = json;
  if (typeof schemaVersion !== 'number' || !Number.isInteger(schemaVersion) || schemaVersion < 1) {
    return unreadable('It does not say which version it is.', null);
  }
  if (schemaVersion > ARTIFACT_SCHEMA_VERSION) {
    const problem = `It is written by a newer version of the app (${schemaVersion}).`;
    return unreadable(problem, schemaVersion);
  }
  if (!isKind(kind))
    return unreadable('It names no kind of artifact that is known.', schemaVersion);

  return { kind, schemaVersion, problem: null };
}

/**
 * What to write into the property of a new artifact.
 *
 * @example
 * artifactProperty('risk', null) // { schemaVersion: 1, kind: 'risk', createdFor: null }
 */
export function artifactProperty(
  kind: ArtifactKind,
  createdFor: ArtifactProperty['createdFor'],
): ArtifactProperty {
  return { schemaVersion: ARTIFACT_SCHEMA_VERSION, kind, createdFor };
}

/** What it was created for, unread: anyone who may edit the item may have written it. `null` where it says nothing of it. */
export function createdForIn(json: unknown): unknown {
  return (isObject(json) ? json['createdFor'] : null) ?? null;
}

/**
 * What stands in the property, to be written again with a change: all of it where it is of this kind, but for what nobody can have
 * meant; anew where it is not.
 *
 * @example
 * partToChange({ schemaVersion: 1, kind: 'risk', note: 'kept' }, 'risk') // { schemaVersion: 1, kind: 'risk', note: 'kept' }
 * partToChange('nonsense', 'risk') // { schemaVersion: 1, kind: 'risk', createdFor: null }
 */
export function partToChange(json: unknown, kind: ArtifactKind): object {
  const isOfKind = isObject(json) && readArtifact(json).kind === kind;
  return isOfKind ? withoutDepths(json) : artifactProperty(kind, null);
}

function withoutDepths(json: Json): Json {
  return Object.fromEntries(Object.entries(json).filter(([, value]) => !isDeeper(value, DEEPEST)));
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}

function unreadable(problem: string, schemaVersion: number | null): ArtifactReading {
  return { kind: null, schemaVersion, problem };
}

function isKind(kind: unknown): kind is ArtifactKind {
  return ARTIFACT_KINDS.some((each) => each === kind);
}
