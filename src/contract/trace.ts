import { z } from 'zod';

import type { LineageWay } from '../domain/artifacts/lineage';
import type { ArtifactKind, ArtifactState } from '../domain/foundation/artifact';
import type { Instant } from '../domain/foundation/calendar';
import type { GovernedId, WorkItemKey } from '../domain/foundation/ids';
import type { TraceStep } from '../domain/trace/trace';
import { workItemKeyInput } from './inputs';
import { answer, type Contract } from './operation';
import { writing } from './registers';

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

/** What the asking user sees of what a work item came from, or became. */
export type LineageEnd = {
  readonly way: LineageWay;
  readonly since: Instant;
  /** `null` for what is deleted, or hidden from the user. */
  readonly item: {
    readonly key: WorkItemKey;
    readonly summary: string;
    readonly kind: ArtifactKind | null;
    readonly state: ArtifactState | null;
  } | null;
};

/** Where a work item came from, and what it became. */
export type ItemLineage = {
  readonly from: readonly LineageEnd[];
  /** How many it came from besides. */
  readonly more: number;
  readonly into: LineageEnd | null;
  /** Whether it is a risk that the asking user can make an issue. */
  readonly mayRaiseIssue: boolean;
};

export const raisingOperations = {
  /** Makes a risk that has happened an issue, as the asking user; the same once more tells which it became. */
  'artifact.raise-issue': {
    right: 'view',
    input: z.strictObject({ key: workItemKeyInput }),
    output: answer<{
      readonly key: WorkItemKey;
      /** What Jira did not let be, though the issue was made. */
      readonly missed: readonly ('link' | 'status')[];
    }>(),
  },
} satisfies Contract;

export const lineageOperations = {
  /** The open changes of its project that a change could be merged into, the latest first. */
  'artifact.merge-targets': {
    right: 'view',
    input: z.strictObject({ key: workItemKeyInput }),
    output: answer<readonly { readonly key: WorkItemKey; readonly summary: string }[]>(),
  },
  /** Gives a change the verdict *merged*, as the asking user, and keeps into which change. */
  'artifact.merge': {
    right: 'view',
    input: z.strictObject({ ...writing, into: workItemKeyInput }),
    output: answer<{ readonly key: WorkItemKey; readonly seen: string }>(),
  },
} satisfies Contract;
