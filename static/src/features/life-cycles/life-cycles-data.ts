import { useAnswer, useChange } from '../../shared/questions';

export const useLifeCycles = () => useAnswer('life-cycles.list', {});

export const useSaveLifeCycle = () =>
  useChange('life-cycles.save', { answers: 'life-cycles.list', done: 'Life cycle saved' });
