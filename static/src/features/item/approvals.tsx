import type { ItemGovernance } from '@contract/project';

import { useNamesOf } from '../../shared/people';
import { ApprovalOf } from './approval-of';
import styles from './item-page.module.css';
import { ItemPart } from './item-part';

/** Who may approve the artifact, who did, and whether that still holds. */
export function Approvals({ governance }: { readonly governance: ItemGovernance }) {
  const { approvals } = governance;
  const nameOf = useNamesOf(approvals.flatMap(({ approval }) => approval?.by ?? []));
  if (approvals.length === 0) return null;

  return (
    <ItemPart title="Approvals">
      <ul className={styles['projects']}>
        {approvals.map((shown) => (
          <ApprovalOf key={shown.role} shown={shown} governance={governance} nameOf={nameOf} />
        ))}
      </ul>
    </ItemPart>
  );
}
