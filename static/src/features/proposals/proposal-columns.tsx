import type { ProposalsView } from '@contract/proposals';
import type { Opinion } from '@domain/foundation/opinion';
import { valueOn } from '@domain/scoring/criterion-value';

import type { Column } from '../../shared/data-table-column';
import type { Formats } from '../../shared/format';
import { criterionText } from './criterion-text';
import { opinionText, spreadText } from './opinion-text';
import styles from './proposals.module.css';
import type { ProposalRow } from './ranking';
import { standingOf, standingWords, STANDINGS } from './triage-words';

/** Key and summary, where it stands, what it costs, and how it does by each criterion. */
export function proposalColumns(
  { model }: Pick<ProposalsView, 'model'>,
  repeats: ReadonlyMap<string, string>,
  formats: Formats,
): readonly Column<ProposalRow>[] {
  return [
    proposal(repeats),
    rank(formats),
    score(formats),
    standing(),
    cost(model.currency, formats),
    ...model.criteria.map((criterion, place): Column<ProposalRow> => ({
      id: `criterion-${criterion.id}`,
      header: criterion.name,
      hint: `${criterion.direction === 'max' ? 'More' : 'Less'} is better.`,
      width: Math.max(84, 28 + LETTER * criterion.name.length),
      align: 'end',
      first: 'descending',
      sort: ({ values }) => values[place] ?? null,
      cell: (row) => (
        <CriterionCell
          text={criterionText(criterion, row.values[place] ?? null, { ...model, formats })}
          missing={valueOn(criterion, row, model).missing}
          opinion={criterion.source === 'rating' ? (row.opinions[criterion.id] ?? null) : null}
          formats={formats}
        />
      ),
    })),
    {
      id: 'first',
      header: 'First',
      hint: 'Of all possible weights, the share under which it ranks first.',
      width: 70,
      align: 'end',
      first: 'descending',
      yields: true,
      sort: ({ firstShare }) => firstShare,
      cell: ({ firstShare }) => (firstShare === null ? '–' : formats.percent(firstShare)),
    },
    span(formats),
  ];
}

type CriterionCellProps = {
  readonly text: string;
  /** Why there is no value; `null` where there is. */
  readonly missing: string | null;
  readonly opinion: Opinion | null;
  readonly formats: Formats;
};

/** The value that counts, and how far apart those are who rated it. */
function CriterionCell({ text, missing, opinion, formats }: CriterionCellProps) {
  if (missing !== null) {
    return (
      <span title={missing}>
        {text}
        <span className="visually-hidden"> {missing}</span>
      </span>
    );
  }
  const spread = opinion === null ? null : spreadText(opinion, formats);
  if (opinion === null || spread === null) return text;
  return (
    <span title={opinionText(opinion, formats)}>
      {text} <span className={styles['quiet']}>({spread.replace(' to ', '–')})</span>
    </span>
  );
}

/** In pixels, at the size of a head. */
const LETTER = 7;

/** `repeats` is, by id, the key of another that says much the same. */
function proposal(repeats: ReadonlyMap<string, string>): Column<ProposalRow> {
  return {
    id: 'proposal',
    header: 'Proposal',
    width: 250,
    first: 'ascending',
    sort: ({ key }) => key,
    cell: ({ id, key, summary, facts, problem }) => (
      <span className={styles['proposal']} title={`${key} ${summary}`}>
        <span className={styles['key']}>{key}</span>
        <span className={styles['summary']}>{summary}</span>
        {facts.obligation !== 'none' && (
          <span className={styles['tag']}>
            {facts.obligation === 'must-do' ? 'Must do' : 'Must not'}
          </span>
        )}
        {repeats.has(id) && (
          <span className={styles['tag']} data-tone="warning">
            Like {repeats.get(id)}
          </span>
        )}
        {problem !== null && (
          <span className={styles['tag']} data-tone="warning" title={problem}>
            Unreadable
          </span>
        )}
      </span>
    ),
  };
}

function standing(): Column<ProposalRow> {
  return {
    id: 'standing',
    header: 'Triage',
    hint: 'Where it stands before the board.',
    width: 130,
    first: 'ascending',
    yields: true,
    sort: (row) => STANDINGS.indexOf(standingOf(row)),
    cell: (row) => standingWords(standingOf(row)),
  };
}

function rank({ number }: Formats): Column<ProposalRow> {
  return {
    id: 'rank',
    header: 'Rank',
    width: 64,
    align: 'end',
    first: 'ascending',
    sort: (row) => row.rank,
    cell: (row) => (row.rank === null ? '–' : <strong>{number(row.rank)}</strong>),
  };
}

function cost(currency: string, { wholeMoney }: Formats): Column<ProposalRow> {
  return {
    id: 'cost',
    header: `Cost, ${currency}`,
    width: 112,
    align: 'end',
    first: 'descending',
    sort: ({ facts }) => (facts.currency === currency ? facts.cost : null),
    cell: ({ facts }) =>
      facts.cost === null || facts.currency === null ? '–' : wholeMoney(facts.cost, facts.currency),
  };
}

function score({ fixed }: Formats): Column<ProposalRow> {
  return {
    id: 'score',
    header: 'Score',
    hint: 'The weighted sum, from 0 to 100.',
    width: 120,
    align: 'end',
    first: 'descending',
    sort: (row) => row.score,
    cell: (row) =>
      row.score === null ? (
        <span className={styles['quiet']}>Not rated</span>
      ) : (
        <span className={styles['score']}>
          <span className={styles['meter']} aria-hidden="true">
            <span style={{ inlineSize: `${row.score}%` }} />
          </span>
          {fixed(row.score)}
        </span>
      ),
  };
}

function span({ number }: Formats): Column<ProposalRow> {
  return {
    id: 'span',
    header: 'Methods',
    hint: 'The best and the worst rank among five methods.',
    width: 88,
    align: 'end',
    first: 'descending',
    yields: true,
    sort: (row) => (row.span === null ? null : row.span[1] - row.span[0]),
    cell: (row) => {
      if (row.span === null) return '–';
      const [best, worst] = row.span;
      return best === worst ? number(best) : `${number(best)}–${number(worst)}`;
    },
  };
}
