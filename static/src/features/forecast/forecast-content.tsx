import { Checkbox } from '@atlaskit/checkbox';
import { useMemo, useState } from 'react';

import type { ProjectForecast } from '@contract/forecasting';

import { useFormats } from '../../shared/forge-context';
import { Notice } from '../../shared/states';
import { BurnUpChart } from './burn-up-chart';
import { Calibration } from './calibration';
import { ForecastFigures } from './forecast-figures';
import { readForecast } from './forecast-reading';
import { groundSentence } from './forecast-words';
import styles from './forecast.module.css';
import { HoldDay } from './hold-day';
import { Milestones } from './milestones';
import { OpenItems } from './open-items';

export function ForecastContent({ forecast }: { readonly forecast: ProjectForecast }) {
  const formats = useFormats();
  const [isGrowing, setGrowing] = useState(false);
  const reading = useMemo(() => readForecast(forecast, isGrowing), [forecast, isGrowing]);

  return (
    <div className={styles['content']}>
      {forecast.unavailable === null ? (
        <>
          <ForecastFigures forecast={forecast} reading={reading} />
          <div className={styles['options']}>
            <Checkbox
              label={`Work keeps being added: ${formats.decimal(reading.addedPerDay, 2)} work items a day, as in the last 26 weeks`}
              isChecked={isGrowing}
              onChange={() => setGrowing(!isGrowing)}
            />
            <p className={styles['note']}>{groundSentence(forecast, formats)}</p>
          </div>
          <BurnUpChart forecast={forecast} reading={reading} />
          <HoldDay forecast={forecast} reading={reading} />
        </>
      ) : (
        <Notice title="There is no forecast">{forecast.unavailable}</Notice>
      )}
      <Milestones forecast={forecast} />
      <div className={styles['columns']}>
        <OpenItems forecast={forecast} />
        <Calibration forecast={forecast} />
      </div>
    </div>
  );
}
