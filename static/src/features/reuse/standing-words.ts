import type { PreviewedItem } from '@contract/reuse';
import type { Likeness } from '@domain/reuse/standing-of-items';

const BECAUSE: Readonly<Record<Likeness, string>> = {
  made: 'Made from this blueprint',
  marked: 'Made from this blueprint',
  'only-of-kind': 'There already: a project has one of these',
  'same-title': 'There already, with this title',
};

/** What provisioning would do about a planned artifact. */
export function standingWords({ standing, refusal }: PreviewedItem): string {
  if (refusal !== null) return `Cannot be created. ${refusal}`;
  switch (standing.kind) {
    case 'absent':
      return 'Will be created';
    case 'there':
      return `${BECAUSE[standing.by]}. Left alone`;
    case 'deleted':
      return 'Was made and deleted since. Left alone';
    case 'unseen':
      return 'There already, and hidden from you. Left alone';
  }
}

/** How many of the lines provisioning would make. */
export function toBeMade(lines: readonly PreviewedItem[]): number {
  return lines.filter(({ standing, refusal }) => standing.kind === 'absent' && refusal === null)
    .length;
}
