import { governedId } from '../foundation/ids';
import { colorChanges, countColors } from './color-changes';

const colored = (name: string, color: 'red' | 'amber' | 'green' | 'unknown') => ({
  id: governedId(name),
  color,
});

it('counts each colour', () => {
  const some = [colored('a', 'red'), colored('b', 'red'), colored('c', 'unknown')];
  expect(countColors(some)).toEqual({ red: 2, amber: 0, green: 0, unknown: 1 });
});

it('names what changed, the worst first, and nothing that is new or the same', () => {
  const before = [colored('a', 'red'), colored('b', 'green'), colored('c', 'green')];
  const now = [colored('a', 'green'), colored('b', 'red'), colored('c', 'green'), colored('d', 'red')]; // prettier-ignore
  expect(colorChanges(before, now)).toEqual([
    { id: 'b', from: 'green', to: 'red' },
    { id: 'a', from: 'red', to: 'green' },
  ]);
});
