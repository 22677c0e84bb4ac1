import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { day, instant } from '../../src/domain/foundation/calendar';
import { fieldId, governedId } from '../../src/domain/foundation/ids';
import { startEvaluation } from '../../src/domain/standards/evaluate';
import { NOTHING_GATHERED } from '../../src/domain/standards/queries/gathered';
import { agileLight } from '../../src/domain/standards/packs/agile-light';
import { dataQuality } from '../../src/domain/standards/packs/data-quality';
import { IssueShape, toReadItem } from '../../src/gateways/jira/issue';
import { offendersIn, type RawIssue } from '../support/offenders-in-files';

jest.setTimeout(300_000);

const DATA = resolve(process.env['MANDATE_DATA'] ?? '../shared/data', 'jira');
const STANDARDS = [agileLight, dataQuality];

const SITES = [
  { name: 'eucalyptus', estimate: 'customfield_10004', flagged: 'customfield_10002' },
  { name: 'titanium', estimate: 'customfield_10016', flagged: 'customfield_10021' },
  { name: 'duraspace', estimate: 'customfield_10023', flagged: null },
] as const;

describe.each(SITES)('every finding on $name', ({ name, estimate, flagged }) => {
  const directory = join(DATA, name);
  const whenPresent = existsSync(directory) ? it : it.skip;

  whenPresent.each(['2013-05-06', '2026-11-20'])('is what the files say, as of %s', (asOf) => {
    for (const [file, issues] of readFiles(directory)) {
      expect([file, foundIn(issues, { asOf, estimate, flagged })]).toEqual([
        file,
        offendersIn(issues, { asOf, estimate, flagged }),
      ]);
    }
  });
});

function* readFiles(directory: string): Generator<readonly [string, readonly RawIssue[]]> {
  for (const file of readdirSync(directory).filter((one) => one.endsWith('.jsonl.gz'))) {
    const text = gunzipSync(readFileSync(join(directory, file))).toString('utf8');
    const lines = text.split('\n').filter((line) => line !== '');
    yield [file, lines.map((line) => JSON.parse(line) as RawIssue)];
  }
}

type Site = {
  readonly asOf: string;
  readonly estimate: string;
  readonly flagged: string | null;
};

/** By rule: its verdict, how many work items decide, and the keys of the first of them. */
function foundIn(issues: readonly RawIssue[], { asOf, estimate, flagged }: Site) {
  const names = {
    estimateFieldId: fieldId(estimate),
    flaggedFieldId: flagged === null ? null : fieldId(flagged),
    blockingLinkTypes: ['Blocks'],
  };
  const findings = STANDARDS.flatMap((standard) => {
    const evaluation = startEvaluation({
      standard,
      governedId: governedId('project'),
      asOf: day(asOf),
      now: instant(`${asOf}T09:00:00.000Z`),
      artifacts: [],
      keptKinds: new Set(),
      absentFields: new Set(),
      keyOf: ({ number }) => String(number),
      gathered: NOTHING_GATHERED,
    });
    for (const issue of issues) {
      const { item, blockers } = toReadItem(IssueShape.parse(issue), names);
      const open = blockers.filter(({ category }) => category !== 'done');
      evaluation.see({ ...item, openBlockers: open.length });
    }
    return evaluation.findings();
  });
  return Object.fromEntries(
    findings.map(({ ruleId, verdict, evidence, evidenceTotal }) => [
      ruleId,
      verdict === 'failed' && evidence[0]?.workItem !== null
        ? { verdict, count: evidenceTotal, first: evidence.map(({ workItem }) => Number(workItem)) }
        : { verdict },
    ]),
  );
}
