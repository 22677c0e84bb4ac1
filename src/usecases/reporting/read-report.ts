import { changesBetween } from '../../domain/reporting/changes-since';
import type { GovernedId } from '../../domain/foundation/ids';
import { AppError } from '../app-error';
import { openedReport } from './opened-body';
import { type GroundDeps, readGround } from './report-ground';
import { listedReport } from './show-reports';

/**
 * An issued report as it was sealed, beside the facts of the one before: every hash in it computed again.
 *
 * @throws AppError as for {@link readGround}, and `not-found` for one that was never issued.
 */
export async function readReport(
  { id, number }: { readonly id: GovernedId; readonly number: number },
  deps: GroundDeps,
) {
  const { issued, project } = await readGround(id, deps);
  const place = issued.findIndex((one) => one.number === number);
  const kept = issued[place];
  if (kept === undefined) {
    throw new AppError('not-found', `${project.key} has issued no status report ${number}.`, {
      where: 'number',
    });
  }

  const { body, standing, flaws } = await openedReport(kept, deps);
  const last = issued[place - 1];
  const before = last === undefined ? null : ((await openedReport(last, deps)).body?.facts ?? null);
  return {
    ...listedReport(kept),
    flaws,
    project: { id, key: project.key, name: project.name },
    previous: kept.report?.previous ?? null,
    body,
    before,
    changes: body === null || before === null ? null : changesBetween(before, body.facts),
    authors: standing.authors,
    approved:
      standing.approved === null
        ? null
        : { by: standing.approved.by, at: standing.approved.at, note: standing.approved.note },
  };
}
