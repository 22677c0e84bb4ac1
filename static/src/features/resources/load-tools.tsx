import Textfield from '@atlaskit/textfield';

import type { OpenWorkView } from '@contract/resources';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import type { Measure } from './load-rows';
import styles from './resources.module.css';

const MEASURES = [
  { value: 'effort', label: 'Estimated effort' },
  { value: 'items', label: 'Work items' },
] as const;

type LoadToolsProps = {
  readonly work: Pick<OpenWorkView, 'isEstimated'>;
  readonly measure: Measure;
  /** What was typed as capacity. */
  readonly text: string;
  readonly onMeasure: (measure: Measure) => void;
  readonly onText: (text: string) => void;
};

/** In what load is told, and how much of it a person can take. */
export function LoadTools({ work, measure, text, onMeasure, onText }: LoadToolsProps) {
  return (
    <div className={styles['tools']}>
      <FormField label="Load in">
        {(control) => (
          <Choice
            control={control}
            isCompact
            isDisabled={!work.isEstimated}
            options={MEASURES}
            value={measure}
            onChange={onMeasure}
          />
        )}
      </FormField>
      <FormField label="Capacity of a person in a week">
        {({ id, 'aria-describedby': describedBy }) => (
          <Textfield
            id={id}
            isCompact
            inputMode="decimal"
            aria-describedby={describedBy}
            value={text}
            onChange={(event) => onText(event.currentTarget.value)}
          />
        )}
      </FormField>
    </div>
  );
}
