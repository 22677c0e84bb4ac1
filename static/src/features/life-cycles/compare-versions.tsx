import { useState } from 'react';

import type { ShownVersion } from '@contract/life-cycles';
import { differencesBetween } from '@domain/gates/document/life-cycle-difference';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import styles from './life-cycles.module.css';

type CompareVersionsProps = {
  /** Two or more, the latest first. */
  readonly versions: readonly ShownVersion[];
};

/** The difference between any two versions, in words. */
export function CompareVersions({ versions }: CompareVersionsProps) {
  const [from, setFrom] = useState(String(versions[1]?.version));
  const [to, setTo] = useState(String(versions[0]?.version));
  const options = versions.map(({ version }) => ({
    value: String(version),
    label: `Version ${version}`,
  }));
  const of = (number: string) => versions.find(({ version }) => String(version) === number);
  const [before, after] = [of(from), of(to)];

  return (
    <section aria-label="Difference between two versions" className={styles['stack']}>
      <h3 className={styles['heading']}>Difference between two versions</h3>
      <div className={styles['pair']}>
        <FormField label="From">
          {(control) => (
            <Choice control={control} options={options} value={from} onChange={setFrom} />
          )}
        </FormField>
        <FormField label="To">
          {(control) => <Choice control={control} options={options} value={to} onChange={setTo} />}
        </FormField>
      </div>
      {before !== undefined && after !== undefined && (
        <Differences words={differencesBetween(before.document, after.document)} />
      )}
    </section>
  );
}

function Differences({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return <p className={styles['words']}>Both say the same.</p>;

  return (
    <ul className={styles['changes']}>
      {words.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
