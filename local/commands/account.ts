import { CommandError } from '../command-error';
import type { CommandLine } from '../command-line';
import type { LocalSite } from '../site';

/**
 * As whom a command is carried out: the account that was named, else the site's administrator.
 *
 * @throws CommandError when the site has no account of that name
 */
export async function accountOf(
  line: CommandLine,
  { jira }: Pick<LocalSite, 'jira'>,
): Promise<string> {
  const accountId = line.flags['as'];
  if (accountId === undefined) return jira.adminAccount();
  if (await jira.hasAccount(accountId)) return accountId;

  throw new CommandError(
    'not-found',
    `The site has no account ${accountId}. Create it with: grant --as ${accountId}`,
    { where: '--as' },
  );
}
