import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import Textfield from '@atlaskit/textfield';

import { canDrive, type ProposalSource } from '@domain/scoring/proposal-model';

import { Choice } from '../../shared/choice';
import { useFormats } from '../../shared/forge-context';
import { criterionText } from './criterion-text';
import { weighed, WORDS, type ModelDraft } from './model-draft';
import styles from './proposals.module.css';
import type { Swing } from './swings';

const SOURCES: readonly { readonly value: ProposalSource; readonly label: string }[] = [
  { value: 'rating', label: 'Rating, 0 to 10' },
  { value: 'cost', label: 'Cost of the proposal' },
  { value: 'benefit', label: 'Expected benefit' },
];
const DIRECTIONS = [
  { value: 'max', label: 'Highest' },
  { value: 'min', label: 'Lowest' },
] as const;

type CriteriaRowsProps = {
  readonly draft: ModelDraft;
  /** By criterion, from the worst to the best that the proposals have. */
  readonly swings: ReadonlyMap<string, Swing>;
  readonly onChange: (draft: ModelDraft) => void;
};

type Criterion = ModelDraft['criteria'][number];

/** The criteria, one row each, with the share their weight comes to. */
export function CriteriaRows({ draft, swings, onChange }: CriteriaRowsProps) {
  const { criteria, weighing: kind, currency } = draft;
  const shares = kind === 'pairwise' ? (weighed(draft)?.weights ?? []) : typedShares(criteria);
  const set = (id: string, change: Partial<Criterion>) =>
    onChange({
      ...draft,
      criteria: criteria.map((each) => (each.id === id ? { ...each, ...change } : each)),
    });

  return (
    <table className={styles['criteria']}>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col">Value</th>
          <th scope="col">Best is</th>
          <th scope="col" title="A strategic goal: the Alignment tab shows what is spent on it.">
            Driver
          </th>
          {kind === 'swing' && <th scope="col">From worst to best</th>}
          {kind !== 'pairwise' && <th scope="col">{WORDS[kind]}</th>}
          <th scope="col" className={styles['end']}>
            Share
          </th>
          <th scope="col">
            <span className="visually-hidden">Remove</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((criterion, place) => (
          <CriterionRow
            key={criterion.id}
            criterion={criterion}
            share={shares[place] ?? Number.NaN}
            kind={kind}
            currency={currency}
            swing={swings.get(criterion.id) ?? null}
            onChange={(change) => set(criterion.id, change)}
            onRemove={() =>
              onChange({ ...draft, criteria: criteria.filter(({ id }) => id !== criterion.id) })
            }
          />
        ))}
      </tbody>
    </table>
  );
}

type CriterionRowProps = {
  readonly criterion: Criterion;
  /** Not a number while there is none. */
  readonly share: number;
  readonly kind: ModelDraft['weighing'];
  readonly currency: string;
  /** `null` while no proposal has a value. */
  readonly swing: Swing | null;
  readonly onChange: (change: Partial<Criterion>) => void;
  readonly onRemove: () => void;
};

function CriterionRow(props: CriterionRowProps) {
  const { criterion, share, kind, currency, swing, onChange, onRemove } = props;
  const formats = useFormats();
  const called = criterion.name === '' ? 'the new criterion' : criterion.name;

  return (
    <tr>
      <td>
        <Textfield
          isCompact
          aria-label="Name of the criterion"
          maxLength={120}
          value={criterion.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      </td>
      <ValueCells called={called} criterion={criterion} onChange={onChange} />
      {kind === 'swing' && <td>{swingText(swing, criterion, { formats, currency })}</td>}
      {kind !== 'pairwise' && (
        <td>
          <Textfield
            isCompact
            inputMode="decimal"
            aria-label={`${WORDS[kind]} of ${called}`}
            value={criterion.weight}
            onChange={(event) => onChange({ weight: event.currentTarget.value })}
          />
        </td>
      )}
      <td className={styles['end']}>{Number.isNaN(share) ? '–' : formats.percent(share)}</td>
      <td>
        <IconButton
          icon={CrossIcon}
          label={`Remove ${called}`}
          appearance="subtle"
          spacing="compact"
          onClick={onRemove}
        />
      </td>
    </tr>
  );
}

type ValueCellsProps = Pick<CriterionRowProps, 'criterion' | 'onChange'> & {
  readonly called: string;
};

function ValueCells({ called, criterion, onChange }: ValueCellsProps) {
  return (
    <>
      <td>
        <Choice
          isCompact
          label={`Value of ${called}`}
          options={SOURCES}
          value={criterion.source}
          onChange={(source) => onChange({ source })}
        />
      </td>
      <td>
        <Choice
          isCompact
          label={`Best value of ${called}`}
          options={DIRECTIONS}
          value={criterion.direction}
          onChange={(direction) => onChange({ direction })}
        />
      </td>
      <td>
        <input
          type="checkbox"
          className={styles['tick']}
          aria-label={`${called} is a driver`}
          disabled={!canDrive(criterion)}
          checked={criterion.isDriver && canDrive(criterion)}
          onChange={(event) => onChange({ isDriver: event.currentTarget.checked })}
        />
      </td>
    </>
  );
}

function swingText(
  swing: Swing | null,
  criterion: Criterion,
  writing: Parameters<typeof criterionText>[2],
): string {
  if (swing === null) return 'no proposal has a value yet';
  return `${criterionText(criterion, swing.worst, writing)} to ${criterionText(criterion, swing.best, writing)}`;
}

function typedShares(criteria: readonly Criterion[]): readonly number[] {
  const weights = criteria.map(({ weight }) => Number(weight.replace(',', '.')));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
