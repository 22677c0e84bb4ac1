import type { ExportedFinding } from '@contract/project';
import { instant } from '@domain/foundation/calendar';

import { aForecast, aPortfolioRow } from '../../../test/builders';
import { findingsCsv, projectsCsv } from './portfolio-csv';

const lines = (csv: string) => csv.slice(1).trimEnd().split('\r\n');

describe('projectsCsv', () => {
  it('has one line for each project under one line of names', () => {
    const [head, first] = lines(projectsCsv([aPortfolioRow()]));

    expect(head).toMatch(/^Key,Project,Programme,Health,Health by the data,Why,Work items,/);
    expect(first).toMatch(/^DOC,Documentation,,At risk,/);
    expect(first).toContain(',120,30,10,80,4,2,6,240,150,2027-02-01,2027-02-05,2027-02-22,');
  });

  it('leaves empty what is not available, and never writes 0 for it', () => {
    const forecast = aForecast({ p50: null, p85: null, p95: null, unavailable: 'No history.' });
    const row = aPortfolioRow({
      estimateAvailable: false,
      forecast,
      plannedFinish: null,
      score: null,
      rank: null,
    });
    const [, first] = lines(projectsCsv([row]));

    expect(first).toContain(',4,2,,,,,,,,');
  });

  it('keeps a project named like a formula from running', () => {
    expect(projectsCsv([aPortfolioRow({ name: '=HYPERLINK("x")' })])).toContain(
      `"'=HYPERLINK(""x"")"`,
    );
  });
});

describe('findingsCsv', () => {
  const finding: ExportedFinding = {
    project: 'DOC',
    standard: 'agile-light',
    version: '1',
    rule: 'nothing-overdue',
    verdict: 'failed',
    reason: '2 work items are overdue.',
    evidence: [
      { workItem: 'DOC-1', field: 'duedate', value: '2026-10-01', at: null },
      { workItem: 'DOC-2', field: 'duedate', value: '2026-10-02', at: null },
    ],
    evidenceTotal: 2,
    firstSeen: instant('2026-10-02T02:00:00.000Z'),
    lastSeen: instant('2026-11-16T02:00:00.000Z'),
  };

  it('has one line for each piece of evidence', () => {
    const [, ...body] = lines(findingsCsv([finding]));
    expect(body.map((line) => line.split(',')[6])).toEqual(['DOC-1', 'DOC-2']);
  });

  it('keeps a finding without evidence', () => {
    expect(lines(findingsCsv([{ ...finding, evidence: [], evidenceTotal: 0 }]))).toHaveLength(2);
  });
});
