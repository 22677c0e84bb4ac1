import type { Adoption } from '@contract/adoption';

import type { Column } from '../../shared/data-table-column';
import type { Formats } from '../../shared/format';
import { SeverityTag } from '../../shared/verdict-pill';
import { severityRank } from '../../shared/verdict-words';
import styles from './adoption.module.css';

export type RecordedRule = Adoption['rules'][number];

export const IDLE = 'Found nothing in a year.';

export function recordColumns(formats: Formats): readonly Column<RecordedRule>[] {
  return [
    RULE,
    SEVERITY,
    count('fired', formats, ['Fired', 'How often projects began to break it.']),
    count('waived', formats, ['Waived', 'How often a failure was waived.']),
    count('fixed', formats, ['Fixed', 'How often a project that broke it came to keep it.']),
    count('open', formats, ['Open now', 'How many projects break it now, waived ones included.']),
    daysToFix(formats),
    lastFired(formats),
    REMARK,
  ];
}

const RULE: Column<RecordedRule> = {
  id: 'rule',
  header: 'Rule',
  width: 260,
  first: 'ascending',
  sort: ({ id }) => id,
  cell: ({ id, title, clause }) => (
    <span className={styles['record']} title={clause}>
      <strong>{id}</strong> {title}
    </span>
  ),
};

const SEVERITY: Column<RecordedRule> = {
  id: 'severity',
  header: 'Severity',
  width: 80,
  first: 'ascending',
  sort: ({ severity }) => severityRank(severity),
  cell: ({ severity }) => <SeverityTag severity={severity} />,
};

const REMARK: Column<RecordedRule> = {
  id: 'remark',
  header: 'Remark',
  width: 170,
  first: 'descending',
  sort: ({ hygiene }) => Number(hygiene.isIdle),
  cell: ({ hygiene }) => (hygiene.isIdle ? IDLE : ''),
};

function count(
  id: 'fired' | 'waived' | 'fixed' | 'open',
  { number }: Formats,
  [header, hint]: readonly [string, string],
): Column<RecordedRule> {
  return {
    id,
    header,
    hint,
    width: 75,
    align: 'end',
    first: 'descending',
    sort: ({ hygiene }) => hygiene[id],
    cell: ({ hygiene }) => number(hygiene[id]),
  };
}

function daysToFix({ decimal }: Formats): Column<RecordedRule> {
  return {
    id: 'daysToFix',
    header: 'Days to fix',
    hint: 'The median of days from failure to fix.',
    width: 95,
    align: 'end',
    first: 'descending',
    sort: ({ hygiene }) => hygiene.daysToFix,
    cell: ({ hygiene: { daysToFix: days } }) => (days === null ? '–' : decimal(days)),
  };
}

function lastFired({ instant, relative }: Formats): Column<RecordedRule> {
  return {
    id: 'lastFired',
    header: 'Last fired',
    width: 110,
    align: 'end',
    first: 'descending',
    sort: ({ hygiene }) => hygiene.lastFired,
    cell: ({ hygiene: { lastFired: at } }) =>
      at === null ? (
        'Never'
      ) : (
        <time dateTime={at} title={instant(at)}>
          {relative(at)}
        </time>
      ),
  };
}
