import { addDays, type Day } from '@domain/foundation/calendar';

import { DayField } from '../../shared/as-of';
import styles from './history.module.css';

export type TwoDays = { readonly from: Day; readonly to: Day };

const DAYS_BEFORE = 30;

/** Thirty days ago, and today. */
export function lastThirtyDays(today: Day): TwoDays {
  return { from: addDays(today, -DAYS_BEFORE), to: today };
}

type TwoDaysFieldsProps = {
  readonly days: TwoDays;
  readonly today: Day;
  readonly onChange: (days: TwoDays) => void;
};

/** Which two days are compared. */
export function TwoDaysFields({ days, today, onChange }: TwoDaysFieldsProps) {
  return (
    <div className={styles['days']} role="group" aria-label="Days compared">
      <DayField
        label="From"
        value={days.from}
        today={today}
        onChange={(from) => onChange({ ...days, from })}
      />
      <DayField
        label="To"
        value={days.to}
        today={today}
        onChange={(to) => onChange({ ...days, to })}
      />
    </div>
  );
}
