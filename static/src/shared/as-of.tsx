import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';

import { day, type Day, dayInZone, instantFromMilliseconds } from '@domain/foundation/calendar';

import { useAddress } from './address';
import styles from './as-of.module.css';
import { useForge, useFormats } from './forge-context';
import { Notice } from './states';

/** While a year is typed, a date field gives the years 2, 20 and 202. */
const FIRST_TYPED = '1990-01-01';
const PARAMETER = 'asOf';

/** The past day that is looked at, from the address; `null` for today. */
export function useAsOf(): readonly [Day | null, (asOf: Day | null) => void] {
  const { parameters, set } = useAddress();
  return [dayIn(parameters.get(PARAMETER)), (asOf) => set({ [PARAMETER]: asOf })];
}

/** The day it is for who looks at the page. */
export function useToday(): Day {
  const { timezone } = useForge();
  const [now] = useState(() => instantFromMilliseconds(Date.now()));
  return dayInZone(now, timezone);
}

/** The day that a text names, `null` for none. */
export function dayIn(text: string | null): Day | null {
  try {
    return text === null ? null : day(text);
  } catch {
    return null;
  }
}

type DayFieldProps = {
  readonly label: string;
  readonly value: Day;
  /** The last day that can be chosen. */
  readonly today: Day;
  readonly onChange: (value: Day) => void;
};

/** A day up to today, taken as soon as it is one. */
export function DayField({ label, value, today, onChange }: DayFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);

  const take = (text: string) => {
    setTyped(text);
    const chosen = dayIn(text);
    if (chosen !== null && chosen >= FIRST_TYPED && chosen <= today) onChange(chosen);
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <Textfield
        id={id}
        type="date"
        isCompact
        max={today}
        value={typed ?? value}
        onChange={(event) => take(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
}

type AsOfFieldProps = {
  /** `null` for today. */
  readonly asOf: Day | null;
  readonly today: Day;
  readonly onChange: (asOf: Day | null) => void;
};

/** As of which day a page is looked at. */
export function AsOfField({ asOf, today, onChange }: AsOfFieldProps) {
  return (
    <DayField
      label="As of"
      value={asOf ?? today}
      today={today}
      onChange={(chosen) => onChange(chosen === today ? null : chosen)}
    />
  );
}

type PastBannerProps = {
  readonly asked: Day;
  /** The day that the figures are of; `null` where there are none. */
  readonly asOf: Day | null;
  /** What of the page is not of that day. */
  readonly today: string;
  readonly onBack: () => void;
};

/** Says that a page shows a past day, and leads back. */
export function PastBanner({ asked, asOf, today, onBack }: PastBannerProps) {
  const formats = useFormats();
  const other =
    asOf === null || asOf === asked
      ? ''
      : ` Nothing was kept on that day: the figures are those of ${formats.day(asOf)}, the last day before it.`;

  return (
    <Notice title={`You are looking at ${formats.day(asked)}, a past day`} appearance="discovery">
      <div className={styles['banner']}>
        <p>
          {today}
          {other}
        </p>
        <Button spacing="compact" onClick={onBack}>
          Back to today
        </Button>
      </div>
    </Notice>
  );
}
