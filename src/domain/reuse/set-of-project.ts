import type { ArtifactKind } from '../foundation/artifact';
import { type Day, daysBetween } from '../foundation/calendar';
import { isOneAProject } from '../foundation/one-a-project';
import type { Sha256 } from '../foundation/sha256';
import { type BlueprintItem, PROJECT_NAME } from './blueprint';

/** What records that something happened: the next project makes its own. */
const RECORDS: ReadonlySet<ArtifactKind> = new Set<ArtifactKind>([
  'proposal',
  'issue',
  'decision',
  'action',
  'change-request',
  'status-report',
  'lesson-learned',
  'project-end-report',
  'meeting-record',
  'quality-review',
  'gate-review',
  'checkpoint-report',
  'exception-report',
  'acceptance-note',
]);

/** Whether a project can start with artifacts of a kind. */
export function isOfStart(kind: ArtifactKind): boolean {
  return !RECORDS.has(kind);
}

export type ProjectArtifact = {
  readonly kind: ArtifactKind;
  readonly summary: string;
  readonly due: Day | null;
};

type Surroundings = {
  readonly projectName: string;
  readonly titleOf: (kind: ArtifactKind) => string;
  /** What due days are counted from. */
  readonly start: Day;
  readonly sha256: Sha256;
};

const LETTERS_OF_HASH = 12;
const LONGEST_TITLE = 255;
/** What words consist of, in scripts that put spaces between words. */
const LETTER = '(?![\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}])[\\p{L}\\p{M}\\p{N}_]';
const ENDS_IN_WORD = new RegExp(`${LETTER}$`, 'u');
const BEGINS_IN_WORD = new RegExp(`^${LETTER}`, 'u');
/** What is due later than ten years after the start, or before it, says nothing about the next project. */
const LONGEST_OFFSET = 3650;

/**
 * The artifacts of a project as a blueprint asks for them: of a kind of which a project has one the first, of the others those of
 * different titles. The project's own name in a title stands for that of the next one, but not inside another word.
 *
 * @example
 * setOfProject([{ kind: 'milestone', summary: 'Go-live of Online enrolment', due: '2026-03-12' }],
 *   { projectName: 'Online enrolment', start: '2026-03-02', … })
 * // [{ id: 'milestone-3f0c…', kind: 'milestone', title: 'Go-live of {project}', dueAfterDays: 10 }]
 */
export function setOfProject(
  artifacts: readonly ProjectArtifact[],
  surroundings: Surroundings,
): readonly BlueprintItem[] {
  const items = new Map<BlueprintItem['id'], BlueprintItem>();
  for (const artifact of artifacts) {
    if (!isOfStart(artifact.kind)) continue;
    const item = itemOf(artifact, surroundings);
    if (!items.has(item.id)) items.set(item.id, item);
  }
  return [...items.values()];
}

function itemOf(
  { kind, summary, due }: ProjectArtifact,
  { projectName, titleOf, start, sha256 }: Surroundings,
): BlueprintItem {
  const title =
    summary === titleOf(kind) ? null : nameless(summary, projectName).slice(0, LONGEST_TITLE);
  const days = due === null ? null : daysBetween(start, due);
  const isPlausible = days !== null && days >= 0 && days <= LONGEST_OFFSET;
  return {
    id: isOneAProject(kind) ? kind : `${kind}-${sha256(title ?? '').slice(0, LETTERS_OF_HASH)}`,
    kind,
    title,
    dueAfterDays: isPlausible ? days : null,
  };
}

function nameless(summary: string, projectName: string): string {
  if (projectName === '') return summary;
  return summary.replaceAll(projectName, (found, at: number) => {
    const isPartOfWord =
      ENDS_IN_WORD.test(summary.slice(0, at)) ||
      BEGINS_IN_WORD.test(summary.slice(at + found.length));
    return isPartOfWord ? found : PROJECT_NAME;
  });
}
