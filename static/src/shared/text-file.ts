/** The text of a file, or why there is none. */
export type FileText = { readonly text: string } | { readonly problem: string };

const MOST_MEGABYTES = 2;

/**
 * The text of a chosen file. What is too large is not read at all, and what is not UTF-8 is refused rather than taken with wrong letters.
 *
 * @param remedy what to do about letters that are not in UTF-8
 */
export async function readTextFile(
  file: Pick<File, 'size' | 'arrayBuffer'>,
  remedy: string,
): Promise<FileText> {
  if (file.size > MOST_MEGABYTES * 1024 * 1024) {
    return { problem: `It is larger than ${MOST_MEGABYTES} MB. Split it.` };
  }
  const bytes = await file.arrayBuffer();
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { problem: `Its letters are not in UTF-8. ${remedy}` };
  }
}
