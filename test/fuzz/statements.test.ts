import fc from 'fast-check';

import { contract, type OperationName, type Surface } from '../../src/contract/contract';
import type { Reply } from '../../src/contract/operation';
import { admin } from '../../src/entry/resolvers/admin';
import { item } from '../../src/entry/resolvers/item';
import { portfolio } from '../../src/entry/resolvers/portfolio';
import { project } from '../../src/entry/resolvers/project';
import { surfacesOf } from '../rights/ask';
import { IDS } from '../rights/question';
import { QUESTIONS } from '../rights/questions';
import { plugInto, type Wire } from './forge-wire';
import { INJECTIONS, malformed, MARK, STRANGE_ID } from './hostile';

const SEED = 20_260_302;
const PAYLOADS_AN_OPERATION = 100;

const resolvers = { admin, portfolio, project, item };
const operations = Object.keys(contract) as readonly OperationName[];

async function send(surface: Surface, name: OperationName, payload: unknown) {
  const reply = await resolvers[surface](
    { call: { functionKey: name, payload }, context: {} },
    { principal: { accountId: `mia ${MARK}` }, installContext: 'ari:site/1' },
  );
  return reply as Reply<unknown>;
}

/** What of a payload stands in the text of a statement, or steers a call to Jira. */
function injectedInto({ statements, calls }: Pick<Wire, 'statements' | 'calls'>): string[] {
  const isForeign = (text: string) =>
    text.toLowerCase().includes(MARK) || text.includes(STRANGE_ID);
  const jql = calls.flatMap(({ body }) => {
    const query: unknown = typeof body === 'object' && body !== null && Reflect.get(body, 'jql');
    return typeof query === 'string' ? [query] : [];
  });
  // A key of the right shape is a path's own business; anything else has no place in one.
  const paths = calls
    .map(({ path }) => path)
    .filter((path) => !/^\/rest\/api\/3\/[\w/-]+(\?[\w=&,.%-]*)?$/.test(path));

  return [
    ...statements.map(({ query }) => query).filter(isForeign),
    ...jql.filter(isForeign),
    ...paths,
  ];
}

describe('what a user sends', () => {
  let wire: Wire;
  beforeAll(() => {
    wire = plugInto();
  });
  afterAll(() => wire.unplug());

  it.each(operations)(
    'by %s is a parameter, never part of a statement or a query',
    async (name) => {
      const question = QUESTIONS[name];
      const valid = question.takesIds ? question.payload(IDS.own) : question.payload;
      const [surface] = surfacesOf(name);
      if (surface === undefined) throw new Error(`${name} is asked on no surface.`);

      await fc.assert(
        fc.asyncProperty(malformed([valid]), async (payload) => {
          const [statements, calls] = [wire.statements.length, wire.calls.length];
          const reply = (await resolvers[surface](
            { call: { functionKey: name, payload }, context: {} },
            { principal: { accountId: `mia ${MARK}` }, installContext: 'ari:site/1' },
          )) as Reply<unknown>;

          if (!reply.ok && reply.error.code === 'unexpected') throw new Error('It crashed.');
          expect(
            injectedInto({
              statements: wire.statements.slice(statements),
              calls: wire.calls.slice(calls),
            }),
          ).toEqual([]);
        }),
        { numRuns: PAYLOADS_AN_OPERATION, seed: SEED },
      );
    },
  );

  it.each(INJECTIONS)('comes to the tables as it was typed: %s', async (name) => {
    const before = wire.statements.length;
    const valid = QUESTIONS['tree.save-node'];
    const payload = valid.takesIds ? { ...valid.payload(IDS.own), name } : {};
    const reply = await send('portfolio', 'tree.save-node', payload);
    const statements = wire.statements.slice(before);

    expect(reply).toMatchObject({ ok: true });
    expect(statements.flatMap(({ params }) => params)).toContain(name);
    expect(injectedInto({ statements, calls: [] })).toEqual([]);
  });

  it('would be noticed in a statement, in JQL and in a path', () => {
    const statement = { query: `select * from x where name = '${MARK}'`, params: [] };
    const search = { path: '/rest/api/3/search/jql', body: { jql: `project = ${STRANGE_ID}` } };
    const path = { path: '/rest/api/3/issue/P1-7 OR 1=1', body: null };

    expect(injectedInto({ statements: [statement], calls: [search, path] })).toHaveLength(3);
  });
});
