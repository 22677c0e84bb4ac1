/** The words of a text: by what they are compared, each with how it was written. In the order of the former. */
export type Words = ReadonlyMap<string, string>;

/** Of a word only so much counts: `charging` is `charger`. */
const LETTERS = 5;

/**
 * The words of a text, once each. Case, accents, English plurals and endings do not tell two words apart.
 *
 * @example
 * wordsOf('Chargers for buses') // Map { 'bus' => 'buses', 'charg' => 'Chargers', 'for' => 'for' }
 */
export function wordsOf(text: string): Words {
  const words = new Map<string, string>();
  for (const word of text.split(/[^\p{L}\p{N}\p{M}]+/u)) {
    const folded = fold(word);
    if (folded !== '' && !words.has(folded)) words.set(folded, word);
  }
  return new Map([...words].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function fold(word: string): string {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return /\p{N}/u.test(plain) ? plain : singular(plain).slice(0, LETTERS);
}

function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
