import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ShownExemption } from '@contract/exemptions';

import styles from './compliance.module.css';
import { DecisionDialog, type DecisionKind } from './decision-dialog';

/** What the user may do about an exemption; each is confirmed. */
export function ExemptionActions({ exemption }: { readonly exemption: ShownExemption }) {
  const [deciding, setDeciding] = useState<DecisionKind | null>(null);
  const { mayDecide, mayWithdraw, mayRevoke } = exemption;
  if (!mayDecide && !mayWithdraw && !mayRevoke) return null;

  return (
    <div className={styles['actions']}>
      {mayDecide && (
        <>
          <Button appearance="primary" onClick={() => setDeciding('approve')}>
            Approve
          </Button>
          <Button onClick={() => setDeciding('reject')}>Reject</Button>
        </>
      )}
      {mayWithdraw && <Button onClick={() => setDeciding('withdraw')}>Withdraw</Button>}
      {mayRevoke && <Button onClick={() => setDeciding('revoke')}>Revoke</Button>}
      {deciding !== null && (
        <DecisionDialog kind={deciding} exemption={exemption} onClose={() => setDeciding(null)} />
      )}
    </div>
  );
}
