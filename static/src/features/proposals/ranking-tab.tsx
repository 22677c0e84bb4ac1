import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';

import type { ProposalsView } from '@contract/proposals';
import type { WorkItemId } from '@domain/foundation/ids';

import { DataTable } from '../../shared/data-table';
import { useFormats } from '../../shared/forge-context';
import { NoticeLine } from '../../shared/notice-line';
import { exportCsv, exportJson } from './export-ranking';
import { ImportButton } from './import-proposals';
import { MethodsSection } from './methods-section';
import { NewProposal } from './new-proposal';
import type { RepeatedPair } from './named-proposals';
import { proposalColumns } from './proposal-columns';
import { ProposalDialog } from './proposal-dialog';
import styles from './proposals.module.css';
import type { ProposalRow } from './ranking';
import { RepeatsSection } from './repeats-section';
import type { Ranked } from './use-ranking';
import { WeightSliders } from './weight-sliders';

type RankingTabProps = {
  readonly view: ProposalsView;
  readonly ranked: Ranked;
  readonly pairs: readonly RepeatedPair[];
  readonly onFile: (file: File) => void;
};

/** Which proposals are best, why, and how sure that is. */
export function RankingTab({ view, ranked, pairs, onFile }: RankingTabProps) {
  const formats = useFormats();
  const [openId, setOpenId] = useState<WorkItemId | null>(null);
  const columns = useMemo(
    () => proposalColumns(view, repeatsOf(pairs), formats),
    [view, pairs, formats],
  );
  const open = view.proposals.find(({ id }) => id === openId);
  const { ranking } = ranked;

  return (
    <div className={styles['stack']}>
      {ranking.kind === 'impossible' ? (
        <NoticeLine tone="warning" title="These values cannot be ranked by this model.">
          {ranking.why}
        </NoticeLine>
      ) : (
        <>
          <div className={styles['bar']}>
            <p className={styles['note']}>{reading(ranking.rows, formats)}</p>
            <NewProposal view={view} isPrimary={false} />
            <ImportButton onFile={onFile} />
            <Button onClick={() => exportCsv(view, ranking.rows)}>Export CSV</Button>
            <Button onClick={() => exportJson(view, ranked.weights, ranking.rows)}>
              Export JSON
            </Button>
          </div>
          <DataTable
            label="Proposals"
            rows={ranking.rows}
            population={ranking.rows.length}
            columns={columns}
            rowId={rowId}
            initialSorting={{ id: 'rank', direction: 'ascending' }}
            selectedId={openId}
            onOpen={({ id }) => setOpenId(id)}
            empty="There is no proposal."
          />
        </>
      )}
      <RepeatsSection view={view} pairs={pairs} />
      <WeightSliders model={view.model} ranked={ranked} />
      {ranking.kind === 'ranked' && (
        <MethodsSection rows={ranking.rows} methods={ranking.methods} />
      )}
      {open !== undefined && (
        <ProposalDialog view={view} proposal={open} onClose={() => setOpenId(null)} />
      )}
    </div>
  );
}

const rowId = ({ id }: ProposalRow) => id;

/** For each proposal that likely repeats another, or is repeated, the key of that one. */
function repeatsOf(pairs: readonly RepeatedPair[]): ReadonlyMap<WorkItemId, string> {
  return new Map(
    pairs
      .toReversed()
      .flatMap(({ first, second }) => [
        [first.id, second.key] as const,
        [second.id, first.key] as const,
      ]),
  );
}

function reading(
  rows: readonly ProposalRow[],
  { count, percent }: ReturnType<typeof useFormats>,
): string {
  const first = rows.find(({ rank }) => rank === 1);
  const unranked = rows.filter(({ rank }) => rank === null).length;
  const rest =
    unranked === 0 ? '' : ` ${count(unranked, 'proposal')} without all ratings not ranked.`;
  if (first === undefined) return `No proposal has all its ratings yet.${rest}`;

  const sure = first.firstShare === null ? '' : `, as it does under ${percent(first.firstShare)} of all possible weights`; // prettier-ignore
  return `${first.key} ranks first${sure}.${rest}`;
}
