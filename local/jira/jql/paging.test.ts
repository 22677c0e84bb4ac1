import type { JsonObject } from '../json';
import { asking, type StandingClock } from '../test-support';
import { type Harbour, openHarbour } from './harbour';

jest.setTimeout(60_000);

let harbour: Harbour;
let clock: StandingClock;

beforeAll(async () => {
  harbour = await openHarbour();
  ({ clock } = harbour);
});
afterAll(() => harbour.close());

describe('paging', () => {
  const page = async (body: JsonObject) => {
    const answer = await asking(harbour.site, 'ben').post('/search/jql', body);
    return answer.body as {
      readonly issues: readonly { readonly id: string }[];
      readonly nextPageToken?: string;
      readonly isLast?: boolean;
      readonly errorMessages?: readonly string[];
    };
  };
  const jql = 'project in (QUAY, TUG) ORDER BY type, due DESC';

  it('visits every work item once, whatever the order, and ends without a token', async () => {
    const whole = (await page({ jql })).issues.map(({ id }) => id);
    const ids: string[] = [];
    let token: string | undefined;
    do {
      const next = await page({ jql, maxResults: 2, nextPageToken: token ?? null });
      ids.push(...next.issues.map(({ id }) => id));
      expect(next.isLast).toBe(next.nextPageToken === undefined);
      token = next.nextPageToken;
    } while (token !== undefined);

    expect(ids).toEqual(whole);
    expect(new Set(ids).size).toBe(5);
  });

  it('answers ids alone unless fields are asked for', async () => {
    expect((await page({ jql: 'key = QUAY-1' })).issues).toEqual([{ id: '10' }]);
  });

  it('refuses a token of another query, and one older than seven days', async () => {
    const { nextPageToken = '' } = await page({ jql, maxResults: 1 });

    expect((await page({ jql: 'project = QUAY', nextPageToken })).errorMessages).toEqual([
      'The nextPageToken belongs to another query. Start the search again from its first page.',
    ]);

    clock.moveTo('2026-03-09T09:31:00.000Z');
    expect((await page({ jql, nextPageToken })).errorMessages).toEqual([
      'The nextPageToken has expired. Start the search again from its first page.',
    ]);
    clock.moveTo('2026-03-02T09:30:00.000Z');
  });

  it('means the same by "now" on every page', async () => {
    const recent = 'updated >= -3h ORDER BY key';
    const first = await page({ jql: recent, maxResults: 1 });

    clock.moveTo('2026-03-02T12:00:00.000Z');
    const second = await page({ jql: recent, nextPageToken: first.nextPageToken ?? null });
    clock.moveTo('2026-03-02T09:30:00.000Z');

    expect(second.issues).toEqual([{ id: '9' }]);
  });
});
