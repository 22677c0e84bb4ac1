import * as fc from 'fast-check';

import { asking } from '../../test-support';
import { type Harbour, openHarbour } from '../harbour';
import { evaluate } from './evaluate';
import { aFleet, toWorkItem } from './fleet';
import { oddQuery } from './odd-query';
import { randomQuery } from './random-query';
import { writeQuery } from './write-query';

jest.setTimeout(120_000);

const FLEET = aFleet(40);
let harbour: Harbour;

beforeAll(async () => {
  harbour = await openHarbour(FLEET.map(toWorkItem));
  const declared = { propertyKey: 'mandate.artifact', alias: null };
  harbour.site.useApp({
    properties: [
      { ...declared, path: 'score', type: 'number', alias: 'artifactScore' },
      { ...declared, path: 'note', type: 'text', alias: 'artifactNote' },
      { ...declared, path: 'approved', type: 'date' },
    ],
    jqlFunctions: [],
  });
});
afterAll(() => harbour.close());

describe('the compiled search', () => {
  it('finds what looking at every work item finds, in the same order', async () => {
    const visible = FLEET.filter(({ project }) => project !== 'SAFE');
    await fc.assert(
      fc.asyncProperty(randomQuery, async (query) => {
        const found = await asking(harbour.site, 'ben').keys(writeQuery(query));
        expect(found).toEqual(evaluate(query, visible));
      }),
      { numRuns: 150 },
    );
  });

  it('answers every text with work items, with what is wrong, or with what is not modelled', async () => {
    await fc.assert(
      fc.asyncProperty(oddQuery, async (jql) => {
        const { status, body } = await asking(harbour.site, 'ben').post('/search/jql', { jql });
        expect([200, 400, 501].includes(status) ? 'fine' : body).toBe('fine');
      }),
      { numRuns: 300 },
    );
  });

  it('parses every text, or says what is wrong with it', async () => {
    await fc.assert(
      fc.asyncProperty(
        oddQuery.filter((text) => text !== ''),
        async (jql) => {
          const { status } = await asking(harbour.site, 'ben').post(
            '/jql/parse?validation=strict',
            {
              queries: [jql],
            },
          );
          expect([200, 501]).toContain(status);
        },
      ),
      { numRuns: 100 },
    );
  });
});
