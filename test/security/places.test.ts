import { readFileSync } from 'node:fs';

import { placesIn, securityPage, withLinesOfToday } from './places';

describe('SECURITY.md', () => {
  const page = readFileSync(securityPage, 'utf8');

  it('names lines that hold what it says: npm run lines numbers them anew', () => {
    expect(placesIn(page)).toBeGreaterThan(50);
    expect(withLinesOfToday(page)).toBe(page);
  });

  it('leaves no link to a line without what stands there', () => {
    expect(page.match(/#L\d+\)/g)).toHaveLength(placesIn(page));
  });

  it('answers every point of the checklist', () => {
    const answered = new Set(
      [...page.matchAll(/^\| ((?:[A-Z]{3}-\d\d(?:, )?|, |\d\d|[A-Z]{3}-)+)/gm)].flatMap(
        ([, cell]) => pointsIn(cell ?? ''),
      ),
    );

    expect([...answered].sort()).toEqual(POINTS);
  });

  it('notices a line that says something else, and a file that is gone', () => {
    expect(() => withLinesOfToday('[src/index.ts:1](src/index.ts#L1) `no such thing`')).toThrow(
      'src/index.ts does not hold “no such thing”',
    );
    expect(() => withLinesOfToday('[src/gone.ts:1](src/gone.ts#L1) `x`')).toThrow('src/gone.ts');
  });
});

const SIZES = { ARC: 10, CST: 18, PRF: 10, SEC: 10, TRG: 6 };
const POINTS = Object.entries(SIZES).flatMap(([name, size]) =>
  Array.from({ length: size }, (_, index) => `${name}-${String(index + 1).padStart(2, '0')}`),
);

/** `CST-03, PRF-07` and `ARC-07, 08, 09`: a number alone belongs to the name before it. */
function pointsIn(cell: string): readonly string[] {
  let name = '';
  return [...cell.matchAll(/([A-Z]{3})?-?(\d\d)/g)].map(([, named = name, number]) => {
    name = named;
    return `${named}-${number ?? ''}`;
  });
}
