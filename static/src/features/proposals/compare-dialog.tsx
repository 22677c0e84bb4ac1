import Button from '@atlaskit/button/new';

import type { RatedProposal } from '@domain/foundation/proposal';
import type { ProposalModel } from '@domain/scoring/proposal-model';

import { Dialog } from '../../shared/dialog';
import { useFormats } from '../../shared/forge-context';
import type { Formats } from '../../shared/format';
import { ItemLink } from '../../shared/item-link';
import { alikeWords } from './alike-words';
import type { RepeatedPair } from './named-proposals';
import { poolText } from './pool-amount';
import styles from './proposals.module.css';

type CompareDialogProps = {
  readonly model: ProposalModel;
  readonly pair: RepeatedPair;
  readonly onClose: () => void;
};

/** Two proposals beside each other, line by line. */
export function CompareDialog({ model, pair, onClose }: CompareDialogProps) {
  const formats = useFormats();
  const { first, second, likeness } = pair;

  return (
    <Dialog
      title={`${first.key} and ${second.key}`}
      width="large"
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <div className={styles['form']}>
        <p className={styles['note']}>{alikeWords(likeness, formats)}.</p>
        <div
          className={styles['scroller']}
          tabIndex={0}
          role="region"
          aria-label="Side by side, scrollable"
        >
          <table className={styles['beside']} aria-label="Side by side">
            <thead>
              <tr>
                <td />
                {[first, second].map(({ key }) => (
                  <th key={key} scope="col">
                    <ItemLink itemKey={key} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {linesOf(model, formats).map(([label, write]) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{write(first)}</td>
                  <td>{write(second)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Dialog>
  );
}

type Line = readonly [label: string, write: (proposal: RatedProposal) => string];

function linesOf({ criteria, pools, currency }: ProposalModel, formats: Formats): readonly Line[] {
  const money = (amount: number | null, unit: string | null) =>
    amount === null || unit === null ? '–' : formats.wholeMoney(amount, unit);
  return [
    ['Title', ({ summary }) => summary],
    ['Description', ({ text }) => (text === '' ? '–' : text)],
    ['Cost', ({ facts }) => money(facts.cost, facts.currency)],
    ['Expected benefit', ({ facts }) => money(facts.benefit, facts.currency)],
    ...pools.map((pool): Line => [
      pool.name,
      ({ facts }) => {
        const amount = facts.takes.find((take) => take.pool === pool.name)?.amount;
        return amount === undefined ? '–' : poolText(amount, pool, { formats, currency });
      },
    ]),
    ...criteria
      .filter(({ source }) => source === 'rating')
      .map(({ id, name }): Line => [
        name,
        ({ ratings }) =>
          ratings[id] === undefined ? 'Not rated' : formats.decimal(ratings[id], 1),
      ]),
  ];
}
