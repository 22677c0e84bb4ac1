import { type ChildProcess, fork } from 'node:child_process';

import { AppProcessError, thrownByApp } from './app-errors';
import type { FromWorker, RuntimeData } from './worker-protocol';

export type ChildOptions = {
  readonly workerFile: string;
  readonly bundlePath: string;
  readonly outside: RuntimeData;
  readonly megabytes: number;
};

export type ChildListeners = {
  readonly onMessage: (child: ChildProcess, message: FromWorker) => void;
  readonly onExit: (child: ChildProcess, why: string) => void;
  readonly onOutput: (text: string) => void;
};

/**
 * Starts the app's process and waits until its bundle is loaded. It is given nothing of this process's environment, and
 * the time zone that Forge's functions run in.
 */
export function startChild(
  { workerFile, bundlePath, outside, megabytes }: ChildOptions,
  listeners: ChildListeners,
): Promise<ChildProcess> {
  const child = fork(workerFile, [bundlePath, JSON.stringify(outside)], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${megabytes}`],
    env: { TZ: 'UTC', LANG: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => listeners.onOutput(chunk.toString().trimEnd()));
  }

  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      const how = signal ?? `exit status ${code ?? '?'}`;
      const why = `The app's process ended (${how}); its limit is ${megabytes} MB of JavaScript memory.`;
      listeners.onExit(child, why);
      reject(new AppProcessError(why));
    });
    child.on('message', (message: FromWorker) => {
      if (message.kind === 'ready') resolve(child);
      else if (message.kind === 'broken') {
        reject(thrownByApp(message.error));
        child.kill('SIGKILL');
      } else listeners.onMessage(child, message);
    });
  });
}
