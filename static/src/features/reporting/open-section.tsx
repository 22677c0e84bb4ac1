import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';

import type { OpenReport } from '@contract/reporting';
import type { GovernedId } from '@domain/foundation/ids';

import { useFormats } from '../../shared/forge-context';
import { HealthPill } from '../../shared/health-pill';
import { NoticeLine } from '../../shared/notice-line';
import type { NameOf } from '../../shared/people';
import { Section } from '../../shared/section';
import { DraftForm } from './draft-form';
import { FactsTable } from './facts-table';
import { ReportActions } from './report-actions';
import { ReportText } from './report-text';
import { STATE_LOOKS, STATE_WORDS } from './report-words';
import styles from './reporting.module.css';

type OpenSectionProps = {
  readonly id: GovernedId;
  readonly report: OpenReport;
  readonly nameOf: NameOf;
};

/** The report that is worked on: what stands in it, what the data say, and what the asking user may do. */
export function OpenSection({ id, report, nameOf }: OpenSectionProps) {
  const [isWriting, setIsWriting] = useState(false);
  const { number, state, isSaved, refusals, narrative, facts, before, isTampered } = report;
  const mayWrite = refusals.write === null;

  return (
    <Section
      title={`Report ${number}`}
      lead={
        isSaved ? undefined : 'Nobody has written this report yet. The draft is what the data say.'
      }
      actions={
        mayWrite &&
        !isWriting && (
          <Button onClick={() => setIsWriting(true)}>
            {isSaved ? 'Edit report' : 'Write report'}
          </Button>
        )
      }
    >
      <Standing report={report} nameOf={nameOf} />
      {isTampered && (
        <NoticeLine tone="warning" title="This is not what was sent for approval.">
          The text does not agree with its hash. Take it back, and send it again.
        </NoticeLine>
      )}
      {state !== 'draft' && report.badNews !== null && (
        <NoticeLine tone="warning" title={report.badNews}>
          {report.computed.reasons.join(' ')}
        </NoticeLine>
      )}
      {isWriting ? (
        <DraftForm id={id} report={report} onClose={() => setIsWriting(false)} />
      ) : (
        <>
          <ReportText narrative={narrative} computed={facts.health} />
          <FactsTable facts={facts} before={before} />
          <ReportActions id={id} report={report} />
        </>
      )}
    </Section>
  );
}

function Standing({ report, nameOf }: Omit<OpenSectionProps, 'id'>) {
  const formats = useFormats();
  const { state, sent, approved, returned, computed } = report;
  return (
    <>
      <div className={styles['marks']}>
        <Lozenge appearance={STATE_LOOKS[state]}>{STATE_WORDS[state]}</Lozenge>
        {sent !== null && (
          <span className={styles['quiet']}>
            Sent by {nameOf(sent.by)}, {formats.instant(sent.at)}
          </span>
        )}
        {approved !== null && (
          <span className={styles['quiet']}>
            Approved by {nameOf(approved.by)}, {formats.instant(approved.at)}
          </span>
        )}
        <span className={styles['quiet']}>The data say now:</span>
        <HealthPill color={computed.color} />
      </div>
      {returned !== null && (
        <NoticeLine tone="warning" title={`${nameOf(returned.by)} returned this report:`}>
          {returned.note}
        </NoticeLine>
      )}
    </>
  );
}
