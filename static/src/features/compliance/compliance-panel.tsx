import type { GovernedId } from '@domain/foundation/ids';

import { Empty, Loading, Problem } from '../../shared/states';
import { ComplianceContent } from './compliance-content';
import { useCompliance } from './compliance-data';

type CompliancePanelProps = {
  readonly id: GovernedId;
  /** Told the key of a work item that was made to answer a finding. */
  readonly onCreated: (key: string) => void;
};

/** How one governed project keeps its standard, clause by clause, and what it was excused from. */
export function CompliancePanel({ id, onCreated }: CompliancePanelProps) {
  const compliance = useCompliance(id);

  if (compliance.data !== undefined) {
    return compliance.data.standard === null ? (
      <Empty title="No standard is assigned">
        A standard says what is checked. Somebody who administers Mandate assigns one.
      </Empty>
    ) : (
      <ComplianceContent compliance={compliance.data} onCreated={onCreated} />
    );
  }
  return compliance.isError ? (
    <Problem
      title="The compliance of this project could not be loaded"
      error={compliance.error}
      onRetry={() => void compliance.refetch()}
    />
  ) : (
    <Loading what="compliance" rows={8} />
  );
}
