import { router } from '@forge/bridge';

const PROJECT_MODULE = 'project';

/** Leaves for Mandate's page of the Jira project that `key` names or, as a work item's key, lies in. */
export function goToProjectPage(key: string): Promise<void> {
  return router.navigate({
    target: 'module',
    moduleKey: PROJECT_MODULE,
    projectKey: projectKeyOf(key),
  });
}

/** `DOC` of both `DOC` and `DOC-93`. */
export function projectKeyOf(key: string): string {
  return key.replace(/-\d+$/, '');
}
