import type { ArtifactKind } from '../domain/foundation/artifact';
import type { Instant } from '../domain/foundation/calendar';
import type { GovernedId, WorkItemKey } from '../domain/foundation/ids';
import type { TraceStep } from '../domain/trace/trace';

/** What stands at a step of a trace. */
export type TraceEntry =
  | {
      readonly kind: 'item';
      readonly key: WorkItemKey;
      readonly artifact: ArtifactKind;
      readonly summary: string;
      /** What Jira calls its status. */
      readonly status: string;
    }
  /** A strategic goal that a portfolio compares its proposals by. */
  | { readonly kind: 'driver'; readonly name: string; readonly portfolio: string }
  | {
      readonly kind: 'project';
      readonly id: GovernedId;
      readonly key: string;
      readonly name: string;
    }
  /** The last issued one of a governed project, by its key. */
  | {
      readonly kind: 'report';
      readonly project: string;
      readonly number: number;
      readonly at: Instant;
    };

/** Where an artifact stands between what is wanted and what was reported. */
export type ItemTrace = {
  /** Its own step; `null` for what belongs to the project without being one. */
  readonly own: TraceStep | null;
  /** In order. A step without entries is one that nothing leads to. */
  readonly steps: readonly {
    readonly step: TraceStep;
    readonly entries: readonly TraceEntry[];
    /** How many there are besides. */
    readonly more: number;
  }[];
  /** Whether everything was looked at that it is tied to. */
  readonly isAll: boolean;
};
