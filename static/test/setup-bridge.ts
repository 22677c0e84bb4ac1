import { TextDecoder, TextEncoder } from 'node:util';

import { fetchClasses } from './fetch-classes';

/**
 * Gives each test file a browser that @forge/bridge, Atlaskit and TanStack Virtual can live in. @forge/bridge takes
 * its host when it is imported, so one has to be there before any test is; `test/bridge.ts` says what it answers.
 */
type Handler = (payload: unknown) => unknown;
type Call = { readonly command: string; readonly payload: unknown };

const handlers = new Map<string, Handler>();
const calls: Call[] = [];

function callBridge(command: string, payload?: unknown): Promise<unknown> {
  calls.push({ command, payload });
  const handler = handlers.get(command);
  return handler === undefined
    ? Promise.reject(new Error(`No answer was planned for ${command}`))
    : Promise.resolve(payload).then(handler);
}

class NoObserver {
  observe(): void {
    // jsdom has no layout that could change
  }
  unobserve(): void {
    // nothing was observed
  }
  disconnect(): void {
    // nothing was observed
  }
}

const noMedia = () => ({
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
});

Object.assign(globalThis, {
  __bridge: { callBridge },
  bridgeHost: { handlers, calls },
  ...fetchClasses,
  TextDecoder,
  TextEncoder,
  ResizeObserver: NoObserver,
  IntersectionObserver: NoObserver,
  matchMedia: noMedia,
  scrollTo: () => undefined,
});

// jsdom has no layout: without a height, a virtual list shows no row at all.
const SIZES = { clientHeight: 400, clientWidth: 800, offsetHeight: 400, offsetWidth: 800 };
for (const [name, size] of Object.entries(SIZES)) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
}

// jsdom knows <dialog>, and its open attribute, but not how to show it as a modal one.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.close = function close() {
  if (!this.open) return;
  this.removeAttribute('open');
  this.dispatchEvent(new Event('close'));
};
// A user is at work in every test; jsdom does not keep count.
Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: true } });
HTMLElement.prototype.scrollIntoView = () => undefined;
