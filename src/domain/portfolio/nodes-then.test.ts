import { governedId, nodeId } from '../foundation/ids';
import { membersOf, nodesThen } from './nodes-then';

const [one, two, three] = ['1', '2', '3'].map((id) => governedId(`project:${id}`)) as [
  ReturnType<typeof governedId>,
  ReturnType<typeof governedId>,
  ReturnType<typeof governedId>,
];
const north = nodeId('north');
const rails = nodeId('rails');
const now = [
  { id: north, parentId: null, members: [one] },
  { id: rails, parentId: north, members: [two] },
];

describe('nodesThen', () => {
  it('takes changes back, the latest first', () => {
    const then = nodesThen(now, [
      {
        id: north,
        before: { parentId: null, members: [three] },
        after: { parentId: null, members: [one] },
      },
      {
        id: north,
        before: { parentId: null, members: [] },
        after: { parentId: null, members: [three] },
      },
    ]);
    expect(then[0]).toEqual({ id: north, parentId: null, members: [] });
  });

  it('knows what was made since, and what was deleted', () => {
    const made = { id: rails, before: null, after: { parentId: north, members: [two] } };
    expect(nodesThen(now, [made])).toEqual([now[0]]);

    const gone = nodeId('gone');
    const deleted = { id: gone, before: { parentId: north, members: [three] }, after: null };
    expect(membersOf(north, nodesThen(now, [deleted]))).toEqual(new Set([one, two, three]));
  });

  it('counts what only moved within a portfolio as in it all the time', () => {
    const moved = [
      { id: rails, before: { parentId: north, members: [] }, after: { parentId: north, members: [two] } }, // prettier-ignore
      { id: north, before: { parentId: null, members: [two] }, after: { parentId: null, members: [] } }, // prettier-ignore
    ];
    expect(membersOf(north, nodesThen(now, moved))).toEqual(membersOf(north, now));
    expect(membersOf(rails, nodesThen(now, moved))).toEqual(new Set());
  });
});
