import type { ArtifactKind } from '@domain/foundation/artifact';

/** In the order in which a project comes to need them. */
const GROUPS = ['To begin with', 'Plans', 'Logs', 'Reviews and reports', 'At the end'] as const;
type KindGroup = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Record<ArtifactKind, KindGroup>> = {
  proposal: 'To begin with',
  'project-initiation-request': 'To begin with',
  'business-case': 'To begin with',
  'project-charter': 'To begin with',
  'project-handbook': 'Plans',
  'work-plan': 'Plans',
  'stage-plan': 'Plans',
  'requirements-management-plan': 'Plans',
  'change-management-plan': 'Plans',
  'risk-management-plan': 'Plans',
  'issue-management-plan': 'Plans',
  'quality-management-plan': 'Plans',
  'communications-management-plan': 'Plans',
  'benefits-management-plan': 'Plans',
  'sustainability-management-plan': 'Plans',
  'information-management-plan': 'Plans',
  'outsourcing-plan': 'Plans',
  'deliverables-acceptance-plan': 'Plans',
  'transition-plan': 'Plans',
  'business-implementation-plan': 'Plans',
  stakeholder: 'Logs',
  risk: 'Logs',
  issue: 'Logs',
  assumption: 'Logs',
  dependency: 'Logs',
  decision: 'Logs',
  action: 'Logs',
  'change-request': 'Logs',
  milestone: 'Logs',
  deliverable: 'Logs',
  benefit: 'Logs',
  'status-report': 'Reviews and reports',
  'checkpoint-report': 'Reviews and reports',
  'exception-report': 'Reviews and reports',
  'meeting-record': 'Reviews and reports',
  'quality-review': 'Reviews and reports',
  'gate-review': 'Reviews and reports',
  'lesson-learned': 'At the end',
  'acceptance-note': 'At the end',
  'project-end-report': 'At the end',
};

/** The kinds under headings, so that forty of them can be looked through; headings without one are left out. */
export function inGroups(
  kinds: readonly ArtifactKind[],
): readonly { readonly group: KindGroup; readonly kinds: readonly ArtifactKind[] }[] {
  return GROUPS.map((group) => ({
    group,
    kinds: kinds.filter((kind) => GROUP_OF[kind] === group),
  })).filter((each) => each.kinds.length > 0);
}
