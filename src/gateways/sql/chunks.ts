/** Cuts a list into pieces of at most `size`, so that no statement outgrows Forge SQL's request of 1 MiB. */
export function* inChunks<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) {
    yield items.slice(start, start + size);
  }
}
