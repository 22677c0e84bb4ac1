import { LESSON_CATEGORIES } from '../../domain/artifacts/lesson-part';
import type { ArtifactMapping } from '../../domain/foundation/artifact';
import { type WorkItemId, workItemKey, type WorkItemKey } from '../../domain/foundation/ids';
import type { Phase } from '../../domain/foundation/phase';
import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import { type Lesson, lessonsThatApply } from '../../domain/reuse/lessons-that-apply';
import type { Deps, RegisterItem } from '../ports';
import { readArtifactItems } from '../registers/read-items';
import type { Sight } from '../sight';

const MOST_LESSONS = 20;

export type ShownLesson = {
  readonly key: WorkItemKey;
  readonly summary: string;
  readonly category: (typeof LESSON_CATEGORIES)[number] | null;
  readonly appliesWhen: Lesson['appliesWhen'];
};

type Asked = {
  /** The nearest first. */
  readonly projects: readonly GovernedProject[];
  readonly phase: Phase | null;
  readonly sight: Sight;
  readonly mapping: readonly ArtifactMapping[];
};

type FoundLesson = Lesson & Pick<ShownLesson, 'category'> & { readonly item: RegisterItem };

/** What some projects learned that applies in a phase, as Jira shows it to the asking user; twenty at the most. */
export async function lessonsOf(
  { projects, phase, sight, mapping }: Asked,
  deps: Pick<Deps, 'asUser' | 'workItems'>,
): Promise<readonly ShownLesson[]> {
  const found = new Map<WorkItemId, FoundLesson>();
  for (const [rank, project] of projects.entries()) {
    const kinds = ['lesson-learned'] as const;
    const items = await readArtifactItems([project], { sight, mapping, kinds }, deps);
    for (const item of items) {
      if (!found.has(item.id)) found.set(item.id, { ...saidIn(item), id: item.id, rank, item });
    }
  }

  const apply = lessonsThatApply([...found.values()], phase).slice(0, MOST_LESSONS);
  const texts = await deps.asUser.texts(apply);
  return apply.flatMap((id): readonly ShownLesson[] => {
    const lesson = found.get(id);
    const text = texts.get(id);
    if (lesson === undefined || text === undefined) return [];
    const { category, appliesWhen, item } = lesson;
    const projectKey = sight.projects.get(item.projectId)?.key ?? '';
    const key = workItemKey(`${projectKey}-${item.number}`);
    return [{ key, summary: text.summary, category, appliesWhen }];
  });
}

function saidIn({ part }: RegisterItem): Pick<ShownLesson, 'category' | 'appliesWhen'> {
  return part?.kind === 'lesson-learned' ? part.facts : { category: null, appliesWhen: null };
}
