import { contract, type OperationName, type Surface } from '../../src/contract/contract';
import { askAs, SECRET, surfacesOf } from './ask';
import { EXPECTED } from './expected';
import { signOf } from './outcome';
import { PEOPLE, type Person } from './people';
import { IDS, KINDS_OF_ID, type KindOfId } from './question';
import { QUESTIONS } from './questions';

const operations = Object.keys(contract) as readonly OperationName[];

type Case = {
  readonly surface: Surface;
  readonly operation: OperationName;
  readonly id: KindOfId | 'any';
};

/** Every operation of every surface, about every kind of id where it takes ids. */
const CASES: readonly Case[] = operations.flatMap((operation) =>
  surfacesOf(operation).flatMap((surface) => {
    const ids = QUESTIONS[operation].takesIds ? KINDS_OF_ID : (['any'] as const);
    return ids.map((id) => ({ surface, operation, id }));
  }),
);

/** What was refused is in the trail as refused. */
const REFUSALS: readonly string[] = [
  'artifact.refuse-approval',
  'baseline.refuse',
  'gate.refuse',
  'report.refuse',
];

function rowOf({ operation, id }: Case): readonly string[] {
  const rows: Readonly<Record<string, string>> = EXPECTED[operation];
  return (rows[id] ?? '').trim().split(' ');
}

function ask(person: Person, { surface, operation, id }: Case) {
  const question = QUESTIONS[operation];
  const payload = question.takesIds && id !== 'any' ? question.payload(IDS[id]) : question.payload;
  return askAs(person, { surface, operation, payload });
}

describe('rights', () => {
  it('were decided on for every operation, everybody and every kind of id', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual([...operations].sort());
    for (const one of CASES) expect([one, rowOf(one).length]).toEqual([one, PEOPLE.length]);
    for (const operation of operations) {
      const ids = QUESTIONS[operation].takesIds ? [...KINDS_OF_ID] : ['any'];
      expect([operation, Object.keys(EXPECTED[operation])]).toEqual([operation, ids]);
    }
  });

  it.each(CASES)('$surface: $operation, about an id that is $id', async (one) => {
    const signs = [];
    for (const person of PEOPLE) {
      const { reply, deps } = await ask(person, one);
      signs.push(signOf(reply));

      expect(JSON.stringify(reply)).not.toContain(SECRET);
      const changes = deps.auditEntries.filter(({ action }) => !REFUSALS.includes(action));
      if (!reply.ok) expect([person.name, changes]).toEqual([person.name, []]);
    }

    expect(signs).toEqual(rowOf(one));
  });
});
