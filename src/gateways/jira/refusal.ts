import { z } from 'zod';

import { AppError, type AppErrorCode } from '../../usecases/app-error';
import { jsonOrNull } from './json-or-null';

const ErrorBody = z.object({
  errorMessages: z.array(z.string()).optional(),
  errors: z.record(z.string(), z.unknown()).optional(),
});

const REFUSALS = new Map<number, { readonly code: AppErrorCode; readonly plainly: string }>([
  [400, { code: 'invalid-input', plainly: 'Jira does not take this.' }],
  [401, { code: 'not-allowed', plainly: 'Jira does not allow this.' }],
  [403, { code: 'not-allowed', plainly: 'Jira does not allow this.' }],
  [404, { code: 'not-found', plainly: 'Jira does not find this.' }],
  [409, { code: 'conflict', plainly: 'Jira says that this was changed meanwhile.' }],
  [412, { code: 'conflict', plainly: 'Jira says that this was changed meanwhile.' }],
  [413, { code: 'invalid-input', plainly: 'This is more than Jira takes at once.' }],
]);

/** What Jira said no to, in its own words where it has some. */
export function refusal({ status, text }: { readonly status: number; readonly text: string }) {
  const [said, ...details] = jiraWords(text);
  const known = REFUSALS.get(status);
  return known === undefined
    ? new AppError('upstream-failed', said ?? `Jira answered ${status}.`, { details })
    : new AppError(known.code, said ?? known.plainly, { details });
}

function jiraWords(text: string): string[] {
  const { data } = ErrorBody.safeParse(jsonOrNull(text));
  const fields = Object.entries(data?.errors ?? {}).map(
    ([name, said]) => `${name}: ${String(said)}`,
  );
  return [...(data?.errorMessages ?? []), ...fields];
}
