import { useId } from 'react';

import type { StandardId } from '@domain/foundation/ids';
import type { Standard } from '@domain/standards/standard';

import { useFormats } from '../../shared/forge-context';
import { RuleList } from './rule-list';
import styles from './standards.module.css';

type StandardCardsProps = {
  readonly standards: readonly Standard[];
  readonly chosen: StandardId;
  readonly onChoose: (id: StandardId) => void;
  readonly isShort?: boolean;
};

/** The standards to choose from; the chosen one shows its rules. */
export function StandardCards({
  standards,
  chosen,
  onChoose,
  isShort = false,
}: StandardCardsProps) {
  const group = useId();
  const standard = standards.find(({ id }) => id === chosen);

  return (
    <div className={styles['stack']}>
      <fieldset className={styles['cards']}>
        <legend className="visually-hidden">Standard</legend>
        {standards.map((one) => (
          <StandardCard
            key={one.id}
            group={group}
            standard={one}
            isChosen={one.id === chosen}
            onChoose={() => onChoose(one.id)}
          />
        ))}
      </fieldset>
      {standard !== undefined && <RuleList standard={standard} isShort={isShort} />}
    </div>
  );
}

type StandardCardProps = {
  readonly group: string;
  readonly standard: Standard;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function StandardCard({ group, standard, isChosen, onChoose }: StandardCardProps) {
  const { count, day } = useFormats();
  const id = useId();

  return (
    <label className={styles['card']} data-chosen={isChosen}>
      <input
        type="radio"
        name={group}
        className={styles['radio']}
        checked={isChosen}
        onChange={onChoose}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-text`}
      />
      <span className={styles['cardText']}>
        <span className={styles['cardName']} id={`${id}-name`}>
          {standard.name}
        </span>
        <span id={`${id}-text`} className={styles['cardBody']}>
          <span>{standard.summary}</span>
          <span className={styles['small']}>
            {count(standard.rules.length, 'rule')}, version {standard.version}, in force since{' '}
            {day(standard.effectiveFrom)}
          </span>
        </span>
      </span>
    </label>
  );
}
