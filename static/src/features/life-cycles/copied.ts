import type { KeptLifeCycle } from '@domain/gates/document/life-cycle-document';
import { LIFE_CYCLES } from '@domain/gates/life-cycles/shipped';

/** What is being written, whatever is wrong with it still; version 0 for what was never saved. */
export type Draft = { readonly document: unknown; readonly version: number };

/** A copy of a shipped life cycle to begin with, under an id that no own one has yet. */
export function copiedFrom(id: string, own: readonly KeptLifeCycle[]): Draft | null {
  const shipped = LIFE_CYCLES.find((one) => one.id === id);
  if (shipped === undefined) return null;

  const taken = new Set(own.map(({ document }) => document.id));
  const wishes = ['our-gates', ...own.map((_one, at) => `our-gates-${at + 2}`)];
  const free = wishes.find((wish) => !taken.has(wish)) ?? '';
  return { document: { ...shipped, id: free, name: `Our ${shipped.name}` }, version: 0 };
}
