import type { WorkItemRepository } from '../../usecases/ports';
import type { Database } from './database';
import { createItemReads } from './item-reads';
import { createItemWrites } from './item-writes';

export function createWorkItemRepository(database: Database): WorkItemRepository {
  return { ...createItemReads(database), ...createItemWrites(database) };
}
