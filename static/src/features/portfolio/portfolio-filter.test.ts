import { aHealth, aPortfolioRow } from '../../../test/builders';
import { filterRows, isFiltered, NO_FILTER, withColorToggled } from './portfolio-filter';

const rows = [
  aPortfolioRow({ key: 'DOC', name: 'Documentation', health: aHealth('red') }),
  aPortfolioRow({ key: 'PAY', name: 'Payroll', programme: 'Core banking' }),
  aPortfolioRow({
    key: 'CRM',
    name: 'Customer records',
    programme: 'Core banking',
    compliance: { score: 40, passed: 2, failed: 3, undecided: 0, waived: 0 },
  }),
];
const keys = (filter: typeof NO_FILTER) => filterRows(rows, filter).map(({ key }) => key);

describe('filterRows', () => {
  it('shows everything when nothing is asked', () => {
    expect(keys(NO_FILTER)).toEqual(['DOC', 'PAY', 'CRM']);
  });

  it.each([
    ['doc', ['DOC']],
    ['core banking', ['PAY', 'CRM']],
    ['records core', ['CRM']],
    ['nothing like this', []],
  ])('finds %j in keys, names and programmes, each word somewhere', (text, found) => {
    expect(keys({ ...NO_FILTER, text })).toEqual(found);
  });

  it('keeps the chosen colours and the chosen compliance together', () => {
    expect(keys({ ...NO_FILTER, colors: new Set(['amber']) })).toEqual(['PAY', 'CRM']);
    expect(keys({ ...NO_FILTER, colors: new Set(['amber']), band: '0-49' })).toEqual(['CRM']);
  });
});

it('toggles a colour on and off', () => {
  const on = withColorToggled(NO_FILTER, 'red');

  expect(isFiltered(on)).toBe(true);
  expect(isFiltered(withColorToggled(on, 'red'))).toBe(false);
});
