/** `(line 1, character 9)`: where in a query something is, as Jira says it. */
export function placeOf(text: string, index: number): string {
  const { line, character } = lineAndCharacter(text, index);
  return `(line ${line}, character ${character})`;
}

/** Both count from one. */
export function lineAndCharacter(
  text: string,
  index: number,
): { readonly line: number; readonly character: number } {
  const before = text.slice(0, index);
  return {
    line: before.split('\n').length,
    character: index - (before.lastIndexOf('\n') + 1) + 1,
  };
}

/** The parser counts a character beyond U+FFFF once; JavaScript and Jira count it twice. */
export function indexOfCharacter(text: string, characters: number): number {
  return Array.from(text).slice(0, characters).join('').length;
}
