import type { ArtifactKind } from './artifact';

type Name = { readonly one: string; readonly many: string; readonly article: 'a' | 'an' };

const NAMES: Readonly<Record<ArtifactKind, Name>> = {
  proposal: { one: 'proposal', many: 'proposals', article: 'a' },
  'project-initiation-request': {
    one: 'project initiation request',
    many: 'project initiation requests',
    article: 'a',
  },
  'business-case': { one: 'business case', many: 'business cases', article: 'a' },
  'project-charter': { one: 'project charter', many: 'project charters', article: 'a' },
  'project-handbook': { one: 'project handbook', many: 'project handbooks', article: 'a' },
  'work-plan': { one: 'work plan', many: 'work plans', article: 'a' },
  stakeholder: { one: 'stakeholder', many: 'stakeholders', article: 'a' },
  risk: { one: 'risk', many: 'risks', article: 'a' },
  issue: { one: 'project issue', many: 'project issues', article: 'a' },
  assumption: { one: 'assumption', many: 'assumptions', article: 'an' },
  dependency: { one: 'dependency', many: 'dependencies', article: 'a' },
  decision: { one: 'decision', many: 'decisions', article: 'a' },
  action: { one: 'action', many: 'actions', article: 'an' },
  'change-request': { one: 'change request', many: 'change requests', article: 'a' },
  milestone: { one: 'milestone', many: 'milestones', article: 'a' },
  deliverable: { one: 'deliverable', many: 'deliverables', article: 'a' },
  benefit: { one: 'benefit', many: 'benefits', article: 'a' },
  'status-report': { one: 'status report', many: 'status reports', article: 'a' },
  'lesson-learned': { one: 'lesson learned', many: 'lessons learned', article: 'a' },
  'project-end-report': { one: 'project-end report', many: 'project-end reports', article: 'a' },
  'requirements-management-plan': {
    one: 'requirements management plan',
    many: 'requirements management plans',
    article: 'a',
  },
  'change-management-plan': {
    one: 'change management plan',
    many: 'change management plans',
    article: 'a',
  },
  'risk-management-plan': {
    one: 'risk management plan',
    many: 'risk management plans',
    article: 'a',
  },
  'issue-management-plan': {
    one: 'issue management plan',
    many: 'issue management plans',
    article: 'an',
  },
  'quality-management-plan': {
    one: 'quality management plan',
    many: 'quality management plans',
    article: 'a',
  },
  'communications-management-plan': {
    one: 'communications management plan',
    many: 'communications management plans',
    article: 'a',
  },
  'benefits-management-plan': {
    one: 'benefits management plan',
    many: 'benefits management plans',
    article: 'a',
  },
  'sustainability-management-plan': {
    one: 'sustainability management plan',
    many: 'sustainability management plans',
    article: 'a',
  },
  'information-management-plan': {
    one: 'information management plan',
    many: 'information management plans',
    article: 'an',
  },
  'outsourcing-plan': { one: 'outsourcing plan', many: 'outsourcing plans', article: 'an' },
  'deliverables-acceptance-plan': {
    one: 'deliverables acceptance plan',
    many: 'deliverables acceptance plans',
    article: 'a',
  },
  'transition-plan': { one: 'transition plan', many: 'transition plans', article: 'a' },
  'business-implementation-plan': {
    one: 'business implementation plan',
    many: 'business implementation plans',
    article: 'a',
  },
  'stage-plan': { one: 'stage plan', many: 'stage plans', article: 'a' },
  'meeting-record': { one: 'meeting record', many: 'meeting records', article: 'a' },
  'quality-review': { one: 'quality review', many: 'quality reviews', article: 'a' },
  'gate-review': { one: 'gate review', many: 'gate reviews', article: 'a' },
  'checkpoint-report': { one: 'checkpoint report', many: 'checkpoint reports', article: 'a' },
  'exception-report': { one: 'exception report', many: 'exception reports', article: 'an' },
  'acceptance-note': { one: 'acceptance note', many: 'acceptance notes', article: 'an' },
};

/** What a kind of artifact is called in a sentence: `business case`, `business cases`, `a`. */
export function artifactName(kind: ArtifactKind): Name {
  return NAMES[kind];
}

/** What a kind of artifact is called on its own: `Business case`. */
export function artifactTitle(kind: ArtifactKind): string {
  const { one } = NAMES[kind];
  return `${one.charAt(0).toUpperCase()}${one.slice(1)}`;
}
