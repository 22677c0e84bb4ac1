import { readChoice, readNumber, readOnly } from '../../foundation/plain-data';
import { PREFERENCE_KINDS, type Preference } from '../preference';

/** `{ kind, q, p, s }` with the thresholds that its kind has, or the kind alone where it has none. */
export function readPreference(value: unknown, place: string): Preference {
  const given = typeof value === 'string' ? { kind: value } : value;
  const asked = readOnly(given, place, ['kind', 'q', 'p', 's']);
  const number = (name: 'q' | 'p' | 's') => readNumber(asked[name], `${place}.${name}`);
  const kind = readChoice(asked['kind'], `${place}.kind`, PREFERENCE_KINDS);

  switch (kind) {
    case 'usual':
      return { kind };
    case 'u-shape':
      return { kind, q: number('q') };
    case 'v-shape':
      return { kind, p: number('p') };
    case 'level':
    case 'linear':
      return { kind, q: number('q'), p: number('p') };
    case 'gaussian':
      return { kind, s: number('s') };
  }
}
