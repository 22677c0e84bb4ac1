import { type JsonObject, listAt, textAt } from '../jira/json';
import { aDirectory, asking, removeDirectories } from '../jira/test-support';
import {
  type FixtureForge,
  type FixtureInstallation,
  openFixtureForge,
} from '../support/fixture-host';
import { fixtureManifest } from '../support/fixture-manifest';
import { HASTY_MANIFEST, RULED_SITE, RULED_TRANSITIONS } from '../support/ruled-site';

jest.setTimeout(120_000);

let fixture: FixtureForge;
let installed: FixtureInstallation;

beforeAll(async () => {
  fixture = await openFixtureForge('2026-03-02T09:00:00Z');
  installed = await fixture.open({ data: aDirectory(RULED_SITE), manifest: HASTY_MANIFEST });
  await installed.forge.install();
  await installed.forge.drain();
});
afterAll(async () => {
  await fixture.close();
  removeDirectories();
});

async function make(name: string, { on = 'QUAY-1', as = 'ben', ...body }: Making = {}) {
  const transition = RULED_TRANSITIONS.find((one) => one['name'] === name);
  const { status, body: answer } = await asking(installed.jira, as).post(
    `/issue/${on}/transitions`,
    { transition: { id: transition?.['id'] }, ...body },
  );
  return status === 204 ? 'made' : { status, messages: listAt(answer, 'errorMessages') };
}

/** Why a transition was not made. */
async function refusalOf(name: string, making: Making = {}): Promise<string> {
  const answer = await make(name, making);
  return answer === 'made' ? '' : String((answer as { readonly messages: unknown }).messages);
}

type Making = { readonly on?: string; readonly as?: string; readonly update?: JsonObject };

async function statusOf(key: string): Promise<string | null> {
  const { body } = await asking(installed.jira, 'app').get(`/issue/${key}?fields=status`);
  const { fields } = body as { readonly fields: JsonObject };
  return textAt(fields['status'], 'name');
}

async function namesOf(key: string, query = ''): Promise<readonly unknown[]> {
  const { body } = await asking(installed.jira, 'ben').get(`/issue/${key}/transitions${query}`);
  return listAt(body, 'transitions').map((one) => textAt(one, 'name'));
}

async function notes(): Promise<readonly string[]> {
  await installed.forge.drain();
  const answer = await installed.forge.invokeResolver(
    'page',
    { functionKey: 'notes', payload: {} },
    { accountId: 'ben', extension: {} },
  );
  return answer as readonly string[];
}

describe('a validator with a function', () => {
  it('lets a transition pass, or stops it with its own message', async () => {
    expect(await make('Refuse')).toEqual({
      status: 400,
      messages: ['The app says no.', 'The app says no.'],
    });
    expect(await statusOf('QUAY-1')).toBe('To Do');
    expect(await make('Pass')).toBe('made');
    expect(await statusOf('QUAY-1')).toBe('Done');
  });

  it('is told of the work item, the transition, its configuration and what is changed', async () => {
    expect(JSON.parse(await refusalOf('Tell', { on: 'QUAY-2' }))).toEqual({
      issue: { key: 'QUAY-2' },
      configuration: { do: 'say what it was given' },
      transition: { from: { id: '10' }, to: { id: '30' }, modifiedFields: {} },
    });
  });

  it('may ask Jira about the work item as the user who moves it', async () => {
    expect(await make('Read', { on: 'QUAY-2' })).toMatchObject({ messages: ['It is To Do.'] });
  });

  it.each(['Odd', 'Throw', 'Hang'])(
    'stops the transition when it does not answer: %s',
    async (name) => {
      expect(await make(name, { on: 'QUAY-2' })).toEqual({
        status: 400,
        messages: ["The validator 'As asked' does not let this transition pass."],
      });
      expect(installed.log.at(-1)).toContain('The validator asked FAILED');
    },
  );

  it('stops the transition when its app has no such module', async () => {
    expect(await make('Gone', { on: 'QUAY-2' })).toEqual({
      status: 400,
      messages: ["The transition 'Gone' has a validator of an app that is not installed."],
    });
  });
});

describe('a validator with an expression', () => {
  it('reads properties and its configuration, in its message too', async () => {
    expect(await make('Through the gate')).toMatchObject({
      messages: ['The gate G2 is not passed.'],
    });
    expect(await make('Through the gate', { on: 'QUAY-2' })).toBe('made');
  });

  it('is overridden by what is configured, and shows the text it answers', async () => {
    expect(await make('Overridden')).toMatchObject({ messages: ['Hand it to Ben Bosun'] });
  });

  it('stops the transition when it fails, and tells the app', async () => {
    expect(await make('Broken')).toMatchObject({ messages: ['The gate G3 is not passed.'] });
    expect(await notes()).toContain(
      'failed Evaluation failed: "issue.parent.key" - Cannot read the property "key" of null.',
    );
  });

  it('answers 501 where it needs what the site does not model', async () => {
    expect(await make('Beyond the model')).toMatchObject({
      status: 501,
      messages: [
        'The local Jira does not model \'epic\' in a Jira expression: "issue.epic" at line 1, column 1.',
      ],
    });
  });
});

describe('a condition', () => {
  it('hides a transition from whom it does not hold for', async () => {
    expect(await namesOf('QUAY-1')).not.toContain('Close my own');
    expect(await namesOf('QUAY-2')).toContain('Close my own');
    expect(await make('Close my own')).toEqual({
      status: 400,
      messages: ["Transition id '31' is not valid for this issue."],
    });
    expect(await make('Close my own', { on: 'QUAY-2', as: 'dora' })).toMatchObject({ status: 400 });
  });

  it('hides a transition when it answers anything but true, and tells the app', async () => {
    expect(await namesOf('QUAY-2')).not.toContain('Close with a word');
    expect(await namesOf('QUAY-2', '?includeUnavailableTransitions=true')).toContain(
      'Close with a word',
    );
    expect(await notes()).toContain(
      'failed A condition must be true or false, not of type String.',
    );
  });
});

describe('a post function', () => {
  it('is called after the transition with its event, and again when it asks for that', async () => {
    const before = (await notes()).length;
    const comment = { type: 'doc', version: 1, content: [] };

    expect(await make('Noted', { update: { comment: [{ add: { body: comment } }] } })).toBe('made');

    const [all = '', again] = (await notes())
      .slice(before)
      .filter((line) => !line.startsWith('event'));
    expect(JSON.parse(all)).toMatchObject({
      issue: { id: '10', key: 'QUAY-1' },
      transition: { id: '41', name: 'Noted', from: { id: '30' }, to: { id: '30', name: 'Done' } },
      workflow: { id: 'w1', name: 'Workflow w1' },
      atlassianId: 'ben',
      comment: { id: expect.any(String) as unknown },
      configuration: { line: 'all' },
      context: { moduleKey: 'noted' },
      postFunction: { id: 'p1' },
    });
    expect(again).toBe('again Noted QUAY-1 1');
  });

  it('is called when a work item is made', async () => {
    const fields = { project: { id: '1' }, issuetype: { id: '101' }, summary: 'New' };
    const { body } = await asking(installed.jira, 'ben').post('/issue', { fields });

    expect(await notes()).toContain(`made by Raise ${textAt(body, 'key') ?? ''} 0`);
  });
});

describe('in a team-managed project', () => {
  it('only those rules are there whose module is for such projects', async () => {
    expect(await make('Through the gate', { on: 'TUG-1' })).toMatchObject({
      messages: ['The gate G2 is not passed.'],
    });
    expect(await make('Pass', { on: 'TUG-1' })).toMatchObject({
      messages: ["The transition 'Pass' has a validator of an app that is not installed."],
    });
    expect(installed.log.at(-1)).toContain('TUG is team-managed, and asked is not for such');
  });
});

describe('without an app', () => {
  it('every rule fails', async () => {
    const { modules, ...rest } = fixtureManifest;
    const { forge, jira } = await fixture.open({
      data: aDirectory(RULED_SITE),
      manifest: {
        ...rest,
        modules: Object.fromEntries(
          Object.entries(modules).filter(([type]) => !type.startsWith('jira:workflow')),
        ),
      },
    });
    await forge.install();

    const { status } = await asking(jira, 'ben').post('/issue/QUAY-2/transitions', {
      transition: { id: '21' },
    });
    expect(status).toBe(400);
  });
});
