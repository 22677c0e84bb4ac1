import type { ArtifactMapping } from '../../domain/foundation/artifact';
import { AppError } from '../app-error';
import type { Deps } from '../ports';
import { queueRecompute } from '../recompute';
import type { RecordDeps } from '../recorded';
import { readSurvey } from '../site-settings';
import { saveSetting } from './save-setting';
import { showSetup, type SetupDeps } from './show-setup';

/**
 * Says which issue types keep which kind of artifact, and has all projects checked again.
 *
 * @throws AppError `invalid-input` for an issue type that the site does not have, or that two kinds claim.
 */
export async function mapArtifacts(
  { mapping }: { readonly mapping: readonly ArtifactMapping[] },
  deps: SetupDeps & RecordDeps & Pick<Deps, 'dirty' | 'queue'>,
) {
  const survey = await readSurvey(deps);
  demandTypes(mapping, new Set((survey?.issueTypes ?? []).map(({ id }) => id)));
  demandOneClaim(mapping);

  await saveSetting('mapping', mapping, deps);
  const chosen = (await deps.projects.all()).filter((project) => project.isChosen);
  await queueRecompute(
    chosen.map(({ id }) => id),
    deps,
  );

  return showSetup({}, deps);
}

function demandTypes(mapping: readonly ArtifactMapping[], types: ReadonlySet<string>): void {
  mapping.forEach(({ adopts, createsAs }, index) => {
    const missing = [...adopts, createsAs].find((id) => id !== null && !types.has(id));
    if (missing !== undefined) {
      throw invalid(
        `mapping.${index}`,
        `The site has no issue type ${missing ?? ''}. Connect again to look anew.`,
      );
    }
  });
}

function demandOneClaim(mapping: readonly ArtifactMapping[]): void {
  const kinds = new Set<string>();
  const claimed = new Set<string>();

  mapping.forEach(({ kind, adopts }, index) => {
    if (kinds.has(kind)) throw invalid(`mapping.${index}.kind`, `${kind} is mapped twice.`);
    kinds.add(kind);

    for (const type of new Set(adopts)) {
      if (claimed.has(type)) {
        throw invalid(
          `mapping.${index}.adopts`,
          `The issue type ${type} is adopted by two kinds: leave it with one.`,
        );
      }
      claimed.add(type);
    }
  });
}

function invalid(where: string, message: string): AppError {
  return new AppError('invalid-input', message, { where });
}
