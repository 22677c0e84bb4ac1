import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end. When this one is told to end meanwhile, the program is told so, too (or by `endWith`, when
 * it does not listen).
 *
 * @returns its exit status
 */
export async function runProgram(program, args, { endWith, ...options }) {
  let told = null;
  const pass = (signal) => {
    told = signal;
    child.kill(endWith ?? signal);
  };
  // before the program runs, which may be quick to end this one
  for (const signal of SIGNALS) process.on(signal, pass);
  const child = spawn(program, args, options);
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  for (const signal of SIGNALS) process.off(signal, pass);
  if (told !== null) process.exit(128 + constants.signals[told]);

  return status;
}
