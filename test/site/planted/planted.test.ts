import { join } from 'node:path';

import { asking } from '../../../local/commands/ask';
import type { LocalSite } from '../../../local/site';
import { day } from '../../../src/domain/foundation/calendar';
import { standardId, type WorkItemKey, workItemKey } from '../../../src/domain/foundation/ids';
import type { Phase } from '../../../src/domain/foundation/phase';
import type { Plan } from '../../../src/domain/foundation/plan';
import type { StandardDocument } from '../../../src/domain/standards/document/standard-document';
import { NO_SIZING } from '../../../src/domain/standards/tier/computed-tier';
import { askingAsAdmin, importInto, openTestSite, temporaryHome } from '../../support/local-site';
import { APPROVED, BEGUN, HARMLESS, PLANTED, SOUND, type Item } from './planted-items';
import { DECIDED, KINDS, type Kind, standardOf, UNDECIDED } from './planted-rules';
import { mappingOf, OWNER, PLANTED_FIELDS, REVIEWER, writePlantedSite } from './write-planted-site';

jest.setTimeout(300_000);

const NOW = '2026-03-02T09:00:00.000Z';
const FLAWED: readonly Item[] = [...HARMLESS, ...KINDS.flatMap((kind) => PLANTED[kind])];
const { home, remove } = temporaryHome();
let site: LocalSite;

beforeAll(async () => {
  site = await openTestSite(home, 'planted', NOW);
  const data = join(home, 'data');
  writePlantedSite(data, { SOUND, FLAWED, BEGUN }, new Date(NOW));
  await importInto(site, data);
  const ask = await askingAsAdmin(site);
  const kinds = [...SOUND, ...FLAWED].flatMap(({ is = null }) => (is === null ? [] : [is]));
  await ask('setup.choose-fields', PLANTED_FIELDS);
  await ask('setup.map-artifacts', { mapping: mappingOf([...new Set(kinds)]) });
  await site.forge.drain();
  await publish(standardOf('decided', DECIDED));
  await publish(standardOf('undecided', UNDECIDED));
  await hold(['SOUND', 'FLAWED'], 'decided');
  await hold(['BEGUN'], 'undecided');
  await approve(workItemKey(`SOUND-${APPROVED}`));
  await sayPhase('SOUND', 'executing');
  await sayPhase('FLAWED', 'closing');
  await plan('SOUND', { plannedFinish: day('2026-03-02'), budget: 90_000, actualCost: 90_000 });
  await plan('FLAWED', { plannedFinish: day('2026-03-01'), budget: 90_000, actualCost: 90_001 });
});
afterAll(async () => {
  await site.close();
  remove();
});

/** Written by the administrator, approved by somebody else. */
async function publish(document: StandardDocument): Promise<void> {
  const ask = await askingAsAdmin(site);
  await ask('roles.grant', { accountId: REVIEWER, role: 'pmo-admin' });
  const review = asking(site, REVIEWER);
  const name = { standardId: document.id, version: document.version };
  const move = { ...name, note: '', effectiveFrom: null };
  await ask('standards.save-draft', { document, revision: 0 });
  await ask('standards.move', { ...move, revision: 1, move: 'send' });
  await review('standards.move', { ...move, revision: 2, move: 'approve' });
  await review('standards.move', { ...move, revision: 3, move: 'publish', effectiveFrom: '2026-03-02' }); // prettier-ignore
}

async function hold(keys: readonly string[], standard: string): Promise<void> {
  const ask = await askingAsAdmin(site);
  const { governed } = await ask('tree.get', {});
  const governedIds = governed.filter(({ key }) => keys.includes(key)).map(({ id }) => id);
  await ask('standards.assign', { governedIds, standardId: standardId(standard), mode: 'supportive' }); // prettier-ignore
  await site.forge.drain();
}

async function approve(key: WorkItemKey): Promise<void> {
  const ask = asking(site, OWNER);
  const { fingerprint } = await ask('item.governance', { key });
  await ask('artifact.approve', { key, role: 'project-owner', fingerprint });
  await site.forge.drain();
}

type Planned = Pick<Plan, 'plannedFinish' | 'budget' | 'actualCost'>;

async function plan(key: string, typed: Planned): Promise<void> {
  const ask = await askingAsAdmin(site);
  const { id, version } = await governed(key);
  await ask('project.set-plan', { id, ...typed, currency: 'EUR', version });
  await site.forge.drain();
}

async function sayPhase(key: string, phase: Phase): Promise<void> {
  const ask = await askingAsAdmin(site);
  const { id } = await governed(key);
  await ask('project.set-profile', { id, phase, ...NO_SIZING, version: 0 });
  await site.forge.drain();
}

async function governed(key: string) {
  const ask = await askingAsAdmin(site);
  const [project] = (await ask('tree.get', {})).governed.filter((each) => each.key === key);
  if (project === undefined) throw new RangeError(`The site has no project ${key}.`);
  return project;
}

async function findingsIn(key: string) {
  const ask = await askingAsAdmin(site);
  const { id } = await governed(key);
  return (await ask('project.compliance', { id })).findings;
}

async function foundIn(key: string) {
  const findings = await findingsIn(key);
  return Object.fromEntries(
    findings.map(({ ruleId, verdict, evidence, evidenceTotal }) => [
      ruleId,
      verdict === 'failed'
        ? { verdict, keys: evidence.map(({ workItem }) => workItem).sort(), evidenceTotal }
        : { verdict },
    ]),
  );
}

/** The keys of what was planted; what is wrong with the project as a whole has none. */
function plantedAs(kind: Kind) {
  const before = KINDS.slice(0, KINDS.indexOf(kind)).flatMap((each) => PLANTED[each]).length;
  const first = HARMLESS.length + before + 1;
  const keys = PLANTED[kind].map((_item, at) => `FLAWED-${first + at}`).sort();
  return keys.length === 0 ? OF_PROJECT : { verdict: 'failed', keys, evidenceTotal: keys.length };
}

/** A violation that no work item shows. */
const OF_PROJECT = { verdict: 'failed', keys: [null], evidenceTotal: 1 };

const each = (found: (kind: Kind) => object) =>
  Object.fromEntries(KINDS.map((kind) => [kind, found(kind)]));

describe('on a site with planted violations, a rule of each kind', () => {
  it('finds exactly what was planted', async () => {
    // All of its plan is typed, so that each figure can be wrong.
    expect(await foundIn('FLAWED')).toEqual({
      ...each(plantedAs),
      'plan-typed': { verdict: 'passed' },
    });
  });

  it('is kept where nothing was', async () => {
    expect(await foundIn('SOUND')).toEqual(each(() => ({ verdict: 'passed' })));
  });

  it('is undecided, with a reason, where it cannot be told', async () => {
    const findings = await findingsIn('BEGUN');

    // That nothing was typed into a plan can always be told.
    expect(await foundIn('BEGUN')).toEqual({
      ...each(() => ({ verdict: 'undecided' })),
      'plan-typed': OF_PROJECT,
    });
    expect(findings.filter(({ reason }) => reason.length < 10)).toEqual([]);
  });
});
