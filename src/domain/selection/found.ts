/** Told the work that was done so far, in numbers that were worked on: some thirty million make a second. `true` stops. */
export type Stop = (work: number) => boolean;

/** What a solver comes back with. */
export type Found = {
  /** The best selection, a 1 for each proposal that is taken; `null` when none was found. */
  readonly taken: Int8Array | null;
  /** No selection is worth more; -Infinity when there is none. */
  readonly bound: number;
  /** Whether all was gone through: the selection is the best then, or there is none. */
  readonly isComplete: boolean;
  readonly work: number;
};
