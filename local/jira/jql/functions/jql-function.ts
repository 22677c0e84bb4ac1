import type { ValueKind, Values } from '../field-handler';
import type { JqlScope } from '../scope';

export type FunctionCall = {
  /** As the person wrote it, for messages. */
  readonly name: string;
  readonly args: readonly string[];
};

export type JqlFunction = {
  readonly name: string;
  /** The kind of values that it gives. */
  readonly gives: ValueKind;
  /** Whether it stands for several values, and so wants `IN`. */
  readonly isList: boolean;
  /** How many arguments it takes. */
  readonly takes: readonly [least: number, most: number];
  /** @throws JiraProblem when an argument means nothing */
  valuesOf(call: FunctionCall, scope: JqlScope): Values;
};
