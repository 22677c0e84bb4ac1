import type { ProjectForecast } from '@contract/forecasting';

import { FigureTable } from '../../shared/figure-table';
import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import { verdictWords } from './forecast-words';
import styles from './forecast.module.css';

const COLUMNS = [
  { head: 'Odds' },
  { head: 'Held', isNumber: true },
  { head: 'Share', isNumber: true },
  { head: '95% interval', isNumber: true },
  { head: 'Reading' },
];

/** How often forecasts of this project held before. */
export function Calibration({ forecast }: { readonly forecast: ProjectForecast }) {
  const formats = useFormats();
  const { forecasts, shares, undated } = forecast.calibration;

  return (
    <Section
      title="Have forecasts held?"
      lead="The same forecast at the end of each of the last 24 months, from what is known of that day. It is judged once the day that it named has come."
    >
      <FigureTable
        label="How often forecasts held"
        columns={COLUMNS}
        rows={shares.map((share) => {
          const { percentile, held, judged, interval } = share;
          const to = (value: number) => formats.percent(value);
          return {
            id: String(percentile),
            cells: [
              to(percentile / 100),
              `${formats.number(held)} of ${formats.number(judged)}`,
              judged === 0 ? '–' : to(held / judged),
              interval === null ? '–' : `${to(interval.low)} to ${to(interval.high)}`,
              verdictWords(share),
            ],
          };
        })}
      />
      <p className={styles['note']}>
        {formats.count(forecasts, 'forecast')} could have been made. They overlap, so that the
        interval is narrower than it should be.
        {undated > 0 &&
          ` ${formats.count(undated, 'finished work item')} without a resolution date ${undated === 1 ? 'is' : 'are'} left out.`}
      </p>
    </Section>
  );
}
