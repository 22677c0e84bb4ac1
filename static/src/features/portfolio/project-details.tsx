import Button, { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import CrossIcon from '@atlaskit/icon/core/cross';
import { type ReactNode, useEffect, useId, useRef } from 'react';

import type { PortfolioRow } from '@contract/rollup';

import { ForecastChart } from '../../shared/charts/forecast-chart';
import { WeeksChart } from '../../shared/charts/weeks-chart';
import { HealthExplanation } from '../../shared/health-explanation';
import { HealthPill } from '../../shared/health-pill';
import { SaidHealth } from '../../shared/said-health';
import { openItem, openPath } from '../../shared/navigate';
import { goToProjectPage, projectKeyOf } from '../../shared/project-links';
import { pastOf, type ShownPortfolio } from './portfolio-data';
import { FindingsSummary } from './findings-summary';
import styles from './project-details.module.css';
import { WorkFigures } from './work-figures';

type ProjectDetailsProps = {
  readonly row: PortfolioRow;
  readonly view: ShownPortfolio;
  readonly onClose: () => void;
};

/** One project out of the table: why its colour, how its work goes, when it will be finished. */
export function ProjectDetails({ row, view, onClose }: ProjectDetailsProps) {
  const panel = useRef<HTMLElement>(null);
  const titleId = useId();
  const { forecast, plannedFinish, trend } = row;

  useEffect(() => {
    panel.current?.focus();
  }, [row.id]);

  return (
    <section
      ref={panel}
      className={styles['panel']}
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Head row={row} titleId={titleId} onClose={onClose} />
      <Part title="Why this colour">
        <SaidHealth health={row.health} />
        <HealthExplanation health={row.health} />
      </Part>
      <Part title="Work">
        <WorkFigures row={row} />
      </Part>
      <ForecastChart
        isInset
        isPast={pastOf(view) !== null}
        {...{ forecast, plannedFinish }}
        asOf={view.asOf}
      />
      <WeeksChart isInset height={150} weeks={view.trendWeeks} {...trend} />
      <Part title="Findings">
        <FindingsSummary row={row} />
      </Part>
    </section>
  );
}

type HeadProps = Pick<ProjectDetailsProps, 'row' | 'onClose'> & { readonly titleId: string };

function Head({ row, titleId, onClose }: HeadProps) {
  return (
    <>
      <header className={styles['head']}>
        <div>
          <p className={styles['key']}>
            {row.programme === null ? row.key : `${row.key} · ${row.programme}`}
          </p>
          <div className={styles['title']}>
            <Heading size="medium" as="h2" id={titleId}>
              {row.name}
            </Heading>
            <HealthPill color={row.health.color} />
          </div>
        </div>
        <IconButton icon={CrossIcon} label="Close details" appearance="subtle" onClick={onClose} />
      </header>
      <div className={styles['actions']}>
        <Button appearance="primary" onClick={() => void goToProjectPage(row.key)}>
          Open in Mandate
        </Button>
        <Button onClick={() => void openInJira(row)}>Open in Jira</Button>
      </div>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <Heading size="xsmall" as="h3" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

/** A governed work item opens as one; a whole project at its own address. */
function openInJira({ key }: PortfolioRow): Promise<void> {
  return projectKeyOf(key) === key ? openPath(`/browse/${key}`) : openItem(key);
}
