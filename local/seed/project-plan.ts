import type { Account } from './people';

/** Which sentences fit the work: nobody load-tests a poster, nobody tenders a web page. */
export type Discipline = 'software' | 'construction' | 'organisation';

/** One theme of a project: an epic, and the things its work is about, as noun phrases. */
export type Theme = {
  readonly title: string;
  /** Where it differs from that of the project. */
  readonly discipline?: Discipline;
  readonly subjects: readonly string[];
};

export type Vocabulary = {
  readonly discipline: Discipline;
  readonly themes: readonly Theme[];
  readonly places: readonly string[];
  readonly parties: readonly string[];
  readonly components: readonly string[];
  readonly labels: readonly string[];
};

/** What a project's logs hold. A list is used as far as the project keeps that kind of artifact. */
export type GovernanceWords = {
  readonly risks: readonly string[];
  readonly issues: readonly string[];
  readonly decisions: readonly string[];
  readonly changeRequests: readonly string[];
  readonly milestones: readonly string[];
  readonly deliverables: readonly string[];
  readonly lessons: readonly string[];
  readonly stakeholders: readonly string[];
};

export type ProjectPlan = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly category: 'Infrastructure' | 'Fleet' | 'Digital' | 'Corporate';
  readonly style: 'classic' | 'next-gen';
  /** `few`: a team-managed project that offers Epic, Task and Sub-task only. */
  readonly offers: 'everything' | 'software' | 'few' | 'requests' | 'proposals';
  readonly lead: Account;
  readonly team: readonly Account[];
  /** Stories, tasks and bugs; epics, sub-tasks and artifacts come on top. */
  readonly volume: {
    readonly finished: number;
    readonly inProgress: number;
    readonly waiting: number;
  };
  readonly begunDaysAgo: number;
  /** The last day something was finished, before today. */
  readonly lastFinishDaysAgo: number;
  /** Above 0: it got faster over time; below 0: slower. -1 to 1. */
  readonly trend: number;
  readonly bugShare: number;
  /** The latest due date of its items, from today; `null` where nothing has one. */
  readonly latestDueInDays: number | null;
  readonly hasSprints: boolean;
  readonly vocabulary: Vocabulary;
  readonly governance: GovernanceWords | null;
};
