import { useState } from 'react';

import type { GovernedId } from '@domain/foundation/ids';

import { Loading, Problem } from '../../shared/states';
import { ReportView } from './report-view';
import { useReports } from './reporting-data';
import { ReportsContent } from './reports-content';

/** The status reports of one governed project: when the next is due, the one that is worked on, and those that were issued. */
export function ReportsPanel({ id }: { readonly id: GovernedId }) {
  const [opened, setOpened] = useState<number | null>(null);
  const reports = useReports(id);

  if (opened !== null) {
    return <ReportView id={id} number={opened} onClose={() => setOpened(null)} />;
  }
  if (reports.data !== undefined) {
    return <ReportsContent reports={reports.data} onOpen={setOpened} />;
  }
  return reports.isError ? (
    <Problem
      title="The status reports of this project could not be loaded"
      error={reports.error}
      onRetry={() => void reports.refetch()}
    />
  ) : (
    <Loading what="status reports" rows={8} />
  );
}
