import type { Adoption } from '@contract/adoption';

import type { Column } from '../../shared/data-table-column';
import type { Formats } from '../../shared/format';
import { SeverityTag } from '../../shared/verdict-pill';
import { severityRank } from '../../shared/verdict-words';
import styles from './adoption.module.css';

export type RecordedRule = Adoption['rules'][number];

export const IDLE = 'Found nothing in a year.';
/** Before every instant. */
const NEVER = '';

export function recordColumns(formats: Formats): readonly Column<RecordedRule>[] {
  return [
    RULE,
    SEVERITY,
    count('fired', formats, {
      header: 'Fired',
      width: 65,
      hint: 'How often projects began to break it.',
    }),
    count('waived', formats, {
      header: 'Waived',
      width: 75,
      hint: 'How often a failure was waived.',
    }),
    count('fixed', formats, {
      header: 'Fixed',
      width: 65,
      hint: 'How often a project that broke it came to keep it.',
    }),
    count('open', formats, {
      header: 'Open now',
      width: 92,
      hint: 'How many projects break it now, waived ones included.',
    }),
    daysToFix(formats),
    lastFired(formats),
  ];
}

const RULE: Column<RecordedRule> = {
  id: 'rule',
  header: 'Rule',
  width: 290,
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
  width: 75,
  first: 'ascending',
  sort: ({ severity }) => severityRank(severity),
  cell: ({ severity }) => <SeverityTag severity={severity} />,
};

function count(
  id: 'fired' | 'waived' | 'fixed' | 'open',
  { number }: Formats,
  head: Pick<Column<RecordedRule>, 'header' | 'hint' | 'width'>,
): Column<RecordedRule> {
  return {
    ...head,
    id,
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
    width: 100,
    align: 'end',
    first: 'descending',
    sort: ({ hygiene }) => hygiene.daysToFix,
    cell: ({ hygiene: { daysToFix: days } }) => (days === null ? '–' : decimal(days)),
  };
}

function lastFired({ instant, ago }: Formats): Column<RecordedRule> {
  return {
    id: 'lastFired',
    header: 'Last fired',
    width: 165,
    align: 'end',
    first: 'descending',
    sort: ({ hygiene }) => hygiene.lastFired ?? NEVER,
    cell: ({ hygiene: { lastFired: at, isIdle } }) => (
      <span className={styles['lastFired']}>
        {at === null ? (
          'Never'
        ) : (
          <time dateTime={at} title={instant(at)}>
            {ago(at)}
          </time>
        )}
        {isIdle && <span>{IDLE}</span>}
      </span>
    ),
  };
}
