/** The text of a CSV file, or why there is none. */
type CsvText = { readonly text: string } | { readonly problem: string };

const MOST_MEGABYTES = 2;

/**
 * The text of a chosen file. What is too large is not read at all, and what is not UTF-8 is refused rather than taken with wrong letters,
 * as spreadsheets save it where nobody chooses.
 *
 * @example
 * await readCsvFile(new File(['Key,Cost EUR\nIDEA-1,700'], 'ideas.csv')) // { text: 'Key,Cost EUR\nIDEA-1,700' }
 */
export async function readCsvFile(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<CsvText> {
  if (file.size > MOST_MEGABYTES * 1024 * 1024) {
    return { problem: `It is larger than ${MOST_MEGABYTES} MB. Split it.` };
  }
  const bytes = await file.arrayBuffer();
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { problem: 'Its letters are not in UTF-8. Save it as CSV UTF-8.' };
  }
}
