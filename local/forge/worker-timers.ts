type Callback = (...args: readonly unknown[]) => void;

/**
 * Replaces the global `setTimeout`, so that the app waits by the site's clock: `wait` resolves when the time has come.
 * It answers null where no invocation waits.
 */
export function hostTimers(wait: (milliseconds: number) => Promise<void> | null): void {
  const machineTimeout = globalThis.setTimeout;
  const machineClear = globalThis.clearTimeout;
  const waiting = new WeakSet<object>();

  const hosted = (callback: Callback, milliseconds = 0, ...args: readonly unknown[]) => {
    const waited = milliseconds > 0 ? wait(milliseconds) : null;
    if (waited === null) return machineTimeout(callback, milliseconds, ...args);

    const timer = {
      ref: () => timer,
      unref: () => timer,
      hasRef: () => true,
      refresh: () => {
        throw new Error('The local Forge does not model timer.refresh().');
      },
    };
    waiting.add(timer);
    void waited.then(() => {
      if (waiting.delete(timer)) callback(...args);
    });
    return timer;
  };
  const clear = (timer: unknown) => {
    if (typeof timer !== 'object' || timer === null || !waiting.delete(timer)) {
      machineClear(timer as NodeJS.Timeout);
    }
  };

  Object.assign(globalThis, { setTimeout: hosted, clearTimeout: clear });
}
