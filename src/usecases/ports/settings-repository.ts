import type { ArtifactMapping } from '../../domain/foundation/artifact';
import type { Instant } from '../../domain/foundation/calendar';
import type { AccountId } from '../../domain/foundation/ids';
import type { ScoringModel } from '../../domain/scoring/scoring-model';
import type { ItemFields } from './jira-site';

/** What people decided for the whole site, by the name it is kept under. */
export type SettingValues = {
  readonly fields: ItemFields;
  readonly mapping: readonly ArtifactMapping[];
  readonly 'scoring-model': ScoringModel;
  readonly setup: { readonly finishedSteps: readonly string[] };
};

/** Versioned settings: every change is a new row, the old ones stay. The gateway checks what it reads. */
export interface SettingsRepository {
  read<Name extends keyof SettingValues>(
    name: Name,
  ): Promise<{ readonly value: SettingValues[Name]; readonly version: number } | null>;
  /** `stale` when the latest version is no longer `seenVersion`; 0 when there is none yet. */
  save<Name extends keyof SettingValues>(
    setting: {
      readonly name: Name;
      readonly value: SettingValues[Name];
      readonly by: AccountId;
      readonly at: Instant;
    },
    seenVersion: number,
  ): Promise<'saved' | 'stale'>;
}
