import { useState } from 'react';

import type { ProjectForecast } from '@contract/forecasting';
import { day, type Day } from '@domain/foundation/calendar';

import { chanceWords } from '../../shared/chance-words';
import { DayField } from '../../shared/day-field';
import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import { type ForecastReading, SURE } from './forecast-reading';
import { remedySentence } from './forecast-words';
import styles from './forecast.module.css';

type HoldDayProps = { readonly forecast: ProjectForecast; readonly reading: ForecastReading };

/** What would have to change for a day to hold. */
export function HoldDay({ forecast: { asOf, plannedFinish }, reading }: HoldDayProps) {
  const formats = useFormats();
  const [text, setText] = useState<string>(plannedFinish ?? '');
  const wanted = dayIn(text);

  return (
    <Section
      title="What would make a day hold"
      lead={`So that it is finished by then with ${formats.percent(SURE / 100)} odds.`}
    >
      <div className={styles['hold']}>
        <DayField label="Day to hold" value={text} onChange={setText} />
        <div role="status" className={styles['answer']}>
          {wanted === null ? (
            'Choose a day.'
          ) : (
            <>
              {wanted > asOf && (
                <strong>
                  {formats.day(wanted)}: {chanceWords(reading.chanceOf(wanted), formats)} odds.{' '}
                </strong>
              )}
              {remedySentence(
                {
                  day: wanted,
                  asOf,
                  remaining: reading.work.remaining,
                  change: reading.bringTo(wanted),
                },
                formats,
              )}
            </>
          )}
        </div>
      </div>
    </Section>
  );
}

function dayIn(text: string): Day | null {
  try {
    return day(text);
  } catch {
    return null;
  }
}
