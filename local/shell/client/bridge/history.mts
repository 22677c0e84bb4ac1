import type { BridgeFrame } from './commands.mjs';

type Location = {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
};
type Action = 'PUSH' | 'REPLACE' | 'POP';
type Listener = (location: Location, action: Action) => void;
type To =
  | string
  | {
      readonly pathname?: string;
      readonly search?: string;
      readonly hash?: string;
      readonly state?: unknown;
    };

/** Where a history keeps its place: in the address of the page, or in memory. */
type Track = {
  read(): Location;
  write(location: Location, isReplacement: boolean): void;
  go(steps: number): void;
  onPop(listener: () => void): void;
  href(location: Location): string;
};

/**
 * A history as version 4 of the `history` package has it, which is what the platform hands out. A page's own routes stand
 * in the address behind the page's, so that reloading and going back work; other frames keep theirs to themselves.
 */
export function frameHistory({ basePath }: Pick<BridgeFrame, 'basePath'>): object {
  const track = basePath === null ? memoryTrack() : addressTrack(basePath);
  const listeners = new Set<Listener>();
  const history = {
    action: 'POP' as Action,
    length: 1,
    location: track.read(),
    createHref: (to: To) => track.href(locationOf(to, undefined, history.location)),
    push: (to: To, state?: unknown) => move(to, state, 'PUSH'),
    replace: (to: To, state?: unknown) => move(to, state, 'REPLACE'),
    go: (steps: number) => track.go(steps),
    goBack: () => track.go(-1),
    goForward: () => track.go(1),
    block: () => {
      throw new Error('The local shell does not model history.block');
    },
    listen(listener: Listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  function move(to: To, state: unknown, action: Action): void {
    const location = locationOf(to, state, history.location);
    track.write(location, action === 'REPLACE');
    settle(location, action);
  }
  function settle(location: Location, action: Action): void {
    history.location = location;
    history.action = action;
    for (const listener of [...listeners]) listener(location, action);
  }

  track.onPop(() => settle(track.read(), 'POP'));
  return history;
}

let lastKey = 0;

function newKey(): string {
  lastKey += 1;
  return `k${lastKey}`;
}

function locationOf(to: To, state: unknown, from: Location): Location {
  const given =
    typeof to === 'string' ? { ...split(to, from), state } : { ...to, state: to.state ?? state };
  return {
    pathname: given.pathname ?? from.pathname,
    search: prefixed('?', given.search),
    hash: prefixed('#', given.hash),
    state: given.state,
    key: newKey(),
  };
}

/** Relative paths are taken from where the app is. */
function split(
  path: string,
  from: Location,
): { readonly pathname: string; readonly search: string; readonly hash: string } {
  const { pathname, search, hash } = new URL(path, `http://app${from.pathname}`);
  return { pathname, search, hash };
}

function prefixed(mark: string, text: string | undefined): string {
  if (text === undefined || text === '' || text === mark) return '';
  return text.startsWith(mark) ? text : mark + text;
}

type Kept = { readonly app?: { readonly state: unknown; readonly key: string } };

function addressTrack(basePath: string): Track {
  const href = ({ pathname, search, hash }: Location): string =>
    `${basePath}${pathname === '/' ? '' : pathname}${search}${hash}`;
  return {
    read() {
      const { pathname, search, hash } = window.location;
      const { app } = (window.history.state ?? {}) as Kept;
      const own = pathname.slice(basePath.length);
      return {
        pathname: own === '' ? '/' : own,
        search,
        hash,
        state: app?.state,
        key: app?.key ?? newKey(),
      };
    },
    write(location, isReplacement) {
      const kept: Kept = { app: { state: location.state, key: location.key } };
      if (isReplacement) window.history.replaceState(kept, '', href(location));
      else window.history.pushState(kept, '', href(location));
    },
    go: (steps) => window.history.go(steps),
    onPop: (listener) => window.addEventListener('popstate', listener),
    href,
  };
}

function memoryTrack(): Track {
  const entries: Location[] = [
    { pathname: '/', search: '', hash: '', state: undefined, key: newKey() },
  ];
  let at = 0;
  let popped = (): void => undefined;
  const current = (): Location => {
    const location = entries[at];
    if (location === undefined) throw new Error('The history lost its place.');
    return location;
  };
  return {
    read: current,
    write(location, isReplacement) {
      if (!isReplacement) at += 1;
      entries.splice(at, entries.length, location);
    },
    go(steps) {
      const next = Math.min(entries.length - 1, Math.max(0, at + steps));
      if (next === at) return;
      at = next;
      popped();
    },
    onPop: (listener) => {
      popped = listener;
    },
    href: ({ pathname, search, hash }) => `${pathname}${search}${hash}`,
  };
}
