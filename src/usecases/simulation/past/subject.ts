import type { ArtifactKind } from '../../../domain/foundation/artifact';
import type { Instant } from '../../../domain/foundation/calendar';
import type { LoggedItem, SiteIds } from '../../../domain/history/item-as-of';
import type { GovernedProject } from '../../../domain/portfolio/portfolio-tree';
import type { Standard } from '../../../domain/standards/standard';
import type { Circumstances } from '../../exemptions/circumstances';
import type { EvaluationGround } from '../../freshness/evaluation-ground';
import { later } from '../../moments';

const MILLISECONDS_A_DAY = 86_400_000;
/** How far is looked back. */
export const DAYS_LOOKED_BACK = 90;

/** The moment so many days before another, at the same hour. */
export function daysBefore(at: Instant, days: number): Instant {
  return later(at, -days * MILLISECONDS_A_DAY);
}

/** A governed project with its work items and their logs, and what it is held against. */
export type PastSubject = {
  readonly project: GovernedProject;
  readonly items: readonly SubjectItem[];
  readonly draft: Standard;
  /** The standard that it is held to now; `null` for none. */
  readonly standing: Standard | null;
  readonly circumstances: Circumstances;
};

export type SubjectItem = LoggedItem & {
  /** The kind that its structured part names today. */
  readonly structuredKind: ArtifactKind | null;
};

/** What is the same for all that is looked back on. */
export type PastGround = Omit<EvaluationGround, 'keys' | 'mapping'> & {
  /** The moment looked back from. */
  readonly asOf: Instant;
  readonly timeZone: string;
  readonly kindsByType: ReadonlyMap<string, ArtifactKind>;
  readonly site: SiteIds;
};
