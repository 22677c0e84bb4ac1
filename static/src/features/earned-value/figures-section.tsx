import type { CurrentValue, ListedBaseline } from '@contract/earned-value';
import { FIGURE_NAMES, type FigureName } from '@domain/earned-value/value-figures';
import { addDays, type Day } from '@domain/foundation/calendar';

import { Figure, FigureStrip } from '../../shared/figure-strip';
import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import { FIGURE_WORDS, figureWords } from './figure-words';
import { ruleWords } from './value-words';
import styles from './value.module.css';

type FiguresProps = {
  readonly current: Extract<CurrentValue, { kind: 'measured' }>;
  readonly said: NonNullable<ListedBaseline['said']>;
  readonly asOf: Day;
};

const FIRST: readonly FigureName[] = [
  'planned',
  'earned',
  'spent',
  'scheduleIndex',
  'costIndex',
  'estimateTypical',
];

/** The figures as of today: the first of them side by side, all of them in a table, each with its formula. */
export function FiguresSection(props: FiguresProps) {
  const { current, said, asOf } = props;
  const formats = useFormats();
  const { figures } = current;
  return (
    <Section
      title="Earned value"
      lead={`Against baseline ${current.number}, as of ${formats.day(asOf)}. ${ruleWords(said.rule)}`}
    >
      <FigureStrip>
        {FIRST.map((name) => (
          <Figure
            key={name}
            label={shortLabel(name)}
            value={figureWords(name, { figures, unit: said }, formats)}
            {...(figures[name].why === null
              ? {}
              : { note: figures[name].why, tone: 'quiet' as const })}
          />
        ))}
      </FigureStrip>
      <ScopeNote {...props} />
      <details className={styles['details']}>
        <summary>All figures with their formulas</summary>
        <FiguresTable {...props} />
      </details>
    </Section>
  );
}

function shortLabel(name: FigureName): string {
  const { label, short } = FIGURE_WORDS[name];
  return name === 'estimateTypical' ? 'Estimate at completion (EAC)' : `${label} (${short ?? ''})`;
}

function ScopeNote({ current: { gone, added, figures }, said }: FiguresProps) {
  const formats = useFormats();
  const days = figures.durationEstimate.value;
  return (
    <ul className={styles['notes']}>
      {days !== null && (
        <li>
          At this pace the work is done on {formats.day(addDays(said.start, Math.ceil(days) - 1))};
          the baseline ends on {formats.day(said.finish)}.
        </li>
      )}
      {gone > 0 && (
        <li>
          {formats.count(gone, 'work item')} of the baseline{' '}
          {gone === 1
            ? 'is not in the project any more, and earns'
            : 'are not in the project any more, and earn'}{' '}
          nothing.
        </li>
      )}
      {added > 0 && (
        <li>
          {formats.count(added, 'work item')} came after the baseline, and{' '}
          {added === 1 ? 'earns' : 'earn'} nothing until the next one.
        </li>
      )}
      {said.scope.weightless > 0 && (
        <li>
          {formats.count(said.scope.weightless, 'work item')} had no estimate, and{' '}
          {said.scope.weightless === 1 ? 'weighs' : 'weigh'} nothing.
        </li>
      )}
    </ul>
  );
}

function FiguresTable({ current: { figures }, said }: FiguresProps) {
  const formats = useFormats();
  return (
    <div
      className={styles['scroller']}
      role="region"
      tabIndex={0}
      aria-label="All figures, scrollable"
    >
      <table className={styles['table']} aria-label="All figures">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" className={styles['figure']}>
              Value
            </th>
            <th scope="col">Formula</th>
          </tr>
        </thead>
        <tbody>
          {FIGURE_NAMES.map((name) => {
            const { label, short, formula } = FIGURE_WORDS[name];
            const { why } = figures[name];
            return (
              <tr key={name}>
                <th scope="row">
                  {label}
                  {short !== null && ` (${short})`}
                </th>
                <td className={styles['figure']}>
                  {figureWords(name, { figures, unit: said }, formats)}
                </td>
                <td>{why === null ? formula : `${formula}. ${why}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
