import type { WorkItem } from './work-item';

/** The management roles a work item can play. */
export const ARTIFACT_KINDS = [
  'proposal',
  'project-initiation-request',
  'business-case',
  'project-charter',
  'project-handbook',
  'work-plan',
  'stakeholder',
  'risk',
  'issue',
  'assumption',
  'dependency',
  'decision',
  'action',
  'change-request',
  'milestone',
  'deliverable',
  'benefit',
  'status-report',
  'lesson-learned',
  'project-end-report',
  'requirements-management-plan',
  'change-management-plan',
  'risk-management-plan',
  'issue-management-plan',
  'quality-management-plan',
  'communications-management-plan',
  'benefits-management-plan',
  'sustainability-management-plan',
  'information-management-plan',
  'outsourcing-plan',
  'deliverables-acceptance-plan',
  'transition-plan',
  'business-implementation-plan',
  'stage-plan',
  'meeting-record',
  'quality-review',
  'gate-review',
  'checkpoint-report',
  'exception-report',
  'acceptance-note',
] as const;
export type ArtifactKind = (typeof ARTIFACT_KINDS)[number];

/** How far an artifact has come, read off the status category of its work item. */
export type ArtifactState = 'draft' | 'in-review' | 'approved';

/** A work item that plays a management role. */
export type Artifact = WorkItem & {
  readonly kind: ArtifactKind;
  readonly state: ArtifactState;
};

/** How the site keeps one kind: the issue types (ids) whose every item is of that kind, and the one new ones are created as. */
export type ArtifactMapping = {
  readonly kind: ArtifactKind;
  readonly adopts: readonly string[];
  readonly createsAs: string | null;
};
