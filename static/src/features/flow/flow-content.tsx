import type { ProjectFlow } from '@contract/flow';

import { WeeksChart } from '../../shared/charts/weeks-chart';
import { useAnswer } from '../../shared/questions';
import { Loading, Problem } from '../../shared/states';
import { Ageing } from './ageing';
import { CumulativeChart } from './cumulative-chart';
import { CycleTimesPart } from './cycle-times';
import { limitsOf } from './flow-words';
import styles from './flow.module.css';

/** What is kept shows at once; what Jira's logs say follows. */
export function FlowContent({ flow }: { readonly flow: ProjectFlow }) {
  const { weeks, created, finished } = flow;
  const times = useAnswer('project.cycle-times', { id: flow.project.id });

  return (
    <div className={styles['content']}>
      <div className={styles['charts']}>
        <WeeksChart title="Throughput" {...{ weeks, created, finished }} />
        <CumulativeChart flow={flow} />
      </div>
      {times.data !== undefined ? (
        <CycleTimesPart flow={flow} times={times.data} />
      ) : times.isError ? (
        <Problem
          title="Cycle times could not be loaded"
          error={times.error}
          onRetry={() => void times.refetch()}
        />
      ) : (
        <Loading what="cycle times" rows={4} />
      )}
      <Ageing flow={flow} limits={limitsOf(times.data)} />
    </div>
  );
}
