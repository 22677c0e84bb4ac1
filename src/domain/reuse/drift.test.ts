import fc from 'fast-check';

import { workItemId } from '../foundation/ids';
import type { PlannedItem } from './blueprint';
import { driftOf, type LookedAt } from './drift';
import type { ItemStanding } from './standing-of-items';

const charter: PlannedItem = { id: 'charter', kind: 'project-charter', summary: 'C', due: null };
const seven = workItemId('7');
const there: ItemStanding = { kind: 'there', id: seven, by: 'made' };

const anItem = (overrides: Partial<LookedAt> = {}): LookedAt => ({
  id: seven,
  kind: 'project-charter',
  category: 'to-do',
  isTemplate: true,
  ...overrides,
});
const stateOf = (standing: ItemStanding, items: readonly LookedAt[] = []) =>
  driftOf([charter], [standing], items).lines[0]?.state;

describe('an artifact of the blueprint', () => {
  it('is missing, deleted or unseen as it stands', () => {
    expect(stateOf({ kind: 'absent' })).toBe('missing');
    expect(stateOf({ kind: 'deleted' })).toBe('deleted');
    expect(stateOf({ kind: 'unseen' })).toBe('unseen');
  });

  it('is untouched while it is to do and says what its template says', () => {
    expect(stateOf(there, [anItem()])).toBe('untouched');
    expect(stateOf(there, [anItem({ isTemplate: false })])).toBe('worked-on');
    expect(stateOf(there, [anItem({ category: 'in-progress' })])).toBe('worked-on');
  });
});

describe('what is there beyond the blueprint', () => {
  it('is every artifact that stands for none of it', () => {
    const risk = anItem({ id: workItemId('8'), kind: 'risk' });
    const plain = anItem({ id: workItemId('9'), kind: null });

    expect(driftOf([charter], [there], [anItem(), risk, plain]).beyond).toEqual(['8']);
  });

  it('and what stands for it share nothing, and leave no artifact out', () => {
    const item = fc.record({
      id: fc.integer({ min: 1, max: 6 }).map((id) => workItemId(String(id))),
      kind: fc.constantFrom('risk', 'project-charter'),
      category: fc.constantFrom('to-do', 'in-progress', 'done'),
      isTemplate: fc.boolean(),
    });
    const items = fc.uniqueArray(item, { selector: ({ id }) => id });
    fc.assert(
      fc.property(items, (all) => {
        const { lines, beyond } = driftOf([charter], [there], all);
        const standing = lines.flatMap(({ workItem }) => workItem ?? []);
        const named = [...standing.filter((id) => all.some((one) => one.id === id)), ...beyond];
        return named.length === all.length && new Set(named).size === named.length;
      }),
    );
  });
});
