import { router } from '@forge/bridge';

/** Opens a work item in a tab of its own. */
export function openItem(key: string): Promise<void> {
  return router.open({ target: 'issue', issueKey: key });
}

/** Opens a path of the site (`/browse/DOC-93`) or an address in a tab of its own. */
export function openPath(path: string): Promise<void> {
  return router.open(path);
}

/** Leaves for another of the app's pages, named as the manifest names its module. */
export function goToModule(moduleKey: string): Promise<void> {
  return router.navigate({ target: 'module', moduleKey });
}
