import { openBody, type ReportBody, type ReportFlaw } from '../../domain/reporting/issued-report';
import { type ReportStanding, standingOfReport } from '../../domain/reporting/report-standing';
import type { Deps } from '../ports';
import type { IssuedSeal } from './report-ground';

export type OpenedReport = {
  readonly body: ReportBody | null;
  readonly standing: ReportStanding;
  readonly flaws: readonly ReportFlaw[];
};

/** What was approved of an issued report, and everything about the two texts that does not hold. */
export async function openedReport(
  { report, flaws, governedId, number }: IssuedSeal,
  { reports, sha256 }: Pick<Deps, 'reports' | 'sha256'>,
): Promise<OpenedReport> {
  const standing = standingOfReport((await reports.file({ governedId, number })).acts);
  if (report === null) return { body: null, standing, flaws };

  const opened = openBody(standing.body, report.body, sha256);
  const unapproved = standing.state === 'issued' ? [] : (['never-approved'] as const);
  return { body: opened.body, standing, flaws: [...flaws, ...unapproved, ...opened.flaws] };
}
