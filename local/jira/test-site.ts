import { createJiraSite } from './create-jira-site';
import type { JiraSite, ProductEvent } from './jira-site';
import type { Json, JsonObject } from './json';
import type { SentMail } from './store/outbox';
import { startTestDatabase, type TestDatabase } from './test-database';
import {
  aDirectory,
  asking,
  removeDirectories,
  SITE,
  type StandingClock,
  standingClock,
} from './test-support';

export type TestSite = {
  readonly clock: StandingClock;
  site(): JiraSite;
  /** What the site has told since the test began. */
  events(): readonly ProductEvent[];
  as(who: string): ReturnType<typeof asking>;
  fieldsOf(key: string): Promise<JsonObject>;
  historyOf(key: string): Promise<readonly JsonObject[]>;
  /** The mail that Jira would have sent. */
  outbox(): Promise<readonly SentMail[]>;
};

type Lifetime = {
  /** For tests that only read, or do not mind what others wrote: one site for all of them is quicker. */
  readonly isShared: boolean;
};

/** A site with these work items, a new one for every test of the file. It is 2026-03-02, 10:30 in Berlin. */
export function useTestSite(
  items: readonly Json[],
  definitions: JsonObject = SITE,
  { isShared }: Lifetime = { isShared: false },
): TestSite {
  const clock = standingClock('2026-03-02T09:30:00.000Z');
  let databases: TestDatabase | null = null;
  let current: JiraSite | null = null;
  let events: ProductEvent[] = [];
  let count = 0;

  beforeAll(async () => {
    databases = await startTestDatabase();
  });
  afterAll(async () => {
    removeDirectories();
    await databases?.stop();
  });
  beforeEach(async () => {
    if (databases === null) throw new Error('The test database has not started.');
    clock.moveTo('2026-03-02T09:30:00.000Z');
    events = [];
    if (isShared && current !== null) return;
    count += 1;
    const pool = await databases.create(`site_${count}`);
    current = await createJiraSite({ pool, clock, baseUrl: 'http://jira.test' });
    await current.load(aDirectory({ site: definitions, files: { 'all.jsonl': items } }));
    current.onEvent((event) => Promise.resolve(void events.push(event)));
  });

  const site = () => {
    if (current === null) throw new Error('There is a site within tests only.');
    return current;
  };
  return {
    clock,
    site,
    events: () => events,
    as: (who) => asking(site(), who),
    async fieldsOf(key) {
      const { body } = await asking(site(), 'app').get(`/issue/${key}`);
      return (body as { readonly fields: JsonObject }).fields;
    },
    async historyOf(key) {
      const { body } = await asking(site(), 'app').get(`/issue/${key}/changelog`);
      return (body as { readonly values: readonly JsonObject[] }).values;
    },
    outbox: () => site().outbox(),
  };
}

/** Sites with nothing in them, each on a database of its own. */
export function useEmptySites(): () => Promise<JiraSite> {
  let databases: TestDatabase | null = null;
  let count = 0;

  beforeAll(async () => {
    databases = await startTestDatabase();
  });
  afterAll(async () => {
    removeDirectories();
    await databases?.stop();
  });

  return async () => {
    if (databases === null) throw new Error('The test database has not started.');
    count += 1;
    const pool = await databases.create(`empty_${count}`);
    const clock = standingClock('2026-03-02T09:30:00.000Z');
    return createJiraSite({ pool, clock, baseUrl: 'http://jira.test' });
  };
}
