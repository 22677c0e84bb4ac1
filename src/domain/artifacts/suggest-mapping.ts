import { ARTIFACT_KINDS, type ArtifactKind, type ArtifactMapping } from '../foundation/artifact';

/**
 * What sites call the issue types that hold nothing but one kind, in lower case, singular, words parted by one space.
 * Names that mean something else on many sites are left out on purpose: a plain *Issue*, *Change*, *Report* or *Plan*.
 */
const NAMES: Readonly<Record<ArtifactKind, readonly string[]>> = {
  proposal: ['proposal', 'project proposal'],
  'project-initiation-request': [
    'project initiation request',
    'initiation request',
    'project request',
    'project brief',
  ],
  'business-case': ['business case'],
  'project-charter': ['project charter', 'charter', 'project initiation documentation'],
  'project-handbook': ['project handbook', 'handbook'],
  'work-plan': ['project work plan', 'work plan', 'workplan', 'project plan'],
  stakeholder: ['stakeholder'],
  risk: ['risk', 'project risk'],
  issue: ['project issue'],
  assumption: ['assumption', 'project assumption'],
  dependency: ['dependency', 'project dependency'],
  decision: ['decision', 'project decision'],
  action: ['action', 'action item', 'project action'],
  'change-request': ['change request', 'project change request'],
  milestone: ['milestone', 'project milestone'],
  deliverable: ['deliverable', 'project deliverable'],
  benefit: ['benefit', 'project benefit'],
  'status-report': ['status report', 'project status report', 'project report', 'highlight report'],
  'lesson-learned': ['lesson learned', 'lesson learnt', 'lesson'],
  'project-end-report': ['project end report', 'end project report', 'closure report'],
  'requirements-management-plan': ['requirement management plan'],
  'change-management-plan': [
    'change management plan',
    'project change management plan',
    'change control plan',
  ],
  'risk-management-plan': ['risk management plan', 'risk management approach'],
  'issue-management-plan': ['issue management plan', 'issue management approach'],
  'quality-management-plan': [
    'quality management plan',
    'quality management approach',
    'quality plan',
  ],
  'communications-management-plan': [
    'communication management plan',
    'communication management approach',
    'communication plan',
  ],
  'benefits-management-plan': [
    'benefit management plan',
    'benefit management approach',
    'benefit realisation plan',
    'benefit realization plan',
  ],
  'sustainability-management-plan': [
    'sustainability management plan',
    'sustainability management approach',
    'sustainability plan',
  ],
  'information-management-plan': [
    'information management plan',
    'digital and data management approach',
  ],
  'outsourcing-plan': ['outsourcing plan', 'procurement plan', 'commercial management approach'],
  'deliverables-acceptance-plan': [
    'deliverable acceptance plan',
    'acceptance plan',
    'project product description',
  ],
  'transition-plan': ['transition plan', 'project transition plan'],
  'business-implementation-plan': [
    'business implementation plan',
    'organisational change plan',
    'organizational change plan',
    'change management approach',
  ],
  'stage-plan': ['stage plan', 'phase plan'],
  'meeting-record': ['meeting record', 'meeting minute', 'minute of meeting', 'minute'],
  'quality-review': ['quality review'],
  'gate-review': ['gate review', 'phase exit review', 'stage gate review', 'end stage report'],
  'checkpoint-report': ['checkpoint report'],
  'exception-report': ['exception report'],
  'acceptance-note': ['acceptance note', 'project acceptance note', 'acceptance certificate'],
};

type NamedType = { readonly id: string; readonly name: string };

/**
 * Which issue types stand for which kind of artifact, by their names; kinds without such a type are left out.
 *
 * Several types may share a name, one for each team-managed project: all are adopted, new artifacts are created as the one
 * with the lowest id. Case, plural and punctuation do not matter; a name that only contains such a word does not count.
 *
 * @example
 * suggestMapping([{ id: '10012', name: 'Risks' }, { id: '1', name: 'Bug' }])
 * // [{ kind: 'risk', adopts: ['10012'], createsAs: '10012' }]
 */
export function suggestMapping(issueTypes: readonly NamedType[]): readonly ArtifactMapping[] {
  const types = [...issueTypes].sort(byId);

  return ARTIFACT_KINDS.flatMap((kind) => {
    const names = new Set(NAMES[kind]);
    const adopts = types.filter(({ name }) => names.has(plain(name))).map(({ id }) => id);
    return adopts.length === 0 ? [] : [{ kind, adopts, createsAs: adopts[0] ?? null }];
  });
}

/**
 * The issue type to create artifacts as where a kind has none of its own: the plainest the site has; `null` without one.
 *
 * @example
 * suggestTypeForArtifacts([{ id: '1', name: 'Bug' }, { id: '3', name: 'Task' }]) // '3'
 */
export function suggestTypeForArtifacts(issueTypes: readonly NamedType[]): string | null {
  const types = [...issueTypes].sort(byId);
  const found = ['artifact', 'task', 'story'].map((name) =>
    types.find((type) => plain(type.name) === name),
  );
  return found.find((type) => type !== undefined)?.id ?? null;
}

/** `Change-Requests` is `change request`. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map(singular)
    .join(' ');
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !word.endsWith('ss') && word !== 'status' ? word.slice(0, -1) : word;
}

function byId(one: NamedType, other: NamedType): number {
  return Number(one.id) - Number(other.id) || (one.id < other.id ? -1 : 1);
}
