import type { PortfolioRow } from '@contract/rollup';

import { ComplianceSummary } from '../../shared/compliance-summary';
import { useFormats } from '../../shared/forge-context';
import { modeWords } from '../../shared/mode-words';
import styles from './project-details.module.css';

/** By which standard, how binding, with which score, and how its rules came out. */
export function FindingsSummary({ row }: { readonly row: PortfolioRow }) {
  const formats = useFormats();
  const { standard, mode, compliance } = row;
  const score =
    compliance.score === null ? 'no score yet' : `${formats.decimal(compliance.score)} of 100`;

  return (
    <>
      {standard !== null && (
        <p className={styles['standard']}>
          {standard}, {modeWords(mode).word.toLowerCase()}
          <span>{score}</span>
        </p>
      )}
      <ComplianceSummary compliance={compliance} />
    </>
  );
}
