import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { z } from 'zod';

import type { JiraSite } from '../../local/jira/jira-site';

const Page = z.object({
  issues: z.array(z.looseObject({ id: z.string() })),
  nextPageToken: z.string().optional(),
});

/** Writes what Jira keeps, whoever was told of it, into a directory as a recount reads it. */
export async function dumpSite(jira: JiraSite, directory: string): Promise<void> {
  const lines: string[] = [];
  let token: string | undefined;
  do {
    const body = {
      jql: 'created >= "1970-01-01" ORDER BY key ASC',
      fields: ['*all'],
      maxResults: 100,
      ...(token === undefined ? {} : { nextPageToken: token }),
    };
    const answer = await jira.handle(
      { method: 'POST', path: '/rest/api/3/search/jql', body: JSON.stringify(body) },
      { kind: 'app', isSite: true },
    );
    const page = Page.parse(JSON.parse(answer.body));
    lines.push(...page.issues.map((issue) => JSON.stringify(issue)));
    token = page.nextPageToken;
  } while (token !== undefined);

  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'all.jsonl.gz'), gzipSync(`${lines.join('\n')}\n`));
}
