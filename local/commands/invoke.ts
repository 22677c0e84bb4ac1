import { type Surface, surfaces } from '../../src/contract/contract';
import { CommandError } from '../command-error';
import { type CommandLine, onlyWord, siteName } from '../command-line';
import type { LocalSite } from '../site';
import { askOperation, type AskedFrom } from './ask';
import { itemExtension, projectExtension } from './extension';
import { surfacesOf } from './operations';
import { readInput } from './read-input';
import { withSite } from './with-site';

/** Asks one operation through the app's resolver, then lets the queue finish what it began. */
export async function invokeCommand(line: CommandLine): Promise<unknown> {
  const name = onlyWord(line, 'operation');
  const surface = surfaceOf(line, name);
  const file = line.flags['input'];
  const input = file === undefined ? {} : await readInput(file);

  return withSite(line, siteName(line), async (site) => {
    const accountId = line.flags['as'] ?? (await site.jira.adminAccount());
    const extension = await extensionOf(line, site, { surface, input });
    const from: AskedFrom = { surface, ...(extension === null ? {} : { extension }) };
    try {
      return await askOperation(site, accountId, { name, input, from });
    } finally {
      if (!line.isSet('no-drain')) await site.forge.drain();
    }
  });
}

function surfaceOf(line: CommandLine, operation: string): Surface {
  const known = surfacesOf(operation);
  const [first] = known;
  if (first === undefined) {
    throw new CommandError('not-found', `The app has no operation ${operation}.`, {
      where: 'operation',
    });
  }
  const asked = line.flags['surface'];
  if (asked === undefined) return first;
  const surface = known.find((each) => each === asked);
  if (surface !== undefined) return surface;

  const problem = Object.hasOwn(surfaces, asked) ? 'is not asked there' : 'no such surface';
  throw new CommandError('invalid-input', `${operation}: ${problem}. Say ${known.join(' or ')}.`, {
    where: '--surface',
  });
}

type Asked = { readonly surface: Surface; readonly input: unknown };

/** The page that an operation is asked from: the one that was named, else the one that the input speaks of. */
async function extensionOf(line: CommandLine, site: LocalSite, { surface, input }: Asked) {
  const project = line.flags['project'] ?? projectIn(input);
  const item = line.flags['item'] ?? textAt(input, 'key');
  if (surface === 'item' && item !== null) return itemExtension(site, item);
  if ((surface === 'project' || surface === 'item') && project !== null) {
    return projectExtension(site, project);
  }
  return null;
}

function projectIn(input: unknown): string | null {
  const governed = textAt(input, 'id') ?? textAt(input, 'governedId');
  return textAt(input, 'projectId') ?? /^project:(\d+)$/.exec(governed ?? '')?.[1] ?? null;
}

function textAt(input: unknown, name: string): string | null {
  if (typeof input !== 'object' || input === null) return null;
  const value: unknown = Object.entries(input).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : null;
}
