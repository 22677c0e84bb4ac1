import type { ImportMark, ProjectRepository } from '../../src/usecases/ports';
import { projectId } from '../../src/domain/foundation/ids';
import { aProject } from '../support/builders';

const one = projectId('1');
const two = projectId('2');

const WAITING: ImportMark = {
  status: 'waiting',
  token: null,
  fetched: 0,
  expected: 10,
  points: 0,
  problem: null,
};

/** What any project repository must do. `make` gives an empty one. */
export function projectRepositorySuite(make: () => Promise<ProjectRepository>): void {
  const surveyed = async (...ids: string[]) => {
    const repository = await make();
    await repository.saveSurvey(ids.map((id) => aProject(id)));
    return repository;
  };
  const markOf = async (repository: ProjectRepository, id = one) =>
    (await repository.all()).find((project) => project.id === id)?.import;

  it('gives surveyed projects back in order of id, neither chosen nor imported', async () => {
    const repository = await make();
    await repository.saveSurvey([
      aProject('10'),
      aProject('2', { style: 'team-managed', isPrivate: true, issueTypeIds: ['7', '8'] }),
    ]);

    expect(await repository.all()).toEqual([
      aProject('2', {
        style: 'team-managed',
        isPrivate: true,
        issueTypeIds: ['7', '8'],
        isChosen: false,
        import: WAITING,
      }),
      aProject('10', { isChosen: false, import: WAITING }),
    ]);
  });

  it('keeps choice and import mark when a project is surveyed again', async () => {
    const repository = await surveyed('1');
    await repository.choose([one]);
    await repository.moveImport(one, WAITING, { ...WAITING, status: 'running', fetched: 3 });
    await repository.saveSurvey([aProject('1', { name: 'Renamed “Größe”', workItems: 12 })]);

    const [project] = await repository.all();
    expect(project).toMatchObject({ name: 'Renamed “Größe”', workItems: 12, isChosen: true });
    expect(project?.import).toMatchObject({ status: 'running', fetched: 3 });
  });

  it('chooses exactly the named projects', async () => {
    const repository = await surveyed('1', '2');
    await repository.choose([one]);
    await repository.choose([two]);

    const chosen = (await repository.all()).filter((project) => project.isChosen);
    expect(chosen.map(({ id }) => id)).toEqual([two]);
    await repository.choose([]);
    expect((await repository.all()).some((project) => project.isChosen)).toBe(false);
  });

  it('lets a project that is chosen anew wait for its import, and leaves the others', async () => {
    const repository = await surveyed('1', '2');
    const done: ImportMark = { ...WAITING, status: 'done', fetched: 10, points: 11 };
    await repository.choose([one, two]);
    await repository.moveImport(one, WAITING, done);
    await repository.moveImport(two, WAITING, done);
    await repository.choose([one]);
    await repository.choose([one, two]);

    expect(await markOf(repository, one)).toEqual(done);
    expect(await markOf(repository, two)).toEqual(WAITING);
  });

  it('moves a mark on for the one who saw where it stood, and for nobody else', async () => {
    const repository = await surveyed('1');
    const first: ImportMark = {
      ...WAITING,
      status: 'running',
      token: 'page-2',
      fetched: 100,
      expected: 150,
      points: 101,
    };
    expect(await repository.moveImport(one, WAITING, first)).toBe('saved');
    expect(await repository.moveImport(one, WAITING, { ...first, token: 'other' })).toBe('stale');
    expect(await markOf(repository)).toEqual(first);

    const failed: ImportMark = { ...first, status: 'failed', problem: 'Jira said no.' };
    expect(await repository.moveImport(one, { ...first, token: 'page-9' }, failed)).toBe('stale');
    expect(await repository.moveImport(one, first, failed)).toBe('saved');
    expect(await markOf(repository)).toEqual(failed);
  });

  it('lets one of two win who saw the same mark', async () => {
    const repository = await surveyed('1');
    const move = (fetched: number) =>
      repository.moveImport(one, WAITING, { ...WAITING, status: 'running', fetched });

    expect((await Promise.all([move(5), move(6)])).sort()).toEqual(['saved', 'stale']);
  });

  it('lets every project wait again when imports are reset', async () => {
    const repository = await surveyed('1');
    await repository.moveImport(one, WAITING, { ...WAITING, status: 'done', fetched: 9 });
    await repository.resetImports();

    expect(await markOf(repository)).toEqual(WAITING);
  });
}
