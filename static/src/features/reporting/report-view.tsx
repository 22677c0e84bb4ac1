import Button from '@atlaskit/button/new';

import type { OpenedReport } from '@contract/reporting';
import type { GovernedId } from '@domain/foundation/ids';

import { useFormats } from '../../shared/forge-context';
import { NoticeLine } from '../../shared/notice-line';
import { useNamesOf } from '../../shared/people';
import { Section } from '../../shared/section';
import { Loading, Problem } from '../../shared/states';
import { FactsTable } from './facts-table';
import { ReportText } from './report-text';
import { FLAW_WORDS } from './report-words';
import styles from './reporting.module.css';
import { useReport } from './reporting-data';

type ReportViewProps = {
  readonly id: GovernedId;
  readonly number: number;
  readonly onClose: () => void;
};

/** An issued report, to be read and printed. */
export function ReportView({ id, number, onClose }: ReportViewProps) {
  const report = useReport(id, number);
  return (
    <div className={styles['content']}>
      <div className={`${styles['actions'] ?? ''} no-print`}>
        <Button appearance="subtle" onClick={onClose}>
          ← All reports
        </Button>
        {report.data !== undefined && <Button onClick={() => window.print()}>Print</Button>}
      </div>
      {report.isError && (
        <Problem
          title="The report could not be loaded"
          error={report.error}
          onRetry={() => void report.refetch()}
        />
      )}
      {report.isPending && <Loading what="the report" rows={8} />}
      {report.data !== undefined && <Opened report={report.data} />}
    </div>
  );
}

function Opened({ report }: { readonly report: OpenedReport }) {
  const formats = useFormats();
  const { project, number, due, at, body, computed, badNews, flaws, before, hash } = report;
  return (
    <Section
      title={`${project.key} ${project.name}: status report ${number}`}
      lead={due === null ? undefined : `For ${formats.day(due)}`}
    >
      {flaws.map((flaw) => (
        <NoticeLine key={flaw} tone="warning" title={FLAW_WORDS[flaw]}>
          Do not rely on it.
        </NoticeLine>
      ))}
      {badNews !== null && (
        <NoticeLine tone="warning" title={badNews}>
          {computed?.reasons.join(' ')}
        </NoticeLine>
      )}
      {body !== null && (
        <>
          <ReportText narrative={body.narrative} computed={computed ?? body.facts.health} />
          <FactsTable facts={body.facts} before={before} />
        </>
      )}
      <Signatures report={report} />
      <p className={styles['quiet']}>
        {flaws.length === 0
          ? `Issued ${formats.instant(at)}. Both hashes of this report were computed again, and agree.`
          : `Issued ${formats.instant(at)}.`}
      </p>
      <p className={styles['hash']}>SHA-256 {hash}</p>
    </Section>
  );
}

function Signatures({ report }: { readonly report: OpenedReport }) {
  const { authors, approved, by } = report;
  const nameOf = useNamesOf([...authors, by, ...(approved === null ? [] : [approved.by])]);
  return (
    <p className={styles['quiet']}>
      Written by {authors.map(nameOf).join(', ')}
      {approved !== null && `, approved by ${nameOf(approved.by)}`}, issued by {nameOf(by)}.
      {approved !== null && approved.note !== '' && ` ${approved.note}`}
    </p>
  );
}
