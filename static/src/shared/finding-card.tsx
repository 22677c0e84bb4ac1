import Heading from '@atlaskit/heading';
import { useId } from 'react';

import type { ShownFinding } from '@contract/project';

import { CreateArtifact } from './create-artifact';
import { EvidenceList } from './evidence-list';
import styles from './finding-card.module.css';
import { useFormats } from './forge-context';
import { SeverityTag } from './verdict-pill';

type FindingCardProps = {
  readonly finding: ShownFinding;
  readonly projectName: string;
  readonly onCreated: (key: string) => void;
};

/** What was asked, by which clause, what was found, on which evidence, and what to do. */
export function FindingCard({ finding, projectName, onCreated }: FindingCardProps) {
  const formats = useFormats();
  const id = useId();
  const { rule, verdict } = finding;
  const needsDoing = verdict === 'failed' || verdict === 'undecided';

  return (
    <article className={styles['card']} aria-labelledby={id}>
      <header className={styles['head']}>
        <Heading size="xsmall" as="h3" id={id}>
          {rule.title}
        </Heading>
        <SeverityTag severity={rule.severity} />
      </header>
      <p className={styles['meta']}>
        {rule.clause} · since{' '}
        <span title={formats.instant(finding.firstSeen)}>{formats.ago(finding.firstSeen)}</span>
      </p>
      <p className={styles['reason']}>{finding.reason}</p>
      <EvidenceList evidence={finding.evidence} total={finding.evidenceTotal} />
      {needsDoing && (
        <div className={styles['todo']}>
          <p>
            <strong>What to do:</strong> {rule.remediation}
          </p>
          {rule.guidance !== '' && <p className={styles['guidance']}>{rule.guidance}</p>}
        </div>
      )}
      {finding.creates !== null && (
        <CreateArtifact {...{ finding, projectName, onCreated }} kind={finding.creates} />
      )}
    </article>
  );
}
