import type { AuditAction } from '../../domain/audit/audit-action';
import { pauseImport, rebuildImport, startImport, type ImportDeps } from '../importing';
import type { Deps } from '../ports';
import { recorded, type RecordDeps } from '../recorded';
import { showImport } from './show-setup';

type ControlDeps = ImportDeps & RecordDeps & Pick<Deps, 'access'>;

/** Starts the import, or goes on where it was interrupted. */
export function askToImport(_input: object, deps: ControlDeps) {
  return control('import.start', startImport, deps);
}

/** Stops the import after the page it is reading. */
export function askToPause(_input: object, deps: ControlDeps) {
  return control('import.pause', pauseImport, deps);
}

/** Drops everything that can be rebuilt from Jira and imports it again. Settings stay. */
export function askToRebuild(_input: object, deps: ControlDeps) {
  return control('import.rebuild', rebuildImport, deps);
}

async function control(
  action: AuditAction,
  change: (input: object, deps: ControlDeps) => Promise<unknown>,
  deps: ControlDeps,
) {
  await recorded(
    { action, subject: 'site', before: null, after: null, about: [] },
    () => change({}, deps),
    deps,
  );

  return showImport({}, deps);
}
