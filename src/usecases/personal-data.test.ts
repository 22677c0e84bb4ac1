import { NOW } from '../../test/support/builders';
import { inMemoryDeps } from '../../test/support/in-memory-deps';
import { accountId } from '../domain/foundation/ids';
import { reportPersonalData } from './personal-data';

const account = (id: string) => ({ accountId: accountId(id), updatedAt: NOW });

describe('reportPersonalData', () => {
  it('erases the accounts that Atlassian calls closed, and no other', async () => {
    const deps = inMemoryDeps({
      accounts: [account('mia'), account('tom'), account('eve')],
      verdicts: [
        { accountId: accountId('tom'), status: 'closed' },
        { accountId: accountId('eve'), status: 'updated' },
      ],
    });
    await reportPersonalData(deps);

    expect(await deps.personalData.accounts()).toEqual([account('mia'), account('eve')]);
  });
});
