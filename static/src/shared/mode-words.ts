import type { MandateMode } from '@domain/foundation/mandate-mode';

type ModeWords = { readonly word: string; readonly meaning: string };

const MODES: Readonly<Record<MandateMode, ModeWords>> = {
  supportive: { word: 'Supportive', meaning: 'The standard advises.' },
  controlling: { word: 'Controlling', meaning: 'The standard warns and asks for a waiver.' },
  directive: { word: 'Directive', meaning: 'The standard blocks what does not meet it.' },
};

export function modeWords(mode: MandateMode): ModeWords {
  return MODES[mode];
}
