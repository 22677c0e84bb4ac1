/**
 * A count with its noun: `1 item`, `2 items`, `1,200 items`.
 *
 * @example
 * counted(2, 'risk') // '2 risks'
 * counted(1, 'business case', 'business cases') // '1 business case'
 */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}

/**
 * The whole of a count, as the beginning of a sentence: `The only item`, `All 3 items`.
 *
 * @example
 * allOf(3, 'risk') // 'All 3 risks'
 */
export function allOf(count: number, noun: string, plural = `${noun}s`): string {
  return count === 1 ? `The only ${noun}` : `All ${counted(count, noun, plural)}`;
}

/**
 * A noun with its article, by its first letter.
 *
 * @example
 * withArticle('issue management plan') // 'an issue management plan'
 */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** A whole number with its thousands parted: `12,843`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * Names in a sentence, at most `most` of them: `A, B and 3 more`.
 *
 * @example
 * listed(['A', 'B', 'C'], 5) // 'A, B and C'
 * listed(['A', 'B', 'C'], 2) // 'A, B and 1 more'
 */
export function listed(names: readonly string[], most: number): string {
  const shown = names.slice(0, most);
  const left = names.length - shown.length;
  const parts = left > 0 ? [...shown, `${left} more`] : shown;

  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** A number with at most one decimal, two below 1: `1.4`, `0.08`, `12`. */
export function rounded(value: number): string {
  return String(Number(value.toFixed(Math.abs(value) < 1 ? 2 : 1)));
}
