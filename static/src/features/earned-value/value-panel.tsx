import { useState } from 'react';

import type { GovernedId } from '@domain/foundation/ids';

import { Loading, Problem } from '../../shared/states';
import { BaselineView } from './baseline-view';
import { ValueContent } from './value-content';
import { useValue } from './value-data';

/** What was agreed about one governed project, and how it stands against it. */
export function ValuePanel({ id }: { readonly id: GovernedId }) {
  const [opened, setOpened] = useState<number | null>(null);
  const value = useValue(id);

  if (opened !== null) {
    return <BaselineView id={id} number={opened} onClose={() => setOpened(null)} />;
  }
  if (value.data !== undefined) return <ValueContent value={value.data} onOpen={setOpened} />;
  return value.isError ? (
    <Problem
      title="Earned value could not be loaded"
      error={value.error}
      onRetry={() => void value.refetch()}
    />
  ) : (
    <Loading what="earned value" rows={8} />
  );
}
