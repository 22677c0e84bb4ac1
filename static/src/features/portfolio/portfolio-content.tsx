import { useDeferredValue, useMemo, useRef, useState } from 'react';

import type { PortfolioRow } from '@contract/rollup';
import type { GovernedId } from '@domain/foundation/ids';

import { WeeksChart } from '../../shared/charts/weeks-chart';
import { HealthMap } from './health-map';
import styles from './portfolio-content.module.css';
import type { ShownPortfolio } from './portfolio-data';
import { PortfolioFigures } from './portfolio-figures';
import { FilterBar } from './filter-bar';
import { filterRows, type PortfolioFilter } from './portfolio-filter';
import { PortfolioNotices } from './portfolio-notices';
import { PortfolioTable } from './portfolio-table';
import { ProjectDetails } from './project-details';

type PortfolioContentProps = {
  readonly view: ShownPortfolio;
  readonly filter: PortfolioFilter;
  readonly onFilter: (filter: PortfolioFilter) => void;
};

/** Figures, table, details of the chosen project, and the charts below. */
export function PortfolioContent({ view, filter, onFilter }: PortfolioContentProps) {
  const table = useRef<HTMLDivElement>(null);
  const [openId, setOpenId] = useState<GovernedId | null>(null);
  const settled = useDeferredValue(filter);
  const shown = useMemo(() => filterRows(view.rows, settled), [view.rows, settled]);
  const open = view.rows.find((row) => row.id === openId) ?? null;

  const close = () => {
    table.current?.querySelector<HTMLElement>('[data-row][aria-expanded="true"]')?.focus();
    setOpenId(null);
  };
  const filterFromMap = (next: PortfolioFilter) => {
    onFilter(next);
    table.current?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  };

  return (
    <>
      <PortfolioNotices view={view} />
      <PortfolioFigures view={view} />
      <div ref={table} className={styles['attention']}>
        <FilterBar rows={view.rows} shown={shown.length} filter={filter} onChange={onFilter} />
        <div className={styles['split']} data-open={open !== null}>
          <PortfolioTable
            view={view}
            rows={shown}
            openId={openId}
            onOpen={({ id }: PortfolioRow) => setOpenId(id)}
          />
          {open !== null && <ProjectDetails row={open} view={view} onClose={close} />}
        </div>
      </div>
      <div className={styles['charts']}>
        <HealthMap rows={view.rows} filter={filter} onChange={filterFromMap} />
        <WeeksChart
          title="Created and finished in all projects"
          weeks={view.trendWeeks}
          created={view.total.trend.created}
          finished={view.total.trend.finished}
        />
      </div>
    </>
  );
}
