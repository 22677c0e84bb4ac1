import { workItemKey } from '@domain/foundation/ids';

import { ItemPage } from '../features/item/item-page';
import { useForge } from '../shared/forge-context';

/** The panel and the badge of the work item they are opened in. */
export function ItemApp() {
  const { extension } = useForge();
  return <ItemPage itemKey={workItemKey(keyIn(extension['issue']))} />;
}

/** @throws Error outside a work item, where the manifest never puts this page. */
function keyIn(issue: unknown): string {
  const key: unknown =
    typeof issue === 'object' && issue !== null && 'key' in issue ? issue.key : null;
  if (typeof key !== 'string') {
    throw new Error('Jira did not say which work item this belongs to.');
  }
  return key;
}
