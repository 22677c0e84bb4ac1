import type { ProjectId } from '../../domain/foundation/ids';
import { queueTouched, type QueueDeps } from '../recompute';
import { queueGateMarks } from './mark-gates';

/** Has what rests on the gates of a project follow them: its marks in Jira, and the rules that read its phase. */
export async function gatesChanged(id: ProjectId, deps: QueueDeps): Promise<void> {
  await queueGateMarks([id], deps);
  await queueTouched(new Map([[id, ['phase']]]), deps);
}
