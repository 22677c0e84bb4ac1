import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { SimulationView } from '@contract/simulation';
import type { StandardId } from '@domain/foundation/ids';

import { ask, type AskError } from '../../../shared/ask';
import { question } from '../../../shared/questions';

const WHILE_RUNNING_MILLISECONDS = 3_000;

type Name = { readonly standardId: StandardId; readonly version: string };

/** What the latest simulation found; asked again while one goes on. */
export function useSimulation(name: Name) {
  return useQuery({
    ...question('simulation.view', name),
    refetchInterval: ({ state }) => (isRunning(state.data) ? WHILE_RUNNING_MILLISECONDS : false),
  });
}

export function isRunning(view: SimulationView | undefined): boolean {
  return view?.simulation?.finishedAt === null;
}

export function useStartSimulation(name: Name) {
  const queryClient = useQueryClient();
  return useMutation<SimulationView, AskError>({
    mutationFn: () => ask('simulation.start', name),
    onSuccess: (view) => queryClient.setQueryData(['simulation.view', name], view),
  });
}
