import type { ExportedFinding } from '@contract/project';
import type { PortfolioRow } from '@contract/rollup';

import { type CsvColumn, csvOf } from '../../shared/csv';
import { evidenceCsv } from '../../shared/evidence-csv';
import { healthWord } from '../../shared/health-words';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const ROW_COLUMNS: readonly CsvColumn<PortfolioRow>[] = [
  ['Key', (row) => row.key],
  ['Project', (row) => row.name],
  ['Programme', (row) => row.programme],
  ['Health', (row) => healthWord(row.health.color)],
  ['Health by the data', (row) => healthWord(row.health.computed)],
  ['Why', (row) => row.health.reasons.join(' ')],
  ['Work items', (row) => row.figures.total],
  ['To do', (row) => row.figures.toDo],
  ['In progress', (row) => row.figures.inProgress],
  ['Done', (row) => row.figures.done],
  ['Overdue', (row) => row.figures.overdue],
  ['Blocked', (row) => row.figures.blocked],
  ['Unestimated', (row) => (row.estimateAvailable ? row.figures.unestimated : null)],
  ['Estimate', (row) => (row.estimateAvailable ? row.figures.estimateTotal : null)],
  ['Estimate done', (row) => (row.estimateAvailable ? row.figures.estimateDone : null)],
  ['Planned finish', (row) => row.plannedFinish],
  ['Projected finish, 50%', (row) => row.forecast.p50],
  ['Projected finish, 85%', (row) => row.forecast.p85],
  ['Projected finish, 95%', (row) => row.forecast.p95],
  ['Standard', (row) => row.standard],
  ['Mandate', (row) => row.mode],
  ['Compliance', (row) => row.compliance.score],
  ['Rules passed', (row) => row.compliance.passed],
  ['Rules failed', (row) => row.compliance.failed],
  ['Rules undecided', (row) => row.compliance.undecided],
  ['Rules waived', (row) => row.compliance.waived],
  ['Score', (row) => row.score],
  ['Rank', (row) => row.rank],
  ['Last movement', (row) => row.figures.lastMovement],
  ['Created in 26 weeks', (row) => sum(row.trend.created)],
  ['Finished in 26 weeks', (row) => sum(row.trend.finished)],
];

/** One line per project, figures as they are kept: days as YYYY-MM-DD, instants in UTC, an empty cell for not available. */
export function projectsCsv(rows: readonly PortfolioRow[]): string {
  return csvOf(ROW_COLUMNS, rows);
}

const FINDING: readonly CsvColumn<ExportedFinding>[] = [
  ['Project', ({ project }) => project],
  ['Standard', ({ standard }) => standard],
  ['Version', ({ version }) => version],
  ['Rule', ({ rule }) => rule],
];

/** One line per piece of evidence, or one for a finding that has none. */
export function findingsCsv(findings: readonly ExportedFinding[]): string {
  return evidenceCsv(FINDING, findings);
}
