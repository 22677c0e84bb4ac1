import Button from '@atlaskit/button/new';
import { useMemo } from 'react';

import type { ShownScenario } from '@contract/scenarios';
import { relationKey } from '@domain/foundation/relation';
import { sumsOf } from '@domain/selection/scenario';

import { useFormats } from '../../shared/forge-context';
import { NoticeLine } from '../../shared/notice-line';
import { usePeople } from './paper-people';
import styles from './decision-paper.module.css';
import { PaperFigures } from './paper-figures';
import { PaperLines } from './paper-lines';
import { PaperPictures } from './paper-pictures';
import { relationWords } from './relation-words';
import { exportScenario } from './scenario-file';

type DecisionPaperProps = {
  readonly scenario: ShownScenario;
  readonly portfolio: string;
  readonly onClose: () => void;
};

/** A scenario as it goes before a board: made to be printed, always on white. It says only what the scenario keeps. */
export function DecisionPaper({ scenario, portfolio, onClose }: DecisionPaperProps) {
  const { count } = useFormats();
  const { name, lines, hiddenLines } = scenario;
  const { count: selected } = sumsOf(lines);

  return (
    <>
      <div className={`${styles['actions'] ?? ''} no-print`}>
        <Button onClick={onClose}>Back to the scenarios</Button>
        <Button onClick={() => exportScenario(scenario, portfolio, 'csv')}>Export CSV</Button>
        <Button onClick={() => exportScenario(scenario, portfolio, 'json')}>Export JSON</Button>
        <Button appearance="primary" onClick={() => window.print()}>
          Print
        </Button>
      </div>
      <article
        className={styles['paper']}
        data-color-mode="light"
        aria-label={`Decision paper: ${name}`}
      >
        <header>
          <p className={styles['kicker']}>{portfolio}: decision paper</p>
          <h2>{name}</h2>
          <Standing scenario={scenario} />
        </header>
        {hiddenLines > 0 && (
          <NoticeLine tone="warning" title={`${count(hiddenLines, 'proposal')} hidden:`}>
            What you may not browse in Jira is left out, from every sum on this paper.
          </NoticeLine>
        )}
        <PaperFigures scenario={scenario} />
        <PaperLines
          title={`Done: ${count(selected, 'proposal')}`}
          scenario={scenario}
          lines={lines.filter(({ isIn }) => isIn)}
        />
        <PaperLines
          title={`Not done: ${count(lines.length - selected, 'proposal')}`}
          scenario={scenario}
          lines={lines.filter(({ isIn }) => !isIn)}
        />
        <Relations scenario={scenario} />
        <PaperPictures scenario={scenario} />
        <Origin scenario={scenario} />
      </article>
    </>
  );
}

/** Who saved and who approved it. */
function Standing({ scenario: { created, approved } }: Pick<DecisionPaperProps, 'scenario'>) {
  const { instant } = useFormats();
  const nameOf = usePeople(approved === null ? [created.by] : [created.by, approved.by]);
  const saved = `Saved by ${nameOf(created.by)}, ${instant(created.at)}.`;
  const standing =
    approved === null
      ? 'Not approved yet.'
      : `Approved by ${nameOf(approved.by)}, ${instant(approved.at)}.`;

  return (
    <p>
      {saved} <strong>{standing}</strong>
    </p>
  );
}

function Relations({ scenario: { relations, lines } }: Pick<DecisionPaperProps, 'scenario'>) {
  const keys = useMemo(
    () => new Map<string, string>(lines.map(({ workItemId, key }) => [workItemId, key])),
    [lines],
  );
  if (relations.length === 0) return null;

  return (
    <section>
      <h3>What it keeps to</h3>
      <ul>
        {relations.map((relation) => {
          const words = relationWords(relation, keys);
          return (
            <li key={relationKey(relation)}>{words.charAt(0).toUpperCase() + words.slice(1)}.</li>
          );
        })}
      </ul>
    </section>
  );
}

/** By what this paper is told from others. */
function Origin({ scenario }: Pick<DecisionPaperProps, 'scenario'>) {
  const { percent } = useFormats();
  const { id, modelVersion, weights, fingerprint } = scenario;
  const counted = weights.map(({ criterion, share }) => `${criterion} ${percent(share)}`);

  return (
    <footer>
      <p>The value of a proposal is its score, from 0 to 100: {counted.join(', ')}.</p>
      <p>
        Scenario {id}, by version {modelVersion} of the portfolio’s model.
        {fingerprint !== null && (
          <>
            {' '}
            Fingerprint, as in the audit trail: <code>{fingerprint}</code>
          </>
        )}
      </p>
    </footer>
  );
}
