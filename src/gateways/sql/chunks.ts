/** Far below Forge SQL's request of 1 MiB: quotes are written as two signs each. */
const SIZE_OF_A_STATEMENT = 500_000;

/** Cuts a list into pieces of at most `size`, so that no statement outgrows Forge SQL's request of 1 MiB. */
export function* inChunks<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) {
    yield items.slice(start, start + size);
  }
}

/** The same by how long the items are; one that is too long by itself comes alone. */
export function* inChunksOfSize<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
): Generator<readonly Item[]> {
  let chunk: Item[] = [];
  let size = 0;
  for (const item of items) {
    const more = sizeOf(item);
    if (chunk.length > 0 && size + more > SIZE_OF_A_STATEMENT) {
      yield chunk;
      chunk = [];
      size = 0;
    }
    chunk.push(item);
    size += more;
  }
  if (chunk.length > 0) yield chunk;
}
