import type { GovernedId } from '../../../src/domain/foundation/ids';
import type { JiraAnswer } from '../../../src/domain/standards/jira/jira-answer';
import type { JiraAnswerRepository } from '../../../src/usecases/ports';

export function jiraAnswersInMemory(): JiraAnswerRepository {
  const kept = new Map<GovernedId, readonly JiraAnswer[]>();
  return {
    of: async (id) => kept.get(id) ?? [],
    save: async (id, answers) => {
      kept.set(id, answers);
    },
  };
}
