import { instant } from '../../src/domain/foundation/calendar';
import { accountId, workItemId } from '../../src/domain/foundation/ids';
import type { ApprovalRepository } from '../../src/usecases/ports';
import { anApproval } from '../support/builders';

const seven = workItemId('7');
const ten = workItemId('10');

/** What any keeper of approvals must do. `make` gives an empty one. */
export function approvalsSuite(make: () => Promise<ApprovalRepository>): void {
  it('keeps one approval for each role of an artifact', async () => {
    const repository = await make();
    const owner = anApproval({ workItemId: seven });
    const board = anApproval({ workItemId: seven, role: 'steering-committee' });
    const other = anApproval({ workItemId: ten });
    for (const each of [other, board, owner]) await repository.save(each);

    expect(await repository.of([ten, seven, workItemId('404')])).toEqual([owner, board, other]);
    expect(await repository.of([])).toEqual([]);
  });

  it('replaces what the same role said before', async () => {
    const repository = await make();
    const again = anApproval({ by: accountId('ben'), fingerprint: 'f'.repeat(64) });
    await repository.save(anApproval());
    await repository.save(again);

    expect(await repository.of([again.workItemId])).toEqual([again]);
  });

  it('notes what the content was seen to be, and leaves what was approved', async () => {
    const repository = await make();
    const at = instant('2026-03-03T02:00:00.000Z');
    const seen = { fingerprint: 'e'.repeat(64), updated: at, at };
    await repository.save(anApproval({ workItemId: seven }));
    await repository.save(anApproval({ workItemId: ten }));
    await repository.see(new Map([[seven, seen]]));
    await repository.see(new Map());

    expect(await repository.of([seven, ten])).toEqual([
      anApproval({ workItemId: seven, seen }),
      anApproval({ workItemId: ten }),
    ]);
  });

  it('takes back one approval, and drops those of artifacts that are no more', async () => {
    const repository = await make();
    const board = anApproval({ workItemId: seven, role: 'steering-committee' });
    await repository.save(anApproval({ workItemId: seven }));
    await repository.save(board);
    await repository.save(anApproval({ workItemId: ten }));
    await repository.withdraw(seven, 'project-owner');
    expect(await repository.of([seven])).toEqual([board]);

    await repository.drop([ten]);
    expect(await repository.of([seven, ten])).toEqual([board]);
  });
}
