import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ReportHistory } from '@contract/reporting';
import type { GovernedId, NodeId } from '@domain/foundation/ids';

import { useFormats } from '../../shared/forge-context';
import { Page } from '../../shared/page';
import { PortfolioBadge } from '../../shared/portfolio-choice';
import { useAnswer } from '../../shared/questions';
import { Empty, Loading, Problem } from '../../shared/states';
import { CadenceDialog } from './cadence-dialog';
import { downloadHistory } from './history-csv';
import { HistoryGrid, HistoryLegend } from './history-grid';
import { OverdueList } from './overdue-list';
import { ReportView } from './report-view';
import styles from './reporting.module.css';
import { useHistory } from './reporting-data';

export type Opened = { readonly id: GovernedId; readonly number: number };

/** How the projects of a portfolio reported, due day by due day. */
export function HistoryPage({ initialNode }: { readonly initialNode: NodeId | null }) {
  const [nodeId, setNodeId] = useState(initialNode);
  const [opened, setOpened] = useState<Opened | null>(null);
  const nodes = useAnswer('portfolio.nodes', {});
  const history = useHistory(nodeId);

  return (
    <Page
      title="Status reports"
      lead="What each project reported, and when, beside what the data said on that day."
      badge={
        opened === null && (
          <PortfolioBadge nodes={nodes.data?.nodes ?? []} nodeId={nodeId} onNode={setNodeId} />
        )
      }
      actions={
        opened === null && history.data !== undefined && <HistoryActions history={history.data} />
      }
    >
      {opened !== null ? (
        <ReportView {...opened} onClose={() => setOpened(null)} />
      ) : (
        <>
          {history.isError && (
            <Problem
              title="The status reports could not be loaded"
              error={history.error}
              onRetry={() => void history.refetch()}
            />
          )}
          {history.isPending && <Loading what="status reports" rows={8} />}
          {history.data !== undefined && <HistoryBody history={history.data} onOpen={setOpened} />}
        </>
      )}
    </Page>
  );
}

function HistoryActions({ history }: { readonly history: ReportHistory }) {
  const [isSetting, setIsSetting] = useState(false);
  const { rows, asOf, maySetCadence } = history;
  const without = rows.filter(({ cadence, isPartlyHidden }) => cadence === null && !isPartlyHidden);

  return (
    <>
      {maySetCadence && without.length > 0 && (
        <Button onClick={() => setIsSetting(true)}>Set cadence where there is none</Button>
      )}
      {rows.length > 0 && <Button onClick={() => downloadHistory(history)}>Export CSV</Button>}
      {isSetting && (
        <CadenceDialog
          projects={without.slice(0, MOST_AT_ONCE).map(({ id, version }) => ({ id, version }))}
          cadence={null}
          asOf={asOf}
          onClose={() => setIsSetting(false)}
        />
      )}
    </>
  );
}

const MOST_AT_ONCE = 500;

type BodyProps = {
  readonly history: ReportHistory;
  readonly onOpen: (report: Opened) => void;
};

function HistoryBody({ history, onOpen }: BodyProps) {
  const formats = useFormats();
  const { rows, hiddenProjects } = history;
  const hidden =
    hiddenProjects === 0
      ? null
      : `${formats.count(hiddenProjects, 'project')} you may not browse ${hiddenProjects === 1 ? 'is' : 'are'} left out.`;
  if (rows.length === 0) {
    return (
      <Empty title="No project to show">
        {hidden ?? 'Nothing is governed here yet. Govern projects, and their reports show up here.'}
      </Empty>
    );
  }
  return (
    <div className={styles['content']}>
      <OverdueList history={history} />
      <HistoryLegend />
      <HistoryGrid history={history} onOpen={onOpen} />
      {hidden !== null && <p className={styles['quiet']}>{hidden}</p>}
    </div>
  );
}
