import { readFileSync } from 'node:fs';

/**
 * The most memory this process has held. Read from /proc, for what the system reports as a process's maximum
 * also counts the moment between fork and exec, in which it was still a copy of its parent.
 */
export function peakKilobytes(): number {
  try {
    const match = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'));
    if (match?.[1] !== undefined) return Number(match[1]);
  } catch {
    // No /proc on this system.
  }
  return process.resourceUsage().maxRSS;
}
