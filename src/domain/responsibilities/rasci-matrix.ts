import type { ArtifactKind } from '../foundation/artifact';
import type { ProjectRole } from '../foundation/project-role';

/** Does it, answers for it, supports it, is consulted, is informed. */
export const RASCI_LETTERS = ['R', 'A', 'S', 'C', 'I'] as const;

/** What one role has to do with an artifact or an activity: `A`, `S/C`; nothing where it has no part. */
export type RasciCells = Readonly<Record<string, string>>;

export type RasciRow = {
  /** Of the artifact or the activity: `Manage risks`. */
  readonly name: string;
  /** The kinds of artifacts that the row is about. */
  readonly artifacts: readonly ArtifactKind[];
  /** By role. */
  readonly cells: RasciCells;
};

/** As somebody wrote it: what is wrong with it says {@link lintMatrix}. */
export type RasciMatrix = {
  readonly columns: readonly ProjectRole[];
  readonly rows: readonly RasciRow[];
};

/** The letters of a cell as they are written, known or not. */
export function lettersIn(cell: string): readonly string[] {
  return cell.split('/').map((letter) => letter.trim());
}

/** Whether a cell has a letter; one that is not there has none. */
export function hasLetter(
  letter: (typeof RASCI_LETTERS)[number],
  cell: string | undefined,
): boolean {
  return cell !== undefined && lettersIn(cell).includes(letter);
}
