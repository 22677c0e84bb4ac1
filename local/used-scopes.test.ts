import { compareScopes } from './used-scopes';

const search = { operation: 'POST /rest/api/3/search/jql', caller: 'app' } as const;
const create = { operation: 'POST /rest/api/3/issue', caller: 'user' } as const;
const info = { operation: 'GET /rest/api/3/serverInfo', caller: 'app' } as const;
const report = { operation: 'POST /app/report-accounts', caller: 'app' } as const;

describe('compareScopes', () => {
  it('finds nothing when every scope is used and none is missing', () => {
    expect(compareScopes(['read:jira-work'], [search, info])).toEqual([]);
  });

  it('names a scope that the manifest lacks, and the call that needs it', () => {
    expect(compareScopes(['read:jira-work'], [search, create])).toEqual([
      'POST /rest/api/3/issue needs write:jira-work, which the manifest lacks.',
    ]);
  });

  it('names a scope that nothing uses', () => {
    expect(
      compareScopes(['read:jira-work', 'storage:app', 'report:personal-data'], [search, report]),
    ).toEqual(['The manifest asks for storage:app, which nothing uses.']);
  });

  it('takes a narrow scope for the classic one that it stands for', () => {
    const put = {
      operation: 'PUT /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}',
      caller: 'app',
    } as const;
    expect(compareScopes(['write:project.property:jira'], [put])).toEqual([]);
    expect(compareScopes([], [put])).toEqual([
      expect.stringContaining('needs manage:jira-project'),
    ]);
  });

  it('is not content with an empty record', () => {
    expect(compareScopes([], [])).toHaveLength(1);
  });
});
