import { neededScopes } from './needed-scopes';

const call = { scopes: ['manage:jira-project'], narrowScopes: ['write:project.property:jira'] };

describe('neededScopes', () => {
  it.each([
    [['write:project.property:jira', 'read:jira-work'], call.narrowScopes],
    [['manage:jira-project'], call.scopes],
    [[], call.scopes],
  ])('of an app that was granted %j are %j', (granted, needed) => {
    expect(neededScopes(call, granted)).toEqual(needed);
  });

  it('are the classic ones where a call has no others', () => {
    expect(neededScopes({ scopes: ['read:jira-work'] }, ['read:jira-work'])).toEqual([
      'read:jira-work',
    ]);
  });
});
