import { useMemo } from 'react';

import type { JointForecast } from '@contract/joint-forecast';
import type { NodeId } from '@domain/foundation/ids';

import { DataTable } from '../../shared/data-table';
import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import { Notice, PartialNotice } from '../../shared/states';
import { JointChart } from './joint-chart';
import { JointFigures } from './joint-figures';
import { joinedColumns } from './joint-columns';
import { leftOutSentences, restsOn, sureDayOf } from './joint-words';
import styles from './joint-forecast.module.css';
import { OddsOfDay } from './odds-of-day';

type ContentProps = { readonly nodeId: NodeId | null; readonly forecast: JointForecast };

export function JointForecastContent({ nodeId, forecast }: ContentProps) {
  const formats = useFormats();
  const leftOut = leftOutSentences(forecast, formats);

  return (
    <div className={styles['content']}>
      {leftOut.length > 0 && <PartialNotice>{leftOut.join(' ')}</PartialNotice>}
      {forecast.curve.length === 0 ? (
        <Notice title="There is no forecast">
          {forecast.projects.every(({ standing }) => standing === 'finished')
            ? 'Nothing is left to finish.'
            : 'None of these projects has a forecast: the reasons stand beside each.'}
        </Notice>
      ) : (
        <>
          <JointFigures forecast={forecast} />
          <div className={styles['columns']}>
            <JointChart forecast={forecast} />
            <div className={styles['content']}>
              <OddsOfDay nodeId={nodeId} forecast={forecast} />
              <Section title="What this rests on">
                <ul className={styles['plain']}>
                  {restsOn(forecast, formats).map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </Section>
            </div>
          </div>
        </>
      )}
      <Projects forecast={forecast} />
    </div>
  );
}

function Projects({ forecast }: { readonly forecast: JointForecast }) {
  const formats = useFormats();
  const columns = useMemo(() => joinedColumns(formats), [formats]);
  const sureDay = sureDayOf(forecast);

  return (
    <Section
      title="What holds it back"
      lead={
        sureDay === null
          ? 'The projects, each with its own forecast.'
          : `By how many days all would be finished before ${formats.day(sureDay)} if a project were finished already.`
      }
    >
      <DataTable
        label="What holds it back"
        rows={forecast.projects}
        population={forecast.projects.length}
        columns={columns}
        rowId={({ id }) => id}
        initialSorting={{ id: 'chance', direction: 'ascending' }}
        selectedId={null}
        onOpen={null}
        empty="There is no project here."
      />
    </Section>
  );
}
