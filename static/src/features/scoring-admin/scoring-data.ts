import { useQueryClient } from '@tanstack/react-query';

import { refresh, useAnswer, useChange } from '../../shared/questions';

export const useScoring = () => useAnswer('scoring.get', {});

export const useGovernedTree = () => useAnswer('tree.get', {});

export const useSaveModel = () =>
  useChange('scoring.save-model', { answers: 'scoring.get', done: 'Scoring model saved' });

export const useRate = () => useChange('scoring.rate', { answers: 'scoring.get' });

/** Asks for the model as it is now, as after a conflict. */
export function useReloadScoring(): () => void {
  const queryClient = useQueryClient();
  return () => void refresh(queryClient, 'scoring.get');
}
