import type { WorkItemId } from '../foundation/ids';
import type { Phase } from '../foundation/phase';

/** A lesson, how near the project is that learned it, and when somebody else should think of it. */
export type Lesson = {
  readonly id: WorkItemId;
  /** Of its project among those that are near, from 0. */
  readonly rank: number;
  /** `null` where nobody said. */
  readonly appliesWhen: Phase | 'always' | null;
};

/**
 * The lessons that a project in a phase should think of, first those that are for it, then those that are for every time or say none,
 * each of them by how near their project is. A project that does not say its phase may need all of them.
 *
 * @example
 * lessonsThatApply([{ id: '7', rank: 0, appliesWhen: 'closing' }, { id: '8', rank: 1, appliesWhen: null }], 'planning') // ['8']
 */
export function lessonsThatApply(
  lessons: readonly Lesson[],
  phase: Phase | null,
): readonly WorkItemId[] {
  const isFor = ({ appliesWhen }: Lesson) => phase !== null && appliesWhen === phase;
  const applies = (lesson: Lesson) =>
    phase === null ||
    isFor(lesson) ||
    lesson.appliesWhen === null ||
    lesson.appliesWhen === 'always';

  return lessons
    .filter(applies)
    .sort(
      (one, other) =>
        Number(isFor(other)) - Number(isFor(one)) ||
        one.rank - other.rank ||
        Number(one.id) - Number(other.id),
    )
    .map(({ id }) => id);
}
