import { type Surface, surfaces } from '../../src/contract/contract';
import { CommandError } from '../command-error';
import { type CommandLine, onlyWord, siteName } from '../command-line';
import { accountOf } from './account';
import { askOperation, type AskedFrom } from './ask';
import { itemExtension, projectExtension, type Visitor } from './extension';
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
    const accountId = await accountOf(line, site);
    const place = placeOf(line, { surface, input });
    const extension = await extensionOf(line, place, { site, accountId });
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
type Place = { readonly kind: 'project' | 'item'; readonly name: string };

/** Where an operation is asked from: the place that was named, else the one that the input speaks of. */
function placeOf(line: CommandLine, { surface, input }: Asked): Place | null {
  const { project = projectIn(input), item = textAt(input, 'key') } = line.flags;
  if (surface === 'item' && item !== null) return { kind: 'item', name: item };
  if (surface !== 'item' && surface !== 'project') return null;

  return project === null ? null : { kind: 'project', name: project };
}

/**
 * What Jira tells the app of the place. Of one that it does not show the account it tells nothing: an input that speaks
 * of it is for the app to refuse.
 *
 * @throws CommandError when such a place was named by a flag
 */
async function extensionOf(line: CommandLine, place: Place | null, visitor: Visitor) {
  if (place === null) return null;

  const { kind, name } = place;
  const read = kind === 'item' ? itemExtension : projectExtension;
  const extension = await read(name, visitor);
  if (extension !== null || line.flags[kind] === undefined) return extension;

  throw new CommandError('not-found', `Jira shows ${visitor.accountId} no ${kind} ${name}.`, {
    where: `--${kind}`,
  });
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
