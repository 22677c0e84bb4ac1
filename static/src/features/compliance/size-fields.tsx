import { computeTier } from '@domain/standards/tier/computed-tier';
import { POINTS, SIZE_QUESTIONS, type SizeAnswers } from '@domain/standards/tier/size-questions';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import styles from './compliance.module.css';
import { tierInWords } from './tier-words';

const UNANSWERED = 'unanswered';

type SizeFieldsProps = {
  readonly answers: SizeAnswers;
  readonly onChange: (answers: SizeAnswers) => void;
};

/** The questions on size and risk, and the tier that the answers make so far. */
export function SizeFields({ answers, onChange }: SizeFieldsProps) {
  return (
    <>
      {SIZE_QUESTIONS.map(({ id, question, answers: words }) => (
        <FormField key={id} label={question}>
          {(control) => (
            <Choice
              control={control}
              options={optionsOf(words)}
              value={String(answers[id] ?? UNANSWERED)}
              onChange={(value) => {
                const points = POINTS.find((each) => String(each) === value) ?? null;
                onChange({ ...answers, [id]: points });
              }}
            />
          )}
        </FormField>
      ))}
      <p className={styles['quiet']} role="status">
        Computed tier: {tierInWords(computeTier(answers))}.
      </p>
    </>
  );
}

function optionsOf(words: readonly string[]) {
  return [
    { value: UNANSWERED, label: 'Not answered' },
    ...words.map((label, at) => ({ value: String(at + 1), label })),
  ];
}
