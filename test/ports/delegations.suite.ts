import { instant } from '../../src/domain/foundation/calendar';
import { accountId, delegationId, governedId } from '../../src/domain/foundation/ids';
import type { DelegationRepository } from '../../src/usecases/ports';
import { aDelegation } from '../support/builders';

const later = instant('2026-03-03T00:00:00.000Z');

/** What any delegation repository must do. `make` gives an empty one. */
export function delegationsSuite(make: () => Promise<DelegationRepository>): void {
  it('gives back those of one project in the order in which they were given', async () => {
    const delegations = await make();
    const second = aDelegation({ id: delegationId('a'), to: accountId('cem'), at: later });
    await delegations.add(second);
    await delegations.add(aDelegation());
    await delegations.add(
      aDelegation({ id: delegationId('c'), governedId: governedId('project:2') }),
    );

    expect(await delegations.of(governedId('project:1'))).toEqual([aDelegation(), second]);
    expect(await delegations.find(second.id)).toEqual(second);
    expect(await delegations.find(delegationId('none'))).toBeNull();
  });

  it('ends one once', async () => {
    const delegations = await make();
    const { id } = aDelegation();
    await delegations.add(aDelegation());
    await delegations.end(id, later);
    await delegations.end(id, instant('2026-03-04T00:00:00.000Z'));

    expect(await delegations.find(id)).toEqual(aDelegation({ endedAt: later }));
  });
}
