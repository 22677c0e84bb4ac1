import { rm } from 'node:fs/promises';

import { rulesOf } from '../jira/workflow/rules-of-transition';
import type { PageData } from './protocol';
import { createTestableShell } from './shell';
import { askShell, type ShellClient } from './test/ask-shell';
import { type FixtureSite, openFixtureSite } from './test/fixture-site';
import { writeSmallSite } from './test/small-site';

const EDITOR = '/jira/settings/workflows';
const ADD = `${EDITOR}/7/transitions/11/add`;

let directory = '';
let fixture: FixtureSite;
let shell: ShellClient;
beforeAll(async () => {
  directory = await writeSmallSite();
  const now = new Date('2026-03-05T12:00:00Z');
  fixture = await openFixtureSite(directory, now, 'http://127.0.0.1:8080');
  shell = await askShell(createTestableShell(fixture.site));
}, 300_000);
afterAll(async () => {
  shell.close();
  await fixture.close();
  await rm(directory, { recursive: true, force: true });
}, 300_000);

const pageOf = async (path: string, as = 'ada') => (await shell.get(path, as)).text();

async function framesOf(path: string) {
  const found = /id="page-data">([^<]*)</.exec(await pageOf(path));
  return Object.values((JSON.parse(found?.[1] ?? 'null') as PageData).frames);
}

async function validators() {
  const [workflow] = await fixture.site.jira.workflows();
  const finish = workflow?.transitions.find(({ id }) => id === '11');
  return finish === undefined ? [] : rulesOf(finish).validator;
}

async function change(body: Readonly<Record<string, unknown>>, as = 'ada'): Promise<unknown> {
  const place = { workflowId: '7', transitionId: '11' };
  return (await shell.post('rule', { ...place, ...body }, { as })).json();
}

const adding = (configuration: unknown) => ({ kind: 'add', module: 'gate-passed', configuration });

describe('the workflow editor', () => {
  it.each([EDITOR, `${EDITOR}/7`, ADD, `${EDITOR}/7/transitions/11/rules/v1`])(
    'is for Jira administrators: %s',
    async (path) => {
      const refused = await shell.get(path, 'ben');
      expect(refused.status).toBe(403);
      expect(await refused.text()).not.toContain('Quay work');
      expect(await change(adding('{"gate":"RfP"}'), 'ben')).toMatchObject({ ok: false });
      expect(await validators()).toHaveLength(1);
    },
  );

  it('is reached from every page by administrators', async () => {
    expect(await pageOf('/jira/projects')).toContain(`href="${EDITOR}"`);
    expect(await pageOf('/jira/projects', 'ben')).not.toContain(`href="${EDITOR}"`);
    expect(await pageOf(EDITOR)).toContain(`href="${EDITOR}/7"`);
  });

  it('shows each transition with its rules, and names as the text that they are', async () => {
    const page = await pageOf(`${EDITOR}/7`);
    expect(page).toContain('&lt;b&gt;Finish&lt;/b&gt;');
    expect(page).toContain('A rule of an app that is not installed: of-another-app');
    expect(page).not.toContain('<b>Finish');
  });

  it('offers the rules of the manifest', async () => {
    const page = await pageOf(ADD);
    expect(page).toContain(`href="${ADD}?module=gate-passed"`);
    expect(page).toContain('Standards are kept');
  });

  it('is not there for what does not exist, nor on a real site', async () => {
    for (const path of [
      `${EDITOR}/8`,
      `${EDITOR}/7/transitions/99/add`,
      `${ADD}?module=nope`,
      `${EDITOR}/7/transitions/11/rules/v1`,
    ]) {
      expect((await shell.get(path, 'ada')).status).toBe(404);
    }
    const real = await askShell(createTestableShell({ ...fixture.site, isReal: true }));
    expect((await real.get(EDITOR, 'ada')).status).toBe(404);
    expect(await (await real.get('/jira/projects', 'ada')).text()).not.toContain(EDITOR);
    real.close();
  });
});

describe('the form of a rule', () => {
  it('is the app’s page, which is told where it stands', async () => {
    const [frame] = await framesOf(`${ADD}?module=gate-passed`);
    expect(frame?.src).toMatch(/\/rule\.html$/);
    expect(frame?.context).toMatchObject({
      moduleKey: 'gate-passed',
      extension: {
        type: 'jira:workflowValidator',
        isNewEditor: true,
        workflowId: '7',
        workflowName: 'Quay work',
        transitionContext: { id: '11', from: ['1'], to: '3' },
      },
    });
    expect(frame?.context['extension']).not.toHaveProperty('validatorConfig');
  });

  it.each([
    [7, 'answer text, and answered number'],
    [{ gate: 'RfP' }, 'answer text, and answered object'],
    ['RfP', 'a JSON object as text, not RfP'],
    ['["RfP"]', 'a JSON object as text, not ["RfP"]'],
    [JSON.stringify({ gate: 'G'.repeat(32 * 1024) }), 'with too long a configuration'],
  ])('is not saved where it answers %j', async (configuration, problem) => {
    const answer = await change(adding(configuration));
    expect(answer).toMatchObject({ ok: false });
    expect((answer as { readonly message: string }).message).toContain(problem);
  });

  it('is saved, shown again as the text that it was, changed and removed', async () => {
    expect(await change(adding('{"gate":"RfP"}'))).toMatchObject({ ok: true });
    const ruleId = (await validators())[1]?.id ?? '';
    const [shown] = await framesOf(`${EDITOR}/7`);
    expect(shown?.src).toMatch(/\/rule-view\.html$/);
    expect(shown?.context['extension']).toMatchObject({ validatorConfig: '{"gate":"RfP"}' });
    const [edited] = await framesOf(`${EDITOR}/7/transitions/11/rules/${ruleId}`);
    expect(edited?.context['extension']).toMatchObject({ validatorConfig: '{"gate":"RfP"}' });

    await change({ kind: 'configure', ruleId, configuration: '{"gate":"RfE"}' });
    expect(await validators()).toMatchObject([{}, { id: ruleId, configuration: { gate: 'RfE' } }]);
    await change({ kind: 'remove', ruleId });
    expect(await validators()).toMatchObject([{ module: 'of-another-app' }]);
  });
});
