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
  'change-request': { one: 'change request', many: 'change requests', article: 'a' },
  milestone: { one: 'milestone', many: 'milestones', article: 'a' },
  deliverable: { one: 'deliverable', many: 'deliverables', article: 'a' },
  benefit: { one: 'benefit', many: 'benefits', article: 'a' },
  'status-report': { one: 'status report', many: 'status reports', article: 'a' },
  'lesson-learned': { one: 'lesson learned', many: 'lessons learned', article: 'a' },
  'project-end-report': { one: 'project-end report', many: 'project-end reports', article: 'a' },
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
