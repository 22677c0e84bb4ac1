import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';

import type { ProposalsView } from '@contract/proposals';
import type { WorkItemId } from '@domain/foundation/ids';

import { Choice } from '../../shared/choice';
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
import { type Standing, standingOf, standingWords, STANDINGS } from './triage-words';
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
  const { shown, standing, setStanding } = useFilter(ranking.kind === 'ranked' ? ranking.rows : NO_ROWS); // prettier-ignore

  return (
    <div className={styles['stack']}>
      {ranking.kind === 'impossible' ? (
        <NoticeLine tone="warning" title="These values cannot be ranked by this model.">
          {ranking.why}
        </NoticeLine>
      ) : (
        <>
          <Bar
            {...{ view, ranked, onFile, standing }}
            rows={ranking.rows}
            onStanding={setStanding}
          />
          <DataTable
            label="Proposals"
            rows={shown}
            population={ranking.rows.length}
            columns={columns}
            rowId={rowId}
            initialSorting={{ id: 'rank', direction: 'ascending' }}
            selectedId={openId}
            onOpen={({ id }) => setOpenId(id)}
            empty="No proposal stands there."
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

function useFilter(rows: readonly ProposalRow[]) {
  const [standing, setStanding] = useState<Standing | 'all'>('all');
  const shown = useMemo(
    () => (standing === 'all' ? rows : rows.filter((row) => standingOf(row) === standing)),
    [rows, standing],
  );
  return { shown, standing, setStanding };
}

type BarProps = Pick<RankingTabProps, 'view' | 'ranked' | 'onFile'> & StandingFilterProps;

/** What the ranking says, and what may be done with it. */
function Bar({ view, ranked, onFile, rows, standing, onStanding }: BarProps) {
  const formats = useFormats();
  return (
    <div className={styles['bar']}>
      <p className={styles['note']}>{reading(rows, formats)}</p>
      <StandingFilter rows={rows} standing={standing} onStanding={onStanding} />
      <NewProposal view={view} isPrimary={false} />
      <ImportButton onFile={onFile} />
      <Button onClick={() => exportCsv(view, rows)}>Export CSV</Button>
      <Button onClick={() => exportJson(view, ranked.weights, rows)}>Export JSON</Button>
    </div>
  );
}

const NO_ROWS: readonly ProposalRow[] = [];

type StandingFilterProps = {
  readonly rows: readonly ProposalRow[];
  readonly standing: Standing | 'all';
  readonly onStanding: (standing: Standing | 'all') => void;
};

/** Which of them are shown, by where they stand before the board. */
function StandingFilter({ rows, standing, onStanding }: StandingFilterProps) {
  const { number } = useFormats();
  const options = STANDINGS.map((value) => {
    const count = rows.filter((row) => standingOf(row) === value).length;
    return { value, label: `${standingWords(value)} (${number(count)})` };
  });
  return (
    <span className={styles['filter']}>
      <Choice<Standing | 'all'>
        label="Triage"
        options={[{ value: 'all', label: 'Any triage' }, ...options]}
        value={standing}
        onChange={onStanding}
      />
    </span>
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
