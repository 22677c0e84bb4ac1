/** What a JSON value must look like, as data: it can be read by, be written as a JSON schema, and be made a form of. */
export type AnyShape =
  | { readonly kind: 'text'; readonly longest: number; readonly form: TextForm | null }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | {
      readonly kind: 'number';
      readonly least: number;
      readonly most: number;
      readonly isWhole: boolean;
      /** `least` itself is not allowed. */
      readonly isAbove: boolean;
    }
  | {
      readonly kind: 'list';
      readonly of: AnyShape;
      readonly least: number;
      readonly most: number;
      readonly isSet: boolean;
    }
  | { readonly kind: 'object'; readonly members: Members }
  /** An object whose member `tag` says which other members it has. */
  | {
      readonly kind: 'variant';
      readonly tag: string;
      readonly of: Readonly<Record<string, Members>>;
    }
  | { readonly kind: 'optional'; readonly of: AnyShape }
  | { readonly kind: 'condition' };

export type ShapeOf<Kind extends AnyShape['kind']> = Extract<AnyShape, { readonly kind: Kind }>;
export type Members = Readonly<Record<string, AnyShape>>;
type TextForm = { readonly pattern: string; readonly words: string };

/** The shape of exactly the values of a type: neither wider nor narrower ones pass for it. */
export type Shape<T> = AnyShape & { readonly exactly?: (value: T) => T };

/** A shape for each member of a type but `Without`. */
export type MembersOf<T, Without extends PropertyKey = never> = {
  readonly [Name in Exclude<keyof T, Without>]: Shape<T[Name]>;
};

export const text = <T extends string>(
  longest: number,
  form: TextForm | null = null,
): Shape<T> => ({
  kind: 'text',
  longest,
  form,
});

export const choice = <T extends string>(of: readonly T[]): Shape<T> => ({ kind: 'choice', of });

const from = (least: number, most: number) => ({
  kind: 'number' as const,
  least,
  most,
  isWhole: false,
  isAbove: false,
});

export const whole = (least: number, most: number): Shape<number> => ({
  ...from(least, most),
  isWhole: true,
});
export const number = (least: number, most: number): Shape<number> => from(least, most);
export const above = (least: number, most: number): Shape<number> => ({
  ...from(least, most),
  isAbove: true,
});

export const listOf = <T>(
  of: Shape<T>,
  [least, most]: readonly [number, number],
): Shape<readonly T[]> => ({ kind: 'list', of, least, most, isSet: false });

/** A list in which nothing comes twice. */
export const setOf = <T extends string>(of: readonly T[]): Shape<readonly T[]> => ({
  kind: 'list',
  of: choice(of),
  least: 1,
  most: of.length,
  isSet: true,
});

/** May be `null`, or not be there at all. */
export const optional = <T>(of: Shape<T>): Shape<T | null> => ({ kind: 'optional', of });

export const object = <T>(members: MembersOf<T>): Shape<T> => ({ kind: 'object', members });
