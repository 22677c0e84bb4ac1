import { PMO_ROLES } from '../../src/domain/foundation/rights';
import { CommandError } from '../command-error';
import { type CommandLine, siteName } from '../command-line';
import { asking } from './ask';
import { withSite } from './with-site';

/** Replaces what an account may do, in Jira and in Mandate; creates the account when absent. */
export async function grantCommand(line: CommandLine): Promise<unknown> {
  const accountId = line.flags['as'];
  if (accountId === undefined) {
    throw new CommandError('invalid-input', 'Say whose rights: --as ACCOUNT.', { where: '--as' });
  }
  const role = roleOf(line);
  const browse = browseOf(line.flags['browse']);
  const isAdmin = line.isSet('admin');

  return withSite(line, siteName(line), async (site) => {
    await site.jira.grant({ accountId, browse, isAdmin });
    const ask = asking(site, await site.jira.adminAccount());
    const held = (await ask('roles.list', {})).filter((grant) => grant.accountId === accountId);
    for (const grant of held.filter((each) => each.role !== role)) {
      await ask('roles.revoke', { accountId, role: grant.role });
    }
    if (role !== null && !held.some((grant) => grant.role === role)) {
      await ask('roles.grant', { accountId, role });
    }
    await site.forge.drain();
    return { site: site.name, account: accountId, browse, role, admin: isAdmin };
  });
}

function roleOf(line: CommandLine) {
  const asked = line.flags['role'];
  if (asked === undefined) return null;
  const role = PMO_ROLES.find((each) => each === asked);
  if (role !== undefined) return role;

  throw new CommandError(
    'invalid-input',
    `There is no role ${asked}: say ${PMO_ROLES.join(', ')}.`,
    {
      where: '--role',
    },
  );
}

/** Without the flag every project; with an empty one none. */
function browseOf(flag: string | undefined): 'all' | readonly string[] {
  if (flag === undefined) return 'all';
  return flag
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
}
