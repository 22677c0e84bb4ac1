import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import Textfield from '@atlaskit/textfield';

import { canDrive, type ProposalSource } from '@domain/scoring/proposal-model';

import { Choice } from '../../shared/choice';
import { useFormats } from '../../shared/forge-context';
import { weighed, type ModelDraft } from './model-draft';
import styles from './proposals.module.css';

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
  readonly onChange: (draft: ModelDraft) => void;
};

type Criterion = ModelDraft['criteria'][number];

/** The criteria, one row each, with the share their weight comes to. */
export function CriteriaRows({ draft, onChange }: CriteriaRowsProps) {
  const { criteria, isPairwise } = draft;
  const shares = isPairwise ? (weighed(draft)?.weights ?? []) : typedShares(criteria);
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
          {!isPairwise && <th scope="col">Weight</th>}
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
            isPairwise={isPairwise}
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
  readonly isPairwise: boolean;
  readonly onChange: (change: Partial<Criterion>) => void;
  readonly onRemove: () => void;
};

function CriterionRow(props: CriterionRowProps) {
  const { criterion, share, isPairwise, onChange, onRemove } = props;
  const { percent } = useFormats();
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
      {!isPairwise && (
        <td>
          <Textfield
            isCompact
            inputMode="decimal"
            aria-label={`Weight of ${called}`}
            value={criterion.weight}
            onChange={(event) => onChange({ weight: event.currentTarget.value })}
          />
        </td>
      )}
      <td className={styles['end']}>{Number.isNaN(share) ? '–' : percent(share)}</td>
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

function typedShares(criteria: readonly Criterion[]): readonly number[] {
  const weights = criteria.map(({ weight }) => Number(weight.replace(',', '.')));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
