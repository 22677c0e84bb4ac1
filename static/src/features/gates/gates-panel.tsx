import type { GovernedId } from '@domain/foundation/ids';

import { Loading, Problem } from '../../shared/states';
import { GatesContent } from './gates-content';
import { useGates } from './gates-data';
import { ChooseLifeCycle } from './life-cycle-choice';

/** The life cycle of one governed project, and what is decided at its gates. */
export function GatesPanel({ id }: { readonly id: GovernedId }) {
  const gates = useGates(id);

  if (gates.data !== undefined) {
    return gates.data.lifeCycle === null ? (
      <ChooseLifeCycle gates={gates.data} />
    ) : (
      <GatesContent gates={gates.data} />
    );
  }
  return gates.isError ? (
    <Problem
      title="The gates of this project could not be loaded"
      error={gates.error}
      onRetry={() => void gates.refetch()}
    />
  ) : (
    <Loading what="gates" rows={8} />
  );
}
