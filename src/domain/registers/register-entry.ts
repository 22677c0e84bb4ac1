import type { ArtifactKind } from '../foundation/artifact';
import type { Day, Instant } from '../foundation/calendar';
import type { ProjectId, WorkItemId } from '../foundation/ids';
import type { Level, Rating } from '../foundation/rating';
import type { StatusCategory } from '../foundation/work-item';

/** The kinds of artifacts that registers are kept of. */
export const REGISTER_KINDS = [
  'risk',
  'assumption',
  'issue',
  'dependency',
  'decision',
  'action',
  'change-request',
  'milestone',
  'deliverable',
  'benefit',
  'stakeholder',
  'lesson-learned',
] as const satisfies readonly ArtifactKind[];
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** A rating with what it amounts to. */
export type Rated = { readonly rating: Rating; readonly exposure: number; readonly level: Level };

/** One work item of a register, as far as it is sorted and counted by. What is not said is `null`. */
export type RegisterEntry = {
  readonly id: WorkItemId;
  readonly projectId: ProjectId;
  readonly projectKey: string;
  /** The number in its key. */
  readonly number: number;
  readonly kind: RegisterKind;
  readonly category: StatusCategory;
  readonly due: Day | null;
  readonly updated: Instant;
  readonly nature: 'threat' | 'opportunity' | null;
  /** Of a risk as it would be if nothing were done; of an issue its urgency and severity. */
  readonly inherent: Rated | null;
  /** Of a risk as it is with the response. */
  readonly residual: Rated | null;
  readonly expected: { readonly amount: number; readonly currency: string } | null;
  /** What else its kind is sorted by, and filtered by in words, each by its name. */
  readonly measures: Readonly<Record<string, number | string | null>>;
  readonly traits: Readonly<Record<string, string | null>>;
};

export const VIEWS = ['inherent', 'residual'] as const;
/** Which of the two ratings is looked at. */
export type RegisterView = (typeof VIEWS)[number];

/** The rating that is looked at. Without a residual one the inherent one stands, for nothing has been done then. */
export function ratedBy({ inherent, residual }: RegisterEntry, view: RegisterView): Rated | null {
  return view === 'residual' ? (residual ?? inherent) : inherent;
}
