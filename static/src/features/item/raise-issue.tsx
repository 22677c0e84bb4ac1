import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { WorkItemKey } from '@domain/foundation/ids';

import { RaiseDialog } from '../../shared/raise-dialog';
import { ASKS_AGAIN } from './item-data';

/** What to do about a risk that has happened. */
export function RaiseIssue({ itemKey }: { readonly itemKey: WorkItemKey }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div>
      <Button spacing="compact" onClick={() => setIsAsking(true)}>
        This has happened: make it an issue
      </Button>
      {isAsking && (
        <RaiseDialog itemKey={itemKey} asksAgain={ASKS_AGAIN} onClose={() => setIsAsking(false)} />
      )}
    </div>
  );
}
