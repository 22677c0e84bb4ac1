import { useAnswer, useChange } from '../../shared/questions';

export const useStandards = () => useAnswer('standards.list', {});

export const useGovernedTree = () => useAnswer('tree.get', {});

export const useAssign = () => useChange('standards.assign', { answers: 'tree.get' });

export const useMapArtifacts = (done?: string) =>
  useChange('setup.map-artifacts', {
    answers: 'setup.status',
    ...(done === undefined ? {} : { done }),
  });
