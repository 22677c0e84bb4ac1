import Textfield from '@atlaskit/textfield';

import { periodsOf } from '@domain/foundation/pool';
import type { ProposalModel } from '@domain/scoring/proposal-model';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import { poolLabel } from './pool-amount';
import { poolError, type FiguresText } from './proposal-form';
import styles from './proposals.module.css';

type FigureFieldsProps = {
  readonly model: Pick<ProposalModel, 'currency' | 'pools'>;
  readonly text: FiguresText;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (figures: Partial<FiguresText>) => void;
};

/** What a proposal costs and brings, and what it takes of each pool; nothing where nothing is typed. */
export function FigureFields({
  model: { currency, pools },
  text,
  errors,
  onChange,
}: FigureFieldsProps) {
  return (
    <>
      <div className={styles['fields']}>
        <Amount
          label={`Cost, ${currency}`}
          typed={text.cost}
          error={errors['cost']}
          onTyped={(cost) => onChange({ cost })}
        />
        <Amount
          label={`Expected benefit, ${currency}`}
          typed={text.benefit}
          error={errors['benefit']}
          onTyped={(benefit) => onChange({ benefit })}
        />
        <Amount
          label="Least share, %"
          helper="Where part of it can be funded, no less than this; empty where all or nothing is."
          typed={text.leastShare}
          error={errors['leastShare']}
          onTyped={(leastShare) => onChange({ leastShare })}
        />
      </div>
      <StartFields {...{ pools, text, errors, onChange }} />
      {pools.length > 0 && (
        <div className={styles['fields']}>
          {pools.map((pool) => (
            <Amount
              key={pool.name}
              label={poolLabel(pool, currency)}
              typed={text.takes[pool.name] ?? ''}
              error={errors[poolError(pool)]}
              onTyped={(typed) => onChange({ takes: { ...text.takes, [pool.name]: typed } })}
            />
          ))}
        </div>
      )}
    </>
  );
}

type StartFieldsProps = Omit<FigureFieldsProps, 'model'> &
  Pick<FigureFieldsProps['model'], 'pools'>;

/** Between which periods it may start, where there are any. */
function StartFields({ pools, text, errors, onChange }: StartFieldsProps) {
  const periods = periodsOf(pools);
  if (periods.length === 0) return null;
  const options = [
    { value: '', label: 'As it is said' },
    ...periods.map((name) => ({ value: name, label: name })),
  ];
  return (
    <div className={styles['fields']}>
      <FormField label="Earliest start" helper="For this start, say what it takes of each period.">
        {(control) => (
          <Choice
            control={control}
            options={options}
            value={text.earliest}
            onChange={(earliest) => onChange({ earliest })}
          />
        )}
      </FormField>
      <FormField label="Latest start" error={errors['latest'] ?? null}>
        {(control) => (
          <Choice
            control={control}
            options={options}
            value={text.latest}
            onChange={(latest) => onChange({ latest })}
          />
        )}
      </FormField>
    </div>
  );
}

type AmountProps = {
  readonly label: string;
  readonly helper?: string;
  readonly typed: string;
  readonly error: string | undefined;
  readonly onTyped: (typed: string) => void;
};

function Amount({ label, helper, typed, error, onTyped }: AmountProps) {
  return (
    <FormField label={label} helper={helper} error={error ?? null}>
      {(control) => (
        <Textfield
          {...control}
          inputMode="decimal"
          value={typed}
          onChange={(event) => onTyped(event.currentTarget.value)}
        />
      )}
    </FormField>
  );
}
