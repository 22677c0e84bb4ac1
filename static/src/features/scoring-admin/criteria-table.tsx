import { CRITERION_SOURCES } from '@domain/scoring/scoring-model';

import { Choice } from '../../shared/choice';
import { CriteriaTreeTable } from '../../shared/criteria-tree/criteria-tree-table';
import {
  withCriterion,
  withNewCriterion,
  type CriterionDraft,
  type ModelDraft,
} from './model-draft';
import styles from './scoring.module.css';
import { SOURCE_WORDS } from './source-words';

type CriteriaTableProps = {
  readonly draft: ModelDraft;
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (draft: ModelDraft) => void;
};

const HEADS = [{ label: 'Value' }, { label: 'Best is' }];
const SOURCES = CRITERION_SOURCES.map((source) => ({ value: source, label: SOURCE_WORDS[source] }));
const DIRECTIONS = [
  { value: 'max', label: 'Highest' },
  { value: 'min', label: 'Lowest' },
] as const;

/** The criteria and their groups, one row each, with what each weighs. */
export function CriteriaTable({ draft, problems, onChange }: CriteriaTableProps) {
  return (
    <>
      <CriteriaTreeTable
        draft={draft}
        onChange={(tree) => onChange({ ...draft, ...tree })}
        heads={HEADS}
        cells={(criterion, called) => (
          <ValueCells
            called={called}
            criterion={criterion}
            onChange={(change) => onChange(withCriterion(draft, criterion.id, change))}
          />
        )}
        swing={() => 'of the projects compared'}
        problems={problems}
        onAddCriterion={(group) => onChange(withNewCriterion(draft, group))}
      />
      {problems.has('tree') && (
        <p className={styles['error']} role="alert">
          {problems.get('tree')}
        </p>
      )}
    </>
  );
}

type ValueCellsProps = {
  readonly called: string;
  readonly criterion: CriterionDraft;
  readonly onChange: (change: Partial<CriterionDraft>) => void;
};

function ValueCells({ called, criterion, onChange }: ValueCellsProps) {
  return (
    <>
      <td className={styles['source']}>
        <Choice
          isCompact
          label={`Value of ${called}`}
          options={SOURCES}
          value={criterion.source}
          onChange={(source) => onChange({ source })}
        />
      </td>
      <td className={styles['direction']}>
        <Choice
          isCompact
          label={`Best value of ${called}`}
          options={DIRECTIONS}
          value={criterion.direction}
          onChange={(direction) => onChange({ direction })}
        />
      </td>
    </>
  );
}
