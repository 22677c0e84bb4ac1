import { PATTERNS } from './phrases';
import type { Theme, Vocabulary } from './project-plan';
import { pick, type Random } from './random';

export type WorkKind = 'story' | 'task' | 'bug';

const MOST_TRIES = 40;

/** A subject that says where it is needs no second place. */
const PLACED = / (at|in|on|to|near|of line|below|after|across|along) /;

/** Gives titles for the work of one project; the same one twice only when its words are used up. */
export function titleWriter(
  vocabulary: Vocabulary,
  random: Random,
): {
  readonly work: (kind: WorkKind, theme: Theme) => string;
  readonly subtask: (taken: ReadonlySet<string>) => string;
} {
  const used = new Set<string>();

  function write(pattern: string, subject: string): string {
    return pattern
      .replace('{s}', subject)
      .replace('{place}', pick(random, vocabulary.places))
      .replace('{party}', pick(random, vocabulary.parties));
  }

  function unused(draw: () => string, taken: ReadonlySet<string>): string {
    let title = draw();
    for (let tries = 1; taken.has(title) && tries < MOST_TRIES; tries += 1) title = draw();
    return title;
  }

  function workTitle(kind: WorkKind, theme: Theme): string {
    const subject = pick(random, theme.subjects);
    const isPlaced = PLACED.test(subject);
    const patterns = PATTERNS[theme.discipline ?? vocabulary.discipline][kind];
    return write(
      pick(random, isPlaced ? patterns.filter((each) => !each.includes('{place}')) : patterns),
      subject,
    );
  }

  return {
    work(kind, theme) {
      const title = unused(() => workTitle(kind, theme), used);
      used.add(title);
      return title;
    },
    subtask: (taken) =>
      unused(() => write(pick(random, PATTERNS[vocabulary.discipline].subtask), ''), taken),
  };
}
