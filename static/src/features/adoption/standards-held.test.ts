import { aPortfolioRow } from '../../../test/builders';
import { someStandards } from '../../../test/fake-site';
import { standardsHeld } from './standards-held';

const rowsOf = (...standards: readonly (string | null)[]) =>
  standards.map((standard) => aPortfolioRow({ standard }));
const held = (...standards: readonly (string | null)[]) =>
  standardsHeld(someStandards(), rowsOf(...standards)).map(({ name }) => name);

it('leaves out what no project is held to', () => {
  expect(held('PM²', null)).toEqual(['PM²']);
  expect(held(null)).toEqual([]);
});

it('puts the most used first, and names those that are used as much in order', () => {
  expect(held('PM²', 'PM²', 'Agile light')).toEqual(['PM²', 'Agile light']);
  expect(held('PM²', 'Agile light')).toEqual(['Agile light', 'PM²']);
});
