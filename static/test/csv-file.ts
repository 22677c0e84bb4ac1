/** A CSV file as it is chosen in a browser; jsdom's files cannot be read. */
export function csvFile(name: string, content: string | Uint8Array<ArrayBuffer>): File {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = new File([bytes], name, { type: 'text/csv' });
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.buffer) });
}
