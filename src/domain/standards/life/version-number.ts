/**
 * The order of version numbers: negative when `one` comes before `other`.
 *
 * @example
 * compareVersions('1.10.0', '1.9.0') // above 0
 */
export function compareVersions(one: string, other: string): number {
  const [ours, theirs] = [partsOf(one), partsOf(other)];
  return ours.map((part, index) => part - (theirs[index] ?? 0)).find((apart) => apart !== 0) ?? 0;
}

/**
 * The number after the highest of these: the next minor one.
 *
 * @example
 * nextVersion(['1.2.0', '1.10.3']) // '1.11.0'
 * nextVersion([]) // '1.0.0'
 */
export function nextVersion(versions: readonly string[]): string {
  const latest = [...versions].sort(compareVersions).at(-1);
  if (latest === undefined) return '1.0.0';
  const [major = 0, minor = 0] = partsOf(latest);
  return minor < 999 ? `${major}.${minor + 1}.0` : `${major + 1}.0.0`;
}

function partsOf(version: string): readonly number[] {
  return version.split('.').map(Number);
}
