/** A part of the search that waits: what was decided on the way to it, as 2 × place + value, and the bound known of it. */
export type Branch = { readonly decisions: readonly number[]; readonly bound: number };

export type OpenBranches = {
  readonly add: (branch: Branch) => void;
  /** The one with the highest bound; `null` when there are none. */
  readonly takeHighest: () => Branch | null;
};

/** Branches that wait, in a heap. */
export function createOpenBranches(): OpenBranches {
  const heap: Branch[] = [];
  const boundAt = (place: number) => heap[place]?.bound ?? -Infinity;
  const swap = (one: number, other: number) => {
    const [first, second] = [heap[one], heap[other]];
    if (first === undefined || second === undefined) return;
    heap[one] = second;
    heap[other] = first;
  };

  return {
    add(branch) {
      heap.push(branch);
      let at = heap.length - 1;
      for (
        let above = (at - 1) >> 1;
        at > 0 && boundAt(at) > boundAt(above);
        above = (at - 1) >> 1
      ) {
        swap(at, above);
        at = above;
      }
    },
    takeHighest() {
      swap(0, heap.length - 1);
      const taken = heap.pop() ?? null;
      for (let at = 0; ;) {
        const below = boundAt(2 * at + 2) > boundAt(2 * at + 1) ? 2 * at + 2 : 2 * at + 1;
        if (boundAt(below) <= boundAt(at)) return taken;
        swap(at, below);
        at = below;
      }
    },
  };
}
