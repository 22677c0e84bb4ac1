import { instant } from '../../src/domain/foundation/calendar';
import { governedId } from '../../src/domain/foundation/ids';
import type { JiraAnswer } from '../../src/domain/standards/jira/jira-answer';
import type { JiraAnswerRepository } from '../../src/usecases/ports';

const at = instant('2026-03-02T02:00:00.125Z');
const counted: JiraAnswer = {
  kind: 'counted',
  jql: 'labels = "Größe “✓”"',
  at,
  count: 2,
  found: [{ key: 'P1-4', updated: at }],
};
const unanswered: JiraAnswer = { kind: 'unanswered', jql: 'foo = 1', at, reason: 'No such field.' };

/** What any repository of Jira's answers must do. `make` gives an empty one. */
export function jiraAnswersSuite(make: () => Promise<JiraAnswerRepository>): void {
  const [one, two] = [governedId('project:1'), governedId('project:2')];

  it('gives the answers of one project back as they were kept, and none of another', async () => {
    const repository = await make();
    await repository.save(one, [counted, unanswered]);

    expect(await repository.of(one)).toEqual([counted, unanswered]);
    expect(await repository.of(two)).toEqual([]);
  });

  it('replaces them', async () => {
    const repository = await make();
    await repository.save(one, [counted, unanswered]);
    await repository.save(one, [unanswered]);

    expect(await repository.of(one)).toEqual([unanswered]);
  });
}
