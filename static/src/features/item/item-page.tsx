import { useState } from 'react';

import type { ItemGovernance } from '@contract/project';
import type { WorkItemKey } from '@domain/foundation/ids';

import { FindingsList } from '../../shared/findings-list';
import { Loading, Notice, Problem } from '../../shared/states';
import { Approvals } from './approvals';
import { AskedList } from './asked-list';
import { GovernedBy } from './governed-by';
import { useItemGovernance } from './item-data';
import { ItemPart } from './item-part';
import styles from './item-page.module.css';
import { ItemRole } from './item-role';
import { mergedIntoIn } from './lineage';
import { PartSection } from './part/part-section';
import { RaiseIssue } from './raise-issue';
import { Origins } from './trace';

const AWAITED_MILLISECONDS = 120_000;

/** What a work item is to governance, and what governance asks of it. Fits a panel and the badge's small window. */
export function ItemPage({ itemKey }: { readonly itemKey: WorkItemKey }) {
  const [madeAt, setMadeAt] = useState<number | null>(null);
  const governance = useItemGovernance(itemKey, (data) => isUnanswered(data, madeAt));

  return (
    <main className={styles['page']}>
      {governance.isPending && <Loading what={`what governance says of ${itemKey}`} rows={3} />}
      {governance.isError && (
        <Problem
          title={`${itemKey} could not be looked up`}
          error={governance.error}
          onRetry={() => void governance.refetch()}
        />
      )}
      {governance.data !== undefined && (
        <Governance
          itemKey={itemKey}
          governance={governance.data}
          onCreated={() => setMadeAt(Date.now())}
        />
      )}
    </main>
  );
}

/** A finding that offered to be answered goes on offering until the new item is heard of. */
function isUnanswered({ findings }: ItemGovernance, madeAt: number | null): boolean {
  return (
    madeAt !== null &&
    Date.now() - madeAt < AWAITED_MILLISECONDS &&
    findings.some(({ creates }) => creates !== null)
  );
}

type GovernanceProps = {
  readonly itemKey: WorkItemKey;
  readonly governance: ItemGovernance;
  readonly onCreated: () => void;
};

function Governance({ itemKey, governance, onCreated }: GovernanceProps) {
  const { key, problem, part, lineage, trace, governedBy, findings, asked } = governance;

  return (
    <>
      <ItemRole governance={governance} />
      {problem !== null && (
        <Notice appearance="warning" title="Its structured part cannot be read">
          <p>{problem}</p>
        </Notice>
      )}
      {part !== null && (
        <PartSection
          key={part.value.kind}
          itemKey={itemKey}
          part={part}
          mergedInto={mergedIntoIn(lineage)}
        />
      )}
      {lineage.mayRaiseIssue && <RaiseIssue itemKey={itemKey} />}
      <Origins itemKey={key} trace={trace} lineage={lineage} />
      <GovernedBy projects={governedBy} />
      <Approvals governance={governance} />
      {governedBy.length > 0 && (
        <ItemPart title="Findings that name it">
          {findings.length === 0 ? (
            <p className={styles['none']}>No finding names this work item.</p>
          ) : (
            <FindingsList
              findings={findings}
              projectName={(id) => governedBy.find((project) => project.id === id)?.name ?? key}
              onCreated={onCreated}
            />
          )}
        </ItemPart>
      )}
      {asked.length > 0 && (
        <ItemPart title="What governance asks of it">
          <AskedList asked={asked} />
        </ItemPart>
      )}
    </>
  );
}
