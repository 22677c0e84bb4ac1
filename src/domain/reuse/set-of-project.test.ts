import { day } from '../foundation/calendar';
import { setOfProject } from './set-of-project';

const surroundings = {
  projectName: 'Online enrolment',
  titleOf: (kind: string) => `The ${kind}`,
  start: day('2026-03-02'),
  sha256: (text: string) => text.toLowerCase().padEnd(64, '0'),
};

describe('the set of a project', () => {
  it('says titles for the next project, and due days from its start', () => {
    const artifacts = [
      { kind: 'business-case', summary: 'The business-case', due: null },
      { kind: 'milestone', summary: 'Go-live of Online enrolment', due: day('2026-03-12') },
    ] as const;
    expect(setOfProject(artifacts, surroundings)).toEqual([
      { id: 'business-case', kind: 'business-case', title: null, dueAfterDays: null },
      {
        id: 'milestone-go-live of {',
        kind: 'milestone',
        title: 'Go-live of {project}',
        dueAfterDays: 10,
      },
    ]);
  });

  it.each([
    [
      'Art',
      'Start of Art: Artists, smART and Art’s end',
      'Start of {project}: Artists, smART and {project}’s end',
    ],
    ['Öl', 'Öl, Kohl-Öl, Öle und Möl', '{project}, Kohl-{project}, Öle und Möl'],
    ['C++ (new)', 'C++ (new): C++', '{project}: C++'],
    ['Art 1', 'Art 1 to Art 11', '{project} to Art 11'],
    ['入学', '入学の開始', '{project}の開始'],
  ])(
    'takes a project’s name for it as a word of its own alone: %s',
    (projectName, summary, title) => {
      const artifacts = [{ kind: 'milestone', summary, due: null } as const];
      expect(setOfProject(artifacts, { ...surroundings, projectName })[0]?.title).toBe(title);
    },
  );

  it('leaves out what records that something happened', () => {
    const artifacts = (['issue', 'decision', 'lesson-learned', 'status-report'] as const).map(
      (kind) => ({ kind, summary: 'Ours', due: null }),
    );
    expect(setOfProject(artifacts, surroundings)).toEqual([]);
  });

  it('asks for one of a kind of which a project has one, and once for a title', () => {
    const artifacts = (['project-charter', 'risk'] as const).flatMap((kind) => [
      { kind, summary: 'First', due: null },
      { kind, summary: 'First', due: day('2026-04-01') },
    ]);
    expect(setOfProject(artifacts, surroundings).map(({ kind }) => kind)).toEqual([
      'project-charter',
      'risk',
    ]);
  });

  it.each(['2026-03-01', '2040-01-01'])('forgets a due day that says nothing: %s', (due) => {
    const [item] = setOfProject([{ kind: 'risk', summary: 'A', due: day(due) }], surroundings);
    expect(item?.dueAfterDays).toBeNull();
  });
});
