import Textfield from '@atlaskit/textfield';
import { useState } from 'react';

import type { GovernedProject } from '@domain/portfolio/portfolio-tree';
import type { Criterion } from '@domain/scoring/scoring-model';

import { openFlag } from '../../shared/flag';
import { parseRating } from '../../shared/parse-rating';
import { useRate } from './scoring-data';
import styles from './scoring.module.css';

type RatingFieldProps = {
  readonly project: GovernedProject;
  readonly criterion: Criterion;
  readonly value: number | null;
};

/** One rating: saved on leaving the field or with Enter, put back with Escape. */
export function RatingField({ project, criterion, value }: RatingFieldProps) {
  const rate = useRate();
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = parseRating(typed ?? '');

  const save = () => {
    if (typed === null || parsed === 'invalid') return;
    if (parsed === value) {
      setTyped(null);
      return;
    }
    rate.mutate(
      { governedId: project.id, criterionId: criterion.id, value: parsed },
      {
        onSuccess: () => setTyped(null),
        onError: (error) =>
          openFlag({
            title: `${criterion.name} of ${project.name} was not saved`,
            description: error.message,
            type: 'error',
          }),
      },
    );
  };

  return (
    <Textfield
      isCompact
      inputMode="decimal"
      placeholder="–"
      aria-label={`${criterion.name} of ${project.name}, 0 to 10`}
      isInvalid={parsed === 'invalid' || rate.isError}
      value={typed ?? (value === null ? '' : String(value))}
      onChange={(event) => setTyped(event.currentTarget.value)}
      elemAfterInput={
        <Mark isPending={rate.isPending} isSaved={rate.isSuccess && typed === null} />
      }
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}

type MarkProps = { readonly isPending: boolean; readonly isSaved: boolean };

/** Says beside the field that it is being saved, and then that it is. */
function Mark({ isPending, isSaved }: MarkProps) {
  return (
    <span className={styles['mark']} role="status">
      {isPending && '…'}
      {isSaved && (
        <>
          <span aria-hidden="true">✓</span>
          <span className="visually-hidden">Saved</span>
        </>
      )}
    </span>
  );
}
