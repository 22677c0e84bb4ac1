import { type JsonSchema, schemaOf } from '../../foundation/document/schema-of';
import { LIFE_CYCLE_SHAPE } from './life-cycle-shape';

/**
 * The JSON schema (draft 7) of a life cycle, made of the table that it is read by. It says all that a schema can say: the order of
 * phases, gates and amounts, and what comes twice, are looked at besides.
 *
 * @example
 * lifeCycleSchema() // what docs/life-cycle.schema.json holds
 */
export function lifeCycleSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A life cycle of Mandate',
    ...schemaOf(LIFE_CYCLE_SHAPE),
  };
}
