import type { Ask } from './ask';

/**
 * Writes the audit trail to standard output, an entry a line, as far as it comes: a trail is larger than one answer.
 * `calc audit.verify` reads it, and so does a script of ten lines (docs/audit.md).
 */
export async function exportAudit(ask: Ask): Promise<void> {
  for (let after: number | null = 0; after !== null;) {
    const { lines, next }: Awaited<ReturnType<typeof page>> = await page(ask, after);
    for (const line of lines) await write(`${JSON.stringify(line)}\n`);
    after = next;
  }
}

const page = (ask: Ask, after: number) => ask('audit.export', { after });

const write = (text: string) =>
  new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
