import type { MethodRanks } from '@domain/scoring/rank-proposals';

import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import { METHOD_WORDS } from './method-words';
import styles from './proposals.module.css';
import type { ProposalRow } from './ranking';

const MOST_ROWS = 10;

type MethodsSectionProps = {
  readonly rows: readonly ProposalRow[];
  readonly methods: readonly MethodRanks[];
};

/** Where five methods put the same proposals at the same weights; those they disagree on most come first. */
export function MethodsSection({ rows, methods }: MethodsSectionProps) {
  const { count, number } = useFormats();
  const able = methods.filter(({ problem }) => problem === null);
  const apart = rows
    .filter(({ span }) => span !== null && span[1] > span[0])
    .sort((one, other) => spread(other) - spread(one) || (one.rank ?? 0) - (other.rank ?? 0));
  const ranked = rows.filter(({ rank }) => rank !== null).length;

  return (
    <Section
      title="Where methods disagree"
      lead={
        apart.length === 0
          ? `All methods put the ${count(ranked, 'proposal')} in the same order.`
          : `${count(apart.length, 'proposal')} of ${number(ranked)} would get another rank by another method${apart.length > MOST_ROWS ? `; the ${MOST_ROWS} that differ most are shown` : ''}.`
      }
    >
      {methods
        .filter(({ problem }) => problem !== null)
        .map(({ method, problem }) => (
          <p key={method} className={styles['note']}>
            {METHOD_WORDS[method]} cannot rank these: {problem}
          </p>
        ))}
      {apart.length > 0 && <RanksTable rows={apart.slice(0, MOST_ROWS)} methods={able} />}
    </Section>
  );
}

function RanksTable({ rows, methods }: MethodsSectionProps) {
  const { number } = useFormats();
  return (
    <div className={styles['scroller']} tabIndex={0} role="region" aria-label="Ranks by method">
      <table className={styles['figures']} aria-label="Ranks by method">
        <thead>
          <tr>
            <th scope="col">Proposal</th>
            {methods.map(({ method }) => (
              <th key={method} scope="col">
                {METHOD_WORDS[method]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <span className={styles['key']}>{row.key}</span> {row.summary}
              </th>
              {methods.map(({ method, ranks }) => (
                <td key={method} data-differs={ranks.get(row.id) !== row.rank}>
                  {number(ranks.get(row.id) ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function spread({ span }: ProposalRow): number {
  return span === null ? 0 : span[1] - span[0];
}
