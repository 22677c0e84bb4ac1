/** The surroundings in which a gateway may try again. */
export type Patience = {
  /** How long this invocation may still work, in milliseconds. */
  readonly timeLeft: () => number;
  readonly wait?: (milliseconds: number) => Promise<void>;
};

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Twice as long after each try: 1, 2, 4 times `first`. */
export function backOff(first: number, tries: number): number {
  return first * 2 ** (tries - 1);
}
