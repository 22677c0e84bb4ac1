import { z } from 'zod';

import type { LESSON_CATEGORIES, LESSON_TIMES } from '../domain/artifacts/lesson-part';
import type { ArtifactKind } from '../domain/foundation/artifact';
import type { Day } from '../domain/foundation/calendar';
import { blueprintId, type BlueprintId, type GovernedId } from '../domain/foundation/ids';
import type { Phase } from '../domain/foundation/phase';
import type { Blueprint, PlannedItem } from '../domain/reuse/blueprint';
import type { DriftState } from '../domain/reuse/drift';
import type { TraitDistance } from '../domain/reuse/similarity';
import type { ItemStanding } from '../domain/reuse/standing-of-items';
import { governedIdInput, nameInput } from './inputs';
import { answer, type Contract } from './operation';

/** A blueprint in a list: how many artifacts it asks for, and not which. */
export type ListedBlueprint = Omit<Blueprint, 'items'> & { readonly artifacts: number };

export type BlueprintsOfProject = {
  readonly project: { readonly id: GovernedId; readonly key: string; readonly name: string };
  readonly blueprints: readonly ListedBlueprint[];
  /** The one that fits its life cycle and tier best. */
  readonly suggested: BlueprintId | null;
  readonly provisioned: {
    readonly blueprint: BlueprintId;
    readonly version: number;
    readonly start: Day;
  } | null;
  readonly maySave: boolean;
};

/** A planned artifact and what there is of it; `refusal` says why it cannot be made. */
export type PreviewedItem = PlannedItem & {
  readonly standing: ItemStanding;
  readonly key: string | null;
  readonly refusal: string | null;
};

export type BlueprintPreview = {
  readonly blueprint: Pick<Blueprint, 'id' | 'version' | 'name'>;
  /** What due days are counted from. */
  readonly start: Day;
  readonly lines: readonly PreviewedItem[];
  /** Whether all artifacts of the project were looked through. */
  readonly isAll: boolean;
  /** Why the asking user may not provision. */
  readonly refusal: string | null;
};

export type ProvisioningStep = {
  readonly made: readonly { readonly item: string; readonly key: string }[];
  readonly refused: readonly { readonly item: string; readonly reason: string }[];
  /** How many are still to be made: ask again. */
  readonly left: number;
};

/** How far a project has gone from its blueprint. */
export type DriftOfProject = {
  readonly blueprint: Pick<Blueprint, 'id' | 'version' | 'name'>;
  readonly start: Day;
  /** The version that there is by now, where it is a later one. */
  readonly newer: number | null;
  readonly lines: readonly (PlannedItem & {
    readonly state: DriftState;
    readonly key: string | null;
  })[];
  /** Artifacts for which the blueprint does not ask. */
  readonly beyond: readonly {
    readonly key: string;
    readonly kind: ArtifactKind;
    readonly summary: string;
  }[];
  readonly isAll: boolean;
};

/** The finished projects most like one, the nearest first, and what it can take over from them. */
export type SimilarProjects = {
  /** How many finished projects it was compared with. */
  readonly compared: number;
  readonly phase: Phase | null;
  readonly similar: readonly {
    readonly id: GovernedId;
    readonly key: string;
    readonly name: string;
    /** 0 for alike in everything, 1 for alike in nothing. */
    readonly distance: number;
    readonly traits: readonly TraitDistance[];
    /** What they had before approvers when they passed, with the gate's name. */
    readonly artifacts: readonly {
      readonly key: string;
      readonly summary: string;
      readonly gate: string;
    }[];
  }[];
  readonly lessons: readonly {
    readonly key: string;
    readonly summary: string;
    readonly category: (typeof LESSON_CATEGORIES)[number] | null;
    readonly appliesWhen: (typeof LESSON_TIMES)[number] | null;
  }[];
};

const blueprintIdInput = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .transform(blueprintId);
const named = {
  id: governedIdInput,
  blueprint: blueprintIdInput,
  version: z.int().min(1).max(60_000),
};

export const reuseOperations = {
  'blueprints.show': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<BlueprintsOfProject>(),
  },
  'blueprint.preview': {
    right: 'view',
    input: z.strictObject(named),
    output: answer<BlueprintPreview>(),
  },
  /**
   * Makes the next few artifacts as the asking user. For project administrators, project managers and PMO administrators who may
   * create work items there.
   */
  'blueprint.provision': {
    right: 'view',
    input: z.strictObject({
      ...named,
      without: z.array(z.string().regex(/^[a-z0-9-]{1,64}$/)).max(200),
    }),
    output: answer<ProvisioningStep>(),
  },
  /** `null` for a project that was not provisioned. */
  'blueprint.drift': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<DriftOfProject | null>(),
  },
  'similar.show': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<SimilarProjects>(),
  },
  /** Keeps a project's present set of artifacts under a name. */
  'blueprint.save': {
    right: 'administer',
    input: z.strictObject({
      id: governedIdInput,
      name: nameInput,
      summary: z.string().trim().max(500),
    }),
    output: answer<{
      readonly id: BlueprintId;
      readonly version: number;
      readonly artifacts: number;
    }>(),
  },
} satisfies Contract;
