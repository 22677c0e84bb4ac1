import type { Deps, StandardVersion } from '../ports';

/** What the audit trail keeps of a version: where it stands, and by a hash what is written. */
export async function traceOf(
  version: StandardVersion | null,
  { standards, sha256 }: Pick<Deps, 'sha256' | 'standards'>,
) {
  if (version === null) return null;
  const { standardId, version: number, state, effectiveFrom, retiredFrom } = version;
  const [document] = await standards.documents([version]);
  return {
    standardId,
    version: number,
    state,
    effectiveFrom,
    retiredFrom,
    sha256: document === undefined ? null : sha256(JSON.stringify(document)),
  };
}
