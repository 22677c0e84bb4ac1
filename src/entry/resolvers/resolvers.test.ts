import { surfaces } from '../../contract/contract';
import { admin } from './admin';
import { item } from './item';
import { portfolio } from './portfolio';
import { project } from './project';

const resolvers = { admin, portfolio, project, item };

/** What the platform sends: the account it vouches for is in the second argument, whatever the first one claims. */
function ask(surface: keyof typeof resolvers, operation: string, accountId?: string) {
  return resolvers[surface](
    {
      call: { functionKey: operation, payload: {} },
      context: { accountId: 'somebody-else' },
    },
    { principal: accountId === undefined ? undefined : { accountId } },
  );
}

describe('the resolvers', () => {
  const asked = Object.entries(surfaces).flatMap(([surface, contract]) =>
    Object.keys(contract).map((name) => [surface as keyof typeof resolvers, name] as const),
  );

  it.each(asked)('%s refuses %s to somebody Jira does not name', async (surface, operation) => {
    for (const nobody of [undefined, '', 'unidentified']) {
      expect(await ask(surface, operation, nobody)).toEqual({
        ok: false,
        error: {
          code: 'not-allowed',
          message: 'Please log in to Jira first.',
          where: null,
          details: [],
        },
      });
    }
  });

  it.each([
    ['project', 'setup.status'],
    ['project', 'portfolio.view'],
    ['item', 'project.overview'],
    ['item', 'tree.get'],
    ['admin', 'portfolio.view'],
  ] as const)('%s does not answer %s', async (surface, operation) => {
    await expect(ask(surface, operation, 'mia')).rejects.toThrow(operation);
  });
});
