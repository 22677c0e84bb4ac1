import type { Located } from './expression-error';

export const UNARY_OPERATORS = ['!', '-', 'typeof'] as const;
export const BINARY_OPERATORS = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
] as const;

export type UnaryOperator = (typeof UNARY_OPERATORS)[number];
export type BinaryOperator = (typeof BINARY_OPERATORS)[number];
export type LogicalOperator = '&&' | '||' | '??';

/** The modelled part of the language. */
type Shapes = {
  readonly literal: { readonly value: null | boolean | number | string };
  readonly template: { readonly texts: readonly string[]; readonly values: readonly Node[] };
  readonly variable: { readonly name: string };
  readonly member: { readonly of: Node; readonly key: Node; readonly isOptional: boolean };
  readonly call: { readonly callee: Node; readonly given: readonly Node[] };
  readonly new: { readonly type: string; readonly given: readonly Node[] };
  readonly unary: { readonly operator: UnaryOperator; readonly operand: Node };
  readonly binary: {
    readonly operator: BinaryOperator;
    readonly left: Node;
    readonly right: Node;
  };
  readonly logical: {
    readonly operator: LogicalOperator;
    readonly left: Node;
    readonly right: Node;
  };
  readonly choice: { readonly test: Node; readonly whenTrue: Node; readonly whenFalse: Node };
  readonly list: { readonly items: readonly Node[] };
  readonly map: { readonly entries: readonly (readonly [string, Node])[] };
  readonly function: { readonly parameters: readonly string[]; readonly body: Node };
};

export type Kind = keyof Shapes;

/** A node knows the text it was read from and where that stands. */
export type NodeOf<Of extends Kind = Kind> = {
  [Each in Of]: Located & Shapes[Each] & { readonly kind: Each };
}[Of];

export type Node = NodeOf;
