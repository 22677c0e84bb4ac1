import type { GateState } from '@domain/gates/standing';
import type { GateVerdict } from '@domain/gates/gate-request';

export const STATE_WORDS: Readonly<Record<GateState, string>> = {
  'not-requested': 'Not asked for',
  requested: 'Waits for a decision',
  withdrawn: 'Withdrawn',
  go: 'Passed',
  'conditional-go': 'Passed under conditions',
  lapsed: 'Lapsed',
  hold: 'On hold',
  recycle: 'Back to work',
  kill: 'Stopped for good',
};

export const STATE_LOOKS: Readonly<
  Record<GateState, 'default' | 'inprogress' | 'success' | 'moved' | 'removed'>
> = {
  'not-requested': 'default',
  requested: 'inprogress',
  withdrawn: 'default',
  go: 'success',
  'conditional-go': 'success',
  lapsed: 'removed',
  hold: 'moved',
  recycle: 'moved',
  kill: 'removed',
};

type VerdictWords = { readonly word: string; readonly meaning: string };

export const VERDICT_WORDS: Readonly<Record<GateVerdict, VerdictWords>> = {
  go: { word: 'Go', meaning: 'The project goes on. Every entry rule has to be kept.' },
  'conditional-go': {
    word: 'Conditional go',
    meaning: 'The project goes on. The go lapses the day after a condition is due and not met.',
  },
  hold: { word: 'Hold', meaning: 'Not now. The project can ask again.' },
  recycle: { word: 'Back to work', meaning: 'What is shown is not good enough yet.' },
  kill: {
    word: 'Stop for good',
    meaning: 'The project ends here. No gate can be asked for again.',
  },
};
