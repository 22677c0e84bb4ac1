import type { Level } from '@domain/standards/certification/level';

type LevelWords = { readonly word: string; readonly meaning: string };

const WORDS: Readonly<Record<Level, LevelWords>> = {
  full: { word: 'Full', meaning: 'Nothing that was asked failed or is undecided.' },
  substantial: {
    word: 'Substantial',
    meaning: 'A score of 90 or more, and no critical rule open.',
  },
  partial: { word: 'Partial', meaning: 'A score of 70 or more, and no critical rule open.' },
  none: { word: 'No level', meaning: 'A critical rule is open, or the score is below 70.' },
};

export function levelWords(level: Level): LevelWords {
  return WORDS[level];
}
