import { useAnswer, useChange } from '../../shared/questions';

export const useLifeCycles = () => useAnswer('life-cycles.list', {});

/** The standards in force, for what their rules ask of whoever follows a life cycle. */
export const useStandards = () => useAnswer('standards.list', {});

export const useLifeCycleVersions = (id: string, before: number | null) =>
  useAnswer('life-cycles.versions', { id, before });

export const useSaveLifeCycle = () =>
  useChange('life-cycles.save', { answers: 'life-cycles.list', done: 'Life cycle saved' });
