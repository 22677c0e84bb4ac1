import type { TypeCastField, TypeCastNext } from 'mysql2';

const TEXT_OR_BINARY = new Set<string>([
  'BLOB',
  'TINY_BLOB',
  'MEDIUM_BLOB',
  'LONG_BLOB',
  'STRING',
  'VAR_STRING',
  'VARCHAR',
]);

/** Column values as Forge SQL returns them where mysql2 would do otherwise: bits as numbers, binaries as text. */
export function forgeValue(field: TypeCastField, next: TypeCastNext): unknown {
  if (field.type === 'BIT') {
    const bytes = field.buffer();
    return bytes === null ? null : [...bytes].reduce((sum, byte) => sum * 256 + byte, 0);
  }
  const value: unknown = next();
  return TEXT_OR_BINARY.has(field.type) && Buffer.isBuffer(value)
    ? binaryText(value, field.name)
    : value;
}

function binaryText(bytes: Buffer, column: string): string {
  const text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes)) {
    throw new Error(`The local Forge models no binary value that is not UTF-8 text (${column}).`);
  }
  return text;
}
