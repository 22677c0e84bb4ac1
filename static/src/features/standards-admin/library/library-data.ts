import { useAnswer, useChange } from '../../../shared/questions';

const CHANGES = { answers: 'standards.library', alters: ['standards.list'] } as const;

export const useLibrary = () => useAnswer('standards.library', {});

/** The life cycles that the site wrote, for what they let rules ask. */
export const useOwnLifeCycles = () => useAnswer('life-cycles.list', {});

export const useVersion = (standardId: string, version: string) =>
  useAnswer('standards.read', { standardId, version });

export const useSaveDraft = () =>
  useChange('standards.save-draft', { ...CHANGES, done: 'Draft saved' });

export const useDiscardDraft = () =>
  useChange('standards.discard-draft', { ...CHANGES, done: 'Draft discarded' });

export const useMove = (done: string) => useChange('standards.move', { ...CHANGES, done });

export const useRollBack = () =>
  useChange('standards.roll-back', { ...CHANGES, done: 'Rolled back' });
