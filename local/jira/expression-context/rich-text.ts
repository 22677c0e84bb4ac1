import { type Entity, property } from '../expressions/values';
import type { Json } from '../json';
import { plainText } from '../plain-text';

/** A document, of which expressions read the words. */
export function richText(json: Json | undefined): Entity | null {
  if (json === null || json === undefined) return null;
  const text = plainText(json);
  const members = new Map([['plainText', property(() => text)]]);
  return { kind: 'entity', type: 'RichText', id: text, members };
}
