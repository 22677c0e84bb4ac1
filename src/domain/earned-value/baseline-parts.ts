import type { WorkItemId } from '../foundation/ids';
import { type BaselineItem, WEIGHT_OF_ONE } from './baseline';

/** Which text this is, and in which version. */
const FORMAT = 'mandate.baseline-items.1';
const ITEMS_A_PART = 2_000;
type Part = {
  readonly format: string;
  /** The first id, then how far each lies above the one before. */
  readonly ids: readonly number[];
  readonly weights: readonly number[];
  readonly days: readonly (number | null)[];
};

/**
 * The work items of a baseline as texts, each short enough to be kept by itself. The same items always give the same bytes, and
 * items that come after them change none of the earlier texts.
 *
 * @param items in order of their ids
 */
export function writeParts(items: readonly BaselineItem[]): readonly string[] {
  const texts: string[] = [];
  for (let start = 0; start < items.length; start += ITEMS_A_PART) {
    texts.push(writePart(items.slice(start, start + ITEMS_A_PART)));
  }
  return texts;
}

/** What {@link writeParts} wrote, from texts whose hashes were computed again. */
export function readParts(texts: readonly string[]): readonly BaselineItem[] {
  return texts.flatMap(readPart);
}

function writePart(items: readonly BaselineItem[]): string {
  let before = 0;
  const ids = items.map(({ id }) => {
    const step = Number(id) - before;
    before = Number(id);
    return step;
  });
  const part: Part = {
    format: FORMAT,
    ids,
    weights: items.map(({ weight }) => weight / WEIGHT_OF_ONE),
    days: items.map(({ day }) => day),
  };
  return JSON.stringify(part);
}

function readPart(text: string): readonly BaselineItem[] {
  const { ids, weights, days } = JSON.parse(text) as Part;
  let id = 0;
  return ids.map((step, place) => {
    id += step;
    return {
      id: String(id) as WorkItemId,
      weight: Math.round((weights[place] ?? 0) * WEIGHT_OF_ONE),
      day: days[place] ?? null,
    };
  });
}
