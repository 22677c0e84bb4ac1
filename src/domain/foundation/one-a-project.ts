import type { ArtifactKind } from './artifact';

const ONE_A_PROJECT: ReadonlySet<ArtifactKind> = new Set<ArtifactKind>([
  'project-initiation-request',
  'business-case',
  'project-charter',
  'project-handbook',
  'work-plan',
  'status-report',
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
  'acceptance-note',
]);

/** Whether a project has one artifact of this kind, such as its charter; of the others, such as risks, it has many. */
export function isOneAProject(kind: ArtifactKind): boolean {
  return ONE_A_PROJECT.has(kind);
}
