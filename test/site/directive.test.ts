import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Services } from '../../local/forge/services';
import { movableClock } from '../../local/movable-clock';
import { type LocalSite, openSite } from '../../local/site';
import { standardId } from '../../src/domain/foundation/ids';
import type { MandateMode } from '../../src/domain/foundation/mandate-mode';
import { askingAsAdmin, importInto, temporaryHome } from '../support/local-site';
import { writeSmallSite } from '../support/small-site';

jest.setTimeout(300_000);

const NOW = '2026-03-02T09:00:00.000Z';
const WAITING = 'GATE-2';
const { home, remove } = temporaryHome();
let site: LocalSite;
let isDatabaseAway = false;

/** Forge SQL answers 503 while the database is away. */
const around = (services: Services): Services => ({
  ...services,
  serve: (request, asker) =>
    services.serve(
      isDatabaseAway && request.meta.type === 'sql' ? { ...request, path: '/nowhere' } : request,
      asker,
    ),
});

/** Work is finished only through the validator, and begun without it. */
const WORKFLOW = {
  id: '900',
  name: 'Governed work',
  projects: ['GATE'],
  transitions: [
    { id: '1', name: 'Create', type: 'initial', to: '1' },
    { id: '11', name: 'Start', type: 'global', to: '2' },
    {
      id: '21',
      name: 'Finish',
      type: 'global',
      to: '3',
      validators: [{ id: 'v1', module: 'standards-kept' }],
    },
  ],
};

beforeAll(async () => {
  const data = join(home, 'data');
  writeSmallSite(data, { keys: ['GATE', 'FREE'], itemsEach: 20 });
  const file = join(data, 'site.json');
  const described = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...described, workflows: [WORKFLOW] }));
  site = await openSite({
    home,
    name: 'directive',
    clock: movableClock(new Date(NOW)),
    log: () => undefined,
    onProgress: () => undefined,
    around,
  });
  await importInto(site, data);
});
afterAll(async () => {
  await site.close();
  remove();
});

/** As who administers the site, who may do anything in Jira. */
async function move(transition: string) {
  const caller = { kind: 'user', accountId: await site.jira.adminAccount() } as const;
  const path = `/rest/api/3/issue/${WAITING}/transitions`;
  const body = JSON.stringify({ transition: { id: transition } });
  const answer = await site.jira.handle({ method: 'POST', path, body }, caller);
  return { status: answer.status, text: answer.body };
}

async function hold(mode: MandateMode) {
  const ask = await askingAsAdmin(site);
  const { governed } = await ask('tree.get', {});
  const governedIds = governed.map(({ id }) => id);
  await ask('standards.assign', { governedIds, standardId: standardId('agile-light'), mode });
  await site.forge.drain();
  return ask;
}

describe('a transition that waits for the standard', () => {
  it('is refused in directive mode, with the rule and what to do, and written into the trail', async () => {
    const ask = await hold('directive');
    const { status, text } = await move('21');

    expect(status).toBe(400);
    expect(text).toContain('is not kept');
    expect(text).toContain('resolution');
    const { entries } = await ask('audit.list', {
      before: null,
      topic: 'transition',
      person: null,
      from: null,
      to: null,
    });
    expect(entries.map(({ action }) => action)).toEqual(['transition.refuse']);
  });

  it('passes where the workflow does not ask', async () => {
    expect((await move('11')).status).toBe(204);
  });

  it('is refused while the database does not answer', async () => {
    await hold('supportive');
    isDatabaseAway = true;
    const refused = await move('21');
    isDatabaseAway = false;

    expect(refused.status).toBe(400);
    expect(refused.text).toContain('could not look up the standards just now');
  });

  it.each(['controlling', 'supportive'] as const)('passes in %s mode', async (mode) => {
    await hold(mode);

    expect((await move('21')).status).toBe(204);
  });
});
