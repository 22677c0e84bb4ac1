import Button from '@atlaskit/button/new';

import type { ListedBaseline, ProjectValue } from '@contract/earned-value';

import { useFormats } from '../../shared/forge-context';
import { type NameOf, useNamesOf } from '../../shared/people';
import { Section } from '../../shared/section';
import { amountWords, FLAW_WORDS } from './value-words';
import styles from './value.module.css';

type BaselinesListProps = {
  readonly value: ProjectValue;
  readonly onSet: () => void;
  readonly onOpen: (number: number) => void;
};

/** Every baseline that was ever set, latest first. */
export function BaselinesList({ value: { baselines, maySet }, onSet, onOpen }: BaselinesListProps) {
  const nameOf = useNamesOf(baselines.map(({ by }) => by));
  return (
    <Section
      title="Baselines"
      lead="None of them ever changes. Earned value is measured against the latest."
      actions={maySet && <Button onClick={onSet}>Set a new baseline</Button>}
    >
      <div
        className={styles['scroller']}
        role="region"
        tabIndex={0}
        aria-label="Baselines, scrollable"
      >
        <table className={styles['table']} aria-label="Baselines">
          <thead>
            <tr>
              <th scope="col">Baseline</th>
              <th scope="col">Set</th>
              <th scope="col">Reason</th>
              <th scope="col">Finish</th>
              <th scope="col" className={styles['figure']}>
                Budget
              </th>
              <th scope="col" className={styles['figure']}>
                Work items
              </th>
            </tr>
          </thead>
          <tbody>
            {baselines.map((baseline) => (
              <BaselineRow key={baseline.number} {...{ baseline, nameOf, onOpen }} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

type BaselineRowProps = Pick<BaselinesListProps, 'onOpen'> & {
  readonly baseline: ListedBaseline;
  readonly nameOf: NameOf;
};

function BaselineRow({ baseline, nameOf, onOpen }: BaselineRowProps) {
  const formats = useFormats();
  const { number, at, by, said, flaws } = baseline;
  return (
    <tr>
      <th scope="row">
        <Button spacing="compact" onClick={() => onOpen(number)}>
          Baseline {number}
        </Button>
      </th>
      <td>
        {formats.instant(at)}, {nameOf(by)}
      </td>
      <td>{flaws[0] === undefined ? reasonWords(said) : FLAW_WORDS[flaws[0]]}</td>
      <td>{said === null ? '–' : formats.day(said.finish)}</td>
      <td className={styles['figure']}>
        {said === null ? '–' : amountWords(said.budget, said, formats)}
      </td>
      <td className={styles['figure']}>{said === null ? '–' : formats.number(said.scope.items)}</td>
    </tr>
  );
}

/** Why it was set: the changes that it took in, and what was said besides. */
export function reasonWords(said: ListedBaseline['said']): string {
  if (said === null) return '–';
  const keys = said.changes.map(({ key }) => key).join(', ');
  return [keys, said.reason].filter((part) => part !== '').join(': ');
}
