import { asFunction, asText, copied, type Command, type FrameWindow } from './commands.mjs';

type Scope = 'own' | 'public';
type Listener = { readonly window: FrameWindow; readonly callback: (payload: unknown) => void };

export type EventBus = {
  readonly commands: Readonly<Record<string, Command>>;
  emit(scope: Scope, event: string, payload: unknown): void;
  forget(window: FrameWindow): void;
};

/** Events between the frames of a page. There is one app, so *public* is a name space of its own and no more. */
export function createEventBus(): EventBus {
  const listeners = new Map<string, Set<Listener>>();

  function emit(scope: Scope, event: string, payload: unknown): void {
    for (const { window, callback } of listeners.get(`${scope} ${event}`) ?? []) {
      // Later, as a message would come, and as a copy of its own.
      setTimeout(() => callback(window.structuredClone(payload)));
    }
  }

  const emitting =
    (scope: Scope): Command =>
    ({ event, payload }) =>
      emit(scope, asText(event) ?? '', copied(payload));
  const listening =
    (scope: Scope): Command =>
    ({ event, callback }, { window }) => {
      const run = asFunction(callback);
      if (run === null) throw new Error('An event needs a callback.');
      const name = `${scope} ${asText(event) ?? ''}`;
      const listener = { window, callback: run };
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
      return { unsubscribe: () => listeners.get(name)?.delete(listener) };
    };

  return {
    emit,
    forget(window) {
      for (const set of listeners.values()) {
        for (const listener of set) if (listener.window === window) set.delete(listener);
      }
    },
    commands: {
      emit: emitting('own'),
      on: listening('own'),
      emitPublic: emitting('public'),
      onPublic: listening('public'),
    },
  };
}
