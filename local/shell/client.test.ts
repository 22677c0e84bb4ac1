import { createRequire } from 'node:module';
import { join } from 'node:path';

import { projectRoot } from '../project-root';
import type { PageData } from './protocol';

type CallBridge = (command: string, payload: unknown, window: unknown) => Promise<unknown>;
type HistoryLike = {
  location: { pathname: string; search: string };
  push(to: string): void;
  goBack(): void;
  listen(listener: (location: { pathname: string }, action: string) => void): () => void;
};
type HostModule = {
  startBridge(page: PageData, theme: unknown): Bridge;
};
type Bridge = {
  add(window: unknown, data: unknown, events: unknown): unknown;
  askRuleForm(): Promise<unknown>;
};

const PAGE: PageData = {
  frames: {},
  moduleUrls: {
    portfolio: '/jira/apps/portfolio',
    project: '/jira/projects/{project}/apps/project',
  },
  projectKey: 'QUAY',
};

/** A window as the bridge needs it: its own Error and structuredClone. */
const frameWindow = {
  Error: class FrameError extends Error {},
  structuredClone,
  document: { documentElement: { dataset: {} as Record<string, string> } },
};

const ruleWindow = { ...frameWindow };

let callBridge: CallBridge;
let bridge: Bridge;
beforeAll(() => {
  const esbuild = createRequire(join(projectRoot(), 'package.json'))('esbuild') as {
    buildSync(options: unknown): { outputFiles: { text: string }[] };
  };
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [join(projectRoot(), 'local/shell/client/bridge/host.mts')],
    bundle: true,
    format: 'cjs',
    write: false,
  });
  const window = { location: { href: 'http://site/jira/apps/portfolio', origin: 'http://site' } };
  const module = { exports: {} as HostModule };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the script of a browser, run with a window of ours
  const run = new Function(
    'module',
    'exports',
    'window',
    'document',
    outputFiles[0]?.text ?? '',
  ) as (...globals: readonly unknown[]) => void;
  run(module, module.exports, window, {});
  const theme = { colorMode: () => 'dark', onChange: () => undefined };
  const data = { token: 't', basePath: null, context: { moduleKey: 'portfolio', extension: {} } };
  const events = { whenReady: () => undefined };
  bridge = module.exports.startBridge(PAGE, theme);
  bridge.add(frameWindow, data, events);
  const extension = { type: 'jira:workflowValidator', isNewEditor: true };
  bridge.add(ruleWindow, { ...data, context: { extension } }, events);
  callBridge = (window as unknown as { __forgeHost: CallBridge }).__forgeHost;
});

const ask = (command: string, payload?: unknown): Promise<unknown> =>
  callBridge(command, payload, frameWindow);

describe('the bridge', () => {
  it('refuses commands that it does not model, naming them', async () => {
    await expect(ask('levitate')).rejects.toThrow(
      'The local shell does not model the bridge command levitate',
    );
    await expect(ask('constructor')).rejects.toThrow(
      'does not model the bridge command constructor',
    );
  });

  it('throws errors of the frame’s own world', async () => {
    await expect(ask('levitate')).rejects.toBeInstanceOf(frameWindow.Error);
  });

  it('refuses windows that are no Custom UI of the page', async () => {
    await expect(callBridge('getContext', null, {})).rejects.toBeDefined();
  });

  it('adds the colours of the page to the context', async () => {
    expect(await ask('getContext')).toMatchObject({
      moduleKey: 'portfolio',
      theme: { colorMode: 'dark', shape: 'shape' },
    });
  });

  it('writes the theme into the frame', async () => {
    await ask('enableTheming');
    expect(frameWindow.document.documentElement.dataset).toMatchObject({ colorMode: 'dark' });
  });

  it('says that what is no modal cannot be closed, and no form submitted', async () => {
    expect(await ask('close')).toBe(false);
    expect(await ask('submit')).toBe(false);
    expect(await ask('isRovoEnabled')).toBe(false);
  });

  it('asks the form of a workflow rule for what to keep, and no other page', async () => {
    const command = 'setWorkflowRuleConfigurationCallback';
    const telling = (onConfigure: unknown) => ({ data: { onConfigure } });
    expect(() => bridge.askRuleForm()).toThrow('has not called workflowRules.onConfigure');
    expect(
      await ask(
        command,
        telling(() => 'elsewhere'),
      ),
    ).toBe(false);
    await expect(callBridge(command, {}, ruleWindow)).rejects.toThrow('needs a callback');

    for (const text of ['first', 'second']) {
      expect(
        await callBridge(
          command,
          telling(() => text),
          ruleWindow,
        ),
      ).toBe(true);
    }
    expect(await bridge.askRuleForm()).toBe('second');
  });

  it('hands events on as copies, later', async () => {
    const heard: unknown[] = [];
    const { unsubscribe } = (await ask('on', {
      event: 'saved',
      callback: (payload: unknown) => heard.push(payload),
    })) as { readonly unsubscribe: () => void };
    const payload = { id: 1 };
    await ask('emit', { event: 'saved', payload });
    expect(heard).toEqual([]);
    payload.id = 2;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).toEqual([{ id: 1 }]);
    unsubscribe();
    await ask('emit', { event: 'saved', payload });
    await ask('emitPublic', { event: 'saved', payload });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).toHaveLength(1);
  });

  it('refuses what cannot be copied', async () => {
    await expect(ask('emit', { event: 'saved', payload: { run: () => 1 } })).rejects.toThrow(
      /could not be cloned/,
    );
  });

  it.each([
    [{ target: 'issue', issueKey: 'QUAY-1' }, 'http://site/browse/QUAY-1'],
    [
      { target: 'module', moduleKey: 'portfolio', path: 'risks?x=1' },
      'http://site/jira/apps/portfolio/risks?x=1',
    ],
    [{ target: 'module', moduleKey: 'project' }, 'http://site/jira/projects/QUAY/apps/project'],
    [
      { target: 'module', moduleKey: 'project', projectKey: 'TRAM' },
      'http://site/jira/projects/TRAM/apps/project',
    ],
  ])('knows where %j is', async (target, url) => {
    expect(await ask('getUrl', target)).toBe(url);
  });

  it('refuses targets that it has no page for, and addresses that run scripts', async () => {
    await expect(ask('getUrl', { target: 'userProfile', accountId: 'x' })).rejects.toThrow(
      'no page for the target userProfile',
    );
    await expect(ask('getUrl', { target: 'module', moduleKey: 'nope' })).rejects.toThrow(
      'no page module nope',
    );
    await expect(ask('navigate', { url: 'javascript:alert(1)', type: 'same-tab' })).rejects.toThrow(
      'javascript:',
    );
  });

  it('refuses remotes, uploads and other products', async () => {
    await expect(
      ask('invoke', { functionKey: 'x', invokeType: 'ui-remote-fetch' }),
    ).rejects.toThrow('does not model remotes');
    await expect(ask('fetchProduct', { product: 'confluence' })).rejects.toThrow('confluence');
    await expect(
      ask('fetchProduct', { product: 'jira', isMultipartFormData: true }),
    ).rejects.toThrow('uploads');
  });

  it('gives frames without an address a history of their own', async () => {
    const history = (await ask('createHistory')) as HistoryLike;
    const seen: string[] = [];
    history.listen((location, action) => seen.push(`${action} ${location.pathname}`));
    history.push('/risks?sort=due');
    expect(history.location).toMatchObject({ pathname: '/risks', search: '?sort=due' });
    history.push('open');
    history.goBack();
    expect(seen).toEqual(['PUSH /risks', 'PUSH /open', 'POP /risks']);
    expect(history.location.pathname).toBe('/risks');
  });
});
