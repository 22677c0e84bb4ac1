// Older versions of Node read this file, too: it is written in words that they know.

const MAJOR = 20;
const MINOR = 19;

export function ensureNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > MAJOR || (major === MAJOR && minor >= MINOR)) return;

  throw new Error(`Mandate needs Node ${MAJOR}.${MINOR} or newer; this is ${version}.`);
}
