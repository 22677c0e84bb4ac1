import { fieldsOf, type RegisterPart } from '@domain/artifacts/register-part';
import type { Day } from '@domain/foundation/calendar';
import type { Rating } from '@domain/foundation/rating';
import { expectedValueOf } from '@domain/risk/expected-value';
import { exposureOf, levelOf, STANDARD_SCHEME } from '@domain/risk/risk-level';
import type { ReactNode } from 'react';

import type { Formats } from '../format';
import { useFormats } from '../forge-context';
import { LevelMark } from '../level-mark';
import { fieldLabel } from './part-inputs';
import { derivedLabel, derivedNames } from './part-words';
import styles from './part.module.css';
import { derivedWord, valueWord } from './value-words';

type Fact = readonly [label: string, value: ReactNode];

type PartFactsProps = {
  readonly part: RegisterPart;
  /** Of the work item, for what is worked out from it. */
  readonly due: Day | null;
};

/** What people said of it and what that amounts to; what nobody said is left out. */
export function PartFacts({ part, due }: PartFactsProps) {
  const formats = useFormats();
  const facts = [...saidIn(part, formats), ...derivedIn(part, due, formats)].filter(
    ([, value]) => value !== null,
  );
  if (facts.length === 0) return <p className={styles['none']}>Nobody has said anything yet.</p>;

  return (
    <dl className={styles['facts']}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A currency stands with its amounts. */
function saidIn(part: RegisterPart, formats: Formats): readonly Fact[] {
  return Object.entries(fieldsOf(part.kind))
    .filter(([, { type }]) => type !== 'currency')
    .map(([member, field]) => [
      fieldLabel(field),
      ratingOf(part, member) ?? valueWord(part, member, formats),
    ]);
}

function derivedIn(part: RegisterPart, due: Day | null, formats: Formats): readonly Fact[] {
  const derived = derivedNames(part.kind).map((name): Fact => [
    derivedLabel(name),
    derivedWord(part, due, { name, formats }),
  ]);
  if (part.kind !== 'risk') return derived;

  const expected = expectedValueOf(part.facts);
  const value = expected === null ? null : formats.money(expected.amount, expected.currency);
  return [...derived, ['Expected value', value]];
}

function ratingOf({ facts }: RegisterPart, member: string): ReactNode {
  const value = (facts as Readonly<Record<string, unknown>>)[member];
  if (typeof value !== 'object' || value === null) return null;

  const rating = value as Rating;
  return (
    <span className={styles['rated']}>
      <LevelMark
        level={levelOf(rating, STANDARD_SCHEME)}
        exposure={exposureOf(rating, STANDARD_SCHEME)}
      />
      <span className={styles['quiet']}>
        probability {rating.probability}, impact {rating.impact}
      </span>
    </span>
  );
}
