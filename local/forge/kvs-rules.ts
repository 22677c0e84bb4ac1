/** The limits of Forge's key-value store. */
export const KVS_LIMITS = {
  keyCharacters: 500,
  valueBytes: 240 * 1024,
  depth: 31,
  transactionOperations: 25,
  batchItems: 25,
  requestBytes: 4 * 1024 * 1024,
  pageDefault: 10,
  pageMost: 100,
  ttlSeconds: 366 * 86_400,
  requestsPerSecond: 1000,
  unitBytes: 10 * 1024,
  readUnitsPerMinute: 4000,
  writeUnitsPerMinute: 4000,
};

const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const SECONDS = new Map([
  ['SECONDS', 1],
  ['MINUTES', 60],
  ['HOURS', 3600],
  ['DAYS', 86_400],
]);

/** A request that the store refuses, with the code that Forge gives it. */
export class KvsRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export function checkKey(key: string): void {
  if (key === '') throw new KvsRefusal('KEY_TOO_SHORT', 'The key is empty.');
  if (key.length > KVS_LIMITS.keyCharacters) {
    throw new KvsRefusal('KEY_TOO_LONG', `The key has ${key.length} characters; 500 are allowed.`);
  }
  if (!KEY.test(key)) throw new KvsRefusal('INVALID_KEY', `The key ${key} holds other characters.`);
}

/** @returns the value as it is stored */
export function checkValue(key: string, value: unknown): string {
  if (value === undefined || value === null) {
    throw new KvsRefusal('INVALID_VALUE', `The value of ${key} is missing.`);
  }
  const text = JSON.stringify(value);
  const bytes = Buffer.byteLength(text);
  if (bytes > KVS_LIMITS.valueBytes) {
    throw new KvsRefusal(
      'MAX_SIZE',
      `The value of ${key} has ${bytes} bytes; 240 KiB are allowed.`,
    );
  }
  if (depthOf(value) > KVS_LIMITS.depth) {
    throw new KvsRefusal('MAX_DEPTH', `The value of ${key} is nested deeper than 31 levels.`);
  }
  return text;
}

export function ttlSeconds(ttl: { readonly value: number; readonly unit: string }): number {
  const seconds = ttl.value * (SECONDS.get(ttl.unit) ?? Number.NaN);
  if (!(seconds > 0 && seconds <= KVS_LIMITS.ttlSeconds)) {
    throw new KvsRefusal(
      'INVALID_TTL',
      `A time to live of ${ttl.value} ${ttl.unit} is not allowed.`,
    );
  }
  return seconds;
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
