import { receiveNotice } from '../usecases/inbox';
import { attempt } from './attempt';
import { depsForApp } from './deps';
import type { AppContext } from './identity';
import { readNotice } from './read-notice';

/** A work item was created, changed or deleted. What the event does not say clearly is asked of Jira later. */
export function onEvent(payload: unknown, context: AppContext) {
  return attempt('work item event', async () => {
    const notice = readNotice(payload);
    await receiveNotice(notice, await depsForApp(context));
  });
}
