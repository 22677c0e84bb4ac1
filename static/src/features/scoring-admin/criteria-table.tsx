import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import Textfield from '@atlaskit/textfield';
import { useId } from 'react';

import { CRITERION_SOURCES } from '@domain/scoring/scoring-model';

import { Choice } from '../../shared/choice';
import { useFormats } from '../../shared/forge-context';
import {
  sharesOf,
  withCriterion,
  withoutCriterion,
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

/** The criteria, one row each, with the share their weight comes to. */
export function CriteriaTable({ draft, problems, onChange }: CriteriaTableProps) {
  const shares = sharesOf(draft);

  return (
    <>
      <table className={styles['criteria']}>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Value</th>
            <th scope="col">Best is</th>
            <th scope="col">Weight</th>
            <th scope="col" className={styles['number']}>
              Share
            </th>
            <th scope="col">
              <span className="visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {draft.criteria.map((criterion) => (
            <CriterionRow
              key={criterion.id}
              criterion={criterion}
              share={shares.get(criterion.id) ?? null}
              problems={problems}
              onChange={(change) => onChange(withCriterion(draft, criterion.id, change))}
              onRemove={() => onChange(withoutCriterion(draft, criterion.id))}
            />
          ))}
        </tbody>
      </table>
      {problems.has('criteria') && (
        <p className={styles['error']} role="alert">
          {problems.get('criteria')}
        </p>
      )}
    </>
  );
}

type CriterionRowProps = {
  readonly criterion: CriterionDraft;
  readonly share: number | null;
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (change: Partial<CriterionDraft>) => void;
  readonly onRemove: () => void;
};

const SOURCES = CRITERION_SOURCES.map((source) => ({ value: source, label: SOURCE_WORDS[source] }));
const DIRECTIONS = [
  { value: 'max', label: 'Highest' },
  { value: 'min', label: 'Lowest' },
] as const;

function CriterionRow({ criterion, share, problems, onChange, onRemove }: CriterionRowProps) {
  const { percent } = useFormats();
  const called = criterion.name.trim() === '' ? 'the new criterion' : criterion.name;

  return (
    <tr>
      <td>
        <TextCell
          label="Name of the criterion"
          value={criterion.name}
          problem={problems.get(`${criterion.id}.name`) ?? null}
          onChange={(name) => onChange({ name })}
        />
      </td>
      <ValueCells called={called} criterion={criterion} onChange={onChange} />
      <td>
        <TextCell
          label={`Weight of ${called}`}
          value={criterion.weight}
          problem={problems.get(`${criterion.id}.weight`) ?? null}
          isNumber
          onChange={(weight) => onChange({ weight })}
        />
      </td>
      <td className={styles['number']}>{share === null ? '–' : percent(share)}</td>
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
    </>
  );
}

type TextCellProps = {
  readonly label: string;
  readonly value: string;
  readonly problem: string | null;
  readonly isNumber?: boolean;
  readonly onChange: (value: string) => void;
};

function TextCell({ label, value, problem, isNumber = false, onChange }: TextCellProps) {
  const id = useId();

  return (
    <>
      <Textfield
        isCompact
        aria-label={label}
        aria-describedby={problem === null ? undefined : id}
        isInvalid={problem !== null}
        inputMode={isNumber ? 'decimal' : 'text'}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {problem !== null && (
        <p className={styles['error']} id={id}>
          {problem}
        </p>
      )}
    </>
  );
}
