import type { ExecutiveView } from '@contract/executive';

import { WeeksChart } from '../../shared/charts/weeks-chart';
import { useFormats } from '../../shared/forge-context';
import type { Formats } from '../../shared/format';
import { NoticeLine } from '../../shared/notice-line';
import { Block } from './block';
import { CostBlock } from './cost-block';
import styles from './executive.module.css';
import { NeedingBlock } from './needing-block';
import { PerformanceBlock } from './performance-block';
import { StatusBlock } from './status-block';

/** The pages that figures of the paper are from. */
export type SourcePage = 'portfolio' | 'registers' | 'gates' | 'reports' | 'resources';

type ExecutivePaperProps = {
  readonly view: ExecutiveView;
  readonly onOpen: (page: SourcePage) => void;
};

/** A portfolio on a page to be printed, always on white. */
export function ExecutivePaper({ view, onOpen }: ExecutivePaperProps) {
  const formats = useFormats();
  const title = view.node?.name ?? 'All projects';
  const portfolio = { page: 'Portfolio', onOpen: () => onOpen('portfolio') };

  return (
    <article
      className={styles['paper']}
      data-color-mode="light"
      aria-label={`${title}: executive page`}
    >
      <header>
        <h2>{title}</h2>
        <p className={styles['quiet']}>{standOf(view, formats)}</p>
      </header>
      <Left view={view} />
      <Block title="Status and health" from={portfolio}>
        <StatusBlock view={view} />
      </Block>
      <Block
        title="Needs a decision or help"
        from={{ page: 'Gates', onOpen: () => onOpen('gates') }}
      >
        <NeedingBlock view={view} />
      </Block>
      <Block
        title="Resource availability"
        from={{ page: 'Resources', onOpen: () => onOpen('resources') }}
      >
        <p className={styles['quiet']}>
          Not available: Mandate keeps whether work is assigned, not to whom. Who has how much open
          work in which week is read when somebody looks.
        </p>
      </Block>
      <Block title="Cost" from={portfolio}>
        <CostBlock view={view} />
      </Block>
      <Block title="Performance" from={{ page: 'Registers', onOpen: () => onOpen('registers') }}>
        <PerformanceBlock view={view} />
        <WeeksChart
          title="Work created and finished, week by week"
          isInset
          height={160}
          weeks={view.performance.weeks}
          {...view.performance.trend}
        />
      </Block>
    </article>
  );
}

function standOf({ asOf, computedAt, projects }: ExecutiveView, formats: Formats): string {
  const computed = computedAt === null ? '' : `, computed ${formats.instant(computedAt)}`;
  return `${formats.count(projects, 'project')}, as of ${formats.day(asOf)}${computed}`;
}

/** What the paper leaves out. */
function Left({ view }: Pick<ExecutivePaperProps, 'view'>) {
  const { count, number } = useFormats();
  const { hiddenProjects, hiddenInTotal, partialProjects } = view;
  return (
    <>
      {hiddenProjects > 0 && (
        <NoticeLine tone="warning" title={`${count(hiddenProjects, 'project')} hidden:`}>
          What you may not browse in Jira is left out
          {hiddenInTotal === 0
            ? '.'
            : `, but for ${number(hiddenInTotal)} that count in work done, rules kept and the weeks.`}
        </NoticeLine>
      )}
      {partialProjects.length > 0 && (
        <NoticeLine tone="warning" title="Not complete:">
          {count(partialProjects.length, 'project')} {partialProjects.length === 1 ? 'is' : 'are'}{' '}
          still being read from Jira.
        </NoticeLine>
      )}
    </>
  );
}
