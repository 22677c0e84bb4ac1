import { freshId, weighedBy, withMember, withNewGroup, withoutMember } from './tree-changes';
import {
  groupsIn,
  homesFor,
  rowsOf,
  shareWay,
  siblingSharesIn,
  treeDraftOf,
  typingProblems,
  weighed,
  weightingIn,
  type TreeDraft,
} from './tree-draft';

const tree = {
  weighting: { kind: 'direct', weights: [2, 3] },
  groups: [
    { id: 'growth', name: 'Growth', group: null, weighting: { kind: 'swing', points: [100, 25] } },
    {
      id: 'abroad',
      name: 'Abroad',
      group: 'growth',
      weighting: { kind: 'pairwise', judgements: [{ first: 0, second: 1, value: 3 }] },
    },
  ],
  criteria: [
    { id: 'fit', name: 'Fit', group: null },
    { id: 'markets', name: 'Markets', group: 'abroad' },
    { id: 'home', name: 'Home', group: 'growth' },
    { id: 'brand', name: 'Brand', group: 'abroad' },
  ],
} as const;
const draft = treeDraftOf(tree);
const names = (one: TreeDraft) => rowsOf(one).map(({ level, member }) => `${level} ${member.id}`);

it('comes back as the tree it was made of', () => {
  expect(weightingIn(draft, null)).toEqual(tree.weighting);
  expect(groupsIn(draft)).toEqual(tree.groups);
  expect(names(draft)).toEqual(['1 growth', '2 abroad', '3 markets', '3 brand', '2 home', '1 fit']);
});

it('tells what each weighs as shares of shares', () => {
  const shares = siblingSharesIn(draft);
  const wayOf = (id: string) => {
    const member = [...draft.groups, ...draft.criteria].find((each) => each.id === id);
    return member === undefined ? null : shareWay(draft, shares, member);
  };
  expect(wayOf('fit')).toEqual([0.6]);
  expect(wayOf('home')).toEqual([0.2, 0.4]);
  expect(wayOf('brand')?.map((share) => share.toFixed(6))).toEqual(['0.250000', '0.800000', '0.400000']); // prettier-ignore
});

it('has no share under a group whose weight cannot be read, and names it', () => {
  const wrong = withMember(draft, 'growth', { weight: 'much' });
  const shares = siblingSharesIn(wrong);
  expect(shareWay(wrong, shares, { id: 'home', group: 'growth' })).toBeNull();
  expect(typingProblems(wrong)).toEqual(['The weight of Growth must be from 0 to 1,000.']);
  expect(typingProblems(withMember(draft, 'home', { weight: '101' }))).toEqual([
    'The points of Home must be from 0 to 100.',
  ]);
});

it('keeps the judgements of what is moved, for when it comes back, whichever way round', () => {
  const moved = withMember(draft, 'markets', { group: 'growth' });
  expect(weightingIn(moved, 'abroad')).toEqual({ kind: 'pairwise', judgements: [] });
  const back = withMember(moved, 'markets', { group: 'abroad' });
  const turned = { ...back, criteria: back.criteria.toReversed() };
  expect(weighed(turned, 'abroad')?.weights.map((weight) => weight.toFixed(6))).toEqual(['0.250000', '0.750000']); // prettier-ignore
});

it('removes a group and leaves what it held where it stood', () => {
  expect(names(withoutMember(draft, 'growth'))).toEqual(['1 abroad', '2 markets', '2 brand', '1 fit', '1 home']); // prettier-ignore
  expect(names(withoutMember(draft, 'brand'))).not.toContain('3 brand');
});

it('lets nothing be moved into itself, nor too deep', () => {
  const deep = withMember(withNewGroup(draft), 'group-3', { group: 'abroad' });
  const homes = (id: string) => homesFor(deep, { id }).map((home) => home.id);
  expect(homes('fit')).toEqual(['growth', 'abroad', 'group-3']);
  expect(homes('growth')).toEqual([]);
  expect(homes('abroad')).toEqual(['growth']);
  expect(homes('group-3')).toEqual(['growth', 'abroad']);
  const fourth = withMember(withNewGroup(deep), 'group-4', { group: null });
  expect(homesFor(fourth, { id: 'group-4' }).map(({ id }) => id)).toEqual(['growth', 'abroad']);
});

it('gives a new group and a new criterion ids that nothing has', () => {
  const twice = withNewGroup(withNewGroup(draft));
  expect(twice.groups.map(({ id }) => id)).toEqual(['growth', 'abroad', 'group-3', 'group-4']);
  const taken = { ...draft, criteria: [...draft.criteria, { id: 'criterion-5', name: '', group: null, weight: '1' }] }; // prettier-ignore
  expect(freshId(taken, 'criterion')).toBe('criterion-6');
});

it('makes points of the judgements in one group, and of no other', () => {
  const swung = weighedBy(draft, 'abroad', 'swing');
  expect(weightingIn(swung, 'abroad')).toEqual({ kind: 'swing', points: [100, 33.3] });
  expect(weightingIn(swung, null)).toEqual(tree.weighting);
});
