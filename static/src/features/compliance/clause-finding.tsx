import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ProjectCompliance } from '@contract/project';
import type { ExemptionKind } from '@domain/standards/exemptions/exemption';

import { CreateArtifact } from '../../shared/create-artifact';
import { EvidenceList } from '../../shared/evidence-list';
import { useFormats } from '../../shared/forge-context';
import { modeWords } from '../../shared/mode-words';
import { SeverityTag, VerdictPill } from '../../shared/verdict-pill';
import { withDays } from '../../shared/with-days';
import type { ProjectFinding } from './clauses';
import styles from './compliance.module.css';
import { RequestDialog } from './request-dialog';

type ClauseFindingProps = {
  readonly finding: ProjectFinding;
  readonly compliance: ProjectCompliance;
  readonly onCreated: (key: string) => void;
};

/** One rule's verdict in a line; evidence, what to do and what may be asked for are one click below it. */
export function ClauseFinding(props: ClauseFindingProps) {
  const { rule, verdict } = props.finding;

  return (
    <details className={styles['finding']}>
      <summary className={styles['summary']}>
        <VerdictPill verdict={verdict} />
        <span className={styles['title']}>{rule.title}</span>
        <SeverityTag severity={rule.severity} />
      </summary>
      <div className={styles['details']}>
        <FindingBody {...props} />
        <FindingActions {...props} />
      </div>
    </details>
  );
}

function FindingBody({ finding }: ClauseFindingProps) {
  const formats = useFormats();
  const { rule, verdict } = finding;

  return (
    <>
      <p>{withDays(finding.reason, formats)}</p>
      <p className={styles['quiet']}>
        {rule.id} ·{' '}
        <span title={formats.instant(finding.firstSeen)}>
          since {formats.ago(finding.firstSeen)}
        </span>{' '}
        ·{' '}
        <span title={formats.instant(finding.lastSeen)}>
          checked {formats.ago(finding.lastSeen)}
        </span>{' '}
        · {modeWords(finding.mode).word.toLowerCase()}
      </p>
      <EvidenceList evidence={finding.evidence} total={finding.evidenceTotal} />
      {verdict !== 'passed' && (
        <p>
          <strong>What to do:</strong> {rule.remediation}
        </p>
      )}
      {rule.guidance !== '' && <p className={styles['quiet']}>{rule.guidance}</p>}
    </>
  );
}

function FindingActions({ finding, compliance, onCreated }: ClauseFindingProps) {
  const [asking, setAsking] = useState<ExemptionKind | null>(null);
  const { manages, exemptions, project } = compliance;
  const isOpen = (kind: ExemptionKind) =>
    exemptions.some(
      (one) =>
        one.kind === kind &&
        one.ruleId === finding.ruleId &&
        (one.state === 'requested' || one.state === 'approved'),
    );
  const mayWaive = manages && finding.verdict === 'failed' && !isOpen('waiver');
  const mayLeaveOut = manages && !isOpen('tailoring');

  return (
    <div className={styles['actions']}>
      {finding.creates !== null && (
        <CreateArtifact
          finding={finding}
          kind={finding.creates}
          projectName={project.name}
          onCreated={onCreated}
        />
      )}
      {mayWaive && <Button onClick={() => setAsking('waiver')}>Request waiver</Button>}
      {mayLeaveOut && (
        <Button appearance="subtle" onClick={() => setAsking('tailoring')}>
          Leave out this rule
        </Button>
      )}
      {asking !== null && (
        <RequestDialog
          kind={asking}
          finding={finding}
          today={compliance.asOf}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}
