import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { ImportStatus } from '@contract/setup';

import { ask } from '../../shared/ask';
import { question, useChange } from '../../shared/questions';

const LOOK_AGAIN_AFTER_MILLISECONDS = 2_000;

/** Where the import stands, asked again every two seconds while it moves. */
export function useImportStatus() {
  const queryClient = useQueryClient();
  const asked = question('import.status', {});

  return useQuery({
    ...asked,
    queryFn: async () => {
      const status = await ask('import.status', {});
      const before = queryClient.getQueryData(asked.queryKey);
      if (before !== undefined && before.state !== status.state) {
        await queryClient.invalidateQueries({ refetchType: 'none' }); // figures asked before are old now
      }
      return status;
    },
    refetchInterval: (query) =>
      isMoving(query.state.data) ? LOOK_AGAIN_AFTER_MILLISECONDS : false,
  });
}

function isMoving(status: ImportStatus | undefined): boolean {
  return status?.state === 'running' || status?.state === 'waiting-for-quota';
}

export const useConnect = () => useChange('setup.connect', { answers: 'setup.status' });

export const useChooseFields = (done?: string) =>
  useChange('setup.choose-fields', {
    answers: 'setup.status',
    alters: ['import.status'],
    ...(done === undefined ? {} : { done }),
  });

export const useChooseProjects = () =>
  useChange('setup.choose-projects', {
    answers: 'setup.status',
    alters: ['import.status', 'tree.get'],
  });

export const useStartImport = () => useChange('import.start', { answers: 'import.status' });

export const usePauseImport = () => useChange('import.pause', { answers: 'import.status' });

export const useRebuildImport = () =>
  useChange('import.rebuild', { answers: 'import.status', done: 'The import started over' });
