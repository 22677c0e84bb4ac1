import type { FunctionOperand, Operand } from '@atlaskit/jql-ast';

import { badRequest } from '../reply';
import type { FieldHandler, JqlValue, ValueKind, WrittenValue } from './field-handler';
import { findFunction } from './functions/find-function';
import { isBareNumber, meaningOf } from './jql-string';
import type { JqlScope } from './scope';

export type Operands = { readonly values: readonly JqlValue[]; readonly hasEmpty: boolean };

/** What reads the operands: a field, or a predicate of one. */
export type Reader = {
  readonly kind: ValueKind;
  /** A word that means EMPTY, in lower case. */
  readonly emptyWord?: string | undefined;
  readonly valuesOf: FieldHandler['valuesOf'];
  /** The sentence for a function whose values are of another kind. */
  readonly misfit: (functionName: string) => string;
};

/** @throws JiraProblem when a value does not exist or does not fit */
export async function readOperands(
  operand: Operand,
  reader: Reader,
  scope: JqlScope,
): Promise<Operands> {
  const { written, functions, hasEmpty } = flatten(operand);
  const named = written.filter(({ text }) => text.toLowerCase() !== reader.emptyWord);
  const values = named.length === 0 ? [] : [...(await reader.valuesOf(named, scope))];
  for (const called of functions) values.push(...(await callFunction(called, reader, scope)));
  return { values, hasEmpty: hasEmpty || named.length < written.length };
}

type Flat = {
  readonly written: readonly WrittenValue[];
  readonly functions: readonly FunctionOperand[];
  readonly hasEmpty: boolean;
};

/** Jira takes lists within lists for one list. */
function flatten(operand: Operand): Flat {
  const nothing: Flat = { written: [], functions: [], hasEmpty: false };
  switch (operand.operandType) {
    case 'keyword':
      return { ...nothing, hasEmpty: true };
    case 'value':
      return {
        ...nothing,
        written: [{ text: meaningOf(operand.text), isNumber: isBareNumber(operand.text) }],
      };
    case 'function':
      return { ...nothing, functions: [operand] };
    case 'list': {
      const parts = operand.values.map(flatten);
      return {
        written: parts.flatMap(({ written }) => written),
        functions: parts.flatMap(({ functions }) => functions),
        hasEmpty: parts.some(({ hasEmpty }) => hasEmpty),
      };
    }
  }
}

async function callFunction(
  operand: FunctionOperand,
  { kind, misfit }: Reader,
  scope: JqlScope,
): Promise<readonly JqlValue[]> {
  const { spec, call } = findFunction(operand);
  if (spec.gives !== kind) throw badRequest(misfit(call.name));
  return spec.valuesOf(call, scope);
}

const MISFITS: Partial<Readonly<Record<ValueKind, (name: string, field: string) => string>>> = {
  date: (name, field) =>
    `A date for the field '${field}' provided by the function '${name}' is not valid.`,
  issue: (name, field) =>
    `A value provided by the function '${name}' for the field '${field}' is not a valid issue key.`,
  number: (name, field) =>
    `A value provided by the function '${name}' for the field '${field}' is not a valid number.`,
  option: (name, field) =>
    `An option provided by the function '${name}' for the field '${field}' does not exist.`,
};

export function readerOf(handler: FieldHandler): Reader {
  const { kind, name, emptyWord } = handler;
  return {
    kind,
    emptyWord,
    valuesOf: (values, scope) => handler.valuesOf(values, scope),
    misfit: (called) =>
      MISFITS[kind]?.(called, name) ??
      `A value provided by the function '${called}' is invalid for the field '${name}'.`,
  };
}
