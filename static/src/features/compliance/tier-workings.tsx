import { computeTier } from '@domain/standards/tier/computed-tier';
import { SIZE_QUESTIONS, type SizeAnswers } from '@domain/standards/tier/size-questions';

import styles from './compliance.module.css';
import { RANGES_IN_WORDS } from './tier-words';

/** How a tier follows from the answers: each with its points, their sum, and where the tiers begin. */
export function TierWorkings({ answers }: { readonly answers: SizeAnswers }) {
  return (
    <details>
      <summary className={styles['workings']}>How the tier is computed</summary>
      <table className={styles['points']}>
        <thead>
          <tr>
            <th scope="col">Question and answer</th>
            <th scope="col">Points</th>
          </tr>
        </thead>
        <tbody>
          {SIZE_QUESTIONS.map(({ id, question, answers: words }) => {
            const points = answers[id];
            return (
              <tr key={id}>
                <th scope="row">
                  {question}
                  <span className={styles['quiet']}>
                    {points === null ? 'Not answered' : words[points - 1]}
                  </span>
                </th>
                <td>{points ?? '–'}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Sum</th>
            <td>{computeTier(answers).points}</td>
          </tr>
        </tfoot>
      </table>
      <p className={styles['quiet']}>
        {RANGES_IN_WORDS} There is no tier while an answer is missing. The ranges are those of the
        Crawford-Ishikura factor table (GAPPS).
      </p>
    </details>
  );
}
