import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { ProvisioningStep } from '@contract/reuse';
import type { BlueprintId, GovernedId } from '@domain/foundation/ids';

import { ask, type AskError } from '../../shared/ask';

export type Asked = {
  readonly id: GovernedId;
  readonly blueprint: BlueprintId;
  readonly version: number;
};

export type Progress = Pick<ProvisioningStep, 'made' | 'refused' | 'left'>;

const NOTHING: Progress = { made: [], refused: [], left: 0 };

/**
 * Provisions a project: each question makes a few artifacts, and is asked again until nothing is left. What Jira refused is not tried again.
 */
export function useProvisioning() {
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<Progress>(NOTHING);

  const run = useMutation<Progress, AskError, Asked>({
    mutationFn: async (asked) => {
      setProgress(NOTHING);
      return provisionAll(asked, setProgress);
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
  return { run, progress };
}

async function provisionAll(asked: Asked, onStep: (progress: Progress) => void): Promise<Progress> {
  let sofar = NOTHING;
  do {
    const without = sofar.refused.map(({ item }) => item);
    const { made, refused, left } = await ask('blueprint.provision', { ...asked, without });
    // Neither made nor refused anything: asking once more would not either.
    const isStuck = made.length + refused.length === 0;
    sofar = {
      made: [...sofar.made, ...made],
      refused: [...sofar.refused, ...refused],
      left: isStuck ? 0 : left,
    };
    onStep(sofar);
  } while (sofar.left > 0);
  return sofar;
}
