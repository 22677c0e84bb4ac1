import { canDrive } from '@domain/scoring/proposal-model';

import { Choice } from '../../shared/choice';
import { CriteriaTreeTable } from '../../shared/criteria-tree/criteria-tree-table';
import { useFormats } from '../../shared/forge-context';
import { criterionText, type CriterionWriting } from './criterion-text';
import { withNewCriterion, type CriterionDraft, type ModelDraft } from './model-draft';
import styles from './proposals.module.css';
import { sourceKey, sourceOf, sourceOptions } from './source-options';
import type { Swing } from './swings';

const DIRECTIONS = [
  { value: 'max', label: 'Highest' },
  { value: 'min', label: 'Lowest' },
] as const;
const HEADS = [
  { label: 'Value' },
  { label: 'Best is' },
  { label: 'Driver', hint: 'A strategic goal: the Alignment tab shows what is spent on it.' },
];

type CriteriaRowsProps = {
  readonly draft: ModelDraft;
  /** By criterion, from the worst to the best that the proposals have. */
  readonly swings: ReadonlyMap<string, Swing>;
  /** The number fields of the site; none while they are not known. */
  readonly fields: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (draft: ModelDraft) => void;
};

/** The criteria and their groups, one row each, with what each weighs. */
export function CriteriaRows({ draft, swings, fields, onChange }: CriteriaRowsProps) {
  const formats = useFormats();
  const { criteria, currency } = draft;
  const known = { pools: draft.pools, fields };
  const pools = draft.pools.map(({ name, isMoney, unit }) => ({
    name,
    unit: isMoney ? null : unit,
  }));
  const set = (id: string, change: Partial<CriterionDraft>) =>
    onChange({
      ...draft,
      criteria: criteria.map((each) => (each.id === id ? { ...each, ...change } : each)),
    });

  return (
    <CriteriaTreeTable
      draft={draft}
      onChange={(tree) => onChange({ ...draft, ...tree })}
      heads={HEADS}
      cells={(criterion, called) => (
        <ValueCells
          called={called}
          criterion={criterion}
          known={known}
          onChange={(change) => set(criterion.id, change)}
        />
      )}
      swing={(criterion) =>
        swingText(swings.get(criterion.id) ?? null, criterion, { formats, currency, pools })
      }
      onAddCriterion={(group) => onChange(withNewCriterion(draft, group))}
    />
  );
}

type ValueCellsProps = {
  readonly called: string;
  readonly criterion: CriterionDraft;
  readonly known: Parameters<typeof sourceOptions>[1];
  readonly onChange: (change: Partial<CriterionDraft>) => void;
};

function ValueCells({ called, criterion, known, onChange }: ValueCellsProps) {
  return (
    <>
      <td>
        <Choice
          isCompact
          label={`Value of ${called}`}
          options={sourceOptions(criterion, known)}
          value={sourceKey(criterion)}
          onChange={(key) => onChange(sourceOf(key))}
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
  criterion: CriterionDraft,
  writing: CriterionWriting,
): string {
  if (swing === null) return 'no proposal has a value yet';
  if (swing.worst === swing.best) {
    return `${criterionText(criterion, swing.best, writing)} for all: tells none apart`;
  }
  return `${criterionText(criterion, swing.worst, writing)} to ${criterionText(criterion, swing.best, writing)}`;
}
