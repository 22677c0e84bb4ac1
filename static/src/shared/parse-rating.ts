const HIGHEST = 10;

/** A rating as typed: nothing takes it away, and what is no number from 0 to 10 is invalid. */
export function parseRating(typed: string): number | null | 'invalid' {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;

  const value = Number(text);
  return value >= 0 && value <= HIGHEST ? value : 'invalid';
}
