import { randomUUID } from 'node:crypto';

import { sql } from 'kysely';
import { z } from 'zod';

import { contract, type OperationName } from '../src/contract/contract';
import { instant } from '../src/domain/foundation/calendar';
import {
  accountId,
  exemptionId,
  groupId,
  nodeId,
  projectId,
  workItemId,
} from '../src/domain/foundation/ids';
import { standingOf } from '../src/domain/gates/standing';
import { standingOfReport } from '../src/domain/reporting/report-standing';
import { STARTER_PROPOSAL_MODEL } from '../src/domain/scoring/proposal-model';
import { readNotice } from '../src/entry/read-notice';
import { createRepositories } from '../src/entry/repositories';
import { createKeptAccounts } from '../src/gateways/sql/personal-data';
import { verifyAudit } from '../src/usecases/audit/verify-audit';
import { receiveNotice } from '../src/usecases/inbox';
import { reportPersonalData } from '../src/usecases/personal-data';
import type { Deps, PersonalData } from '../src/usecases/ports';
import { askWith, surfacesOf } from './rights/ask';
import { IDS } from './rights/question';
import { QUESTIONS } from './rights/questions';
import { aScenario } from './support/a-scenario';
import {
  aDelegation,
  aGateRequest,
  anApproval,
  anApprovedWaiver,
  anExemption,
  approvedBy,
  aProject,
  aVote,
  NOW,
  TODAY,
} from './support/builders';
import { openForgeSql, type ForgeSql } from './support/forge-sql';
import { inMemoryDeps } from './support/in-memory-deps';
import { issuedActs } from './support/report-builders';
import { sha256 } from './support/sha256';
import { aSite } from './support/survey';

const mia = accountId('712020:mia-who-leaves');
const tom = accountId('712020:tom-who-stays');
const later = instant('2026-04-01T00:00:00.000Z');

let forge: ForgeSql;
beforeAll(async () => {
  forge = await openForgeSql();
}, 60_000);
afterAll(() => forge.close());

type Verdicts = Awaited<ReturnType<PersonalData['report']>>;

/** The app on its real tables, asked by one person. */
function depsOf(actor: typeof mia, verdicts: Verdicts = []): Deps {
  const { database } = forge;
  const projects = [aProject('1'), aProject('2')];
  return {
    ...inMemoryDeps({ actor, site: aSite, projects }),
    ...createRepositories({ database, sha256, newId: randomUUID }),
    personalData: { ...createKeptAccounts(database), report: async () => verdicts },
  };
}

/** Mia asks everything that can be asked, has roles granted and grants some, and is named in a product event. */
async function worked(): Promise<void> {
  await forge.empty();
  const deps = depsOf(mia);
  for (const operation of Object.keys(contract) as OperationName[]) {
    const question = QUESTIONS[operation];
    const payload = question.takesIds ? question.payload(IDS.own) : question.payload;
    const [surface] = surfacesOf(operation);
    if (surface !== undefined) await askWith(deps, { surface, operation, payload });
  }
  const granted = { by: tom, at: NOW };
  const office = { kind: 'group', groupId: groupId('office') } as const;
  await deps.roles.grant({
    holder: { kind: 'person', accountId: mia },
    what: 'pmo-admin',
    ...granted,
  });
  await deps.roles.grant({ holder: office, what: 'pmo-admin', by: mia, at: later });
  await deps.audit.append({
    action: 'role.grant',
    subject: { person: mia },
    by: tom,
    at: NOW,
    before: [],
    after: ['pmo-admin'],
    about: [],
  });
  const roles = [{ role: 'project-owner', people: [mia, tom], groups: [] }] as const;
  await deps.projectRoles.save(new Map([[projectId('1'), { kind: 'read', at: NOW, roles }]]));
  await deps.approvals.save(anApproval({ by: mia }));
  const compared = { nodeId: nodeId('own'), model: STARTER_PROPOSAL_MODEL };
  await deps.proposals.saveModel({ ...compared, by: mia, at: NOW }, 0);
  const rating = { workItemId: workItemId('7'), criterionId: 'fit', value: 6 };
  await deps.proposals.rate(nodeId('own'), { by: mia, at: NOW, ratings: [rating] });
  const triage = { workItemId: workItemId('7'), state: 'ready', reason: null, into: null } as const;
  await deps.proposals.addTriage(nodeId('own'), { ...triage, by: mia, at: NOW, step: 1 });
  const saved = { created: { by: mia, at: NOW }, approved: { by: mia, at: NOW } };
  await deps.scenarios.add(aScenario('s-1', saved));
  await deps.exemptions.add(anExemption({ requested: { by: mia, at: NOW } }));
  await deps.exemptions.add(anApprovedWaiver({ ...exempted(2), decision: approvedBy(mia) }));
  const ending = { by: mia, at: NOW, note: '' };
  await deps.exemptions.add(anApprovedWaiver({ ...exempted(3), ending }));
  await deps.gates.ask(aGateRequest({ by: mia }));
  await deps.gates.act(aGateRequest().id, aVote('ann'), 0);
  const named = { text: 'The log is complete.', due: TODAY, owner: mia };
  await deps.gates.act(aGateRequest().id, aVote(mia, { conditions: [named] }), 1);
  await deps.delegations.add(aDelegation({ from: mia, to: accountId('ann') }));
  await receiveNotice(readNotice(anEventAbout(mia)), deps);
}

const exempted = (number: number) => ({ id: exemptionId(`exemption-${number}`), number });

const anEventAbout = (person: string) => ({
  eventType: 'avi:jira:updated:issue',
  timestamp: '1772444096789',
  issue: {
    id: '7',
    key: 'P1-7',
    fields: {
      issuetype: { id: '10001' },
      project: { id: '1' },
      created: NOW,
      updated: NOW,
      assignee: { accountId: person },
    },
  },
  changelog: {
    items: [{ field: 'assignee', fieldId: 'assignee', from: null, to: person, toString: person }],
  },
});

const Names = z.array(z.record(z.string(), z.string()));

/** The tables in which a text stands anywhere. */
async function tablesWith(text: string): Promise<readonly string[]> {
  const shown = await sql`SHOW TABLES`.execute(forge.database);
  const tables = Names.parse(shown.rows).flatMap((row) => Object.values(row));
  const found = [];
  for (const table of tables) {
    const { rows } = await sql`SELECT * FROM ${sql.table(table)}`.execute(forge.database);
    if (JSON.stringify(rows).includes(text)) found.push(table);
  }
  return found.sort();
}

describe('personal data', () => {
  it('is kept as account ids, in these tables and in no other', async () => {
    await worked();

    expect(await tablesWith(mia)).toEqual([
      'approval',
      'audit_person',
      'exemption',
      'held_role',
      'project_role_holder',
      'proposal_model',
      'proposal_triage',
      'scenario',
      'setting',
      'standard_version',
    ]);
  });

  it('is reported with every account that is kept, and the last moment it was seen', async () => {
    await worked();
    const accounts = await depsOf(tom).personalData.accounts();

    expect(accounts).toContainEqual({ accountId: mia, updatedAt: later });
    expect(accounts.map((one) => one.accountId)).toEqual(
      expect.arrayContaining([tom, 'eve']), // to whom Mia granted a role
    );
    expect(accounts.map((one) => one.accountId)).not.toContain('app');
  });

  it('disappears from every table when an account is closed, and the trail stays whole', async () => {
    await worked();
    const deps = depsOf(tom, [{ accountId: mia, status: 'closed' }]);
    const before = await deps.audit.after(0);
    await reportPersonalData(deps);
    const after = await deps.audit.after(0);

    expect(await tablesWith('mia-who-leaves')).toEqual([]);
    expect((await deps.personalData.accounts()).map((one) => one.accountId)).not.toContain(mia);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(await verifyAudit({ from: null }, deps)).toMatchObject({
      kind: 'whole',
      end: { sequence: before.length + 1 },
    });
    const roles = await deps.projectRoles.of([projectId('1')]);
    expect(roles.get(projectId('1'))).toMatchObject({
      roles: [{ role: 'project-owner', people: [tom] }],
    });
    expect(await deps.approvals.of([workItemId('7')])).toMatchObject([{ by: 'erased' }]);
    expect((await deps.roles.all()).map(({ what, grantedBy }) => [what, grantedBy])).toContainEqual(
      ['pmo-admin', 'erased'],
    );
  });

  it('changes no rating, and two who were erased stay two raters', async () => {
    await worked();
    const { proposals, personalData } = depsOf(tom);
    const other = { workItemId: workItemId('7'), criterionId: 'fit', value: 2 };
    await proposals.rate(nodeId('own'), { by: accountId('eve'), at: NOW, ratings: [other] });
    await personalData.erase(mia);
    await personalData.erase(accountId('eve'));

    const left = await proposals.ratings(nodeId('own'));
    expect(left.map(({ value }) => value).sort()).toEqual([2, 6]);
    expect(left.map(({ by }) => by)).not.toContain(mia);
    expect(new Set(left.map(({ by }) => by)).size).toBe(2);
  });

  it('changes no decision at a gate', async () => {
    await worked();
    await depsOf(tom).personalData.erase(mia);
    const file = await depsOf(tom).gates.find(aGateRequest().id);

    expect(file && standingOf(file, TODAY)).toMatchObject({
      state: 'go',
      votes: [
        { by: 'ann' },
        {
          by: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          conditions: [{ owner: expect.stringMatching(/^[0-9a-f]{64}$/) as string }],
        },
      ],
    });
    expect(await depsOf(tom).delegations.of(aDelegation().governedId)).toMatchObject([
      { to: 'ann', from: file?.request.by },
    ]);
  });

  it('changes no issued report, and nobody who approved it', async () => {
    await worked();
    const name = { governedId: aDelegation().governedId, number: 7 };
    for (const [seen, act] of issuedActs().entries()) {
      await depsOf(mia).reports.act(name, act.kind === 'approve' ? { ...act, by: mia } : act, seen);
    }
    await depsOf(tom).personalData.erase(mia);
    const { acts } = await depsOf(tom).reports.file(name);

    expect(standingOfReport(acts)).toMatchObject({
      state: 'issued',
      approved: { by: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
    expect(acts.at(-1)).toEqual(issuedActs().at(-1));
  });

  it('names no account that stands for all erased ones', async () => {
    await worked();
    await depsOf(tom).personalData.erase(mia);

    expect((await depsOf(tom).personalData.accounts()).map((one) => one.accountId)).not.toContain(
      'erased',
    );
  });
});
