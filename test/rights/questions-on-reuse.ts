import type { OperationName } from '../../src/contract/contract';
import { about, type Question } from './question';

const PM2 = { blueprint: 'pm2', version: 1 };

/** What is asked about blueprints; payloads as in QUESTIONS. */
export const QUESTIONS_ON_REUSE = {
  'blueprints.show': about(({ governedId }) => ({ id: governedId })),
  'blueprint.preview': about(({ governedId }) => ({ id: governedId, ...PM2 })),
  'blueprint.provision': about(({ governedId }) => ({ id: governedId, ...PM2, without: [] })),
  'blueprint.drift': about(({ governedId }) => ({ id: governedId })),
  'similar.show': about(({ governedId }) => ({ id: governedId })),
  'blueprint.save': about(({ governedId }) => ({ id: governedId, name: 'Our way', summary: '' })),
} satisfies Partial<Readonly<Record<OperationName, Question>>>;
