import { z } from 'zod';

import { accountId, groupId, type GroupId } from '../../src/domain/foundation/ids';
import { type Holder, isSameHolder, PMO_ROLES } from '../../src/domain/foundation/rights';
import { CommandError } from '../command-error';
import { type CommandLine, siteName } from '../command-line';
import type { LocalSite } from '../site';
import { type Ask, asking } from './ask';
import { withSite } from './with-site';

/**
 * Replaces what an account may do, in Jira and in Mandate, and creates the account when absent; or gives a role to a
 * group of Jira's.
 */
export function grantCommand(line: CommandLine): Promise<unknown> {
  return line.flags['group'] === undefined
    ? grantToAccount(line)
    : grantToGroup(line, line.flags['group']);
}

async function grantToAccount(line: CommandLine): Promise<unknown> {
  const account = line.flags['as'];
  if (account === undefined) {
    throw new CommandError('invalid-input', 'Say whose rights: --as ACCOUNT or --group NAME.', {
      where: '--as',
    });
  }
  const role = roleOf(line);
  const browse = browseOf(line.flags['browse']);
  const isAdmin = line.isSet('admin');
  const holder: Holder = { kind: 'person', accountId: accountId(account) };

  return withSite(line, siteName(line), async (site) => {
    await site.jira.grant({ accountId: account, browse, isAdmin });
    const ask = asking(site, await site.jira.adminAccount());
    const { grants } = await ask('roles.list', {});
    const held = grants.filter((grant) => isSameHolder(grant.holder, holder));
    for (const grant of held.filter((each) => each.role !== role)) {
      await ask('roles.revoke', { accountId: account, role: grant.role });
    }
    if (role !== null) await ask('roles.grant', { accountId: account, role });
    const totals = await setTotals(line, holder, ask);
    await site.forge.drain();
    return { site: site.name, account, browse, role, admin: isAdmin, totals };
  });
}

async function grantToGroup(line: CommandLine, name: string): Promise<unknown> {
  const role = roleOf(line);
  if (role === null) {
    throw new CommandError('invalid-input', 'Say which role the group gets: --role ROLE.', {
      where: '--role',
    });
  }

  return withSite(line, siteName(line), async (site) => {
    const id = await groupIdOf(name, site);
    const ask = asking(site, await site.jira.adminAccount());
    await ask('roles.grant-group', { groupId: id, role });
    const totals = await setTotals(line, { kind: 'group', groupId: id }, ask);
    await site.forge.drain();
    return { site: site.name, group: name, role, totals };
  });
}

/** Grants or withdraws totals over hidden projects, whichever the switch says. */
async function setTotals(line: CommandLine, holder: Holder, ask: Ask): Promise<boolean> {
  const isWanted = line.isSet('totals');
  const { grants } = await ask('roles.list', {});
  const isGranted = grants.some(
    (grant) => grant.countsHidden && isSameHolder(grant.holder, holder),
  );
  if (isWanted && !isGranted) await ask('roles.grant-totals', { holder });
  if (!isWanted && isGranted) await ask('roles.withdraw-totals', { holder });
  return isWanted;
}

const Picked = z.object({
  groups: z.array(z.object({ name: z.string(), groupId: z.string() })),
});

async function groupIdOf(name: string, { jira }: LocalSite): Promise<GroupId> {
  const path = `/rest/api/3/groups/picker?maxResults=1000&query=${encodeURIComponent(name)}`;
  const { body } = await jira.handle({ method: 'GET', path, body: null }, { kind: 'app' });
  const found = Picked.parse(JSON.parse(body)).groups.find((group) => group.name === name);
  if (found !== undefined) return groupId(found.groupId);

  throw new CommandError('not-found', `The site has no group ${name}.`, { where: '--group' });
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
