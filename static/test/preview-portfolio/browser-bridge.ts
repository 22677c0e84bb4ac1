/**
 * Stands where Forge puts its own script: the bridge's other end, which asks the preview's server. Runs in the browser.
 */
type Command = (payload: never) => unknown;

(() => {
  const query = new URLSearchParams(location.search);
  const mode = query.get('mode') ?? 'light';
  const scene = { projects: Number(query.get('n') ?? 12), state: query.get('state') ?? 'ready' };

  const ask = async (to: string, body: string): Promise<unknown> => {
    const address = `/__preview/call?to=${to}&scene=${encodeURIComponent(JSON.stringify(scene))}`;
    return (await fetch(address, { method: 'POST', body })).json();
  };
  const commands: Readonly<Record<string, Command>> = {
    getContext: () => ({
      accountId: 'account-1',
      moduleKey: query.get('module') ?? 'portfolio',
      locale: query.get('locale') ?? 'en-US',
      timezone: 'Europe/Berlin',
      siteUrl: 'https://example.atlassian.net',
      theme: { colorMode: mode },
      extension: { project: { id: '10006', key: 'DOC' }, issue: { key: 'DOC-1712' } },
    }),
    enableTheming: () => {
      document.documentElement.dataset['colorMode'] = mode;
    },
    invoke: (payload: unknown) =>
      scene.state === 'loading'
        ? new Promise(() => undefined)
        : ask('app', JSON.stringify(payload)),
    fetchProduct: async ({ fetchRequestInit }: { fetchRequestInit: { body: string } }) => ({
      body: JSON.stringify(await ask('jira', fetchRequestInit.body)),
      headers: { 'content-type': 'application/json' },
      status: 200,
      statusText: 'OK',
    }),
  };
  const told: [string, unknown][] = [];
  Object.assign(window, {
    __told: told,
    __bridge: {
      callBridge: (command: string, payload: unknown) => {
        told.push([command, payload]);
        return Promise.resolve(commands[command]?.(payload as never) ?? true);
      },
    },
  });
})();
