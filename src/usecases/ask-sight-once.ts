import type { ProjectId } from '../domain/foundation/ids';
import type { Deps } from './ports';

/** For a use case made of several that ask what the user may browse: Jira is asked once for all that ask the same. */
export function askingSightOnce<Given extends Pick<Deps, 'access'>>(deps: Given): Given {
  const answers = new Map<string, ReturnType<Deps['access']['browsable']>>();
  const browsable = (ids: readonly ProjectId[]) => {
    const answer = answers.get(ids.join()) ?? deps.access.browsable(ids);
    answers.set(ids.join(), answer);
    return answer;
  };
  return { ...deps, access: { ...deps.access, browsable } };
}
