import { useState } from 'react';

import type { KeptProject } from '@contract/history';
import type { Day } from '@domain/foundation/calendar';
import type { GovernedId } from '@domain/foundation/ids';

import { PastBanner } from '../../shared/as-of';
import { ForecastChart } from '../../shared/charts/forecast-chart';
import { WeeksChart } from '../../shared/charts/weeks-chart';
import { useFormats } from '../../shared/forge-context';
import { HealthExplanation } from '../../shared/health-explanation';
import { Section } from '../../shared/section';
import { Empty, Loading, Problem } from '../../shared/states';
import { withDays } from '../../shared/with-days';
import { countsIn, weeksUpTo } from './project-charts';
import { useProjectAsOf } from './project-data';
import { ProjectFigures } from './project-figures';
import styles from './project-sections.module.css';
import { WorkedOut } from './worked-out';

const OF_TODAY =
  'What is shown is of that day. The plan, and what you may see, are those of today. The tabs of the project show today alone, and come back with it.';

type ProjectPastProps = {
  readonly id: GovernedId;
  readonly asOf: Day;
  readonly onBack: () => void;
};

/** The figures of a project as of a past day: as they were kept, else worked out. */
export function ProjectPast({ id, asOf, onBack }: ProjectPastProps) {
  const [readsLogs, setReadsLogs] = useState(false);
  const past = useProjectAsOf(id, asOf, readsLogs);
  const { data } = past;

  return (
    <>
      <PastBanner asked={asOf} asOf={data?.kept?.asOf ?? null} today={OF_TODAY} onBack={onBack} />
      {data === undefined &&
        (past.isError ? <NotThere past={past} /> : <Loading what="that day" rows={8} />)}
      {data?.kept != null && <Kept kept={data.kept} />}
      {data?.workedOut != null && (
        <WorkedOut
          past={data}
          workedOut={data.workedOut}
          isReading={past.isPlaceholderData}
          onRead={() => setReadsLogs(true)}
        />
      )}
    </>
  );
}

function NotThere({ past }: { readonly past: ReturnType<typeof useProjectAsOf> }) {
  const formats = useFormats();
  if (past.error === null) return null;
  return past.error.code === 'invalid-input' ? (
    <Empty title="The figures of that day are not available">
      {withDays(past.error.message, formats)}
    </Empty>
  ) : (
    <Problem
      title="The figures of that day could not be loaded"
      error={past.error}
      onRetry={() => void past.refetch()}
    />
  );
}

function Kept({ kept }: { readonly kept: KeptProject }) {
  const { asOf, row, createdPerWeek, finishedPerWeek } = kept;
  const weeks = weeksUpTo(asOf);

  return (
    <>
      <ProjectFigures overview={{ row, trend: [] }} />
      <div className={styles['columns']}>
        <Section title="Why this colour">
          <HealthExplanation health={row.health} />
        </Section>
        <div className={styles['column']}>
          <WeeksChart
            weeks={weeks}
            created={countsIn(weeks, createdPerWeek)}
            finished={countsIn(weeks, finishedPerWeek)}
          />
          <ForecastChart
            isPast
            forecast={row.forecast}
            plannedFinish={row.plannedFinish}
            asOf={asOf}
          />
        </div>
      </div>
    </>
  );
}
