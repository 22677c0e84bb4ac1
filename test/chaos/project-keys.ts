const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `PAA`, `PAB` … */
export function projectKeys(projects: number): readonly string[] {
  return Array.from(
    { length: projects },
    (_, index) => `P${LETTERS[Math.floor(index / 26)] ?? ''}${LETTERS[index % 26] ?? ''}`,
  );
}
