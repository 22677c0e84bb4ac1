import type { GateRequestId, ProjectId } from '../../domain/foundation/ids';
import type { VersionName } from './standard-repository';

export type Job =
  | { readonly kind: 'import' }
  | { readonly kind: 'inbox' }
  /** Of projects on one track. */
  | { readonly kind: 'recompute'; readonly projectIds: readonly ProjectId[] }
  | { readonly kind: 'reconcile' }
  | { readonly kind: 'daily' }
  | { readonly kind: 'remind' }
  | { readonly kind: 'mark-gates'; readonly projectIds: readonly ProjectId[] }
  /** `null` for all projects. */
  | { readonly kind: 'check-gate-marks'; readonly projectIds: readonly ProjectId[] | null }
  /** `null` for whatever was decided. */
  | { readonly kind: 'condition-items'; readonly requestId: GateRequestId | null }
  | { readonly kind: 'remind-of-reports' }
  | { readonly kind: 'remind-of-conditions' }
  | { readonly kind: 'measure-value' }
  | ({ readonly kind: 'simulate' } & VersionName);

export interface WorkQueue {
  /** Jobs about projects on one track never run side by side. */
  push(jobs: readonly Job[], delaySeconds?: number): Promise<void>;
}
