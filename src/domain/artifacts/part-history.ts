import type { Instant } from '../foundation/calendar';
import { isPartKind, type PartReading, type RegisterPart, partOf, fieldsOf } from './register-part';
import { isObject } from './part-values';
import { readFields } from './read-fields';

/** A write of a structured part through Mandate, as the audit trail tells it. */
export type PartWrite = {
  /** Of its entry in the trail. */
  readonly sequence: number;
  readonly at: Instant;
  /** Whether the trail says that the change failed, which it also says where nobody answered. */
  readonly hasFailed: boolean;
  /** What it found and what it left, or why that cannot be told. */
  readonly sides: { readonly before: PartReading; readonly after: PartReading } | Untold;
};

/** `hidden` from whoever asks, or kept as what is no part of a kind that is known. */
export type Untold = 'hidden' | 'unreadable';

/** One state of a structured part, from when it came to stand there. */
export type PartVersion =
  /** Written through Mandate. */
  | {
      readonly kind: 'written';
      readonly sequence: number;
      readonly at: Instant;
      readonly before: PartReading;
      readonly stood: PartReading;
    }
  /** Found otherwise than Mandate had left it. */
  | {
      readonly kind: 'outside';
      /** The write that had left it otherwise. */
      readonly since: Instant;
      /** The write that found it; `null` for what stands there now. */
      readonly foundBy: { readonly sequence: number; readonly at: Instant } | null;
      readonly before: PartReading;
      readonly stood: PartReading;
    }
  /** As the first write found it; `null` where Mandate never wrote it. */
  | {
      readonly kind: 'first';
      readonly foundBy: { readonly sequence: number; readonly at: Instant } | null;
      readonly stood: PartReading;
    }
  /** Written, but what was cannot be told. */
  | {
      readonly kind: 'untold';
      readonly why: Untold;
      readonly sequence: number;
      readonly at: Instant;
    };

/** From where backwards a history is told: what stands there, and which write found it; `null` for now. */
type From = {
  /** `null` where it cannot be told. */
  readonly stands: PartReading | null;
  readonly foundBy: { readonly sequence: number; readonly at: Instant } | null;
};

/**
 * The versions of a structured part, latest first, from its writes, latest first, and what stands there at their end.
 *
 * A write that failed is a version only where what it left was found afterwards: Jira may have done what it did not answer.
 * `isAll` says that nothing was written before these; then the state that the first of them found is a version, too.
 *
 * @example
 * partVersions([{ sequence: 7, …, sides: { before: none, after: likely } }], { stands: unlikely, foundBy: null }, true)
 * // [{ kind: 'outside', stood: unlikely, … }, { kind: 'written', stood: likely, … }, { kind: 'first', stood: none, … }]
 */
export function partVersions(
  writes: readonly PartWrite[],
  from: From,
  isAll: boolean,
): readonly PartVersion[] {
  const versions: PartVersion[] = [];
  let { stands, foundBy } = from;

  for (const { sequence, at, hasFailed, sides } of writes) {
    if (typeof sides === 'string') {
      versions.push({ kind: 'untold', why: sides, sequence, at });
      stands = null;
    } else {
      const { before, after } = sides;
      const isFound = stands !== null && isSame(after, stands);
      if (hasFailed && !isFound) continue;
      if (stands !== null && !isFound) {
        versions.push({ kind: 'outside', since: at, foundBy, before: after, stood: stands });
      }
      versions.push({ kind: 'written', sequence, at, before, stood: after });
      stands = before;
    }
    foundBy = { sequence, at };
  }

  if (isAll && stands !== null) versions.push({ kind: 'first', foundBy, stood: stands });
  return versions;
}

/** A part as the trail kept it, read by today's fields; `null` for what is no part of a kind that is known. */
export function readKeptPart(kept: unknown): PartReading | null {
  if (!isObject(kept)) return null;
  const { kind, facts } = kept;
  if (typeof kind !== 'string' || !isPartKind(kind)) return null;

  const read = readFields(fieldsOf(kind), facts);
  return { part: partOf(kind, read.facts), problem: read.problem };
}

export function isSamePart(one: RegisterPart, other: RegisterPart): boolean {
  return one.kind === other.kind && JSON.stringify(one.facts) === JSON.stringify(other.facts);
}

const isSame = (one: PartReading, other: PartReading) => isSamePart(one.part, other.part);
