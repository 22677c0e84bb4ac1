import { z } from 'zod';

import { ARTIFACT_KINDS, type ArtifactMapping } from '../domain/foundation/artifact';
import type { Instant } from '../domain/foundation/calendar';
import type { FieldId, ProjectId } from '../domain/foundation/ids';
import { fieldIdInput, projectIdInput } from './inputs';
import { answer, nothing, type Contract } from './operation';

/** A Jira project as the setup offers it. */
export type SurveyedProject = {
  readonly id: ProjectId;
  readonly key: string;
  readonly name: string;
  readonly style: 'company-managed' | 'team-managed';
  readonly isPrivate: boolean;
  /** Jira's own approximate count. */
  readonly workItems: number;
};

/** A field the site has that may carry a meaning, and how sure we are. */
export type FieldCandidate = {
  readonly id: FieldId;
  readonly name: string;
  readonly suggested: boolean;
};

/** What Jira told us of the site: the first complete picture, before anything is imported. */
export type SiteSurvey = {
  readonly baseUrl: string;
  readonly title: string;
  readonly timeZone: string;
  readonly surveyedAt: Instant;
  readonly projects: readonly SurveyedProject[];
  readonly estimateFields: readonly FieldCandidate[];
  readonly issueTypes: readonly { readonly id: string; readonly name: string }[];
  /** What importing everything would cost in Jira points. */
  readonly pointsToImport: number;
};

/** What the site calls things. `estimateFieldId` is `null` when the site has no estimate. */
export type FieldChoices = {
  readonly estimateFieldId: FieldId | null;
  readonly flaggedFieldId: FieldId | null;
  readonly blockingLinkTypes: readonly string[];
};

export type ProjectImport = {
  readonly projectId: ProjectId;
  readonly key: string;
  readonly status: 'waiting' | 'running' | 'done' | 'failed';
  readonly fetched: number;
  readonly expected: number;
  /** Why it failed, in words. */
  readonly problem: string | null;
};

export type ImportStatus = {
  readonly state: 'never' | 'running' | 'paused' | 'waiting-for-quota' | 'failed' | 'done';
  readonly projects: readonly ProjectImport[];
  readonly fetched: number;
  readonly expected: number;
  /** Jira points this import has spent, and what it may spend in an hour. */
  readonly pointsSpent: number;
  readonly pointsPerHour: number;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
};

export const SETUP_STEPS = ['connect', 'projects', 'portfolio', 'standard', 'roles'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** Where the setup stands; it can be left and taken up again at `next`. */
export type SetupStatus = {
  readonly next: SetupStep | null;
  readonly done: readonly SetupStep[];
  readonly survey: SiteSurvey | null;
  readonly chosenProjectIds: readonly ProjectId[];
  readonly fields: FieldChoices | null;
  readonly import: ImportStatus;
  readonly mapping: readonly ArtifactMapping[];
};

const mapping = z.strictObject({
  kind: z.enum(ARTIFACT_KINDS),
  adopts: z.array(z.string().regex(/^\d{1,18}$/)).max(50),
  createsAs: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable(),
});

export const setupOperations = {
  'setup.status': { right: 'administer', input: nothing, output: answer<SetupStatus>() },
  /** Asks Jira for its projects, counts and fields. Safe to ask again. */
  'setup.connect': { right: 'administer', input: nothing, output: answer<SetupStatus>() },
  /** Chooses what is governed and imported, and starts the import. Projects left out later keep their facts until removed. */
  'setup.choose-projects': {
    right: 'administer',
    input: z.strictObject({ projectIds: z.array(projectIdInput).min(1).max(10_000) }),
    output: answer<SetupStatus>(),
  },
  'setup.choose-fields': {
    right: 'administer',
    input: z.strictObject({
      estimateFieldId: fieldIdInput.nullable(),
      flaggedFieldId: fieldIdInput.nullable(),
      blockingLinkTypes: z.array(z.string().min(1).max(255)).max(20),
    }),
    output: answer<SetupStatus>(),
  },
  'setup.map-artifacts': {
    right: 'administer',
    input: z.strictObject({ mapping: z.array(mapping).max(ARTIFACT_KINDS.length) }),
    output: answer<SetupStatus>(),
  },
  /** Marks the last step as seen, so that the setup is not offered again. */
  'setup.finish': { right: 'administer', input: nothing, output: answer<SetupStatus>() },
  'import.status': { right: 'administer', input: nothing, output: answer<ImportStatus>() },
  /** Starts, or goes on where it was interrupted. */
  'import.start': { right: 'administer', input: nothing, output: answer<ImportStatus>() },
  'import.pause': { right: 'administer', input: nothing, output: answer<ImportStatus>() },
  /** Drops everything that can be rebuilt from Jira and imports it again. Settings stay. */
  'import.rebuild': { right: 'administer', input: nothing, output: answer<ImportStatus>() },
} satisfies Contract;
