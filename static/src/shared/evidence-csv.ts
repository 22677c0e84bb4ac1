import type { KeptFinding } from '@domain/standards/standard';

import { type CsvColumn, csvOf } from './csv';

type Evident = Pick<
  KeptFinding,
  'verdict' | 'reason' | 'evidence' | 'evidenceTotal' | 'firstSeen' | 'lastSeen'
>;
type Line<F> = { readonly finding: F; readonly at: number };

const EVIDENCE: readonly CsvColumn<Line<Evident>>[] = [
  ['Verdict', ({ finding }) => finding.verdict],
  ['Reason', ({ finding }) => finding.reason],
  ['Work item', ({ finding, at }) => finding.evidence[at]?.workItem ?? null],
  ['Field', ({ finding, at }) => finding.evidence[at]?.field ?? null],
  ['Value', ({ finding, at }) => finding.evidence[at]?.value ?? null],
  ['As of', ({ finding, at }) => finding.evidence[at]?.at ?? null],
  ['Pieces of evidence', ({ finding }) => finding.evidenceTotal],
  ['Since', ({ finding }) => finding.firstSeen],
  ['Last checked', ({ finding }) => finding.lastSeen],
];

/** One line per piece of evidence, or one for a finding that has none; each begins with what the finding is about. */
export function evidenceCsv<F extends Evident>(
  about: readonly CsvColumn<F>[],
  findings: readonly F[],
): string {
  const lines = findings.flatMap((finding) =>
    Array.from({ length: Math.max(1, finding.evidence.length) }, (_, at) => ({ finding, at })),
  );
  const columns = about.map(([head, value]): CsvColumn<Line<F>> => [
    head,
    ({ finding }) => value(finding),
  ]);
  return csvOf([...columns, ...EVIDENCE], lines);
}
