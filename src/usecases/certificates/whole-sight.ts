import type { GovernedProject } from '../../domain/portfolio/portfolio-tree';
import type { KeptFinding } from '../../domain/standards/standard';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { trimFindings } from '../shown-findings';
import type { Sight } from '../sight';

type Seal = {
  readonly project: GovernedProject;
  readonly sight: Sight;
  /** What is sealed: `certificate`. */
  readonly what: string;
};

/**
 * Makes sure that the user may see all that these findings rest on: a seal does not hold over half a text.
 *
 * @throws AppError `not-allowed` where part of it lies in projects that are hidden from the user.
 */
export async function demandWholeSight(
  findings: readonly KeptFinding[],
  { project, sight, what }: Seal,
  deps: Pick<Deps, 'rollUps'>,
): Promise<void> {
  const trimmed = await trimFindings(findings, sight, deps);
  if (trimmed.every((finding, index) => finding === findings[index])) return;

  throw new AppError(
    'not-allowed',
    `Part of what a ${what} of ${project.key} rests on lies in projects that you may not see.`,
  );
}
