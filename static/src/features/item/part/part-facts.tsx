import type { RegisterPart } from '@domain/artifacts/register-part';
import type { Rating } from '@domain/foundation/rating';
import { expectedValueOf } from '@domain/risk/expected-value';
import { exposureOf, levelOf, STANDARD_SCHEME } from '@domain/risk/risk-level';
import type { ReactNode } from 'react';

import type { Formats } from '../../../shared/format';
import { useFormats } from '../../../shared/forge-context';
import { LevelMark } from '../../../shared/level-mark';
import {
  natureWord,
  proximityWord,
  responseWord,
  scopeWord,
  stepWord,
  verdictWord,
} from '../../../shared/register-words';
import styles from './part.module.css';

type Fact = readonly [label: string, value: ReactNode];

/** What people said of it; what nobody said is left out. */
export function PartFacts({ part }: { readonly part: RegisterPart }) {
  const formats = useFormats();
  const facts = factsOf(part, formats).filter(([, value]) => value !== null);
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

function factsOf(part: RegisterPart, formats: Formats): readonly Fact[] {
  if (part.kind === 'risk') return riskFacts(part, formats);
  if (part.kind === 'change-request') return changeFacts(part, formats);

  const { urgency, severity } = part.facts;
  return [
    ['Urgency', urgency === null ? null : stepWord(urgency)],
    ['Severity', severity === null ? null : stepWord(severity)],
  ];
}

function riskFacts(
  { facts }: Extract<RegisterPart, { kind: 'risk' }>,
  formats: Formats,
): readonly Fact[] {
  const { nature, inherent, residual, response, proximity, amount, currency, percent } = facts;
  const expected = expectedValueOf(facts);
  return [
    ['Nature', natureWord(nature)],
    ['Inherent', rated(inherent)],
    ['Residual', rated(residual)],
    ['Response', response === null ? null : responseWord(response)],
    ['When it would happen', proximity === null ? null : proximityWord(proximity)],
    [
      nature === 'threat' ? 'What it would cost' : 'What it would bring',
      amount === null || currency === null ? null : formats.money(amount, currency),
    ],
    ['Probability', percent === null ? null : formats.percent(percent / 100)],
    [
      'Expected value',
      expected === null ? null : formats.money(expected.amount, expected.currency),
    ],
  ];
}

function changeFacts(
  { facts }: Extract<RegisterPart, { kind: 'change-request' }>,
  formats: Formats,
): readonly Fact[] {
  const { scope, days, cost, currency, verdict } = facts;
  return [
    ['Effect on scope', scope === null ? null : scopeWord(scope)],
    ['Effect in days', days === null ? null : formats.count(days, 'day')],
    ['Effect on cost', cost === null || currency === null ? null : formats.money(cost, currency)],
    ['Verdict', verdict === null ? null : verdictWord(verdict)],
  ];
}

function rated(rating: Rating | null): ReactNode {
  if (rating === null) return null;
  const { probability, impact } = rating;
  return (
    <span className={styles['rated']}>
      <LevelMark
        level={levelOf(rating, STANDARD_SCHEME)}
        exposure={exposureOf(rating, STANDARD_SCHEME)}
      />
      <span className={styles['quiet']}>
        probability {probability}, impact {impact}
      </span>
    </span>
  );
}
