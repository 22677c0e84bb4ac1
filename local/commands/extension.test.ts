import { useTestSite } from '../jira/test-site';
import { aWorkItem } from '../jira/test-support';
import { itemExtension, projectExtension } from './extension';

jest.setTimeout(60_000);

const jira = useTestSite([
  aWorkItem({ id: '11', key: 'QUAY-1' }),
  aWorkItem({ id: '21', key: 'SAFE-1', fields: { project: { id: '2', key: 'SAFE' } } }),
]);
const visitor = (accountId: string) => ({ site: { jira: jira.site() }, accountId });

describe('the place an operation is asked from', () => {
  it('is the work item, or the project, as Jira tells a module of it', async () => {
    expect(await itemExtension('QUAY-1', visitor('ben'))).toEqual({
      issue: { id: '11', key: 'QUAY-1', type: 'Task', typeId: '101' },
      project: { id: '1', key: 'QUAY', type: 'software' },
    });
    expect(await projectExtension('1', visitor('ben'))).toEqual({
      project: { id: '1', key: 'QUAY', type: 'software' },
    });
  });

  it('is the same nothing where it is hidden from the account and where it does not exist', async () => {
    expect(await itemExtension('SAFE-1', visitor('cleo'))).not.toBeNull();
    for (const key of ['SAFE-1', 'SAFE-2', 'NONE-1']) {
      expect(await itemExtension(key, visitor('ben'))).toBeNull();
    }
    for (const id of ['2', '99']) expect(await projectExtension(id, visitor('ben'))).toBeNull();
  });
});
