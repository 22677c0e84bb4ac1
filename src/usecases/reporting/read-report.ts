import type { GovernedId } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import { openedReport } from './opened-body';
import { type GroundDeps, readGround } from './report-ground';
import { demandSeen, factsBefore } from './seen-facts';
import { listedReport } from './show-reports';

/**
 * An issued report as it was sealed, beside the facts of the one before: every hash in it computed again.
 *
 * @throws AppError as for {@link readGround}, `not-found` for one that was never issued, and as for {@link demandSeen}.
 */
export async function readReport(
  { id, number }: { readonly id: GovernedId; readonly number: number },
  deps: GroundDeps,
) {
  const ground = await readGround(id, deps);
  const { issued, project } = ground;
  const place = issued.findIndex((one) => one.number === number);
  const kept = issued[place];
  if (kept === undefined) {
    throw new AppError('not-found', `${project.key} has issued no status report ${number}.`, {
      where: 'number',
    });
  }

  const { body, standing, flaws } = await openedReport(kept, deps);
  if (body !== null) await demandSeen(body.facts, ground, deps);
  const before = await factsBefore(issued[place - 1], ground, deps);
  return {
    ...listedReport(kept),
    flaws,
    project: { id, key: project.key, name: project.name },
    body,
    before,
    authors: standing.authors,
    approved:
      standing.approved === null
        ? null
        : { by: standing.approved.by, at: standing.approved.at, note: standing.approved.note },
  };
}
