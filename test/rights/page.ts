import { contract, type OperationName } from '../../src/contract/contract';
import { RIGHTS, ROLES_HOLDING } from '../../src/domain/foundation/rights';
import { askAs, surfacesOf } from './ask';
import { signOf } from './outcome';
import { PEOPLE, type Person } from './people';
import { IDS, type KindOfId } from './question';
import { QUESTIONS } from './questions';

const operations = Object.keys(contract) as readonly OperationName[];

const HEAD = `# Who may do what

This page is printed by \`npm run rights\`, which asks every operation through the app's own resolvers as everybody who may
ask. A test holds it against the code, and another one holds the code against a table typed by hand
(\`test/rights/expected.ts\`).

_Yes_: answered. _Own_: only in projects where Jira gives the permission for it. A dash: refused. _Hidden_ and _unknown_ say
what somebody who is answered otherwise hears of a project that Jira hides from them, and of one that does not exist: the
same, so that the two cannot be told apart. _Trimmed_: answered, without anything of what is hidden.
`;

/** The page of rights, as the code answers today. */
export async function rightsPage(): Promise<string> {
  const rights = RIGHTS.map((right) => [`\`${right}\``, holdersOf(right)]);
  const rows = await Promise.all(operations.map(rowOf));
  const heads = ['operation', 'pages', 'right', ...PEOPLE.map(({ name }) => name)];

  return [
    HEAD,
    '## The rights that operations name\n',
    table(['right', 'held by'], rights),
    '## Operations\n',
    table([...heads, 'hidden', 'unknown'], rows),
  ].join('\n');
}

function holdersOf(right: (typeof RIGHTS)[number]): string {
  const roles = ROLES_HOLDING[right];
  if (roles === 'everyone') return 'everyone who is logged in';
  return [...roles.map((role) => `\`${role}\``), 'Jira administrators'].join(', ');
}

async function rowOf(operation: OperationName): Promise<readonly string[]> {
  const people: readonly Person[] = PEOPLE;
  const cells = await Promise.all(people.map((person) => cellOf(person, operation)));
  const entitled = people.findLast((_, index) => cells[index] !== '–');
  const told = async (id: KindOfId) =>
    QUESTIONS[operation].takesIds && entitled !== undefined
      ? wordOf(await signFor(entitled, operation, id))
      : '';

  return [
    `\`${operation}\``,
    surfacesOf(operation).join(', '),
    `\`${contract[operation].right}\``,
    ...cells,
    await told('private'),
    await told('unknown'),
  ];
}

async function cellOf(person: Person, operation: OperationName): Promise<string> {
  if ((await signFor(person, operation, 'own')) !== '+') return '–';
  return (await signFor(person, operation, 'foreign')) === '+' ? 'yes' : 'own';
}

async function signFor(person: Person, operation: OperationName, id: KindOfId): Promise<string> {
  const question = QUESTIONS[operation];
  const payload = question.takesIds ? question.payload(IDS[id]) : question.payload;
  const [surface] = surfacesOf(operation);
  if (surface === undefined) throw new Error(`${operation} is asked on no surface.`);

  return signOf((await askAs(person, { surface, operation, payload })).reply);
}

function wordOf(sign: string): string {
  return { '+': 'trimmed', '?': 'not found', '!': 'invalid input' }[sign] ?? sign;
}

/** A table with its columns aligned, as the formatter leaves it. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));

  return `${[line(heads), rule, ...rows.map(line)].join('\n')}\n`;
}
