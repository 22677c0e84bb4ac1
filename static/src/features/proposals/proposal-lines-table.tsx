import { ItemLink } from '../../shared/item-link';
import type { ProposalLine } from './proposal-lines';
import styles from './proposal-lines.module.css';
import type { useProposalLines } from './use-proposal-lines';

type ProposalLinesTableProps = Pick<ReturnType<typeof useProposalLines>, 'outcomes'> & {
  readonly lines: readonly ProposalLine[];
  /** Of a new one the key of a proposal that says much the same, by its line. */
  readonly alike: ReadonlyMap<number, string>;
};

/** What is refused first, then what is new, what changes and what stays. */
const ORDER = ['refused', 'new', 'change', 'same'] as const;

/** Line by line what will be, or why not, and what came of it. */
export function ProposalLinesTable({ lines, alike, outcomes }: ProposalLinesTableProps) {
  const rows = ORDER.flatMap((state) => lines.filter((each) => each.state === state));
  return (
    <div className={styles['scroller']} tabIndex={0} role="region" aria-label="Lines, scrollable">
      <table className={styles['table']} aria-label="Lines of the file">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Proposal</th>
            <th scope="col">What it says</th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td>{row.line}</td>
              <td>
                {row.name} <Like other={alike.get(row.line)} />
              </td>
              <td>{row.state === 'refused' ? row.why : row.says.join('; ')}</td>
              <td>
                <Result row={row} outcomes={outcomes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Like({ other }: { readonly other: string | undefined }) {
  return other === undefined ? null : (
    <span className={styles['like']}>
      Like <ItemLink itemKey={other} />
    </span>
  );
}

const BEFORE: Readonly<Record<ProposalLine['state'], string>> = {
  new: 'New',
  change: 'Changes',
  same: 'Stays',
  refused: 'Refused',
};

type ResultProps = Pick<ProposalLinesTableProps, 'outcomes'> & { readonly row: ProposalLine };

function Result({ row: { line, state }, outcomes }: ResultProps) {
  const outcome = outcomes.get(line);
  if (outcome === undefined) return <>{BEFORE[state]}</>;
  if ('why' in outcome) return <>Refused: {outcome.why}</>;
  return state === 'new' ? <ItemLink itemKey={outcome.key} /> : <>Written</>;
}
