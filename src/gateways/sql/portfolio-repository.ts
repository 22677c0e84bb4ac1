import type { PortfolioRepository } from '../../usecases/ports';
import type { Database } from './database';
import { governedProjectsIn } from './governed-projects';
import { nodesIn } from './nodes';
import { ratingsIn } from './ratings';

export function createPortfolioRepository(database: Database): PortfolioRepository {
  return { ...nodesIn(database), ...governedProjectsIn(database), ...ratingsIn(database) };
}
