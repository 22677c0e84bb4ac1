import { type CsvColumn, csvOf } from '../../shared/csv';
import { severityWord } from '../../shared/verdict-words';
import { IDLE, type RecordedRule } from './record-columns';

const COLUMNS: readonly CsvColumn<RecordedRule>[] = [
  ['Rule', ({ id }) => id],
  ['Title', ({ title }) => title],
  ['Clause', ({ clause }) => clause],
  ['Severity', ({ severity }) => severityWord(severity)],
  ['Fired', ({ hygiene }) => hygiene.fired],
  ['Waived', ({ hygiene }) => hygiene.waived],
  ['Fixed', ({ hygiene }) => hygiene.fixed],
  ['Open now', ({ hygiene }) => hygiene.open],
  ['Median days to fix', ({ hygiene }) => hygiene.daysToFix],
  ['Last fired', ({ hygiene }) => hygiene.lastFired],
  ['Remark', ({ hygiene }) => (hygiene.isIdle ? IDLE : null)],
];

/** One line per rule; instants in UTC, an empty cell for what never happened. */
export function recordCsv(rules: readonly RecordedRule[]): string {
  return csvOf(COLUMNS, rules);
}
