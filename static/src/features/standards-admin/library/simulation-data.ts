import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { SimulationView } from '@contract/simulation';
import type { StandardId } from '@domain/foundation/ids';

import { ask, type AskError } from '../../../shared/ask';
import { question } from '../../../shared/questions';

const WHILE_RUNNING_MILLISECONDS = 3_000;

export type SimulationName = { readonly standardId: StandardId; readonly version: string };

/** What the latest simulation found; asked again while one goes on. */
export function useSimulation(name: SimulationName) {
  return useQuery({
    ...question('simulation.view', name),
    refetchInterval: ({ state }) => (isRunning(state.data) ? WHILE_RUNNING_MILLISECONDS : false),
  });
}

export function isRunning(view: SimulationView | undefined): boolean {
  return view?.simulation?.finishedAt === null;
}

/** What looking back would cost now. */
export function useSimulationCost(name: SimulationName) {
  return useQuery(question('simulation.cost', name));
}

export function useStartSimulation(name: SimulationName) {
  const queryClient = useQueryClient();
  return useMutation<SimulationView, AskError, { readonly looksBack: boolean }>({
    mutationFn: ({ looksBack }) => ask('simulation.start', { ...name, looksBack }),
    onSuccess: (view) => queryClient.setQueryData(['simulation.view', name], view),
  });
}
