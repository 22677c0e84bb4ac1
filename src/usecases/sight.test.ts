import {
  aGovernedItem,
  aGovernedProject,
  aPortfolio,
  aProgramme,
  aProject,
} from '../../test/support/builders';
import { inMemoryDeps } from '../../test/support/in-memory-deps';
import { governedId, nodeId, projectId } from '../domain/foundation/ids';
import { keySight, membersByNode, seenGoverned, sightOf } from './sight';

const projects = [aProject('1'), aProject('2'), aProject('3', { isChosen: false })];
const governed = [
  aGovernedProject('1'),
  aGovernedProject('2'),
  aGovernedProject('3'),
  aGovernedItem('7', '2'),
];
const onlyOne = { rights: { browses: [projectId('1')] } };

describe('sightOf', () => {
  it('parts what the user may browse from what is hidden, and lets rest what is not chosen', async () => {
    const sight = await sightOf(inMemoryDeps({ projects, governed, ...onlyOne }));

    expect([...sight.governed.keys()]).toEqual(['project:1']);
    expect([...sight.hidden].sort()).toEqual(['item:7', 'project:2']);
    expect([...sight.projects.keys()]).toEqual(['1']);
    expect([...sight.unseen]).toEqual(['2']);
  });

  it('asks Jira once, however much is governed', async () => {
    const deps = inMemoryDeps({ projects, governed });
    await sightOf(deps);

    expect(deps.asked).toMatchObject({ browsable: 1, administersJira: 0 });
  });

  it('names a Jira project as Jira does today, and a work item as it was governed', async () => {
    const epic = aGovernedItem('7', '1');
    const sight = await sightOf(
      inMemoryDeps({
        projects: [aProject('1', { key: 'NEW', name: 'New name' })],
        governed: [aGovernedProject('1'), epic],
      }),
    );

    expect(sight.governed.get(governedId('project:1'))).toMatchObject({
      key: 'NEW',
      name: 'New name',
    });
    expect(sight.governed.get(epic.id)).toEqual(epic);
  });
});

describe('seenGoverned', () => {
  it('answers for a hidden project in the words it has for one that does not exist', async () => {
    const sight = await sightOf(inMemoryDeps({ projects, governed, ...onlyOne }));
    const words = (id: string) => {
      try {
        return seenGoverned(governedId(id), sight);
      } catch (error) {
        return error;
      }
    };

    expect(words('project:2')).toMatchObject({
      code: 'not-found',
      message: 'This project does not exist or is not visible to you.',
    });
    expect(words('project:2')).toEqual(words('project:99'));
    expect(words('project:3')).toEqual(words('project:99'));
    expect(words('project:1')).toMatchObject({ id: 'project:1' });
  });
});

describe('keySight', () => {
  it.each([
    ['P1-93', true],
    ['P2-93', false],
    ['P-1', false],
    ['P11-1', false],
    ['GONE-4', false],
  ])('of %s is %s for who sees P1 alone', async (key, expected) => {
    const sight = await sightOf(inMemoryDeps({ projects, governed, ...onlyOne }));

    expect(keySight(sight)(key)).toBe(expected);
  });
});

describe('membersByNode', () => {
  it('counts what stands in a programme for its portfolio too, once', () => {
    const members = membersByNode([
      aPortfolio('north', { members: [governedId('project:1'), governedId('project:2')] }),
      aProgramme('rails', 'north', { members: [governedId('project:2'), governedId('item:7')] }),
    ]);

    expect([...(members.get(nodeId('north')) ?? [])]).toEqual(['project:1', 'project:2', 'item:7']);
    expect([...(members.get(nodeId('rails')) ?? [])]).toEqual(['project:2', 'item:7']);
  });
});
