import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { type ReactNode, useState } from 'react';

import type { ProposalsView } from '@contract/proposals';
import type { ShownScenario } from '@contract/scenarios';
import type { NodeId } from '@domain/foundation/ids';

import { useFormats } from '../../shared/forge-context';
import { NoticeLine } from '../../shared/notice-line';
import { Empty, Loading, Problem } from '../../shared/states';
import { AlignmentTab } from './alignment-tab';
import { BoardTab } from './board-tab';
import { DecisionPaper } from './decision-paper';
import { ImportButton, ProposalsFile, useProposalsFile } from './import-proposals';
import { ImportScenario } from './import-scenario';
import { ModelTab } from './model-tab';
import { useRepeatedPairs } from './named-proposals';
import { NewProposal } from './new-proposal';
import { useProposals } from './proposals-data';
import styles from './proposals.module.css';
import type { ProposalRow } from './ranking';
import { RankingTab } from './ranking-tab';
import { ScenariosTab } from './scenarios-tab';
import { useBoardHistory } from './use-board';
import { useRanking } from './use-ranking';

/** Waiting, failed, or there. */
export function ProposalsOf({ nodeId }: { readonly nodeId: NodeId }) {
  const proposals = useProposals(nodeId);

  if (proposals.isPending) return <Loading what="the proposals" rows={8} />;
  if (proposals.isError) {
    return (
      <Problem
        title="The proposals could not be loaded"
        error={proposals.error}
        onRetry={() => void proposals.refetch()}
      />
    );
  }
  return <Workbench view={proposals.data} />;
}

const NO_ROWS: readonly ProposalRow[] = [];

function Workbench({ view }: { readonly view: ProposalsView }) {
  const ranked = useRanking(view);
  const pairs = useRepeatedPairs(view.proposals);
  const rows = ranked.ranking.kind === 'ranked' ? ranked.ranking.rows : NO_ROWS;
  const kept = useBoardHistory(view);
  const [paper, setPaper] = useState<ShownScenario | null>(null);
  const file = useProposalsFile(view);
  const hasProposals = view.proposals.length > 0;
  const none = <NoProposals view={view} onFile={file.open} />;

  const tabs: readonly (readonly [label: string, content: ReactNode])[] = [
    ['Ranking', hasProposals ? <RankingTab view={view} ranked={ranked} pairs={pairs} onFile={file.open} /> : none], // prettier-ignore
    ['Selection', hasProposals ? <BoardTab view={view} rows={rows} weights={ranked.isTried ? ranked.weights : null} kept={kept} /> : none], // prettier-ignore
    ['Alignment', hasProposals ? <AlignmentTab view={view} rows={rows} weights={ranked.weights} choice={kept[0].now} /> : none], // prettier-ignore
    ['Scenarios', <div className={styles['stack']}><ImportScenario view={view} /><ScenariosTab nodeId={view.nodeId} onPaper={setPaper} /></div>], // prettier-ignore
    ['Model', <ModelTab key={view.version} view={view} />],
  ];
  return (
    <>
      {paper !== null && (
        <DecisionPaper scenario={paper} portfolio={view.nodeName} onClose={() => setPaper(null)} />
      )}
      <div hidden={paper !== null}>
        <Notices view={view} />
        <ProposalsFile opened={file.opened} close={file.close} />
        <Tabs id="proposals">
          <TabList>
            {tabs.map(([label]) => (
              <Tab key={label}>{label}</Tab>
            ))}
          </TabList>
          {tabs.map(([label, content]) => (
            <TabPanel key={label}>
              <div className={styles['panel']}>{content}</div>
            </TabPanel>
          ))}
        </Tabs>
      </div>
    </>
  );
}

function Notices({ view: { hiddenProjects, isAll } }: { readonly view: ProposalsView }) {
  const { count } = useFormats();
  return (
    <>
      {hiddenProjects > 0 && (
        <NoticeLine tone="information" title={`${count(hiddenProjects, 'project')} hidden:`}>
          Proposals that you may not browse in Jira are left out, from every rank and sum.
        </NoticeLine>
      )}
      {!isAll && (
        <NoticeLine tone="warning" title="There are more than 500 proposals.">
          The first 500 by key are compared. Choose fewer projects in the model.
        </NoticeLine>
      )}
    </>
  );
}

type NoProposalsProps = {
  readonly view: ProposalsView;
  readonly onFile: (file: File) => void;
};

function NoProposals({ view, onFile }: NoProposalsProps) {
  const first = view.handInto.length > 0 && (
    <div className={styles['buttons']}>
      <NewProposal view={view} isPrimary />
      <ImportButton onFile={onFile} />
    </div>
  );
  return view.isMapped ? (
    <Empty title="There is no proposal yet" action={first}>
      Every work item whose type stands for proposals shows up here, from the projects that the
      model names.
    </Empty>
  ) : (
    <Empty title="No issue type stands for proposals">
      An administrator maps one to the kind Proposal, among the artifacts of the standards.
    </Empty>
  );
}
