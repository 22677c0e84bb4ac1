import { z } from 'zod';

import { asking } from '../../local/commands/ask';
import { pick, type Random } from '../../local/seed/random';
import type { LocalSite } from '../../local/site';
import type { GovernedId } from '../../src/domain/foundation/ids';
import { isRefusal } from './insist';

type Wish = { readonly governedId: GovernedId; readonly ruleId: string };
type Answer = { readonly wish: Wish; readonly key: string };

/** People who press *Create this artifact*, some of them twice. */
export type Clicks = {
  click(): Promise<void>;
  /** What is there twice, or is missing though the app said that it was made. */
  problems(): Promise<readonly string[]>;
  count(): { readonly clicks: number; readonly made: number };
};

const Found = z.object({
  issues: z.array(
    z.object({
      key: z.string(),
      properties: z.object({
        'mandate.artifact': z
          .object({ createdFor: z.object({ governedId: z.string(), ruleId: z.string() }) })
          .optional(),
      }),
    }),
  ),
  nextPageToken: z.string().optional(),
});

export async function clicksOn(site: LocalSite, random: Random): Promise<Clicks> {
  const accountId = await site.jira.adminAccount();
  const ask = asking(site, accountId);
  const wishes = await wishesOn(site, accountId);
  const answers: Answer[] = [];
  let clicks = 0;

  return {
    async click() {
      const wish = pick(random, wishes);
      clicks += 1;
      try {
        const { key } = await ask('artifact.create', { ...wish, summary: null });
        answers.push({ wish, key });
      } catch (error) {
        if (!isRefusal(error)) throw error;
      }
    },

    async problems() {
      const made = await artifactsOn(site);
      const twice = [...made]
        .filter(([, keys]) => keys.length > 1)
        .map(([name, keys]) => `The artifact for ${name} was created as ${keys.join(' and ')}.`);
      const missing = answers
        .filter(({ wish, key }) => made.get(nameOf(wish))?.includes(key) !== true)
        .map(({ wish, key }) => `${key}, created for ${nameOf(wish)}, is not there.`);
      return [...twice, ...missing];
    },

    count: () => ({ clicks, made: answers.length }),
  };
}

const nameOf = ({ governedId, ruleId }: Wish) => `${governedId} ${ruleId}`;

async function wishesOn(site: LocalSite, accountId: string): Promise<readonly Wish[]> {
  const ask = asking(site, accountId);
  const { governed } = await ask('tree.get', {});
  const wishes: Wish[] = [];
  for (const { id } of governed) {
    const { findings } = await ask('project.overview', { id });
    for (const { creates, ruleId } of findings) {
      if (creates !== null) wishes.push({ governedId: id, ruleId });
    }
  }
  return wishes;
}

/** Every artifact in Jira by the finding that it was made for. */
async function artifactsOn({ jira }: LocalSite): Promise<ReadonlyMap<string, readonly string[]>> {
  const made = new Map<string, string[]>();
  let token: string | undefined;
  do {
    const body = {
      jql: 'created >= "-2d" ORDER BY key ASC',
      fields: ['summary'],
      properties: ['mandate.artifact'],
      maxResults: 100,
      ...(token === undefined ? {} : { nextPageToken: token }),
    };
    const answer = await jira.handle(
      { method: 'POST', path: '/rest/api/3/search/jql', body: JSON.stringify(body) },
      { kind: 'app', isSite: true },
    );
    const page = Found.parse(JSON.parse(answer.body));
    for (const { key, properties } of page.issues) {
      const createdFor = properties['mandate.artifact']?.createdFor;
      if (createdFor === undefined) continue;
      const name = `${createdFor.governedId} ${createdFor.ruleId}`;
      made.set(name, [...(made.get(name) ?? []), key]);
    }
    token = page.nextPageToken;
  } while (token !== undefined);
  return made;
}
