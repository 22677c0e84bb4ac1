const NEEDED = [20, 19];

export function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;

  throw new Error(`Mandate needs Node ${NEEDED.join('.')} or newer; this is ${process.version}.`);
}
