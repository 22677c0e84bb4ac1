import { Checkbox } from '@atlaskit/checkbox';

import { useFormats } from '../../../shared/forge-context';
import styles from './library.module.css';
import { type SimulationName, useSimulationCost } from './simulation-data';

type ChoiceProps = {
  readonly name: SimulationName;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
};

/** Whether the last 90 days are looked back on too, with what that costs before anybody pays it. */
export function LookBackChoice({ name, isChosen, onChange }: ChoiceProps) {
  return (
    <div>
      <Checkbox
        label="Also look back on the last 90 days"
        isChecked={isChosen}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {isChosen && <Cost name={name} />}
    </div>
  );
}

function Cost({ name }: { readonly name: SimulationName }) {
  const { count, number } = useFormats();
  const { data, isError, isPending } = useSimulationCost(name);
  if (isPending) return <p className={styles['small']}>Working out what that takes …</p>;
  if (isError) return <p className={styles['small']}>What that takes could not be worked out.</p>;

  const { workItems, points, pointsPerHour } = data;
  return (
    <p className={styles['small']}>
      {`Reads what Jira logged of ${count(workItems, 'work item')}: at least ${count(points, 'point')} of what Jira lets the app read, and one more for each logged change. It takes at most ${number(pointsPerHour)} points an hour and goes on by itself in the next.`}
    </p>
  );
}
