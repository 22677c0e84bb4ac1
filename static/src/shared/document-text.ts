/** The JSON value of a text that is JSON or YAML. @throws Error that names the line. */
export async function readText(text: string): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch {
    const { parse } = await import('yaml');
    const value: unknown = parse(text);
    return value;
  }
}

export function toJson(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

export async function toYaml(document: unknown): Promise<string> {
  const { stringify } = await import('yaml');
  return stringify(document);
}
