import { gateRequestId, workItemId, workItemKey } from '../../src/domain/foundation/ids';
import type { ConditionItem } from '../../src/domain/gates/condition-item';
import type { ConditionItemRepository } from '../../src/usecases/ports';

const one = gateRequestId('one');
const other = gateRequestId('other');
const made = {
  kind: 'made',
  id: workItemId('7'),
  key: workItemKey('DOC-7'),
} as const satisfies ConditionItem;
const refused = {
  kind: 'refused',
  reason: 'Jira does not allow this. ☂',
} as const satisfies ConditionItem;

/** What any repository of what came of conditions must do. `make` gives an empty one. */
export function conditionItemsSuite(make: () => Promise<ConditionItemRepository>): void {
  it('knows nothing of a request for which nothing was tried', async () => {
    const items = await make();
    await items.keep(one, 0, made);

    expect([...(await items.of([other]))]).toEqual([]);
    expect([...(await items.of([]))]).toEqual([]);
  });

  it('gives back what came of each condition', async () => {
    const items = await make();
    await items.keep(one, 0, made);
    await items.keep(one, 2, refused);
    await items.keep(other, 0, refused);

    expect([...(await items.of([one]))].map(([id, found]) => [id, [...found]])).toEqual([
      [
        one,
        [
          [0, made],
          [2, refused],
        ],
      ],
    ]);
  });

  it('lets what was made take the place of a refusal, and stay', async () => {
    const items = await make();
    await items.keep(one, 0, refused);
    await items.keep(one, 0, { ...refused, reason: 'Once more.' });
    expect((await items.of([one])).get(one)?.get(0)).toMatchObject({ reason: 'Once more.' });

    await items.keep(one, 0, made);
    await items.keep(one, 0, refused);
    await items.keep(one, 0, { ...made, key: workItemKey('DOC-8'), id: workItemId('8') });
    expect((await items.of([one])).get(one)?.get(0)).toEqual(made);
  });
}
