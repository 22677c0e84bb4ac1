import { findRoute, operationName } from './router';

const nameOf = (method: string, path: string) => {
  const route = findRoute(method, path);
  return route === null ? null : operationName(route.operation);
};

describe('findRoute', () => {
  it.each([
    ['GET', '/rest/api/3/project/search', 'GET /rest/api/3/project/search'],
    ['GET', '/rest/api/3/project/QUAY', 'GET /rest/api/3/project/{projectIdOrKey}'],
    ['post', '/rest/api/3/issue/bulkfetch', 'POST /rest/api/3/issue/bulkfetch'],
    ['GET', '/rest/api/3/issue/QUAY-1/', 'GET /rest/api/3/issue/{issueIdOrKey}'],
  ])('leads %s %s to %s', (method, path, name) => {
    expect(nameOf(method, path)).toBe(name);
  });

  it('reads what stands in the path', () => {
    expect(findRoute('PUT', '/rest/api/3/issue/QUAY-1/properties/a%2Fb')?.path).toEqual({
      issueIdOrKey: 'QUAY-1',
      propertyKey: 'a/b',
    });
  });

  it.each([
    ['GET', '/rest/api/2/field'],
    ['PATCH', '/rest/api/3/field'],
    ['GET', '/rest/api/3/issue//properties'],
  ])('knows no %s %s', (method, path) => {
    expect(nameOf(method, path)).toBeNull();
  });
});
