// Verifies a certificate. It needs Node alone, nothing of Mandate and no package:
//   node verify-certificate.mjs certificate.json [audit.jsonl]
// With an export of the audit trail, that trail must vouch for the certificate. Verify the trail itself by verify-audit.mjs.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [file, trail] = process.argv.slice(2);
if (file === undefined) stop('Say which file: node verify-certificate.mjs certificate.json');

const sealed = opened(readFileSync(file, 'utf8'));
const certificate = readJson(sealed.certificate);
const flaw = flawOf(certificate);
if (flaw !== null) stop(`Not genuine. ${flaw}`);
const vouched = trail === undefined ? null : voucherIn(readFileSync(trail, 'utf8'));
if (trail !== undefined && vouched === null) {
  stop('Not genuine. The audit trail has no entry that vouches for it.');
}
tell(certificate, vouched);

/** Not a byte of the file may be other than it was written. */
function opened(text) {
  const read = readJson(text);
  const { certificate: inner, hash } = read ?? {};
  if (typeof inner !== 'string' || `${JSON.stringify({ certificate: inner, hash })}\n` !== text) {
    stop('Not genuine. The file is not as it was written.');
  }
  if (sha256(inner) !== hash) stop('Not genuine. Its text is not the one that was sealed.');
  return { certificate: inner, hash };
}

function flawOf(read) {
  if (read?.format !== 'mandate.certificate.1') return 'It is not a certificate of this version.';
  const count = (verdict) => read.results.filter((one) => one.verdict === verdict).length;
  const weight = (...verdicts) =>
    read.results
      .filter((one) => verdicts.includes(one.verdict))
      .reduce((sum, one) => sum + one.weight, 0);

  for (const verdict of ['passed', 'failed', 'undecided', 'waived']) {
    if (read.compliance[verdict] !== count(verdict)) return `It miscounts what ${verdict}.`;
  }
  const decided = weight('passed', 'waived', 'failed');
  const score = decided === 0 ? null : (100 * weight('passed', 'waived')) / decided;
  if (read.compliance.score !== score) return `Its score is ${score}, not what it says.`;
  const level = levelOf(score, read.results);
  return read.level === level ? null : `Its level is ${level}, not what it says.`;
}

function levelOf(score, results) {
  const open = results.filter(({ verdict }) => verdict === 'failed' || verdict === 'undecided');
  if (score === null || open.some(({ severity }) => severity === 'critical')) return 'none';
  if (open.length === 0) return 'full';
  if (score >= 90) return 'substantial';
  return score >= 70 ? 'partial' : 'none';
}

/** The number of the entry that records the issue with this very seal; `null` where there is none. */
function voucherIn(text) {
  for (const line of text.split('\n')) {
    const read = readJson(line);
    const entry = readJson(read?.entry);
    const content = readJson(read?.content);
    const isSealed = sha256(read?.entry) === read?.hash && sha256(read?.content) === entry?.content;
    const isIssue =
      entry?.action === 'certificate.issue' && content?.subject === certificate.project.id;
    if (isSealed && isIssue && content.after?.hash === sealed.hash) return entry.sequence;
  }
  return null;
}

function tell({ project, standard, day, level, compliance }, sequence) {
  const score = compliance.score === null ? 'no score' : `score ${compliance.score.toFixed(1)}`;
  const by =
    sequence === null
      ? 'Ask for the audit trail to know who vouches for it'
      : `Vouched for by entry ${sequence} of the audit trail`;
  console.log(
    `Genuine: ${project.key} (${project.name}) against ${standard.name} ${standard.version} on ${day}: level ${level}, ${score}. ${by}.`,
  );
}

function sha256(text) {
  return createHash('sha256').update(String(text)).digest('hex');
}

function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
