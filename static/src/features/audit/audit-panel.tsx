import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { AuditVerdict } from '@contract/audit';

import { useFormats } from '../../shared/forge-context';
import { Section } from '../../shared/section';
import { Empty, Loading, Notice, Problem } from '../../shared/states';
import {
  NO_FILTER,
  useAudit,
  useExportAudit,
  useVerifyAudit,
  type AuditFilter,
} from './audit-data';
import { AuditFilters } from './audit-filters';
import { AuditList } from './audit-list';
import styles from './audit.module.css';

/** Every change of settings, decision and override, and whether the record of them is unaltered. */
export function AuditPanel() {
  const verify = useVerifyAudit();
  const exportAll = useExportAudit();
  const [filter, setFilter] = useState(NO_FILTER);

  return (
    <Section
      title="Audit trail"
      lead="Each entry is sealed with the hash of the one before it. An export can be verified without Mandate."
      actions={
        <>
          <Button isLoading={verify.isPending} onClick={() => verify.mutate()}>
            Verify
          </Button>
          <Button isLoading={exportAll.isPending} onClick={() => exportAll.mutate()}>
            Export
          </Button>
        </>
      }
    >
      <div role="status">{verify.data !== undefined && <Verdict verdict={verify.data} />}</div>
      {verify.isError && <Problem title="The trail was not verified" error={verify.error} />}
      {exportAll.isError && <Problem title="The trail was not exported" error={exportAll.error} />}
      <AuditFilters filter={filter} onChange={setFilter} />
      <Entries filter={filter} />
    </Section>
  );
}

function Verdict({ verdict }: { readonly verdict: AuditVerdict }) {
  const { count, number } = useFormats();
  if (verdict.kind === 'broken') {
    return (
      <Notice
        appearance="warning"
        title={`The trail is broken at entry ${number(verdict.sequence)}`}
      >
        {verdict.reason}
      </Notice>
    );
  }

  const { sequence, hash } = verdict.end;
  return (
    <Notice
      appearance="success"
      title={`The trail is whole: ${count(sequence, 'entry', 'entries')}`}
    >
      Note its last hash elsewhere, to know it again: <code className={styles['hash']}>{hash}</code>
    </Notice>
  );
}

function Entries({ filter }: { readonly filter: AuditFilter }) {
  const audit = useAudit(filter);

  if (audit.isPending) return <Loading what="the audit trail" />;
  if (audit.isError) {
    return (
      <Problem
        title="The audit trail could not be loaded"
        error={audit.error}
        onRetry={() => void audit.refetch()}
      />
    );
  }
  const entries = audit.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) {
    return filter === NO_FILTER ? (
      <Empty title="Nothing was changed yet">Every change of a setting is kept here.</Empty>
    ) : (
      <Empty title="No entry matches">Widen the filter to see others.</Empty>
    );
  }
  return (
    <>
      <AuditList entries={entries} />
      {audit.hasNextPage && (
        <div>
          <Button isLoading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
            Show older entries
          </Button>
        </div>
      )}
    </>
  );
}
