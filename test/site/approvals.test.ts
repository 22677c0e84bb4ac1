import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Ask, asking } from '../../local/commands/ask';
import type { LocalSite } from '../../local/site';
import { governedId, standardId, workItemKey } from '../../src/domain/foundation/ids';
import { askingAsAdmin, importInto, openTestSite, temporaryHome } from '../support/local-site';
import { writeSmallSite } from '../support/small-site';

jest.setTimeout(300_000);

const OWNER = 'olga-owner';
const MANAGER = 'max-manager';
const CASE = workItemKey('ROLE-1');
const { home, remove } = temporaryHome();
let site: LocalSite;
let asAdmin: Ask;

/** One project whose epic is its business case, with an owner and two project managers. */
function writeSite(data: string): void {
  writeSmallSite(data, { keys: ['ROLE'], itemsEach: 10 });
  const file = join(data, 'site.json');
  const described = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly projects: readonly object[];
  };
  const holders = { '10': [OWNER], '11': [MANAGER, OWNER], '12': [] };
  writeFileSync(
    file,
    JSON.stringify({
      ...described,
      projects: described.projects.map((project) => ({ ...project, roles: holders })),
      users: [
        { accountId: OWNER, displayName: 'Olga Owner' },
        { accountId: MANAGER, displayName: 'Max Manager' },
      ],
      roles: [
        { id: '10', name: 'Project Owner' },
        { id: '11', name: 'Project Manager' },
        { id: '12', name: 'Business Manager' },
        { id: '13', name: 'Administrators' },
      ],
    }),
  );
}

beforeAll(async () => {
  const data = join(home, 'data');
  writeSite(data);
  site = await openTestSite(home, 'approvals', '2026-03-02T09:00:00.000Z');
  await importInto(site, data);
  asAdmin = await askingAsAdmin(site);
  await asAdmin('setup.map-artifacts', {
    mapping: [{ kind: 'business-case', adopts: ['10'], createsAs: '10' }],
  });
  const governedIds = [governedId('project:10000')];
  await asAdmin('standards.assign', {
    governedIds,
    standardId: standardId('pm2'),
    mode: 'supportive',
  });
  await site.forge.drain();
});
afterAll(async () => {
  await site.close();
  remove();
});

async function found(...rules: readonly string[]) {
  await site.forge.drain();
  const { findings } = await asAdmin('project.compliance', { id: 'project:10000' });
  return rules.map((rule) => {
    const finding = findings.find(({ ruleId }) => ruleId === rule);
    return [rule, finding?.verdict, finding?.reason];
  });
}

async function rename(summary: string): Promise<void> {
  const caller = { kind: 'user', accountId: MANAGER } as const;
  const path = `/rest/api/3/issue/${CASE}`;
  const body = JSON.stringify({ fields: { summary } });
  expect((await site.jira.handle({ method: 'PUT', path, body }, caller)).status).toBe(204);
}

describe('the roles of a Jira project', () => {
  it('are what rules about roles are held against', async () => {
    expect(await found('PM2-ORG-1', 'PM2-ORG-2', 'PM2-ORG-3', 'PM2-ORG-4', 'PM2-ORG-7')).toEqual([
      [
        'PM2-ORG-1',
        'passed',
        '1 person holds the role project owner; the rule asks for exactly 1.',
      ],
      [
        'PM2-ORG-2',
        'failed',
        '0 people hold the role business manager; the rule asks for exactly 1.',
      ],
      ['PM2-ORG-3', 'undecided', expect.stringMatching(/^No role of the Jira project/)],
      [
        'PM2-ORG-4',
        'failed',
        '2 people hold the role project manager; the rule asks for exactly 1.',
      ],
      ['PM2-ORG-7', 'failed', '1 person is both project owner and project manager.'],
    ]);
  });
});

describe('an approval', () => {
  const asOwner = () => asking(site, OWNER);
  const shown = async (ask: Ask) => {
    const { approvals, fingerprint } = await ask('item.governance', { key: CASE });
    return { approval: approvals[0], fingerprint };
  };

  it('is missed until the owner gives it, and refused to anybody else', async () => {
    expect(await found('PM2-ORG-9')).toEqual([
      ['PM2-ORG-9', 'failed', 'The project owner has not approved the business case.'],
    ]);
    const { approval, fingerprint } = await shown(asking(site, MANAGER));
    expect(approval).toMatchObject({ role: 'project-owner', approval: null, mayApprove: false });
    const wish = { key: CASE, role: 'project-owner', fingerprint } as const;

    await expect(asking(site, MANAGER)('artifact.approve', wish)).rejects.toThrow(
      'Only who is project owner',
    );
    await asOwner()('artifact.approve', wish);
    expect(await found('PM2-ORG-9')).toEqual([
      ['PM2-ORG-9', 'passed', 'The project owner approved the business case.'],
    ]);
  });

  it('is void once the content is another, and holds again once it is put back', async () => {
    const { summary } = await fields();
    await rename('A better business case');

    expect((await found('PM2-ORG-9'))[0]?.slice(1)).toEqual([
      'failed',
      'The project owner approved the business case, and it was edited after that: the approval is void.',
    ]);
    expect((await shown(asOwner())).approval).toMatchObject({ approval: { state: 'void' } });

    await rename(summary);
    expect((await found('PM2-ORG-9'))[0]?.[1]).toBe('passed');
  });

  it('cannot be given by who edited it last, and both are in the trail', async () => {
    const caller = { kind: 'user', accountId: OWNER } as const;
    const path = `/rest/api/3/issue/${CASE}`;
    const body = JSON.stringify({ fields: { summary: 'As the owner likes it' } });
    await site.jira.handle({ method: 'PUT', path, body }, caller);
    const { approval, fingerprint } = await shown(asOwner());
    const refusal = 'You edited this last: somebody else has to approve it.';
    expect(approval).toMatchObject({ mayApprove: false, refusal });

    await expect(
      asOwner()('artifact.approve', { key: CASE, role: 'project-owner', fingerprint }),
    ).rejects.toThrow(refusal);
    const { entries } = await asAdmin('audit.list', {
      before: null,
      topic: 'artifact',
      person: null,
      from: null,
      to: null,
    });
    expect(entries.map(({ action }) => action)).toEqual([
      'artifact.refuse-approval',
      'artifact.approve',
      'artifact.refuse-approval',
    ]);
  });

  async function fields(): Promise<{ readonly summary: string }> {
    const caller = { kind: 'user', accountId: MANAGER } as const;
    const path = `/rest/api/3/issue/${CASE}?fields=summary`;
    const { body } = await site.jira.handle({ method: 'GET', path, body: null }, caller);
    return (JSON.parse(body) as { readonly fields: { readonly summary: string } }).fields;
  }
});
