import type { Artifact, ArtifactKind } from '../../foundation/artifact';
import type { Day, Instant } from '../../foundation/calendar';
import type { WorkItem } from '../../foundation/work-item';
import type { Batch } from '../conditions/columns';
import type { ItemField } from '../conditions/item-condition';
import type { ReadConditions } from '../conditions/read-condition';
import type { EvidenceItem, Verdict } from '../standard';
import type { Gathered } from './gathered';

/** What a rule's evidence comes to. */
export type Outcome = {
  readonly verdict: Exclude<Verdict, 'waived'>;
  readonly reason: string;
  readonly evidence: readonly EvidenceItem[];
  readonly evidenceTotal: number;
};

/** What every query may look at, beside the work items that pass by. */
export type Subject = {
  readonly asOf: Day;
  readonly now: Instant;
  /** Asked when all of them are in. */
  readonly artifactsOfKind: (kind: ArtifactKind) => readonly Artifact[];
  /** The kinds that the site keeps: adopted from an issue type, or creatable. */
  readonly keptKinds: ReadonlySet<ArtifactKind>;
  readonly absentFields: ReadonlySet<ItemField>;
  readonly keyOf: (item: Pick<WorkItem, 'projectId' | 'number'>) => string;
  readonly gathered: Gathered;
  readonly read: ReadConditions;
};

/** One rule's reading of a project. */
export type Query = {
  /** Takes the work items, each once, in any order; `null` where the rule reads none. */
  readonly see: ((batch: Batch) => void) | null;
  /** Asked for when all work items and artifacts are in. */
  readonly outcome: () => Outcome;
};

export function undecided(reason: string): Outcome {
  return { verdict: 'undecided', reason, evidence: [], evidenceTotal: 0 };
}

/** A rule that cannot be decided, whatever the work items are. */
export function neverDecided(reason: string): Query {
  return { see: null, outcome: () => undecided(reason) };
}

/** A number about the project as a whole. */
export function aboutProject(
  field: string,
  value: EvidenceItem['value'],
  at: Instant,
): Pick<Outcome, 'evidence' | 'evidenceTotal'> {
  return { evidence: [{ workItem: null, field, value, at }], evidenceTotal: 1 };
}
