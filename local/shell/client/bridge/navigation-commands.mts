import type { PageData } from '../../protocol';
import { asText, type Command, type Payload } from './commands.mjs';

/** Ways out of a frame: to a work item, to another page of the app, to any address. */
export function navigationCommands(page: PageData): Readonly<Record<string, Command>> {
  return {
    navigate(payload) {
      const url = new URL(
        asText(payload['url']) ?? urlOfTarget(payload, page),
        window.location.href,
      );
      // An app may name any address, and `javascript:` is one.
      if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) {
        throw new Error(`The local shell does not open addresses that start with ${url.protocol}`);
      }
      const isElsewhere = url.origin !== window.location.origin;
      if (payload['type'] === 'new-tab' || isElsewhere)
        window.open(url.href, '_blank', 'noopener,noreferrer');
      else window.location.assign(url.href);
    },
    getUrl: (payload) => new URL(urlOfTarget(payload, page), window.location.href).href,
  };
}

/** @throws Error naming the target when the shell has no such page */
export function urlOfTarget(target: Payload, page: PageData): string {
  const kind = asText(target['target']) ?? '';
  if (kind === 'issue') return `/browse/${encodeURIComponent(asText(target['issueKey']) ?? '')}`;
  if (kind === 'module') return urlOfModule(target, page);
  throw new Error(`The local shell has no page for the target ${kind}`);
}

function urlOfModule(target: Payload, { moduleUrls, projectKey }: PageData): string {
  const moduleKey = asText(target['moduleKey']) ?? '';
  const pattern = Object.hasOwn(moduleUrls, moduleKey) ? moduleUrls[moduleKey] : undefined;
  if (pattern === undefined) throw new Error(`The app has no page module ${moduleKey}`);

  const project = asText(target['projectKey']) ?? projectKey ?? '';
  if (pattern.includes('{project}') && project === '') {
    throw new Error(`The module ${moduleKey} needs the key of a project.`);
  }
  return (
    pattern.replace('{project}', encodeURIComponent(project)) + appPath(asText(target['path']))
  );
}

function appPath(path = ''): string {
  if (path === '' || path === '/') return '';
  return /^[/?#]/.test(path) ? path : `/${path}`;
}
