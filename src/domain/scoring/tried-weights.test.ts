import { shareWay, weightIn, withWeightIn } from './tried-weights';

const tree = {
  groups: [
    { id: 'growth', group: null },
    { id: 'abroad', group: 'growth' },
  ],
  criteria: [
    { id: 'fit', group: null },
    { id: 'home', group: 'growth' },
    { id: 'markets', group: 'abroad' },
  ],
};
const [fit, home, markets] = tree.criteria;
const weights = [0.6, 0.3, 0.1];

it('tells a weight as shares of shares', () => {
  if (fit === undefined || home === undefined || markets === undefined) throw new Error('none');
  const rounded = (way: readonly number[]) => way.map((share) => Number(share.toFixed(9)));
  expect(rounded(shareWay(tree, weights, fit))).toEqual([0.6]);
  expect(rounded(shareWay(tree, weights, home))).toEqual([0.75, 0.4]);
  expect(rounded(shareWay(tree, weights, markets))).toEqual([1, 0.25, 0.4]);
  expect(rounded(shareWay(tree, weights, { id: 'abroad', group: 'growth' }))).toEqual([0.25, 0.4]);
  expect(shareWay(tree, [1, 0, 0], home)).toEqual([0, 0]);
});

it('scales what is in a group, and leaves the rest', () => {
  const next = withWeightIn(tree, { weights, own: weights }, { group: 'growth', weight: 0.8 });
  expect(next.map((weight) => weight.toFixed(6))).toEqual(['0.600000', '0.600000', '0.200000']);
  expect(weightIn(tree, next, null)).toBeCloseTo(1.4, 12);
});

it('goes by the proportions of the model where nothing in a group weighs anything', () => {
  const tried = { weights: [0.6, 0, 0], own: weights };
  const next = withWeightIn(tree, tried, { group: 'growth', weight: 0.8 });
  expect(next.map((weight) => weight.toFixed(6))).toEqual(['0.600000', '0.600000', '0.200000']);
});

it('shares alike in a group to which the model gives nothing either', () => {
  const none = { weights: [1, 0, 0], own: [1, 0, 0] };
  const next = withWeightIn(tree, none, { group: 'growth', weight: 0.5 });
  expect(next).toEqual([1, 0.25, 0.25]);
});
