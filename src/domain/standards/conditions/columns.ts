import type { WorkItem } from '../../foundation/work-item';
import type { ItemJudge } from './judge';
import type { Logic } from './logic';

/** So many work items are decided at once: more are no faster, and a small project has a column's unused words looked at. */
export const ITEMS_A_BATCH = 256;
const BITS = 32;
const WORDS = ITEMS_A_BATCH / BITS;

/** Some work items, at most {@link ITEMS_A_BATCH}; never changed once they are handed on. */
export type Batch = readonly WorkItem[];

/**
 * What is known of a condition for each work item of a batch, 32 of them a word: `so` where it holds, `not` where it does not,
 * neither where that is not known. Read before the next batch is: the words are used again.
 */
export type Planes = { readonly so: Int32Array; readonly not: Int32Array };
export type Column = (batch: Batch) => Planes;

/** A condition of one test, decided item by item, once a batch. */
export function testColumn(judge: ItemJudge): Column {
  return columnOf((batch, { so, not }) => {
    so.fill(0);
    not.fill(0);
    let at = 0;
    for (const item of batch) {
      const truth = judge(item);
      if (truth !== null) setBit(truth ? so : not, at);
      at += 1;
    }
  });
}

/** Kleene's strong tables, 32 work items at once. */
export const COLUMN_LOGIC: Logic<Column> = {
  all: (columns) =>
    columnOf((batch, { so, not }) => {
      fillFirst(so, batch.length);
      not.fill(0);
      for (const column of columns) {
        const part = column(batch);
        intersect(so, part.so);
        unite(not, part.not);
      }
    }),
  any: (columns) =>
    columnOf((batch, { so, not }) => {
      so.fill(0);
      fillFirst(not, batch.length);
      for (const column of columns) {
        const part = column(batch);
        unite(so, part.so);
        intersect(not, part.not);
      }
    }),
  not: (column) => (batch) => {
    const { so, not } = column(batch);
    return { so: not, not: so };
  },
};

/** Its words are worked out once a batch, however many conditions it is part of. */
function columnOf(workOut: (batch: Batch, planes: Planes) => void): Column {
  const planes = { so: new Int32Array(WORDS), not: new Int32Array(WORDS) };
  let known: Batch | null = null;
  return (batch) => {
    if (batch !== known) workOut(batch, planes);
    known = batch;
    return planes;
  };
}

function setBit(words: Int32Array, at: number): void {
  const word = at >>> 5;
  words[word] = (words[word] ?? 0) | (1 << (at & 31));
}

function fillFirst(words: Int32Array, count: number): void {
  const whole = count >>> 5;
  words.fill(-1, 0, whole).fill(0, whole);
  if (whole < WORDS) words[whole] = (1 << (count & 31)) - 1;
}

function intersect(words: Int32Array, others: Int32Array): void {
  for (let word = 0; word < WORDS; word += 1)
    words[word] = (words[word] ?? 0) & (others[word] ?? 0);
}

function unite(words: Int32Array, others: Int32Array): void {
  for (let word = 0; word < WORDS; word += 1)
    words[word] = (words[word] ?? 0) | (others[word] ?? 0);
}

/** How many bits are set in both. */
export function countBoth(one: Int32Array, other: Int32Array): number {
  let count = 0;
  for (let word = 0; word < WORDS; word += 1) {
    count += bitsIn((one[word] ?? 0) & (other[word] ?? 0));
  }
  return count;
}

export function countBits(words: Int32Array): number {
  return countBoth(words, words);
}

/** Hands on each work item of which the bit is set in both. */
export function eachInBoth(
  batch: Batch,
  [one, other]: readonly [Int32Array, Int32Array],
  take: (item: WorkItem) => void,
): void {
  for (let word = 0; word < WORDS; word += 1) {
    let left = (one[word] ?? 0) & (other[word] ?? 0);
    while (left !== 0) {
      const item = batch[word * BITS + (31 - Math.clz32(left & -left))];
      if (item !== undefined) take(item);
      left &= left - 1;
    }
  }
}

/** Source: H. S. Warren, *Hacker's Delight* (2012), §5-1. */
function bitsIn(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return (((sum + (sum >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
