import { type CommandLine, siteName } from '../command-line';
import { findSite, recordSite } from '../site-registry';
import { serveUntilInterrupted } from './serve-until-interrupted';

/** Opens a site in the browser: deliveries, queue and schedules run as their time comes. */
export async function serveCommand(line: CommandLine): Promise<unknown> {
  const name = siteName(line);
  if (line.real === null) findSite(line.home, name);
  else recordSite(line.home, { name, directory: null });
  return serveUntilInterrupted(line, { name, prepare: () => Promise.resolve() });
}
