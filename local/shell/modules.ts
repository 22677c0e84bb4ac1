import { z } from 'zod';

import { modulesOf, type Manifest } from '../manifest';

/** The places of Jira that the shell has. */
export const PLACES = {
  'jira:globalPage': 'global',
  'jira:adminPage': 'admin',
  'jira:projectPage': 'project',
  'jira:issuePanel': 'panel',
  'jira:issueContext': 'context',
} as const;
export type ModuleType = keyof typeof PLACES;
export type Place = (typeof PLACES)[ModuleType];

/** Modules whose forms are shown in the workflow editor. */
export type RuleType =
  'jira:workflowCondition' | 'jira:workflowValidator' | 'jira:workflowPostFunction';

/** A UI module of the app, as far as a page needs it. */
export type UiModule = {
  readonly key: string;
  readonly type: ModuleType | RuleType;
  /** A rule's form has its place in the workflow editor. */
  readonly place: Place | 'rule';
  readonly title: string;
  readonly label: string;
  /** `main/portfolio`: which page of which resource it shows. */
  readonly resource: string;
  readonly layout: 'native' | 'basic' | 'blank';
  readonly viewportSize: 'small' | 'medium' | 'large' | 'xlarge' | null;
  /** The function that says what a context's lozenge shows; `null` when its label is all there is. */
  readonly statusFunction: string | null;
};

const Text = z.union([z.string(), z.object({ i18n: z.string() }).transform(({ i18n }) => i18n)]);

const ModuleEntry = z.object({
  key: z.string(),
  resource: z.string(),
  title: Text.optional(),
  label: Text.optional(),
  layout: z.enum(['native', 'basic', 'blank']).default('native'),
  viewportSize: z.enum(['small', 'medium', 'large', 'xlarge']).nullable().default(null),
  dynamicProperties: z.object({ function: z.string() }).optional(),
});

/** The app's modules in the places that the shell has, in the manifest's order. */
export function uiModules(manifest: Manifest): readonly UiModule[] {
  return (Object.keys(PLACES) as ModuleType[]).flatMap((type) =>
    modulesOf(manifest, type).map((entry) => {
      const module = ModuleEntry.parse(entry);
      const title = module.title ?? module.key;
      return {
        key: module.key,
        type,
        place: PLACES[type],
        title,
        label: module.label ?? title,
        resource: module.resource,
        layout: module.layout,
        viewportSize: module.viewportSize,
        statusFunction: module.dynamicProperties?.function ?? null,
      };
    }),
  );
}

/** Where a page module is; `{project}` stands for a key. `null` for what has no address of its own. */
export function urlPattern({ key, place }: UiModule): string | null {
  if (place === 'global') return `/jira/apps/${key}`;
  if (place === 'admin') return `/jira/settings/apps/${key}`;
  return place === 'project' ? `/jira/projects/{project}/apps/${key}` : null;
}

export function moduleUrl(module: UiModule, projectKey = ''): string {
  return (urlPattern(module) ?? '').replace('{project}', projectKey);
}

/** The module of that place with that key. */
export function findPage(
  modules: readonly UiModule[],
  place: Place,
  name: string,
): UiModule | null {
  return modules.find((module) => module.place === place && module.key === name) ?? null;
}

/** The app's own name stands for its first page of a place. */
export const APP_NAME = 'mandate';
