import Button from '@atlaskit/button/new';

import type { OpenedBaseline } from '@contract/earned-value';
import { WEIGHT_OF_ONE } from '@domain/earned-value/baseline';
import type { GovernedId } from '@domain/foundation/ids';

import { FactList } from '../../shared/fact-list';
import { useFormats } from '../../shared/forge-context';
import { ItemLink } from '../../shared/item-link';
import { NoticeLine } from '../../shared/notice-line';
import { useNamesOf } from '../../shared/people';
import { Section } from '../../shared/section';
import { Loading, Problem } from '../../shared/states';
import { reasonWords } from './baselines-list';
import { useBaseline } from './value-data';
import { amountWords, FLAW_WORDS, ruleWords, WEIGHING_WORDS } from './value-words';
import styles from './value.module.css';

type BaselineViewProps = {
  readonly id: GovernedId;
  readonly number: number;
  readonly onClose: () => void;
};

/** A baseline as it was set, to be read and printed. */
export function BaselineView({ id, number, onClose }: BaselineViewProps) {
  const baseline = useBaseline(id, number);
  return (
    <div className={styles['content']}>
      <div className={`${styles['actions'] ?? ''} no-print`}>
        <Button appearance="subtle" onClick={onClose}>
          ← Earned value
        </Button>
        {baseline.data !== undefined && <Button onClick={() => window.print()}>Print</Button>}
      </div>
      {baseline.isError && (
        <Problem
          title="The baseline could not be loaded"
          error={baseline.error}
          onRetry={() => void baseline.refetch()}
        />
      )}
      {baseline.isPending && <Loading what="the baseline" rows={8} />}
      {baseline.data !== undefined && <Opened baseline={baseline.data} />}
    </div>
  );
}

function Opened({ baseline }: { readonly baseline: OpenedBaseline }) {
  const formats = useFormats();
  const { number, at, by, hash, flaws, said } = baseline;
  const nameOf = useNamesOf([by]);
  return (
    <Section title={`Baseline ${number}`} lead={reasonWords(said)}>
      {flaws.map((flaw) => (
        <NoticeLine key={flaw} tone="warning" title={FLAW_WORDS[flaw]}>
          Do not rely on it.
        </NoticeLine>
      ))}
      {said !== null && <Said said={said} />}
      <Items baseline={baseline} />
      <p className={styles['quiet']}>
        Set {formats.instant(at)} by {nameOf(by)}.
        {flaws.length === 0 && ' Every hash of this baseline was computed again, and agrees.'}
      </p>
      <p className={styles['hash']}>SHA-256 {hash}</p>
    </Section>
  );
}

function Said({ said }: { readonly said: NonNullable<OpenedBaseline['said']> }) {
  const formats = useFormats();
  const { start, finish, budget, scope, weighing, rule } = said;
  return (
    <>
      <FactList
        facts={[
          { label: 'Start', value: formats.day(start) },
          { label: 'Finish', value: formats.day(finish) },
          { label: 'Budget', value: amountWords(budget, said, formats) },
          {
            label: 'Work items',
            value: formats.number(scope.items),
            note: `${formats.number(scope.undated)} without a due date, ${formats.number(scope.outside)} due outside of this time`,
          },
          { label: 'What a work item weighs', value: WEIGHING_WORDS[weighing] },
        ]}
      />
      <p className={styles['quiet']}>{ruleWords(rule)}</p>
    </>
  );
}

function Items({ baseline: { items, said } }: { readonly baseline: OpenedBaseline }) {
  const formats = useFormats();
  if (items.length === 0) return null;
  const all = said?.scope.items ?? items.length;
  return (
    <>
      <div
        className={styles['scroller']}
        role="region"
        tabIndex={0}
        aria-label="Work items of the baseline, scrollable"
      >
        <table className={styles['table']} aria-label="Work items of the baseline">
          <thead>
            <tr>
              <th scope="col">Work item</th>
              <th scope="col">Planned for</th>
              <th scope="col" className={styles['figure']}>
                Weight
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ key, due, weight }, at) => (
              <tr key={at}>
                <th scope="row">
                  {key === null ? 'gone, or hidden from you' : <ItemLink itemKey={key} />}
                </th>
                <td>{due === null ? 'evenly, start to finish' : formats.day(due)}</td>
                <td className={styles['figure']}>{formats.decimal(weight / WEIGHT_OF_ONE, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {items.length < all && (
        <p className={styles['quiet']}>
          The first {formats.number(items.length)} of {formats.count(all, 'work item')} are shown.
        </p>
      )}
    </>
  );
}
