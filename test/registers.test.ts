import { listRegister } from '../src/usecases/registers/list-register';
import { type ForgeSql, openForgeSql } from './support/forge-sql';
import { EVERYTHING, REGISTER_QUESTIONS } from './support/register-questions';
import { registerSite } from './support/register-site';

jest.setTimeout(120_000);

/** As many rows as fit into one answer of Forge SQL. */
const ARTIFACTS_A_STATEMENT = 5_000;
const ALL = Object.entries(REGISTER_QUESTIONS);
const SIZES = [
  { projects: 20, itemsEach: 12, artifactsEach: 10, questions: ALL },
  { projects: 1_000, itemsEach: 6, artifactsEach: 6, questions: ALL.slice(0, 3) },
];

describe.each(SIZES)('The registers of $projects projects', (size) => {
  const artifacts = size.projects * size.artifactsEach;
  let sql: ForgeSql;
  let deps: Parameters<typeof listRegister>[1];
  let texts = 0;
  beforeAll(async () => {
    sql = await openForgeSql();
    const site = await registerSite(sql.database, size);
    const asUser: typeof site.asUser = {
      ...site.asUser,
      texts: (ids) => {
        texts += 1;
        return site.asUser.texts(ids);
      },
    };
    deps = { ...site, asUser };
  });
  afterAll(() => sql.close());

  it('hold all that was said', async () => {
    const { kept } = await listRegister(EVERYTHING, deps);
    expect(kept).toBe(artifacts);
  });

  it.each(size.questions)(
    'take five statements, another for what rows became and for each 5,000 artifacts, and Jira one question, for %s',
    async (_, asked) => {
      const [statements, questions] = [sql.cost.statements, texts];
      const { rows } = await listRegister(asked, deps);

      expect(sql.cost.statements - statements).toBe(
        (rows.length === 0 ? 4 : 5) + Math.ceil(artifacts / ARTIFACTS_A_STATEMENT),
      );
      expect(texts - questions).toBe(rows.length === 0 ? 0 : 1);
    },
  );
});
