import { type FileText, readTextFile } from './text-file';

/**
 * The text of a chosen CSV file; spreadsheets save it in other letters than UTF-8 where nobody chooses, and then it is refused.
 *
 * @example
 * await readCsvFile(new File(['Key,Cost EUR\nIDEA-1,700'], 'ideas.csv')) // { text: 'Key,Cost EUR\nIDEA-1,700' }
 */
export function readCsvFile(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<FileText> {
  return readTextFile(file, 'Save it as CSV UTF-8.');
}
